import { type DiaryEvent, stamped } from "./events";
import { eventLine } from "./journal";
import type { JournalFolder } from "./journal-folder";
import { parseJournalName } from "./journal-names";

/**
 * Which files are this person's diary. The diary has a name of its own, made with its first event; each of its files
 * begins with a line that says it. Files of earlier versions have no such line: those that were there when the name was
 * made are adopted, by their names. Any other file is an export or somebody else's, and counts as imported.
 *
 * Two windows may make a name at the same moment: each makes a marker, and every name with a marker is this diary's.
 *
 * Two computers that had diaries of their own and meet in one folder are no such windows: their logical clocks never knew
 * of each other. The diary whose name sorts first goes on, and the other is joined to it: history, not permission.
 */

const marker = /^diary\.([\w-]+)\.json$/;

export interface DiaryIdentity {
	/** The names of this diary; none before its first event. */
	readonly names: ReadonlySet<string>;
	/** Files without a first line, and the name of the diary that they belong to. */
	readonly adopted: ReadonlyMap<string, string>;
	/** Names of diaries that were joined to it, each with the logical clock at which. */
	readonly joined: ReadonlyMap<string, number>;
	/** Of diaries by name, up to which logical clock all was erased, as names of files say. */
	readonly erased: ReadonlyMap<string, number>;
}

export const nameless: DiaryIdentity = { names: new Set(), adopted: new Map(), joined: new Map(), erased: new Map() };

/** Reads the markers among `all` names of files. One whose writing was cut short counts for nothing: no file has its name yet. */
export async function readIdentity(folder: JournalFolder, all: readonly string[]): Promise<DiaryIdentity> {
	const names = new Set<string>();
	const adopted = new Map<string, string>();
	const joined = new Map<string, number>();
	const erased = new Map<string, number>();
	for (const file of all) {
		const parsed = parseJournalName(file);
		if (parsed?.type === "joined") {
			// Computers may have joined it at different moments: all take the earliest.
			joined.set(parsed.diary, Math.min(parsed.n, joined.get(parsed.diary) ?? parsed.n));
		} else if (parsed?.type === "erasure") {
			erased.set(parsed.diary, Math.max(parsed.n, erased.get(parsed.diary) ?? 0));
		}
		const name = marker.exec(file)?.[1];
		const files = name === undefined ? undefined : adoptedIn(await folder.read(file));
		if (name !== undefined && files !== undefined) {
			names.add(name);
			for (const each of files) {
				adopted.set(each, name);
			}
		}
	}
	for (const name of joined.keys()) {
		names.delete(name);
	}
	return { names, adopted, joined, erased };
}

/** The name that what is written goes under. */
export function nameOf({ names }: DiaryIdentity): string | undefined {
	return [...names].sort()[0];
}

/** The diary a journal says it is of, in its first line. */
export function diaryOf([first]: readonly DiaryEvent[]): string | undefined {
	return first?.kind === "diary" ? first.diary : undefined;
}

/** Undefined where the text is no marker, or not all of one. */
function adoptedIn(text: string | undefined): readonly string[] | undefined {
	try {
		const content: unknown = JSON.parse(text ?? "");
		const files = typeof content === "object" && content !== null && "adopted" in content ? content.adopted : undefined;
		return Array.isArray(files) ? files.filter((file) => typeof file === "string") : undefined;
	} catch {
		return undefined;
	}
}

/** Makes a name for the diary in this folder, and adopts the journals that are there. Resolves when the marker is written. */
export async function nameDiary(folder: JournalFolder, files: readonly string[], name: string): Promise<void> {
	const isJournal = (file: string) => !["erasure", "joined"].includes(parseJournalName(file)?.type ?? "erasure");
	const adopted = files.filter(isJournal);
	await folder.write(markerName(name), `${JSON.stringify({ diary: name, adopted })}\n`);
}

/** Returns the name of the file that says which diary a folder holds. */
export function markerName(name: string): string {
	return `diary.${name}.json`;
}

/** The first line of a file of this diary. */
export function headerLine(name: string): string {
	return eventLine(stamped<"diary">({ kind: "diary", diary: name }, { id: `diary-${name}`, at: 0, zone: 0 }));
}
