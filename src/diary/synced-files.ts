import { type DiaryIdentity, headerLine, nameOf } from "./diary-identity";
import type { DiaryEvent } from "./events";
import { type JournalLine, journalLines } from "./journal";
import { fingerprintOf } from "./journal-names";
import { entriesAtOnce, type Slices } from "./slices";

/** The files of a folder that a tool of the person's syncs, whatever it made of their names and ends, and those sent there. */

type Read = Extract<JournalLine, { readonly type: "event" | "unknown" }>;

interface Line {
	readonly line: string;
	readonly read: Read;
}

export interface SyncedFile {
	readonly name: string;
	/** The diary it says it is of; made from the file's name where it says nothing. */
	readonly diary: string;
	readonly lines: readonly Line[];
	/** Lines that cannot be read. */
	readonly corrupt: readonly string[];
	/** It ends inside a line: the rest may still be on its way. */
	readonly torn: boolean;
	readonly text: string;
}

/** The highest logical clock in a file. */
export function clockIn({ lines }: SyncedFile): number {
	return lines.reduce((most, { read }) => {
		const { n = 0, imported }: Pick<DiaryEvent, "n" | "imported"> = read.type === "event" ? read.event : read;
		return Math.max(most, n, imported?.n ?? 0);
	}, 0);
}

/** Begins the names that stand for files without a first line: they are never the diary's own. */
export const namelessFile = "file-";

/** Whether a file may hold a journal, whatever a tool called it. */
export function mayBeJournal(name: string): boolean {
	return /^[^.~].*\.jsonl$/i.test(name);
}

/** What the name of a file says of a diary, also where a tool put something between it and its ending. */
export function markerIn(
	name: string,
): { readonly type: "erasure" | "joined"; readonly diary: string; readonly n: number } | undefined {
	const [, says, diary, n] = /^(erased|joined)\.([\w-]+)\.(\d{1,15})(?!\d).*\.json$/.exec(name) ?? [];
	return diary === undefined || n === undefined
		? undefined
		: { type: says === "erased" ? "erasure" : "joined", diary, n: Number(n) };
}

/** Undefined where nothing of it is there yet, or it is no journal at all. */
export function* parseSyncedFile(name: string, text: string): Slices<SyncedFile | undefined> {
	const lines: Line[] = [];
	const corrupt: string[] = [];
	let diary: string | undefined;
	let torn = text !== "" && !text.endsWith("\n");
	let count = 0;
	for (const { line, read } of journalLines(text)) {
		count += 1;
		if (count % entriesAtOnce === 0) {
			yield;
		}
		if (read.type === "torn") {
			torn = true;
		} else if (read.type === "corrupt") {
			corrupt.push(line);
		} else if (read.type === "event" && read.event.kind === "diary") {
			diary ??= read.event.diary;
		} else {
			lines.push({ line, read });
		}
	}
	if (diary === undefined && lines.length === 0) {
		return undefined;
	}
	return { name, diary: diary ?? `${namelessFile}${fingerprintOf(name)}`, lines, corrupt, torn, text };
}

/**
 * A file as it goes to the folder: with the diary's name in its first line, and without an end that was cut short. Empty
 * where there is nothing to send, or it is of no diary known here.
 */
export function textToSend(text: string, name: string, identity: DiaryIdentity): string {
	const cut = text.lastIndexOf("\n") + 1;
	const [tail] = journalLines(text.slice(cut));
	// Only its line end may be missing: what counts here goes there.
	const last = tail === undefined || tail.read.type === "torn" ? "" : `${tail.line}\n`;
	const whole = text.slice(text.startsWith("\uFEFF") ? 1 : 0, cut) + last;
	const end = whole.indexOf("\n") + 1;
	const [first] = journalLines(whole.slice(0, end));
	const said = first?.read.type === "event" && first.read.event.kind === "diary" ? first.read.event.diary : undefined;
	const diary = said ?? identity.adopted.get(name);
	const rest = said === undefined ? whole : whole.slice(end);
	if (rest === "" || diary === undefined || !(identity.names.has(diary) || identity.joined.has(diary))) {
		return "";
	}
	// Names that windows made at the same moment are one diary: there it has one.
	return `${headerLine(identity.names.has(diary) ? (nameOf(identity) ?? diary) : diary)}${rest}`;
}
