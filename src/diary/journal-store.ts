import { compact, purge } from "./compaction";
import { erasedOf, type RawJournal } from "./diary-claims";
import { type DiaryIdentity, headerLine, markerName, nameDiary, nameless, nameOf } from "./diary-identity";
import { aboutSafety, type DiaryEvent, type EventOf, numbered, stamped } from "./events";
import { type Erased, eventLine, type MergedJournals, nothingErased } from "./journal";
import type { JournalFolder } from "./journal-folder";
import {
	erasureFileName,
	fileDay,
	importFileName,
	isReceived,
	joinedFileName,
	mayHold,
	parseJournalName,
	receivedFileName,
} from "./journal-names";
import { type Doubt, folderName, JournalReader, type JournalReading } from "./journal-reader";
import { JournalWriter } from "./journal-writer";
import { datedAhead } from "./plausible-times";
import { type Breathe, entriesAtOnce } from "./slices";

const dayLength = 24 * 60 * 60_000;

/** Milliseconds after which what could not be written is tried again; doubled each time, up to a minute. Our choice. */
const firstRetry = 2000;
const longestRetry = 60_000;

/**
 * How far the logical clock is put on when this computer meets a diary in a folder, of which more may still be on its way:
 * an erasure that is not here yet knew nothing of what is written here, and does not take it away. Our choice: more than
 * anybody records in ten years.
 */
export const leap = 2 ** 20;

/** What is here, as it was written, and as it counts. */
export interface LocalDiary {
	/** The name that what is written goes under; undefined before the first event. */
	readonly name: string | undefined;
	readonly reading: JournalReading;
	readonly raw: readonly (RawJournal & { readonly newer: readonly string[] })[];
}

/** What the store needs of where it runs. */
export interface StoreHost {
	/**
	 * Epoch milliseconds by the wall clock, also in a demonstration. It labels files and says how old something is; it
	 * never decides what came after what.
	 */
	now(): number;
	/** A name never used before. */
	unique(): string;
	/** Minutes east of UTC at a moment. */
	zone(at: number): number;
	/** Makes the folder, and tells `fileChanged` of changes from then on. Tried again when it rejects. */
	open(): Promise<void>;
	/** Lets others have their turn while much is read or written. Absent: all is done at once. */
	breathe?: Breathe;
	/** Does something later, after so many milliseconds; gives the way to cancel it. */
	later(milliseconds: number, action: () => void): () => void;
}

/** What the store tells of, as it happens. */
export interface StoreListeners {
	/** The diary changed, here or in another window. */
	changed(): void;
	/** Something was erased, here or in another window; told once for each erasure. */
	erased(erased: Erased): void;
	/** Lines that could not be read are kept in these files now. */
	setAside(files: readonly string[]): void;
	/** A file could not be reached; told once. The rest is there. */
	failed(file: string, error: unknown): void;
	/** Whether all that was recorded is on disk: told when it begins to fail and when it works again. */
	health(written: boolean, error?: unknown): void;
}

/**
 * The diary as one window keeps it: its own journal, those of all other windows, and the logical clock that orders them.
 * Nothing is touched before it is first asked.
 */
export class JournalStore {
	private readonly writer: JournalWriter;
	private readonly reader: JournalReader;
	private readonly readings = new Map<number, Promise<JournalReading>>();
	private erased = nothingErased;
	private readonly reported = new Set<string>();
	/** Doubts of the last reading: what could be read in between is a new doubt. */
	private doubted: ReadonlySet<string> = new Set();
	private opened: Promise<void> | undefined;
	/** The highest logical clock known; undefined until the files were read. */
	private clock: number | undefined;
	/** Another window wrote something that was not read yet. */
	private stale = true;
	/** Recorded while the folder could not be read: they get their place when it can. */
	private held: { readonly event: DiaryEvent; readonly resolve: (event: DiaryEvent) => void }[] = [];
	private name: string | undefined;
	private identity: DiaryIdentity = nameless;
	/** The change to another name that is under way. */
	private turning: Promise<void> | undefined;
	private tidied = false;
	private failing = false;
	private retry: { readonly cancel: () => void; readonly after: number } | undefined;

