import { sessionStep } from "../exercises/session";
import type { SessionInput, SessionState, SessionStep } from "../exercises/session-types";
import type { StepToPlay } from "./may-play";
import type { Lock } from "./unlock-actions";

/**
 * Which inputs ask whether what is left of the session may be played: all that play, or lead to where something is
 * played. A stop or a pause waits for nothing.
 */
export const asksFirst: Readonly<Record<SessionInput["type"], boolean>> = {
	start: true,
	tick: true,
	resume: true,
	next: true,
	back: true,
	skip: true,
	"switch-side": true,
	easier: true,
	pause: false,
	hurts: false,
	close: false,
	feeling: false,
};

/** What stands against playing these steps now; undefined when nothing does. */
export type Objection = (steps: readonly StepToPlay[]) => Lock | undefined;

/** The steps that are not over yet, the one under the cursor among them; none once the work is over. */
export function stepsLeft({ status, plan, cursor }: SessionState): readonly StepToPlay[] {
	return status === "running" || status === "paused" ? plan.steps.slice(cursor.step) : [];
}

/**
 * One step of a session, with leave: the only way a session takes one. Where something stands against what is left of
 * it, the session ends where it is instead, with what was done on record, and `lock` says why. Whatever the input is,
 * nothing runs afterwards without leave.
 */
export function guardedStep(
	state: SessionState,
	input: SessionInput,
	objection: Objection,
): SessionStep & { readonly lock?: Lock } {
	const after = sessionStep(state, input);
	const left = stepsLeft(after.state);
	if (left.length === 0 || !(after.state.status === "running" || asksFirst[input.type])) {
		return after;
	}
	const lock = objection(left);
	return lock === undefined ? after : { ...sessionStep(state, { type: "close", at: input.at }), lock };
}
