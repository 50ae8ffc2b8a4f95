import * as l10n from "@vscode/l10n";
import { phases, type StretchQuestion, stretchQuestions } from "../diary/recorded-answers";
import type { Phase } from "../exercises/types";
import type { SafetyState } from "./access";
import { afterEffectWords } from "./after-effects";
import type { CriterionNow } from "./phase";
import { constantPainWords, keptForLater, selfCheckWords } from "./phase-criteria";
import {
	type Action,
	dismissAction,
	guideLink,
	type HeldBy,
	type Lock,
	leadingOnOpens,
	unlockActions,
} from "./unlock-actions";
import type { CardView } from "./views";

/** What the person asked to see, as cards: how something locked opens, the phases, and the questions before a step. */

/** The card all of these are put away by. */
export const requestedCardId = "asked";

const close = dismissAction(requestedCardId, l10n.t("Close"));

/**
 * Why a routine is locked, and every way out there is now.
 * @param stopped it was under way until the lock came
 */
export function lockCard(
	name: string,
	lock: Lock,
	safety: SafetyState,
	heldBy: HeldBy,
	nameOf: (exercise: string) => string,
	stopped = false,
): CardView {
	const later = leadingOnOpens(lock, safety, heldBy);
	return {
		id: `${requestedCardId}-lock-${lock.exercise}-${lock.rule}`,
		tone: "caution",
		title: stopped ? l10n.t("{0} stops here", name) : l10n.t("{0} is locked", name),
		lines: [
			lock.reason,
			lock.wayOut,
			...(later === undefined ? [] : [`${nameOf(later.exercise)}: ${later.wayOut}`]),
			...(stopped ? [l10n.t("What you did of it is in the diary.")] : []),
		].filter((line) => line !== ""),
		actions: [...unlockActions(lock, safety, heldBy), ...guideLink(lock.rule), close],
	};
}

/** What is open but done with half of it, after what it left behind. */
export function smallerCard(name: string, exercise: string, routine: string): CardView {
	return {
		id: `${requestedCardId}-smaller-${exercise}`,
		tone: "calm",
		title: l10n.t("{0} is done smaller for now", name),
		lines: [afterEffectWords.E2, l10n.t("It is done in full again once it felt fine some hours afterwards.")],
		actions: [
			{ label: l10n.t("Do it now"), intent: { type: "start-routine", routine } },
			{ label: l10n.t("Do it in full again"), intent: { type: "take-back", exercise } },
			...guideLink("E2"),
			close,
		],
	};
}

/** What was locked when the person asked, and is open now. */
export function openedCard(name: string, routine: string): CardView {
	return {
		id: `${requestedCardId}-open-${routine}`,
		tone: "calm",
		title: l10n.t("{0} is open", name),
		lines: [l10n.t("Small and slow. A mild stretch is fine. Stop for sharp or shooting pain.")],
		actions: [{ label: l10n.t("Do it now"), intent: { type: "start-routine", routine } }, close],
	};
}

const stretchWords: Readonly<Record<StretchQuestion, string>> = {
	tight: l10n.t("Does the muscle feel tight?"),
	nervePain: l10n.t("Does stretching it bring pain, tingling or numbness down the leg?"),
	eases: l10n.t("Does stretching it ease how the leg feels?"),
};

/** G3: one of the short questions before a stretch. */
export function stretchCard(name: string, exercise: string, question: StretchQuestion): CardView {
	const answer = (label: string, yes: boolean): Action => ({
		label,
		intent: { type: "stretch-answer", exercise, question, yes },
	});
	return {
		id: `${requestedCardId}-stretch-${question}`,
		tone: "calm",
		title: stretchWords[question],
		lines: [l10n.t("Before this stretch: {0}.", name)],
		actions: [answer(l10n.t("Yes"), true), answer(l10n.t("No"), false), close],
	};
}

