import type { Calendar } from "./calendar";

/** Until which days reminders can be paused at one click. A pause ends when that day begins, at `dayEnd`. */
export interface PauseDate {
	readonly kind: "tomorrow" | "monday" | "two-weeks";
	/** Epoch milliseconds at which it ends. */
	readonly wall: number;
}

/** The longest pause, days: what is meant for longer is meant until resumed. Our choice. */
export const longestPauseDays = 366;

/** Tomorrow, next Monday where that is another day, and two weeks from today. @param dayEnd seconds after midnight */
export function pauseDates(now: number, dayEnd: number, calendar: Calendar): readonly PauseDate[] {
	const { year, month, day, weekday, seconds } = calendar.fields(now);
	// Before the end of the day it is still yesterday's.
	const today = seconds < dayEnd ? day - 1 : day;
	const weekdayToday = seconds < dayEnd ? (weekday + 6) % 7 : weekday;
	const begins = (ahead: number) => calendar.moment(year, month, today + ahead, dayEnd);
	const toMonday = ((8 - weekdayToday) % 7) + (weekdayToday === 1 ? 7 : 0);
	return [
		{ kind: "tomorrow", wall: begins(1) },
		...(toMonday > 1 ? [{ kind: "monday" as const, wall: begins(toMonday) }] : []),
		{ kind: "two-weeks", wall: begins(14) },
	];
}

/**
 * When the day written as `YYYY-MM-DD` begins, epoch milliseconds; undefined for what is no day, is over or has begun, or
 * is further ahead than anybody pauses.
 */
export function pauseDateOf(text: string, now: number, dayEnd: number, calendar: Calendar): number | undefined {
	const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? []).map(Number);
	const noon = calendar.fields(calendar.moment(year, month, day, 43_200));
	if (noon.year !== year || noon.month !== month || noon.day !== day) return undefined;
	const wall = calendar.moment(year, month, day, dayEnd);
	return wall > now && wall < now + longestPauseDays * 86_400_000 ? wall : undefined;
}
