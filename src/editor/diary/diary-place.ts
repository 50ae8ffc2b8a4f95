import { type Disposable, type Event, EventEmitter, RelativePattern, Uri, window, workspace } from "vscode";
import { type Exchanged, FolderAway, type FolderContent, JournalExchange } from "../../diary/journal-exchange";
import type { JournalFolder } from "../../diary/journal-folder";
import { folderName } from "../../diary/journal-reader";
import { breathing } from "../platform/breathing";
import { Disposables } from "../platform/disposables";
import { shortId } from "../platform/short-id";
import type { StorageHealth } from "../platform/storage-health";
import type { JournalFiles } from "./journal-files";
import { journalFolder } from "./journal-folder";

/** Where it is written which folder the diary is kept in. A file of this machine's: settings sync does not carry it. */
const placeFile = "diary-folder.json";

/** Milliseconds. All our choice: the start of the editor waits for nothing, and a person at two desks sees it in a minute. */
const firstLook = 8_000;
const betweenLooks = 60_000;
const betweenLooksAway = 300_000;
const afterChange = 3_000;

/** For so long the move can be undone, milliseconds (our choice, as an import). */
const undoableFor = 60 * 60_000;

interface Place {
	/** Names this computer in folders. */
	readonly computer: string;
	/** Address of the folder; absent while the diary is kept in the extension's own storage alone. */
	readonly folder?: string;
	/** Epoch milliseconds at which the folder was chosen. */
	readonly since?: number;
	/** What had come from elsewhere before. */
	readonly before?: readonly string[];
}

/**
 * The folder the person keeps the diary in, beside the extension's own storage: their own tool carries it to their other
 * computers. What is recorded goes into the extension's storage as ever, and is exchanged with the folder when that can be
 * reached.
 */
export class DiaryPlace implements Disposable {
	private readonly disposables = new Disposables();
	private readonly joinedEmitter = this.disposables.add(new EventEmitter<void>());
	/** Another diary was met in the folder, and one of the two joined to the other. */
	readonly onDidJoin: Event<void> = this.joinedEmitter.event;
	private readonly local: JournalFolder;
	private readonly root: JournalFolder;
	private exchange:
		| { readonly folder: string; readonly with: JournalExchange; readonly watching: Disposable }
		| undefined;
	private running: Promise<unknown> = Promise.resolve();
	private timer: ReturnType<typeof setTimeout> | undefined;
	private due = Number.POSITIVE_INFINITY;

	constructor(
		storage: Uri,
		private readonly journal: JournalFiles,
		private readonly health: Pick<StorageHealth, "report">,
		private readonly log: (line: string) => void,
		private readonly now: () => number = Date.now,
	) {
		this.local = journalFolder(Uri.joinPath(storage, folderName));
		this.root = journalFolder(storage);
		// Another window of this computer chose a folder, or left it.
		const watcher = this.disposables.add(workspace.createFileSystemWatcher(new RelativePattern(storage, placeFile)));
		for (const changed of [watcher.onDidCreate, watcher.onDidChange]) {
			this.disposables.add(changed(() => this.lookIn(afterChange)));
		}
		this.disposables.add(journal.onDidChange(() => this.exchange !== undefined && this.lookIn(afterChange)));
		this.lookIn(firstLook);
	}

	/** The folder the diary is kept in; undefined while it is kept in the extension's own storage alone. */
	async folder(): Promise<Uri | undefined> {
		const { folder } = await this.place();
		return folder === undefined ? undefined : Uri.parse(folder);
	}

	/** Whether the move there is so recent that it can be undone. */
	async canUndo(): Promise<boolean> {
		const { folder, since } = await this.place();
		return folder !== undefined && since !== undefined && Math.abs(this.now() - since) < undoableFor;
	}

	/** What is in a folder that may be chosen. @throws where it cannot be read */
	async contentOf(folder: Uri): Promise<FolderContent> {
		const { computer } = await this.place();
		return new JournalExchange(this.journal, this.local, journalFolder(folder), computer, breathing()).content();
	}

	/** Keeps the diary in a folder from now on. @throws where the first exchange fails; then nothing has changed */
	async keepIn(folder: Uri): Promise<Exchanged> {
		const before = await this.journal.cameFromElsewhere();
		const { computer } = await this.place();
		const place = { computer, folder: folder.toString(), since: this.now(), before };
		return this.inTurn(async () => {
			const exchange = this.exchangeWith(place);
			const done = await exchange.exchange({ begin: true }).catch(async (error) => {
				await this.journal.giveBack(before, place.since).catch(() => false);
				await exchange.withdraw().catch(() => 0);
				this.stop();
				throw error;
			});
			await this.root.write(placeFile, `${JSON.stringify(place)}\n`);
			this.health.report("diary folder", undefined);
			this.lookIn(betweenLooks);
			return done;
		});
	}

