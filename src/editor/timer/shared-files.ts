import type { Disposable } from "vscode";
import { type RealTime, waitFor } from "../platform/real-time";
import type { SharedFolder } from "./shared-folder";

/** What one window wrote. */
interface Written {
	/** Counts the window's writings. */
	readonly revision: number;
	readonly content: unknown;
}

/** Milliseconds after which no window comes back to mend what it left half written. Our choice. */
const stale = 12 * 60 * 60 * 1000;

/** How often, and after how many milliseconds, what was met half written is looked at again. Our choice: writing takes a few. */
const again = [20, 60, 180, 400];

/**
 * A small JSON value that the windows of one person share, in the extension's global storage. A file that all write
 * could be met half written, or missing while it is replaced; so each window writes two files of its own in turn, of
 * which one is always whole, and readers take the later of the two, of every window.
 */
export class SharedFiles implements Disposable {
	private watching: Disposable | undefined;
	/** Windows whose files stayed half written: no use waiting for them again. */
	private readonly broken = new Set<string>();
	/** What was read last of each file: most have not changed when one has. */
	private readonly known = new Map<string, { readonly text: string; readonly written: Written | undefined }>();
	private revision = 0;
	/** The file that was written last, as far as is known: it stays whole while the other one is written. */
	private good = 0;
	/** The last write failed, and may have left the other file empty. */
	private hasFailed = false;
	private pending: unknown;
	private writing: Promise<void> | undefined;

	constructor(
		private readonly folder: SharedFolder,
		private readonly name: string,
		private readonly window: string,
		private readonly time: RealTime,
	) {}

	/** Calls back when another window has written. The folder must be there. */
	watch(changed: () => void): void {
		this.watching ??= this.folder.watch(`${this.name}.`, (name) => {
			if (windowOf(name) !== this.window) {
				changed();
			}
		});
	}

	/** What each window wrote last; `isComplete`: of each window that has files, something could be read. */
	async read(): Promise<{ readonly contents: readonly unknown[]; readonly isComplete: boolean }> {
		const byWindow = new Map<string, string[]>();
		const files = await this.files();
		for (const gone of [...this.known.keys()].filter((file) => !files.includes(file))) {
			this.known.delete(gone);
		}
		for (const file of files) {
			const window = windowOf(file);
			byWindow.set(window, [...(byWindow.get(window) ?? []), file]);
		}
		const all = await Promise.all([...byWindow].map(([window, files]) => this.latestOf(window, files)));
		return {
			contents: all.flatMap((written) => (written === undefined ? [] : [written.content])),
			isComplete: !all.includes(undefined),
		};
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
		// The file under way is whole in a moment, unless the disk is full: then the one that is whole now must stay so.
		const isOther = this.writing !== undefined && !this.hasFailed;
		this.folder.writeAtOnce(this.fileOf(isOther ? this.good : 1 - this.good), this.textOf(content));
	}

	/** Removes the files of these windows, and those in which nothing could be read for long. */
	async tidy(windows: readonly string[]): Promise<void> {
		const files = await this.files();
		const gone = await Promise.all(
			files.map(
				async (file) => windows.includes(windowOf(file)) || (this.broken.has(windowOf(file)) && this.isOld(file)),
			),
		);
		await Promise.allSettled(files.filter((_, index) => gone[index]).map((file) => this.folder.remove(file)));
	}

	dispose(): void {
		this.watching?.dispose();
	}

	/** Undefined where both of its files stay half written, as after a crash, or are gone. */
	private async latestOf(window: string, files: readonly string[]): Promise<Written | undefined> {
		let latest = await this.readLatest(files);
		for (const wait of this.broken.has(window) ? [] : again) {
			if (latest !== undefined) {
				break;
			}
			await waitFor(this.time, wait);
			latest = await this.readLatest(files);
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
			const turn = 1 - this.good;
			try {
				await this.folder.write(this.fileOf(turn), this.textOf(content));
				this.good = turn;
				this.hasFailed = false;
			} catch (error) {
				this.hasFailed = true;
				throw error;
			}
		}
	}

	private fileOf(turn: number): string {
		return `${this.name}.${this.window}.${turn}.json`;
	}

	private textOf(content: unknown): string {
		this.revision += 1;
		const written: Written = { revision: this.revision, content };
		return JSON.stringify(written);
	}

	private async isOld(file: string): Promise<boolean> {
		try {
			return this.time.wall() - (await this.folder.modified(file)) > stale;
		} catch {
			// Gone meanwhile.
			return false;
		}
	}

	private async files(): Promise<readonly string[]> {
		const names = await this.folder.names();
		return names.filter((name) => name.startsWith(`${this.name}.`) && name.endsWith(".json"));
	}

	private async readLatest(files: readonly string[]): Promise<Written | undefined> {
		const read = await Promise.all(files.map((file) => this.readWritten(file)));
		return read.filter((each) => each !== undefined).sort((one, other) => other.revision - one.revision)[0];
	}

	/** Undefined for a file that is half written, gone meanwhile, or no writing of ours. */
	private async readWritten(file: string): Promise<Written | undefined> {
		try {
			const text = await this.folder.read(file);
			const known = this.known.get(file);
			if (known?.text === text) {
				return known.written;
			}
			const read = JSON.parse(text);
			const written: Written | undefined = typeof read?.revision === "number" ? read : undefined;
			this.known.set(file, { text, written });
			return written;
		} catch {
			this.known.delete(file);
			return undefined;
		}
	}
}

/** `state.WINDOW.TURN.json` */
function windowOf(name: string): string {
	return name.split(".").at(-3) ?? "";
}
