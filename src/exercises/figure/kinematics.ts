import { type ArmPlace, placeArm } from "./arm-kinematics";
import { type LegPlace, placeLegs } from "./leg-kinematics";
import type { SidePose } from "./pose";
import { HALF_WIDTH, type Limb, type Point } from "./skeleton";
import { along, type Core, placeCore } from "./spine";

/** Where a pose puts every part of the body, seen from the side. */
export interface SideBody extends Omit<Core, "shoulder" | "ribs"> {
	readonly legs: Readonly<Record<Limb, LegPlace>>;
	readonly arms: Readonly<Record<Limb, ArmPlace>>;
}

export function placeBody(pose: SidePose): SideBody {
	const origin: Point = { x: 0, y: 0, z: 0 };
	const anchor = pose.anchor.point === "hip" ? origin : placeCore(pose.trunk, origin).neckBase.at;
	const hip = { x: pose.anchor.x - anchor.x, y: pose.anchor.y - anchor.y, z: 0 };
	const { shoulder, ribs, ...core } = placeCore(pose.trunk, hip);
	const legs = placeLegs(pose, hip);
	const belly = along(core.sacrum, core.lumbar, 0.5);
	const holds = { legs, hip, pelvis: pose.trunk.pelvis, skull: core.skull, headTilt: core.headTilt, belly };
	return {
		...core,
		legs,
		arms: {
			near: placeArm(pose.arms.near, { ...shoulder, z: HALF_WIDTH.shoulder }, ribs, 1, holds),
			far: placeArm(pose.arms.far, { ...shoulder, z: -HALF_WIDTH.shoulder }, ribs, -1, holds),
		},
	};
}
