import { dayOf } from "./day";
import type { Suppression } from "./effect";
import { emit, monotonicTimeAt } from "./emit-effect";
import { heedCall, hold, isCalling, release, wantAnew } from "./held";
import { withdrawPrompt } from "./prompt-episode";
import { engineConstants } from "./settings";
import type { State, StepContext, Until } from "./state";
import { openState } from "./working-hours";

/** Whether anything keeps messages back. */
export function isQuiet(state: State): boolean {
	return (
		state.paused !== null ||
		!state.hoursOpen ||
		state.activeBreak !== null ||
		state.routine !== null ||
		state.debugQuiet ||
		state.meeting !== null ||
		isCalling(state) ||
		state.locked
	);
}

/** Returns everything that keeps messages back. */
export function suppressions(state: State): Suppression[] {
	const reasons: Suppression[] = [];
	if (state.paused !== null) reasons.push("paused");
	if (!state.hoursOpen) reasons.push("hours");
	if (state.activeBreak !== null) reasons.push("break");
	if (state.routine !== null) reasons.push("routine");
	if (state.debugQuiet) reasons.push("debug");
	if (state.meeting !== null) reasons.push("meeting");
	if (isCalling(state)) reasons.push("call");
	if (state.locked) reasons.push("lock");
	return reasons;
}

/** For some seconds, until a wall time, until the next day begins, or until resumed. */
export function pause(context: StepContext, seconds: number | undefined, until: number | "tomorrow" | undefined): void {
	const { state } = context;
	const before = state.paused;
	if (until === "tomorrow") state.paused = untilTomorrow(state);
	else if (until !== undefined && Number.isFinite(until)) state.paused = untilDate(state, until);
	else state.paused = lasting(state, seconds);
	if (before === null) begin(context, "paused");
}

/**
 * Starts a meeting, or changes the end of the one under way.
 * @param seconds how long; undefined: until the person says it is over
 */
export function startMeeting(context: StepContext, seconds: number | undefined): void {
	const before = context.state.meeting;
	context.state.meeting = lasting(context.state, seconds);
	hold(context);
	if (before === null) begin(context, "meeting");
}

function lasting(state: State, seconds: number | undefined): Until {
	return {
		at: seconds !== undefined && seconds > 0 && seconds < 1e9 ? state.at + seconds : null,
		wall: null,
		asked: null,
		long: false,
	};
}

function untilDate(state: State, wall: number): Until {
	const seconds = monotonicTimeAt(state, wall) - state.at;
	return { at: null, wall, asked: state.at + seconds, long: seconds > engineConstants.longPause };
}

/** Over tomorrow, also where the clock turns out to have been years ahead: there is no other tomorrow to mean. */
function untilTomorrow(state: State): Until {
	const until = untilDate(state, state.dayUntilWall);
	return { ...until, at: until.asked };
}

/** When a pause that lasts longer than it was asked for is spoken of: the wall clock has been set back meanwhile. */
export function whenPauseIsTooLong({ state }: StepContext): number {
	const { paused } = state;
	if (paused === null || paused.asked === null) return Number.POSITIVE_INFINITY;
	const isLonger = untilAt(state, paused) > paused.asked + engineConstants.pauseSlack;
	return isLonger ? Math.max(state.at, paused.asked + engineConstants.pauseSlack) : Number.POSITIVE_INFINITY;
}

/** Offers the end of a pause that lasts longer than it was asked for. */
export function offerToEndPause(context: StepContext): void {
	const { paused } = context.state;
	if (paused === null) return;
	context.state.paused = { ...paused, asked: null };
	emit(context, { type: "pause-too-long" });
}

/** A pause has run its time. */
export function endPause(context: StepContext): void {
	context.state.greet ||= context.state.paused?.long === true;
	resume(context);
}

/** What the machine or another extension says of a call. */
export function setCall(context: StepContext, on: boolean, source: "machine" | "report" = "machine"): void {
	if (heedCall(context, on, source)) begin(context, "call");
}

function begin(context: StepContext, reason: Suppression): void {
	emit(context, { type: "suppression-began", reason });
	withdrawPrompt(context, "suppressed");
}

/** Ends a pause. */
export function resume(context: StepContext): void {
	if (context.state.paused === null) return;
	context.state.paused = null;
	emit(context, { type: "suppression-ended", reason: "paused" });
}

