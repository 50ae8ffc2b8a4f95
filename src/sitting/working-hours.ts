import type { Calendar } from "./calendar";

/** Part of a day in seconds after midnight. `to` beyond 86,400 runs into the next day. */
export interface TimeRange {
	readonly from: number;
	readonly to: number;
}

/** Working hours by weekday, Sunday first; `null` in place of the whole: always. A day without ranges is free. */
export type WorkingHours = readonly (readonly TimeRange[])[];

export interface OpenState {
	readonly open: boolean;
	/** Epoch ms at which `open` changes next; `null` when it does not. */
	readonly until: number | null;
}

const DAYS_AHEAD = 9;

/** Whether `wall` (epoch ms) lies within working hours, and until when that stays so. Ranges are open at their end. */
export function openState(wall: number, hours: WorkingHours | null, calendar: Calendar): OpenState {
	if (hours === null) return { open: true, until: null };
	const spans = spansAround(wall, hours, calendar);
	let end = wall;
	for (const span of spans) {
		if (span.from <= end && end < span.to) end = span.to;
		else if (span.from > end) {
			if (end > wall) break;
			return { open: false, until: span.from };
		}
	}
	return end > wall ? { open: true, until: end } : { open: false, until: null };
}

function spansAround(wall: number, hours: WorkingHours, calendar: Calendar): TimeRange[] {
	const { year, month, day, weekday } = calendar.fields(wall);
	const spans: TimeRange[] = [];
	for (let ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
		for (const range of hours[(weekday + ahead + 14) % 7] ?? []) {
			const from = calendar.moment(year, month, day + ahead, range.from);
			const to = calendar.moment(year, month, day + ahead, range.to);
			if (to > from) spans.push({ from, to });
		}
	}
	return spans.sort((one, other) => one.from - other.from);
}
