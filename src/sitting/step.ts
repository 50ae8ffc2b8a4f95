import { applyInput } from "./apply-input";
import type { Effect } from "./effect";
import { wallTimeAt } from "./emit-effect";
import type { Input } from "./input";
import { wake, whenAway } from "./presence";
import { nextTimedRule, passTime, readDayAt } from "./schedule";
import { type EngineConfig, engineConstants } from "./settings";
import type { Draft, State, StepContext } from "./state";
import { readHours } from "./suppression";
import { touchedElsewhere } from "./system-idle";

/** Seconds. No clock runs on by more than a year and some unseen: one that says so is followed that far at a time. */
const LEAP = 400 * 86_400;

export interface Step {
	readonly state: State;
	readonly effects: readonly Effect[];
}

/**
 * Take one input. First everything happens whose time came before `input.at`, each at its exact moment; then the input,
 * and what follows from it at that moment. A tick only lets time pass: what belongs to its own moment is left to the
 * inputs of that moment, so that more or fewer ticks change nothing.
 *
 * `rules` are those that held until now; an input of type `settings` brings the new ones, to be given from the next step on.
 */
export function step(state: State, input: Input, rules: EngineConfig): Step {
	const context: StepContext = { state: { ...state }, rules, effects: [] };
	const at =
		input.at >= state.at && input.at < Number.POSITIVE_INFINITY ? Math.min(input.at, state.at + LEAP) : state.at;
	passTime(context, at, false);
	readClock(context, input.wall);
	if (input.type !== "tick") {
		if (context.state.stretch === "asleep" && endsSleep(context.state, input)) wake(context);
		applyInput(context, input);
		passTime(context, at, true);
	}
	return { state: context.state, effects: context.effects };
}

/** Any word but a tick comes from a machine that is awake; its own needs a touch since then to mean that somebody is there, and a locked screen has nobody before it. */
function endsSleep(state: State, input: Input): boolean {
	if (input.type === "machine-idle") return touchedElsewhere(state, input.seconds);
	return input.type !== "sleep" && input.type !== "screen-locked" && !(input.type === "call" && !input.on);
}

/** Also let happen what belongs to the last moment itself: for the end of a recording. */
export function finish(state: State, rules: EngineConfig): Step {
	const context: StepContext = { state: { ...state }, rules, effects: [] };
	passTime(context, state.at, true);
	return { state: context.state, effects: context.effects };
}

/** Just after a moment, so that a tick finds the moment itself over. */
const AFTER = 0.001;

/** When a tick would next have an effect if no input came before; `undefined`: no timer is needed. Monotonic seconds. */
export function wakeAt(state: State, rules: EngineConfig): number | undefined {
	const when = nextTimedRule({ state: state as Draft, rules, effects: [] });
	return when < Number.POSITIVE_INFINITY ? Math.max(when, state.at) + AFTER : undefined;
}

/** When the open gap turns into time away if nothing happens; `undefined`: it does not. Monotonic seconds. */
export function awayAt(state: State, rules: EngineConfig): number | undefined {
	const when = whenAway({ state: state as Draft, rules, effects: [] });
	return when > Number.NEGATIVE_INFINITY && when < Number.POSITIVE_INFINITY
		? Math.max(when, state.at) + AFTER
		: undefined;
}

/** A wall clock that is not where it should be was set: dates follow it, durations do not. */
function readClock(context: StepContext, wall: number): void {
	const { state } = context;
	if (!Number.isFinite(wall) || Math.abs(wall - wallTimeAt(state, state.at)) <= engineConstants.clockStep) return;
	state.clockAt = state.at;
	state.clockWall = wall;
	readDayAt(context, wall);
	readHours(context, wall);
}