	constructor(
		private readonly folder: JournalFolder,
		private readonly host: StoreHost,
		private readonly listeners: StoreListeners,
	) {
		const writer = new JournalWriter(
			folder,
			host.unique(),
			() => host.now(),
			() => this.header,
		);
		this.writer = writer;
		const own = () => this.held.map(({ event }) => event);
		const diary = () => this.name;
		this.reader = new JournalReader(
			folder,
			{
				get window() {
					return writer.window;
				},
				get day() {
					return writer.day;
				},
				get events() {
					return [...writer.events, ...own()];
				},
				get diary() {
					return diary();
				},
			},
			host.breathe,
		);
	}

	/** Another window wrote or removed a file. */
	fileChanged(name: string): void {
		if (this.reader.changed(name)) {
			this.stale = true;
			this.announce();
		}
	}

	/**
	 * A file was removed. This window's own go when everything is erased, or when a window whose clock runs ahead takes them
	 * for closed: then what is not erased is written again.
	 */
	fileDeleted(name: string): void {
		this.fileChanged(name);
		const parsed = parseJournalName(name);
		if (parsed?.type === "window" && parsed.window === this.writer.window && parsed.day === this.writer.day) {
			void this.read(0).then(() => this.rewrite());
		}
	}

	/**
	 * Records an event and gives it as it was recorded, with its logical clock. Resolves when it is on disk, or kept here
	 * where it cannot be written now: that is tried again until it can, and the listener for `health` is told.
	 */
	async append<E extends DiaryEvent>(event: E): Promise<E> {
		const [written] = await this.appendAll([event]);
		return written as E;
	}

	/** Records several events as one change. */
	async appendAll(events: readonly DiaryEvent[]): Promise<readonly DiaryEvent[]> {
		await this.know();
		const recorded = events.map((event) => this.put(event));
		this.announce();
		return Promise.all(recorded);
	}

	/**
	 * Takes in what `plan` makes of the diary as it stands, as one change and in a file of its own. Nothing is written
	 * when it plans nothing.
	 */
	async takeIn(
		event: EventOf<"import">,
		plan: (by: { readonly id: string; readonly n: number }) => Promise<readonly DiaryEvent[]>,
	): Promise<EventOf<"import"> | undefined> {
		await this.know();
		const n = this.nextClock();
		const entries = await plan({ id: event.id, n });
		if (entries.length === 0) {
			return undefined;
		}
		const { header } = this;
		let text = header;
		for (let from = 0; from < entries.length; from += entriesAtOnce) {
			text += entries
				.slice(from, from + entriesAtOnce)
				.map(eventLine)
				.join("");
			await this.host.breathe?.();
		}
		const name = importFileName(fileDay(this.host.now()), event.id);
		await this.folder.write(name, text);
		await this.reader.wrote(name, header, entries);
		return this.append({ ...event, entries: entries.length });
	}

	/**
	 * The events of all windows, merged and in order.
	 * @param since epoch milliseconds; files that hold nothing as late are left alone, earlier events may come along
	 */
	async events(since = 0): Promise<readonly DiaryEvent[]> {
		return (await this.merged(since)).events;
	}

	/** The same, with what was deleted and erased. Never rejects: what cannot be read is in `events` as a doubt. */
	merged(since = 0): Promise<MergedJournals> {
		const day = Math.floor(since / dayLength) * dayLength;
		const known = this.readings.get(day);
		if (known !== undefined) {
			return known;
		}
		const reading = this.read(day);
		this.readings.set(day, reading);
		reading.catch(() => this.readings.delete(day));
		return reading;
	}

	/**
	 * Has the next reading look at the windows' files themselves: word of what another window wrote comes late or, on some
	 * file systems, never.
	 */
	invalidateRecent(): void {
		this.reader.invalidateOpen();
		this.stale = true;
		this.readings.clear();
	}

	/** Whether there are files that only hold what was before `since` (epoch milliseconds). */
	async holdsBefore(since: number): Promise<boolean> {
		await this.open();
		return (await this.folder.list()).some((name) => {
			const parsed = parseJournalName(name);
			return parsed !== undefined && !mayHold(parsed, since);
		});
	}

	/** How many files there are, those with lines set aside included. */
	async fileCount(): Promise<number> {
		await this.open();
		return (await this.folder.list()).length;
	}

