import type { DrawnPoint } from "./path";
import type { Point } from "./skeleton";

/**
 * The sheet is seen a little from above and behind, so that the far limbs show beside the near ones. Small enough
 * that the side view stays a side view. Our choice.
 */
const DEPTH = { x: -0.13, y: -0.055 } as const;

export function project(point: Point): DrawnPoint {
	return { x: point.x + point.z * DEPTH.x, y: point.y + point.z * DEPTH.y };
}
