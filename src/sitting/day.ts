import type { Calendar } from "./calendar";

/** A day as a person lives it: it ends at night, not at midnight, so that late work belongs to the day it began in. */
export interface Day {
	/** The date the day began on, as `2026-03-29`. */
	readonly key: string;
	/** Epoch ms at which the next day begins. */
	readonly until: number;
}

/**
 * Returns the day a moment belongs to when days end at `dayEnd` seconds after midnight. The timer and the diary both ask
 * here, so that they agree also where the clocks change in the hour in which the day ends: where that time comes twice,
 * the first ends the day, and where it is skipped, the day ends as much later as was skipped.
 * @param wall epoch ms
 */
export function dayOf(wall: number, dayEnd: number, calendar: Calendar): Day {
	const { year, month, day } = calendar.fields(wall);
	const ends = calendar.moment(year, month, day, dayEnd);
	if (wall < ends) return { key: dateKey(year, month, day - 1), until: ends };
	return { key: dateKey(year, month, day), until: calendar.moment(year, month, day + 1, dayEnd) };
}

/** `day` may lie outside the month. */
function dateKey(year: number, month: number, day: number): string {
	const date = new Date(Date.UTC(2000, month - 1, day));
	date.setUTCFullYear(year, month - 1, day);
	const number = (value: number) => String(value).padStart(2, "0");
	return `${date.getUTCFullYear()}-${number(date.getUTCMonth() + 1)}-${number(date.getUTCDate())}`;
}
