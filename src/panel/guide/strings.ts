import * as l10n from "@vscode/l10n";
import { formatNumber, plural } from "../../l10n/locale";
import type { GuidePageId } from "../../safety/guide-view";

/** Every sentence of the guide's tab that does not come with its pages. */

export const guideStrings = {
	loading: l10n.t("Opening the guide…"),
	garbled: l10n.t("The tab received something it could not read. Close it and open it again."),
	pages: l10n.t("Pages"),
	page: {
		guide: l10n.t("Guide"),
		rules: l10n.t("Rules and numbers"),
		keys: l10n.t("Keys and screen readers"),
	} satisfies Record<GuidePageId, string>,
	contents: l10n.t("Contents"),
	search: l10n.t("Search this page"),
	found: (count: number, words: string): string =>
		count === 0
			? l10n.t("Nothing on this page holds “{0}”.", words)
			: plural(
					count,
					l10n.t("{0} section holds “{1}”", formatNumber(count), words),
					l10n.t("{0} sections hold “{1}”", formatNumber(count), words),
				),
	all: l10n.t("Show the whole page"),
	figure: (name: string): string => l10n.t("{0}: its positions, one after the other", name),
	start: l10n.t("Start"),
	startNamed: (name: string): string => l10n.t("Start {0}", name),
	howItOpens: l10n.t("How it opens"),
	locked: l10n.t("Locked"),
	nowhere: l10n.t("Done away from the editor, and kept in the diary by hand."),
};
