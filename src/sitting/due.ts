import type { WithdrawnBecause } from "./effect";
import { emit } from "./emit-effect";
import {
	atLeast,
	currentLoad,
	isSitting,
	shownStood,
	whenCountReaches,
	whenLoadFallsBelow,
	whenLoadReaches,
} from "./load";
import { beginEpisode, canPromptAgain, endEpisode, ignorePrompt } from "./prompt-episode";
import type { Settings } from "./settings";
import type { State, StepContext } from "./state";

const NEVER = Number.POSITIVE_INFINITY;

/** Returns when a break becomes due if the person goes on as now: sitting, or standing too long. Monotonic seconds. */
export function whenDue(context: StepContext): number {
	const { state, rules } = context;
	if (state.dueAt !== null) return NEVER;
	return state.standing === null
		? whenLoadReaches(state, rules.settings, rules.settings.limit)
		: whenCountReaches(state, rules.settings, state.standing.stoodBefore + rules.settings.standingLimit);
}

/** What has built up, and how much of it makes a break due: of sitting, or while standing of that. Seconds. */
export function amountDue(state: State, settings: Settings): { readonly load: number; readonly limit: number } {
	return state.standing === null
		? { load: currentLoad(state, settings), limit: settings.limit }
		: { load: shownStood(state, settings) - state.standing.stoodBefore, limit: settings.standingLimit };
}

/** Makes a break due, and begins its episode of prompts unless the person has skipped or put it off. */
export function becomeDue(context: StepContext): void {
	const { state, rules } = context;
	state.dueAt = state.at;
	emit(context, { type: "due", ...amountDue(state, rules.settings) });
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
	if (state.dueAt !== null && state.standing !== null) {
		const isLess = !atLeast(amountDue(state, rules.settings).load, rules.settings.standingLimit);
		return isLess || !isSitting(state, rules.settings) ? state.at : NEVER;
	}
	if (state.dueAt !== null) return whenLoadFallsBelow(state, rules.settings, rules.settings.limit);
	return state.episode !== null && !isSitting(state, rules.settings) ? state.at : NEVER;
}

/** Ends what is due: the load has fallen below the limit. */
export function endDue(context: StepContext): void {
	// Below the limit while still sitting: the limit was raised, or time counted otherwise. Nobody answered by moving.
	end(context, isSitting(context.state, context.rules.settings) ? "limit" : "moved");
}

/** Rest has just been counted: end what it has answered. */
export function endFallenDue(context: StepContext): void {
	const { state, rules } = context;
	const isOver = state.standing !== null || !atLeast(state.load, rules.settings.limit);
	if (state.dueAt === null ? state.episode !== null : isOver) end(context, "moved");
}

/** Ends what is due and its prompts. */
export function end(context: StepContext, why: WithdrawnBecause): void {
	if (context.state.dueAt !== null) {
		context.state.dueAt = null;
		emit(context, { type: "due-ended" });
	}
	endEpisode(context, why);
}

/** Returns when the person has sat as long as a skip lasts. Monotonic seconds. */
export function whenSkipIsOver(context: StepContext): number {
	const { state, rules } = context;
	return state.skipUntilSat === null ? NEVER : whenCountReaches(state, rules.settings, state.skipUntilSat);
}

/** Ends a skip: what is still due is prompted for again. */
export function endSkip(context: StepContext): void {
	const { state } = context;
	state.skipUntilSat = null;
	state.lastSkip = null;
	emit(context, { type: "skip-over" });
	if (state.dueAt !== null) beginEpisode(context, Math.max(state.at, state.snoozedUntilAt ?? state.at));
}

/** Returns when the person has sat on long enough for another prompt. Monotonic seconds. */
export function whenRepeatIsWanted(context: StepContext): number {
	const { state, rules } = context;
	if (state.dueAt === null || state.episode === null || state.episode.repeatSat === null) return NEVER;
	return whenCountReaches(state, rules.settings, state.episode.repeatSat);
}

/** Asks for another prompt, or takes the last one for ignored where no more are allowed. */
export function wantRepeat(context: StepContext): void {
	const { state } = context;
	if (state.episode === null) return;
	const again = canPromptAgain(context);
	state.episode = { ...state.episode, repeatSat: null, wantedAt: again ? state.at : null };
	if (!again) ignorePrompt(context);
}
