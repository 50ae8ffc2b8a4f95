import { emit } from "./emit-effect";
import { presentUntil, sittingEnd, whenLoadReaches, whenTotalReaches } from "./load";
import { startPosture } from "./posture-clock";
import { maySpeak, nextBreakpoint, nextPrompt } from "./prompt";
import type { StepContext } from "./state";

const NEVER = Number.POSITIVE_INFINITY;

/** Returns when the next posture check is wanted. Monotonic seconds; never where they are off. */
export function whenPostureIsWanted(context: StepContext): number {
	const { state, rules } = context;
	if (rules.settings.postureReminder === "off" || rules.settings.postureEvery <= 0) return NEVER;
	if (state.postureSat === null || state.postureWantedAt !== null) return NEVER;
	return whenTotalReaches(state, rules.settings, state.postureSat + rules.settings.postureEvery);
}

/** Asks for a posture check at the next good moment. */
export function wantPosture(context: StepContext): void {
	context.state.postureWantedAt = context.state.at;
}

/** When a break is near or due, the nudge would be a second message about the same chair. */
export function whenPostureIsMoot(context: StepContext): number {
	const { state, rules } = context;
	const { settings } = rules;
	if (state.postureWantedAt === null) return NEVER;
	if (state.dueAt !== null || state.prompt !== null || settings.postureReminder === "off") return state.at;
	return whenLoadReaches(state, settings, settings.limit - settings.breakLength);
}

/** Returns when a posture check that found no good moment is dropped. Monotonic seconds. */
export function whenPostureIsTooLate(context: StepContext): number {
	const { state, rules } = context;
	return state.postureWantedAt === null ? NEVER : Math.max(state.at, state.postureWantedAt + rules.settings.patience);
}

/** Drops a posture check and counts anew. */
export function dropPosture(context: StepContext): void {
	emit(context, { type: "posture-dropped" });
	startPosture(context);
}

/** Returns the next good moment for the posture check that is wanted. Monotonic seconds. */
export function nextPosture(context: StepContext): number {
	const { state, rules } = context;
	const wantedAt = state.postureWantedAt;
	if (wantedAt === null || !maySpeak(context)) return NEVER;
	// A break prompt that is about to come early makes the nudge a second message about the same chair.
	if (nextPrompt(context).at < NEVER) return NEVER;
	const { at } = nextBreakpoint(state, Math.max(state.at, state.quietUntilAt ?? state.at));
	const latest = Math.min(wantedAt + rules.settings.patience, presentUntil(state));
	return at <= latest && at < sittingEnd(state, rules.settings) ? at : NEVER;
}

/** Shows the posture check, and counts anew. */
export function nudgePosture(context: StepContext): void {
	const { state, rules } = context;
	const { postureReminder } = rules.settings;
	const waited = state.at - (state.postureWantedAt ?? state.at);
	const show = state.statusOnly || postureReminder !== "notification" ? "statusBar" : "notification";
	startPosture(context);
	state.spokeAt = state.at;
	emit(context, { type: "posture", waited, show });
}
