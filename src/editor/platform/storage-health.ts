import type { Disposable } from "vscode";

/**
 * What keeps a part from being saved. `slow`: a write neither succeeds nor fails. `away`: it is saved here, and the folder
 * the diary is kept in cannot be reached.
 */
export type StorageProblem = "full" | "forbidden" | "gone" | "away" | "slow" | "unknown";

/** Milliseconds before each further attempt; the last stays. Our choice: a virus scanner lets go within the first two. */
const pauses = [1_000, 2_000, 5_000, 15_000, 60_000] as const;

/** Failures in a row from which it is no passing hitch any more, which the next attempt mends. Our choice. */
const lasting = 2;

/** Milliseconds after which a part that tries again by itself and still fails does so for longer than a hitch. Our choice, as `pauses`. */
const hitch = 3_000;

/** Milliseconds after which a write that has not come back counts as slow. Our choice: a network folder may take a few seconds. */
const slow = 10_000;

/** Runs something later; the editor's timers, or a test's. */
export type After = (milliseconds: number, run: () => void) => Disposable;

interface Part {
	failures: number;
	/** Writes under way for too long. */
	slow: number;
	problem: StorageProblem;
	retry: Disposable | undefined;
}

/**
 * Watches over everything that is written to storage. A part (the timer, the diary) hands its writes in; one that fails
 * is tried again until it succeeds, and the part keeps what is unsaved meanwhile. Who shows the trouble listens here, so
 * that it is told once, however many writes fail.
 */
export class StorageHealth implements Disposable {
	private readonly parts = new Map<string, Part>();
	private readonly listeners = new Set<() => void>();
	private shown: StorageProblem | undefined;
	private open = true;

	/** @param log one line when a part begins to fail, one when it works again */
	constructor(
		private readonly log: (line: string) => void,
		private readonly after: After = afterRealTime,
	) {}

	/** What is wrong just now, once it has lasted longer than a hitch; undefined while everything can be saved. */
	get problem(): StorageProblem | undefined {
		const failing = [...this.parts.values()].find(({ failures, slow }) => failures >= lasting || slow > 0);
		return failing === undefined ? undefined : failing.failures > 0 ? failing.problem : "slow";
	}

	/** `problem` has changed. */
	onDidChange(listener: () => void): Disposable {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/**
	 * Carries out a write of a part, and resolves to whether it succeeded. If it did not, the part keeps what it wanted to
	 * save, and `again` is called after a pause that grows: it is to come back here with everything unsaved. A write of the
	 * same part that succeeds in between, for whatever reason, ends that.
	 */
	async attempt(name: string, write: () => Promise<unknown>, again: () => void): Promise<boolean> {
		const part = this.partNamed(name);
		let isSlow = false;
		const watch = this.after(slow, () => {
			isSlow = true;
			part.slow += 1;
			this.changed();
		});
		try {
			await write();
			this.worked(name, part);
			return true;
		} catch (error) {
			const pause = pauses[Math.min(part.failures + 1, pauses.length) - 1] ?? 0;
			this.failed(name, part, error, pause, again);
			return false;
		} finally {
			watch.dispose();
			part.slow -= isSlow ? 1 : 0;
			this.changed();
		}
	}

	/**
	 * What a part tells that tries again by itself and keeps what is unsaved: `error` when its writes begin to fail,
	 * undefined when they work again.
	 */
	report(name: string, error: unknown): void {
		const part = this.partNamed(name);
		if (error === undefined) {
			this.worked(name, part);
			this.changed();
			return;
		}
		this.failed(name, part, error, hitch, () => {
			part.failures = Math.max(part.failures, lasting);
			this.changed();
		});
	}

	dispose(): void {
		this.open = false;
		this.listeners.clear();
		for (const { retry } of this.parts.values()) {
			retry?.dispose();
		}
	}

	private partNamed(name: string): Part {
		const known = this.parts.get(name);
		if (known !== undefined) {
			return known;
		}
		const part: Part = { failures: 0, slow: 0, problem: "unknown", retry: undefined };
		this.parts.set(name, part);
		return part;
	}

	private worked(name: string, part: Part): void {
		if (part.failures > 0) {
			this.log(`Storage: the ${name} could be saved again.`);
		}
		part.failures = 0;
		part.retry?.dispose();
		part.retry = undefined;
	}

	private failed(name: string, part: Part, error: unknown, pause: number, again: () => void): void {
		part.failures += 1;
		part.problem = problemOf(error);
		if (part.failures === 1) {
			this.log(`Storage: the ${name} could not be saved: ${error}.`);
		}
		part.retry?.dispose();
		if (this.open) {
			part.retry = this.after(pause, again);
		}
	}

	private changed(): void {
		if (this.problem !== this.shown) {
			this.shown = this.problem;
			for (const listener of this.listeners) {
				listener();
			}
		}
	}
}

/** Tells from an error of the editor's file system, whose text carries the system's own code. */
function problemOf(error: unknown): StorageProblem {
	const text = `${error instanceof Error ? `${error.name} ${error.message}` : error}`;
	if (error instanceof Error && error.name === "FolderAway") {
		return "away";
	}
	if (/ENOSPC|EDQUOT|no space|quota/i.test(text)) {
		return "full";
	}
	if (/EROFS|EACCES|EPERM|NoPermissions|read-?only/i.test(text)) {
		return "forbidden";
	}
	return /ENOENT|ENOTDIR|EIO|ESTALE|FileNotFound|Unavailable/i.test(text) ? "gone" : "unknown";
}

function afterRealTime(milliseconds: number, run: () => void): Disposable {
	const timer = setTimeout(run, milliseconds);
	return { dispose: () => clearTimeout(timer) };
}
