import type { Body } from "./body";
import { type Camera, project, type Spot } from "./camera";
import type { ArmPlace, LegPlace } from "./limbs";
import type { Landmark, Side } from "./skeleton";
import { inFrame, type Vec, vec } from "./vectors";
import { formatSpot } from "./volumes";

/** Arrows of one family: along the way a point of the body takes, beside it, never shorter than can be seen. */

const HEAD = { length: 4.6, spread: 29 } as const;
/** The least length of an arrow; a shorter way is shown as one this long, in its own direction. */
const LEAST = 10;
/** A way shorter than this is not worth one. */
const NONE = 0.7;
/** An arrow keeps this far over the floor. */
const OVER_FLOOR = 3;

interface Mark {
	readonly at: Vec;
	/** What the way is pushed away from, by so many units. */
	readonly from: Vec;
	readonly clear: number;
}

const mark = (at: Vec, from = at, clear = 0): Mark => ({ at, from, clear });

const LIMB_MARKS: Readonly<Record<string, (leg: LegPlace, arm: ArmPlace) => Mark>> = {
	toe: ({ toe, ankle }) => mark(toe, ankle, 12),
	toes: ({ toe, knee }) => mark(toe, knee, 12),
	heel: ({ heel, knee }) => mark(heel, knee, 26),
	ankle: ({ ankle }) => mark(ankle),
	// Before the shin, clear of the foot that slides below.
	shin: ({ knee, shin }) => mark(inFrame(knee, shin, 13, -20)),
	knee: ({ knee, hip }) => mark(knee, hip, 21),
	kneepit: ({ knee }) => mark(vec(knee.x, knee.y - 9, knee.z)),
	hand: (_, { finger, elbow }) => mark(finger, elbow, 6),
};

function markOf({ skull, head, shoulders, ribs, hip, pelvis, legs, arms }: Body, landmark: Landmark): Mark {
	const onHead = (forward: number, up: number): Vec => inFrame(skull, head, forward, up);
	switch (landmark) {
		case "nose":
			return mark(onHead(11, 1), onHead(0, 2), 13);
		case "chin":
			return mark(onHead(20, -5));
		case "crown":
			return mark(onHead(0, 15), onHead(0, 3), 6);
		case "gaze":
			return mark(onHead(9, 23));
		case "shoulder":
			return mark(inFrame(shoulders.right, ribs, -14, 6));
		case "hip":
			return mark(inFrame(hip, pelvis, -20, 2));
		default: {
			const [side, part = ""] = landmark.split("-") as [Side, string?];
			const found = LIMB_MARKS[part]?.(legs[side], arms[side]);
			if (found === undefined) throw new RangeError(`There is no arrow for "${landmark}".`);
			return found;
		}
	}
}

const spotsOf = (bodies: readonly Body[], landmark: Landmark, camera: Camera): Spot[] =>
	bodies.map((body) => {
		const { at, from, clear } = markOf(body, landmark);
		const [end, start] = [project(camera, at), project(camera, from)];
		const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
		return { x: end.x + ((end.x - start.x) / length) * clear, y: end.y + ((end.y - start.y) / length) * clear };
	});

/** A rolling pelvis is drawn as a part of a ring round the hips. */
function rollSpots(first: Body, last: Body, camera: Camera): Spot[] {
	const turn = Math.sign(last.trunk.pelvis - first.trunk.pelvis);
	if (turn === 0) return [];
	const lying = Math.abs(last.trunk.pelvis) > 60;
	const middle = lying ? 100 : 168;
	const at = project(camera, last.hip);
	const radius = lying ? 22 : 21;
	return Array.from({ length: 9 }, (_, index) => {
		const angle = ((middle - turn * 66 * (index / 8 - 0.5)) * Math.PI) / 180;
		return { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) };
	});
}

/** Somebody who walks goes on: straight ahead, at the height of the hips. */
const aheadSpots = (body: Body, camera: Camera): Spot[] =>
	[44, 50, 56, 62].map((x) => project(camera, { x: body.hip.x + x, y: body.hip.y + 6, z: 0 }));

/** Breath comes in to the nose from the front, and goes out the same way. */
function breathSpots(body: Body, camera: Camera, inwards: boolean): Spot[] {
	const at = (forward: number, up: number): Spot => project(camera, inFrame(body.skull, body.head, forward, up));
	const spots = [at(28, 5), at(23, 2), at(18, 0.6), at(13.4, -0.6)];
	return inwards ? spots : spots.reverse();
}

/** A smooth open line through the spots. */
export function smooth(spots: readonly Spot[]): string {
	const at = (index: number): Spot => spots[Math.min(spots.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
	const handle = (index: number, towards: number): Spot => {
		const [before, here, after] = [at(index - 1), at(index), at(index + 1)];
		return { x: here.x + ((after.x - before.x) / 6) * towards, y: here.y + ((after.y - before.y) / 6) * towards };
	};
	let path = `M${formatSpot(at(0))}`;
	for (let index = 0; index < spots.length - 1; index++) {
		path += `C${formatSpot(handle(index, 1))} ${formatSpot(handle(index + 1, -1))} ${formatSpot(at(index + 1))}`;
	}
	return path;
}

/** At least as long as can be seen, about its middle. */
function lengthened(spots: readonly Spot[]): Spot[] {
	const [start, end] = [spots[0], spots[spots.length - 1]];
	if (start === undefined || end === undefined) return [];
	let length = 0;
	for (const [index, spot] of spots.entries()) {
		const before = spots[index - 1] ?? spot;
		length += Math.hypot(spot.x - before.x, spot.y - before.y);
	}
	if (length < NONE) return [];
	const by = Math.max(1, LEAST / length);
	const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
	return spots.map(({ x, y }) => ({ x: middle.x + (x - middle.x) * by, y: middle.y + (y - middle.y) * by }));
}

/** The spots an arrow runs through; none where nothing goes far enough. */
export function arrowSpots(bodies: readonly Body[], landmark: Landmark, camera: Camera, floor: number): Spot[] {
	const [first, last] = [bodies[0], bodies[bodies.length - 1]];
	if (first === undefined || last === undefined) return [];
	const raw =
		landmark === "forward"
			? aheadSpots(last, camera)
			: landmark === "pelvis-roll"
				? rollSpots(first, last, camera)
				: landmark === "breath-in" || landmark === "breath-out"
					? breathSpots(last, camera, landmark === "breath-in")
					: lengthened(spotsOf(bodies, landmark, camera));
	const lowest = Math.min(...raw.map(({ y }) => y));
	const lift = Math.max(0, floor + OVER_FLOOR - lowest);
	return raw.map(({ x, y }) => ({ x, y: y + lift }));
}

/** A line through the spots with an open head at its end. */
export function arrowPath(spots: readonly Spot[]): string {
	const [end, before] = [spots[spots.length - 1], spots[spots.length - 2]];
	if (end === undefined || before === undefined) return "";
	const angle = Math.atan2(end.y - before.y, end.x - before.x);
	const barb = (sign: 1 | -1): string => {
		const turn = angle + Math.PI + (sign * HEAD.spread * Math.PI) / 180;
		return formatSpot({ x: end.x + Math.cos(turn) * HEAD.length, y: end.y + Math.sin(turn) * HEAD.length });
	};
	return `${smooth(spots)}M${barb(1)}L${formatSpot(end)}L${barb(-1)}`;
}