	/**
	 * Removes all that is known, from the files of all windows; the word that it was erased stays, for the sake of what
	 * another window still holds or writes.
	 */
	async erase(erasure: EventOf<"erasure">): Promise<void> {
		const { joined } = (await this.look()).reading.identity;
		const { n = 0 } = await this.append(erasure);
		const markers = this.name === undefined ? [] : [erasureFileName(this.name, n)];
		for (const diary of joined.keys()) {
			markers.push(erasureFileName(diary, this.clockOf(diary)));
		}
		const isMarked = await this.mark(markers).catch(() => false);
		for (const name of await this.folder.list()) {
			const parsed = parseJournalName(name);
			const stays = parsed?.type === "erasure" && (parsed.n >= n || joined.has(parsed.diary));
			if (stays || parsed?.type === "joined") {
				continue;
			}
			const own = parsed?.type === "window" && parsed.window === this.writer.window && parsed.day === this.writer.day;
			if (!own && (parsed !== undefined || name.startsWith("set-aside."))) {
				await this.folder.remove(name);
			}
		}
		if (!isMarked) {
			// On a disk that was full there is room now.
			await this.mark(markers);
		}
		await this.forget({ ...this.erased, n });
		this.announce();
	}

	private async mark(markers: readonly string[]): Promise<true> {
		for (const marker of markers) {
			await this.folder.write(marker, "{}\n");
		}
		return true;
	}

	/** The highest logical clock in the files of a diary that was joined to this one. */
	private clockOf(diary: string): number {
		let highest = 0;
		for (const journal of this.reader.raw) {
			if (journal.diary === diary) {
				highest = journal.events.reduce((most, { n, imported }) => Math.max(most, n ?? 0, imported?.n ?? 0), highest);
			}
		}
		return highest;
	}

	/** What is here by now, in the files of all windows. */
	async look(): Promise<LocalDiary> {
		this.invalidateRecent();
		const reading = await this.read(0);
		return { name: this.name, reading, raw: this.reader.raw };
	}

	/** The name of the diary, made now where there is none. Undefined where that cannot be written. */
	async named(): Promise<string | undefined> {
		await this.know();
		return this.name;
	}

	/**
	 * Takes in lines of this diary, or of one joined to it, as another computer wrote them.
	 * @param own whether a folder is to get them from here
	 */
	async receive(diary: string, lines: readonly string[], { own = false } = {}): Promise<void> {
		const day = fileDay(this.host.now());
		const unique = this.host.unique();
		const name = own ? importFileName(day, `kept-${unique}`) : receivedFileName(day, unique);
		await this.folder.write(name, `${headerLine(diary)}${lines.join("\n")}\n`);
		this.fileChanged(name);
	}

	/**
	 * Makes another diary this one: its files are this diary's from now on, and what was recorded here before is joined to it.
	 * @param known the highest logical clock that was seen of it
	 */
	async adopt(diary: string, known: number): Promise<void> {
		const { identity } = (await this.look()).reading;
		this.clock = Math.max(this.clock ?? 0, known) + leap;
		await this.folder.write(markerName(diary), `${JSON.stringify({ diary, adopted: [] })}\n`);
		for (const name of identity.names) {
			await this.folder.write(joinedFileName(name, this.clock), "{}\n");
		}
		for (const name of await this.folder.list()) {
			const parsed = parseJournalName(name);
			if (parsed?.type === "joined" && parsed.diary === diary) {
				await this.folder.remove(name);
			}
		}
		this.stale = true;
		this.announce();
		// So that all windows know how far the clock is.
		await this.append(this.stamp({ kind: "clock-check", ahead: [] }));
	}

	/**
	 * Joins another diary to this one.
	 * @param known the highest logical clock that was seen of it
	 * @param since logical clock at which, where another computer has done so
	 */
	async join(diary: string, known: number, since?: number): Promise<void> {
		const n = since ?? Math.max(this.clock ?? 0, known) + leap;
		await this.folder.write(joinedFileName(diary, n), "{}\n");
		this.clock = Math.max(this.clock ?? 0, n);
		this.stale = true;
		this.announce();
	}

	/** Takes in that a diary was erased, as the name of a file says. */
	async takeErasure(marker: string): Promise<void> {
		await this.mark([marker]);
		this.stale = true;
		this.announce();
	}

	/** Files that hold what came from elsewhere, and say so. Kept by who may want to give all of it back later. */
	async cameFromElsewhere(): Promise<readonly string[]> {
		return (await this.folder.list()).filter(isFromElsewhere);
	}

