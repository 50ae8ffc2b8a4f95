import { type Arm, foot, hand, type Leg, type SidePose, type Trunk, trunk } from "../pose";
import { chair, ground, ON_CHAIR, SEAT } from "../scene";
import { SEGMENT } from "../skeleton";

/** Sheets as wide as the leg reaches. */
export const UPRIGHT_SHEET = [-42, -4, 114, 137] as const;
export const HEEL_SHEET = [-42, -4, 128, 137] as const;
export const LEG_SHEET = [-42, -4, 142, 137] as const;

/** What figures on the chair have in common. */
export const SEATED = {
	view: "side",
	left: "mirror",
	scene: chair(),
	front: [ground(-40, 138)],
	support: ON_CHAIR,
} as const;

/** Sitting tall: the pelvis a little back of upright, the low back with a small hollow. */
export const TALL: Trunk = trunk({ pelvis: -8, lumbar: 14, thoracic: -4, neck: -2 });

export interface Seated {
	/** Height of the hips over the floor. */
	readonly hip?: number;
	readonly trunk?: Trunk;
	readonly near?: Leg;
	readonly far?: Leg;
	readonly nearArm?: Arm;
	readonly farArm?: Arm;
}

export function seated(parts: Seated): SidePose {
	return {
		anchor: { point: "hip", x: 0, y: parts.hip ?? SEAT.hip },
		trunk: parts.trunk ?? TALL,
		legs: { near: parts.near ?? foot(30.5), far: parts.far ?? foot(33) },
		arms: {
			near: parts.nearArm ?? hand("near-thigh", 0.72, 7.4, 3, { curl: -16 }),
			far: parts.farArm ?? hand("far-thigh", 0.76, 7.4, 3, { curl: -16 }),
		},
	};
}

/** The heel down on the floor and the ankle kept over `ankle`, so that only the foot turns. */
export function heelDown(ankle: number, pitch: number): Leg {
	const slope = (pitch * Math.PI) / 180;
	return foot(ankle - SEGMENT.heel * Math.cos(slope) + SEGMENT.ankle * Math.sin(slope), pitch);
}
