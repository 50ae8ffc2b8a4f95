import { type Disposable, type Event, type Memento, Uri, workspace } from "vscode";
import type { Rules } from "../../sitting/rules";
import { restore, type Saved, save } from "../../sitting/saved";
import type { Moment, State } from "../../sitting/state";
import { Disposables } from "../disposables";
import { Claims } from "./claims";
import { SharedFile } from "./shared-file";

const windowKey = "window";

interface SharedContent extends Saved {
	readonly revision: number;
	readonly window: string;
}

/** What all windows of one person share of the sitting engine: its state, and who shows which message. */
export class SharedSitting implements Disposable {
	readonly onDidChange: Event<void>;

	private readonly disposables = new Disposables();
	private readonly file: SharedFile;
	private readonly claims: Claims;
	private readonly folder: Uri;
	/** The window this one was before it was reloaded. */
	private readonly formerWindow: string | undefined;
	private revision = 0;
	private opened: Promise<void> | undefined;

	/**
	 * @param storage the extension's global storage
	 * @param memento the workspace's own: remembers this window's id over a reload
	 * @param window this window's id
	 */
	constructor(
		storage: Uri,
		private readonly memento: Memento,
		readonly window: string,
		private readonly log: (message: string) => void,
	) {
		this.folder = Uri.joinPath(storage, "sitting");
		this.file = this.disposables.add(new SharedFile(this.folder, "state.json", window));
		this.claims = new Claims(this.folder, window);
		this.onDidChange = this.file.onDidChange;
		this.formerWindow = memento.get<string>(windowKey);
	}

	/** The state another window wrote since this one last wrote or read, moved to this window's clock. */
	async read(now: () => Moment, rules: Rules): Promise<State | undefined> {
		try {
			await this.open();
			const content = (await this.file.read()) as Partial<SharedContent> | undefined;
			if (content === undefined || !(Number(content.revision) > this.revision) || content.window === this.window) {
				return undefined;
			}
			this.revision = Number(content.revision);
			const { state, problem } = restore(content, now(), rules);
			if (problem !== undefined) {
				this.log(`The timer starts anew: ${problem}.`);
			}
			return state;
		} catch (error) {
			this.log(`The timer's shared state could not be read: ${error}.`);
			return undefined;
		}
	}

	write(state: State, now: Moment): void {
		this.revision += 1;
		const content: SharedContent = { ...save(state, now), revision: this.revision, window: this.window };
		this.open()
			.then(() => this.file.write(content))
			.catch((error) => this.log(`The timer's state could not be saved: ${error}.`));
	}

	/** Whether this window may show the message. If that cannot be agreed on, it does: twice is better than never. */
	async claim(key: string): Promise<boolean> {
		try {
			await this.open();
			return await this.claims.claim(key);
		} catch (error) {
			this.log(`The windows could not agree on who shows a message: ${error}.`);
			return true;
		}
	}

	/** Whether the message went down with this window's former self. */
	async wasLost(key: string): Promise<boolean> {
		return this.formerWindow !== undefined && (await this.claims.holder(key)) === this.formerWindow;
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
		this.file.watch();
		await this.memento.update(windowKey, this.window);
		await this.claims.tidy();
	}
}
