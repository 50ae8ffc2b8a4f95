import { inFrame, offsetPoint, radians, twoBones } from "./geometry";
import type { LegPlace } from "./leg-kinematics";
import type { Arm, ArmByAngles, ArmByHand } from "./pose";
import { type Limb, type Point, SEGMENT } from "./skeleton";
import type { SpineStation } from "./spine";

/** Where a pose puts an arm. Directions: 0 down, 90 forward. */
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

/** What hands can hold or rest on. */
export interface Holds {
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
		const point = offsetPoint(from, direction, length * arm.along);
		return { at: offsetPoint(point, direction + 90, arm.off), direction };
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

export function placeArm(arm: Arm, shoulder: Point, ribs: number, sign: 1 | -1, holds: Holds): ArmPlace {
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
	const elbow = offsetPoint(shoulder, upperDirection, SEGMENT.upperArm, arm.out, sign);
	const wrist = offsetPoint(elbow, forearmDirection, SEGMENT.forearm, arm.forearmOut, sign);
	return {
		shoulder,
		elbow,
		wrist,
		finger: offsetPoint(wrist, handDirection, SEGMENT.hand),
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