	/**
	 * Keeps the diary in the extension's own storage alone from now on, where all of it is.
	 * @param remove takes away what this computer wrote in the folder
	 * @throws where that cannot be done; then the folder is still the diary's
	 */
	async leave({ remove }: { readonly remove: boolean }): Promise<void> {
		const place = await this.place();
		await this.inTurn(async () => {
			if (remove && place.folder !== undefined) {
				await this.exchangeWith(place).withdraw();
			}
			await this.forgetFolder(place);
		});
	}

	/** Takes back the move: what came from the folder goes, and what went there. Resolves to whether it could be. */
	async undo(): Promise<boolean> {
		const place = await this.place();
		return this.inTurn(async () => {
			const exchange = this.exchangeWith(place);
			// First of all, so that no other window brings back what goes.
			await this.forgetFolder(place);
			if (!(await this.journal.giveBack(place.before ?? [], place.since ?? this.now()))) {
				await this.root.write(placeFile, `${JSON.stringify(place)}\n`);
				return false;
			}
			await exchange.withdraw().catch((error) => this.log(`The folder of the diary could not be tidied: ${error}`));
			return true;
		});
	}

	/** Exchanges now, and resolves when that is done or cannot be. */
	async exchangeNow(): Promise<void> {
		const place = await this.place();
		if (place.folder === undefined) {
			this.stop();
			return;
		}
		await this.inTurn(async () => {
			try {
				const { received, sent, joined } = await this.exchangeWith(place).exchange();
				this.health.report("diary folder", undefined);
				if (received + sent > 0) {
					this.log(`Folder of the diary: ${received} lines came, ${sent} files went.`);
				}
				if (joined.length > 0) {
					this.joinedEmitter.fire();
				}
			} catch (error) {
				this.log(`Folder of the diary: ${error}`);
				this.health.report("diary folder", error);
			}
		});
	}

	dispose(): void {
		this.stop();
		clearTimeout(this.timer);
		this.disposables.dispose();
	}

	private inTurn<T>(work: () => Promise<T>): Promise<T> {
		const next = this.running.then(work);
		this.running = next.catch(() => undefined);
		return next;
	}

	private async forgetFolder({ computer }: Place): Promise<void> {
		await this.root.write(placeFile, `${JSON.stringify({ computer })}\n`);
		this.stop();
		this.health.report("diary folder", undefined);
	}

	private stop(): void {
		this.exchange?.watching.dispose();
		this.exchange = undefined;
	}

	private async place(): Promise<Place> {
		try {
			const { computer, folder, since, before } = JSON.parse((await this.root.read(placeFile)) ?? "") as Partial<
				Record<string, unknown>
			>;
			if (typeof computer === "string" && /^\w+$/.test(computer)) {
				return {
					computer,
					...(typeof folder === "string" && { folder }),
					...(typeof since === "number" && { since }),
					...(Array.isArray(before) && { before: before.filter((name) => typeof name === "string") }),
				};
			}
		} catch {
			// There is none yet, or it was cut short: then there is no folder until one is chosen again.
		}
		return { computer: shortId() };
	}

	private exchangeWith({ computer, folder = "" }: Place): JournalExchange {
		if (this.exchange?.folder === folder) {
			return this.exchange.with;
		}
		this.stop();
		const uri = Uri.parse(folder);
		const shared = journalFolder(uri);
		const list = () =>
			shared.list().catch((error) => {
				throw new FolderAway(String(error));
			});
		const exchange = new JournalExchange(this.journal, this.local, { ...shared, list }, computer, breathing());
		const watching = new Disposables();
		const watcher = watching.add(workspace.createFileSystemWatcher(new RelativePattern(uri, "*")));
		for (const changed of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
			watching.add(changed(() => this.lookIn(afterChange)));
		}
		this.exchange = { folder, with: exchange, watching };
		return exchange;
	}

	/** Looks after so many milliseconds, or earlier where that is due already. */
	private lookIn(milliseconds: number): void {
		const due = Date.now() + milliseconds;
		if (this.disposables.disposed || due >= this.due) {
			return;
		}
		this.due = due;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			this.due = Number.POSITIVE_INFINITY;
			void this.exchangeNow().then(() => {
				if (this.exchange !== undefined) {
					this.lookIn(window.state.focused ? betweenLooks : betweenLooksAway);
				}
			});
		}, milliseconds);
	}
}
