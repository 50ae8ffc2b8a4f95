import type { EventOf } from "./events";

/** The person's own activities, scored once a fortnight. */
export type Activities = EventOf<"fortnightly">["activities"];

/** Activities beyond these are more than one remembers (three, as the scale they come from has it). */
export const mostActivities = 3;

/** An activity as it was asked about now; `score` is absent where none was given. */
export interface AskedActivity {
	readonly name: string;
	readonly score?: number;
}

/**
 * What a fortnight's entry holds after the activities were asked about again. Each one asked about takes the place of the
 * one that stood there before; what was not reached stays.
 *
 * @param before what stood in the entry of the same day
 * @param asked in their order, 0 (cannot) to 10 (as before)
 * @param complete false where the person left before the end
 */
export function correctedActivities(
	before: Activities,
	asked: readonly AskedActivity[],
	complete: boolean,
): Activities {
	const scores = new Map(before.map(({ name, score }) => [name, score]));
	const named = asked.flatMap(({ name, score = scores.get(name) }) => (score === undefined ? [] : [{ name, score }]));
	const rest = complete ? [] : before.slice(asked.length);
	const all = new Map([...named, ...rest].map((activity) => [activity.name, activity]));
	return [...all.values()].slice(0, mostActivities);
}
