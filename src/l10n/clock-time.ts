import * as l10n from "@vscode/l10n";
import { hoursAndMinutes } from "./durations";
import { language } from "./locale";

/** How moments are said that are still to come, in the language of the texts and the zone of the machine. */

/** The time of day, with the date when that is not today's. @param wall the moment and @param now both epoch milliseconds */
export function clockTime(wall: number, now: number): string {
	return said(wall, { ...(isSameDay(wall, now) ? {} : dateOf(wall, now)), hour: "numeric", minute: "2-digit" });
}

/** When something opens by itself, and in how long if that is within a day. Both epoch milliseconds. */
export function openFrom(wall: number, now: number): string {
	const minutes = Math.ceil((wall - now) / 60_000);
	return minutes < 24 * 60
		? l10n.t("Open from {0}, in {1}.", clockTime(wall, now), hoursAndMinutes(Math.max(1, minutes)))
		: l10n.t("Open from {0}.", clockTime(wall, now));
}

/** The time of day, or the date alone when that is not today's: for where there is little room. */
export function shortClockTime(wall: number, now: number): string {
	return said(wall, isSameDay(wall, now) ? { hour: "numeric", minute: "2-digit" } : dateOf(wall, now));
}

/** The date with its weekday. */
export function calendarDate(wall: number): string {
	return said(wall, { weekday: "long", day: "numeric", month: "long" });
}

function dateOf(wall: number, now: number): Intl.DateTimeFormatOptions {
	const isThisYear = new Date(wall).getFullYear() === new Date(now).getFullYear();
	return { weekday: "short", day: "numeric", month: "short", ...(isThisYear ? {} : { year: "numeric" }) };
}

function isSameDay(one: number, other: number): boolean {
	return new Date(one).toDateString() === new Date(other).toDateString();
}

function said(wall: number, format: Intl.DateTimeFormatOptions): string {
	// A moment is reckoned from two clocks: a millisecond too little must not make it a minute earlier.
	return new Intl.DateTimeFormat(language(), format).format(Math.round(wall / 1000) * 1000);
}
