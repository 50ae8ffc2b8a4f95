import { emit } from "./emit-effect";
import { currentSittingTotal } from "./load";
import type { StepContext } from "./state";

/** Sitting down, or having just been told: the posture clock begins anew. */
export function startPosture(context: StepContext): void {
	context.state.postureSat =
		context.state.standing === null ? currentSittingTotal(context.state, context.rules.settings) : null;
	context.state.postureWantedAt = null;
}

/** Nobody sits: the clock stands still, and a nudge that waited has lost its point. */
export function stopPosture(context: StepContext): void {
	if (context.state.postureWantedAt !== null) emit(context, { type: "posture-dropped" });
	context.state.postureSat = null;
	context.state.postureWantedAt = null;
}
