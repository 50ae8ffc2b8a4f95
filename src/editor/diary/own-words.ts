import * as l10n from "@vscode/l10n";

/** The words for what a person writes down of themselves, as picked and as shown. */

/** For -3 to 3. */
export function overallNames(): readonly string[] {
	return [
		l10n.t("very much worse"),
		l10n.t("much worse"),
		l10n.t("a little worse"),
		l10n.t("about the same"),
		l10n.t("a little better"),
		l10n.t("much better"),
		l10n.t("very much better"),
	];
}
