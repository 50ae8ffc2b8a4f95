/** Days of the diary: they end at night, not at midnight, so that late work belongs to the day it began in. */

const minute = 60_000;
const wholeDay = 24 * 60 * minute;

/** Minutes after midnight at which a day ends: 04:00 (our choice; the sitting engine's days end there too). */
export const usualDayEnd = 4 * 60;

/** A day as a number that grows by one each day. */
export function dayNumber(at: number, zone: number, dayEnd: number): number {
	return Math.floor((at + (zone - dayEnd) * minute) / wholeDay);
}

/** Epoch milliseconds at which the day with this number ends in `zone`. */
export function endOfDay(day: number, zone: number, dayEnd: number): number {
	return (day + 1) * wholeDay - (zone - dayEnd) * minute;
}

/** `YYYY-MM-DD`, the calendar day on which the day began. */
export function dayName(day: number): string {
	return new Date(day * wholeDay).toISOString().slice(0, 10);
}

/** The day a moment belongs to, for a person `zone` minutes east of UTC. */
export function dayOf(at: number, zone: number, dayEnd: number = usualDayEnd): string {
	return dayName(dayNumber(at, zone, dayEnd));
}

/** Whether this names a day: `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
	return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
