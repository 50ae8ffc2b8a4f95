import * as l10n from "@vscode/l10n";
import { dayOf } from "../../diary/day";
import { withPlausibleTimes } from "../../diary/plausible-times";
import { withoutEnglish } from "../../l10n/beside-english";
import { signsOfWord } from "../../safety/clinician-words";
import { type ClinicianWord, screeningState } from "../../safety/screening";
import { showInformation, showWarning } from "../platform/messages";
import { choose } from "../platform/quick-pick";
import type { DiaryContext } from "./diary-context";

/** Lists the clinicians' words that were recorded, and takes one back. What it held open is shut at once. */
export async function showClinicianWords({ journal, recorder, clock }: DiaryContext): Promise<void> {
	const now = clock.wall();
	const events = withPlausibleTimes(await journal.events(), now);
	const { words } = screeningState(events, now);
	if (words.length === 0) {
		void showInformation(l10n.t("No clinician’s word is recorded."));
		return;
	}
	const signsInLine = (word: ClinicianWord) => signsOfWord(word, events).map(withoutEnglish).join(" · ");
	const rows = words.map((word) => ({
		label: signsInLine(word),
		description: word.given ?? dayOf(word.at, -new Date(word.at).getTimezoneOffset()),
		value: word,
	}));
	const word = await choose(rows.reverse(), l10n.t("Clinicians’ words: choose one to take it back"));
	if (word === undefined) {
		return;
	}
	const takeBack = l10n.t("Take It Back");
	const detail = l10n.t("What it held open is shut again: {0}", signsInLine(word));
	const answer = await showWarning(l10n.t("Take this word back?"), { modal: true, detail }, takeBack);
	if (answer === takeBack) {
		await recorder.record({ kind: "deletion", of: word.id });
		void showInformation(l10n.t("The clinician’s word is taken back."));
	}
}
