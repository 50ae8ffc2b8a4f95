import * as l10n from "@vscode/l10n";
import { dayName, dayNumber, dayOf, usualDayEnd } from "./day";
import { type DaySummary, summariseDays } from "./day-summaries";
import type { DiaryEvent, EventOf } from "./events";

/**
 * Small wins: facts the diary holds that are worth a sentence. Nothing is counted against anybody: there is no streak to
 * lose, and a rest is no failure. The triggers are the guide's and the clinic's; how long things are held is said at each.
 */

export type SmallWin =
	| { readonly kind: "sits-longer"; readonly day: string; readonly minutes: number }
	| { readonly kind: "above-knee" | "five-breaks" | "gaps" | "full-week" | "began-again"; readonly day: string };

/** Minutes of comfortable sitting more than at first that are a win, and each as many again: the guide's example `[seed]`. */
const sittingStep = 10;

/** Days running on which the pain stays above the knee (section on reach: three). */
const aboveKneeDays = 3;

/** Steps of the reach ladder: 4 is the calf, 3 the thigh. */
const calf = 4;

const breaksForWin = 5;

/** The gentle routines everyone begins with. */
const baseRoutines: ReadonlySet<string> = new Set(["desk-calm", "stand-reset", "floor-gentle"]);

/** Whole days without a routine that make a step back of a flare (our choice). */
const restDays = 2;

const wholeDay = 24 * 60 * 60_000;
const numberOf = (day: string): number => Math.round(Date.parse(day) / wholeDay);

/**
 * All there ever were, the oldest first.
 * @param events the whole diary, merged and in order of time
 * @param days its days, where they are at hand already
 */
export function smallWins(
	events: readonly DiaryEvent[],
	dayEnd: number = usualDayEnd,
	days: readonly DaySummary[] = summariseDays(events, dayEnd),
): readonly SmallWin[] {
	const wins = [
		...sitsLonger(events),
		...aboveKnee(events),
		...fiveBreaks(days),
		...gaps(events),
		...fullWeek(events, dayEnd),
		...beganAgain(events, dayEnd),
	];
	return wins.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Own words for each; `today` tells a win of today from an older one. */
export function winText(win: SmallWin, today: string): string {
	switch (win.kind) {
		case "sits-longer":
			return l10n.t("You can sit {0} minutes longer than when you began writing it down.", win.minutes);
		case "above-knee":
			return l10n.t("For three days running the pain stayed above your knee.");
		case "five-breaks":
			return win.day === today ? l10n.t("Five breaks today.") : l10n.t("Five breaks in one day.");
		case "gaps":
			return l10n.t("There were gaps without pain, after it had been there all the time.");
		case "full-week":
			return l10n.t("A whole week of the base routine. Coming back to it matters more than effort.");
		case "began-again":
			return l10n.t("You stepped back, rested, and began again. That is how it is meant to work.");
	}
}

function* sitsLonger(events: readonly DiaryEvent[]): Generator<SmallWin> {
	let baseline: number | undefined;
	let told = 0;
	for (const event of events) {
		if (event.kind === "weekly" && event.sitting !== undefined) {
			baseline ??= event.sitting;
			const steps = Math.floor((event.sitting - baseline) / sittingStep);
			if (steps > told) {
				told = steps;
				yield { kind: "sits-longer", day: event.day, minutes: steps * sittingStep };
			}
		}
	}
}

function* aboveKnee(events: readonly DiaryEvent[]): Generator<SmallWin> {
	let below = false;
	let running = 0;
	let before = Number.NaN;
	for (const [day, reach] of latestByDay(events, ({ reach }) => reach)) {
		const next = numberOf(day);
		if (reach >= calf) {
			below = true;
			running = 0;
		} else {
			running = next === before + 1 ? running + 1 : 1;
			if (below && running === aboveKneeDays) {
				below = false;
				yield { kind: "above-knee", day };
			}
		}
		before = next;
	}
}

function* fiveBreaks(days: readonly DaySummary[]): Generator<SmallWin> {
	for (const { day, breaks } of days) {
		if (breaks.taken + breaks.natural >= breaksForWin) {
			yield { kind: "five-breaks", day };
		}
	}
}

function* gaps(events: readonly DiaryEvent[]): Generator<SmallWin> {
	let constant = false;
	for (const [day, pattern] of latestByDay(events, ({ pattern }) => pattern)) {
		if (constant && pattern !== "constant") {
			yield { kind: "gaps", day };
		}
		constant = pattern === "constant";
	}
}

/** What stands for each day on which it was said, in order of days: a correction takes the place of what it corrects. */
function latestByDay<Value>(
	events: readonly DiaryEvent[],
	figure: (entry: EventOf<"day-entry">) => Value | undefined,
): readonly (readonly [string, Value])[] {
	const days = new Map<string, Value>();
	for (const event of events) {
		const value = event.kind === "day-entry" ? figure(event) : undefined;
		if (event.kind === "day-entry" && value !== undefined) {
			days.set(event.day, value);
		}
	}
	return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The first seven days running on each of which a base routine was completed; told once. */
function* fullWeek(events: readonly DiaryEvent[], dayEnd: number): Generator<SmallWin> {
	let running = 0;
	let before = "";
	for (const event of events) {
		if (event.kind === "routine" && event.outcome === "completed" && baseRoutines.has(event.routine)) {
			const day = dayOf(event.at, event.zone, dayEnd);
			if (day !== before) {
				running = numberOf(day) === numberOf(before) + 1 ? running + 1 : 1;
				before = day;
			}
			if (running === 7) {
				yield { kind: "full-week", day };
				return;
			}
		}
	}
}

/**
 * A flare is a routine stopped or ended in sharp pain, an after-effect that stayed, or a phase lowered. The way back from
 * it: days of rest (after a lowered phase none are asked for), and then a routine completed.
 */
function* beganAgain(events: readonly DiaryEvent[], dayEnd: number): Generator<SmallWin> {
	let flare: "rest" | "phase" | undefined;
	let phase: number | undefined;
	let lastActive = Number.NaN;
	for (const event of events) {
		if (event.kind === "phase") {
			flare = phase !== undefined && event.phase < phase ? "phase" : flare;
			phase = event.phase;
		} else if (event.kind === "after-effect") {
			flare = event.still && (event.since === "worse" || event.since === "much-worse") ? "rest" : flare;
		} else if (event.kind === "routine") {
			const day = dayNumber(event.at, event.zone, dayEnd);
			const rested = day - lastActive > restDays;
			lastActive = day;
			if (event.outcome === "stopped" || event.feeling === "sharp") {
				flare = "rest";
			} else if (event.outcome === "completed" && flare !== undefined && (flare === "phase" || rested)) {
				flare = undefined;
				yield { kind: "began-again", day: dayName(day) };
			}
		}
	}
}
