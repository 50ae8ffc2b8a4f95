import type { SessionState } from "./session-types";
import { blockAt, blockMs } from "./timeline";

/** Milliseconds a wake may come late before it is taken that the machine slept. Our choice. */
const lateWake = 5000;

/**
 * The moment to pause at when a wake at `at` comes so late that the machine must have slept: nobody was guided
 * meanwhile, so nothing after it was done. A timer is let run out first, for a walk goes on while the screen is dark.
 * Undefined when the wake is in time.
 */
export function sleptPastWake(state: SessionState, at: number): number | undefined {
	const block = blockAt(state.plan, state.cursor);
	if (state.status !== "running" || block === undefined) {
		return undefined;
	}
	const blocks = state.plan.steps[state.cursor.step]?.blocks ?? [];
	let due = state.at + blockMs(block) - state.cursor.into;
	for (let index = state.cursor.block + 1; block.kind === "timer"; index++) {
		const next = blocks[index];
		if (next?.kind !== "timer" || next.confirm !== undefined) {
			break;
		}
		due += blockMs(next);
	}
	return at > due + lateWake ? due : undefined;
}
