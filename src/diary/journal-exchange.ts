import { markerName, nameOf } from "./diary-identity";
import type { DiaryEvent } from "./events";
import { eventLine, isDoubtful } from "./journal";
import type { JournalFolder } from "./journal-folder";
import {
	erasureFileName,
	fingerprintOf,
	isReceived,
	joinedFileName,
	parseJournalName,
	setAsideName,
} from "./journal-names";
import type { Doubt } from "./journal-reader";
import type { JournalStore, LocalDiary } from "./journal-store";
import { type Breathe, inSlices } from "./slices";
import {
	clockIn,
	markerIn,
	mayBeJournal,
	namelessFile,
	parseSyncedFile,
	type SyncedFile,
	textToSend,
} from "./synced-files";
import { UnknownLines } from "./unknown-lines";

/**
 * Brings together what is here and what is in a folder that a tool of the person's syncs between computers.
 *
 * The diary stays here: all is recorded, read and decided here, whether or not the folder can be reached. What is in the
 * folder is copies. Each computer writes only files that begin with its own name, and reads all, whatever they are called:
 * a line is taken in where it is not known by its id. So files may come late, twice, in parts, under names of conflicts or
 * back from the dead, and a file that goes takes nothing away. What was erased is known by names of files, as here.
 */

/** The folder cannot be reached, or it is another one by now: an empty place where a drive was. */
export class FolderAway extends Error {
	override readonly name = "FolderAway";
}

/** What is there before anything is done. */
export interface FolderContent {
	/** Entries that are not here. */
	readonly unknown: number;
	/** Whether there is a diary at all. */
	readonly holdsDiary: boolean;
	/** Whether it is another one than the one here: one of the two will be joined to the other, as history. */
	readonly isOther: boolean;
}

/** What an exchange did. */
export interface Exchanged {
	/** Lines that came. */
	readonly received: number;
	/** Files that were written or removed there. */
	readonly sent: number;
	/** Names of diaries that were joined to this one, or that this one was joined to. */
	readonly joined: readonly string[];
}

export class JournalExchange {
	/** Files in the folder of which all is known here, by their versions. */
	private readonly known = new Map<string, string>();
	/** What this computer's files there hold, as far as it was read or written. */
	private readonly there = new Map<string, string>();
	/** Of files here that were sent: their versions, and fingerprints of what was sent. */
	private readonly sent = new Map<string, { readonly version: string; readonly print: string }>();
	/** Files that could not be read at the last look. */
	private unreadable: ReadonlySet<string> = new Set();
	private isWhole = false;
	/** Something was written here since the last look. */
	private isOutOfDate = false;
	/** How both folders stood when there was nothing to do. */
	private quiet = "";

	/**
	 * @param local the folder of `store`
	 * @param computer names this computer: letters and digits, never used by another
	 */
	constructor(
		private readonly store: JournalStore,
		private readonly local: JournalFolder,
		private readonly shared: JournalFolder,
		private readonly computer: string,
		private readonly breathe: Breathe = () => undefined,
	) {}

	/**
	 * Takes in what is new there, and sends what is new here.
	 * @param begin the person chose the folder just now: nothing need be there yet
	 * @throws FolderAway, and whatever the folders throw. Nothing is lost then, here or there
	 */
	async exchange({ begin = false } = {}): Promise<Exchanged> {
		const names = await this.shared.list();
		if (!begin && !names.some((name) => name.startsWith("diary.") || mayBeJournal(name))) {
			throw new FolderAway("The folder holds no diary any more.");
		}
		const state = await this.state(names);
		if (state !== "" && state === this.quiet) {
			return { received: 0, sent: 0, joined: [] };
		}
		let here = await this.look();
		const pulled = new UnknownLines(here, this.isWhole);
		const strange: SyncedFile[] = [];
		let highest = 0;
		const read = async (file: SyncedFile) => {
			highest = Math.max(highest, clockIn(file));
			if (pulled.isOfThis(file.diary)) {
				await inSlices(pulled.take(file, this.isOwn(file.name)), this.breathe);
			} else {
				strange.push(file);
			}
		};
		const looked = await this.readAll(names, read);
		const joined = await this.identify(strange, names, highest, here);
		here = await this.lookAgain(here);
		if (strange.length > 0) {
			pulled.now(here);
		}
		for (const file of strange) {
			await inSlices(pulled.take(file, this.isOwn(file.name)), this.breathe);
		}
		for (const { diary, own, lines } of pulled.fresh.values()) {
			this.isOutOfDate = true;
			await this.store.receive(diary, lines, { own });
		}
		await this.takeDoubts(pulled, looked.unreadable);
		await this.takeMarkers(names, here);
		for (const [name, version] of looked.versions) {
			this.known.set(name, version);
		}
		here = await this.lookAgain(here);
		this.isOutOfDate = (await this.store.purge(here)) > 0;
		here = await this.lookAgain(here);
		if (!this.isWhole && looked.unreadable.length === 0) {
			await this.keepWhatIsGone(pulled, here);
			this.isWhole = true;
			here = await this.lookAgain(here);
		}
		const sent = (await this.send(names, here)) + (await this.tidy(names, here));
		const isQuiet = pulled.count + sent + joined.length + looked.unreadable.length === 0;
		this.quiet = isQuiet ? state : "";
		return { received: pulled.count, sent, joined };
	}

