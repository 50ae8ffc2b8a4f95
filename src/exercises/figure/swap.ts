import type { Arm, Leg, Rest, SidePose } from "./pose";

/** The same pose worked by the other side: near and far limbs change places. */

const OTHER: Readonly<Partial<Record<Rest, Rest>>> = {
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

export function swapPose(pose: SidePose): SidePose {
	const legs: { near: Leg; far: Leg } = { near: pose.legs.far, far: pose.legs.near };
	return { ...pose, legs, arms: { near: swapArm(pose.arms.far), far: swapArm(pose.arms.near) } };
}

/** The name of the same part or landmark on the other side. */
export function swapName<Name extends string>(name: Name): Name {
	const other = name.startsWith("near-") ? name.replace("near-", "far-") : name.replace("far-", "near-");
	return other as Name;
}
