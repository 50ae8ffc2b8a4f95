import { type Arm, arm, foot, type Leg, type SidePose, type Trunk, trunk } from "../pose";
import { ground } from "../scene";

/** Height of the hips of somebody standing, knees not quite locked. */
export const STANDING_HIP = 79.2;

export const TALL_STANDING: Trunk = trunk({});

/** Arms hanging, elbows a little bent. */
export const HANGING: Arm = arm(-4, 14, 6, { curl: 24 });
export const HANGING_FAR: Arm = arm(2, 16, 6, { curl: 24 });

export interface Upright {
	readonly x?: number;
	readonly hip?: number;
	readonly trunk?: Trunk;
	readonly near?: Leg;
	readonly far?: Leg;
	readonly nearArm?: Arm;
	readonly farArm?: Arm;
}

/** Standing with the ankles under the hips. */
export function upright(parts: Upright): SidePose {
	return {
		anchor: { point: "hip", x: parts.x ?? 0, y: parts.hip ?? STANDING_HIP },
		trunk: parts.trunk ?? TALL_STANDING,
		legs: { near: parts.near ?? foot(-6.5), far: parts.far ?? foot(-3.5) },
		arms: { near: parts.nearArm ?? HANGING, far: parts.farArm ?? HANGING_FAR },
	};
}

export const ON_FLOOR = { view: "side", support: {}, front: [ground(-60, 140)] } as const;
