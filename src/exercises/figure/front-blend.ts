import { lerp } from "./easing";
import type { FrontBody } from "./front-kinematics";
import type { Bone, FootView, FrontArm, FrontLeg, FrontPose, FrontTrunk } from "./front-pose";

/** Between two key poses seen from the front; feet and hands placed in both stay placed. */

function boneBetween(from: Bone, to: Bone, t: number): Bone {
	return { direction: lerp(from.direction, to.direction, t), forward: lerp(from.forward, to.forward, t) };
}

function footBetween(from: FootView, to: FootView, t: number): FootView {
	if (from.seen === "above" && to.seen === "above") {
		return { seen: "above", direction: lerp(from.direction, to.direction, t) };
	}
	return t < 0.5 ? from : to;
}

export interface FrontKeyPose {
	readonly pose: FrontPose;
	readonly body: FrontBody;
}

export function frontPoseBetween(from: FrontKeyPose, to: FrontKeyPose, t: number): FrontPose {
	if (t <= 0) return from.pose;
	if (t >= 1) return to.pose;
	const leg = (limb: "near" | "far"): FrontLeg => {
		const [before, after] = [from.pose.legs[limb], to.pose.legs[limb]];
		const foot = footBetween(before.foot, after.foot, t);
		if (before.by === "foot" && after.by === "foot") {
			return { by: "foot", x: lerp(before.x, after.x, t), y: lerp(before.y, after.y, t), foot };
		}
		const [start, end] = [from.body.legs[limb], to.body.legs[limb]];
		return {
			by: "bones",
			thigh: boneBetween(start.thigh, end.thigh, t),
			shin: boneBetween(start.shin, end.shin, t),
			foot,
		};
	};
	const arm = (limb: "near" | "far"): FrontArm => {
		const [before, after] = [from.pose.arms[limb], to.pose.arms[limb]];
		const hand = lerp(before.hand, after.hand, t);
		const curl = lerp(before.curl, after.curl, t);
		if (before.by === "hand" && after.by === "hand") {
			const blend = (key: "x" | "y" | "forward" | "forearmForward"): number => lerp(before[key], after[key], t);
			return {
				by: "hand",
				x: blend("x"),
				y: blend("y"),
				hand,
				curl,
				forward: blend("forward"),
				forearmForward: blend("forearmForward"),
			};
		}
		const [start, end] = [from.body.arms[limb], to.body.arms[limb]];
		const upper = boneBetween(start.upper, end.upper, t);
		return { by: "bones", upper, forearm: boneBetween(start.forearm, end.forearm, t), hand, curl };
	};
	const blend = (key: keyof FrontTrunk): number => lerp(from.pose.trunk[key], to.pose.trunk[key], t);
	return {
		hips: { x: lerp(from.pose.hips.x, to.pose.hips.x, t), y: lerp(from.pose.hips.y, to.pose.hips.y, t) },
		trunk: {
			lean: blend("lean"),
			lumbar: blend("lumbar"),
			thoracic: blend("thoracic"),
			neck: blend("neck"),
			turn: blend("turn"),
			look: blend("look"),
			shrug: blend("shrug"),
			breath: blend("breath"),
		},
		legs: { near: leg("near"), far: leg("far") },
		arms: { near: arm("near"), far: arm("far") },
	};
}
