import { entries, length, nullable, record, text, Unreadable } from "./reading";
import type { Rules } from "./rules";
import { restore, type Saved } from "./saved";
import type { Moment, State } from "./state";

/**
 * One load for all windows of a person. One file holds the state and, for each window, how many of its inputs are in
 * it. Whoever finds inputs of its own missing in what it reads does them again on top: whichever window writes last,
 * nothing is lost, and nothing counts twice.
 */
export interface SharedFile {
	readonly saved: Saved;
	/** Window id to the number of its inputs that the state holds. */
	readonly seen: Readonly<Record<string, number>>;
	/** The window a person last used. Only it lets time pass by itself: the others know too late that someone is typing. */
	readonly holder: string | null;
}

const readHeader = record<Omit<SharedFile, "saved">>({ seen: entries(length), holder: nullable(text) });

/** What the file holds, moved to this window's clock; or why it cannot be read. */
export function readSharedFile(
	file: unknown,
	now: Moment,
	rules: Rules,
	atMost: number,
): { readonly state: State; readonly seen: Readonly<Record<string, number>>; readonly holder: string | null } | string {
	try {
		const header = readHeader(file, "shared state", 0);
		const { state, problem } = restore((file as SharedFile).saved, now, rules, atMost);
		return problem ?? { state, ...header };
	} catch (error) {
		if (error instanceof Unreadable) return error.message;
		throw error;
	}
}
