import type { Bone, FrontArm, FrontLeg, FrontPose } from "./front-pose";
import type { Arm, HandSupport, Leg, SidePose } from "./pose";

/** The same pose worked by the other side: near and far limbs change places. */

const OTHER: Readonly<Partial<Record<HandSupport, HandSupport>>> = {
	"near-thigh": "far-thigh",
	"far-thigh": "near-thigh",
	"near-shin": "far-shin",
	"far-shin": "near-shin",
	"near-foot": "far-foot",
	"far-foot": "near-foot",
};

function swapArm(arm: Arm): Arm {
	return arm.by === "hand" ? { ...arm, on: OTHER[arm.on] ?? arm.on } : arm;
}

export function mirrorPose(pose: SidePose): SidePose {
	const legs: { near: Leg; far: Leg } = { near: pose.legs.far, far: pose.legs.near };
	return { ...pose, legs, arms: { near: swapArm(pose.arms.far), far: swapArm(pose.arms.near) } };
}

/** The name of the same part or landmark on the other side. */
export function mirrorName<Name extends string>(name: Name): Name {
	const other = name.startsWith("near-") ? name.replace("near-", "far-") : name.replace("far-", "near-");
	return other as Name;
}

const mirrored = (bone: Bone): Bone => ({ ...bone, direction: -bone.direction });

function mirrorLeg(leg: FrontLeg): FrontLeg {
	const foot = leg.foot.seen === "above" ? { ...leg.foot, direction: -leg.foot.direction } : leg.foot;
	return leg.by === "foot"
		? { ...leg, x: -leg.x, foot }
		: { by: "bones", thigh: mirrored(leg.thigh), shin: mirrored(leg.shin), foot };
}

function mirrorArm(arm: FrontArm): FrontArm {
	return arm.by === "hand"
		? { ...arm, x: -arm.x, hand: -arm.hand }
		: { ...arm, upper: mirrored(arm.upper), forearm: mirrored(arm.forearm), hand: -arm.hand };
}

/** Seen from the front, the other side works in a pose left for right. */
export function mirrorFrontPose({ hips, trunk, legs, arms }: FrontPose): FrontPose {
	return {
		hips: { x: -hips.x, y: hips.y },
		trunk: {
			...trunk,
			lean: -trunk.lean,
			lumbar: -trunk.lumbar,
			thoracic: -trunk.thoracic,
			neck: -trunk.neck,
			turn: -trunk.turn,
			look: -trunk.look,
		},
		legs: { near: mirrorLeg(legs.far), far: mirrorLeg(legs.near) },
		arms: { near: mirrorArm(arms.far), far: mirrorArm(arms.near) },
	};
}
