import { emit } from "./emit";
import { shownSat } from "./load";
import type { Turn } from "./state";

/** Sitting down, or having just been told: the posture clock begins anew. */
export function startPosture(turn: Turn): void {
	turn.state.postureSat = shownSat(turn.state, turn.rules.settings);
	turn.state.postureWantedAt = null;
}

/** Nobody sits: the clock stands still, and a nudge that waited has lost its point. */
export function stopPosture(turn: Turn): void {
	if (turn.state.postureWantedAt !== null) emit(turn, { type: "posture-dropped" });
	turn.state.postureSat = null;
	turn.state.postureWantedAt = null;
}
