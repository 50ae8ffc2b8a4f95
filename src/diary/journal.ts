import { type DiaryEvent, readEvent } from "./events";

/** The journal's text: one event a line, as JSON. Lines do not depend on each other. */

export type JournalLine =
	| { readonly type: "event"; readonly event: DiaryEvent }
	| { readonly type: "unknown"; readonly id: string; readonly rev: number; readonly at: number }
	| { readonly type: "corrupt" }
	/** The end of a file whose writing was cut short: never confirmed to anyone, so nothing is lost with it. */
	| { readonly type: "torn" };

export interface JournalText {
	readonly events: readonly DiaryEvent[];
	/** Lines nothing could be made of, as they stood. */
	readonly corrupt: readonly string[];
	/** How many lines come from a newer version. They stay in the file. */
	readonly unknown: number;
}

export function eventLine(event: DiaryEvent): string {
	return `${JSON.stringify(event)}\n`;
}

/** Never throws, whatever the text. */
export function readJournal(text: string): JournalText {
	const events: DiaryEvent[] = [];
	const corrupt: string[] = [];
	let unknown = 0;
	for (const { line, read } of journalLines(text)) {
		if (read.type === "event") {
			events.push(read.event);
		} else if (read.type === "unknown") {
			unknown += 1;
		} else if (read.type === "corrupt") {
			corrupt.push(line);
		}
	}
	return { events, corrupt, unknown };
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

/** Which of two lines with one id stands: the higher revision, and between equals always the same one of the two. */
export function supersedes(
	next: { readonly rev?: number | undefined },
	kept: { readonly rev?: number | undefined },
): boolean {
	const byRevision = (next.rev ?? 0) - (kept.rev ?? 0);
	return byRevision !== 0 ? byRevision > 0 : next !== kept && JSON.stringify(next) > JSON.stringify(kept);
}

/** The moment an erasure is held against: when it happened, or when the person brought it back after an erasure. */
export function effectiveTime({ at, restored }: Pick<DiaryEvent, "at" | "restored">): number {
	return restored === undefined ? at : Math.max(at, restored);
}

export interface MergedJournals {
	/** Each event once, in order of time, without what was deleted or erased. */
	readonly events: readonly DiaryEvent[];
	/** Ids of what was deleted. */
	readonly deleted: ReadonlySet<string>;
	/** Epoch milliseconds up to which everything was erased; minus infinity when nothing was. */
	readonly erased: number;
}

/** The order in which journals are given does not matter, nor does giving one twice. */
export function mergeAll(journals: Iterable<readonly DiaryEvent[]>): MergedJournals {
	const byId = new Map<string, DiaryEvent>();
	let erased = Number.NEGATIVE_INFINITY;
	for (const journal of journals) {
		for (const event of journal) {
			const kept = byId.get(event.id);
			if (kept === undefined || supersedes(event, kept)) {
				byId.set(event.id, event);
			}
			if (event.kind === "erasure") {
				erased = Math.max(erased, event.before);
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
	const events: DiaryEvent[] = [];
	for (const event of byId.values()) {
		if (
			event.kind !== "deletion" &&
			event.kind !== "erasure" &&
			effectiveTime(event) > erased &&
			!deleted.has(event.id)
		) {
			events.push(event);
		}
	}
	events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
	return { events, deleted, erased };
}

/** The diary from any number of journals. */
export function mergeJournals(journals: Iterable<readonly DiaryEvent[]>): readonly DiaryEvent[] {
	return mergeAll(journals).events;
}
