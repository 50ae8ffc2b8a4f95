import * as l10n from "@vscode/l10n";
import { formatNumber } from "../l10n/locale";

/** What only a file taken home says. */
export const homeStrings = {
	title: l10n.t("Routines to take home"),
	made: (day: string): string =>
		l10n.t("Made on {0}. What is open and what is locked may have changed since: when in doubt, make a new one.", day),
	private: l10n.t("This file needs no network, keeps nothing and sends nothing."),
	routines: l10n.t("Routines"),
	start: (name: string): string => l10n.t("Start: {0}", name),
	minutes: (seconds: number): string => l10n.t("{0} min", formatNumber(Math.max(1, Math.round(seconds / 60)))),
	resume: (name: string): string => l10n.t("Resume: {0}", name),
	back: l10n.t("Back to the routines"),
	backToRoutine: l10n.t("Back to the routine"),
	print: l10n.t("Print"),
	afterwards: l10n.t(
		"Back at the desk, “Log an Activity: Walk, Swim, Bike…” takes in what you did here, also when it hurt.",
	),
	worryingThen: l10n.t(
		"If something new is there, stop here. Answer the safety questions in Deskglide before the next exercise.",
	),
	done: l10n.t("Done"),
} as const;
