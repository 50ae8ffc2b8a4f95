import { DiaryClaims, type RawJournal } from "./diary-claims";
import { type DiaryIdentity, diaryOf, nameless, readIdentity } from "./diary-identity";
import type { DiaryEvent } from "./events";
import { IncrementalMerge } from "./incremental-merge";
import { type MergedJournals, mergeAll, mergeById, readJournal, readJournalSlices } from "./journal";
import type { JournalFolder } from "./journal-folder";
import { fingerprintOf, type JournalName, mayHold, parseJournalName, setAsideName } from "./journal-names";
import type { JournalWriter } from "./journal-writer";
import { type Breathe, inSlices } from "./slices";

/** A file that is there and of which not everything is known: what is missing may be an answer about safety. */
export interface Doubt {
	readonly why: "unreadable" | "damaged" | "newer";
	/** Name of the file, and of what cannot be read in it; of the folder where that cannot be listed. */
	readonly of: string;
}

export interface JournalReading extends MergedJournals {
	/** Names of the files that now hold lines which could not be read; each is told once. */
	readonly setAside: readonly string[];
	/** Files that could not be read or written. The rest was read all the same. */
	readonly failed: readonly { readonly name: string; readonly error: unknown }[];
	readonly doubts: readonly Doubt[];
	readonly identity: DiaryIdentity;
}

interface KnownFile {
	readonly events: readonly DiaryEvent[];
	readonly corrupt: readonly string[];
	/** Lines of a newer version. */
	readonly newer: readonly string[];
	readonly doubts: readonly ("damaged" | "newer")[];
	/** Differs when other lines cannot be read: then it is another doubt. */
	readonly mark: string;
	/** Of the text it was read from: the same text need not be read again. Empty where the file is never looked at again. */
	readonly fingerprint: string;
	/** Of the file, where this window wrote it; undefined where that is not known. */
	readonly version?: string | undefined;
	/** Characters of that text. */
	readonly length: number;
}

/** Stands for this window's own journal among those of the others. */
const ownName = "";

/** What a folder that cannot be listed is called. */
export const folderName = "journal";

/** A file can be gone between listing and reading, its events put into another: then the folder is listed anew. */
const attempts = 5;

/** Reads the journals of all windows, each file once until it is said to have changed. */
export class JournalReader {
	private readonly known = new Map<string, KnownFile>();
	private readonly changes = new Map<string, number>();
	/** Files that are known and looked at again all the same, by the look that asked for it. */
	private readonly unsure = new Map<string, number>();
	private looks = 0;
	private readonly merge = new IncrementalMerge();
	/** The merge under way. */
	private merging: Promise<unknown> = Promise.resolve();
	private identity = nameless;
	private readonly claims = new DiaryClaims();
	/** Journals there were at the last reading, without this window's own. */
	private listed: ReadonlySet<string> = new Set();

	constructor(
		private readonly folder: JournalFolder,
		/** This window's files of today need not be read: what is in them is at hand. */
		private readonly own: Pick<JournalWriter, "window" | "day" | "events"> & { readonly diary?: string | undefined },
		private readonly breathe: Breathe = () => undefined,
	) {}

	/** Files of the last reading that are not this diary's own. */
	get foreign(): ReadonlySet<string> {
		return this.claims.foreign;
	}

	/** What stands in the files of the last reading, as it was written, with lines of newer versions. */
	get raw(): readonly (RawJournal & { readonly newer: readonly string[] })[] {
		const files = Array.from(this.known, ([name, { events, newer }]) => ({
			name,
			events,
			newer,
			diary: diaryOf(events) ?? this.identity.adopted.get(name),
		}));
		return [...files, { ...this.ownJournal, newer: [] }];
	}

	private get ownJournal(): RawJournal {
		return { name: ownName, events: this.own.events, diary: this.own.diary };
	}

