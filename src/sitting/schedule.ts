import {
	becomeDue,
	endDue,
	endSkip,
	wantRepeat,
	whenDue,
	whenDueEnds,
	whenRepeatIsWanted,
	whenSkipIsOver,
} from "./due";
import { monotonicTimeAt } from "./emit-effect";
import { endCalls, endHold, whenCallEnds, whenHoldEnds } from "./held";
import { currentSittingTotal, shownStood } from "./load";
import * as posture from "./posture";
import { whenAway } from "./presence";
import { askTiming, nextPrompt, nextTimingQuestion, prompt } from "./prompt";
import { endSnooze } from "./prompt-episode";
import { completeBreak, whenBreakEnds } from "./rest";
import { markAway } from "./sitting-period";
import { sitForNewDay, sitsForNewDay } from "./standing";
import type { StepContext } from "./state";
import * as suppression from "./suppression";

/** Something that happens by itself when its time comes. */
interface TimedRule {
	/** When, if no input comes before; infinity for never. Not before `state.at`, or just overdue. */
	when(context: StepContext): number;
	/** Carried out with `state.at` at that moment. Afterwards `when` must be later, or the engine would not come on. */
	act(context: StepContext): void;
	/** Whether what happens is something a person could see, and so a reason to wake anyone; left out: always. */
	isSeen?(context: StepContext): boolean;
}

const NEVER = Number.POSITIVE_INFINITY;

/** In the order in which they happen when several fall on one moment: first what counts, then who may speak, then speech. */
const schedule: readonly TimedRule[] = [
	{ when: ({ state }) => monotonicTimeAt(state, state.dayUntilWall), act: newDay, isSeen: sitsForNewDay },
	{
		when: ({ state }) => (state.hoursUntilWall === null ? NEVER : monotonicTimeAt(state, state.hoursUntilWall)),
		act: (context) => suppression.readHours(context, context.state.hoursUntilWall ?? context.state.clockWall),
	},
	{ when: ({ state }) => suppression.untilAt(state, state.paused), act: suppression.endPause },
	{ when: suppression.whenPauseIsTooLong, act: suppression.offerToEndPause },
	{ when: ({ state }) => suppression.untilAt(state, state.meeting), act: suppression.endMeeting },
	{
		when: ({ state, rules }) => suppression.debugQuietUntil(state, rules.settings.debugHold),
		act: suppression.endDebugQuiet,
	},
	{ when: whenCallEnds, act: endCalls },
	{ when: whenHoldEnds, act: endHold },
	{ when: whenBreakEnds, act: completeBreak },
	{ when: whenAway, act: markAway },
	{ when: whenDueEnds, act: endDue },
	{ when: whenSkipIsOver, act: endSkip },
	{ when: whenDue, act: becomeDue },
	{ when: ({ state }) => state.snoozedUntilAt ?? NEVER, act: endSnooze },
	{ when: whenRepeatIsWanted, act: wantRepeat },
	{ when: posture.whenPostureIsWanted, act: posture.wantPosture },
	{ when: posture.whenPostureIsMoot, act: posture.dropPosture },
	{ when: (context) => nextPrompt(context).at, act: (context) => prompt(context, nextPrompt(context).moment) },
	{ when: posture.nextPosture, act: posture.nudgePosture },
	{ when: posture.whenPostureIsTooLate, act: posture.dropPosture },
	{ when: nextTimingQuestion, act: askTiming },
];

/** Let everything happen whose time comes before `until` (or at it, when `inclusive`). Leaves `state.at` there. */
export function passTime(context: StepContext, until: number, inclusive: boolean): void {
	const { state } = context;
	for (;;) {
		let first: TimedRule | undefined;
		let when = Number.POSITIVE_INFINITY;
		for (const appointment of schedule) {
			const at = appointment.when(context);
			if (at < when) {
				first = appointment;
				when = at;
			}
		}
		if (first === undefined || !(inclusive ? when <= until : when < until)) break;
		if (when > state.at) state.at = when;
		first.act(context);
	}
	if (until > state.at) state.at = until;
}

/** The next time something happens that a person could see. */
export function nextTimedRule(context: StepContext): number {
	let when = Number.POSITIVE_INFINITY;
	for (const appointment of schedule) {
		if (appointment.isSeen?.(context) ?? true) when = Math.min(when, appointment.when(context));
	}
	return when;
}

function newDay(context: StepContext): void {
	readDayAt(context, context.state.dayUntilWall);
}

/**
 * Begins a new day where the wall clock says so.
 * @param wall epoch milliseconds
 */
export function readDayAt(context: StepContext, wall: number): void {
	const { state, rules } = context;
	const { day } = state;
	const sat = currentSittingTotal(state, rules.settings);
	const stood = shownStood(state, rules.settings);
	suppression.readDay(context, wall, Math.max(0, sat - state.daySat), sat, stood);
	if (state.day > day) sitForNewDay(context);
}
