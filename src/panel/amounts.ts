import * as l10n from "@vscode/l10n";
import { number, plural } from "../language";

/** How the panel says amounts of time, in the language of its texts. */

export const inMinutes = (count: number): string =>
	plural(count, l10n.t("{0} minute", number(count)), l10n.t("{0} minutes", number(count)));

export const inSeconds = (count: number): string =>
	plural(count, l10n.t("{0} second", number(count)), l10n.t("{0} seconds", number(count)));

/** Minutes as a person would say them: `45 min`, `2 h`, `1 h 20 min`. */
export function hoursAndMinutes(minutes: number): string {
	const whole = Math.round(minutes);
	if (whole < 60) return l10n.t("{0} min", number(whole));
	return whole % 60 === 0
		? l10n.t("{0} h", number(whole / 60))
		: l10n.t("{0} h {1} min", number(Math.floor(whole / 60)), number(whole % 60));
}

/** Seconds as a person would say them: `45 sec`, `3½ min`, `1 h 20 min`. */
export function duration(seconds: number): string {
	if (seconds < 60) return l10n.t("{0} sec", number(Math.round(seconds / 5) * 5));
	if (seconds < 600) {
		const halves = Math.round(seconds / 30);
		const half = halves % 2 === 1 ? "½" : "";
		return l10n.t("{0} min", `${number(Math.floor(halves / 2))}${half}`);
	}
	return hoursAndMinutes(seconds / 60);
}

/** Whole minutes, for text that must not tick: 0 reads as less than a minute. */
export const wholeMinutes = (seconds: number): string =>
	seconds < 60 ? l10n.t("less than a minute") : inMinutes(Math.floor(seconds / 60));

/** Seconds counted down: `8`, from a minute on `4:05`. */
export const clock = (seconds: number): string =>
	seconds < 60 ? `${seconds}` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