	/** Tells that a file was written or removed, by another window. Returns whether that concerns the reader. */
	changed(name: string): boolean {
		const parsed = parseJournalName(name);
		if (parsed === undefined || this.isOwn(parsed)) {
			return false;
		}
		if (parsed.type === "import") {
			// Written once, and long: word of it comes also to the window that wrote it.
			this.lookAgain(name);
		} else {
			this.known.delete(name);
		}
		this.changes.set(name, (this.changes.get(name) ?? 0) + 1);
		return true;
	}

	/** This window wrote a file that is never written again: what is in it need not be read. */
	async wrote(name: string, header: string, events: readonly DiaryEvent[]): Promise<void> {
		const version = await this.versionOf(name);
		const { events: named } = readJournal(header);
		const whole = { corrupt: [], newer: [], doubts: [], mark: "", fingerprint: "", length: 0 };
		this.known.set(name, { ...whole, events: [...named, ...events], version: version === "" ? undefined : version });
	}

	/**
	 * Has the files that windows write read anew, whether or not somebody told of it. All of them: the day in a name is
	 * told by a clock, and that of its window or of this one may be wrong.
	 */
	invalidateOpen(): void {
		for (const name of this.known.keys()) {
			if (parseJournalName(name)?.type === "window") {
				this.lookAgain(name);
			}
		}
	}

	private lookAgain(name: string): void {
		this.looks += 1;
		this.unsure.set(name, this.looks);
	}

	/**
	 * Never rejects: where the folder itself cannot be listed, what this window wrote is there, and a doubt.
	 * @param since epoch milliseconds: files that hold nothing as late as this are left alone; earlier events may come along
	 */
	async read(since: number): Promise<JournalReading> {
		for (let attempt = 1; ; attempt += 1) {
			let names: readonly string[];
			try {
				names = await this.folder.list();
				const identity = await readIdentity(this.folder, names);
				if (identity.names.size === 0 && this.identity.names.size > 0) {
					// An erasure leaves the diary's name behind: this is a folder that is gone, or of a drive that is.
					return this.withoutFolder(new Error("The folder of the diary is gone."));
				}
				this.identity = identity;
				this.listed = new Set(this.others(names));
			} catch (error) {
				return this.withoutFolder(error);
			}
			const { journals, corrupt, vanished, failed, doubts } = await this.readFiles(names, since);
			if (!vanished || attempt === attempts) {
				const setAside = await this.setAside(corrupt, names, failed);
				const all = this.claims.claim([...journals, this.ownJournal], this.identity);
				// A look at the newest files alone is rare and cheap, and would make the next whole one begin anew.
				const merged =
					since > 0 ? (await inSlices(mergeById(all.values()), this.breathe)).merged : await this.mergeInTurn(all);
				return { ...merged, setAside, failed, doubts, identity: this.identity };
			}
		}
	}

	private mergeInTurn(journals: ReadonlyMap<string, readonly DiaryEvent[]>): Promise<MergedJournals> {
		const merged = this.merging.then(() => inSlices(this.merge.update(journals), this.breathe));
		this.merging = merged.catch(() => undefined);
		return merged;
	}

	/** What was read before may be out of date by now, but is better than nothing: it holds what shuts. */
	private withoutFolder(error: unknown): JournalReading {
		const journals = Array.from(this.known, ([name, { events }]) => ({ name, events }));
		return {
			...mergeAll(this.claims.claim([...journals, this.ownJournal], this.identity).values()),
			setAside: [],
			failed: [{ name: folderName, error }],
			doubts: [{ why: "unreadable", of: folderName }],
			identity: this.identity,
		};
	}

