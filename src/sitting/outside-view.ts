import { emptyDayCounts } from "./day-counts";
import { amountDue } from "./due";
import { type Explanation, explain } from "./explain";
import { nothingSaid } from "./initial-state";
import { atLeast } from "./load";
import type { EngineConfig } from "./settings";
import type { Moment, State } from "./state";
import { stateAt, type TimerView, timerView } from "./timer-view";

/** How the timer stands as others than the person are told it. */
export interface OutsideView {
	readonly view: TimerView;
	readonly explanation: Explanation;
}

/**
 * How the timer stands at `now` as others than the person may know it: as if there were no safety rules and no phase. A
 * lock takes messages away, and a phase moves the limit, so nothing is told that follows from a message having been
 * shown, answered or put off, nor by which limit a break is due; else what is missing would tell of the lock.
 * @param limit seconds of sitting after which a break is due in phase 1, or by the person's own setting
 */
export function outsideView(state: State, now: Moment, rules: EngineConfig, limit: number): OutsideView {
	const outside = { ...rules, settings: { ...rules.settings, limit } };
	const told = withoutMessages(stateAt(state, now, rules));
	const due = amountDue(told, outside.settings);
	const dueAt = atLeast(due.load, due.limit) ? told.at - (due.load - due.limit) : null;
	const seen = { ...told, dueAt };
	const moment = { at: seen.at, wall: now.wall };
	const explanation = explain(seen, moment, outside);
	return { view: timerView(seen, moment, outside), explanation };
}

/** The state of somebody to whom nothing was ever said, and from whom nothing is held back for safety. */
function withoutMessages(state: State): State {
	return { ...state, ...nothingSaid, tally: emptyDayCounts, locked: false };
}
