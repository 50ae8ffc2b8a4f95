import { type Disposable, EventEmitter, FileSystemError, RelativePattern, Uri, workspace } from "vscode";
import { Disposables } from "../disposables";

/**
 * A small JSON file that the windows of one person share, in the extension's global storage. Writes go through a file
 * of this window's own and a rename, so a reader never meets half of one; writes of one window follow each other.
 */
export class SharedFile implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	/** Somebody, perhaps this window, wrote the file. */
	readonly onDidChange = this.changed.event;

	private readonly uri: Uri;
	private readonly own: Uri;
	private pending: string | undefined;
	private writing: Promise<void> | undefined;

	/**
	 * @param folder must exist before `watch`
	 * @param window this window's id, which names its own half-written file
	 */
	constructor(
		private readonly folder: Uri,
		private readonly name: string,
		window: string,
	) {
		this.uri = Uri.joinPath(folder, name);
		this.own = Uri.joinPath(folder, `.${name}.${window}`);
	}

	watch(): void {
		const watcher = this.disposables.add(
			workspace.createFileSystemWatcher(new RelativePattern(this.folder, this.name)),
		);
		const fire = () => this.changed.fire();
		this.disposables.add(watcher.onDidCreate(fire));
		this.disposables.add(watcher.onDidChange(fire));
	}

	/** What the file holds, or undefined when there is none. A file that is no JSON throws a `SyntaxError`. */
	async read(): Promise<unknown> {
		try {
			return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(this.uri)));
		} catch (error) {
			if (error instanceof FileSystemError && error.code === "FileNotFound") {
				return undefined;
			}
			throw error;
		}
	}

	/** Resolves when this content, or newer content, is in the file. */
	write(content: unknown): Promise<void> {
		this.pending = JSON.stringify(content);
		this.writing ??= this.drain().finally(() => {
			this.writing = undefined;
		});
		return this.writing;
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async drain(): Promise<void> {
		while (this.pending !== undefined) {
			const text = this.pending;
			this.pending = undefined;
			await workspace.fs.writeFile(this.own, new TextEncoder().encode(text));
			await workspace.fs.rename(this.own, this.uri, { overwrite: true });
		}
	}
}
