import { type Disposable, type Event, EventEmitter, RelativePattern, Uri, workspace } from "vscode";
import { compact } from "../../diary/compaction";
import type { DiaryEvent, EventOf } from "../../diary/events";
import type { MergedJournals } from "../../diary/journal";
import { fileDay, mayHold, parseJournalName } from "../../diary/journal-names";
import { JournalReader } from "../../diary/journal-reader";
import { JournalWriter } from "../../diary/journal-writer";
import { Disposables } from "../platform/disposables";
import { shortId } from "../platform/short-id";
import { journalFolder } from "./journal-folder";

/** Something about the files that the person should know. Nothing else was lost with it. */
export type JournalProblem =
	| { readonly type: "set-aside"; readonly files: readonly Uri[] }
	| { readonly type: "failed"; readonly file: Uri; readonly error: unknown };

const dayLength = 24 * 60 * 60_000;

/** The diary's files, of this window and of all others. Nothing is touched before it is first asked. */
export class JournalFiles implements Disposable {
	/** The diary changed, here or in another window. */
	readonly onDidChange: Event<void>;
	readonly onDidMeetProblem: Event<JournalProblem>;
	/** Everything up to this moment (epoch milliseconds) was erased, here or in another window; told once a window. */
	readonly onDidErase: Event<number>;

	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	private readonly erasing = this.disposables.add(new EventEmitter<number>());
	private readonly problem = this.disposables.add(new EventEmitter<JournalProblem>());
	private readonly uri: Uri;
	private readonly folder;
	private readonly writer: JournalWriter;
	private readonly reader: JournalReader;
	private readonly readings = new Map<number, Promise<MergedJournals>>();
	private erased = Number.NEGATIVE_INFINITY;
	private readonly told = new Set<string>();
	private ready: Promise<void> | undefined;
	private tidied = false;

	/**
	 * @param storage the extension's global storage folder
	 * @param now the real time in epoch milliseconds, also in a demonstration: windows agree by it which files are closed
	 */
	constructor(
		storage: Uri,
		private readonly now: () => number = Date.now,
	) {
		this.onDidChange = this.changed.event;
		this.onDidMeetProblem = this.problem.event;
		this.onDidErase = this.erasing.event;
		this.uri = Uri.joinPath(storage, "journal");
		this.folder = journalFolder(this.uri);
		this.writer = new JournalWriter(this.folder, shortId(), now);
		this.reader = new JournalReader(this.folder, this.writer);
	}

	/** Resolves when the event is on disk. After a rejection it goes along with the next write. */
	async append(event: DiaryEvent): Promise<void> {
		await this.prepare();
		const confirmed = this.writer.append(event);
		this.announce();
		await confirmed;
	}

	/**
	 * The events of all windows, merged and in order of time.
	 * @param since epoch milliseconds; files that hold nothing as late are left alone, earlier events may come along
	 */
	async events(since = 0): Promise<readonly DiaryEvent[]> {
		return (await this.merged(since)).events;
	}

	/** The same, with what was deleted and erased. */
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
	 * Has the next reading look at the files of today and yesterday themselves: word of what another window wrote comes
	 * late or, on some file systems, never.
	 */
	invalidateRecent(): void {
		this.reader.invalidateSince(fileDay(this.now() - dayLength));
		this.readings.clear();
	}

	/** Whether there are files that only hold what was before `since` (epoch milliseconds). */
	async holdsBefore(since: number): Promise<boolean> {
		await this.prepare();
		return (await this.folder.list()).some((name) => {
			const parsed = parseJournalName(name);
			return parsed !== undefined && !mayHold(parsed, since);
		});
	}

	/** How many files there are, those with lines set aside included. */
	async fileCount(): Promise<number> {
		await this.prepare();
		return (await this.folder.list()).length;
	}

	/**
	 * Removes everything up to `before` from the files of all windows; the word that it was erased stays, for the sake of
	 * what another window still holds or writes.
	 */
	async erase(erasure: EventOf<"erasure">): Promise<void> {
		await this.append(erasure);
		for (const name of await this.folder.list()) {
			const parsed = parseJournalName(name);
			const own = parsed?.type === "window" && parsed.window === this.writer.window && parsed.day === this.writer.day;
			if (!own) {
				await this.folder.remove(name);
			}
		}
		await this.forget(erasure.before);
		this.announce();
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** What was erased goes from this window's memory and files too. */
	private async forget(erased: number): Promise<void> {
		if (erased > this.erased) {
			this.erased = erased;
			this.erasing.fire(erased);
			await this.writer.forget(erased);
		}
	}

	private async read(since: number): Promise<MergedJournals> {
		await this.prepare();
		const { events, deleted, erased, setAside, failed } = await this.reader.read(since);
		if (setAside.length > 0) {
			this.problem.fire({ type: "set-aside", files: setAside.map((name) => Uri.joinPath(this.uri, name)) });
		}
		for (const { name, error } of failed) {
			this.tell(name, error);
		}
		this.forget(erased).catch((error) => this.tell("journal", error));
		void this.tidy();
		return { events, deleted, erased };
	}

	private prepare(): Promise<void> {
		this.ready ??= this.open().catch((error) => {
			this.ready = undefined;
			throw error;
		});
		return this.ready;
	}

	/** The folder must be there before it can be watched. */
	private async open(): Promise<void> {
		await workspace.fs.createDirectory(this.uri);
		const watcher = this.disposables.add(workspace.createFileSystemWatcher(new RelativePattern(this.uri, "*.jsonl")));
		const changed = (file: Uri) => {
			if (this.reader.changed(file.path.slice(file.path.lastIndexOf("/") + 1))) {
				this.announce();
			}
		};
		this.disposables.add(watcher.onDidCreate(changed));
		this.disposables.add(watcher.onDidChange(changed));
		this.disposables.add(
			watcher.onDidDelete((file) => {
				changed(file);
				// This window's own files are removed by another only when everything is erased.
				if (file.path.includes(`.${this.writer.window}.`)) {
					void this.read(0);
				}
			}),
		);
	}

	private announce(): void {
		this.readings.clear();
		this.changed.fire();
	}

	/** Once in the life of a window, after its first reading. */
	private async tidy(): Promise<void> {
		if (!this.tidied) {
			this.tidied = true;
			try {
				await compact(this.folder, this.now(), shortId);
			} catch (error) {
				this.tell("journal", error);
			}
		}
	}

	private tell(name: string, error: unknown): void {
		if (!this.told.has(name)) {
			this.told.add(name);
			this.problem.fire({ type: "failed", file: Uri.joinPath(this.uri, name), error });
		}
	}
}
