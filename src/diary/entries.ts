import { dayOf, usualDayEnd } from "./day";
import type { DiaryEvent, EventOf } from "./events";
import { type DaySummary, summariseDays } from "./fold";

/** What is listed under a day one by one, apart from the day's figures. */
export type DayEntry = EventOf<"routine"> | EventOf<"note">;

export interface DiaryDay {
	readonly summary: DaySummary;
	/** The newest first. */
	readonly entries: readonly DayEntry[];
}

/** The diary as it is leafed through: the newest day first. */
export function diaryDays(events: readonly DiaryEvent[], dayEnd: number = usualDayEnd): readonly DiaryDay[] {
	const entries = new Map<string, DayEntry[]>();
	for (const event of events) {
		if (event.kind === "routine" || event.kind === "note") {
			const day = event.kind === "note" ? event.day : dayOf(event.at, event.zone, dayEnd);
			entries.set(day, [event, ...(entries.get(day) ?? [])]);
		}
	}
	return summariseDays(events, dayEnd)
		.map((summary) => ({ summary, entries: entries.get(summary.day) ?? [] }))
		.reverse();
}
