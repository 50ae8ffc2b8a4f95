import { sittingEnd } from "./load";
import type { Settings } from "./settings";
import type { State } from "./state";

/**
 * Returns the moment at which to record evidence that no event reported: somebody was certainly at the machine at
 * `there`. Undefined when the evidence would change nothing. Monotonic seconds.
 *
 * The engine takes no input from before its last step. When a step has come after `there`, the evidence usually waits
 * for the next call. But if the person would count as away by `now`, it is recorded at that step: too late by less than
 * `now - there`, which is better than an absence that never was.
 */
export function inferredPresenceAt(state: State, now: number, there: number, settings: Settings): number | undefined {
	if (there > state.at) return there;
	const end = sittingEnd(state, settings);
	const isNews = state.lastEvidenceAt !== null && there > state.lastEvidenceAt;
	return isNews && end > state.anchor && end <= now ? state.at : undefined;
}
