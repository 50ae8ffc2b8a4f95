import * as l10n from "@vscode/l10n";

/** How things are overall against before, for -3 to 3: entry `change + 3`. */
export const overallNames: readonly string[] = [
	l10n.t("very much worse"),
	l10n.t("much worse"),
	l10n.t("a little worse"),
	l10n.t("about the same"),
	l10n.t("a little better"),
	l10n.t("much better"),
	l10n.t("very much better"),
];
