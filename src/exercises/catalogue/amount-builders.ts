import type { Amount, Segment } from "../types";

/** Small words to write catalogue entries with. All durations in seconds. */

interface SegmentExtras {
	readonly breath?: "in" | "out";
}

/**
 * A movement from the pose before it to `pose`.
 * @param seconds more than 0
 */
export function move(pose: string, seconds: number, cue?: string, extras: SegmentExtras = {}): Segment {
	return { pose, kind: "move", seconds, ...(cue === undefined ? {} : { cue }), ...extras };
}

/**
 * A hold of `pose`.
 * @param seconds more than 0, or `dose` for the hold that the dose lengthens
 */
export function hold(pose: string, seconds: number | "dose", cue?: string, extras: SegmentExtras = {}): Segment {
	return { pose, kind: "hold", seconds, ...(cue === undefined ? {} : { cue }), ...extras };
}

/** A figure the guide states: a range, and the end of it a session starts with. */
export function guide(value: number, min: number = value, max: number = value): Amount {
	return { value, min, max, source: "guide" };
}

/** A figure suggested where the guide is silent. */
export function suggested(value: number, min: number = value, max: number = value): Amount {
	return { value, min, max, source: "suggested" };
}

/** Minutes as the seconds the catalogue counts in. */
export function minutes(count: number): number {
	return count * 60;
}