	/**
	 * Gives back what came from elsewhere since: what was recorded here stays, as it was before. Answers about safety that
	 * went with it were known, so the questions come once more.
	 * @param before what had come before that
	 * @param since epoch milliseconds: what came earlier may stand in files of other names by now
	 * @returns false where the diary was erased meanwhile; then nothing is done
	 */
	async giveBack(before: readonly string[], since: number): Promise<boolean> {
		const { raw } = await this.look();
		const known = before.reduce((most, name) => {
			const parsed = parseJournalName(name);
			return parsed?.type === "erasure" ? Math.max(most, parsed.n) : most;
		}, 0);
		const isNew = (event: DiaryEvent) => event.kind === "erasure" && (event.n ?? 0) > known;
		if (raw.some(({ name, events }) => !isReceived(name) && events.some(isNew))) {
			return false;
		}
		const goes = (await this.cameFromElsewhere()).filter((name) => {
			const parsed = parseJournalName(name);
			const isLate = parsed?.type !== "import" || parsed.day >= fileDay(since);
			return isLate && !before.includes(name);
		});
		const answers = raw.some(
			({ name, events }) => goes.includes(name) && events.some(({ kind }) => aboutSafety.has(kind)),
		);
		if (answers) {
			await this.append(this.doubtEvent({ why: "unreadable", of: goes.sort().join(" ") }));
		}
		// What was erased elsewhere goes before what keeps it apart from what was recorded here.
		const order = ["import", "erasure", "joined"];
		const placeOf = (name: string) => order.indexOf(parseJournalName(name)?.type ?? "");
		for (const name of goes.sort((a, b) => placeOf(a) - placeOf(b))) {
			await this.folder.remove(name);
		}
		this.stale = true;
		this.announce();
		return true;
	}

	/** Records doubts that nobody has recorded yet. */
	async doubt(doubts: readonly Doubt[]): Promise<void> {
		const recorded = new Set((await this.events()).flatMap((event) => (event.kind === "doubt" ? [keyOf(event)] : [])));
		const fresh = doubts.filter((doubt) => !recorded.has(keyOf(doubt)));
		if (fresh.length > 0) {
			await this.appendAll(fresh.map((doubt) => this.doubtEvent(doubt)));
		}
	}

	/** Removes from the files what was erased elsewhere, and resolves to how many were removed. */
	async purge({ reading, raw }: LocalDiary): Promise<number> {
		const { identity, erased } = reading;
		const own = (name: string) => {
			const parsed = parseJournalName(name);
			return parsed?.type === "window" && parsed.window === this.writer.window;
		};
		const files = raw.filter(({ name }) => name !== "" && !own(name));
		return purge(
			this.folder,
			files,
			(diary) => erasedOf(diary, identity, erased),
			() => this.host.unique(),
		);
	}

	/** Nothing is tried again from now on. */
	dispose(): void {
		this.retry?.cancel();
	}

	private get header(): string {
		return this.name === undefined ? "" : headerLine(this.name);
	}

	/** What was written elsewhere is known, so that what is written now comes after it. */
	private async know(): Promise<void> {
		if (!this.stale && (await this.filesCameOrWent())) {
			this.invalidateRecent();
		}
		if (this.stale) {
			await this.merged();
		}
		if (this.name === undefined && this.clock !== undefined) {
			await this.nameIt();
		}
	}

	/**
	 * Word of another window's erasure may be late. What is recorded without knowing of it would count as erased: but an
	 * erasure takes files away, and that can be seen.
	 */
	private async filesCameOrWent(): Promise<boolean> {
		try {
			return this.reader.isOutOfDate(await this.folder.list());
		} catch {
			return false;
		}
	}

	/** The diary gets its name with its first event. */
	private async nameIt(): Promise<void> {
		// Of two diaries that meet in one folder the one whose name sorts first goes on: it is the one that was begun first.
		const name = `z${Math.floor(this.host.now()).toString(36).padStart(9, "0")}${this.host.unique()}`;
		try {
			await nameDiary(this.folder, await this.folder.list(), name);
			this.name ??= name;
		} catch (error) {
			this.report("diary", error);
		}
	}

	private nextClock(): number {
		this.clock = (this.clock ?? 0) + 1;
		return this.clock;
	}

