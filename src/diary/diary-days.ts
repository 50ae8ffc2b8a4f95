import { usualDayEnd } from "./day";
import { dayOfEvent } from "./day-of-event";
import { type DaySummary, summariseDays } from "./day-summaries";
import type { DiaryEvent, EventOf } from "./events";

/** What the person says of themselves: one row for a day and kind, however often it was corrected. */
export type OwnEntry = EventOf<"day-entry"> | EventOf<"weekly"> | EventOf<"fortnightly">;

/** What is listed under a day one by one, apart from the day's figures. */
export type DiaryEntry = EventOf<"routine"> | EventOf<"activity"> | EventOf<"note"> | OwnEntry;

export interface DiaryDay {
	readonly summary: DaySummary;
	/** The newest first. */
	readonly entries: readonly DiaryEntry[];
}

/** The diary as it is leafed through: the newest day first. */
export function diaryDays(events: readonly DiaryEvent[], dayEnd: number = usualDayEnd): readonly DiaryDay[] {
	const entries = new Map<string, DiaryEntry[]>();
	for (const event of events) {
		if (isEntry(event)) {
			const day = dayOfEvent(event, dayEnd);
			const before = entries.get(day) ?? [];
			entries.set(day, before);
			if (isOwn(event)) {
				addOwn(before, event);
			} else {
				before.push(event);
			}
		}
	}
	return summariseDays(events, dayEnd)
		.map((summary) => ({ summary, entries: entries.get(summary.day)?.reverse() ?? [] }))
		.reverse();
}

/** Whether the event is an entry of its own in the diary: a routine, an activity, a note or one of the person's own marks. */
export function isEntry(event: DiaryEvent): event is DiaryEntry {
	return event.kind === "routine" || event.kind === "activity" || event.kind === "note" || isOwn(event);
}

function isOwn(event: DiaryEvent): event is OwnEntry {
	return event.kind === "day-entry" || event.kind === "weekly" || event.kind === "fortnightly";
}

/** Adds an entry at the end. One of the same kind stands over an earlier one, field by field. */
function addOwn(entries: DiaryEntry[], event: OwnEntry): void {
	const index = entries.findIndex(({ kind }) => kind === event.kind);
	const [before] = index < 0 ? [] : entries.splice(index, 1);
	entries.push({ ...before, ...event } as OwnEntry);
}

/** The entries of one kind that stand for a day: all of them together are its row. */
export function ownEntriesOn<K extends OwnEntry["kind"]>(
	events: readonly DiaryEvent[],
	kind: K,
	day: string,
): readonly EventOf<K>[] {
	return events.filter((event): event is EventOf<K> => event.kind === kind && "day" in event && event.day === day);
}
