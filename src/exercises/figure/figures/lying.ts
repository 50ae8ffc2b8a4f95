import { type Arm, foot, hand, type Leg, type SidePose, type Trunk, trunk } from "../pose";
import { cushion, ground, MAT, mat } from "../scene";

/** On the back: head to the left, hips over 0, feet to the right. */
export const FLAT: Trunk = trunk({ pelvis: -90, lumbar: 6, thoracic: -10, neck: 10, head: 2 });

/** The low back drawn down to the mat, as in trunk work on the back. */
export const BACK_DOWN: Trunk = { ...FLAT, pelvis: -97, lumbar: 17 };

export interface Lying {
	readonly trunk?: Trunk;
	readonly near?: Leg;
	readonly far?: Leg;
	readonly nearArm?: Arm;
	readonly farArm?: Arm;
}

/** Where the shoulders lie; they stay there while the pelvis rolls or lifts. */
const SHOULDERS = { point: "neck-base", x: -50, y: MAT.top + 10.4 } as const;

/** A foot flat on the mat, its heel at `x`. */
export function planted(x: number): Leg {
	return foot(x, 0, { y: MAT.top });
}

/** An arm lying along the body, palm down, its wrist at `x`. */
export function lyingArm(x: number): Arm {
	return hand("room", x, MAT.top + 3, 90, { curl: -6 });
}

export function lying(parts: Lying): SidePose {
	return {
		anchor: SHOULDERS,
		trunk: parts.trunk ?? FLAT,
		legs: { near: parts.near ?? planted(27), far: parts.far ?? planted(31) },
		arms: { near: parts.nearArm ?? lyingArm(13), far: parts.farArm ?? lyingArm(13) },
	};
}

/** What figures on the mat have in common. */
export const ON_MAT = {
	view: "side",
	scene: [mat(-82, 152), cushion(-77, 27)],
	front: [ground(-86, 160)],
	support: { floor: MAT.top },
} as const;
