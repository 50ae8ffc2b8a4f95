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
export const dayAndYear = (day: string): string => format(day, { day: "numeric", month: "short", year: "numeric" });