	/** Differs once any file changed, here or there; empty where that cannot be told. */
	private async state(names: readonly string[]): Promise<string> {
		try {
			const of = async (folder: JournalFolder, files: readonly string[]) =>
				Promise.all(files.map(async (name) => (mayBeJournal(name) ? `${name} ${await folder.version(name)}` : name)));
			const there = await of(this.shared, [...names].sort());
			return [...there, "", ...(await of(this.local, [...(await this.local.list())].sort()))].join("\n");
		} catch {
			return "";
		}
	}

	/** What is there, and not here. Changes nothing. */
	async content(): Promise<FolderContent> {
		const here = await this.look();
		const names = await this.shared.list();
		const own = here.reading.identity;
		const ids = new Set<string>();
		const diaries = new Set(await this.marked(names));
		const known = new Set(here.raw.flatMap(({ events }) => events.map(({ id }) => id)));
		await this.readAll(names, async ({ diary, lines }) => {
			diaries.add(diary);
			for (const { read } of lines) {
				if (read.type === "event" && !known.has(read.event.id) && !isOfTheFiles(read.event)) {
					ids.add(read.event.id);
				}
			}
		});
		const isOther =
			here.name !== undefined && [...diaries].some((name) => !own.names.has(name) && !own.joined.has(name));
		return { unknown: ids.size, holdsDiary: diaries.size > 0, isOther };
	}

	/** Removes what this computer wrote there, but what is not here as well. @returns how many files there were */
	async withdraw(): Promise<number> {
		const names = await this.shared.list();
		const own = names.filter((name) => this.isOwn(name));
		const here = await this.look();
		let removed = 0;
		for (const name of own) {
			removed += (await this.removeIfKnown(name, here)) ? 1 : 0;
		}
		if (!(await this.shared.list()).some(mayBeJournal)) {
			for (const name of names.filter((each) => /^(diary|erased|joined)\.[\w-]+(\.\d+)?\.json$/.test(each))) {
				await this.shared.remove(name);
			}
		}
		return removed;
	}

	/** @throws where not all that is here can be read: what is not known would count as gone */
	private async look(): Promise<LocalDiary> {
		this.isOutOfDate = false;
		const here = await this.store.look();
		const [failed] = here.reading.failed;
		if (failed !== undefined) {
			throw failed.error;
		}
		return here;
	}

	private async lookAgain(before: LocalDiary): Promise<LocalDiary> {
		return this.isOutOfDate ? this.look() : before;
	}

	private isOwn(name: string): boolean {
		return name.startsWith(`${this.computer}.`) && mayBeJournal(name);
	}

	/** Reads each journal that changed since it was read last, one at a time. */
	private async readAll(names: readonly string[], read: (file: SyncedFile) => Promise<void>) {
		const versions = new Map<string, string>();
		const unreadable: Doubt[] = [];
		for (const name of names.filter(mayBeJournal)) {
			let version = "";
			let text: string | undefined;
			try {
				version = (await this.shared.version(name)) ?? "";
				if (version !== "" && this.known.get(name) === version) {
					continue;
				}
				text = await this.shared.read(name);
			} catch {
				unreadable.push({ why: "unreadable", of: `${name} ${version}` });
				continue;
			}
			if (text === undefined) {
				continue;
			}
			if (this.isOwn(name)) {
				this.there.set(name, fingerprintOf(text));
			}
			const file = await inSlices(parseSyncedFile(name, text), this.breathe);
			if (file !== undefined) {
				await read(file);
				if (version !== "" && !file.torn) {
					versions.set(name, version);
				}
			}
		}
		return { versions, unreadable };
	}

