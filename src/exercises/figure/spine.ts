import type { Trunk } from "./pose";
import { GIRDLE, HALF_WIDTH, NEUTRAL, SACRUM, SEGMENT, type Side } from "./skeleton";
import {
	along,
	type Frame,
	flex,
	inFrame,
	lerpVec,
	radians,
	scale,
	tilt,
	turnBetween,
	twist,
	type Vec,
	WORLD,
} from "./vectors";

/** A point of the spine, with the frame of the vertebra or ribs there. */
export interface Station {
	readonly at: Vec;
	readonly frame: Frame;
	/** How far the spine itself leans forward in that frame, as it does in easy standing. */
	readonly lean: number;
}

interface Bend {
	readonly forward: number;
	readonly side: number;
	readonly turn: number;
}

/** Steps a part of the spine is laid out in. */
const STEPS = { lumbar: 5, thoracic: 8, neck: 4 } as const;

/** Equal steps along an even bend. Each step follows its middle direction, so that the length is exact. */
function curve(start: Station, length: number, neutral: number, bend: Bend, count: number): Station[] {
	const stations: Station[] = [];
	let { at, frame, lean } = start;
	for (let index = 0; index < count; index++) {
		const bent = (part: number): Frame =>
			twist(tilt(flex(frame, (bend.forward * part) / count), (bend.side * part) / count), (bend.turn * part) / count);
		const middle = bent(0.5);
		const slope = radians(lean + neutral / count / 2);
		at = along(along(at, middle.u, (Math.cos(slope) * length) / count), middle.f, (Math.sin(slope) * length) / count);
		frame = bent(1);
		lean += neutral / count;
		stations.push({ at, frame, lean });
	}
	return stations;
}

const last = (stations: readonly Station[], otherwise: Station): Station => stations[stations.length - 1] ?? otherwise;

/** The station at a fraction of a part of the spine, between those laid out. */
export function stationAt(start: Station, stations: readonly Station[], fraction: number): Station {
	const place = Math.min(1, Math.max(0, fraction)) * stations.length;
	const index = Math.min(stations.length - 1, Math.floor(place));
	const below = index === 0 ? start : (stations[index - 1] ?? start);
	const above = stations[index] ?? start;
	const t = place - index;
	return {
		at: lerpVec(below.at, above.at, t),
		frame: turnBetween(below.frame, above.frame, t),
		lean: below.lean + (above.lean - below.lean) * t,
	};
}

/** Pelvis, spine and head, and where the arms hang from them. */
export interface Core {
	readonly hip: Vec;
	readonly trunk: Trunk;
	readonly pelvis: Frame;
	readonly sacrum: Station;
	readonly lumbar: readonly Station[];
	readonly thoracic: readonly Station[];
	readonly neck: readonly Station[];
	readonly waist: Station;
	readonly neckBase: Station;
	/** Where the skull sits on the neck, and how it is turned. */
	readonly skull: Vec;
	readonly head: Frame;
	readonly ribs: Frame;
	readonly shoulders: Readonly<Record<Side, Vec>>;
}

/** Places pelvis, spine, ribs and head on the hip, each vertebral station bent by its share. */
export function placeCore(trunk: Trunk, hip: Vec): Core {
	const pelvis = tilt(flex(twist(WORLD, trunk.turn), trunk.pelvis), trunk.side);
	const sacrum: Station = {
		at: inFrame(hip, pelvis, SACRUM.forward, SACRUM.up),
		frame: pelvis,
		lean: NEUTRAL.sacrum,
	};
	const turn = trunk.ribsTurn;
	const lumbar = curve(
		sacrum,
		SEGMENT.lumbar,
		NEUTRAL.lumbar,
		{ forward: trunk.lumbar, side: trunk.lumbarSide, turn: turn * 0.2 },
		STEPS.lumbar,
	);
	const waist = last(lumbar, sacrum);
	const thoracic = curve(
		waist,
		SEGMENT.thoracic,
		NEUTRAL.thoracic,
		{ forward: trunk.thoracic, side: trunk.thoracicSide, turn: turn * 0.8 },
		STEPS.thoracic,
	);
	const neckBase = last(thoracic, waist);
	const neck = curve(
		neckBase,
		SEGMENT.neck,
		NEUTRAL.neck,
		{ forward: trunk.neck, side: trunk.neckSide, turn: trunk.headTurn * 0.6 },
		STEPS.neck,
	);
	const top = last(neck, neckBase);
	const girdle = stationAt(waist, thoracic, GIRDLE.along);
	const shoulder = (sign: 1 | -1): Vec =>
		inFrame(girdle.at, girdle.frame, GIRDLE.forward + trunk.protract, trunk.shrug, sign * HALF_WIDTH.shoulder);
	return {
		hip,
		trunk,
		pelvis,
		sacrum,
		lumbar,
		thoracic,
		neck,
		waist,
		neckBase,
		skull: top.at,
		head: twist(flex(top.frame, trunk.head), trunk.headTurn * 0.4),
		ribs: girdle.frame,
		shoulders: { right: shoulder(1), left: shoulder(-1) },
	};
}

/** The hips for a trunk whose anchor is in place. */
export function hipFor(trunk: Trunk, point: "hip" | "neck-base", at: Vec): Vec {
	return point === "hip" ? at : along(at, scale(placeCore(trunk, { x: 0, y: 0, z: 0 }).neckBase.at, -1), 1);
}
