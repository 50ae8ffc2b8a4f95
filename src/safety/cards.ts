import * as l10n from "@vscode/l10n";
import type { DiaryEvent } from "../diary/events";
import { emergencyStands, isWell, type SafetyState } from "./access";
import { afterEffectWords, sessionsToAskAbout } from "./after-effects";
import { wordStillHoldsCard } from "./clinician-words";
import { durationRulesNow } from "./duration-rules";
import { selfCheckWords } from "./phase-criteria";
import { selfCheckCard } from "./requested-cards";
import { sharpCards } from "./stop-cards";
import { undoCard } from "./undo-card";
import {
	type Action,
	agreedAbout,
	answerAnew,
	answerThem,
	dismissAction,
	endPause,
	guideLink,
	seePhases,
} from "./unlock-actions";
import type { CardView } from "./views";

/** What the cards need to know besides the diary. */
export interface CardContext {
	/** Ids of cards that were read and put away; what locks something cannot be put away. */
	readonly dismissed: ReadonlySet<string>;
	/** Says in words at what time of day something was. */
	readonly timeOf: (event: DiaryEvent) => string;
	/** Whether an exercise may be done now. */
	readonly isOpen: (exercise: string) => boolean;
}

/** What needs saying or asking now, the most important first. Each says why and gives the way out. */
export function safetyCards(
	events: readonly DiaryEvent[],
	safety: SafetyState,
	{ dismissed, timeOf, isOpen }: CardContext,
): readonly CardView[] {
	if (emergencyStands(safety.screen)) {
		return [opensAgainCard(safety)];
	}
	const well = isWell(safety.screen);
	const cards = [
		screenCard(safety),
		pausedCard(safety),
		...sharpCards(events, safety.now.at, isOpen),
		undoCard(events, safety),
		afterEffectCard(events, safety.now.at, timeOf, well),
		walkingCard(safety),
		wordStillHoldsCard(safety),
		// Nothing suggests an illness to somebody who has none (R0).
		...(well ? [] : [weeklyCard(safety), phaseCard(safety), ...timeCards(events, safety)]),
	];
	return cards.filter((card): card is CardView => card !== undefined && !dismissed.has(card.id));
}

/** Beneath what the emergency card says: how the rest opens again. Nothing else is said or asked meanwhile. */
function opensAgainCard({ screen }: SafetyState): CardView {
	const { rule, wayOut, approvable } = screen.decision;
	return {
		id: "screen",
		tone: "caution",
		title: l10n.t("How the rest opens again"),
		lines: [wayOut],
		actions: [answerAnew, ...(approvable ? [agreedAbout(screen)] : []), ...guideLink(rule)],
	};
}

/** What the safety questions came to, as long as it holds something back. */
function screenCard({ screen }: SafetyState): CardView | undefined {
	const { decision, askAgain } = screen;
	const { rule, outcome, title, words, wayOut, approvable, lock } = decision;
	if (outcome === "OK" || outcome === "WELL") {
		return undefined;
	}
	if (outcome === "INCOMPLETE") {
		return {
			id: "questions",
			tone: "caution",
			title: l10n.t("Safety questions"),
			lines: [askAgain ?? words, wayOut],
			actions: [answerThem],
		};
	}
	// What locks nothing is a note, and rests once it was read.
	const note = lock === "none" ? (outcome === "OK_UNASSESSED" ? "note-unassessed" : "note-unclear") : undefined;
	return {
		id: note ?? "screen",
		tone: "caution",
		title,
		lines: [words, wayOut],
		actions: [
			answerAnew,
			...(approvable ? [agreedAbout(screen)] : []),
			...guideLink(rule),
			...(note === undefined ? [] : [dismissAction(note)]),
		],
	};
}

function pausedCard({ paused }: SafetyState): CardView | undefined {
	return paused
		? {
				id: "paused",
				tone: "urgent",
				title: l10n.t("The programme is paused"),
				lines: [l10n.t("Everything seemed to make it worse. Please see a doctor or physiotherapist before going on.")],
				actions: [...endPause, ...guideLink("E6")],
			}
		: undefined;
}

