import { stamped } from "./events";
import { eventLine } from "./journal";
import type { JournalFolder } from "./journal-folder";
import { parseJournalName } from "./journal-names";

/**
 * Which files are this person's diary. The diary has a name of its own, made with its first event; each of its files
 * begins with a line that says it. Files of earlier versions have no such line: those that were there when the name was
 * made are adopted, by their names. Any other file is an export or somebody else's, and counts as imported.
 *
 * Two windows may make a name at the same moment: each makes a marker, and every name with a marker is this diary's.
 */

const marker = /^diary\.([\w-]+)\.json$/;

export interface DiaryIdentity {
	/** The names of this diary; none before its first event. */
	readonly names: ReadonlySet<string>;
	/** Files without a first line that belong to it. */
	readonly adopted: ReadonlySet<string>;
}

/** Reads the markers among `all` names of files. One whose writing was cut short counts for nothing: no file has its name yet. */
export async function readIdentity(folder: JournalFolder, all: readonly string[]): Promise<DiaryIdentity> {
	const names = new Set<string>();
	const adopted = new Set<string>();
	for (const file of all) {
		const name = marker.exec(file)?.[1];
		const files = name === undefined ? undefined : adoptedIn(await folder.read(file));
		if (name !== undefined && files !== undefined) {
			names.add(name);
			for (const each of files) {
				adopted.add(each);
			}
		}
	}
	return { names, adopted };
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
	const adopted = files.filter((file) => (parseJournalName(file)?.type ?? "erasure") !== "erasure");
	await folder.write(`diary.${name}.json`, `${JSON.stringify({ diary: name, adopted })}\n`);
}

/** The first line of a file of this diary. */
export function headerLine(name: string): string {
	return eventLine(stamped<"diary">({ kind: "diary", diary: name }, { id: `diary-${name}`, at: 0, zone: 0 }));
}
