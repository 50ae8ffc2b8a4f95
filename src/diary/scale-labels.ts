import * as l10n from "@vscode/l10n";

/** How far down pain reached, 0 to 5, within a sentence or a line of several. */
export const reachLabels: readonly string[] = [
	l10n.t({ message: "none", comment: ["How far down pain reached."] }),
	l10n.t({ message: "back", comment: ["The part of the body."] }),
	l10n.t("buttock"),
	l10n.t("thigh"),
	l10n.t("calf"),
	l10n.t("foot"),
];

/** How things are overall against before, for -3 to 3: entry `change + 3`. */
export const overallLabels: readonly string[] = [
	l10n.t("very much worse"),
	l10n.t("much worse"),
	l10n.t("a little worse"),
	l10n.t("about the same"),
	l10n.t("a little better"),
	l10n.t("much better"),
	l10n.t("very much better"),
];
