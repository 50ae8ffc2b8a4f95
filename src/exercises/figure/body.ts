import { type ArmPlace, type LegPlace, placeArm, placeLegs } from "./limbs";
import type { Pose } from "./pose";
import type { Side } from "./skeleton";
import { type Core, hipFor, placeCore, stationAt } from "./spine";

/** Where a pose puts every part of the body. */
export interface Body extends Core {
	readonly legs: Readonly<Record<Side, LegPlace>>;
	readonly arms: Readonly<Record<Side, ArmPlace>>;
}

/** Places every joint of the body in space: trunk, then legs, then arms, which may rest on both. */
export function placeBody(pose: Pose): Body {
	const core = placeCore(pose.trunk, hipFor(pose.trunk, pose.anchor.point, pose.anchor.at));
	const legs = placeLegs(pose.legs, core);
	const belly = stationAt(core.sacrum, core.lumbar, 0.5);
	return {
		...core,
		legs,
		arms: {
			right: placeArm(pose.arms.right, "right", core, legs, belly),
			left: placeArm(pose.arms.left, "left", core, legs, belly),
		},
	};
}
