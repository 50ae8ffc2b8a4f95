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
import { atOfWall } from "./emit";
import { endSnooze } from "./episode";
import { shownSat } from "./load";
import * as posture from "./posture";
import { whenAway } from "./presence";
import { askTiming, nextPrompt, nextTimingQuestion, prompt } from "./prompt";
import { completeBreak, whenBreakEnds } from "./rest";
import type { Turn } from "./state";
import { sayAway } from "./stretch";
import * as suppression from "./suppression";

/** Something that happens by itself when its time comes. */
interface Appointment {
	/** When, if no input comes before; infinity for never. Not before `state.at`, or just overdue. */
	when(turn: Turn): number;
	/** Carried out with `state.at` at that moment. Afterwards `when` must be later, or the engine would not come on. */
	act(turn: Turn): void;
	/** Nothing a person could see: no reason to wake anyone. */
	readonly unseen?: true;
}

const NEVER = Number.POSITIVE_INFINITY;

/** In the order in which they happen when several fall on one moment: first what counts, then who may speak, then speech. */
const timetable: readonly Appointment[] = [
	{ when: ({ state }) => atOfWall(state, state.dayUntilWall), act: newDay, unseen: true },
	{
		when: ({ state }) => (state.hoursUntilWall === null ? NEVER : atOfWall(state, state.hoursUntilWall)),
		act: (turn) => suppression.readHours(turn, turn.state.hoursUntilWall ?? turn.state.clockWall),
	},
	{ when: ({ state }) => suppression.untilAt(state, state.paused), act: suppression.resume },
	{ when: ({ state }) => suppression.untilAt(state, state.meeting), act: suppression.endMeeting },
	{
		when: ({ state, rules }) => suppression.debugQuietUntil(state, rules.settings.debugHold),
		act: suppression.endDebugQuiet,
	},
	{ when: whenBreakEnds, act: completeBreak },
	{ when: whenAway, act: sayAway },
	{ when: whenDueEnds, act: endDue },
	{ when: whenSkipIsOver, act: endSkip },
	{ when: whenDue, act: becomeDue },
	{ when: ({ state }) => state.snoozedUntilAt ?? NEVER, act: endSnooze },
	{ when: whenRepeatIsWanted, act: wantRepeat },
	{ when: posture.whenPostureIsWanted, act: posture.wantPosture },
	{ when: posture.whenPostureIsMoot, act: posture.dropPosture },
	{ when: (turn) => nextPrompt(turn).at, act: (turn) => prompt(turn, nextPrompt(turn).moment) },
	{ when: posture.nextPosture, act: posture.nudgePosture },
	{ when: posture.whenPostureIsTooLate, act: posture.dropPosture },
	{ when: nextTimingQuestion, act: askTiming },
];

/** Let everything happen whose time comes before `until` (or at it, when `inclusive`). Leaves `state.at` there. */
export function passTime(turn: Turn, until: number, inclusive: boolean): void {
	const { state } = turn;
	for (;;) {
		let first: Appointment | undefined;
		let when = Number.POSITIVE_INFINITY;
		for (const appointment of timetable) {
			const at = appointment.when(turn);
			if (at < when) {
				first = appointment;
				when = at;
			}
		}
		if (first === undefined || !(inclusive ? when <= until : when < until)) break;
		if (when > state.at) state.at = when;
		first.act(turn);
	}
	if (until > state.at) state.at = until;
}

/** The next time something happens that a person could see. */
export function nextAppointment(turn: Turn): number {
	let when = Number.POSITIVE_INFINITY;
	for (const appointment of timetable) {
		if (appointment.unseen === undefined) when = Math.min(when, appointment.when(turn));
	}
	return when;
}

function newDay(turn: Turn): void {
	readDayAt(turn, turn.state.dayUntilWall);
}

export function readDayAt(turn: Turn, wall: number): void {
	const { state, rules } = turn;
	const sat = shownSat(state, rules.settings);
	suppression.readDay(turn, wall, Math.max(0, sat - state.daySat), sat);
}
