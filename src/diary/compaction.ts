import type { DiaryEvent } from "./events";
import {
	type Erased,
	isErased,
	isGone,
	type JournalLine,
	journalLines,
	type MergedJournals,
	supersedes,
} from "./journal";
import type { JournalFolder } from "./journal-folder";
import {
	archiveFileName,
	fileDay,
	isReceived,
	monthOf,
	parseJournalName,
	receivedFileName,
	setAsideName,
} from "./journal-names";

/**
 * Puts closed files together, so that ten years are some hundred files and not ten thousand.
 *
 * Safe beside other windows, whatever they do at the same time and wherever it is cut short: only files that nobody
 * writes any more are taken, archives included; what is kept of them stands in a new file, read back, before any of them
 * is removed, and then only what is still as it was read; two windows doing the same make two archives of the same
 * events, which is harmless since events merge by id.
 */

/** A window begins new files each day, so older ones are closed. Two days leave room for a clock that is a little off. */
const closedAfter = 48 * 60 * 60_000;

/** In the month that is still growing, files are put together when there are this many (our choice). */
const worthwhile = 24;

/** A line as it stood, with what it reads as; lines of newer versions are kept as they are. */
interface Kept {
	readonly line: string;
	readonly read: Extract<JournalLine, { readonly type: "event" | "unknown" }>;
}

/** What has to be known of the whole diary to put a part of it together. */
export interface WholeDiary extends Pick<MergedJournals, "deleted" | "erased"> {
	/** The first line of each file that is written. */
	readonly header: string;
	/** Files that are left as they are: another diary's, or one that cannot be read. */
	readonly left: ReadonlySet<string>;
}

/**
 * What was deleted goes only where the whole diary says so: in the files of one month a deletion may stand that was taken
 * back in the next.
 *
 * @param now epoch milliseconds
 * @param unique gives a name part never used before
 * @returns how many files were put away
 */
export async function compact(
	folder: JournalFolder,
	now: number,
	unique: () => string,
	whole: WholeDiary,
): Promise<number> {
	const names = await folder.list();
	let removed = 0;
	for (const [month, files] of closedFiles(
		names.filter((name) => !whole.left.has(name)),
		now,
	)) {
		const over = month < monthOf(fileDay(now - closedAfter));
		if (files.length >= (over ? 2 : worthwhile)) {
			removed += await putTogether(folder, files, archiveFileName(month, fileDay(now), unique()), whole);
		}
	}
	for (const [month, files] of receivedFiles(
		names.filter((name) => !whole.left.has(name)),
		now,
	)) {
		if (files.length >= (month < monthOf(fileDay(now)) ? 2 : worthwhile)) {
			removed += await putTogether(folder, files, receivedFileName(dayIn(files), unique()), whole);
		}
	}
	return removed;
}

/** What came from other computers, by the month it came in. What came just now is left: the person may give it back. */
function receivedFiles(names: readonly string[], now: number): ReadonlyMap<string, readonly string[]> {
	const months = new Map<string, string[]>();
	for (const name of names) {
		const parsed = parseJournalName(name);
		if (parsed?.type === "import" && isReceived(name) && parsed.day < fileDay(now - closedAfter)) {
			const month = monthOf(parsed.day);
			months.set(month, [...(months.get(month) ?? []), name]);
		}
	}
	return months;
}

function dayIn(files: readonly string[]): string {
	const days = files.flatMap((name) => {
		const parsed = parseJournalName(name);
		return parsed?.type === "import" ? [parsed.day] : [];
	});
	return days.sort().at(-1) ?? "";
}

/**
 * Removes from files what was erased elsewhere. A file of which nothing is left goes; what is left of another stands in a
 * new one, read back, before it goes. A window's file that still holds something is its window's to write anew.
 *
 * @param erasedOf what was erased of a diary
 * @returns how many files were removed
 */
