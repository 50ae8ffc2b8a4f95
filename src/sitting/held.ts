import { emit } from "./emit-effect";
import { addSitting } from "./load";
import { engineConstants } from "./settings";
import { closePeriod, openPeriod } from "./sitting-period";
import type { Call, Draft, State, StepContext } from "./state";

/**
 * In a meeting and on a call one sits, or stands, at the desk without touching anything: what would be a gap is *held*.
 */

/** Whether a meeting or a call keeps the person at the desk, however still they are. */
export function isHeld(state: State): boolean {
	return state.meeting !== null || isSpeaking(state.call) || isSpeaking(state.reportedCall);
}

function isSpeaking(call: Call | null): boolean {
	return call !== null && call.over === null;
}

/** A call that is over holds messages back for a little longer: one comes gently. */
export function isCalling({ call, reportedCall }: State): boolean {
	return call !== null || reportedCall !== null;
}

/** After a touch: the time that follows is a gap, or held. */
export function openPresence(context: StepContext): void {
	openPeriod(context, isHeld(context.state) ? "held" : "gap");
}

/** A meeting or a call has begun: the open gap was not time away after all. */
export function hold(context: StepContext): void {
	const { state } = context;
	if (state.stretch !== "gap" && state.stretch !== "unfocused") return;
	if (state.awaySaid) closePeriod(context);
	else addSitting(state, state.at - state.anchor);
	openPeriod(context, "held");
}

/** A meeting or a call is over: from here on the ordinary rule for gaps holds. */
export function release(context: StepContext): void {
	const { state } = context;
	if (state.stretch !== "held" || isHeld(state)) return;
	addSitting(state, state.at - state.anchor);
	openPeriod(context, state.focus === null ? "unfocused" : "gap");
}

/** Nobody sits for hours without a touch, whatever goes on. */
export function whenHoldEnds({ state }: StepContext): number {
	return state.stretch === "held" ? state.anchor + engineConstants.heldAtMost : Number.POSITIVE_INFINITY;
}

/** Ends that: the time until now was sitting, and what follows is a gap. */
export function endHold(context: StepContext): void {
	addSitting(context.state, context.state.at - context.state.anchor);
	openPeriod(context, "gap");
}

type Source = "machine" | "report";

const keyOf = { machine: "call", report: "reportedCall" } as const;

/** What the machine or another extension says of a call. Returns whether messages are held back from now on only. */
export function heedCall(context: StepContext, on: boolean, source: Source): boolean {
	const { state, rules } = context;
	const known = state[keyOf[source]];
	if (!on) {
		if (known !== null && known.over === null) {
			state[keyOf[source]] = { ...known, over: state.at };
			release(context);
		}
		return false;
	}
	if (source === "machine" && (state.micAlwaysOn || !rules.settings.waitOnCalls)) return false;
	if (known !== null && known.over === null) return false;
	const isNew = !isCalling(state);
	state[keyOf[source]] = { since: state.at, over: null };
	hold(context);
	return isNew;
}

/** The machine stops: whatever call there was is over. */
export function endTalk({ state }: StepContext): void {
	for (const key of [keyOf.machine, keyOf.report]) {
		const call = state[key];
		if (call !== null && call.over === null) state[key] = { ...call, over: state.at };
	}
}

/** When the one that ends first no longer holds messages back. */
export function whenCallEnds({ state }: StepContext): number {
	return Math.min(endOf(state.call), endOf(state.reportedCall));
}

function endOf(call: Call | null): number {
	if (call === null) return Number.POSITIVE_INFINITY;
	const longest = call.since + engineConstants.callAtMost;
	return call.over === null ? longest : Math.min(longest, call.over + engineConstants.afterCall);
}

/** Ends whatever call is at its end. A microphone that is in use for hours is one that is always on. */
export function endCalls(context: StepContext): void {
	const { state } = context;
	if (endOf(state.call) <= state.at) {
		state.micAlwaysOn = state.call?.over === null;
		state.call = null;
	}
	if (endOf(state.reportedCall) <= state.at) state.reportedCall = null;
	settleCalls(context);
}

/** The person does not want calls to be looked for any more. */
export function forgetMachineCall(context: StepContext): void {
	if (context.state.call === null) return;
	context.state.call = null;
	settleCalls(context);
}

/** What waited for the end of the calls comes gently: it waits for a breakpoint anew. */
function settleCalls(context: StepContext): void {
	const { state } = context;
	release(context);
	if (isCalling(state)) return;
	emit(context, { type: "suppression-ended", reason: "call" });
	wantAnew(state);
}

/** What waited for a meeting or a call to end waits for a breakpoint from now on. */
export function wantAnew(state: Draft): void {
	const { episode } = state;
	if (episode !== null && episode.wantedAt !== null && episode.wantedAt < state.at) {
		state.episode = { ...episode, wantedAt: state.at };
	}
}
