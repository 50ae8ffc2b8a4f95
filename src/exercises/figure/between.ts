import type { Body } from "./body";
import type { Arm, ArmInJoints, Leg, LegInJoints, Pose } from "./pose";
import { signOf } from "./skeleton";
import { flex, lerp, lerpVec, tilt, turnBetween } from "./vectors";

/**
 * Between two key poses. Joints move by their turns. A foot or hand that is placed in both poses stays placed all
 * the way, so that a foot on the floor slides on it; one that is placed in only one of them goes by its joints.
 */

/** How far a leg is lifted and spread on its way over the other, and an arm on its way round the head. Degrees. */
const OVER = { lift: 34, spread: 34, straighten: 30 } as const;
const ROUND_HEAD = 39;

/** Every number on its way; what both do not have as a number stays as it is at the end. */
function mixed<T extends object>(from: T, to: T, t: number): T {
	const start = from as Record<string, unknown>;
	const ways = Object.entries(to).map(([key, end]): [string, unknown] => {
		const begin = start[key];
		return [key, typeof end === "number" && typeof begin === "number" ? lerp(begin, end, t) : end];
	});
	return Object.fromEntries(ways) as T;
}

function legBetween(from: Leg, to: Leg, first: LegInJoints, last: LegInJoints, t: number, sign: number): Leg {
	if (from.by === "foot" && to.by === "foot" && from.pivot === to.pivot) {
		const { stride } = to;
		const part = Math.min(1, Math.max(0, (t - stride.from) / (stride.until - stride.from)));
		return { ...mixed(from, to, part), y: lerp(from.y, to.y, part) + stride.lift * Math.sin(Math.PI * part) };
	}
	if (from.by === "crossed" && to.by === "crossed") return mixed(from, to, t);
	const over = from.by === "crossed" || to.by === "crossed" ? Math.sin(Math.PI * t) : 0;
	return {
		by: "joints",
		thigh: tilt(flex(turnBetween(first.thigh, last.thigh, t), -OVER.lift * over), -sign * OVER.spread * over),
		knee: lerp(first.knee, last.knee, t) - OVER.straighten * over,
		foot: turnBetween(first.foot, last.foot, t),
		toes: lerp(first.toes, last.toes, t),
	};
}

const onHead = (arm: Arm): boolean => arm.by === "hand" && arm.on === "head";

function armBetween(from: Arm, to: Arm, first: ArmInJoints, last: ArmInJoints, t: number, sign: number): Arm {
	if (from.by === "hand" && to.by === "hand" && from.on === to.on && (from.z === undefined) === (to.z === undefined))
		return mixed(from, to, t);
	return {
		by: "joints",
		upper: tilt(
			turnBetween(first.upper, last.upper, t),
			onHead(from) || onHead(to) ? -sign * ROUND_HEAD * Math.sin(Math.PI * t) : 0,
		),
		elbow: lerp(first.elbow, last.elbow, t),
		hand: turnBetween(first.hand, last.hand, t),
		curl: lerp(first.curl, last.curl, t),
	};
}

export interface KeyPose {
	readonly pose: Pose;
	readonly body: Body;
}

/** `t` is 0 at `from` and 1 at `to`, already eased. */
export function poseBetween(from: KeyPose, to: KeyPose, t: number): Pose {
	if (t <= 0) return from.pose;
	if (t >= 1) return to.pose;
	const leg = (side: "right" | "left"): Leg =>
		legBetween(
			from.pose.legs[side],
			to.pose.legs[side],
			from.body.legs[side].joints,
			to.body.legs[side].joints,
			t,
			signOf(side),
		);
	const arm = (side: "right" | "left"): Arm =>
		armBetween(
			from.pose.arms[side],
			to.pose.arms[side],
			from.body.arms[side].joints,
			to.body.arms[side].joints,
			t,
			signOf(side),
		);
	const same = from.pose.anchor.point === to.pose.anchor.point;
	return {
		anchor: same
			? { point: from.pose.anchor.point, at: lerpVec(from.pose.anchor.at, to.pose.anchor.at, t) }
			: { point: "hip", at: lerpVec(from.body.hip, to.body.hip, t) },
		trunk: mixed(from.pose.trunk, to.pose.trunk, t),
		legs: { right: leg("right"), left: leg("left") },
		arms: { right: arm("right"), left: arm("left") },
	};
}
