import { type Disposable, type Event, EventEmitter, RelativePattern, Uri, workspace } from "vscode";
import type { Erased } from "../../diary/journal";
import { folderName } from "../../diary/journal-reader";
import { JournalStore } from "../../diary/journal-store";
import { breathing } from "../platform/breathing";
import { Disposables } from "../platform/disposables";
import { shortId } from "../platform/short-id";
import { journalFolder } from "./journal-folder";

/** Something about the files that the person should know. Nothing else was lost with it. */
export type JournalProblem =
	| { readonly type: "set-aside"; readonly files: readonly Uri[] }
	| { readonly type: "failed"; readonly file: Uri; readonly error: unknown };

/** Whether all that was recorded is on disk. */
export interface JournalHealth {
	readonly written: boolean;
	readonly error?: unknown;
}

/** The diary in the extension's storage, watched through the editor. */
export class JournalFiles extends JournalStore implements Disposable {
	/** The diary changed, here or in another window. */
	readonly onDidChange: Event<void>;
	readonly onDidMeetProblem: Event<JournalProblem>;
	/** Something was erased, here or in another window; told once a window. */
	readonly onDidErase: Event<Erased>;
	/** Told when writing begins to fail and when it works again. */
	readonly onDidChangeHealth: Event<JournalHealth>;
	private readonly disposables: Disposables;

	/**
	 * @param storage the extension's global storage folder
	 * @param now the real time in epoch milliseconds, also in a demonstration: windows agree by it which files are closed
	 */
	constructor(storage: Uri, now: () => number = Date.now) {
		const uri = Uri.joinPath(storage, folderName);
		const disposables = new Disposables();
		const changed = disposables.add(new EventEmitter<void>());
		const erased = disposables.add(new EventEmitter<Erased>());
		const problem = disposables.add(new EventEmitter<JournalProblem>());
		const health = disposables.add(new EventEmitter<JournalHealth>());
		super(
			journalFolder(uri),
			{
				now,
				unique: shortId,
				zone: (at) => -new Date(at).getTimezoneOffset(),
				open: () => this.watch(uri),
				breathe: breathing(),
				later: (milliseconds, action) => {
					const timer = setTimeout(action, milliseconds);
					return () => clearTimeout(timer);
				},
			},
			{
				changed: () => changed.fire(),
				erased: (what) => erased.fire(what),
				setAside: (files) => problem.fire({ type: "set-aside", files: files.map((name) => Uri.joinPath(uri, name)) }),
				failed: (name, error) => problem.fire({ type: "failed", file: Uri.joinPath(uri, name), error }),
				health: (written, error) => health.fire({ written, error }),
			},
		);
		this.disposables = disposables;
		this.onDidChange = changed.event;
		this.onDidMeetProblem = problem.event;
		this.onDidErase = erased.event;
		this.onDidChangeHealth = health.event;
	}

	override dispose(): void {
		super.dispose();
		this.disposables.dispose();
	}

	/** The folder must be there before it can be watched. */
	private async watch(uri: Uri): Promise<void> {
		await workspace.fs.createDirectory(uri);
		const watcher = this.disposables.add(workspace.createFileSystemWatcher(new RelativePattern(uri, "*.jsonl")));
		const nameOf = (file: Uri) => file.path.slice(file.path.lastIndexOf("/") + 1);
		this.disposables.add(watcher.onDidCreate((file) => this.fileChanged(nameOf(file))));
		this.disposables.add(watcher.onDidChange((file) => this.fileChanged(nameOf(file))));
		this.disposables.add(watcher.onDidDelete((file) => this.fileDeleted(nameOf(file))));
	}
}
