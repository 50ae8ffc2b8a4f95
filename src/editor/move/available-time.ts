import type { Routine } from "../../exercises/types";
import type { TimerView } from "../../sitting/timer-view";

/** The time and the place there is for a routine. */
export interface Availability {
	readonly seconds: number;
	readonly posture: Routine["posture"];
}

/** Seconds for a routine in the middle of work, in the chair. Our choice: long enough to do something, short enough to do it. */
const atWork = 180;

/** What is left of a break is filled in whole minutes, one at least, so that an offer does not change by the second. */
export function availabilityNow({ break: onBreak }: Pick<TimerView, "break">): Availability {
	if (onBreak === undefined) {
		return { seconds: atWork, posture: "seated" };
	}
	const minutes = Math.floor((onBreak.length - onBreak.elapsed) / 60);
	return { seconds: Math.max(1, minutes) * 60, posture: "any" };
}
