import type { DiaryEvent } from "../diary/events";
import { type Flag, flaggedInWeek, flagsIn, walks } from "./after-effects";
import { type DailyScores, numberOfDay } from "./daily-scores";
import { isClimbing } from "./duration-rules";
import type { Now } from "./phase";

/** E6 and E7: when even the gentlest movements leave something behind. Counts and days are our choice. */

const tilts: ReadonlySet<string> = new Set(["pelvic-tilt-supine", "pelvic-tilt-seated"]);

/** Severe on a scale of 0 to 10, as such scales are usually read. */
const severe = 7;

const daysOfWalks = 28;

const day = 24 * 60 * 60_000;

/**
 * E6: whether the programme pauses. It goes on when the person records a clinician's word for E6, or chooses a phase to
 * begin again with, after what led to it.
 */
export function isPaused(
	events: readonly DiaryEvent[],
	flags: readonly Flag[],
	figures: DailyScores,
	now: Now,
): boolean {
	const restart = events.findLastIndex(
		(event) => event.kind === "phase" || (event.kind === "approval" && event.rule === "E6"),
	);
	const since = events[restart]?.at ?? Number.NEGATIVE_INFINITY;
	const later = restart < 0 ? flags : flagsIn(events.slice(restart + 1));
	if (later.some(({ at }) => nothingHelps(later, at))) {
		return true;
	}
	const today = numberOfDay(now.day);
	const severeForAWeek = figures
		.daysRunning("leg", 7, today)
		?.every((number) => (figures.on(number).leg ?? Number.NaN) >= severe);
	return (severeForAWeek === true || isClimbing(figures, today)) && now.at - since >= 7 * day;
}

/** Walking and tilts were both flagged in the week up to `at`: by two answers, since each counts against one exercise. */
function nothingHelps(flags: readonly Flag[], at: number): boolean {
	const flagged = flaggedInWeek(flags, at);
	return [walks, tilts].every((gentlest) => flagged.some(({ exercise }) => gentlest.has(exercise)));
}

/** E7: three walks in four weeks that were followed by worse. */
export function easeWalking(flags: readonly Flag[], now: Now): boolean {
	return flags.filter(({ at, exercise }) => walks.has(exercise) && now.at - at <= daysOfWalks * day).length >= 3;
}
