import { inFrame, offsetPoint, radians, twoBones } from "./geometry";
import type { Leg, LegByAngles, LegByFoot, LegCrossed, SidePose } from "./pose";
import { HALF_WIDTH, type Limb, type Point, SEGMENT } from "./skeleton";

/** Where a pose puts a leg. Directions: 0 down, 90 forward. */
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
	const bone = offsetPoint(
		other.hip,
		other.thighDirection,
		SEGMENT.thigh * Math.cos(radians(other.joints.out)) * leg.along,
	);
	return offsetPoint(bone, other.thighDirection + 90, leg.off);
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
	const knee = offsetPoint(hip, thighDirection, SEGMENT.thigh, leg.out, sign);
	const ankle = offsetPoint(knee, shinDirection, SEGMENT.shank, leg.shinOut, sign);
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

export function placeLegs(pose: SidePose, hip: Point): Record<Limb, LegPlace> {
	const { pelvis } = pose.trunk;
	const place = (limb: Limb, other?: LegPlace): LegPlace => {
		const sign = limb === "near" ? 1 : -1;
		return placeLeg(pose.legs[limb], { ...hip, z: sign * HALF_WIDTH.hip }, pelvis, sign, other);
	};
	if (pose.legs.near.by === "crossed") {
		const far = place("far");
		return { near: place("near", far), far };
	}
	const near = place("near");
	return { near, far: place("far", near) };
}
