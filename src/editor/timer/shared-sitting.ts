import { type Disposable, type Event, type Memento, Uri, workspace } from "vscode";
import type { SharedFile as Content } from "../../sitting/shared-file";
import { Disposables } from "../platform/disposables";
import { ClaimFiles } from "./claim-files";
import { SharedFiles } from "./shared-files";

const windowKey = "window";

/** What the windows of one person agree on through files: the timer's state, and who shows which message. */
export class SharedSitting implements Disposable {
	/** Another window wrote the state. */
	readonly onDidChange: Event<void>;

	private readonly disposables = new Disposables();
	private readonly folder: Uri;
	private readonly files: SharedFiles;
	private readonly claims: ClaimFiles;
	/** The window this one was before it was reloaded. */
	private readonly formerWindow: string | undefined;
	private opened: Promise<void> | undefined;

	/**
	 * @param storage the extension's global storage
	 * @param memento the workspace's own: remembers this window's id over a reload
	 * @param window this window's id, new each time
	 */
	constructor(
		storage: Uri,
		private readonly memento: Memento,
		readonly window: string,
		private readonly log: (message: string) => void,
	) {
		this.folder = Uri.joinPath(storage, "sitting");
		this.files = this.disposables.add(new SharedFiles(this.folder, "state", window));
		this.claims = new ClaimFiles(this.folder, window);
		this.onDidChange = this.files.onDidChange;
		this.formerWindow = memento.get<string>(windowKey);
	}

	/** What each window wrote last, unchecked; nothing where it cannot be read. */
	async read(): Promise<readonly unknown[]> {
		try {
			await this.open();
			return await this.files.read();
		} catch (error) {
			this.log(`The timer's shared state could not be read: ${error}.`);
			return [];
		}
	}

	async write(content: Content): Promise<void> {
		try {
			await this.open();
			await this.files.write(content);
		} catch (error) {
			this.log(`The timer's state could not be saved: ${error}.`);
		}
	}

	/** As `write`, for the last moments of a window, in which nothing is waited for. */
	writeAtOnce(content: Content): void {
		try {
			this.files.writeAtOnce(content);
		} catch (error) {
			this.log(`The timer's state could not be saved: ${error}.`);
		}
	}

	/** Whether this window may show the message. If that cannot be agreed on, it does: twice is better than never. */
	async claim(key: string, focused: boolean): Promise<boolean> {
		try {
			await this.open();
			return await this.claims.claim(key, focused);
		} catch (error) {
			this.log(`The windows could not agree on who shows a message: ${error}.`);
			return true;
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

	/** The folder must be there before it can be watched. */
	private open(): Promise<void> {
		this.opened ??= this.prepare();
		return this.opened;
	}

	private async prepare(): Promise<void> {
		await workspace.fs.createDirectory(this.folder);
		this.files.watch();
		await this.memento.update(windowKey, this.window);
		await Promise.all([this.claims.tidy(), this.files.tidy()]);
	}
}
