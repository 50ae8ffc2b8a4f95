/**
 * Names in the journal folder. The names say what a file may hold, so that a look at today reads only today's files,
 * and whether it can still change.
 *
 *     2026-11-22.k3f9.a.jsonl     what window k3f9 wrote on that day (UTC), and
 *     2026-11-22.k3f9.b.jsonl     the same again: the window writes the two in turn, so one of them is always whole
 *     archive.2026-10.2026-11-22.x81c.jsonl
 *                                 closed files of October, put together on that day in November
 *     import.2026-11-22.p02m.jsonl
 *                                 what was taken in from a file on that day, of whatever age
 *     import.2026-11-22.received-t41b.jsonl
 *                                 what other computers wrote and a folder brought here on that day, as they wrote it;
 *                                 earlier versions read it as any import
 *     diary.h7d2.json             this diary's name, and which older files belong to it
 *     erased.h7d2.1207.json       of the diary of that name all was erased that was known at logical clock 1207: a window
 *                                 sees it even where it cannot read the journal that says so
 *     joined.q7p3.1050007.json    the diary of that name was joined to this one, as history, at that logical clock
 *     set-aside.1d0f.txt          lines of one file that could not be read, kept
 */

export type FileSlot = "a" | "b";

export type JournalName =
	| { readonly type: "window"; readonly day: string; readonly window: string; readonly turn: FileSlot }
	| { readonly type: "archive"; readonly month: string; readonly day: string }
	| { readonly type: "import"; readonly day: string }
	| { readonly type: "erasure" | "joined"; readonly diary: string; readonly n: number };

const windowFile = /^(\d{4}-\d{2}-\d{2})\.([\w-]+)\.([ab])\.jsonl$/;
const importFile = /^import\.(\d{4}-\d{2}-\d{2})\.[\w-]+\.jsonl$/;
const marker = /^(erased|joined)\.([\w-]+)\.(\d{1,15})\.json$/;
const archiveFile = /^archive\.(\d{4}-\d{2})\.(\d{4}-\d{2}-\d{2})\.[\w-]+\.jsonl$/;

/** Undefined for a file that neither is a journal nor says what became of journals. */
export function parseJournalName(name: string): JournalName | undefined {
	const [, day, window, turn] = windowFile.exec(name) ?? [];
	if (day !== undefined && window !== undefined) {
		return { type: "window", day, window, turn: turn === "a" ? "a" : "b" };
	}
	const [, imported] = importFile.exec(name) ?? [];
	if (imported !== undefined) {
		return { type: "import", day: imported };
	}
	const [, says, diary, n] = marker.exec(name) ?? [];
	if (diary !== undefined && n !== undefined) {
		return { type: says === "erased" ? "erasure" : "joined", diary, n: Number(n) };
	}
	const [, month, made] = archiveFile.exec(name) ?? [];
	return month === undefined || made === undefined ? undefined : { type: "archive", month, day: made };
}

/**
 * Returns the name of the journal that a window writes.
 * @param day its label, `YYYY-MM-DD` in UTC (`fileDay`)
 */
export function windowFileName(day: string, window: string, turn: FileSlot): string {
	return `${day}.${window}.${turn}.jsonl`;
}

/**
 * Returns the name of a file that holds a month of closed journals.
 * @param month `YYYY-MM`
 * @param day the day it was written: `fileDay`
 */
export function archiveFileName(month: string, day: string, unique: string): string {
	return `archive.${month}.${day}.${unique}.jsonl`;
}

/**
 * Returns the name of the file that keeps what came in with an import.
 * @param day the day of the import: `fileDay`
 */
export function importFileName(day: string, unique: string): string {
	return `import.${day}.${unique}.jsonl`;
}

/** A file of what a folder brought from other computers. */
export function receivedFileName(day: string, unique: string): string {
	return importFileName(day, `received-${unique}`);
}

/** Whether a file keeps lines that came from another computer. */
export function isReceived(name: string): boolean {
	return /^import\.\d{4}-\d{2}-\d{2}\.received-[\w-]+\.jsonl$/.test(name);
}

/**
 * Names the file that says: another diary was taken into this one.
 * @param n logical clock from which what is in that diary counts as taken in
 */
export function joinedFileName(diary: string, n: number): string {
	return `joined.${diary}.${n}.json`;
}

/**
 * Names the file that says: this diary was erased.
 * @param n logical clock of the erasure
 */
export function erasureFileName(diary: string, n: number): string {
	return `erased.${diary}.${n}.json`;
}

/** The same lines always get the same name: set aside twice, they are there once. */
export function setAsideName(lines: string): string {
	return `set-aside.${fingerprintOf(lines)}.txt`;
}

/** Sixteen hexadecimal digits that differ where the text does; no protection against somebody who means harm. */
export function fingerprintOf(text: string): string {
	let low = 0xdeadbeef;
	let high = 0x41c6ce57;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		low = Math.imul(low ^ code, 2654435761);
		high = Math.imul(high ^ code, 1597334677);
	}
	const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
	return `${hex(high ^ (low >>> 16))}${hex(low ^ (high >>> 13))}`;
}

/** The label of window files written at this moment, in UTC so that all windows of a machine agree. */
export function fileDay(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}

/** Returns the month (`YYYY-MM`) of a day (`YYYY-MM-DD`). */
export function monthOf(day: string): string {
	return day.slice(0, 7);
}

/** Whether a file may hold events of `since` (epoch milliseconds) or later. */
export function mayHold(name: JournalName, since: number): boolean {
	const day = fileDay(since);
	switch (name.type) {
		case "window":
			return name.day >= day;
		case "archive":
			return name.month >= monthOf(day);
		default:
			return true;
	}
}
