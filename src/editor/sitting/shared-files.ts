import { type Disposable, EventEmitter, FileType, RelativePattern, Uri, workspace } from "vscode";
import { Disposables } from "../disposables";
import { writeAtOnce } from "../node-host";
import { readText } from "../read-text";

/** What one window wrote, and how late it was among all windows' writings. */
interface Written {
	readonly revision: number;
	readonly content: unknown;
}

/** Files older than this, milliseconds, belong to windows that are gone. Our choice. */
const stale = 2 * 24 * 60 * 60 * 1000;

/**
 * A small JSON value that the windows of one person share, in the extension's global storage. A file that all write
 * could be met half written, or missing while it is replaced; so each window writes two files of its own in turn, of
 * which one is always whole, and readers take the latest of all that are.
 */
export class SharedFiles implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	/** Another window wrote. */
	readonly onDidChange = this.changed.event;

	private revision = 0;
	private turn = 0;
	private pending: unknown;
	private writing: Promise<void> | undefined;

	/** @param folder must exist before `watch` */
	constructor(
		private readonly folder: Uri,
		private readonly name: string,
		private readonly window: string,
	) {}

	watch(): void {
		const watcher = this.disposables.add(
			workspace.createFileSystemWatcher(new RelativePattern(this.folder, `${this.name}.*.json`)),
		);
		const fire = (file: Uri) => {
			if (!file.path.includes(`.${this.window}.`)) {
				this.changed.fire();
			}
		};
		this.disposables.add(watcher.onDidCreate(fire));
		this.disposables.add(watcher.onDidChange(fire));
	}

	/**
	 * What each window wrote last, the latest at the end. All of it, because two windows that write at the same time may
	 * not know of each other.
	 */
	async read(): Promise<readonly unknown[]> {
		const byWindow = new Map<string, Written>();
		await Promise.all(
			(await this.files()).map(async (file) => {
				const written = await readWritten(file);
				const window = file.path.split(".").at(-3) ?? "";
				if (written !== undefined && written.revision > (byWindow.get(window)?.revision ?? 0)) {
					byWindow.set(window, written);
				}
			}),
		);
		const all = [...byWindow.values()].sort((one, other) => one.revision - other.revision);
		this.revision = Math.max(this.revision, all.at(-1)?.revision ?? 0);
		return all.map(({ content }) => content);
	}

	/** Resolves when this value, or a newer one, is on disk. */
	write(content: unknown): Promise<void> {
		this.pending = content;
		this.writing ??= this.drain().finally(() => {
			this.writing = undefined;
		});
		return this.writing;
	}

	/** Writes before it returns where the host can, for the last moments of a window. */
	writeAtOnce(content: unknown): void {
		const { file, bytes } = this.next(content);
		if (!writeAtOnce(file, bytes)) {
			void workspace.fs.writeFile(file, bytes);
		}
	}

	/** Removes the files of windows that are long gone, never the latest value. */
	async tidy(): Promise<void> {
		const before = Date.now() - stale;
		const known = await Promise.all(
			(await this.files()).map(async (file) => ({
				file,
				written: await readWritten(file),
				stat: await workspace.fs.stat(file),
			})),
		);
		const latest = Math.max(...known.map(({ written }) => written?.revision ?? 0));
		const gone = known.filter(({ written, stat }) => stat.mtime < before && written?.revision !== latest);
		await Promise.allSettled(gone.map(({ file }) => workspace.fs.delete(file)));
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async drain(): Promise<void> {
		while (this.pending !== undefined) {
			const content = this.pending;
			this.pending = undefined;
			const { file, bytes } = this.next(content);
			await workspace.fs.writeFile(file, bytes);
		}
	}

	/** The file whose turn it is, and what to write into it. */
	private next(content: unknown): { readonly file: Uri; readonly bytes: Uint8Array } {
		this.revision += 1;
		this.turn = 1 - this.turn;
		const written: Written = { revision: this.revision, content };
		return {
			file: Uri.joinPath(this.folder, `${this.name}.${this.window}.${this.turn}.json`),
			bytes: new TextEncoder().encode(JSON.stringify(written)),
		};
	}

	private async files(): Promise<Uri[]> {
		const entries = await workspace.fs.readDirectory(this.folder);
		return entries
			.filter(([name, type]) => type === FileType.File && name.startsWith(`${this.name}.`) && name.endsWith(".json"))
			.map(([name]) => Uri.joinPath(this.folder, name));
	}
}

/** Undefined for a file that is half written, gone meanwhile, or no writing of ours. */
async function readWritten(file: Uri): Promise<Written | undefined> {
	try {
		const read = JSON.parse(await readText(file));
		return typeof read?.revision === "number" ? read : undefined;
	} catch {
		return undefined;
	}
}