	/**
	 * Which diary this is, and which are joined to it. Of all that hold anything, here or there, the one whose name sorts
	 * first goes on: that follows from what was written, so that all computers come to the same.
	 */
	private async identify(
		strange: readonly SyncedFile[],
		names: readonly string[],
		highest: number,
		before: LocalDiary,
	): Promise<readonly string[]> {
		let here = before;
		if (here.name === undefined && here.raw.some(({ events }) => events.length > 0)) {
			this.isOutOfDate = true;
			await this.store.named();
			here = await this.look();
		}
		const { identity } = here.reading;
		const own = nameOf(identity);
		// A diary of which all was erased is one still, and its computer goes on with it.
		const erasedThere = new Set(
			names.map(markerIn).flatMap((marker) => (marker?.type === "erasure" ? [marker.diary] : [])),
		);
		const holding = new Set([
			...strange.filter(({ lines }) => lines.length > 0).map(({ diary }) => diary),
			...here.raw.filter(({ events }) => events.some(({ kind }) => kind !== "diary")).map(({ diary = own }) => diary),
			...identity.erased.keys(),
			...erasedThere,
		]);
		// Names that windows made at the same moment are one diary.
		const isOwn = (diary: string | undefined) => diary === undefined || identity.names.has(diary);
		const holdsOwn = [...holding].some(isOwn);
		const others = [...holding].flatMap((diary) => (diary === undefined || isOwn(diary) ? [] : [diary])).sort();
		const isStrange = (diary: string) => strange.some((file) => file.diary === diary);
		const isRival = (diary: string) =>
			!diary.startsWith(namelessFile) && (identity.joined.has(diary) || isStrange(diary) || erasedThere.has(diary));
		let first = others.find(isRival);
		if (first === undefined && !holdsOwn) {
			// Nothing is written anywhere: what is to be the diary is said by files that hold no more than that.
			[first] = (await this.marked(names)).filter((diary) => !isOwn(diary)).sort();
			first = own !== undefined && first !== undefined && own < first ? undefined : first;
		}
		const goesOn = first === undefined || (holdsOwn && own !== undefined && own < first) ? own : first;
		const known = names.reduce((most, name) => Math.max(most, markerIn(name)?.n ?? 0), highest);
		this.isOutOfDate = here !== before || goesOn === undefined || goesOn !== own;
		if (goesOn !== undefined && goesOn !== own) {
			await this.store.adopt(goesOn, known);
		} else if (own === undefined && (await this.store.named()) === undefined) {
			throw new Error("The diary has no name yet, and none could be written.");
		}
		const joined = others.filter((diary) => diary !== goesOn && !identity.joined.has(diary) && isStrange(diary));
		for (const diary of joined) {
			this.isOutOfDate = true;
			await this.store.join(diary, known);
		}
		return goesOn === own || own === undefined || !holdsOwn ? joined : [own, ...joined];
	}

