import { type DrawnPoint, line, outline } from "./path";

/** Half widths of a limb at a fraction of its bone: to its front (where a knee points) and to its back. */
interface Girth {
	readonly at: number;
	readonly front: number;
	readonly back: number;
}

const girths = (...rows: readonly (readonly [number, number, number])[]): readonly Girth[] =>
	rows.map(([at, front, back]) => ({ at, front, back }));

export const THIGH = girths([0, 6.6, 8.4], [0.2, 8.6, 9.1], [0.5, 8.2, 7.7], [0.78, 6.6, 6.5], [1, 5.9, 5.9]);
export const SHIN = girths([0, 5.9, 5.9], [0.14, 5.5, 6.3], [0.32, 5.1, 6.9], [0.6, 4.5, 5.4], [0.92, 4.1, 4.3]);
export const FRONT_THIGH = girths([0, 7, 7], [0.2, 8.2, 8.2], [0.5, 7.2, 7.2], [0.8, 5.8, 5.8], [1, 5.5, 5.5]);
export const FRONT_SHIN = girths([0, 5.5, 5.5], [0.24, 5.9, 5.9], [0.6, 4.7, 4.7], [0.92, 4, 4]);
/** From under the sleeve down. */
export const UPPER_ARM = girths([0.45, 4.5, 4.4], [0.72, 4.1, 4.1], [1, 3.7, 3.7]);
export const FOREARM = girths([0, 3.7, 3.7], [0.24, 4, 3.8], [0.65, 3.1, 3], [1, 2.4, 2.4]);
export const SLEEVE = girths([0, 5.7, 5.6], [0.28, 5.4, 5.2], [0.58, 5.1, 4.9]);

export const FRONT_SLEEVE = girths([0, 4.9, 4.9], [0.28, 5, 5], [0.58, 4.8, 4.8]);

export interface Frame {
	/** Along the limb, and to its front. */
	readonly at: (along: number, front: number) => DrawnPoint;
	readonly length: number;
}

export function frameOf(from: DrawnPoint, to: DrawnPoint, lean?: number): Frame {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const angle = lean ?? Math.atan2(to.y - from.y, to.x - from.x);
	const dx = Math.cos(angle);
	const dy = Math.sin(angle);
	return {
		at: (along, front) => ({ x: from.x + dx * along - dy * front, y: from.y + dy * along + dx * front }),
		length,
	};
}

type End = "round" | "flat";

/** Presses what is soft against a seat or the floor. */
export type SoftContact = (spot: DrawnPoint) => DrawnPoint;

const unpressed: SoftContact = (spot) => spot;

/** One tapered limb segment as a closed outline. Round ends reach past the joint by the half width there. */
export function limbOutline(
	from: DrawnPoint,
	to: DrawnPoint,
	rows: readonly Girth[],
	end: End = "round",
	press: SoftContact = unpressed,
): string {
	const frame = frameOf(from, to);
	const first = rows[0];
	const final = rows[rows.length - 1];
	if (first === undefined || final === undefined) return "";
	const bend = Math.SQRT1_2;
	const front = rows.map((row) => frame.at(row.at * frame.length, row.front));
	const back = rows.map((row) => frame.at(row.at * frame.length, -row.back)).reverse();
	const cap = (row: Girth, sign: 1 | -1): DrawnPoint[] => {
		const base = row.at * frame.length;
		const [near, far] = sign === 1 ? [row.front, -row.back] : [-row.back, row.front];
		const radius = (row.front + row.back) / 2;
		const reach = end === "flat" && sign === 1 ? radius * 0.18 : radius;
		const depth = end === "flat" && sign === 1 ? 1 : bend;
		const wide = end === "flat" && sign === 1 ? 0.86 : bend;
		return [
			frame.at(base + sign * reach * depth, near * wide),
			frame.at(base + sign * reach, 0),
			frame.at(base + sign * reach * depth, far * wide),
		];
	};
	return outline([...front, ...cap(final, 1), ...back, ...cap(first, -1)].map(press));
}

/**
 * Both sides of a segment as open lines, from the fraction of the bone at which it stands clear of the body it grows
 * out of: the gap of paper that sets a limb off is drawn along these.
 */
export function limbSides(
	from: DrawnPoint,
	to: DrawnPoint,
	rows: readonly Girth[],
	clear: number,
	press: SoftContact = unpressed,
): string {
	const frame = frameOf(from, to);
	const beyond = rows.filter((row) => row.at >= clear);
	const side = (half: (row: Girth) => number): string => {
		const spots = beyond.map((row) => frame.at(row.at * frame.length, half(row)));
		const free = spots.filter((spot) => press(spot) === spot);
		return free.length < 2 ? "" : line(free);
	};
	return side((row) => row.front) + side((row) => -row.back);
}