	private async readFiles(names: readonly string[], since: number) {
		const failed: { name: string; error: unknown }[] = [];
		const doubts: Doubt[] = [];
		const corrupt: (readonly string[])[] = [];
		let vanished = false;
		const journals = await Promise.all(
			names
				.filter((name) => this.wants(name, since))
				.map(async (name): Promise<RawJournal> => {
					try {
						const erasure = this.claims.erasureIn(name, this.identity);
						if (erasure !== undefined) {
							return erasure;
						}
						const file = await this.readFile(name);
						vanished ||= file === undefined;
						doubts.push(...(file?.doubts ?? []).map((why) => ({ why, of: `${name} ${file?.mark ?? ""}` })));
						if (file !== undefined && file.corrupt.length > 0) {
							corrupt.push(file.corrupt);
						}
						return { name, events: file?.events ?? [] };
					} catch (error) {
						failed.push({ name, error });
						doubts.push({ why: "unreadable", of: `${name} ${await this.versionOf(name)}` });
						return { name, events: [] };
					}
				}),
		);
		for (const name of this.known.keys()) {
			if (!names.includes(name)) {
				this.known.delete(name);
			}
		}
		return { journals, corrupt, vanished, failed, doubts };
	}

	/** Whether journals came or went since the last reading, this window's own among them. */
	isOutOfDate(names: readonly string[]): boolean {
		const others = this.others(names);
		const own = names.some((name) => {
			const parsed = parseJournalName(name);
			return parsed !== undefined && this.isOwn(parsed);
		});
		const wrote = this.own.day !== "" && this.own.events.length > 0;
		return (wrote && !own) || others.length !== this.listed.size || others.some((name) => !this.listed.has(name));
	}

	private others(names: readonly string[]): readonly string[] {
		return names.filter((name) => {
			const parsed = parseJournalName(name);
			return parsed !== undefined && !this.isOwn(parsed);
		});
	}

	private wants(name: string, since: number): boolean {
		const parsed = parseJournalName(name);
		return parsed !== undefined && mayHold(parsed, since) && !this.isOwn(parsed);
	}

	private isOwn(name: JournalName): boolean {
		return name.type === "window" && name.window === this.own.window && name.day === this.own.day;
	}

	/** Empty where it is not known either. */
	private async versionOf(name: string): Promise<string> {
		try {
			return (await this.folder.version(name)) ?? "";
		} catch {
			return "";
		}
	}

	private async readFile(name: string): Promise<KnownFile | undefined> {
		const known = this.known.get(name);
		const look = this.unsure.get(name);
		if (known !== undefined && look === undefined) {
			return known;
		}
		if (known?.version !== undefined && known.version === (await this.versionOf(name))) {
			this.lookedAgain(name, look);
			return known;
		}
		const changes = this.changes.get(name);
		const text = await this.folder.read(name);
		if (text === undefined) {
			return undefined;
		}
		this.lookedAgain(name, look);
		const fingerprint = parseJournalName(name)?.type === "window" ? fingerprintOf(text) : "";
		if (
			known !== undefined &&
			fingerprint !== "" &&
			known.fingerprint === fingerprint &&
			known.length === text.length
		) {
			return known;
		}
		const { events, corrupt, doubts, newer } = await inSlices(readJournalSlices(text), this.breathe);
		const mark = doubts.length === 0 ? "" : `${newer.length} ${setAsideName(corrupt.join("\n"))}`;
		const file = { events, corrupt, newer, doubts, mark, fingerprint, length: text.length };
		// A file that ends inside a line may be in the middle of being written.
		if (changes === this.changes.get(name) && text.endsWith("\n")) {
			this.known.set(name, file);
		} else {
			this.known.delete(name);
		}
		return file;
	}

	/** Unless somebody asked for another look meanwhile. */
	private lookedAgain(name: string, look: number | undefined): void {
		if (this.unsure.get(name) === look) {
			this.unsure.delete(name);
		}
	}

	/** One file for the lines of one journal, however many there are. */
	private async setAside(
		corrupt: readonly (readonly string[])[],
		names: readonly string[],
		failed: { name: string; error: unknown }[],
	): Promise<readonly string[]> {
		const added: string[] = [];
		for (const lines of corrupt) {
			const text = lines.join("\n");
			const name = setAsideName(text);
			if (!names.includes(name)) {
				try {
					await this.folder.write(name, text);
					added.push(name);
				} catch (error) {
					failed.push({ name, error });
				}
			}
		}
		return added;
	}
}
