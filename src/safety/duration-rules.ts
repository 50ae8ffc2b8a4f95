import * as l10n from "@vscode/l10n";
import { median } from "d3-array";
import type { DiaryEvent } from "../diary/events";
import { type DailyScores, dailyScores, numberOfDay, risen } from "./daily-scores";
import type { Now } from "./phase";

/**
 * When it is time to see somebody although nothing alarming happened. Six to eight weeks are the guide's `[seed]`, the
 * look at four weeks and the counts are our choice; what counts as change follows published thresholds (Ostelo 2008).
 */

export type DurationRuleId = "D0" | "D1" | "D2" | "D3" | "D4";

export interface DurationFacts {
	/** Days since the first session or figure. */
	readonly daysOfUse: number;
	/** Something changed for the better by more than chance. */
	readonly changed: boolean;
	/** Leg pain was 2 above its usual on each of the last seven days running. */
	readonly climbing: boolean;
	/** C7: it stops work, sleep or the day. */
	readonly disabled: boolean;
	/** Sessions a week over the last six weeks. */
	readonly sessionsPerWeek: number;
}

export interface DurationRule {
	readonly rule: DurationRuleId;
	readonly when: (facts: DurationFacts) => boolean;
	/** `review`: time to see somebody. `note`: worth a thought. */
	readonly outcome: "review" | "note";
	readonly words: string;
}

const sixWeeks = 42;

const unchangedAfter = ({ daysOfUse, changed }: DurationFacts, days: number): boolean => daysOfUse >= days && !changed;

/** All that hold are shown. */
export const durationRules: readonly DurationRule[] = [
	{
		rule: "D3",
		when: ({ disabled }) => disabled,
		outcome: "review",
		words: l10n.t("When pain stops work, sleep or the day, it is time to see a doctor or physiotherapist now."),
	},
	{
		rule: "D2",
		when: ({ climbing }) => climbing,
		outcome: "review",
		words: l10n.t("Leg pain has been higher than usual for a week. Please talk to a doctor or physiotherapist."),
	},
	{
		rule: "D1",
		when: (facts) => unchangedAfter(facts, sixWeeks),
		outcome: "review",
		words: l10n.t(
			"Six weeks or more without a clear change. That is the point to ask a doctor or physiotherapist to have a look; other help may need to come first.",
		),
	},
	{
		rule: "D4",
		when: (facts) => unchangedAfter(facts, sixWeeks) && facts.sessionsPerWeek < 3,
		outcome: "note",
		words: l10n.t("With fewer than three sessions a week it is hard to judge yet whether the exercises suit you."),
	},
	{
		rule: "D0",
		when: (facts) => unchangedAfter(facts, 28) && facts.daysOfUse < sixWeeks,
		outcome: "note",
		words: l10n.t("Four weeks and no clear change yet. Worth a check?"),
	},
];

/** The rules that hold now, the weightier first. */
export function durationRulesNow(events: readonly DiaryEvent[], now: Now, disabled: boolean): readonly DurationRule[] {
	const facts = timeFacts(events, now, disabled);
	return durationRules.filter(({ when }) => when(facts));
}

const day = 24 * 60 * 60_000;

function timeFacts(events: readonly DiaryEvent[], now: Now, disabled: boolean): DurationFacts {
	const figures = dailyScores(events);
	const today = numberOfDay(now.day);
	const first = events.find(({ kind }) => kind === "routine" || kind === "day-entry");
	const daysOfUse = first === undefined ? 0 : Math.floor((now.at - first.at) / day);
	const sessions = events.filter(({ kind, at }) => kind === "routine" && now.at - at <= sixWeeks * day).length;
	return {
		daysOfUse,
		changed: changedForTheBetter(events, figures, today - daysOfUse, today),
		climbing: isClimbing(figures, today),
		disabled,
		sessionsPerWeek: sessions / 6,
	};
}

/** Whether leg pain is 2 or more above the median of the fortnight before, on each of the last seven days running. */
export function isClimbing(figures: DailyScores, today: number): boolean {
	return risen(figures, "leg", { count: 7, before: 14, today });
}

/** The first week against the last: only what is more than chance counts as change. */
function changedForTheBetter(
	events: readonly DiaryEvent[],
	figures: DailyScores,
	first: number,
	today: number,
): boolean {
	const weeks = (figure: "leg" | "reach") =>
		[median(figures.logged(figure, first, first + 6)), median(figures.logged(figure, today - 6, today))] as const;
	const [legThen, legNow] = weeks("leg");
	const [reachThen, reachNow] = weeks("reach");
	const sitting = events.flatMap((event) =>
		event.kind === "weekly" && event.sitting !== undefined ? [event.sitting] : [],
	);
	const overall = events.findLast((event) => event.kind === "fortnightly" && event.overall !== undefined);
	return (
		// Two points and three tenths, both.
		(legThen !== undefined && legNow !== undefined && legThen - legNow >= 2 && legNow <= legThen * 0.7) ||
		(reachThen !== undefined && reachNow !== undefined && reachThen - reachNow >= 1) ||
		(sitting.at(-1) ?? 0) - (sitting[0] ?? 0) >= 10 ||
		(overall?.kind === "fortnightly" && (overall.overall ?? 0) >= 2)
	);
}
