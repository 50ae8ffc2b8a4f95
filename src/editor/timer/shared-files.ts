import { type Disposable, EventEmitter, FileType, RelativePattern, Uri, workspace } from "vscode";
import { Disposables } from "../platform/disposables";
import { writeSync } from "../platform/host-capabilities";
import { readText } from "../platform/read-text";

/** What one window wrote. */
interface Written {
	/** Counts the window's writings. */
	readonly revision: number;
	readonly content: unknown;
}

/**
 * Milliseconds. What was written so long before the latest is in it by now, and need not be read any more. Our choice:
 * longer than a window is left alone and then goes on at once.
 */
const stale = 12 * 60 * 60 * 1000;

/** How often, and after how many milliseconds, what was met half written is looked at again. Our choice: writing takes a few. */
const again = [20, 60, 180, 400];

/**
 * A small JSON value that the windows of one person share, in the extension's global storage. A file that all write
 * could be met half written, or missing while it is replaced; so each window writes two files of its own in turn, of
 * which one is always whole, and readers take the later of the two, of every window.
 */
export class SharedFiles implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	/** Another window wrote. */
	readonly onDidChange = this.changed.event;

	/** Windows whose files stayed half written: no use waiting for them again. */
	private readonly broken = new Set<string>();
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

	/** What each window wrote last. */
	async read(): Promise<readonly unknown[]> {
		const byWindow = new Map<string, Uri[]>();
		for (const file of await this.files()) {
			const window = file.path.split(".").at(-3) ?? "";
			byWindow.set(window, [...(byWindow.get(window) ?? []), file]);
		}
		const all = await Promise.all([...byWindow].map(([window, files]) => this.latestOf(window, files)));
		return all.flatMap((written) => (written === undefined ? [] : [written.content]));
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
		if (!writeSync(file, bytes)) {
			void workspace.fs.writeFile(file, bytes);
		}
	}

	/** Removes the files of windows that are long gone. */
	async tidy(): Promise<void> {
		const files = await this.files();
		const known = await Promise.all(files.map(async (file) => ({ file, stat: await workspace.fs.stat(file) })));
		const latest = Math.max(...known.map(({ stat }) => stat.mtime));
		const gone = known.filter(({ stat }) => stat.mtime < latest - stale);
		await Promise.allSettled(gone.map(({ file }) => workspace.fs.delete(file)));
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Undefined where both of its files stay half written, as after a crash, or are gone. */
	private async latestOf(window: string, files: readonly Uri[]): Promise<Written | undefined> {
		let latest = await readLatest(files);
		for (const wait of this.broken.has(window) ? [] : again) {
			if (latest !== undefined) {
				break;
			}
			await new Promise((later) => setTimeout(later, wait));
			latest = await readLatest(files);
		}
		if (latest === undefined) {
			this.broken.add(window);
		} else {
			this.broken.delete(window);
		}
		return latest;
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

async function readLatest(files: readonly Uri[]): Promise<Written | undefined> {
	const read = await Promise.all(files.map(readWritten));
	return read.filter((each) => each !== undefined).sort((one, other) => other.revision - one.revision)[0];
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
