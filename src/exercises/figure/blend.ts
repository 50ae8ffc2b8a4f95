import { lerp } from "./easing";
import type { SideBody } from "./kinematics";
import type {
	Anchor,
	Arm,
	ArmByAngles,
	ArmByHand,
	Leg,
	LegByAngles,
	LegByFoot,
	LegCrossed,
	SidePose,
	Trunk,
} from "./pose";

/**
 * Between two key poses. Joints move by their angles. A foot or hand that is placed in both poses stays placed all
 * the way, so that a foot on the floor slides on it; one that is placed in only one of them goes by joint angles.
 */

function legBetween(from: Leg, to: Leg, fromJoints: LegByAngles, toJoints: LegByAngles, t: number): Leg {
	if (from.by === "foot" && to.by === "foot" && from.pivot === to.pivot) {
		const { stride } = to;
		const part = Math.min(1, Math.max(0, (t - stride.from) / (stride.until - stride.from)));
		const blend = (key: "x" | "y" | "pitch" | "toes" | "out" | "shinOut"): number => lerp(from[key], to[key], part);
		const leg: LegByFoot = {
			by: "foot",
			pivot: from.pivot,
			x: blend("x"),
			y: blend("y") + stride.lift * Math.sin(Math.PI * part),
			pitch: blend("pitch"),
			toes: blend("toes"),
			out: blend("out"),
			shinOut: blend("shinOut"),
			stride,
		};
		return leg;
	}
	if (from.by === "crossed" && to.by === "crossed" && from.knee === to.knee) {
		const blend = (key: "along" | "off" | "pitch" | "out" | "shinOut"): number => lerp(from[key], to[key], t);
		const leg: LegCrossed = {
			by: "crossed",
			along: blend("along"),
			off: blend("off"),
			pitch: blend("pitch"),
			out: blend("out"),
			shinOut: blend("shinOut"),
			knee: from.knee,
		};
		return leg;
	}
	const blend = (key: "hip" | "knee" | "ankle" | "toes" | "out" | "shinOut"): number =>
		lerp(fromJoints[key], toJoints[key], t);
	return {
		by: "angles",
		hip: blend("hip"),
		knee: blend("knee"),
		ankle: blend("ankle"),
		toes: blend("toes"),
		out: blend("out"),
		shinOut: blend("shinOut"),
	};
}

function armBetween(from: Arm, to: Arm, fromJoints: ArmByAngles, toJoints: ArmByAngles, t: number): Arm {
	if (from.by === "hand" && to.by === "hand" && from.on === to.on) {
		const blend = (key: "along" | "off" | "aim" | "out" | "forearmOut" | "curl"): number => lerp(from[key], to[key], t);
		const arm: ArmByHand = {
			by: "hand",
			on: from.on,
			along: blend("along"),
			off: blend("off"),
			aim: blend("aim"),
			out: blend("out"),
			forearmOut: blend("forearmOut"),
			curl: blend("curl"),
		};
		return arm;
	}
	const blend = (key: "shoulder" | "elbow" | "wrist" | "out" | "forearmOut" | "curl"): number =>
		lerp(fromJoints[key], toJoints[key], t);
	return {
		by: "angles",
		shoulder: blend("shoulder"),
		elbow: blend("elbow"),
		wrist: blend("wrist"),
		out: blend("out"),
		forearmOut: blend("forearmOut"),
		curl: blend("curl"),
	};
}

function anchorBetween(from: Anchor, to: Anchor, fromBody: SideBody, toBody: SideBody, t: number): Anchor {
	if (from.point === to.point) {
		return { point: from.point, x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t) };
	}
	return { point: "hip", x: lerp(fromBody.hip.x, toBody.hip.x, t), y: lerp(fromBody.hip.y, toBody.hip.y, t) };
}

function trunkBetween(from: Trunk, to: Trunk, t: number): Trunk {
	const blend = (key: keyof Trunk): number => lerp(from[key], to[key], t);
	return {
		pelvis: blend("pelvis"),
		lumbar: blend("lumbar"),
		thoracic: blend("thoracic"),
		neck: blend("neck"),
		head: blend("head"),
		shrug: blend("shrug"),
		protract: blend("protract"),
		breath: blend("breath"),
	};
}

export interface KeyPose {
	readonly pose: SidePose;
	readonly body: SideBody;
}

/** `t` is 0 at `from` and 1 at `to`, already eased. */
export function poseBetween(from: KeyPose, to: KeyPose, t: number): SidePose {
	if (t <= 0) return from.pose;
	if (t >= 1) return to.pose;
	const leg = (limb: "near" | "far"): Leg =>
		legBetween(from.pose.legs[limb], to.pose.legs[limb], from.body.legs[limb].joints, to.body.legs[limb].joints, t);
	const arm = (limb: "near" | "far"): Arm =>
		armBetween(from.pose.arms[limb], to.pose.arms[limb], from.body.arms[limb].joints, to.body.arms[limb].joints, t);
	return {
		anchor: anchorBetween(from.pose.anchor, to.pose.anchor, from.body, to.body, t),
		trunk: trunkBetween(from.pose.trunk, to.pose.trunk, t),
		legs: { near: leg("near"), far: leg("far") },
		arms: { near: arm("near"), far: arm("far") },
	};
}
