import * as l10n from "@vscode/l10n";
import type { Phase } from "../exercises/types";
import { type DailyScores, risen } from "./daily-scores";

/**
 * The second block of the decision table: in which phase a person is. Safety comes before progress: a step back takes
 * effect and is explained, a step on is offered with its criteria in sight. The criteria in words are the guide's
 * `[seed]`; all counts of days and sessions are our choice.
 */

export type PhaseRuleId = "P1" | "P2" | "P3" | "P4" | "P5";

/** What the rules look at, on one day. */
export interface PhaseFacts {
	readonly figures: DailyScores;
	/** The day looked at, as a number. */
	readonly day: number;
	readonly phase: Phase;
	/** The screen holds back nothing. */
	readonly screenOk: boolean;
	/** Hours since the last stop; infinite when there was none. */
	readonly hoursSinceStop: number;
	/** Sessions with an exercise of phase 2 in the last 14 days. */
	readonly strengthSessions: number;
	/** The self-check was done and steady. */
	readonly steady: boolean;
}

export interface StepBack {
	readonly rule: PhaseRuleId;
	readonly from: readonly Phase[];
	readonly to: Phase;
	readonly when: (facts: PhaseFacts) => boolean;
	readonly words: string;
}

/**
 * P1: whether the pain is there all the time, or sitting and standing are hard to bear, by the latest day on which
 * either was written down.
 */
export function isConstant(figures: DailyScores): boolean {
	const { pattern, sitStandHard } = figures.latestPattern();
	return pattern === "constant" || sitStandHard === true;
}

/** P1: from any phase to the first, and over any choice, for as long as it is true. */
export const constantPainWords = l10n.t(
	"You noted that it is there all the time, or that sitting and standing are hard. Gentle movement only for now; more opens with the first day you note otherwise.",
);

/** What leads back from where somebody is, until they choose again. */
export const stepsBack: readonly StepBack[] = [
	{
		rule: "P2",
		from: [2, 3],
		to: 1,
		when: (facts) => risen(facts.figures, "reach", { count: 2, before: 7, today: facts.day }),
		words: l10n.t("A step back is normal. Back to walking and pelvic tilts."),
	},
	{
		rule: "P3",
		from: [3],
		to: 2,
		when: (facts) => risen(facts.figures, "leg", { count: 3, before: 14, today: facts.day }),
		words: l10n.t("A step back is normal. Back to the strength work."),
	},
];

export interface Criterion {
	readonly words: string;
	readonly met: (facts: PhaseFacts) => boolean;
}

export interface StepOn {
	readonly rule: PhaseRuleId;
	readonly from: Phase;
	readonly to: Phase;
	readonly criteria: readonly Criterion[];
	readonly words: string;
}

const eased = (facts: PhaseFacts, last: number): boolean =>
	facts.figures.running(3, last, ({ pattern, reach }) => {
		// Reach 3 is the thigh; a missing figure is no good sign.
		return pattern === "occasional" || pattern === "none" || (pattern === "often" && reach !== undefined && reach <= 3);
	});

/** The criterion that only the person can answer. */
export const selfCheckWords = l10n.t("Five bird dogs a side, ten bridges and a plank of twenty seconds, all steady.");

export const stepsOn: readonly StepOn[] = [
	{
		rule: "P4",
		from: 1,
		to: 2,
		criteria: [
			{
				words: l10n.t(
					"On three days running the pain came now and then or not at all, or often but no lower than the thigh.",
				),
				// Today may not be written down yet.
				met: (facts) =>
					eased(facts, facts.day) || (facts.figures.on(facts.day).pattern === undefined && eased(facts, facts.day - 1)),
			},
			{ words: l10n.t("Your answers to the safety questions allow it."), met: ({ screenOk }) => screenOk },
			{
				words: l10n.t("Nothing had to be stopped in the last 72 hours."),
				met: ({ hoursSinceStop }) => hoursSinceStop >= 72,
			},
		],
		words: l10n.t("The constant pain has eased. Ready to add some strength?"),
	},
	{
		rule: "P5",
		from: 2,
		to: 3,
		criteria: [
			{
				words: l10n.t("Leg pain of 2 or less on seven of the last ten days written down."),
				met: ({ figures, day }) => figures.lastLogged("leg", 10, day).filter((leg) => leg <= 2).length >= 7,
			},
			{
				words: l10n.t("Six strength sessions in the last fourteen days."),
				met: ({ strengthSessions }) => strengthSessions >= 6,
			},
			{
				words: selfCheckWords,
				met: ({ steady }) => steady,
			},
			{
				words: l10n.t("Nothing had to be stopped in the last seven days."),
				met: ({ hoursSinceStop }) => hoursSinceStop >= 7 * 24,
			},
			// Not in the table's row, but nothing is offered while the screen holds back.
			{ words: l10n.t("Your answers to the safety questions allow it."), met: ({ screenOk }) => screenOk },
		],
		words: l10n.t("Largely pain-free and stronger: time for careful mobility work."),
	},
];

/** P6: what is said when somebody asks for a phase whose criteria are not met. */
export const keptForLater = l10n.t(
	"This is usually kept for later, because rushing tends to cost weeks. You can go on if your clinician asked you to; that is written down with its date.",
);
