import * as l10n from "@vscode/l10n";
import type { SafetyState } from "./access";
import { cautionOfRule } from "./caution-gates";
import { guideTopicOf } from "./guide-topics";
import type { ScreeningState } from "./screening";
import { questionOf } from "./screening-questions";
import type { CardView } from "./views";

/** How something that is locked opens, as buttons: every rule that locks has a way out that can be pressed or read. */

export type Action = CardView["actions"][number];

/** What holds an exercise back now. */
export interface Lock {
	/** The exercise; of one that borrows another's figure, the one whose rule it is. */
	readonly exercise: string;
	readonly rule: string;
	readonly reason: string;
	readonly wayOut: string;
	/** When it opens by itself, epoch milliseconds; absent where it is no matter of time. */
	readonly opensAt?: number;
}

/** What stands against an exercise now; undefined when it may be done. */
export type HeldBy = (exercise: string) => Lock | undefined;

export const answerAnew: Action = { label: l10n.t("Answer the questions anew"), intent: { type: "open-check" } };

export const answerThem: Action = { label: l10n.t("Answer them now"), intent: { type: "open-check" } };

/** Somebody who was well has symptoms now. */
export const haveSymptoms: Action = {
	label: l10n.t("I do have symptoms"),
	intent: { type: "open-check", symptoms: true },
};

export const seePhases: Action = { label: l10n.t("See the phases"), intent: { type: "open-phases" } };

/**
 * Returns the button that puts a card away for its time.
 * @param card its id
 */
export function dismissAction(card: string, label = l10n.t("Not now")): Action {
	return { label, intent: { type: "dismiss-card", card } };
}

/** The way into the guide for a rule; none where the guide says no more than the rule itself. */
export function guideLink(rule: string): readonly Action[] {
	const topic = guideTopicOf(rule);
	return topic === undefined ? [] : [{ label: l10n.t("See the guide"), intent: { type: "open-guide", topic } }];
}

export const clinicianAgreedAction = (rule: string): Action => ({
	label: l10n.t("A clinician has agreed"),
	intent: { type: "approve", rule },
});

/** The same for the rule that the safety questions came to: the person ticks which of its signs the word is about. */
export function agreedAbout({ decision, behind }: Pick<ScreeningState, "decision" | "behind">): Action {
	return { ...clinicianAgreedAction(decision.rule), signs: signsInWords(behind) };
}

/** The question and the person's own answer to it. */
export function signsInWords(
	behind: ScreeningState["behind"],
): readonly { readonly id: string; readonly words: string }[] {
	return behind.map(({ id, question, is }) => ({ id, words: signInWords(question, is) }));
}

/** An answer as the person gave it: what was ticked as it was ticked; of several answers, the one given. */
export function signInWords(question: string, is: string): string {
	const asked = questionOf(question);
	const answer = asked?.options.find(({ value }) => value === is)?.label ?? is;
	const words = asked?.text ?? question;
	return question === "site" || question === "weakMild" ? answer : is === "no" ? `${words}: ${answer}` : words;
}

/** Out of the pause of the whole programme (rule E6). */
export const endPause: readonly Action[] = [
	{ label: l10n.t("They agreed to go on"), intent: { type: "approve", rule: "E6" } },
	{ label: l10n.t("Begin again, gently"), intent: { type: "choose-phase", phase: 1, why: "own" } },
];

/** The exercise that leads on from a lock, or can be done in its place. */
function leadingOn(
	{ rule, exercise }: Lock,
	phase: number,
): { readonly label: string; readonly exercise: string } | undefined {
	switch (rule) {
		case "G1":
			return { label: l10n.t("Do the ankle pump now"), exercise: "ankle-pump" };
		case "G2":
			return phase < 3 ? undefined : { label: l10n.t("Do the slump glide now"), exercise: "slump-glide" };
		case "stop":
			return exercise.startsWith("pelvic-tilt")
				? { label: l10n.t("Walk a little instead"), exercise: "walk-short" }
				: { label: l10n.t("Do small pelvic tilts instead"), exercise: "pelvic-tilt-seated" };
		default:
			return undefined;
	}
}

/** What leads on from a lock and is open, or what that waits for: one may lead to another. */
function wayOn(lock: Lock, { phase }: SafetyState, heldBy: HeldBy) {
	let next = leadingOn(lock, phase.phase);
	let held = next === undefined ? undefined : heldBy(next.exercise);
	if (held !== undefined && held.opensAt === undefined) {
		next = leadingOn(held, phase.phase);
		held = next === undefined ? undefined : heldBy(next.exercise);
	}
	return { next, held };
}

/** What stands against the exercise that leads on, where that is a matter of time. */
export function leadingOnOpens(lock: Lock, safety: SafetyState, heldBy: HeldBy): Lock | undefined {
	const { held } = wayOn(lock, safety, heldBy);
	return held?.opensAt === undefined ? undefined : held;
}

/** What can be done about a lock now, the likeliest first. Waiting needs no button, and no button leads to another lock. */
export function unlockActions(lock: Lock, safety: SafetyState, heldBy: HeldBy): readonly Action[] {
	const { screen, phase } = safety;
	const { rule, exercise } = lock;
	const { next, held } = wayOn(lock, safety, heldBy);
	const play: readonly Action[] =
		next === undefined || held !== undefined
			? []
			: [{ label: next.label, intent: { type: "start-routine", routine: `exercise:${next.exercise}` } }];
	const takeBack = (label: string): Action => ({ label, intent: { type: "take-back", exercise } });
	switch (rule) {
		case "E3":
			return [takeBack(l10n.t("Take it back in now, small"))];
		case "E4":
			return [takeBack(l10n.t("Take it back in, small"))];
		case "E5":
			return [
				{ label: l10n.t("Choose phase 1 anew"), intent: { type: "choose-phase", phase: 1, why: "own" } },
				seePhases,
			];
		case "E6":
			return endPause;
		case "P6":
			return [seePhases];
		case "G1":
			return [...play, clinicianAgreedAction(rule)];
		case "G2":
			return [...(phase.phase < 3 ? [seePhases] : play), clinicianAgreedAction(rule)];
		case "G3":
			return [{ label: l10n.t("Answer the short questions"), intent: { type: "open-stretch-check", exercise } }];
		case "G5":
			return [clinicianAgreedAction(rule)];
		case "G6":
			return [...(phase.phase < 2 ? [seePhases] : []), clinicianAgreedAction(rule)];
		case "R4":
			return [answerThem];
		case "stop":
			return play;
		case "R0":
			return [haveSymptoms];
		default: {
			const caution = cautionOfRule(rule);
			const id = caution === undefined ? undefined : screen.cautions.get(caution);
			if (caution !== undefined && id !== undefined) {
				const signs = signsInWords([{ id, question: caution, is: "yes" }]);
				return [{ ...clinicianAgreedAction("R7"), signs }];
			}
			return screen.decision.rule === rule
				? [answerAnew, ...(screen.decision.approvable ? [agreedAbout(screen)] : [])]
				: [];
		}
	}
}
