import type { DiaryEvent } from "./events";
import { inOrder, isGone, type MergedJournals, mergeById, supersedes, together } from "./journal";
import { entriesAtOnce, type Slices } from "./slices";

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

	/**
	 * Done slice by slice, one at a time: the next begins when this one is done.
	 * @param journals by the names of their files; the same name with other events is the file as it is now
	 */
	*update(journals: ReadonlyMap<string, readonly DiaryEvent[]>): Slices<MergedJournals> {
		const added = this.addedIn(journals);
		this.journals = journals;
		const merged =
			added === undefined || this.merged === undefined ? undefined : yield* this.withAdded(this.merged, added);
		this.merged = merged ?? (yield* this.anew());
		return this.merged;
	}

	/** What has come since the last time; undefined where something is gone. */
	private addedIn(
		journals: ReadonlyMap<string, readonly DiaryEvent[]>,
	): readonly (readonly DiaryEvent[])[] | undefined {
		const added: (readonly DiaryEvent[])[] = [];
		for (const [name, before] of this.journals) {
			const now = journals.get(name);
			if (now === undefined) {
				return undefined;
			}
			if (now !== before) {
				const kept = new Map(now.map((event) => [event.id, event]));
				const isMissing = (event: DiaryEvent) => {
					const after = kept.get(event.id);
					return after === undefined || supersedes(event, after);
				};
				if (before.some(isMissing)) {
					return undefined;
				}
			}
		}
		for (const [name, now] of journals) {
			if (this.journals.get(name) !== now) {
				added.push(now);
			}
		}
		return added;
	}

	/** Undefined where an event takes others away, or one that was merged is said anew. */
	private *withAdded(
		merged: MergedJournals,
		added: readonly (readonly DiaryEvent[])[],
	): Slices<MergedJournals | undefined> {
		const fresh: DiaryEvent[] = [];
		let { clock } = merged;
		let count = 0;
		for (const event of added.flat()) {
			count += 1;
			if (count % entriesAtOnce === 0) {
				yield;
			}
			clock = Math.max(clock, event.n ?? 0, event.imported?.n ?? 0);
			const kept = this.byId.get(event.id);
			const same = kept === event || (kept !== undefined && JSON.stringify(kept) === JSON.stringify(event));
			if (same || (kept !== undefined && event.kind !== "erasure" && !supersedes(event, kept))) {
				continue;
			}
			if (kept !== undefined || takesAway(event) || isGone(event, merged.deleted, merged.erased)) {
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
		return { ...merged, clock, events: yield* together(merged.events, yield* inOrder(fresh)) };
	}

	private *anew(): Slices<MergedJournals> {
		const { merged, byId } = yield* mergeById(this.journals.values());
		this.byId = byId;
		return merged;
	}
}

function takesAway({ kind }: DiaryEvent): boolean {
	return kind === "deletion" || kind === "erasure";
}