/** What waited for the meeting to end comes gently: it waits for a breakpoint anew. */
export function endMeeting(context: StepContext): void {
	const { state } = context;
	if (state.meeting === null) return;
	state.meeting = null;
	release(context);
	emit(context, { type: "suppression-ended", reason: "meeting" });
	wantAnew(state);
}

/** Notes that a red flag stands and nothing asks for movement, or that it no longer does. */
export function setLock(context: StepContext, on: boolean): void {
	if (context.state.locked === on) return;
	context.state.locked = on;
	if (on) begin(context, "lock");
	else emit(context, { type: "suppression-ended", reason: "lock" });
}

/** Notes that a debug session began. Messages wait while one runs, for as long as the settings say. */
export function startDebug(context: StepContext, id: string): void {
	const { state } = context;
	if (id in state.debug) return;
	state.debug = { ...state.debug, [id]: state.at };
	if (state.debugQuiet || context.rules.settings.debugHold <= 0) return;
	state.debugQuiet = true;
	// A prompt already on the screen stays: starting to debug is no answer to it.
	emit(context, { type: "suppression-began", reason: "debug" });
}

/** Notes that a debug session ended. */
export function endDebug(context: StepContext, id: string): void {
	const { state, rules } = context;
	const { [id]: _ended, ...others } = state.debug;
	state.debug = others;
	const held = state.at - rules.settings.debugHold;
	if (!Object.values(others).some((began) => began > held)) endDebugQuiet(context);
}

/** Ends the quiet of debugging. */
export function endDebugQuiet(context: StepContext): void {
	if (!context.state.debugQuiet) return;
	context.state.debugQuiet = false;
	emit(context, { type: "suppression-ended", reason: "debug" });
}

/** A debug session holds messages back for a limited time from its own start. */
export function debugQuietUntil(state: State, hold: number): number {
	if (!state.debugQuiet) return Number.POSITIVE_INFINITY;
	let latest = Number.NEGATIVE_INFINITY;
	for (const id in state.debug) latest = Math.max(latest, (state.debug[id] ?? 0) + hold);
	return latest;
}

/** Returns when a pause or meeting ends. Monotonic seconds; infinite where it has no end. */
export function untilAt(state: State, until: Until | null): number {
	if (until === null) return Number.POSITIVE_INFINITY;
	const byWall = until.wall === null ? Number.POSITIVE_INFINITY : monotonicTimeAt(state, until.wall);
	return Math.min(until.at ?? Number.POSITIVE_INFINITY, byWall);
}

/** Working hours as of the wall clock's reading. */
export function readHours(context: StepContext, wall: number): void {
	const { state, rules } = context;
	const { open, until } = openState(wall, rules.settings.workingHours, rules.calendar);
	state.hoursUntilWall = until;
	if (open === state.hoursOpen) return;
	state.hoursOpen = open;
	if (open) emit(context, { type: "suppression-ended", reason: "hours" });
	else begin(context, "hours");
}

/** The day as of the wall clock's reading. A clock set back changes the date but does not begin the counts anew. */
export function readDay(context: StepContext, wall: number, sitting: number, sat: number, stood: number): void {
	const { state, rules } = context;
	const { key, until } = dayOf(wall, rules.settings.dayEnd, rules.calendar);
	state.dayUntilWall = until;
	if (key === state.day) return;
	const forward = key > state.day;
	const ended = state.day;
	state.day = key;
	if (!forward) return;
	const { tally } = state;
	const standing = Math.max(0, stood - state.dayStood);
	if (sitting > 0 || standing > 0 || state.statusOnly || Object.values(tally).some((count) => count > 0)) {
		const longest = Math.max(tally.longest, Math.min(sitting, sat - state.stretchSat));
		emit(context, { type: "day-ended", day: ended, sitting, standing, longest, prompts: tally.prompts });
	}
	if (state.askTomorrow) state.askTiming = true;
	state.askTomorrow = false;
	state.statusOnly = false;
	state.unseenToday = false;
	state.ignoredInRow = 0;
	state.closedInRow = false;
	state.daySat = sat;
	state.dayStood = stood;
	state.micAlwaysOn = false;
	state.dayStartAt = state.at;
	state.busy = sinceYesterday(state.busy, state.at);
	state.debug = sinceYesterday(state.debug, state.at);
}

/** What a window that died began is never ended: forget it after a day. */
function sinceYesterday(begun: Readonly<Record<string, number>>, at: number): Record<string, number> {
	return Object.fromEntries(Object.entries(begun).filter(([, began]) => began > at - 86_400));
}
