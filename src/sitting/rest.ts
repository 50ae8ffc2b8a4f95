import { endFallenDue } from "./due";
import type { PromptKind, SittingPeriod } from "./effect";
import { currentPeriod, emit } from "./emit-effect";
import { isHeld } from "./held";
import type { RoutinePosture } from "./input";
import { addSitting, applyRest, foldStanding, remainingShare, restedBy } from "./load";
import { startPosture, stopPosture } from "./posture-clock";
import { answered, repeatLater } from "./prompt-episode";
import { engineConstants } from "./settings";
import { closePeriod, openPeriod, restartStanding, sitAfterAway } from "./sitting-period";
import type { State, StepContext } from "./state";

/** Explicit rest: a break, a routine, or both; and after a whole break, the time until someone is back. */

/**
 * Starts a break, if none is under way.
 * @param length seconds
 */
export function startBreak(context: StepContext, source: "prompt" | "manual", kind: PromptKind, length: number): void {
	const { state } = context;
	if (state.activeBreak !== null) return;
	const ended = state.stretch === "rest" ? nothingMore(state) : beginRest(context);
	const restedBefore = restedBy(state, state.at);
	state.activeBreak = { from: state.at, length, restedBefore, kind };
	emit(context, { type: "break-started", source, kind, length, ...ended });
	state.prompt = null;
	answered(context);
}

/** Also tells that a routine under way goes on in another posture. */
export function startRoutine(context: StepContext, id: string, posture: RoutinePosture): void {
	const { state } = context;
	if (state.routine !== null && state.routine.id !== id) endRoutine(context, state.routine.id);
	const ended = state.stretch === "rest" ? nothingMore(state) : beginRest(context);
	const rested = restedBy(state, state.at);
	state.rest = { rested, since: state.at, rate: posture === "seated" ? engineConstants.seatedShare : 1 };
	if (state.routine !== null) return;
	state.routine = { id, from: state.at, restedBefore: rested };
	emit(context, { type: "routine-started", id, ...ended });
	if (state.prompt !== null) {
		emit(context, { type: "prompt-withdrawn", id: state.prompt.id, why: "moved" });
		state.prompt = null;
		answered(context);
	}
}

/** Ends the routine of this id; rest goes on at its full rate. */
export function endRoutine(context: StepContext, id: string): void {
	const { state } = context;
	const { routine } = state;
	if (routine === null || routine.id !== id) return;
	const rested = restedBy(state, state.at);
	state.routine = null;
	state.rest = { rested, since: state.at, rate: 1 };
	emit(context, { type: "routine-ended", id, rested: rested - routine.restedBefore, how: "ended" });
	if (state.activeBreak === null) endRest(context);
}

/** The person says the break is over. */
export function endBreak(context: StepContext): void {
	if (context.state.activeBreak === null) return;
	if (context.state.at >= whenBreakEnds(context)) completeBreak(context);
	else closeBreak(context, context.state.at, "ended");
	if (context.state.routine === null) endRest(context);
}

/** Returns when the break under way has run its length. Monotonic seconds. */
export function whenBreakEnds(context: StepContext): number {
	const { activeBreak } = context.state;
	return activeBreak === null ? Number.POSITIVE_INFINITY : activeBreak.from + activeBreak.length;
}

/** The break has run its length. Whoever is not back yet goes on resting until the next evidence. */
export function completeBreak(context: StepContext): void {
	closeBreak(context, context.state.at, "complete");
	context.state.quietUntilAt = context.state.at + context.rules.settings.breakLength;
}

/** Evidence during rest: some is the hand leaving the mouse, much of it ends the rest. */
export function restEvidence(context: StepContext): void {
	const { state } = context;
	const { at, activeBreak, routine } = state;
	if (activeBreak === null && routine === null) {
		endRest(context);
		return;
	}
	const begun = Math.max(activeBreak?.from ?? Number.NEGATIVE_INFINITY, routine?.from ?? Number.NEGATIVE_INFINITY);
	if (at < begun + engineConstants.breakGrace) return;
	const { typing } = state;
	const goesOn = typing !== null && at - typing.last <= engineConstants.typingGap;
	state.typing = { from: goesOn ? typing.from : at, last: at };
	if (at - state.typing.from > engineConstants.breakTyping) endByTyping(context, state.typing.from);
}

function endByTyping(context: StepContext, from: number): void {
	const { state } = context;
	if (state.routine !== null) {
		const rested = Math.max(0, restedBy(state, from) - state.routine.restedBefore);
		emit(context, { type: "routine-ended", id: state.routine.id, rested, how: "typing" });
		state.routine = null;
	}
	if (state.activeBreak !== null) closeBreak(context, from, "typing");
	applyRest(state, remainingShare(restedBy(state, from), context.rules.settings.breakLength));
	state.rest = null;
	endRest(context);
	addSitting(state, state.at - from);
}

function closeBreak(context: StepContext, restedUntil: number, how: "complete" | "ended" | "typing"): void {
	const { state } = context;
	const { activeBreak } = state;
	if (activeBreak === null) return;
	const { length, kind, restedBefore } = activeBreak;
	const rested = Math.max(0, restedBy(state, restedUntil) - restedBefore);
	const taken = how === "complete" || (restedUntil - activeBreak.from) * 2 >= length;
	state.activeBreak = null;
	emit(context, { type: "break-ended", rested, length, early: how !== "complete", how, taken, kind });
}

/** In a rest that goes on, no sitting ends. */
function nothingMore(state: State): SittingPeriod {
	return { stretchKey: currentPeriod(state).stretchKey, stretch: 0 };
}

/** Sitting ends here. Returns the stretch of it. */
function beginRest(context: StepContext): SittingPeriod {
	const { state } = context;
	closePeriod(context);
	const ended = currentPeriod(state);
	openPeriod(context, "rest");
	foldStanding(state, context.rules.settings);
	state.rest = { rested: 0, since: state.at, rate: 1 };
	state.typing = null;
	stopPosture(context);
	return ended;
}

/** Someone is back: what was rested counts, and what is still due asks again after more sitting. */
export function endRest(context: StepContext): void {
	const { state } = context;
	const { breakLength } = context.rules.settings;
	const rested = restedBy(state, state.at);
	if (state.rest !== null) applyRest(state, remainingShare(rested, breakLength));
	if (rested >= breakLength) sitAfterAway(context);
	state.rest = null;
	state.typing = null;
	endFallenDue(context);
	openPeriod(context, isHeld(state) ? "held" : state.focus === null ? "unfocused" : "gap");
	state.stretchSat = state.sat;
	restartStanding(state);
	startPosture(context);
	repeatLater(context);
}
