import { sittingEnd } from "./load";
import type { Settings } from "./settings";
import type { State } from "./state";

/**
 * The moment at which to put down as evidence, at `now`, that somebody was certainly there at `there` or later, though
 * no event told so; undefined when it adds nothing. Monotonic seconds. The engine takes nothing from before its last
 * step, so a step in between puts the sighting off to the next time it is asked about; unless the person would be taken
 * for away by then, who was there: then the moment of that step is used, which is too late by less than `now - there`.
 */
export function inferredPresenceAt(state: State, now: number, there: number, settings: Settings): number | undefined {
	if (there > state.at) return there;
	const end = sittingEnd(state, settings);
	const isNews = state.lastEvidenceAt !== null && there > state.lastEvidenceAt;
	return isNews && end > state.anchor && end <= now ? state.at : undefined;
}
