import type { Effect } from "./effect";
import type { Input } from "./input";
import { readInput } from "./read-input";
import { entries, length, list, nullable, type Reader, record, text, Unreadable } from "./reading";
import type { Rules } from "./rules";
import { restore, type Saved } from "./saved";
import type { Base, Entry, Offer } from "./shared-log";
import type { Moment } from "./state";

/**
 * One load for all windows of a person. Each window has a file of its own: a state some time back, which inputs of which
 * windows it holds, and the window's own inputs since then, one by one. Whoever reads all files folds all inputs in their
 * order: whoever wrote last, or late, or knew nothing of the others, nothing is lost, and nothing counts twice.
 */
export interface SharedFile {
	readonly window: string;
	readonly saved: Saved;
	readonly seen: Base["seen"];
	readonly holder: string | null;
	readonly log: readonly SharedEntry[];
}

export type SharedEntry = Pick<Entry, "number" | "input" | "gave">;

/** What one window offers: a state, and inputs since. */
export interface Share extends Offer {
	readonly log: readonly Entry[];
}

/** More than a window keeps. */
const MOST_INPUTS = 5000;
const MOST_EFFECTS = 100;

const readHeader = record<Pick<SharedFile, "window" | "seen" | "holder">>({
	window: text,
	seen: entries(length),
	holder: nullable(text),
});

const effectType = text as Reader<Effect["type"]>;

function readLog(input: Reader<Input>): Reader<SharedEntry[]> {
	const entry = record<SharedEntry>({
		number: length,
		input,
		gave: list(effectType, MOST_EFFECTS),
	});
	return list(entry, MOST_INPUTS);
}

/** What a file holds, moved to this window's clock; or why it cannot be read. `atMost` as in `restore`. */
export function readSharedFile(file: unknown, now: Moment, rules: Rules, atMost: number): Share | string {
	try {
		const header = readHeader(file, "shared state", 0);
		const { saved, log } = file as SharedFile;
		const { state, shift, problem } = restore(saved, now, rules, atMost);
		if (problem !== undefined) return problem;
		const { window } = header;
		const read = readLog(readInput(rules.settings))(log, "shared state.log", shift);
		if (read.some(({ input }) => input.at > saved.at + shift))
			throw new Unreadable("shared state.log lies ahead of its clock");
		return { ...header, state, log: read.map((entry) => ({ ...entry, window, rules })) };
	} catch (error) {
		if (error instanceof Unreadable) return error.message;
		throw error;
	}
}
