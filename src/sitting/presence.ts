import { isSitting, settleSitting, sittingEnd } from "./load";
import { restEvidence } from "./rest";
import type { Turn } from "./state";
import { closeStretch, openStretch, sayAway } from "./stretch";

/** A human touched the editor. */
export function evidence(turn: Turn, window: string | undefined): void {
	const { state } = turn;
	if (state.focus === null) state.focus = window ?? "";
	if (state.stretch === "rest") restEvidence(turn);
	else {
		closeStretch(turn);
		openStretch(turn, "gap");
	}
	state.lastEvidenceAt = state.at;
}

export function focus(turn: Turn, window: string): void {
	const { state } = turn;
	state.focus = window;
	if (state.stretch !== "unfocused") return;
	closeStretch(turn);
	openStretch(turn, "gap");
}

/** Only the window that has focus can lose it: between two of ours, the order of the two messages does not matter. */
export function blur(turn: Turn, window: string): void {
	const { state, rules } = turn;
	if (state.focus !== window && state.focus !== "") return;
	state.focus = null;
	if (state.stretch !== "gap" || !isSitting(state, rules.settings)) return;
	closeStretch(turn);
	openStretch(turn, "unfocused");
}

/** The machine stopped: time away from here on, whatever its length. */
export function sleep(turn: Turn): void {
	const { state, rules } = turn;
	if (state.stretch !== "gap" && state.stretch !== "unfocused") return;
	if (isSitting(state, rules.settings)) {
		settleSitting(state, state.at - state.anchor);
		openStretch(turn, "asleep");
		sayAway(turn);
	} else {
		// Whoever was gone long enough to be asked about was not at another application when the machine went to sleep.
		state.stretch = "gap";
	}
}

/** Any input but a tick ends sleep. */
export function wake(turn: Turn): void {
	const { state } = turn;
	if (state.stretch !== "asleep") return;
	closeStretch(turn);
	openStretch(turn, state.focus === null ? "unfocused" : "gap");
}

/** When the open stretch turns into time away. */
export function whenAway(turn: Turn): number {
	const { state, rules } = turn;
	if (state.awaySaid || state.stretch === "rest" || state.stretch === "none") return Number.POSITIVE_INFINITY;
	return sittingEnd(state, rules.settings);
}
