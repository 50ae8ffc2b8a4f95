import * as l10n from "@vscode/l10n";
import { formatNumber, plural } from "./locale";

/** How amounts of time are said everywhere, in the language of the texts. */

export const inMinutes = (count: number): string =>
	plural(count, l10n.t("{0} minute", formatNumber(count)), l10n.t("{0} minutes", formatNumber(count)));

export const inSeconds = (count: number): string =>
	plural(count, l10n.t("{0} second", formatNumber(count)), l10n.t("{0} seconds", formatNumber(count)));

/** Minutes as a person would say them: `45 min`, `2 h`, `1 h 20 min`. */
export function hoursAndMinutes(minutes: number): string {
	const whole = Math.round(minutes);
	if (whole < 60) {
		return l10n.t("{0} min", formatNumber(whole));
	}
	return whole % 60 === 0
		? l10n.t("{0} h", formatNumber(whole / 60))
		: l10n.t("{0} h {1} min", formatNumber(Math.floor(whole / 60)), formatNumber(whole % 60));
}

/** Seconds as a person would say them: `45 sec`, `3½ min`, `1 h 20 min`. */
export function exactDuration(seconds: number): string {
	if (seconds < 60) return l10n.t("{0} sec", formatNumber(Math.round(seconds / 5) * 5));
	if (seconds < 600) {
		const halves = Math.round(seconds / 30);
		const half = halves % 2 === 1 ? "½" : "";
		return l10n.t("{0} min", `${formatNumber(Math.floor(halves / 2))}${half}`);
	}
	return hoursAndMinutes(seconds / 60);
}
