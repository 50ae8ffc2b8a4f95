import type { Bone, FootView, FrontArm, FrontLeg, FrontPose, FrontTrunk } from "./front-pose";
import { degrees, inFrame, offsetPoint, radians, twoBones } from "./geometry";
import { HALF_WIDTH, type Limb, type Point, SACRUM, SEGMENT } from "./skeleton";

export interface FrontLegPlace {
	readonly hip: Point;
	readonly knee: Point;
	readonly ankle: Point;
	readonly thigh: Bone;
	readonly shin: Bone;
	readonly foot: FootView;
}

export interface FrontArmPlace {
	readonly shoulder: Point;
	readonly elbow: Point;
	readonly wrist: Point;
	readonly finger: Point;
	readonly upper: Bone;
	readonly forearm: Bone;
	readonly hand: number;
	readonly curl: number;
}

export interface FrontBody {
	readonly hips: Point;
	readonly trunk: FrontTrunk;
	/** Middle line of the body, with the lean there. */
	readonly sacrum: Point;
	readonly waist: Point;
	readonly waistLean: number;
	readonly neckBase: Point;
	readonly ribsLean: number;
	readonly skull: Point;
	readonly headLean: number;
	readonly legs: Readonly<Record<Limb, FrontLegPlace>>;
	readonly arms: Readonly<Record<Limb, FrontArmPlace>>;
}

/** From the top of the ribs down to the line between the shoulder joints. */
const SHOULDER_DROP = 8.4;

const sideOf = (limb: Limb): 1 | -1 => (limb === "near" ? -1 : 1);

function along(from: Point, bone: Bone, length: number): Point {
	return offsetPoint(from, bone.direction, length, bone.forward, 1);
}

function rise(from: Point, lean: number, length: number): Point {
	return inFrame(from, lean, 0, length);
}

/** Thigh and shin seen straight on, the knee coming towards the viewer as far as the distance asks. */
function bentForward(hip: Point, ankle: Point): { readonly thigh: Bone; readonly shin: Bone } {
	const distance = Math.min(SEGMENT.thigh + SEGMENT.shank - 1e-6, Math.hypot(ankle.x - hip.x, ankle.y - hip.y));
	const direction = degrees(Math.atan2(ankle.x - hip.x, hip.y - ankle.y));
	const cosine = (SEGMENT.thigh ** 2 + distance ** 2 - SEGMENT.shank ** 2) / (2 * SEGMENT.thigh * distance);
	const forward = degrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
	const back = degrees(Math.asin((SEGMENT.thigh * Math.sin(radians(forward))) / SEGMENT.shank));
	return { thigh: { direction, forward }, shin: { direction, forward: -back } };
}

function placeLeg(leg: FrontLeg, hip: Point): FrontLegPlace {
	const bones = leg.by === "bones" ? leg : bentForward(hip, { x: leg.x, y: leg.y + SEGMENT.ankle, z: hip.z });
	const knee = along(hip, bones.thigh, SEGMENT.thigh);
	const ankle = along(knee, bones.shin, SEGMENT.shank);
	return { hip, knee, ankle, thigh: bones.thigh, shin: bones.shin, foot: leg.foot };
}

function placeArm(arm: FrontArm, shoulder: Point, limb: Limb): FrontArmPlace {
	let upper: Bone;
	let forearm: Bone;
	if (arm.by === "bones") {
		upper = arm.upper;
		forearm = arm.forearm;
	} else {
		const bones = twoBones(
			shoulder,
			{ x: arm.x, y: arm.y, z: 0 },
			SEGMENT.upperArm * Math.cos(radians(arm.forward)),
			SEGMENT.forearm * Math.cos(radians(arm.forearmForward)),
			limb === "near" ? -1 : 1,
		);
		upper = { direction: bones.first, forward: arm.forward };
		forearm = { direction: bones.second, forward: arm.forearmForward };
	}
	const elbow = along(shoulder, upper, SEGMENT.upperArm);
	const wrist = along(elbow, forearm, SEGMENT.forearm);
	const finger = offsetPoint(wrist, arm.hand, SEGMENT.hand);
	return { shoulder, elbow, wrist, finger, upper, forearm, hand: arm.hand, curl: arm.curl };
}

export function placeFrontBody(pose: FrontPose): FrontBody {
	const { trunk } = pose;
	const hips: Point = { x: pose.hips.x, y: pose.hips.y, z: 0 };
	const sacrum = rise(hips, trunk.lean, SACRUM.up);
	const waistLean = trunk.lean + trunk.lumbar;
	const waist = rise(sacrum, (trunk.lean + waistLean) / 2, SEGMENT.lumbar);
	const ribsLean = waistLean + trunk.thoracic;
	const neckBase = rise(waist, (waistLean + ribsLean) / 2, SEGMENT.thoracic);
	const headLean = ribsLean + trunk.neck;
	const skull = rise(neckBase, (ribsLean + headLean) / 2, SEGMENT.neck);
	const hip = (limb: Limb): Point => inFrame(hips, trunk.lean, sideOf(limb) * HALF_WIDTH.hip, 0);
	const shoulder = (limb: Limb): Point => {
		const across = sideOf(limb) * HALF_WIDTH.shoulder * Math.cos(radians(trunk.turn));
		const depth = sideOf(limb) * HALF_WIDTH.shoulder * Math.sin(radians(trunk.turn));
		return inFrame(neckBase, ribsLean, across, trunk.shrug - SHOULDER_DROP, depth);
	};
	return {
		hips,
		trunk,
		sacrum,
		waist,
		waistLean,
		neckBase,
		ribsLean,
		skull,
		headLean,
		legs: { near: placeLeg(pose.legs.near, hip("near")), far: placeLeg(pose.legs.far, hip("far")) },
		arms: {
			near: placeArm(pose.arms.near, shoulder("near"), "near"),
			far: placeArm(pose.arms.far, shoulder("far"), "far"),
		},
	};
}
