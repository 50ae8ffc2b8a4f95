import type { WithdrawnBecause } from "./effect";
import { emit } from "./emit";
import { beginEpisode, canPromptAgain, endEpisode, ignorePrompt } from "./episode";
import { isAsMuchAs, isSitting, shownLoad, whenLoadFallsBelow, whenLoadReaches, whenSatReaches } from "./load";
import type { Turn } from "./state";

const NEVER = Number.POSITIVE_INFINITY;

export function whenDue(turn: Turn): number {
	const { state, rules } = turn;
	return state.dueAt !== null ? NEVER : whenLoadReaches(state, rules.settings, rules.settings.limit);
}

export function becomeDue(turn: Turn): void {
	const { state, rules } = turn;
	state.dueAt = state.at;
	emit(turn, { type: "due", load: shownLoad(state, rules.settings), limit: rules.settings.limit });
	if (state.skipUntilSat !== null) return;
	const wantedAt = Math.max(state.at, state.snoozedUntilAt ?? state.at);
	if (state.episode === null) beginEpisode(turn, wantedAt);
	else if (state.episode.wantedAt !== null) {
		state.episode = { ...state.episode, wantedAt: Math.max(wantedAt, state.episode.wantedAt) };
	}
}

/** An episode that began early has no due to end: it is over once the person has left the chair. */
export function whenDueEnds(turn: Turn): number {
	const { state, rules } = turn;
	if (state.dueAt !== null) return whenLoadFallsBelow(state, rules.settings, rules.settings.limit);
	return state.episode !== null && !isSitting(state, rules.settings) ? state.at : NEVER;
}

export function endDue(turn: Turn): void {
	// Below the limit while still sitting: the limit was raised, or time counted otherwise. Nobody answered by moving.
	end(turn, isSitting(turn.state, turn.rules.settings) ? "limit" : "moved");
}

/** Rest has just been counted: end what it has answered. */
export function endFallenDue(turn: Turn): void {
	const { state, rules } = turn;
	if (state.dueAt === null ? state.episode !== null : !isAsMuchAs(state.load, rules.settings.limit)) end(turn, "moved");
}

function end(turn: Turn, why: WithdrawnBecause): void {
	if (turn.state.dueAt !== null) {
		turn.state.dueAt = null;
		emit(turn, { type: "due-ended" });
	}
	endEpisode(turn, why);
}

export function whenSkipIsOver(turn: Turn): number {
	const { state, rules } = turn;
	return state.skipUntilSat === null ? NEVER : whenSatReaches(state, rules.settings, state.skipUntilSat);
}

export function endSkip(turn: Turn): void {
	const { state } = turn;
	state.skipUntilSat = null;
	state.lastSkip = null;
	emit(turn, { type: "skip-over" });
	if (state.dueAt !== null) beginEpisode(turn, Math.max(state.at, state.snoozedUntilAt ?? state.at));
}

export function whenRepeatIsWanted(turn: Turn): number {
	const { state, rules } = turn;
	if (state.dueAt === null || state.episode === null || state.episode.repeatSat === null) return NEVER;
	return whenSatReaches(state, rules.settings, state.episode.repeatSat);
}

export function wantRepeat(turn: Turn): void {
	const { state } = turn;
	if (state.episode === null) return;
	const again = canPromptAgain(turn);
	state.episode = { ...state.episode, repeatSat: null, wantedAt: again ? state.at : null };
	if (!again) ignorePrompt(turn);
}
