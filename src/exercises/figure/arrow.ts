import { type DrawnPoint, formatPoint, line } from "./path";

const ARROW = { length: 4, spread: 30 } as const;

/** A line through the spots with an open head at its end. */
export function arrow(spots: readonly DrawnPoint[]): string {
	const final = spots[spots.length - 1];
	const before = spots[spots.length - 2];
	if (final === undefined || before === undefined) return "";
	const angle = Math.atan2(final.y - before.y, final.x - before.x);
	const barb = (sign: 1 | -1): DrawnPoint => {
		const turn = angle + Math.PI + (sign * ARROW.spread * Math.PI) / 180;
		return { x: final.x + Math.cos(turn) * ARROW.length, y: final.y + Math.sin(turn) * ARROW.length };
	};
	return `${line(spots)}M${formatPoint(barb(1))}L${formatPoint(final)}L${formatPoint(barb(-1))}`;
}

/** Shorter ways than this (units) are not worth an arrow. */
const SHORTEST = 3;

/** An arrow along a way, or nothing where the way is too short to show. */
export function transitionArrow(spots: readonly DrawnPoint[]): string {
	const start = spots[0];
	const end = spots[spots.length - 1];
	if (start === undefined || end === undefined) return "";
	return Math.hypot(end.x - start.x, end.y - start.y) < SHORTEST ? "" : arrow(spots);
}
