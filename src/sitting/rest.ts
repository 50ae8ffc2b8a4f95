import { endFallenDue } from "./due";
import type { EndedStretch, PromptKind } from "./effect";
import { emit, stretchSoFar } from "./emit";
import { answered, repeatLater } from "./episode";
import type { RoutinePosture } from "./input";
import { restedBy, settleRest, settleSitting, shareLeft } from "./load";
import { startPosture, stopPosture } from "./posture-clock";
import { fixed } from "./settings";
import type { Turn } from "./state";
import { closeStretch, openStretch } from "./stretch";

/** Explicit rest: a break, a routine, or both; and after a whole break, the time until someone is back. */

export function startBreak(turn: Turn, source: "prompt" | "manual", kind: PromptKind, length: number): void {
	const { state } = turn;
	if (state.activeBreak !== null) return;
	const ended = state.stretch === "rest" ? { ...stretchSoFar(state), stretch: 0 } : beginRest(turn);
	const restedBefore = restedBy(state, state.at);
	state.activeBreak = { from: state.at, length, restedBefore, kind };
	emit(turn, { type: "break-started", source, kind, length, ...ended });
	state.prompt = null;
	answered(turn);
}

/** Also tells that a routine under way goes on in another posture. */
export function startRoutine(turn: Turn, id: string, posture: RoutinePosture): void {
	const { state } = turn;
	if (state.routine !== null && state.routine.id !== id) endRoutine(turn, state.routine.id);
	const ended = state.stretch === "rest" ? { ...stretchSoFar(state), stretch: 0 } : beginRest(turn);
	const rested = restedBy(state, state.at);
	state.rest = { rested, since: state.at, rate: posture === "seated" ? fixed.seatedShare : 1 };
	if (state.routine !== null) return;
	state.routine = { id, from: state.at, restedBefore: rested };
	emit(turn, { type: "routine-started", id, ...ended });
	if (state.prompt !== null) {
		emit(turn, { type: "prompt-withdrawn", id: state.prompt.id, why: "moved" });
		state.prompt = null;
		answered(turn);
	}
}

export function endRoutine(turn: Turn, id: string): void {
	const { state } = turn;
	const { routine } = state;
	if (routine === null || routine.id !== id) return;
	const rested = restedBy(state, state.at);
	state.routine = null;
	state.rest = { rested, since: state.at, rate: 1 };
	emit(turn, { type: "routine-ended", id, rested: rested - routine.restedBefore, how: "ended" });
	if (state.activeBreak === null) endRest(turn);
}

/** The person says the break is over. */
export function endBreak(turn: Turn): void {
	if (turn.state.activeBreak === null) return;
	if (turn.state.at >= whenBreakEnds(turn)) completeBreak(turn);
	else closeBreak(turn, turn.state.at, "ended");
	if (turn.state.routine === null) endRest(turn);
}

export function whenBreakEnds(turn: Turn): number {
	const { activeBreak } = turn.state;
	return activeBreak === null ? Number.POSITIVE_INFINITY : activeBreak.from + activeBreak.length;
}

/** The break has run its length. Whoever is not back yet goes on resting until the next evidence. */
export function completeBreak(turn: Turn): void {
	closeBreak(turn, turn.state.at, "complete");
	turn.state.quietUntilAt = turn.state.at + turn.rules.settings.breakLength;
}

/** Evidence during rest: some is the hand leaving the mouse, much of it ends the rest. */
export function restEvidence(turn: Turn): void {
	const { state } = turn;
	const { at, activeBreak, routine } = state;
	if (activeBreak === null && routine === null) {
		endRest(turn);
		return;
	}
	const begun = Math.max(activeBreak?.from ?? Number.NEGATIVE_INFINITY, routine?.from ?? Number.NEGATIVE_INFINITY);
	if (at < begun + fixed.breakGrace) return;
	const { typing } = state;
	const goesOn = typing !== null && at - typing.last <= fixed.typingGap;
	state.typing = { from: goesOn ? typing.from : at, last: at };
	if (at - state.typing.from > fixed.breakTyping) endByTyping(turn, state.typing.from);
}

function endByTyping(turn: Turn, from: number): void {
	const { state } = turn;
	if (state.routine !== null) {
		const rested = Math.max(0, restedBy(state, from) - state.routine.restedBefore);
		emit(turn, { type: "routine-ended", id: state.routine.id, rested, how: "typing" });
		state.routine = null;
	}
	if (state.activeBreak !== null) closeBreak(turn, from, "typing");
	settleRest(state, shareLeft(restedBy(state, from), turn.rules.settings.breakLength));
	state.rest = null;
	endRest(turn);
	settleSitting(state, state.at - from);
}

function closeBreak(turn: Turn, restedUntil: number, how: "complete" | "ended" | "typing"): void {
	const { state } = turn;
	const { activeBreak } = state;
	if (activeBreak === null) return;
	const { length, kind, restedBefore } = activeBreak;
	const rested = Math.max(0, restedBy(state, restedUntil) - restedBefore);
	const taken = how === "complete" || (restedUntil - activeBreak.from) * 2 >= length;
	state.activeBreak = null;
	emit(turn, { type: "break-ended", rested, length, early: how !== "complete", how, taken, kind });
}

/** Sitting ends here. Returns the stretch of it. */
function beginRest(turn: Turn): EndedStretch {
	const { state } = turn;
	closeStretch(turn);
	const ended = stretchSoFar(state);
	openStretch(turn, "rest");
	state.rest = { rested: 0, since: state.at, rate: 1 };
	state.typing = null;
	stopPosture(turn);
	return ended;
}

/** Someone is back: what was rested counts, and what is still due asks again after more sitting. */
function endRest(turn: Turn): void {
	const { state } = turn;
	if (state.rest !== null) settleRest(state, shareLeft(restedBy(state, state.at), turn.rules.settings.breakLength));
	state.rest = null;
	state.typing = null;
	endFallenDue(turn);
	openStretch(turn, state.focus === null ? "unfocused" : "gap");
	state.stretchSat = state.sat;
	startPosture(turn);
	repeatLater(turn);
}
