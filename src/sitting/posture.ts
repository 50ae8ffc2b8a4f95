import { emit } from "./emit";
import { sittingEnd, thereUntil, whenLoadReaches, whenSatReaches } from "./load";
import { startPosture } from "./posture-clock";
import { maySpeak, nextBreakpoint, nextPrompt } from "./prompt";
import type { Turn } from "./state";

const NEVER = Number.POSITIVE_INFINITY;

export function whenPostureIsWanted(turn: Turn): number {
	const { state, rules } = turn;
	if (rules.settings.postureReminder === "off" || rules.settings.postureEvery <= 0) return NEVER;
	if (state.postureSat === null || state.postureWantedAt !== null) return NEVER;
	return whenSatReaches(state, rules.settings, state.postureSat + rules.settings.postureEvery);
}

export function wantPosture(turn: Turn): void {
	turn.state.postureWantedAt = turn.state.at;
}

/** When a break is near or due, the nudge would be a second message about the same chair. */
export function whenPostureIsMoot(turn: Turn): number {
	const { state, rules } = turn;
	const { settings } = rules;
	if (state.postureWantedAt === null) return NEVER;
	if (state.dueAt !== null || state.prompt !== null || settings.postureReminder === "off") return state.at;
	return whenLoadReaches(state, settings, settings.limit - settings.breakLength);
}

export function whenPostureIsTooLate(turn: Turn): number {
	const { state, rules } = turn;
	return state.postureWantedAt === null ? NEVER : Math.max(state.at, state.postureWantedAt + rules.settings.patience);
}

export function dropPosture(turn: Turn): void {
	emit(turn, { type: "posture-dropped" });
	startPosture(turn);
}

export function nextPosture(turn: Turn): number {
	const { state, rules } = turn;
	const wantedAt = state.postureWantedAt;
	if (wantedAt === null || !maySpeak(turn)) return NEVER;
	// A break prompt that is about to come early makes the nudge a second message about the same chair.
	if (nextPrompt(turn).at < NEVER) return NEVER;
	const { at } = nextBreakpoint(state, Math.max(state.at, state.quietUntilAt ?? state.at));
	const latest = Math.min(wantedAt + rules.settings.patience, thereUntil(state));
	return at <= latest && at < sittingEnd(state, rules.settings) ? at : NEVER;
}

export function nudgePosture(turn: Turn): void {
	const { state, rules } = turn;
	const { postureReminder } = rules.settings;
	const waited = state.at - (state.postureWantedAt ?? state.at);
	const show = state.statusOnly || postureReminder !== "notification" ? "statusBar" : "notification";
	startPosture(turn);
	state.spokeAt = state.at;
	emit(turn, { type: "posture", waited, show });
}
