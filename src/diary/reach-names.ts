import * as l10n from "@vscode/l10n";

/** How far down pain reached, 0 to 5, within a sentence or a line of several. */
export const reachWithin: readonly string[] = [
	l10n.t({ message: "none", comment: ["How far down pain reached."] }),
	l10n.t({ message: "back", comment: ["The part of the body."] }),
	l10n.t("buttock"),
	l10n.t("thigh"),
	l10n.t("calf"),
	l10n.t("foot"),
];
