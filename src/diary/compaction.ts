import { effectiveTime, type JournalLine, journalLines, supersedes } from "./journal";
import type { JournalFolder } from "./journal-folder";
import { archiveFileName, fileDay, monthOf, parseJournalName, setAsideName } from "./journal-names";

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

/**
 * @param now epoch milliseconds
 * @param unique gives a name part never used before
 * @returns how many files were put away
 */
export async function compact(folder: JournalFolder, now: number, unique: () => string): Promise<number> {
	const names = await folder.list();
	let removed = 0;
	for (const [month, files] of closedFiles(names, now)) {
		const over = month < monthOf(fileDay(now - closedAfter));
		if (files.length >= (over ? 2 : worthwhile)) {
			removed += await putTogether(folder, files, archiveFileName(month, fileDay(now), unique()));
		}
	}
	return removed;
}

function closedFiles(names: readonly string[], now: number): ReadonlyMap<string, readonly string[]> {
	const closed = new Map<string, string[]>();
	for (const name of names) {
		const parsed = parseJournalName(name);
		if (parsed !== undefined && parsed.day < fileDay(now - closedAfter)) {
			const month = parsed.type === "archive" ? parsed.month : monthOf(parsed.day);
			closed.set(month, [...(closed.get(month) ?? []), name]);
		}
	}
	return closed;
}

async function putTogether(folder: JournalFolder, files: readonly string[], archive: string): Promise<number> {
	const kept = new Map<string, Kept>();
	const included = new Map<string, string>();
	for (const file of files) {
		const text = await folder.read(file);
		if (text === undefined) {
			continue;
		}
		for (const { line, read } of journalLines(text)) {
			if (read.type === "corrupt") {
				await folder.write(setAsideName(line), line);
			} else if (read.type !== "torn") {
				keep(kept, { line, read });
			}
		}
		included.set(file, text);
	}
	const lines = withoutDeleted([...kept.values()]).map(({ line }) => `${line}\n`);
	await writeChecked(folder, archive, lines.join(""));
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

function identity({ read }: Kept): { readonly id: string; readonly at: number; readonly rev?: number } {
	return read.type === "event" ? read.event : read;
}

/** What was deleted goes; the word that it was deleted stays, for the sake of copies in other files. */
function withoutDeleted(lines: readonly Kept[]): readonly Kept[] {
	const deleted = new Set<string>();
	let erased = Number.NEGATIVE_INFINITY;
	for (const { read } of lines) {
		if (read.type === "event" && read.event.kind === "deletion") {
			deleted.add(read.event.of);
		} else if (read.type === "event" && read.event.kind === "erasure") {
			erased = Math.max(erased, read.event.before);
		}
	}
	const stays = (kept: Kept): boolean => {
		if (kept.read.type === "event" && (kept.read.event.kind === "deletion" || kept.read.event.kind === "erasure")) {
			return true;
		}
		const { id, at } = identity(kept);
		const since = kept.read.type === "event" ? effectiveTime(kept.read.event) : at;
		return since > erased && !deleted.has(id);
	};
	return lines.filter(stays).sort((a, b) => identity(a).at - identity(b).at);
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
