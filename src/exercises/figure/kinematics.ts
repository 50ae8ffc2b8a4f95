import type { Arm, ArmByAngles, ArmByHand, Leg, LegByAngles, LegByFoot, LegCrossed, SidePose, Trunk } from "./pose";
import { GIRDLE, HALF_WIDTH, type Limb, NEUTRAL, type Point, SACRUM, SEGMENT } from "./skeleton";

/** Where a pose puts every part of the body. Directions of limbs: 0 down, 90 forward; of trunk parts: 0 upright. */
export interface LegPlace {
	readonly hip: Point;
	readonly knee: Point;
	readonly ankle: Point;
	readonly heel: Point;
	readonly ball: Point;
	readonly toe: Point;
	readonly thighDirection: number;
	readonly shinDirection: number;
	readonly footPitch: number;
	readonly joints: LegByAngles;
}

export interface ArmPlace {
	readonly shoulder: Point;
	readonly elbow: Point;
	readonly wrist: Point;
	readonly finger: Point;
	readonly upperDirection: number;
	readonly forearmDirection: number;
	readonly handDirection: number;
	readonly joints: ArmByAngles;
}

/** A point of the spine with the direction in which it climbs there. */
export interface SpineStation {
	readonly at: Point;
	readonly lean: number;
	/** How far the lean is from easy standing at this station: the turn of the ribs or vertebra. */
	readonly turn: number;
}

export interface SideBody {
	readonly hip: Point;
	readonly trunk: Trunk;
	readonly sacrum: SpineStation;
	readonly lumbar: readonly SpineStation[];
	readonly thoracic: readonly SpineStation[];
	readonly neckBase: SpineStation;
	readonly neck: readonly SpineStation[];
	/** Where the skull sits on the neck, and the tilt of the head (chin down positive). */
	readonly skull: Point;
	readonly headTilt: number;
	readonly legs: Readonly<Record<Limb, LegPlace>>;
	readonly arms: Readonly<Record<Limb, ArmPlace>>;
}

const LUMBAR_STATIONS = 5;
const THORACIC_STATIONS = 8;
const NECK_STATIONS = 3;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (value: number): number => (value * 180) / Math.PI;

