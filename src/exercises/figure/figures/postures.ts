import { type Arm, arm, foot, hand, type Leg, type Pose, type Trunk, trunk } from "../pose";
import { SEGMENT } from "../skeleton";
import { CHAIR, chair, floor, MAT, mat, pillow, SEAT } from "../solids";
import { vec } from "../vectors";

/** Sitting, standing and lying, which the exercises start from. */

export interface Parts {
	readonly x?: number;
	/** Height of the hips over the floor. */
	readonly hip?: number;
	/** The hips to the person's right. */
	readonly z?: number;
	readonly trunk?: Trunk;
	readonly right?: Leg;
	readonly left?: Leg;
	readonly rightArm?: Arm;
	readonly leftArm?: Arm;
}

const posed = (
	parts: Parts,
	usual: Required<Pick<Parts, "hip" | "trunk" | "right" | "left" | "rightArm" | "leftArm">>,
): Pose => ({
	anchor: { point: "hip", at: vec(parts.x ?? 0, parts.hip ?? usual.hip, parts.z ?? 0) },
	trunk: parts.trunk ?? usual.trunk,
	legs: { right: parts.right ?? usual.right, left: parts.left ?? usual.left },
	arms: { right: parts.rightArm ?? usual.rightArm, left: parts.leftArm ?? usual.leftArm },
});

/** Sitting tall: the pelvis a little back of upright, the low back with a small hollow. */
export const TALL: Trunk = trunk({ pelvis: -8, lumbar: 14, thoracic: -4, neck: -2 });

/** A hand lying on the thigh of its own side. */
export const onThigh = (side: "right" | "left", along = 0.62): Arm =>
	hand(`${side}-thigh`, along, 8.6, 4, { curl: 10, elbowOut: 20, inwards: 6, z: 0.6 });

export const seated = (parts: Parts): Pose =>
	posed(parts, {
		hip: SEAT.hip,
		trunk: TALL,
		right: foot(31.5),
		left: foot(31.5),
		rightArm: onThigh("right"),
		leftArm: onThigh("left"),
	});

/** The heel down on the floor and the ankle kept over `ankle`, so that only the foot turns. */
export function heelDown(ankle: number, pitch: number): Leg {
	const slope = (pitch * Math.PI) / 180;
	return foot(ankle - SEGMENT.heel * Math.cos(slope) + SEGMENT.ankle * Math.sin(slope), pitch);
}

/** The back in sight beside the arm. */
export const SPINE_VIEW = { heading: -14, tilt: 8 } as const;

/** What figures on the chair have in common. */
export const ON_CHAIR = {
	view: { heading: 26, tilt: 9 },
	dress: "shoes",
	left: "mirror",
	scene: [floor(8, 46), ...chair()],
	support: { seat: { top: SEAT.top, back: CHAIR.back, front: CHAIR.front - 1.5 } },
} as const;

/** Height of the hips of somebody standing, knees not quite locked. */
export const STANDING_HIP = 79.2;

/** An arm hanging, the elbow a little bent. */
export const HANGING: Arm = arm(-2, 14, { out: 7, palm: 24 });

export const upright = (parts: Parts): Pose =>
	posed(parts, {
		hip: STANDING_HIP,
		trunk: trunk({}),
		right: foot(-5.5),
		left: foot(-5.5),
		rightArm: HANGING,
		leftArm: HANGING,
	});

export const ON_FLOOR = {
	view: { heading: 28, tilt: 9 },
	dress: "shoes",
	left: "mirror",
	support: {},
	scene: [floor(4, 40)],
} as const;

/** On the back: head at the lower end of x, hips over 0. */
export const FLAT: Trunk = trunk({ pelvis: -90, lumbar: 6, thoracic: -10, neck: 10, head: 2 });

/** The low back drawn down to the mat, as in trunk work on the back. */
export const BACK_DOWN: Trunk = { ...FLAT, pelvis: -97, lumbar: 17 };

/** A foot flat on the mat, its heel at `x`. */
export const planted = (x: number): Leg => foot(x, 0, { y: MAT.top });

/** An arm lying along the body, palm down, its wrist at `x`. */
export const lyingArm = (x = 12): Arm => hand("room", x, MAT.top + 2.4, 90, { z: 19, curl: 8, elbowOut: 84 });

export const lying = (parts: Parts): Pose => ({
	...posed(parts, {
		hip: MAT.hip,
		trunk: FLAT,
		right: planted(28),
		left: planted(28),
		rightArm: lyingArm(),
		leftArm: lyingArm(),
	}),
	// The shoulders stay where they are while the pelvis rolls or lifts.
	anchor: { point: "neck-base", at: vec(-50, MAT.top + 10.4) },
});

/** What figures on the mat have in common. */
export const ON_MAT = {
	view: { heading: 14, tilt: 16 },
	dress: "barefoot",
	left: "mirror",
	scene: [...mat(-84, 70), pillow(-79, -55)],
	support: { floor: MAT.top },
} as const;
