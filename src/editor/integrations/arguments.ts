import { longestId } from "../../exercises/id-length";

/** What other programs, key bindings and links may ask for, and how much of it. */

/** Most minutes of each. A snooze is at most what the settings allow; the others are our choice. */
export const mostMinutes = { break: 60, snooze: 120, pause: 24 * 60, meeting: 24 * 60, activity: 24 * 60 } as const;

/** Whether this is a number of minutes from 1 to `most`. */
export function isMinutes(value: unknown, most: number): value is number {
	return typeof value === "number" && value >= 1 && value <= most;
}

/** Whether this could be the id of a routine or exercise. Whether there is one is another question. */
export function isId(value: unknown): value is string {
	return typeof value === "string" && value !== "" && value.length <= longestId;
}
