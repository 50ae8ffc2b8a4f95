import { type DiaryEvent, type EventKind, type ReadEvent, readEvent } from "./events";
import { atOnce, entriesAtOnce, type Slices } from "./slices";

/** The journal's text: one event a line, as JSON. Lines do not depend on each other. */

export type JournalLine =
	| { readonly type: "event"; readonly event: DiaryEvent }
	| Extract<ReadEvent, { readonly type: "unknown" }>
	| { readonly type: "corrupt" }
	/** The end of a file whose writing was cut short: never confirmed to anyone, so nothing is lost with it. */
	| { readonly type: "torn" };

export interface JournalText {
	readonly events: readonly DiaryEvent[];
	/** Lines nothing could be made of, as they stood. */
	readonly corrupt: readonly string[];
	/** Lines that come from a newer version. They stay in the file. */
	readonly newer: readonly string[];
	/** What may be missing: a damaged line, or one of a newer version, that may hold an answer about safety. */
	readonly doubts: readonly ("damaged" | "newer")[];
}

/** Returns an event as the line of a journal: JSON and its line feed. */
export function eventLine(event: DiaryEvent): string {
	return `${JSON.stringify(event)}\n`;
}

/** Never throws, whatever the text. */
export function readJournal(text: string): JournalText {
	return atOnce(readJournalSlices(text));
}

/** The same, slice by slice. */
export function* readJournalSlices(text: string): Slices<JournalText> {
	const events: DiaryEvent[] = [];
	const corrupt: string[] = [];
	const doubts = new Set<"damaged" | "newer">();
	const newer: string[] = [];
	let count = 0;
	for (const { line, read } of journalLines(text)) {
		count += 1;
		if (count % entriesAtOnce === 0) {
			yield;
		}
		if (read.type === "event") {
			events.push(read.event);
		} else if (read.type === "unknown") {
			newer.push(line);
			if (mayHoldAnswer(read.kind)) {
				doubts.add("newer");
			}
		} else if (read.type === "corrupt") {
			corrupt.push(line);
			if (isDoubtful(line)) {
				doubts.add("damaged");
			}
		}
	}
	return { events, corrupt, newer, doubts: [...doubts] };
}

/** Kinds that never hold an answer about safety, as far as this version knows. */
const withoutAnswers: ReadonlySet<string> = new Set<EventKind>([
	"break-prompted",
	"break-taken",
	"natural-break",
	"break-snoozed",
	"break-skipped",
	"prompt-ignored",
	"sitting",
	"notice-accepted",
	"note",
	"weekly",
	"fortnightly",
	"self-check",
	"card-read",
	"approval",
	"phase",
	"taken-back",
	"deletion",
	"erasure",
	"diary",
	"clock-check",
]);

/** Whether a line that cannot be read may have held an answer that shuts something. */
export function isDoubtful(line: string): boolean {
	return mayHoldAnswer(/"kind"\s*:\s*"([\w-]+)"/.exec(line)?.[1]);
}

/** Whether a line of this kind may hold an answer that shuts something. A kind nobody knows may. */
function mayHoldAnswer(kind: string | undefined): boolean {
	return kind === undefined || !withoutAnswers.has(kind);
}

/** Each line that is not blank, as it stood and as it reads. */
export function* journalLines(text: string): Generator<{ readonly line: string; readonly read: JournalLine }> {
	let start = text.startsWith("\uFEFF") ? 1 : 0;
	while (start < text.length) {
		const newline = text.indexOf("\n", start);
		const end = newline < 0 ? text.length : newline;
		const line = text.slice(start, end).trim();
		start = end + 1;
		if (line !== "") {
			const read = readLine(line);
			yield { line, read: read.type === "corrupt" && newline < 0 ? { type: "torn" } : read };
		}
	}
}

function readLine(line: string): JournalLine {
	try {
		return readEvent(JSON.parse(line));
	} catch {
		return { type: "corrupt" };
	}
}

interface Line {
	readonly kind?: string;
	readonly rev?: number | undefined;
	readonly n?: number | undefined;
	readonly at?: number;
	readonly imported?: { readonly n: number } | undefined;
}

/**
 * Which of two lines with one id stands: the higher revision, and between equals always the same one of the two. An
 * event never changes its kind: of two kinds under one id the one that was there first stays.
 */
export function supersedes(next: Line, kept: Line): boolean {
	if (next.kind !== kept.kind) {
		const earlier = (kept.n ?? 0) - (next.n ?? 0) || (kept.at ?? 0) - (next.at ?? 0);
		return earlier !== 0 ? earlier > 0 : (next.kind ?? "") < (kept.kind ?? "");
	}
	// What was taken in again stands over the same from before it was erased.
	const byRevision = (next.rev ?? 0) - (kept.rev ?? 0) || (next.imported?.n ?? 0) - (kept.imported?.n ?? 0);
	return byRevision !== 0 ? byRevision > 0 : next !== kept && JSON.stringify(next) > JSON.stringify(kept);
}

/**
 * Compares two events by what their writers knew: by logical clock, then by id. Those without a clock, from earlier
 * versions and from imports, come first and in order of their dates.
 */