export async function purge(
	folder: JournalFolder,
	files: readonly {
		readonly name: string;
		readonly events: readonly DiaryEvent[];
		readonly diary?: string | undefined;
	}[],
	erasedOf: (diary: string | undefined) => Erased,
	unique: () => string,
): Promise<number> {
	let removed = 0;
	for (const { name, events, diary } of files) {
		const erased = erasedOf(diary);
		const goes = (event: Pick<DiaryEvent, "n" | "at">) => isErased(event, erased);
		const text = events.some((event) => event.kind !== "diary" && goes(event)) ? await folder.read(name) : undefined;
		if (text === undefined) {
			continue;
		}
		const lines = [...journalLines(text)];
		const left = lines.filter(({ read }) => {
			const known = read.type === "event" ? read.event : read.type === "unknown" ? read : undefined;
			return known !== undefined && !(read.type === "event" && isHeader(read)) && !goes(known);
		});
		const type = parseJournalName(name)?.type;
		if (left.length > 0 && type !== "archive" && type !== "import") {
			continue;
		}
		const [first] = lines;
		const header = first?.read.type === "event" && isHeader(first.read) ? `${first.line}\n` : "";
		const rest = left.map(({ line }) => `${line}\n`).join("");
		await writeChecked(folder, name.replace(/[\w]+\.jsonl$/, `${unique()}.jsonl`), rest === "" ? "" : header + rest);
		await folder.remove(name);
		removed += 1;
	}
	return removed;
}

function closedFiles(names: readonly string[], now: number): ReadonlyMap<string, readonly string[]> {
	const closed = new Map<string, string[]>();
	for (const name of names) {
		const parsed = parseJournalName(name);
		const closes = parsed?.type === "window" || parsed?.type === "archive";
		if (closes && parsed.day < fileDay(now - closedAfter)) {
			const month = parsed.type === "archive" ? parsed.month : monthOf(parsed.day);
			closed.set(month, [...(closed.get(month) ?? []), name]);
		}
	}
	return closed;
}

/** Stands for bytes that are no text. They would be lost in a file that is written anew. */
const notText = "\uFFFD";

async function putTogether(
	folder: JournalFolder,
	files: readonly string[],
	archive: string,
	whole: WholeDiary,
): Promise<number> {
	const kept = new Map<string, Kept>();
	const included = new Map<string, string>();
	for (const file of files) {
		const text = await folder.read(file);
		if (text === undefined || text.includes(notText)) {
			continue;
		}
		const corrupt: string[] = [];
		for (const { line, read } of journalLines(text)) {
			if (read.type === "corrupt") {
				corrupt.push(line);
			} else if (read.type !== "torn" && !isHeader(read)) {
				keep(kept, { line, read });
			}
		}
		if (corrupt.length > 0) {
			const lines = corrupt.join("\n");
			await folder.write(setAsideName(lines), lines);
		}
		included.set(file, text);
	}
	const lines = withoutGone([...kept.values()], whole).map(({ line }) => `${line}\n`);
	await writeChecked(folder, archive, lines.length === 0 ? "" : whole.header + lines.join(""));
	let removed = 0;
	for (const [file, text] of included) {
		if ((await folder.read(file)) === text) {
			await folder.remove(file);
			removed += 1;
		}
	}
	return removed;
}

function keep(kept: Map<string, Kept>, next: Kept): void {
	const { id } = identity(next);
	const before = kept.get(id);
	if (before === undefined || supersedes(identity(next), identity(before))) {
		kept.set(id, next);
	}
}

function isHeader(read: Kept["read"]): boolean {
	return read.type === "event" && read.event.kind === "diary";
}

function identity({ read }: Kept): Pick<DiaryEvent, "id" | "at" | "rev" | "n"> & { readonly kind: string } {
	return read.type === "event" ? read.event : read;
}

/** What was deleted goes; the word that it was deleted stays, for the sake of copies in other files. */
function withoutGone(lines: readonly Kept[], { deleted, erased }: WholeDiary): readonly Kept[] {
	const stays = ({ read }: Kept): boolean => {
		if (read.type === "event") {
			const { kind } = read.event;
			return kind === "deletion" || kind === "erasure" || !isGone(read.event, deleted, erased);
		}
		return !deleted.has(read.id) && !isErased(read, erased);
	};
	return lines
		.filter(stays)
		.sort((a, b) => (identity(a).n ?? 0) - (identity(b).n ?? 0) || identity(a).at - identity(b).at);
}

async function writeChecked(folder: JournalFolder, name: string, text: string): Promise<void> {
	if (text === "") {
		return;
	}
	await folder.write(name, text);
	if ((await folder.read(name)) !== text) {
		throw new Error(`${name} does not read back as it was written; the files it was made from stay.`);
	}
}
