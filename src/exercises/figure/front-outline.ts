import type { FrontBody, FrontLegPlace } from "./front-kinematics";
import { inFrame, radians } from "./geometry";
import { frameOf } from "./limb-outline";
import { type DrawnPoint, formatPoint, line, outline, segmentOf } from "./path";
import type { Point } from "./skeleton";

/** Seen a little from above: what comes forward is drawn lower. Our choice, as small as the side view's depth. */
const LOWER = 0.12;

export function projectFront(point: Point): DrawnPoint {
	return { x: point.x, y: point.y - point.z * LOWER };
}

/** Half the breadth of a part this wide and this deep, turned by `turn` degrees. */
function breadth(wide: number, deep: number, turn: number): number {
	return Math.hypot(wide * Math.cos(radians(turn)), deep * Math.sin(radians(turn)));
}

export interface FrontTorsoOutline {
	readonly shirt: string;
	readonly pelvis: string;
	readonly neck: string;
}

export function frontTorsoOutline(body: FrontBody): FrontTorsoOutline {
	const { trunk } = body;
	const at = (base: Point, lean: number, across: number, up: number): DrawnPoint =>
		projectFront(inFrame(base, lean, across, up, 0));
	const ribs = (across: number, up: number): DrawnPoint => at(body.neckBase, body.ribsLean, across, up);
	const waist = (across: number, up: number): DrawnPoint => at(body.waist, body.waistLean, across, up);
	const pelvis = (across: number, up: number): DrawnPoint => at(body.hips, trunk.lean, across, up);
	const shoulders = breadth(11.6, 6, trunk.turn);
	const chest = breadth(13.4 + trunk.breath * 0.9, 10, trunk.turn);
	const middle = breadth(11.6 + trunk.breath * 0.6, 8.6, trunk.turn / 2);
	const half = (sign: 1 | -1): DrawnPoint[] => [
		ribs(sign * 4.8, 1.2),
		ribs(sign * 8.4, -0.7 + trunk.shrug * 0.5),
		ribs(sign * shoulders, -2.5 + trunk.shrug * 0.8),
		ribs(sign * (shoulders + 2.4), -7 + trunk.shrug * 0.5),
		ribs(sign * (chest + 0.2), -13),
		ribs(sign * (chest - 0.4), -19),
		waist(sign * middle, 0),
		pelvis(sign * 12.6, 9.6),
		pelvis(sign * 15, 0),
		pelvis(sign * 13, -7),
	];
	const right = half(1);
	const left = half(-1);
	const points: DrawnPoint[] = [ribs(0, -1.6), ...right, pelvis(0, -9.4), ...left.reverse()];
	const waistRight = 8;
	const waistLeft = points.length - 8;
	const start = points[waistRight];
	const bow = pelvis(0, 8.4);
	const trousers =
		start === undefined
			? ""
			: `M${formatPoint(start)}${segmentOf(points, waistRight, waistLeft)}Q${formatPoint(bow)} ${formatPoint(start)}Z`;
	const neck = outline([
		ribs(-6.4, -1),
		ribs(-4.5, 3),
		at(body.skull, body.headLean, -4.4, -3),
		at(body.skull, body.headLean, 4.4, -3),
		ribs(4.5, 3),
		ribs(6.4, -1),
		ribs(0, -3.6),
	]);
	return { shirt: outline(points), pelvis: trousers, neck };
}

export interface FrontHeadOutline {
	readonly hair: string;
	readonly face: string;
	readonly fringe: string;
	readonly nose: string;
	readonly noseShade: string;
	readonly eyes: string;
	readonly ears: string;
}

/** The head from the front, turned by `turn` degrees towards the viewer's left. */
export function frontHeadOutline(skull: Point, lean: number, turn: number): FrontHeadOutline {
	const sine = -Math.sin(radians(turn));
	const cosine = Math.cos(radians(turn));
	const at = (across: number, up: number): DrawnPoint => projectFront(inFrame(skull, lean, across, up, 0));
	/** A point on the head's surface: across its face and in front of its middle. */
	const on = (across: number, front: number, up: number): DrawnPoint => at(across * cosine + front * sine, up);
	const face = outline([
		on(0, 4, 11.8),
		on(5.4, 4, 10),
		on(7.3, 3, 5),
		on(7, 3, -0.4),
		on(4.8, 4.6, -5),
		on(1.8, 6.4, -7.4),
		on(-1.8, 6.4, -7.4),
		on(-4.8, 4.6, -5),
		on(-7, 3, -0.4),
		on(-7.3, 3, 5),
		on(-5.4, 4, 10),
	]);
	const hair = outline([
		at(0, 14.8),
		at(5.6, 13.4),
		at(8.6, 8.6),
		at(8.4, 2.6),
		at(6.6, -1.4),
		at(0, -3),
		at(-6.6, -1.4),
		at(-8.4, 2.6),
		at(-8.6, 8.6),
		at(-5.6, 13.4),
	]);
	const fringe = outline([
		at(0, 14.8),
		at(5.6, 13.4),
		at(8.5, 8.6),
		on(7.6, 2, 4.6),
		on(6.4, 4.6, 8.2),
		on(1.4, 6.4, 10.4),
		on(-3.4, 6, 9.6),
		on(-6.6, 4.4, 7.6),
		on(-7.6, 2, 4.6),
		at(-8.5, 8.6),
		at(-5.6, 13.4),
	]);
	const nose = outline([on(-0.8, 7.4, 4), on(0.8, 7.4, 4), on(1.5, 9.2, -0.6), on(0, 10.6, -1.2), on(-1.5, 9.2, -0.6)]);
	const noseShade = outline([on(-1.7, 8.6, -1), on(0, 10.2, -0.8), on(1.7, 8.6, -1), on(0, 9, -2)]);
	const eye = (sign: 1 | -1): string =>
		// Turned away far enough, an eye lies behind the bridge of the nose.
		sign * turn < -30 ? "" : line([on(sign * 3.5, 6.6, 3.5), on(sign * 3.3, 6.7, 3)]);
	const ear = (sign: 1 | -1): string =>
		outline([on(sign * 7.2, -0.4, 2.8), on(sign * 8.6, -1.2, 2.4), on(sign * 8.4, -1, -0.2), on(sign * 7.2, -0.4, -1)]);
	return { hair, face, fringe, nose, noseShade, eyes: eye(1) + eye(-1), ears: ear(1) + ear(-1) };
}

/** A shoe seen from its toes, or from above. */
export function frontShoeOutline(leg: FrontLegPlace, side: 1 | -1): string {
	const ankle = projectFront(leg.ankle);
	if (leg.foot.seen === "above") {
		const at = frameOf(ankle, ankle, radians(leg.foot.direction - 90)).at;
		return outline([
			at(-4.6, 3),
			at(2, 4),
			at(8.6, 4.4),
			at(12.4, 2.8),
			at(13.4, 0),
			at(12.4, -2.8),
			at(8.6, -4.4),
			at(2, -4),
			at(-4.6, -3),
			at(-5.6, 0),
		]);
	}
	const at = (across: number, up: number): DrawnPoint => ({ x: ankle.x + side * across, y: ankle.y + up });
	return outline([
		at(-3.4, 3),
		at(3.6, 3),
		at(4.4, -1),
		at(5.8, -4.6),
		at(5, -7.2),
		at(1, -7.7),
		at(-3, -7.2),
		at(-4.2, -4.4),
		at(-3.8, -1),
	]);
}
