import type { DiaryEvent } from "./events";
import { type Erased, eventLine, isErased, supersedes } from "./journal";
import type { JournalFolder } from "./journal-folder";
import { type FileSlot, fileDay, windowFileName } from "./journal-names";

interface Waiting {
	/** Absent where the files are only to be written anew. */
	readonly event?: DiaryEvent;
	readonly resolve: () => void;
	readonly reject: (error: unknown) => void;
}

/**
 * Writes what one window records, in files no other window writes.
 *
 * The file API has no append, so a file is written whole. It is written into two files in turn: whatever moment a
 * write is cut short at, the other file still holds all that was confirmed before. Each day begins new files, so that
 * those of days past can be put together by any window while this one lives on.
 */
export class JournalWriter {
	private openDay = "";
	private turn: FileSlot = "a";
	private waiting: Waiting[] = [];
	private writing = false;
	private readonly written = new Map<string, DiaryEvent>();
	private readonly unconfirmed = new Set<string>();

	/**
	 * @param window names this window: letters and digits, never used before
	 * @param now epoch milliseconds
	 * @param header the first line of each file, which names the diary; empty where there is none yet
	 */
	constructor(
		private readonly folder: JournalFolder,
		private name: string,
		private readonly now: () => number,
		private readonly header: () => string = () => "",
	) {}

	get window(): string {
		return this.name;
	}

	/** The label of the files being written; empty before the first event. */
	get day(): string {
		return this.openDay;
	}

	/** What this window recorded today, on disk or about to be. */
	get events(): readonly DiaryEvent[] {
		return [...this.written.values(), ...this.waiting.flatMap(({ event }) => event ?? [])];
	}

	/**
	 * Resolves when the event is in the file. When it rejects, the event is not lost: it goes along with the next
	 * write, and to append it again does no harm.
	 */
	append(event: DiaryEvent): Promise<void> {
		return new Promise((resolve, reject) => this.enqueue({ event, resolve, reject }));
	}

	/** Writes what an earlier write failed to; resolves at once when all is in the file. */
	async flush(): Promise<void> {
		if (this.unconfirmed.size > 0) {
			await this.writeAnew();
		}
	}

	/** Lets go of what was erased, also from this window's files: they are written anew, both of them. */
	async forget(erased: Erased): Promise<void> {
		let forgotten = false;
		for (const [id, event] of this.written) {
			if (event.kind !== "erasure" && isErased(event, erased)) {
				this.written.delete(id);
				this.unconfirmed.delete(id);
				forgotten = true;
			}
		}
		if (!forgotten) {
			return;
		}
		await this.writeAnew();
		await this.writeAnew();
	}

	/** Writes again what this window has recorded today; nothing where that is nothing. */
	async rewrite(): Promise<void> {
		for (const id of this.written.keys()) {
			this.unconfirmed.add(id);
		}
		await this.flush();
	}

	/**
	 * Goes on as another window would, in files of its own: those written so far are closed.
	 * @param window a name never used before
	 * @param begin called before anything is written there
	 * @throws what the write of what is not on disk yet throws; then nothing has changed
	 */
	async beginAnew(window: string, begin: () => void): Promise<void> {
		await this.flush();
		while (this.writing || this.waiting.length > 0) {
			await this.writeAnew();
		}
		begin();
		this.name = window;
		this.openDay = "";
		this.turn = "a";
		this.written.clear();
	}

	private writeAnew(): Promise<void> {
		return new Promise((resolve, reject) => this.enqueue({ resolve, reject }));
	}

	private enqueue(waiting: Waiting): void {
		this.waiting.push(waiting);
		if (!this.writing) {
			this.writing = true;
			void this.writeWaiting();
		}
	}

	private async writeWaiting(): Promise<void> {
		while (this.waiting.length > 0) {
			const batch = this.take();
			try {
				await this.folder.write(windowFileName(this.openDay, this.name, this.turn), this.text());
				this.turn = this.turn === "a" ? "b" : "a";
				this.unconfirmed.clear();
				for (const { resolve } of batch) {
					resolve();
				}
			} catch (error) {
				for (const { reject } of batch) {
					reject(error);
				}
			}
		}
		this.writing = false;
	}

	private take(): readonly Waiting[] {
		this.turnToToday();
		const batch = this.waiting;
		this.waiting = [];
		for (const { event } of batch) {
			if (event === undefined) {
				continue;
			}
			const kept = this.written.get(event.id);
			if (kept === undefined || supersedes(event, kept)) {
				this.written.set(event.id, event);
				this.unconfirmed.add(event.id);
			}
		}
		return batch;
	}

	/** A clock set back opens no file of a day that may have been put away. */
	private turnToToday(): void {
		const today = fileDay(this.now());
		if (today > this.openDay) {
			this.openDay = today;
			this.turn = "a";
			for (const id of this.written.keys()) {
				if (!this.unconfirmed.has(id)) {
					this.written.delete(id);
				}
			}
		}
	}

	private text(): string {
		return this.header() + Array.from(this.written.values(), eventLine).join("");
	}
}
