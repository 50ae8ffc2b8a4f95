import type { DiaryEvent } from "./events";
import { type MergedJournals, mergeAll, readJournal } from "./journal";
import type { JournalFolder } from "./journal-folder";
import { type JournalName, mayHold, parseJournalName, setAsideName } from "./journal-names";
import type { JournalWriter } from "./journal-writer";

export interface JournalReading extends MergedJournals {
	/** Names of the files that now hold a line which could not be read; each line is told once. */
	readonly setAside: readonly string[];
	/** Files that could not be read or written. The rest was read all the same. */
	readonly failed: readonly { readonly name: string; readonly error: unknown }[];
}

/** A file can be gone between listing and reading, its events put into another: then the folder is listed anew. */
const attempts = 5;

/** Reads the journals of all windows, each file once until it is said to have changed. */
export class JournalReader {
	private readonly known = new Map<string, readonly DiaryEvent[]>();
	private readonly changes = new Map<string, number>();

	constructor(
		private readonly folder: JournalFolder,
		/** This window's files of today need not be read: what is in them is at hand. */
		private readonly own: Pick<JournalWriter, "window" | "day" | "events">,
	) {}

	/** Tells that a file was written or removed, by another window. Returns whether that concerns the reader. */
	changed(name: string): boolean {
		const parsed = parseJournalName(name);
		if (parsed === undefined || this.isOwn(parsed)) {
			return false;
		}
		this.known.delete(name);
		this.changes.set(name, (this.changes.get(name) ?? 0) + 1);
		return true;
	}

	/** Has the files that windows may have written since this day read anew, whether or not somebody told of it. */
	invalidateSince(day: string): void {
		for (const name of this.known.keys()) {
			const parsed = parseJournalName(name);
			if (parsed?.type === "window" && parsed.day >= day) {
				this.known.delete(name);
			}
		}
	}

	/**
	 * Rejects only when the folder itself cannot be listed.
	 * @param since epoch milliseconds: files that hold nothing as late as this are left alone; earlier events may come along
	 */
	async read(since: number): Promise<JournalReading> {
		const corrupt = new Set<string>();
		for (let attempt = 1; ; attempt += 1) {
			const names = await this.folder.list();
			const { journals, vanished, failed } = await this.readFiles(names, since, corrupt);
			if (!vanished || attempt === attempts) {
				const setAside = await this.setAside(corrupt, names, failed);
				return { ...mergeAll([...journals, this.own.events]), setAside, failed };
			}
		}
	}

	private async readFiles(names: readonly string[], since: number, corrupt: Set<string>) {
		const failed: { name: string; error: unknown }[] = [];
		let vanished = false;
		const journals = await Promise.all(
			names
				.filter((name) => this.wants(name, since))
				.map(async (name) => {
					try {
						const events = await this.readFile(name, corrupt);
						vanished ||= events === undefined;
						return events ?? [];
					} catch (error) {
						failed.push({ name, error });
						return [];
					}
				}),
		);
		for (const name of this.known.keys()) {
			if (!names.includes(name)) {
				this.known.delete(name);
			}
		}
		return { journals, vanished, failed };
	}

	private wants(name: string, since: number): boolean {
		const parsed = parseJournalName(name);
		return parsed !== undefined && mayHold(parsed, since) && !this.isOwn(parsed);
	}

	private isOwn(name: JournalName): boolean {
		return name.type === "window" && name.window === this.own.window && name.day === this.own.day;
	}

	private async readFile(name: string, corrupt: Set<string>): Promise<readonly DiaryEvent[] | undefined> {
		const known = this.known.get(name);
		if (known !== undefined) {
			return known;
		}
		const changes = this.changes.get(name);
		const text = await this.folder.read(name);
		if (text === undefined) {
			return undefined;
		}
		const read = readJournal(text);
		// A file that ends inside a line may be in the middle of being written.
		if (changes === this.changes.get(name) && text.endsWith("\n")) {
			this.known.set(name, read.events);
		}
		for (const line of read.corrupt) {
			corrupt.add(line);
		}
		return read.events;
	}

	private async setAside(
		lines: ReadonlySet<string>,
		names: readonly string[],
		failed: { name: string; error: unknown }[],
	): Promise<readonly string[]> {
		const added: string[] = [];
		for (const line of lines) {
			const name = setAsideName(line);
			if (!names.includes(name)) {
				try {
					await this.folder.write(name, line);
					added.push(name);
				} catch (error) {
					failed.push({ name, error });
				}
			}
		}
		return added;
	}
}
