import { end } from "./due";
import { currentPeriod, emit, stoodSoFar } from "./emit-effect";
import { addSitting, foldStanding, isSitting } from "./load";
import { startPosture, stopPosture } from "./posture-clock";
import { endRest } from "./rest";
import { closePeriod, openPeriod } from "./sitting-period";
import type { StepContext } from "./state";

/**
 * Standing at a height-adjustable desk, as the person says it. It counts apart from sitting and takes from the load at half
 * the rate of a break: a change, not a movement.
 */

/** Notes that the person stands at the desk from now on, by their own word. */
export function stand(context: StepContext): void {
	const { state } = context;
	if (state.standing !== null) return;
	settleOpen(context);
	const ended = currentPeriod(state);
	leave(context);
	state.standing = { since: state.at, stoodBefore: state.stood, rested: 0 };
	state.hasStood = true;
	state.stretchSat = state.sat;
	stopPosture(context);
	emit(context, { type: "stood-up", ...ended });
}

/** Notes that the person sits again. What standing was worth is taken off the load. */
export function sit(context: StepContext): void {
	const { state } = context;
	if (state.standing === null) return;
	settleOpen(context);
	const stood = stoodSoFar(state);
	leave(context);
	foldStanding(state, context.rules.settings);
	state.standing = null;
	state.stretchSat = state.sat;
	startPosture(context);
	emit(context, { type: "sat-down", ...currentPeriod(state), ...(stood === undefined ? {} : { stood }) });
}

/** Tells whether somebody stands at the desk now who sits from the next day's beginning on. */
export function sitsForNewDay({ state, rules }: StepContext): boolean {
	return state.standing !== null && rules.settings.standingReturns !== "standing" && isSitting(state, rules.settings);
}

/** The day is over: the next one begins sitting. */
export function sitForNewDay(context: StepContext): void {
	const { state, rules } = context;
	if (state.standing === null || rules.settings.standingReturns === "standing") return;
	if (sitsForNewDay(context)) {
		sit(context);
		return;
	}
	// Nobody is there, and nobody has come: only what they come back to is another.
	foldStanding(state, rules.settings);
	state.standing = null;
}

/** Count the open time for what it was. The word of the person shows that they are there. */
function settleOpen(context: StepContext): void {
	const { state } = context;
	const { stretch } = state;
	if (stretch === "none") return;
	if (stretch === "rest") {
		if (state.activeBreak === null && state.routine === null) endRest(context);
		return;
	}
	if (state.awaySaid) {
		closePeriod(context);
		openPeriod(context, state.focus === null ? "unfocused" : "gap");
	} else {
		addSitting(state, state.at - state.anchor);
		openPeriod(context, stretch);
	}
}

/** Changing posture is an answer to what was asked, and begins all counts anew. */
function leave(context: StepContext): void {
	const { state } = context;
	state.skipUntilSat = null;
	state.lastSkip = null;
	if (state.dueAt !== null || state.episode !== null) end(context, "moved");
}