export function compareEvents(a: DiaryEvent, b: DiaryEvent): number {
	const known = (a.n ?? 0) - (b.n ?? 0);
	if (known !== 0) {
		return known;
	}
	const byDate = a.n === undefined ? a.at - b.at : 0;
	return byDate !== 0 ? byDate : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What was erased. */
export interface Erased {
	/** Logical clock of the last erasure; 0 where there was none. */
	readonly n: number;
	/** Epoch milliseconds up to which an earlier version erased; minus infinity where none did. */
	readonly before: number;
}

export const nothingErased: Erased = { n: 0, before: Number.NEGATIVE_INFINITY };

/** Whether an erasure took this away. Of what was imported it counts when it was imported, not how old it is. */
export function isErased(
	{ n, imported, at, restored }: Pick<DiaryEvent, "n" | "imported" | "at" | "restored">,
	erased: Erased,
): boolean {
	const known = imported?.n ?? n ?? 0;
	if (known > 0) {
		return known <= erased.n;
	}
	return erased.n > 0 || (restored === undefined ? at : Math.max(at, restored)) <= erased.before;
}

export interface MergedJournals {
	/** Each event once, in order (`compareEvents`), without what was deleted or erased. */
	readonly events: readonly DiaryEvent[];
	/** Ids of what was deleted; of an import, the import's. */
	readonly deleted: ReadonlySet<string>;
	readonly erased: Erased;
	/** The highest logical clock in any of them, also in what is deleted and erased; 0 where there is none. */
	readonly clock: number;
}

/** The order in which journals are given does not matter, nor does giving one twice. */
export function mergeAll(journals: Iterable<readonly DiaryEvent[]>): MergedJournals {
	return atOnce(mergeById(journals)).merged;
}

/** The same, with what stands of each id, also where it is deleted or erased. */
export function* mergeById(journals: Iterable<readonly DiaryEvent[]>): Slices<{
	readonly merged: MergedJournals;
	readonly byId: Map<string, DiaryEvent>;
}> {
	const byId = new Map<string, DiaryEvent>();
	let erased = nothingErased;
	let clock = 0;
	let count = 0;
	for (const journal of journals) {
		for (const event of journal) {
			count += 1;
			if (count % entriesAtOnce === 0) {
				yield;
			}
			const kept = byId.get(event.id);
			if (kept === undefined || supersedes(event, kept)) {
				byId.set(event.id, event);
			}
			clock = Math.max(clock, event.n ?? 0, event.imported?.n ?? 0);
			if (event.kind === "erasure") {
				erased = laterErasure(erased, event);
			}
		}
	}
	// Only the word that stands counts: a deletion that was taken back is revised to delete nothing.
	const deleted = new Set<string>();
	for (const event of byId.values()) {
		if (event.kind === "deletion") {
			deleted.add(event.of);
		}
	}
	yield;
	const events: DiaryEvent[] = [];
	for (const event of byId.values()) {
		count += 1;
		if (count % entriesAtOnce === 0) {
			yield;
		}
		if (!isOfTheFiles(event) && !isGone(event, deleted, erased)) {
			events.push(event);
		}
	}
	return { merged: { events: yield* inOrder(events), deleted, erased, clock }, byId };
}

/** Events in order (`compareEvents`). */
export function* inOrder(events: readonly DiaryEvent[]): Slices<readonly DiaryEvent[]> {
	let runs: (readonly DiaryEvent[])[] = [];
	for (let from = 0; from < events.length; from += entriesAtOnce) {
		runs.push(events.slice(from, from + entriesAtOnce).sort(compareEvents));
		yield;
	}
	while (runs.length > 1) {
		const longer: (readonly DiaryEvent[])[] = [];
		for (let from = 0; from < runs.length; from += 2) {
			longer.push(yield* together(runs[from] ?? [], runs[from + 1] ?? []));
		}
		runs = longer;
	}
	return runs[0] ?? [];
}

/** Two rows of events in order as one. */
export function* together(first: readonly DiaryEvent[], second: readonly DiaryEvent[]): Slices<readonly DiaryEvent[]> {
	const [before, after] = [first.at(-1), second[0]];
	if (before === undefined || after === undefined || compareEvents(before, after) <= 0) {
		return [...first, ...second];
	}
	const all: DiaryEvent[] = [];
	let count = 0;
	let index = 0;
	for (const event of first) {
		for (let next = second[index]; next !== undefined && compareEvents(next, event) < 0; next = second[index]) {
			all.push(next);
			index += 1;
		}
		all.push(event);
		count += 1;
		if (count % entriesAtOnce === 0) {
			yield;
		}
	}
	return [...all, ...second.slice(index)];
}

/** Returns how far everything is erased after one more erasure. An earlier one takes nothing back. */
export function laterErasure(erased: Erased, { n, before }: { readonly n?: number; readonly before: number }): Erased {
	return n === undefined
		? { ...erased, before: Math.max(erased.before, before) }
		: { ...erased, n: Math.max(erased.n, n) };
}

/** Whether the person deleted or erased it, or undid the import it came with. */
export function isGone(event: DiaryEvent, deleted: ReadonlySet<string>, erased: Erased): boolean {
	return (
		deleted.has(event.id) || (event.imported !== undefined && deleted.has(event.imported.id)) || isErased(event, erased)
	);
}

/** Speaks of the files and of other events, not of the person. */
function isOfTheFiles({ kind }: DiaryEvent): boolean {
	return kind === "deletion" || kind === "erasure" || kind === "diary";
}

/** The diary from any number of journals. */
export function mergeJournals(journals: Iterable<readonly DiaryEvent[]>): readonly DiaryEvent[] {
	return mergeAll(journals).events;
}