/** One question about each of the latest sessions, on one card: what is left unanswered is asked again. */
function afterEffectCard(
	events: readonly DiaryEvent[],
	now: number,
	timeOf: (event: DiaryEvent) => string,
	onlyStopped: boolean,
): CardView | undefined {
	const asked = sessionsToAskAbout(events, now, { onlyStopped });
	const [first, ...others] = asked.map((session) => ({
		title: l10n.t(
			"Since {0}, {1}:",
			[...new Set(session.parts.map(({ name }) => name))].join(" + "),
			timeOf(session.last),
		),
		actions: afterEffectAnswers(session.last.id),
	}));
	return first === undefined
		? undefined
		: {
				id: "after",
				tone: "calm",
				title: l10n.t("How did it feel afterwards?"),
				lines: [first.title],
				actions: first.actions,
				...(others.length > 0 && { more: others }),
			};
}

function afterEffectAnswers(of: string): readonly Action[] {
	const answer = (label: string, since: "better" | "same" | "worse" | "much-worse", still: boolean): Action => ({
		label,
		intent: { type: "after-effect", of, since, still },
	});
	return [
		answer(l10n.t("Better"), "better", false),
		answer(l10n.t("The same"), "same", false),
		answer(l10n.t("Worse, settled within two hours"), "worse", false),
		answer(l10n.t("Worse, and longer than two hours"), "worse", true),
		answer(l10n.t("Much worse"), "much-worse", true),
	];
}

/** E7: walks are eased, and the person is told why they are shorter. */
function walkingCard({ easeWalking }: SafetyState): CardView | undefined {
	return easeWalking
		? {
				id: "walking",
				tone: "caution",
				title: l10n.t("Shorter walks for now"),
				lines: [afterEffectWords.E7],
				actions: [...guideLink("E7"), dismissAction("walking")],
			}
		: undefined;
}

function weeklyCard({ screen }: SafetyState): CardView | undefined {
	return screen.weeklyCheckDue && screen.decision.outcome !== "INCOMPLETE"
		? {
				id: "weekly",
				tone: "calm",
				title: l10n.t("Anything new since last week?"),
				lines: [
					l10n.t(
						"New weakness or numbness, trouble with pee or poo, fever, a fall, or anything else that worries you.",
					),
				],
				actions: [
					{ label: l10n.t("No"), intent: { type: "weekly-check", anythingNew: false } },
					{ label: l10n.t("Yes"), intent: { type: "weekly-check", anythingNew: true } },
				],
			}
		: undefined;
}

/** A step on, or the way back after P1, is offered with its criteria in sight and taken by the person; a step back is explained. */
function phaseCard({ phase: { phase, offer, because, criteria, returnTo } }: SafetyState): CardView | undefined {
	if (returnTo !== undefined) {
		const id = `return-${returnTo}`;
		return {
			id,
			tone: "calm",
			title: l10n.t("Back to phase {0}?", returnTo),
			lines: [l10n.t("The latest day you wrote down was easier. You have been here before.")],
			actions: [
				{
					label: l10n.t("Return to phase {0}", returnTo),
					intent: { type: "choose-phase", phase: returnTo, why: "own" },
				},
				seePhases,
				dismissAction(id),
			],
		};
	}
	if (offer !== undefined) {
		return {
			id: `offer-${offer.to}`,
			tone: "calm",
			title: offer.words,
			lines: criteria.map(({ words }) => `✓ ${words}`),
			actions: [
				{
					label: l10n.t("Go on to phase {0}", offer.to),
					intent: { type: "choose-phase", phase: offer.to, why: "offer" },
				},
				seePhases,
				dismissAction(`offer-${offer.to}`),
			],
		};
	}
	if (because !== undefined) {
		const id = `step-back-${phase}`;
		const actions = [seePhases, ...guideLink(because.rule), dismissAction(id)];
		return { id, tone: "caution", title: l10n.t("Phase {0} for now", phase), lines: [because.words], actions };
	}
	// The self-check is the last thing missing: nobody but the person can tell.
	const missing = criteria.filter(({ met }) => !met);
	return phase === 2 && missing.length === 1 && missing[0]?.words === selfCheckWords
		? { ...selfCheckCard(dismissAction("self-check")), id: "self-check" }
		: undefined;
}

function timeCards(events: readonly DiaryEvent[], { now, screen }: SafetyState): readonly CardView[] {
	// Where R6 decides, the card of the questions says D3 already.
	const rules = durationRulesNow(events, now, screen.disabled && screen.decision.rule !== "R6");
	return rules.map(({ rule, outcome, words, period }) => ({
		id: `time-${rule}-${period}`,
		tone: outcome === "review" ? "caution" : "calm",
		title: outcome === "review" ? l10n.t("Time for a check-up?") : l10n.t("A thought"),
		lines: [words],
		actions: [...guideLink(rule), dismissAction(`time-${rule}-${period}`)],
	}));
}
