import { arrow, transitionArrow } from "./arrow";
import type { Landmark } from "./figure";
import { inFrame } from "./geometry";
import type { SideBody } from "./kinematics";
import type { LegPlace } from "./leg-kinematics";
import type { DrawnPoint } from "./path";
import { project } from "./projection";
import type { Point } from "./skeleton";

/** Where a landmark is, and the point its way is pushed away from so that the arc runs clear of the body. */
interface Mark {
	readonly at: Point;
	readonly from: Point;
	/** Units between body and arc. */
	readonly clear: number;
}

/** In front of the toes, at their height, so that an arrow for toes on the floor does not run into it. */
function beforeToes({ toe, ankle }: LegPlace): Mark {
	const at = { ...toe, y: toe.y + 1.5 };
	return { at, from: { ...ankle, y: at.y }, clear: 6 };
}

function mark(body: SideBody, landmark: Landmark): Mark {
	const { near, far } = body.legs;
	const head = (forward: number, up: number): Point => inFrame(body.skull, body.headTilt, forward, up);
	switch (landmark) {
		case "near-toe":
			return beforeToes(near);
		case "far-toe":
			return beforeToes(far);
		case "near-heel":
			return { at: near.heel, from: near.knee, clear: 11 };
		case "far-heel":
			return { at: far.heel, from: far.knee, clear: 11 };
		case "near-knee":
			return { at: near.knee, from: near.hip, clear: 11 };
		case "far-knee":
			return { at: far.knee, from: far.hip, clear: 11 };
		case "nose":
			return { at: head(10, 0), from: head(0, 3), clear: 11 };
		case "chin": {
			const at = head(9, -5);
			return { at: { ...at, x: at.x + 7 }, from: at, clear: 0 };
		}
		case "breath-in":
		case "breath-out":
			return { at: head(10, -1), from: head(0, -1), clear: 0 };
		case "crown":
			return { at: head(0, 14), from: head(0, 3), clear: 6 };
		case "pelvis-roll":
			return { at: inFrame(body.hip, body.trunk.pelvis, -13, 0), from: body.hip, clear: 8 };
		case "near-foot":
			return { at: { ...near.toe, x: near.toe.x + 4, y: near.toe.y + 7 }, from: near.ankle, clear: 0 };
		case "belly":
			return { at: inFrame(body.hip, body.trunk.pelvis, 10, 16), from: body.hip, clear: 6 };
		case "near-hand":
			return { at: body.arms.near.finger, from: body.arms.near.elbow, clear: 6 };
		case "far-hand":
			return { at: body.arms.far.finger, from: body.arms.far.elbow, clear: 6 };
		case "near-elbow":
			return { at: body.arms.near.elbow, from: body.arms.near.shoulder, clear: 9 };
		case "shoulder": {
			const at = body.arms.near.shoulder;
			return { at: { ...at, x: at.x - 14, y: at.y + 4 }, from: at, clear: 0 };
		}
		case "hip": {
			const at = inFrame(body.hip, body.trunk.pelvis, -18, 2);
			return { at, from: at, clear: 0 };
		}
	}
}

/** An arc does not dip under this height over the floor. */
const FLOOR_CLEARANCE = 0.8;
/** A rolling pelvis is drawn as a part of a ring this far from the hips, this many degrees long. */
const ROLL = { radius: 20, sweep: 62, behind: 168, above: 118, steps: 6 } as const;

/** The pelvis turns about the hips: a part of a ring behind it, in the direction of the turn. */
function rollArc(first: SideBody, final: SideBody): string {
	const sign = Math.sign(final.trunk.pelvis - first.trunk.pelvis);
	if (sign === 0) return "";
	const lying = Math.abs(final.trunk.pelvis) > 60;
	const middle = lying ? ROLL.above : ROLL.behind;
	const spots = Array.from({ length: ROLL.steps + 1 }, (_, index): DrawnPoint => {
		const angle = ((middle - sign * ROLL.sweep * (index / ROLL.steps - 0.5)) * Math.PI) / 180;
		return { x: final.hip.x + ROLL.radius * Math.cos(angle), y: final.hip.y + ROLL.radius * Math.sin(angle) };
	});
	return arrow(spots);
}

/** Breath comes in to the nose from the front, and goes out the same way a little lower. */
function breathArc(body: SideBody, inwards: boolean): string {
	const at = (forward: number, up: number): DrawnPoint => project(inFrame(body.skull, body.headTilt, forward, up));
	const spots = [at(27, 4), at(23, 1.5), at(18.5, 1), at(14, -1.4)];
	return arrow(inwards ? spots : spots.reverse());
}

/** An arrow along the way a landmark takes through the given placements of the body. */
export function motionArc(bodies: readonly SideBody[], landmark: Landmark): string {
	const first = bodies[0];
	const final = bodies[bodies.length - 1];
	if (first === undefined || final === undefined) return "";
	if (landmark === "pelvis-roll") return rollArc(first, final);
	if (landmark === "breath-in" || landmark === "breath-out") return breathArc(final, landmark === "breath-in");
	const spots: DrawnPoint[] = bodies.map((body) => {
		const { at, from, clear } = mark(body, landmark);
		const end = project(at);
		const start = project(from);
		const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
		return { x: end.x + ((end.x - start.x) / length) * clear, y: end.y + ((end.y - start.y) / length) * clear };
	});
	const shown = spots.filter((each) => each.y > FLOOR_CLEARANCE);
	return transitionArrow(shown);
}