	private put(event: DiaryEvent): Promise<DiaryEvent> {
		if (this.clock === undefined) {
			// Nobody has seen it: it gets its true place as soon as the files can be read.
			return new Promise((resolve) => {
				this.held.push({ event: numbered(event, this.held.length + 1), resolve });
				this.failed(undefined);
			});
		}
		const placed = numbered(event, this.nextClock());
		return this.write(placed).then(() => placed);
	}

	private async write(event: DiaryEvent): Promise<void> {
		try {
			await this.writer.append(event);
			this.worked();
		} catch (error) {
			this.failed(error);
		}
	}

	private async rewrite(): Promise<void> {
		try {
			await this.writer.rewrite();
			this.worked();
		} catch (error) {
			this.failed(error);
		}
	}

	private worked(): void {
		this.retry?.cancel();
		this.retry = undefined;
		if (this.failing) {
			this.failing = false;
			this.listeners.health(true);
		}
	}

	/** Tries again by itself, and says so once. */
	private failed(error: unknown): void {
		if (!this.failing) {
			this.failing = true;
			this.listeners.health(false, error);
		}
		const after = Math.min(longestRetry, this.retry === undefined ? firstRetry : this.retry.after * 2);
		this.retry?.cancel();
		this.retry = { after, cancel: this.host.later(after, () => void this.tryAgain()) };
	}

	private async tryAgain(): Promise<void> {
		if (this.clock === undefined) {
			this.stale = true;
			this.readings.clear();
			await this.know();
			if (this.clock === undefined) {
				this.failed(undefined);
			}
			return;
		}
		try {
			await this.writer.flush();
			this.worked();
		} catch (error) {
			this.failed(error);
		}
	}

	/** What was erased goes from this window's memory and files too. */
	private async forget(erased: Erased): Promise<void> {
		if (erased.n > this.erased.n || erased.before > this.erased.before) {
			this.erased = erased;
			if (erased.n === 0 || erased.n >= this.joinedSince()) {
				this.listeners.erased(erased);
			}
			await this.writer.forget(erased);
		}
	}

	/**
	 * The logical clock at which what this computer recorded was joined to another diary; 0 where it was not. What was erased
	 * of the other before that took away nothing of it.
	 */
	private joinedSince(): number {
		let latest = 0;
		for (const { name, diary } of this.identity.joined.size === 0 ? [] : this.reader.raw) {
			const n = diary === undefined || isReceived(name) ? undefined : this.identity.joined.get(diary);
			latest = Math.max(latest, n ?? 0);
		}
		return latest;
	}

	private async read(since: number): Promise<JournalReading> {
		await this.open();
		this.stale = false;
		const reading = await this.reader.read(since);
		const { setAside, failed, erased, identity } = reading;
		this.identity = identity;
		if (setAside.length > 0) {
			this.listeners.setAside(setAside);
		}
		for (const { name, error } of failed) {
			this.report(name, error);
		}
		if (await this.turnTo(identity)) {
			return this.read(since);
		}
		// What this window wrote of a diary that was joined to another is not what was erased of the other.
		if (this.name === undefined || !identity.joined.has(this.name)) {
			this.forget(erased).catch((error) => this.report("journal", error));
		}
		if (since > 0) {
			return reading;
		}
		const unlisted = failed.some(({ name }) => name === folderName);
		if (unlisted && this.clock === undefined) {
			return this.provisional(reading);
		}
		this.clock = Math.max(this.clock ?? 0, reading.clock);
		this.placeHeld();
		const noted = this.noted(reading);
		void this.tidy(noted);
		return noted;
	}

	/** Goes on under the name this diary has, also where it was joined to another. Resolves to whether that changed anything. */
	private async turnTo(identity: DiaryIdentity): Promise<boolean> {
		const name = nameOf(identity);
		if (this.name === undefined || name === undefined || !identity.joined.has(this.name)) {
			this.name ??= name;
			return false;
		}
		this.turning ??= this.writer
			.beginAnew(this.host.unique(), () => {
				this.name = name;
			})
			.finally(() => {
				this.turning = undefined;
			});
		try {
			await this.turning;
			return true;
		} catch (error) {
			this.failed(error);
			return false;
		}
	}

	private placeHeld(): void {
		const { held } = this;
		this.held = [];
		for (const { event, resolve } of held) {
			void this.put(event).then(resolve);
		}
		if (held.length > 0) {
			this.announce();
		}
	}

