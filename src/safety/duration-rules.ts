import * as l10n from "@vscode/l10n";
import { median } from "d3-array";
import { dayNumber, usualDayEnd } from "../diary/day";
import type { DiaryEvent, EventOf } from "../diary/events";
import { type DailyScores, dailyScores, numberOfDay, risen } from "./daily-scores";
import type { Now } from "./phase";

/**
 * When it is time to see somebody although nothing alarming happened. Six to eight weeks are the guide's `[seed]`, the
 * look at four weeks and the counts are our choice; what counts as change follows published thresholds (Ostelo 2008).
 */

export type DurationRuleId = "D0" | "D1" | "D2" | "D3" | "D4";

export interface DurationFacts {
	/** Days since the first session or figure; whole weeks without any are left out. */
	readonly daysOfUse: number;
	/** There was pain to begin with, and enough is written down to tell whether it changed. */
	readonly comparable: boolean;
	/** Something changed for the better by more than chance. */
	readonly changed: boolean;
	/** Leg pain was 2 above its usual on each of the last seven days running. */
	readonly climbing: boolean;
	/** C7: it stops work, sleep or the day. */
	readonly disabled: boolean;
	/** Sessions a week over the last six weeks, weeks without use left out. */
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

const unchangedAfter = ({ daysOfUse, comparable, changed }: DurationFacts, days: number): boolean =>
	daysOfUse >= days && comparable && !changed;

/** All that hold are shown. */
export const durationRules: readonly DurationRule[] = [
	{
		rule: "D3",
		when: ({ disabled }) => disabled,
		outcome: "review",
		words: l10n.t("When pain stops you from working or sleeping, it is time to see a doctor or physiotherapist now."),
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

/** A rule that holds now. What was read of it need not be said again before `period` is another. */
export interface TimeRuleNow extends DurationRule {
	readonly period: number;
}

/** The rules that hold now, the weightier first. */
export function durationRulesNow(events: readonly DiaryEvent[], now: Now, disabled: boolean): readonly TimeRuleNow[] {
	const facts = timeFacts(events, now, disabled);
	return durationRules
		.filter(({ when }) => when(facts))
		.map((rule) => ({ ...rule, period: periodOf(facts.daysOfUse) }));
}

/** D1 at six weeks of use and at eight, the guide's two; every four weeks after that. (N11, our choice) */
function periodOf(daysOfUse: number): number {
	return daysOfUse < sixWeeks ? 0 : daysOfUse < 56 ? 1 : 2 + Math.floor((daysOfUse - 56) / 28);
}

function timeFacts(events: readonly DiaryEvent[], now: Now, disabled: boolean): DurationFacts {
	const figures = dailyScores(events);
	const today = numberOfDay(now.day);
	const used = daysUsed(events, today);
	const weeksUsed = new Set([...used].map((day) => Math.floor((today - day) / 7)).filter((week) => week < 6)).size;
	const sessions = events.filter((event) => isSession(event) && today - dayOfUse(event, today) < sixWeeks);
	const leg = firstAndLast(figures, "leg", today);
	return {
		daysOfUse: daysCounted(used, today),
		comparable: leg !== undefined && leg.then >= 2,
		changed: changedForTheBetter(events, figures, today),
		climbing: isClimbing(figures, today),
		disabled,
		sessionsPerWeek: sessions.length / Math.max(1, weeksUsed),
	};
}

/** A routine played here, or something of the programme that was done elsewhere and written down. */
function isSession(event: DiaryEvent): event is EventOf<"routine" | "activity"> {
	return event.kind === "routine" || (event.kind === "activity" && event.exercises.length > 0);
}

/** The day of an event that counts as use, by its own date; what is dated ahead was today. */
function dayOfUse(event: EventOf<"routine" | "activity" | "day-entry" | "weekly">, today: number): number {
	const day = event.kind === "routine" ? dayNumber(event.at, event.zone, usualDayEnd) : numberOfDay(event.day);
	return Math.min(day, today);
}

function daysUsed(events: readonly DiaryEvent[], today: number): ReadonlySet<number> {
	return new Set(
		events.flatMap((event) =>
			isSession(event) || event.kind === "day-entry" || event.kind === "weekly" ? [dayOfUse(event, today)] : [],
		),
	);
}

/** Days from the first of these to today, but weeks from the first in which there was none. */
function daysCounted(used: ReadonlySet<number>, today: number): number {
	const first = Math.min(...used, today);
	const weeks = new Set([...used].map((day) => Math.floor((day - first) / 7)));
	const over = Math.floor((today - first) / 7);
	const empty = Array.from({ length: over }, (_, week) => week).filter((week) => !weeks.has(week));
	return today - first - 7 * empty.length;
}

/** Whether leg pain is 2 or more above the median of the fortnight before, on each of the last seven days running. */
export function isClimbing(figures: DailyScores, today: number): boolean {
	return risen(figures, "leg", { count: 7, before: 14, today });
}

/** So many entries in a week, and its median says something. (N11, our choice) */
const enough = 3;

/**
 * The medians of the first week in which a figure was written down and of the last seven days; undefined where either
 * has fewer than three entries, or they overlap.
 */
function firstAndLast(
	figures: DailyScores,
	figure: "leg" | "reach",
	today: number,
): { readonly then: number; readonly now: number } | undefined {
	const first = figures.firstDay(figure);
	if (first === undefined || first + 6 > today - 7) {
		return undefined;
	}
	const weeks = [figures.logged(figure, first, first + 6), figures.logged(figure, today - 6, today)];
	const [then, now] = weeks.map((values) => (values.length < enough ? undefined : median(values)));
	return then === undefined || now === undefined ? undefined : { then, now };
}

/** The first week against the last: only what is more than chance counts as change. */
function changedForTheBetter(events: readonly DiaryEvent[], figures: DailyScores, today: number): boolean {
	const leg = firstAndLast(figures, "leg", today);
	const reach = firstAndLast(figures, "reach", today);
	const sitting = events.flatMap((event) =>
		event.kind === "weekly" && event.sitting !== undefined ? [event.sitting] : [],
	);
	const overall = events.findLast((event) => event.kind === "fortnightly" && event.overall !== undefined);
	return (
		// Two points and three tenths, both.
		(leg !== undefined && leg.then - leg.now >= 2 && leg.now <= leg.then * 0.7) ||
		(reach !== undefined && reach.then - reach.now >= 1) ||
		(sitting.at(-1) ?? 0) - (sitting[0] ?? 0) >= 10 ||
		(overall?.kind === "fortnightly" && (overall.overall ?? 0) >= 2)
	);
}
