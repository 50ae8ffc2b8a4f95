import { DecodeError, type Decoder, entries, length, list, nullable, optional, record, text } from "./decode";
import { inputDecoder } from "./decode-input";
import type { Effect } from "./effect";
import type { Input } from "./input";
import type { Base, Entry, Offer } from "./merge-inputs";
import type { EngineConfig } from "./settings";
import type { Moment } from "./state";
import { restoreState, type SavedState } from "./state-storage";

/**
 * One load for all windows of a person. Each window has a file of its own: a state some time back, which inputs of which
 * windows it holds, and the window's own inputs since then, one by one. Whoever reads all files folds all inputs in their
 * order: whoever wrote last, or late, or knew nothing of the others, nothing is lost, and nothing counts twice.
 */
export interface SharedFile {
	readonly window: string;
	readonly saved: SavedState;
	readonly seen: Base["seen"];
	readonly known: number;
	readonly holder: string | null;
	readonly log: readonly SharedEntry[];
}

export type SharedEntry = Pick<Entry, "number" | "input" | "weight" | "gave">;

/** What one window offers: a state, and inputs since. */
export interface WindowFile extends Offer {
	readonly log: readonly Entry[];
	/** It was saved at a moment that is yet to come, by a clock that was wrong then or is now: its age is not known. */
	readonly isAhead: boolean;
	/** Epoch milliseconds, by that clock. */
	readonly savedWall: number;
}

/** More than a window keeps. */
const MOST_INPUTS = 5000;
const MOST_EFFECTS = 100;

const readHeader = record<Pick<SharedFile, "window" | "seen" | "holder"> & { readonly known: number | undefined }>({
	window: text,
	seen: entries(length),
	known: optional(length),
	holder: nullable(text),
});

/** Milliseconds that each input of a file is worth that was written by a version which did not say so. */
const ASSUMED = 1000;

const effectType = text as Decoder<Effect["type"]>;

function readLog(input: Decoder<Input>): Decoder<SharedEntry[]> {
	const entry = record<SharedEntry>({
		number: length,
		input,
		weight: (value, path, shift) => optional(length)(value, path, shift) ?? ASSUMED,
		gave: list(effectType, MOST_EFFECTS),
	});
	return list(entry, MOST_INPUTS);
}

/** What a file holds, moved to this window's clock; or why it cannot be read. `atMost` as in `restore`. */
export function decodeSharedFile(file: unknown, now: Moment, rules: EngineConfig, atMost: number): WindowFile | string {
	try {
		const header = readHeader(file, "shared state", 0);
		const { saved, log } = file as SharedFile;
		const { state, shift, isAhead, problem } = restoreState(saved, now, rules, atMost);
		if (problem !== undefined) return problem;
		const { window, seen } = header;
		const known = header.known ?? Object.values(seen).reduce((sum, number) => sum + number * ASSUMED, 0);
		const read = readLog(inputDecoder(rules.settings))(log, "shared state.log", shift);
		if (read.some(({ input }) => input.at > saved.at + shift))
			throw new DecodeError("shared state.log lies ahead of its clock");
		return {
			...header,
			known,
			state,
			isAhead,
			savedWall: saved.wall,
			log: read.map((entry) => ({ ...entry, window, rules })),
		};
	} catch (error) {
		if (error instanceof DecodeError) return error.message;
		throw error;
	}
}
