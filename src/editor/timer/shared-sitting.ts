import { type Disposable, EventEmitter } from "vscode";
import type { SharedFile as Content } from "../../sitting/shared-file";
import { Disposables } from "../platform/disposables";
import { type RealTime, realTime } from "../platform/real-time";
import type { WorkspaceState } from "../platform/stored";
import { ClaimFiles } from "./claim-files";
import { SharedFiles } from "./shared-files";
import type { SharedFolder } from "./shared-folder";

/** Milliseconds before each further look at what could not be read. Our choice: a write is done within the first. */
const lookPauses = [1_000, 2_000, 5_000, 15_000, 60_000] as const;

/** Milliseconds for which inputs wait for the files to be read. Our choice: a network folder on a busy machine may need some seconds. */
const longestRead = 10_000;

/** What the windows of one person agree on through files: the timer's state, and who shows which message. */
export class SharedSitting implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	/** Another window wrote the state. */
	readonly onDidChange = this.changed.event;

	private readonly files: SharedFiles;
	private readonly claims: ClaimFiles;
	/** The window this one was before it was reloaded. */
	private readonly formerWindow: string | undefined;
	private opened: Promise<void> | undefined;
	/** Looks in a row that found something unreadable. */
	private incomplete = 0;
	/** The next look is planned. */
	private isWaiting = false;

	/**
	 * @param folder its own, in the extension's global storage
	 * @param memento the workspace's own: remembers this window's id over a reload
	 * @param window this window's id, new each time
	 */
	constructor(
		private readonly folder: SharedFolder,
		private readonly memento: WorkspaceState,
		readonly window: string,
		private readonly log: (message: string) => void,
		private readonly time: RealTime = realTime,
	) {
		this.files = this.disposables.add(new SharedFiles(folder, "state", window, time));
		this.claims = new ClaimFiles(folder, window, time);
		this.formerWindow = memento.get<string>("window");
	}

	/**
	 * What each window wrote last, unchecked. Where some or all of it cannot be read, whoever listens is told to look again
	 * after a while, as if another window had written: nobody stays alone because of one bad moment.
	 */
	async read(): Promise<readonly unknown[]> {
		try {
			const { contents, isComplete } = await this.within(this.open().then(() => this.files.read()));
			this.lookAgain(isComplete ? "no" : "a-few-times");
			return contents;
		} catch (error) {
			this.log(`The timer's shared state could not be read: ${error}.`);
			this.lookAgain("until-it-works");
			return [];
		}
	}

	/** Rejects where the state could not be saved. */
	async write(content: Content): Promise<void> {
		await this.open();
		await this.files.write(content);
	}

	/** As `write`, for the last moments of a window, in which nothing is waited for. */
	writeAtOnce(content: Content): void {
		try {
			this.files.writeAtOnce(content);
		} catch (error) {
			this.log(`The timer's state could not be saved: ${error}.`);
		}
	}

	/**
	 * Shows a message if it is this window's to show and still `wanted` then. If that cannot be agreed on, it does: twice is
	 * better than never.
	 */
	async showOnce(key: string, focused: boolean, wanted: () => boolean, show: () => void): Promise<void> {
		let isShown = false;
		const showHere = () => {
			isShown = true;
			show();
		};
		try {
			await this.open();
			await this.claims.showOnce(key, focused, wanted, showHere);
		} catch (error) {
			this.log(`The windows could not agree on who shows a message: ${error}.`);
			if (!isShown && wanted()) {
				showHere();
			}
		}
	}

	/** Whether no window showed the message, nor is about to. Not where that cannot be told. */
	async isLost(key: string): Promise<boolean> {
		try {
			await this.open();
			return await this.claims.isLost(key);
		} catch (error) {
			this.log(`The windows' claims could not be read: ${error}.`);
			return false;
		}
	}

	/** Whether the message was on the screen of this window's former self, and went with it. */
	async wasLost(key: string): Promise<boolean> {
		return this.formerWindow !== undefined && (await this.claims.shownBy(key)) === this.formerWindow;
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Removes the files of windows that are long gone. */
	tidy(windows: readonly string[]): Promise<void> {
		return this.files.tidy(windows);
	}

	/** The folder must be there before it can be watched. What failed is tried again when it is needed next. */
	private open(): Promise<void> {
		this.opened ??= this.prepare().catch((error: unknown) => {
			this.opened = undefined;
			throw error;
		});
		return this.opened;
	}

	private async prepare(): Promise<void> {
		await this.folder.create();
		this.files.watch(() => this.changed.fire());
		await Promise.allSettled([this.memento.update("window", this.window), this.claims.tidy()]);
	}

	private lookAgain(how: "no" | "a-few-times" | "until-it-works"): void {
		const pause = lookPauses[this.incomplete] ?? (how === "until-it-works" ? lookPauses.at(-1) : undefined);
		this.incomplete = how === "no" ? 0 : this.incomplete + 1;
		if (how === "no" || pause === undefined || this.isWaiting) {
			return;
		}
		this.isWaiting = true;
		this.disposables.add(
			this.time.after(pause, () => {
				this.isWaiting = false;
				if (!this.disposables.disposed) {
					this.changed.fire();
				}
			}),
		);
	}

	/** Rejects when it takes so long that what is put in meanwhile would have to wait too long. */
	private within<Value>(work: Promise<Value>): Promise<Value> {
		return new Promise((resolve, reject) => {
			const limit = this.time.after(longestRead, () => reject(new Error("it takes too long")));
			work.then(resolve, reject).finally(() => limit.dispose());
		});
	}
}
