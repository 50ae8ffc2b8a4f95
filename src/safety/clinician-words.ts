import * as l10n from "@vscode/l10n";
import type { DiaryEvent } from "../diary/events";
import type { SafetyState } from "./access";
import type { ClinicianWord } from "./screening";
import { type Action, dismissAction, signInWords } from "./unlock-actions";
import type { CardView } from "./views";

/** Clinicians' words as the person recorded them: what each is about, and when one is asked about again. */

/** After so long a reason that can change is asked about again: twelve weeks. Our choice. */
const askAgainAfter = 84 * 24 * 60 * 60_000;

/** The rules whose reason can change: new weakness, what stops work or sleep, what to be careful about. */
const canChange: ReadonlySet<string> = new Set(["R5", "R6", "R7"]);

/** The question and the answer each sign of a word stands for, in the person's own terms. */
export function signsOfWord({ signs }: ClinicianWord, events: readonly DiaryEvent[]): readonly string[] {
	return signs.flatMap((sign) => {
		const [id, key] = sign.split(":");
		const event = events.find((one) => one.id === id);
		if (event?.kind === "stop-answer") {
			return [l10n.t("Chest pain, faintness or breathlessness")];
		}
		const is = event?.kind === "screen" ? event.answers.find((answer) => answer.question === key)?.is : undefined;
		return key === undefined || is === undefined ? [] : [signInWords(key, is)];
	});
}

/** Asks whether a word still holds, the oldest first; undefined where none is old enough. */
export function wordStillHoldsCard({ screen, events, now }: SafetyState): CardView | undefined {
	const renewed = new Set(screen.words.flatMap(({ at, signs }) => (now.at - at < askAgainAfter ? signs : [])));
	const old = screen.words.find(
		({ rule, at, signs }) =>
			canChange.has(rule) && now.at - at >= askAgainAfter && signs.some((sign) => !renewed.has(sign)),
	);
	if (old === undefined) {
		return undefined;
	}
	const about = signsOfWord(old, events);
	const again: Action = {
		label: l10n.t("A clinician has looked at it again"),
		intent: { type: "approve", rule: old.rule },
		signs: old.signs.map((id, index) => ({ id, words: about[index] ?? about[0] ?? "" })),
	};
	const withdraw: Action = { label: l10n.t("Take it back"), intent: { type: "withdraw-approval", of: old.id } };
	const id = `word-${old.id}`;
	return {
		id,
		tone: "calm",
		title: l10n.t("Does a clinician’s word still hold?"),
		lines: [l10n.t("It was given more than twelve weeks ago, about this:"), ...about],
		actions: [again, withdraw, dismissAction(id)],
	};
}