/** The question still open before a stretch; undefined when all are answered. Whether it eases matters for the hamstring. */
export function nextStretchQuestion(
	exercise: string,
	given: Readonly<Partial<Record<StretchQuestion, boolean>>>,
): StretchQuestion | undefined {
	const asked: readonly StretchQuestion[] =
		exercise === "hamstring-strap" ? stretchQuestions : stretchQuestions.filter((question) => question !== "eases");
	return asked.find((question) => given[question] === undefined);
}

const phaseTitles: Readonly<Record<Phase, string>> = {
	1: l10n.t("Phase 1: gentle"),
	2: l10n.t("Phase 2: strength"),
	3: l10n.t("Phase 3: mobility"),
};

/** Every phase, what is met of the way there, and how the person gets there. */
export function phaseCards(safety: SafetyState): readonly CardView[] {
	const all = phases.map((phase) => phaseCard(phase, safety));
	// The way out of them is on the first, in sight, whatever the others say.
	return all.map((card, index) => ({
		...card,
		actions: [
			...card.actions,
			...(index === all.length - 1 ? guideLink("P4") : []),
			...(index === 0 || index === all.length - 1 ? [close] : []),
		],
	}));
}

function phaseCard(to: Phase, { phase: state }: SafetyState): CardView {
	const criteria = state.ways.find((way) => way.to === to)?.criteria ?? [];
	const lines = criteria.map(criterionLine);
	const card = (more: readonly string[], actions: readonly Action[]): CardView => ({
		id: `${requestedCardId}-phase-${to}`,
		tone: "calm",
		title: phaseTitles[to],
		lines: [...more, ...lines],
		actions,
	});
	const choose = (label: string, why: "offer" | "clinician" | "own"): Action => ({
		label,
		intent: { type: "choose-phase", phase: to, why },
	});
	if (to === state.phase) {
		return {
			...card([l10n.t("You are here.")], state.baseOnly ? [choose(l10n.t("Open all of it again"), "own")] : []),
			lines: [l10n.t("You are here."), ...(state.because === undefined ? [] : [state.because.words])],
		};
	}
	if (to < state.phase) {
		return card([l10n.t("Going back is always open.")], [choose(l10n.t("Go back to phase {0}", to), "own")]);
	}
	// No choice goes before P1: a button would change nothing.
	if (state.constant) {
		return card(to === 2 ? [constantPainWords] : [], []);
	}
	if (state.offer?.to === to) {
		return card([l10n.t("Ready when you are.")], [choose(l10n.t("Go on to phase {0}", to), "offer")]);
	}
	if (to <= state.highest) {
		return card([l10n.t("You have been here before.")], [choose(l10n.t("Return to phase {0}", to), "own")]);
	}
	const steady = to === 3 && criteria.some(({ words, met }) => !met && words === selfCheckWords);
	// Said once, where the way on goes through it.
	const nearest = to === Math.max(state.phase, state.highest, state.offer?.to ?? 1) + 1;
	return card(nearest ? [keptForLater] : [], [
		...(steady && state.phase === 2 ? [openSelfCheck] : []),
		choose(l10n.t("A clinician told me to go on to this phase"), "clinician"),
	]);
}

function criterionLine({ words, met }: CriterionNow): string {
	return met ? `✓ ${words}` : l10n.t("Not yet: {0}", words);
}

const openSelfCheck: Action = { label: l10n.t("Do the self-check"), intent: { type: "open-self-check" } };

/** P5: the three things that show whether the strength is there. */
export function selfCheckCard(closing: Action = close): CardView {
	return {
		id: `${requestedCardId}-self-check`,
		tone: "calm",
		title: l10n.t("Self-check: were all three steady?"),
		lines: [
			l10n.t("Five bird dogs on each side, ten bridges, and one plank of twenty seconds."),
			l10n.t("Steady means without wobbling, without holding the breath, and without pain down the leg."),
		],
		actions: [
			{ label: l10n.t("All steady"), intent: { type: "self-check", steady: true } },
			{ label: l10n.t("Not yet"), intent: { type: "self-check", steady: false } },
			closing,
		],
	};
}
