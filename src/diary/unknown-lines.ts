import { erasedOf } from "./diary-claims";
import type { DiaryEvent } from "./events";
import { type Erased, isErased, supersedes } from "./journal";
import type { LocalDiary } from "./journal-store";
import { entriesAtOnce, type Slices } from "./slices";
import type { SyncedFile } from "./synced-files";

/** What stands in the files of a folder and is not known here: lines to take in, each once. */
export class UnknownLines {
	/** Lines to take in, by diary and by whether this computer wrote them. */
	readonly fresh = new Map<string, { readonly diary: string; readonly own: boolean; readonly lines: string[] }>();
	readonly corrupt: (readonly string[])[] = [];
	/** Lines of newer versions that are there. */
	readonly linesThere = new Set<string>();
	/** Those that are here, or were taken in. */
	private readonly lines = new Set<string>();
	count = 0;
	private here!: LocalDiary;
	/** What stands here of each id, by diary. */
	private readonly events = new Map<string, Map<string, DiaryEvent>>();
	/** What stands there of each id, by diary; only where it is asked for. */
	private readonly seen = new Map<string, Map<string, DiaryEvent>>();
	private readonly erased = new Map<string, Erased>();
	private isBuilt = false;

	/** @param isWhole what is there need not be remembered */
	constructor(
		here: LocalDiary,
		private readonly isWhole: boolean,
	) {
		this.now(here);
	}

	/** What is here is this by now. */
	now(here: LocalDiary): void {
		this.here = here;
		this.isBuilt = false;
	}

	isOfThis(diary: string): boolean {
		const { names, joined } = this.here.reading.identity;
		return names.has(diary) || joined.has(diary);
	}

	isThere(diary: string, event: DiaryEvent): boolean {
		const there = this.seen.get(this.keyOf(diary))?.get(event.id);
		const isGone = isErased(event, this.erasedOf(diary)) || this.here.reading.deleted.has(event.id);
		return isGone || (there !== undefined && !supersedes(event, there));
	}

	/** @param own whether it is a file of this computer: what was deleted may be gone from it here */
	*take({ diary, lines, corrupt }: SyncedFile, own: boolean): Slices<void> {
		if (!this.isBuilt) {
			yield* this.build();
		}
		const key = this.keyOf(diary);
		const known = this.mapOf(this.events, key);
		const seen = this.mapOf(this.seen, key);
		const erased = this.erasedOf(diary);
		let count = 0;
		for (const { line, read } of lines) {
			count += 1;
			if (count % entriesAtOnce === 0) {
				yield;
			}
			if (read.type === "unknown") {
				if (!this.lines.has(line) && !isErased(read, erased)) {
					this.add(diary, own, line);
				}
				this.lines.add(line);
				this.linesThere.add(line);
				continue;
			}
			const { event } = read;
			if (!this.isWhole) {
				keep(seen, event);
			}
			const isGone = isErased(event, erased) || (own && this.here.reading.deleted.has(event.id));
			if (!isGone && keep(known, event)) {
				this.add(diary, own, line);
			}
		}
		if (corrupt.length > 0) {
			this.corrupt.push(corrupt);
		}
	}

	private add(diary: string, own: boolean, line: string): void {
		this.count += 1;
		const key = `${own} ${diary}`;
		const fresh = this.fresh.get(key) ?? { diary, own, lines: [] };
		this.fresh.set(key, fresh);
		fresh.lines.push(line);
	}

	private mapOf(maps: Map<string, Map<string, DiaryEvent>>, key: string): Map<string, DiaryEvent> {
		const map = maps.get(key) ?? new Map<string, DiaryEvent>();
		maps.set(key, map);
		return map;
	}

	/** All names of this diary stand for one. */
	private keyOf(diary: string | undefined): string {
		const { names } = this.here.reading.identity;
		return diary === undefined || names.has(diary) ? "" : diary;
	}

	private erasedOf(diary: string): Erased {
		const known = this.erased.get(diary) ?? erasedOf(diary, this.here.reading.identity, this.here.reading.erased);
		this.erased.set(diary, known);
		return known;
	}

	private *build(): Slices<void> {
		this.isBuilt = true;
		this.erased.clear();
		for (const { events, newer, diary } of this.here.raw) {
			const known = this.mapOf(this.events, this.keyOf(diary));
			for (const event of events) {
				keep(known, event);
			}
			for (const line of newer) {
				this.lines.add(line);
			}
			yield;
		}
	}
}

/** Returns whether it was not known, or not as it is now. */
function keep(events: Map<string, DiaryEvent>, event: DiaryEvent): boolean {
	const kept = events.get(event.id);
	if (kept !== undefined && (JSON.stringify(kept) === JSON.stringify(event) || !supersedes(event, kept))) {
		return false;
	}
	events.set(event.id, event);
	return true;
}
