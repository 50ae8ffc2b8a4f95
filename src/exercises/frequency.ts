import * as l10n from "@vscode/l10n";
import type { Frequency } from "./types";

/** How often something was prescribed, in words: "2 times a day, 5 days a week". */
export function frequencyInWords({ timesADay, daysAWeek }: Frequency): string {
	const times = timesADay === 1 ? l10n.t("once a day") : l10n.t("{0} times a day", timesADay);
	const days =
		daysAWeek === 7
			? l10n.t("every day")
			: daysAWeek === 1
				? l10n.t("one day a week")
				: l10n.t("{0} days a week", daysAWeek);
	return l10n.t("{0}, {1}", times, days);
}
