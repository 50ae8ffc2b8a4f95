import * as l10n from "@vscode/l10n";
import { hoursAndMinutes } from "../../l10n/durations";
import { language, plural } from "../../l10n/locale";

/** How the diary says times and amounts, in the language of the editor. */

const minute = 60_000;

/** The time of day it was for the person, wherever they are now. */
export function timeOfDay(at: number, zone: number): string {
	return shown(at + zone * minute, { hour: "numeric", minute: "2-digit" });
}

/**
 * Names the day of the week, in the person's language.
 * @param day `YYYY-MM-DD`, of the last seven
 */
export function weekday(day: string): string {
	return shown(Date.parse(day), { weekday: "long" });
}

/**
 * Names a day as seen from today: *Today*, *Yesterday*, the day of the week, else its date.
 * @param day `YYYY-MM-DD`
 */
export function dayInWords(day: string, today: string): string {
	const at = Date.parse(day);
	const before = Math.round((Date.parse(today) - at) / (24 * 60 * minute));
	if (before === 0) {
		return l10n.t("Today");
	}
	if (before === 1) {
		return l10n.t("Yesterday");
	}
	return shown(at, {
		weekday: "long",
		day: "numeric",
		month: "long",
		...(day.slice(0, 4) !== today.slice(0, 4) && { year: "numeric" }),
	});
}

function shown(at: number, format: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(language(), { ...format, timeZone: "UTC" }).format(at);
}

/** Says seconds to the nearest minute, and what is less as “under 1 min”. */
export function roundedDuration(seconds: number): string {
	const minutes = Math.round(seconds / 60);
	return minutes < 1 ? l10n.t("under 1 min") : hoursAndMinutes(minutes);
}

/** Says a number of breaks. */
export function breaksInWords(count: number): string {
	return plural(count, l10n.t("{0} break", count), l10n.t("{0} breaks", count));
}

/** Says a number of routines. */
export function routinesInWords(count: number): string {
	return plural(count, l10n.t("{0} routine", count), l10n.t("{0} routines", count));
}
