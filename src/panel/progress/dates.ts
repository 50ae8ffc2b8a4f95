import { utcDay } from "d3-time";

/** Days by name in the person's language. `YYYY-MM-DD` in, UTC all through: a day is no moment. */

function format(day: string, options: Intl.DateTimeFormatOptions): string {
	const language = document.documentElement.lang || undefined;
	return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(Date.parse(day));
}

/** The day so many days after `day`, as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
	return utcDay.offset(new Date(day), days).toISOString().slice(0, 10);
}

/** Whole days from the first day to the second; negative where the second comes before. */
export function daysBetween(first: string, second: string): number {
	return utcDay.count(new Date(first), new Date(second));
}

export const shortDay = (day: string): string => format(day, { day: "numeric", month: "short" });
export const monthName = (day: string): string => format(day, { month: "short" });
export const weekday = (day: string): string => format(day, { weekday: "short" });
export const fullDay = (day: string): string => format(day, { weekday: "long", day: "numeric", month: "long" });
export const weekdayAndDate = (day: string): string =>
	format(day, { weekday: "short", day: "numeric", month: "short" });
export const dayAndYear = (day: string): string => format(day, { day: "numeric", month: "short", year: "numeric" });

/** The time a clock shows so many minutes after midnight. */
export const clockAt = (minutes: number): string => formatClock(minutes, { hour: "numeric", minute: "2-digit" });

/** An hour of the day, as short as the language writes it. */
export const shortHour = (hour: number): string => formatClock(hour * 60, { hour: "numeric" });

/** A weekday and the hour that begins then. @param day any day of that weekday */
export function hourOfWeek(day: string, hour: number): string {
	const language = document.documentElement.lang || undefined;
	const options = { weekday: "long", hour: "numeric", minute: "2-digit", timeZone: "UTC" } as const;
	return new Intl.DateTimeFormat(language, options).format(Date.parse(day) + hour * 3_600_000);
}

function formatClock(minutes: number, options: Intl.DateTimeFormatOptions): string {
	const language = document.documentElement.lang || undefined;
	return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(minutes * 60_000);
}