	/** The folder was never read: what is not known may shut something, also when it is known later. */
	private provisional(reading: JournalReading): JournalReading {
		if (this.held.some(({ event }) => event.kind === "doubt")) {
			return reading;
		}
		const doubt = this.doubtEvent({ why: "unreadable", of: folderName });
		void this.put(doubt);
		return { ...reading, events: [...reading.events, numbered(doubt, this.held.length)] };
	}

	/** Records what was met while reading: doubts, and dates ahead of the clock. It counts at once. */
	private noted(reading: JournalReading): JournalReading {
		const events: DiaryEvent[] = this.newDoubts(reading).map((doubt) => this.doubtEvent(doubt));
		const ahead = datedAhead(reading.events, this.host.now());
		if (ahead.length > 0) {
			events.push(this.stamp({ kind: "clock-check", ahead: ahead.slice(0, 10_000) }));
		}
		if (events.length === 0) {
			return reading;
		}
		const placed = events.map((event) => numbered(event, this.nextClock()));
		for (const event of placed) {
			void this.write(event);
		}
		// Whoever reads meanwhile reads the same; the change is announced once it can be read.
		queueMicrotask(() => this.announce());
		return { ...reading, events: [...reading.events, ...placed], clock: this.clock ?? 0 };
	}

	/**
	 * Doubts to record: those nobody has recorded yet. A file that was written again is a new doubt: it may hold more by now
	 * than when somebody answered because of it.
	 */
	private newDoubts({ doubts, events }: JournalReading): readonly Doubt[] {
		const recorded = new Set(events.flatMap((event) => (event.kind === "doubt" ? [keyOf(event)] : [])));
		const now = new Set(doubts.map(keyOf));
		const fresh = doubts.filter(
			(doubt) => !this.doubted.has(keyOf(doubt)) && (mayGrow(doubt) || !recorded.has(keyOf(doubt))),
		);
		this.doubted = now;
		return fresh;
	}

	private doubtEvent({ why, of }: Doubt): EventOf<"doubt"> {
		return this.stamp({ kind: "doubt", why, of: of.slice(0, 200) });
	}

	private stamp<K extends "doubt" | "clock-check">(body: Parameters<typeof stamped<K>>[0]): EventOf<K> {
		const at = this.host.now();
		return stamped<K>(body, { id: this.host.unique(), at, zone: this.host.zone(at) });
	}

	private open(): Promise<void> {
		this.opened ??= this.host.open().catch((error) => {
			this.opened = undefined;
			this.report(folderName, error);
		});
		return this.opened;
	}

	private announce(): void {
		this.readings.clear();
		this.listeners.changed();
	}

	/** Once in the life of a window, after its first reading of everything, and only where nothing is in doubt. */
	private async tidy({ deleted, erased, failed, identity }: JournalReading): Promise<void> {
		if (this.tidied || failed.length > 0) {
			return;
		}
		this.tidied = true;
		try {
			const header = identity.names.size === 0 ? "" : this.header;
			const names = await this.folder.list();
			const now = Math.min(this.host.now(), newestDay(names, this.writer.window));
			await compact(this.folder, now, () => this.host.unique(), {
				deleted,
				erased,
				header,
				left: this.reader.foreign,
			});
		} catch (error) {
			this.report("journal", error);
		}
	}

	private report(name: string, error: unknown): void {
		if (!this.reported.has(name)) {
			this.reported.add(name);
			this.listeners.failed(name, error);
		}
	}
}

/**
 * Epoch milliseconds at the end of the newest day on which another window wrote. What is closed is told by that as well:
 * this window's clock may run ahead, and the files of today are still being written.
 */
function newestDay(names: readonly string[], window: string): number {
	const days = names.flatMap((name) => {
		const parsed = parseJournalName(name);
		return parsed?.type === "window" && parsed.window !== window ? [Date.parse(parsed.day) + dayLength] : [];
	});
	return days.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...days);
}

function isFromElsewhere(name: string): boolean {
	const type = parseJournalName(name)?.type;
	return isReceived(name) || type === "erasure" || type === "joined";
}

function keyOf({ why, of }: Doubt): string {
	return `${why} ${of}`;
}

/** Whether it may be about more by now, and nothing tells: of a file it is not known when it was written last. */
function mayGrow({ why, of }: Doubt): boolean {
	return why === "unreadable" && (of === folderName || of.endsWith(" "));
}
