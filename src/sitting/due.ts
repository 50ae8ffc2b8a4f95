import type { WithdrawnBecause } from "./effect";
import { emit } from "./emit-effect";
import { atLeast, currentLoad, isSitting, whenLoadFallsBelow, whenLoadReaches, whenTotalReaches } from "./load";
import { beginEpisode, canPromptAgain, endEpisode, ignorePrompt } from "./prompt-episode";
import type { StepContext } from "./state";

const NEVER = Number.POSITIVE_INFINITY;

export function whenDue(context: StepContext): number {
	const { state, rules } = context;
	return state.dueAt !== null ? NEVER : whenLoadReaches(state, rules.settings, rules.settings.limit);
}

export function becomeDue(context: StepContext): void {
	const { state, rules } = context;
	state.dueAt = state.at;
	emit(context, { type: "due", load: currentLoad(state, rules.settings), limit: rules.settings.limit });
	if (state.skipUntilSat !== null) return;
	const wantedAt = Math.max(state.at, state.snoozedUntilAt ?? state.at);
	if (state.episode === null) beginEpisode(context, wantedAt);
	else if (state.episode.wantedAt !== null) {
		state.episode = { ...state.episode, wantedAt: Math.max(wantedAt, state.episode.wantedAt) };
	}
}

/** An episode that began early has no due to end: it is over once the person has left the chair. */
export function whenDueEnds(context: StepContext): number {
	const { state, rules } = context;
	if (state.dueAt !== null) return whenLoadFallsBelow(state, rules.settings, rules.settings.limit);
	return state.episode !== null && !isSitting(state, rules.settings) ? state.at : NEVER;
}

export function endDue(context: StepContext): void {
	// Below the limit while still sitting: the limit was raised, or time counted otherwise. Nobody answered by moving.
	end(context, isSitting(context.state, context.rules.settings) ? "limit" : "moved");
}

/** Rest has just been counted: end what it has answered. */
export function endFallenDue(context: StepContext): void {
	const { state, rules } = context;
	if (state.dueAt === null ? state.episode !== null : !atLeast(state.load, rules.settings.limit)) end(context, "moved");
}

function end(context: StepContext, why: WithdrawnBecause): void {
	if (context.state.dueAt !== null) {
		context.state.dueAt = null;
		emit(context, { type: "due-ended" });
	}
	endEpisode(context, why);
}

export function whenSkipIsOver(context: StepContext): number {
	const { state, rules } = context;
	return state.skipUntilSat === null ? NEVER : whenTotalReaches(state, rules.settings, state.skipUntilSat);
}

export function endSkip(context: StepContext): void {
	const { state } = context;
	state.skipUntilSat = null;
	state.lastSkip = null;
	emit(context, { type: "skip-over" });
	if (state.dueAt !== null) beginEpisode(context, Math.max(state.at, state.snoozedUntilAt ?? state.at));
}

export function whenRepeatIsWanted(context: StepContext): number {
	const { state, rules } = context;
	if (state.dueAt === null || state.episode === null || state.episode.repeatSat === null) return NEVER;
	return whenTotalReaches(state, rules.settings, state.episode.repeatSat);
}

export function wantRepeat(context: StepContext): void {
	const { state } = context;
	if (state.episode === null) return;
	const again = canPromptAgain(context);
	state.episode = { ...state.episode, repeatSat: null, wantedAt: again ? state.at : null };
	if (!again) ignorePrompt(context);
}