	/** Names of diaries that are there, as far as files say that hold nothing else. */
	private async marked(names: readonly string[]): Promise<readonly string[]> {
		const found: string[] = [];
		for (const name of names.filter((each) => each.startsWith("diary."))) {
			const text = await this.shared.read(name).catch(() => undefined);
			const [, diary] = /^\{"diary":"([\w-]+)"/.exec(text ?? "") ?? [];
			if (diary !== undefined) {
				found.push(diary);
			}
		}
		return found;
	}

	private async takeMarkers(names: readonly string[], { reading: { identity } }: LocalDiary): Promise<void> {
		const own = nameOf(identity);
		for (const name of names) {
			const marker = markerIn(name);
			if (marker === undefined) {
				continue;
			}
			const { diary, n } = marker;
			const since = identity.joined.get(diary);
			if (marker.type === "erasure") {
				const isOurs = identity.names.has(diary) || since !== undefined;
				if (isOurs && n > (identity.erased.get(diary) ?? 0)) {
					this.isOutOfDate = true;
					await this.store.takeErasure(erasureFileName(diary, n));
				}
			} else if (since !== undefined && n < since && diary !== own) {
				this.isOutOfDate = true;
				await this.store.join(diary, 0, n);
			}
		}
	}

	/** A file that cannot be read at two looks in a row, and lines that cannot be read at all, may hold an answer. */
	private async takeDoubts({ corrupt }: UnknownLines, unreadable: readonly Doubt[]): Promise<void> {
		const again = unreadable.filter(({ of }) => this.unreadable.has(of));
		this.unreadable = new Set(unreadable.map(({ of }) => of));
		const damaged: Doubt[] = [];
		for (const lines of corrupt) {
			const text = lines.join("\n");
			const name = setAsideName(text);
			if ((await this.local.read(name)) === undefined) {
				await this.local.write(name, text);
			}
			if (lines.some(isDoubtful)) {
				damaged.push({ why: "damaged", of: name });
			}
		}
		if (again.length + damaged.length > 0) {
			this.isOutOfDate = true;
			await this.store.doubt([...again, ...damaged]);
		}
	}

	/**
	 * What came from another computer and is in no file there any more is this computer's to keep there from now on. Once in
	 * the life of a window, when all that is there was read.
	 */
	private async keepWhatIsGone(pulled: UnknownLines, here: LocalDiary): Promise<void> {
		const gone = new Map<string, string[]>();
		for (const { name, events, newer, diary } of here.raw) {
			if (!isReceived(name) || diary === undefined) {
				continue;
			}
			const lines = [
				...events
					.filter((event) => event.kind !== "diary" && !pulled.isThere(diary, event))
					.map((event) => eventLine(event).trim()),
				...newer.filter((line) => !pulled.linesThere.has(line)),
			];
			if (lines.length > 0) {
				gone.set(diary, [...(gone.get(diary) ?? []), ...lines]);
			}
		}
		for (const [diary, lines] of gone) {
			this.isOutOfDate = true;
			await this.store.receive(diary, lines, { own: true });
		}
	}

	/** Sends the files of this computer's windows that changed, and what became of diaries. @returns how many were written */
	private async send(names: readonly string[], here: LocalDiary): Promise<number> {
		const { identity } = here.reading;
		let written = 0;
		const write = async (name: string, text: string) => {
			await this.shared.write(name, text);
			written += 1;
		};
		const own = nameOf(identity);
		if (own === undefined) {
			return 0;
		}
		if (!names.includes(markerName(own))) {
			await write(markerName(own), `${JSON.stringify({ diary: own, adopted: [] })}\n`);
		}
		const markers = [
			...Array.from(identity.joined, ([diary, n]) => joinedFileName(diary, n)),
			...Array.from(identity.erased)
				.filter(([diary]) => identity.names.has(diary) || identity.joined.has(diary))
				.map(([diary, n]) => erasureFileName(identity.names.has(diary) ? own : diary, n)),
		];
		for (const marker of new Set(markers)) {
			if (!names.includes(marker)) {
				await write(marker, "{}\n");
			}
		}
		for (const name of await this.ownFiles()) {
			const version = await this.local.version(name).catch(() => undefined);
			const to = `${this.computer}.${name}`;
			const before = this.sent.get(name);
			const isThere = (print: string) => names.includes(to) && this.there.get(to) === print;
			if (version !== undefined && before?.version === version && isThere(before.print)) {
				continue;
			}
			const text = textToSend((await this.local.read(name)) ?? "", name, identity);
			const print = fingerprintOf(text);
			if (text !== "" && !isThere(print)) {
				await write(to, text);
				this.there.set(to, print);
				const after = await this.shared.version(to).catch(() => undefined);
				if (after !== undefined) {
					this.known.set(to, after);
				}
			}
			if (version !== undefined) {
				this.sent.set(name, { version, print });
			}
		}
		return written;
	}

	/** What windows of this computer wrote. */
	private async ownFiles(): Promise<readonly string[]> {
		return (await this.local.list()).filter((name) => {
			const type = parseJournalName(name)?.type;
			return !isReceived(name) && (type === "window" || type === "archive" || type === "import");
		});
	}

	/** Removes files of this computer that are no longer here: put together with others by now, or erased. */
	private async tidy(names: readonly string[], here: LocalDiary): Promise<number> {
		const expected = new Set((await this.ownFiles()).map((name) => `${this.computer}.${name}`));
		let removed = 0;
		for (const name of names) {
			if (this.isOwn(name) && !expected.has(name)) {
				removed += (await this.removeIfKnown(name, here)) ? 1 : 0;
			}
		}
		return removed;
	}

	private async removeIfKnown(name: string, here: LocalDiary): Promise<boolean> {
		const text = await this.shared.read(name);
		const file = text === undefined ? undefined : await inSlices(parseSyncedFile(name, text), this.breathe);
		if (file === undefined && text !== "") {
			return false;
		}
		if (file !== undefined) {
			const left = new UnknownLines(here, true);
			await inSlices(left.take(file, true), this.breathe);
			if (!left.isOfThis(file.diary) || left.count > 0) {
				return false;
			}
		}
		await this.shared.remove(name);
		this.known.delete(name);
		this.there.delete(name);
		return true;
	}
}

/** Speaks of files and other events, and is no entry to count. */
function isOfTheFiles({ kind }: DiaryEvent): boolean {
	return ["deletion", "erasure", "doubt", "clock-check", "import"].includes(kind);
}
