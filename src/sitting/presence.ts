import { emit } from "./emit-effect";
import { endTalk, openPresence } from "./held";
import { addSitting, isSitting, sittingEnd } from "./load";
import { restEvidence } from "./rest";
import { closePeriod, markAway, openPeriod } from "./sitting-period";
import type { StepContext } from "./state";

/** A human touched the editor. */
export function evidence(context: StepContext, window: string | undefined): void {
	const { state } = context;
	if (state.focus === null) state.focus = window ?? "";
	if (state.stretch === "rest") restEvidence(context);
	else {
		closePeriod(context);
		openPresence(context);
	}
	state.lastEvidenceAt = state.at;
	greet(context);
}

/** Somebody is back from a pause of days. */
function greet(context: StepContext): void {
	if (!context.state.greet) return;
	context.state.greet = false;
	emit(context, { type: "greeting" });
}

/** Notes that a window of ours has the focus. Time without it ends there. */
export function focus(context: StepContext, window: string): void {
	const { state } = context;
	state.focus = window;
	if (state.stretch !== "unfocused") return;
	closePeriod(context);
	openPeriod(context, "gap");
}

/** Only the window that has focus can lose it: between two of ours, the order of the two messages does not matter. */
export function blur(context: StepContext, window: string): void {
	const { state, rules } = context;
	if (state.focus !== window && state.focus !== "") return;
	state.focus = null;
	if (state.stretch !== "gap" || !isSitting(state, rules.settings)) return;
	closePeriod(context);
	openPeriod(context, "unfocused");
}

/** The machine stopped: time away from here on, whatever its length. */
export function sleep(context: StepContext, sinceLastSign = false): void {
	const { state, rules } = context;
	endTalk(context);
	if (state.stretch !== "gap" && state.stretch !== "held" && state.stretch !== "unfocused") return;
	if (isSitting(state, rules.settings)) {
		const lastSign = state.anchor;
		if (!sinceLastSign) addSitting(state, state.at - lastSign);
		openPeriod(context, "asleep");
		if (sinceLastSign) state.anchor = lastSign;
		markAway(context);
	} else {
		// Whoever was gone long enough to be asked about was not at another application when the machine went to sleep.
		state.stretch = "gap";
	}
}

/** Any input but a tick ends sleep. */
export function wake(context: StepContext): void {
	const { state } = context;
	if (state.stretch !== "asleep") return;
	closePeriod(context);
	openPeriod(context, state.focus === null ? "unfocused" : "gap");
}

/** When the open stretch turns into time away. */
export function whenAway(context: StepContext): number {
	const { state, rules } = context;
	const { stretch } = state;
	if (state.awaySaid || stretch === "rest" || stretch === "none" || stretch === "held") return Number.POSITIVE_INFINITY;
	return sittingEnd(state, rules.settings);
}