/** From `from`, `length` units in a limb's direction; `out` turns it out of the plane, `sign` towards or away. */
export function step(from: Point, direction: number, length: number, out = 0, sign = 1): Point {
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

/** Equal steps along an arc of constant bend: the middle tangent of each step is exact, so the length is too. */
function arc(start: SpineStation, length: number, bend: number, neutralBend: number, count: number): SpineStation[] {
	const stations: SpineStation[] = [];
	let at = start.at;
	for (let index = 1; index <= count; index++) {
		const middle = start.lean + (bend * (index - 0.5)) / count;
		const stride = length / count;
		at = { x: at.x + stride * Math.sin(radians(middle)), y: at.y + stride * Math.cos(radians(middle)), z: at.z };
		const lean = start.lean + (bend * index) / count;
		stations.push({ at, lean, turn: start.turn + ((bend - neutralBend) * index) / count });
	}
	return stations;
}

function last(stations: readonly SpineStation[], otherwise: SpineStation): SpineStation {
	return stations[stations.length - 1] ?? otherwise;
}

/** The station at a fraction of the thoracic spine, between the drawn ones. */
export function along(start: SpineStation, stations: readonly SpineStation[], fraction: number): SpineStation {
	const place = Math.min(1, Math.max(0, fraction)) * stations.length;
	const index = Math.min(stations.length - 1, Math.floor(place));
	const below = index === 0 ? start : (stations[index - 1] ?? start);
	const above = stations[index] ?? start;
	const part = place - index;
	return {
		at: {
			x: below.at.x + (above.at.x - below.at.x) * part,
			y: below.at.y + (above.at.y - below.at.y) * part,
			z: below.at.z,
		},
		lean: below.lean + (above.lean - below.lean) * part,
		turn: below.turn + (above.turn - below.turn) * part,
	};
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

function footAt(ankle: Point, pitch: number, toes: number): Pick<LegPlace, "heel" | "ball" | "toe"> {
	const sole = (forward: number): Point => inFrame(ankle, -pitch, forward, -SEGMENT.ankle);
	const ball = sole(SEGMENT.ball);
	return { heel: sole(-SEGMENT.heel), ball, toe: inFrame(ball, -(pitch + toes), SEGMENT.toes, 0) };
}

function ankleFrom(place: LegByFoot, z: number): Point {
	const forward = place.pivot === "heel" ? SEGMENT.heel : -SEGMENT.ball;
	return inFrame({ x: place.x, y: place.y, z }, -place.pitch, forward, SEGMENT.ankle);
}

/** The point on the other thigh that a crossed ankle lies on. */
function crossedAnkle(leg: LegCrossed, other: LegPlace | undefined): Point {
	if (other === undefined) throw new RangeError("Only one leg at a time can be crossed over the other.");
	const bone = step(other.hip, other.thighDirection, SEGMENT.thigh * Math.cos(radians(other.joints.out)) * leg.along);
	return step(bone, other.thighDirection + 90, leg.off);
}

function placeLeg(leg: Leg, hip: Point, pelvis: number, sign: 1 | -1, other?: LegPlace): LegPlace {
	let thighDirection: number;
	let shinDirection: number;
	let footPitch: number;
	if (leg.by === "angles") {
		thighDirection = leg.hip - pelvis;
		shinDirection = thighDirection - leg.knee;
		footPitch = shinDirection + leg.ankle;
	} else {
		const thigh = SEGMENT.thigh * Math.cos(radians(leg.out));
		const shank = SEGMENT.shank * Math.cos(radians(leg.shinOut));
		const goal = leg.by === "foot" ? ankleFrom(leg, hip.z) : crossedAnkle(leg, other);
		const bones = twoBones(hip, goal, thigh, shank, leg.by === "foot" ? 1 : leg.knee);
		thighDirection = bones.first;
		shinDirection = bones.second;
		footPitch = leg.pitch;
	}
	const toes = leg.by === "crossed" ? 0 : leg.toes;
	const knee = step(hip, thighDirection, SEGMENT.thigh, leg.out, sign);
	const ankle = step(knee, shinDirection, SEGMENT.shank, leg.shinOut, sign);
	return {
		hip,
		knee,
		ankle,
		...footAt(ankle, footPitch, toes),
		thighDirection,
		shinDirection,
		footPitch,
		joints: {
			by: "angles",
			hip: thighDirection + pelvis,
			knee: thighDirection - shinDirection,
			ankle: footPitch - shinDirection,
			toes,
			out: leg.out,
			shinOut: leg.shinOut,
		},
	};
}

interface Holds {
	readonly legs: Readonly<Record<Limb, LegPlace>>;
	readonly hip: Point;
	readonly pelvis: number;
	readonly skull: Point;
	readonly headTilt: number;
	readonly belly: SpineStation;
}

/** Where a placed wrist goes, and the direction its hand's aim is measured from. */
function wristOn(arm: ArmByHand, holds: Holds): { readonly at: Point; readonly direction: number } {
	const onBone = (from: Point, direction: number, length: number): { at: Point; direction: number } => {
		const point = step(from, direction, length * arm.along);
		return { at: step(point, direction + 90, arm.off), direction };
	};
	switch (arm.on) {
		case "room":
			return { at: { x: arm.along, y: arm.off, z: 0 }, direction: 0 };
		case "near-thigh":
		case "far-thigh": {
			const leg = holds.legs[arm.on === "near-thigh" ? "near" : "far"];
			return onBone(leg.hip, leg.thighDirection, SEGMENT.thigh);
		}
		case "near-shin":
		case "far-shin": {
			const leg = holds.legs[arm.on === "near-shin" ? "near" : "far"];
			return onBone(leg.knee, leg.shinDirection, SEGMENT.shank);
		}
		case "near-foot":
		case "far-foot": {
			const leg = holds.legs[arm.on === "near-foot" ? "near" : "far"];
			return { at: inFrame(leg.ankle, -leg.footPitch, arm.along, arm.off), direction: 0 };
		}
		case "head":
			return { at: inFrame(holds.skull, holds.headTilt, arm.along, arm.off), direction: -holds.headTilt };
		case "belly":
			return { at: inFrame(holds.belly.at, holds.belly.turn, arm.along, arm.off), direction: -holds.belly.turn };
		case "hip":
			return { at: inFrame(holds.hip, holds.pelvis, arm.along, arm.off), direction: -holds.pelvis };
	}
}

function placeArm(arm: Arm, shoulder: Point, ribs: number, sign: 1 | -1, holds: Holds): ArmPlace {
	let upperDirection: number;
	let forearmDirection: number;
	let handDirection: number;
	if (arm.by === "angles") {
		upperDirection = arm.shoulder - ribs;
		forearmDirection = upperDirection + arm.elbow;
		handDirection = forearmDirection + arm.wrist;
	} else {
		const upper = SEGMENT.upperArm * Math.cos(radians(arm.out));
		const forearm = SEGMENT.forearm * Math.cos(radians(arm.forearmOut));
		const goal = wristOn(arm, holds);
		const bones = twoBones(shoulder, goal.at, upper, forearm, -1);
		upperDirection = bones.first;
		forearmDirection = bones.second;
		handDirection = goal.direction + arm.aim;
	}
	const elbow = step(shoulder, upperDirection, SEGMENT.upperArm, arm.out, sign);
	const wrist = step(elbow, forearmDirection, SEGMENT.forearm, arm.forearmOut, sign);
	return {
		shoulder,
		elbow,
		wrist,
		finger: step(wrist, handDirection, SEGMENT.hand),
		upperDirection,
		forearmDirection,
		handDirection,
		joints: {
			by: "angles",
			shoulder: upperDirection + ribs,
			elbow: forearmDirection - upperDirection,
			wrist: handDirection - forearmDirection,
			out: arm.out,
			forearmOut: arm.forearmOut,
			curl: arm.curl,
		},
	};
}

interface Core extends Omit<SideBody, "legs" | "arms"> {
	readonly shoulder: Point;
	readonly ribs: number;
}

function placeCore(trunk: Trunk, hip: Point): Core {
	const sacrum: SpineStation = {
		at: inFrame(hip, trunk.pelvis, SACRUM.forward, SACRUM.up),
		lean: trunk.pelvis + NEUTRAL.sacrum,
		turn: trunk.pelvis,
	};
	const lumbarBend = NEUTRAL.lumbarBend + trunk.lumbar;
	const lumbar = arc(sacrum, SEGMENT.lumbar, lumbarBend, NEUTRAL.lumbarBend, LUMBAR_STATIONS);
	const waist = last(lumbar, sacrum);
	const thoracicBend = NEUTRAL.thoracicBend + trunk.thoracic;
	const thoracic = arc(waist, SEGMENT.thoracic, thoracicBend, NEUTRAL.thoracicBend, THORACIC_STATIONS);
	const neckBase = last(thoracic, waist);
	const neckBend = NEUTRAL.neckBend + trunk.neck;
	const neck = arc(neckBase, SEGMENT.neck, neckBend, NEUTRAL.neckBend, NECK_STATIONS);
	const top = last(neck, neckBase);
	const girdle = along(waist, thoracic, GIRDLE.along);
	return {
		hip,
		trunk,
		sacrum,
		lumbar,
		thoracic,
		neckBase,
		neck,
		skull: top.at,
		headTilt: top.turn + trunk.head,
		shoulder: inFrame(girdle.at, girdle.turn, GIRDLE.forward + trunk.protract, trunk.shrug),
		ribs: girdle.turn,
	};
}

const shifted = (point: Point, z: number): Point => ({ ...point, z });

function placeLegs(pose: SidePose, hip: Point): Record<Limb, LegPlace> {
	const { pelvis } = pose.trunk;
	const place = (limb: Limb, other?: LegPlace): LegPlace => {
		const sign = limb === "near" ? 1 : -1;
		return placeLeg(pose.legs[limb], shifted(hip, sign * HALF_WIDTH.hip), pelvis, sign, other);
	};
	if (pose.legs.near.by === "crossed") {
		const far = place("far");
		return { near: place("near", far), far };
	}
	const near = place("near");
	return { near, far: place("far", near) };
}

export function placeBody(pose: SidePose): SideBody {
	const origin: Point = { x: 0, y: 0, z: 0 };
	const trial = placeCore(pose.trunk, origin);
	let anchor = origin;
	if (pose.anchor.point === "neck-base") anchor = trial.neckBase.at;
	if (pose.anchor.point === "near-knee") anchor = placeLegs(pose, origin).near.knee;
	if (pose.anchor.point === "far-knee") anchor = placeLegs(pose, origin).far.knee;
	const hip = { x: pose.anchor.x - anchor.x, y: pose.anchor.y - anchor.y, z: 0 };
	const { shoulder, ribs, ...core } = placeCore(pose.trunk, hip);
	const legs = placeLegs(pose, hip);
	const belly = along(core.sacrum, core.lumbar, 0.5);
	const holds = { legs, hip, pelvis: pose.trunk.pelvis, skull: core.skull, headTilt: core.headTilt, belly };
	return {
		...core,
		legs,
		arms: {
			near: placeArm(pose.arms.near, shifted(shoulder, HALF_WIDTH.shoulder), ribs, 1, holds),
			far: placeArm(pose.arms.far, shifted(shoulder, -HALF_WIDTH.shoulder), ribs, -1, holds),
		},
	};
}
