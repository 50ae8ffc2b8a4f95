import { dayNumber, usualDayEnd } from "../diary/day";
import type { DiaryEvent, EventOf } from "../diary/events";
import type { Phase } from "../exercises/types";
import { afterEffectWords, type Flag, flagsIn, leadsBackToBase } from "./after-effects";
import { DailyScores, numberOfDay } from "./daily-scores";
import {
	type Criterion,
	constantPainWords,
	isConstant,
	type PhaseFacts,
	type PhaseRuleId,
	type StepBack,
	type StepOn,
	stepsBack,
	stepsOn,
} from "./phase-criteria";
import { stopsIn } from "./stop-history";

export interface PhaseState {
	readonly phase: Phase;
	/** Why it is this phase, when a rule brought it about. */
	readonly because?: { readonly rule: PhaseRuleId | "E5"; readonly words: string };
	/** Only walking and pelvic tilts, until the week is over or the person chooses again. */
	readonly baseOnly: boolean;
	/** P1 holds now: whatever was chosen, it is phase 1 until a later day is written down without it. */
	readonly constant: boolean;
	/** The phase there was before P1, now that P1 is over: to be offered, and taken by the person. */
	readonly returnTo?: Phase;
	/** The next phase, when its criteria are met: to be offered, and taken by the person. */
	readonly offer?: StepOn;
	/** The way to the next phase, with what is met of it. */
	readonly criteria: readonly CriterionNow[];
	/** The way to each later phase that is reached by criteria, with what is met of it. */
	readonly ways: readonly { readonly to: Phase; readonly criteria: readonly CriterionNow[] }[];
	/** The furthest phase there has been. */
	readonly highest: Phase;
}

export interface CriterionNow {
	readonly words: string;
	readonly met: boolean;
}

/** When it is: epoch milliseconds, and the diary's name for the day. */
export interface Now {
	readonly at: number;
	readonly day: string;
}

export interface PhaseContext {
	/** The screen holds nothing back. */
	readonly screenOk: boolean;
	/** The phase an exercise belongs to. */
	readonly phaseOf: (exercise: string) => Phase | undefined;
}

const hour = 60 * 60_000;
const day = 24 * hour;

/**
 * Everyone starts in phase 1. What the person chose stands until a rule steps in, and after that until they choose again.
 * P1 goes before any choice, a clinician's too, for as long as it is true (N7).
 */
export function phaseState(events: readonly DiaryEvent[], now: Now, context: PhaseContext): PhaseState {
	const figures = new DailyScores();
	const flags: Flag[] = [];
	/** As chosen, and as P2, P3 and E5 left it. */
	let phase: Phase = 1;
	let because: PhaseState["because"];
	/** P1 stepped in, and nothing was chosen since it was over. */
	let held = false;
	let base = false;
	let highest: Phase = 1;
	for (const event of events) {
		if (event.kind === "phase") {
			phase = chosen(event, phase, highest);
			highest = max(highest, phase);
			because = undefined;
			held = isConstant(figures);
			base = false;
		} else if (event.kind === "day-entry") {
			const written = figures.add(event);
			// By the days themselves, in whatever order they were written: a day filled in later counts where it belongs.
			const today = Math.max(written, Math.min(dayNumber(event.at, event.zone, usualDayEnd), numberOfDay(now.day)));
			held ||= isConstant(figures);
			const step = stepBack({ ...emptyFacts, figures, day: today, phase });
			if (step !== undefined) {
				phase = step.to;
				because = { rule: step.rule, words: step.words };
			}
		} else if (event.kind === "after-effect") {
			flags.push(...flagsIn([event]));
			if (leadsBackToBase(flags, event.at)) {
				phase = 1;
				base = true;
				because = { rule: "E5", words: afterEffectWords.E5 };
			}
		}
	}
	const constant = isConstant(figures);
	const effective = held ? 1 : phase;
	const facts = factsAt(events, now, context, figures, effective);
	const next = stepsOn.find(({ from }) => from === effective);
	const judged = (list: readonly Criterion[]) => list.map(({ words, met }) => ({ words, met: met(facts) }));
	const criteria = judged(next?.criteria ?? []);
	const returnTo = held && !constant && phase > 1 ? phase : undefined;
	const offered = next !== undefined && !constant && returnTo === undefined && criteria.every(({ met }) => met);
	const why = constant ? { rule: "P1" as const, words: constantPainWords } : because;
	return {
		phase: effective,
		baseOnly: base && leadsBackToBase(flags, now.at),
		constant,
		...(why !== undefined && { because: why }),
		...(returnTo !== undefined && { returnTo }),
		...(offered && stepBack(facts) === undefined && { offer: next }),
		criteria,
		ways: stepsOn.map((step) => ({ to: step.to, criteria: judged(step.criteria) })),
		highest,
	};
}

/** A clinician's word goes anywhere, an offer one step on, a wish of one's own no further than one has been before. */
function chosen({ phase, why }: EventOf<"phase">, current: Phase, highest: Phase): Phase {
	if (why === "clinician") {
		return phase;
	}
	const furthest = why === "own" ? highest : current === 1 ? 2 : 3;
	return phase < furthest ? phase : furthest;
}

function max(a: Phase, b: Phase): Phase {
	return a > b ? a : b;
}

function stepBack(facts: PhaseFacts): StepBack | undefined {
	return stepsBack.find(({ from, when }) => from.includes(facts.phase) && when(facts));
}

const emptyFacts = { screenOk: false, hoursSinceStop: 0, strengthSessions: 0, steady: false };

function factsAt(
	events: readonly DiaryEvent[],
	now: Now,
	{ screenOk, phaseOf }: PhaseContext,
	figures: DailyScores,
	phase: Phase,
): PhaseFacts {
	let steady = false;
	let strengthSessions = 0;
	for (const event of events) {
		if (event.kind === "self-check") {
			steady = event.steady;
		} else if (event.kind === "routine" && event.outcome !== "stopped" && now.at - event.at <= 14 * day) {
			strengthSessions += event.done.some(({ exercise }) => phaseOf(exercise) === 2) ? 1 : 0;
		}
	}
	const lastStop = stopsIn(events).at(-1)?.at ?? Number.NEGATIVE_INFINITY;
	return {
		figures,
		day: numberOfDay(now.day),
		phase,
		screenOk,
		hoursSinceStop: (now.at - lastStop) / hour,
		strengthSessions,
		steady,
	};
}
