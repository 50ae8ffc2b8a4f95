import { engineConstants, type Settings } from "./settings";
import type { Draft, State } from "./state";

/** Share of the load left after `rested` seconds of rest: none after a whole break, and no cliff on the way. */
export function remainingShare(rested: number, breakLength: number): number {
	return Math.max(0, 1 - rested / breakLength);
}

/**
 * The moment at which the open stretch stops counting as sitting, if nothing happens: minus infinity when it does not
 * count, infinity when it always will. Once found to be time away it stays so, whatever becomes of the settings.
 */
export function sittingEnd(state: State, settings: Settings): number {
	if (state.awaySaid) return Number.NEGATIVE_INFINITY;
	switch (state.stretch) {
		case "gap":
			return state.anchor + settings.away;
		case "held":
			return state.anchor + engineConstants.heldAtMost;
		case "unfocused":
			return settings.otherApplications === "sitting" ? Number.POSITIVE_INFINITY : state.anchor + settings.away;
		default:
			return Number.NEGATIVE_INFINITY;
	}
}

/** Whether the person sits at the state's own moment, as far as their last sign reaches. */
export function isSitting(state: State, settings: Settings): boolean {
	return state.at < sittingEnd(state, settings);
}

/** Nothing counts until the person says what a long stretch in other applications was. */
export function isFrozen(state: State, settings: Settings): boolean {
	if (state.stretch !== "unfocused" || settings.otherApplications === "away" || isSitting(state, settings))
		return false;
	return state.at - state.anchor < engineConstants.askAtMost;
}

/** Seconds of rest had by now in the rest under way. */
export function restedBy(state: State, at: number): number {
	return state.rest === null ? 0 : state.rest.rested + Math.max(0, at - state.rest.since) * state.rest.rate;
}

/** The load as it stands at `state.at`, the open stretch included. */
export function currentLoad(state: State, settings: Settings): number {
	const open = state.at - state.anchor;
	const { breakLength } = settings;
	if (state.standing !== null && isSitting(state, settings)) {
		return state.load * remainingShare(state.standing.rested + open * engineConstants.standingShare, breakLength);
	}
	const load = state.load * remainingShare(state.standing?.rested ?? 0, breakLength);
	if (state.stretch === "none") return load;
	if (state.stretch === "rest") return load * remainingShare(restedBy(state, state.at), breakLength);
	if (isSitting(state, settings)) return load + open;
	if (isFrozen(state, settings)) return load;
	return load * remainingShare(open, breakLength);
}

/** Sitting ever, the open stretch included. Falls back when the stretch turns out to be time away. */
export function currentSittingTotal(state: State, settings: Settings): number {
	return state.standing === null && isSitting(state, settings) ? state.sat + (state.at - state.anchor) : state.sat;
}

/** Standing ever, in the same way. */
export function shownStood(state: State, settings: Settings): number {
	return state.standing !== null && isSitting(state, settings) ? state.stood + (state.at - state.anchor) : state.stood;
}

/** The counter that grows while the person is at the desk: of sitting, or of standing. */
export function shownCount(state: State, settings: Settings): number {
	return state.standing === null ? currentSittingTotal(state, settings) : shownStood(state, settings);
}

/** Differences below this (seconds) come from rounding, not from time. */
const ROUNDING = 1e-6;

/** Whether an amount of sitting or load (seconds) is as much as `level`, give or take what rounding may have taken. */
export function atLeast(amount: number, level: number): boolean {
	return amount > level - ROUNDING;
}

/** When the growing load reaches `level`: now if it has, infinity if nothing grows or the stretch ends before. */
export function whenLoadReaches(state: State, settings: Settings, level: number): number {
	if (state.standing !== null) return Number.POSITIVE_INFINITY;
	return whenReaches(state, settings, level - state.load);
}

/** When the sitting counter reaches `level`. */
export function whenTotalReaches(state: State, settings: Settings, level: number): number {
	return state.standing === null ? whenReaches(state, settings, level - state.sat) : Number.POSITIVE_INFINITY;
}

/** When the counter in force reaches `level`: of sitting, or of standing. */
export function whenCountReaches(state: State, settings: Settings, level: number): number {
	return whenReaches(state, settings, level - (state.standing === null ? state.sat : state.stood));
}

function whenReaches(state: State, settings: Settings, missing: number): number {
	const end = sittingEnd(state, settings);
	if (!(state.at < end)) return Number.POSITIVE_INFINITY;
	if (atLeast(state.at - state.anchor, missing)) return state.at;
	const reached = state.anchor + missing;
	return atLeast(reached, end) ? Number.POSITIVE_INFINITY : reached;
}

/** When the load is below `level` again: now if it is, infinity if it grows, stands still or never will by itself. */
export function whenLoadFallsBelow(state: State, settings: Settings, level: number): number {
	if (isSitting(state, settings) || isFrozen(state, settings) || state.stretch === "none") {
		if (!atLeast(currentLoad(state, settings), level)) return state.at;
		return isFrozen(state, settings) ? state.anchor + engineConstants.askAtMost : Number.POSITIVE_INFINITY;
	}
	const needed = state.load <= level ? 0 : settings.breakLength * (1 - level / state.load);
	if (state.rest === null) return Math.max(state.at, state.anchor + needed);
	return Math.max(state.at, state.rest.since + (needed - state.rest.rested) / state.rest.rate);
}

/** Count `seconds` of the open stretch as sitting, or as standing while the person stands. */
export function addSitting(state: Draft, seconds: number): void {
	const { standing } = state;
	if (standing !== null) {
		state.stood += seconds;
		state.standing = { ...standing, rested: standing.rested + seconds * engineConstants.standingShare };
		return;
	}
	state.load += seconds;
	state.sat += seconds;
}

/** Take from the load what standing has been worth so far. */
export function foldStanding(state: Draft, settings: Settings): void {
	const { standing } = state;
	if (standing === null || standing.rested === 0) return;
	applyRest(state, remainingShare(standing.rested, settings.breakLength));
	state.standing = { ...standing, rested: 0 };
}

/** Leave `share` of the load, and remember it for a time away judged otherwise later. */
export function applyRest(state: Draft, share: number): void {
	state.load *= share;
	if (state.lastAway !== null) state.lastAway = { ...state.lastAway, scale: state.lastAway.scale * share };
}

/** Whether the last evidence is recent enough for someone to be at the desk. */
export function presentUntil(state: State): number {
	return state.lastEvidenceAt === null ? Number.NEGATIVE_INFINITY : state.lastEvidenceAt + engineConstants.there;
}
