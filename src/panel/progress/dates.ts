/** Days by name in the person's language. `YYYY-MM-DD` in, UTC all through: a day is no moment. */

const wholeDay = 24 * 60 * 60_000;

function format(day: string, options: Intl.DateTimeFormatOptions): string {
	const language = document.documentElement.lang || undefined;
	return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(Date.parse(day));
}

export function dayAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * wholeDay).toISOString().slice(0, 10);
}

export const shortDay = (day: string): string => format(day, { day: "numeric", month: "short" });
export const monthName = (day: string): string => format(day, { month: "short" });
export const weekday = (day: string): string => format(day, { weekday: "short" });
export const fullDay = (day: string): string => format(day, { weekday: "long", day: "numeric", month: "long" });
export const dayAndYear = (day: string): string => format(day, { day: "numeric", month: "short", year: "numeric" });
