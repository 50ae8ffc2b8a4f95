import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiaryEvent } from "../../src/diary/events";
import { mergeJournals, readJournal } from "../../src/diary/journal";
import type { JournalFolder } from "../../src/diary/journal-folder";

/** A folder on disk. */
export function diskFolder(path: string): JournalFolder {
	const unlessMissing = <T>(pending: Promise<T>) =>
		pending.catch((error: NodeJS.ErrnoException) => {
			if (error.code === "ENOENT") {
				return undefined;
			}
			throw error;
		});
	return {
		list: async () => (await unlessMissing(readdir(path))) ?? [],
		read: (name) => unlessMissing(readFile(join(path, name), "utf8")),
		version: async (name) => {
			const { mtimeMs, size } = await stat(join(path, name));
			return `${mtimeMs}.${size}`;
		},
		write: async (name, text) => {
			await mkdir(path, { recursive: true });
			await writeFile(join(path, name), text);
		},
		remove: (name) => rm(join(path, name), { force: true }),
	};
}

/** Thrown by everything a dead window still tries. */
export class Killed extends Error {}

/** Folders in memory that several windows share; each can be slow, or die in the middle of a write. */
export class SharedFolder {
	readonly files = new Map<string, string>();
	readonly reads: string[] = [];

	/** What any reader would now make of all files. */
	get diary(): readonly DiaryEvent[] {
		const journals = [...this.files].filter(([name]) => name.endsWith(".jsonl"));
		return mergeJournals(journals.map(([, text]) => readJournal(text).events));
	}

	/**
	 * @param turn waits until it is this window's turn
	 * @param deadline after so many operations the window is dead
	 * @param share of its text is in the file when a write is under way, and stays when the window dies in it
	 * @param changed is told after each change
	 */
	window({
		turn = () => Promise.resolve(),
		deadline = Number.POSITIVE_INFINITY,
		share = 0,
		changed = () => undefined,
	}: {
		turn?: () => Promise<void>;
		deadline?: number;
		share?: number;
		changed?: () => void;
	} = {}): JournalFolder {
		let operations = 0;
		const alive = async (): Promise<boolean> => {
			await turn();
			operations += 1;
			if (operations > deadline) {
				throw new Killed();
			}
			return operations < deadline;
		};
		return {
			list: async () => {
				await alive();
				return [...this.files.keys()];
			},
			read: async (name) => {
				await alive();
				this.reads.push(name);
				return this.files.get(name);
			},
			version: async (name) => `${this.files.get(name)?.length}`,
			// As on disk: the file is cut short first and fills up after, while others look on.
			write: async (name, text) => {
				const whole = await alive();
				this.files.set(name, text.slice(0, Math.floor(text.length * share)));
				changed();
				if (!whole) {
					throw new Killed();
				}
				await turn();
				this.files.set(name, text);
				changed();
			},
			remove: async (name) => {
				await alive();
				this.files.delete(name);
				changed();
			},
		};
	}
}
