import type { DiaryEvent } from "./events";
import { compareEvents, type MergedJournals, mergeById, supersedes } from "./journal";

/**
 * Merges journals that grow: what was merged before is not merged again. The result is that of `mergeAll`, always; where
 * something was taken away or erased, everything is merged anew.
 */
export class IncrementalMerge {
	/** The journals of the last time, by name. */
	private journals: ReadonlyMap<string, readonly DiaryEvent[]> = new Map();
	private merged: MergedJournals | undefined;
	/** What stands of each id, hidden or not. */
	private byId = new Map<string, DiaryEvent>();

	/** @param journals by the names of their files; the same name with other events is the file as it is now */
	update(journals: ReadonlyMap<string, readonly DiaryEvent[]>): MergedJournals {
		const added = this.addedIn(journals);
		this.journals = journals;
		const merged = added === undefined || this.merged === undefined ? undefined : this.withAdded(this.merged, added);
		this.merged = merged ?? this.anew();
		return this.merged;
	}

	/** What has come since the last time; undefined where something is gone. */
	private addedIn(journals: ReadonlyMap<string, readonly DiaryEvent[]>): readonly DiaryEvent[] | undefined {
		const added: DiaryEvent[] = [];
		for (const [name, before] of this.journals) {
			const now = journals.get(name);
			if (now === undefined) {
				return undefined;
			}
			if (now !== before) {
				const kept = new Map(now.map((event) => [event.id, event]));
				const isGone = (event: DiaryEvent) => {
					const after = kept.get(event.id);
					return after === undefined || supersedes(event, after);
				};
				if (before.some(isGone)) {
					return undefined;
				}
			}
		}
		for (const [name, now] of journals) {
			if (this.journals.get(name) !== now) {
				added.push(...now);
			}
		}
		return added;
	}

	/** Undefined where an event takes others away, or one that was merged is said anew. */
	private withAdded(merged: MergedJournals, added: readonly DiaryEvent[]): MergedJournals | undefined {
		const fresh: DiaryEvent[] = [];
		let { clock } = merged;
		for (const event of added) {
			clock = Math.max(clock, event.n ?? 0, event.imported?.n ?? 0);
			const kept = this.byId.get(event.id);
			const same = kept === event || (kept !== undefined && JSON.stringify(kept) === JSON.stringify(event));
			if (same || (kept !== undefined && event.kind !== "erasure" && !supersedes(event, kept))) {
				continue;
			}
			if (kept !== undefined || takesAway(event) || merged.deleted.has(event.id) || event.imported !== undefined) {
				return undefined;
			}
			this.byId.set(event.id, event);
			if (event.kind !== "diary") {
				fresh.push(event);
			}
		}
		if (fresh.length === 0) {
			return clock === merged.clock ? merged : { ...merged, clock };
		}
		if (fresh.some(({ n = 0 }) => n <= merged.erased.n)) {
			return undefined;
		}
		fresh.sort(compareEvents);
		const [first] = fresh;
		const last = merged.events.at(-1);
		if (first === undefined || (last !== undefined && compareEvents(last, first) > 0)) {
			return { ...merged, clock, events: [...merged.events, ...fresh].sort(compareEvents) };
		}
		return { ...merged, clock, events: [...merged.events, ...fresh] };
	}

	private anew(): MergedJournals {
		const { merged, byId } = mergeById(this.journals.values());
		this.byId = byId;
		return merged;
	}
}

function takesAway({ kind }: DiaryEvent): boolean {
	return kind === "deletion" || kind === "erasure";
}
