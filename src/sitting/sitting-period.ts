import { endFallenDue } from "./due";
import { currentPeriod, emit } from "./emit-effect";
import { addSitting, applyRest, atLeast, foldStanding, isFrozen, isSitting, remainingShare } from "./load";
import { startPosture, stopPosture } from "./posture-clock";
import type { Draft, PeriodKind, StepContext } from "./state";

/** Count the open stretch for what it was, now that its end is known. */
export function closePeriod(context: StepContext): void {
	const { state, rules } = context;
	const { settings } = rules;
	const seconds = state.at - state.anchor;
	if (state.stretch === "none") {
		startPosture(context);
		return;
	}
	if (isSitting(state, settings)) {
		if (state.stretch === "unfocused" && seconds >= settings.away) recordAbsence(context, seconds, "sitting");
		addSitting(state, seconds);
		return;
	}
	const frozen = isFrozen(state, settings);
	if (!state.awaySaid) markAway(context);
	foldStanding(state, settings);
	const before = state.load;
	if (!frozen) applyRest(state, remainingShare(seconds, settings.breakLength));
	endFallenDue(context);
	emit(context, { type: "back", from: state.anchor, seconds });
	if (frozen) {
		const id = recordAbsence(context, seconds, "frozen");
		emit(context, { type: "ask-away", id, seconds });
	} else {
		const natural = seconds >= settings.breakLength && atLeast(before, settings.breakLength);
		const acrossDays = state.anchor < state.dayStartAt;
		recordAbsence(context, seconds, "moving", before, natural);
		if (natural) emit(context, { type: "natural-break", seconds, acrossDays });
	}
	state.stretchSat = state.sat;
	if (seconds >= settings.breakLength) sitAfterAway(context);
	restartStanding(state);
	startPosture(context);
}

/** Whoever was away for a whole break is taken to sit again, unless they want it otherwise. */
export function sitAfterAway({ state, rules }: StepContext): void {
	if (rules.settings.standingReturns !== "standing") state.standing = null;
}

/** Whoever comes back to standing has stood for nothing yet. */
export function restartStanding(state: Draft): void {
	if (state.standing !== null) state.standing = { ...state.standing, since: state.at, stoodBefore: state.stood };
}

/** Begins a period of a kind, now. */
export function openPeriod(context: StepContext, stretch: PeriodKind): void {
	context.state.stretch = stretch;
	context.state.anchor = context.state.at;
	context.state.awaySaid = false;
}

/** Finds the period under way to be time away. */
export function markAway(context: StepContext): void {
	const { state } = context;
	state.awaySaid = true;
	emit(context, { type: "away", from: state.anchor, ...currentPeriod(state) });
	stopPosture(context);
}

function recordAbsence(
	context: StepContext,
	seconds: number,
	counted: "moving" | "sitting" | "frozen",
	before = context.state.load,
	natural = false,
): string {
	const { state } = context;
	const id = `${state.origin}-away-${state.sequence}`;
	const { anchor: from, stretchSat } = state;
	const acrossDays = from < state.dayStartAt;
	state.lastAway = {
		id,
		from,
		seconds,
		before,
		stretchSat,
		standing: state.standing !== null,
		scale: 1,
		counted,
		natural,
		acrossDays,
	};
	return id;
}
