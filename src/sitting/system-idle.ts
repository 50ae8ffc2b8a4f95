import { openPresence } from "./held";
import { addSitting, isSitting } from "./load";
import { restEvidence } from "./rest";
import { closePeriod } from "./sitting-period";
import type { State, StepContext } from "./state";

/**
 * What the machine says of its keyboard and mouse while the person is at another application: a last touch `seconds`
 * ago. With that, the ordinary rule for gaps holds there too: sitting up to the last touch, away from it once the gap is
 * long enough, and no question is needed. It is not evidence at the editor: no message would be seen there now.
 *
 * A touch counts at its own moment as long as the gap before it is open. After an absence it counts from now on: the
 * machine tells of the last touch, not of the first one.
 */
export function applySystemIdle(context: StepContext, seconds: number): void {
	const { state, rules } = context;
	if (!isElsewhere(state) || !(seconds >= 0)) return;
	if (touchedElsewhere(state, seconds)) {
		if (state.stretch === "rest") restEvidence(context);
		else if (isSitting(state, rules.settings)) sitUntil(context, state.at - seconds);
		else {
			closePeriod(context);
			openPresence(context);
		}
	}
	// From here on it is known what happens, so there is nothing to be asked.
	if (state.stretch === "unfocused") state.stretch = "gap";
}

function sitUntil(context: StepContext, touched: number): void {
	const { state } = context;
	addSitting(state, touched - state.anchor);
	openPresence(context);
	state.anchor = touched;
}

/** Whether the machine was touched since the open stretch began, while no window of ours had focus. */
export function touchedElsewhere(state: State, seconds: number): boolean {
	return isElsewhere(state) && seconds >= 0 && state.at - seconds > state.anchor;
}

/** No window of ours has focus, and the person is not on a break or in a routine: what they touch then ends neither. */
function isElsewhere(state: State): boolean {
	return state.focus === null && state.activeBreak === null && state.routine === null;
}
