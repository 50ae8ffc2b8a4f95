import type { Point } from "./skeleton";

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (value: number): number => (value * 180) / Math.PI;

/** From `from`, `length` units in a limb's direction; `out` turns it out of the plane, `sign` towards or away. */
export function offsetPoint(from: Point, direction: number, length: number, out = 0, sign = 1): Point {
	const flat = length * Math.cos(radians(out));
	return {
		x: from.x + flat * Math.sin(radians(direction)),
		y: from.y - flat * Math.cos(radians(direction)),
		z: from.z + sign * length * Math.sin(radians(out)),
	};
}

/** A point given in axes that lean with the body (forward, up). */
export function inFrame(origin: Point, lean: number, forward: number, up: number, z = origin.z): Point {
	const sine = Math.sin(radians(lean));
	const cosine = Math.cos(radians(lean));
	return { x: origin.x + forward * cosine + up * sine, y: origin.y - forward * sine + up * cosine, z };
}

/**
 * Two bones from `root` to `target`: the directions of both. `bend` 1 folds the second bone backwards against the
 * first (a knee), -1 forwards (an elbow). A target out of reach is reached for.
 */
export function twoBones(
	root: Point,
	target: Point,
	first: number,
	second: number,
	bend: 1 | -1,
): { readonly first: number; readonly second: number } {
	const dx = target.x - root.x;
	const dy = target.y - root.y;
	const reach = first + second;
	const distance = Math.min(reach - 1e-6, Math.max(Math.abs(first - second) + 1e-6, Math.hypot(dx, dy)));
	const toTarget = degrees(Math.atan2(dx, -dy));
	const cosine = (first * first + distance * distance - second * second) / (2 * first * distance);
	const opening = degrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
	const firstDirection = toTarget + bend * opening;
	const cosineSecond = (second * second + distance * distance - first * first) / (2 * second * distance);
	const closing = degrees(Math.acos(Math.min(1, Math.max(-1, cosineSecond))));
	return { first: firstDirection, second: toTarget - bend * closing };
}
