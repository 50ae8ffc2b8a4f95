import * as l10n from "@vscode/l10n";
import { hoursAndMinutes, inMinutes, inSeconds } from "../l10n/durations";
import { formatNumber, plural } from "../l10n/locale";

/** How the panel says amounts of time, in the language of its texts. */

/** The same for ears, in whole words below an hour: `45 seconds`, `3 minutes and a half`. */
export function spokenDuration(seconds: number): string {
	if (seconds < 60) return inSeconds(Math.round(seconds / 5) * 5);
	if (seconds < 600) {
		const halves = Math.round(seconds / 30);
		const whole = Math.floor(halves / 2);
		return halves % 2 === 1
			? plural(
					whole,
					l10n.t("{0} minute and a half", formatNumber(whole)),
					l10n.t("{0} minutes and a half", formatNumber(whole)),
				)
			: inMinutes(whole);
	}
	const minutes = Math.round(seconds / 60);
	return minutes < 60 ? inMinutes(minutes) : hoursAndMinutes(minutes);
}

/** Whole minutes, for text that must not tick: 0 reads as less than a minute. */
export const wholeMinutes = (seconds: number): string =>
	seconds < 60 ? l10n.t("less than a minute") : inMinutes(Math.floor(seconds / 60));

/** Seconds counted down: `8`, from a minute on `4:05`. */
export const clock = (seconds: number): string =>
	seconds < 60 ? `${seconds}` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
