import type { Body } from "../../src/exercises/figure/body";
import type { ArmPlace, LegPlace } from "../../src/exercises/figure/limbs";
import { SIDES, signOf } from "../../src/exercises/figure/skeleton";
import { degrees, dot, type Frame, relative, type Vec } from "../../src/exercises/figure/vectors";

/**
 * What a healthy, unhurried adult can do, in degrees. Limbs: the American Academy of Orthopaedic Surgeons' usual
 * ranges of motion, rounded outwards a little (a planted foot bends the ankle further than a free one). Spine: the
 * ranges of White and Panjabi summed over each part, measured here from easy standing. Where no table fits (toes
 * against the floor): our choice.
 */
export const LIMITS = {
	/** Bends away from easy standing, forward positive. */
	lumbar: [-30, 55],
	thoracic: [-30, 35],
	neck: [-50, 45],
	head: [-25, 30],
	/** Bends to a side and turns, both ways. */
	side: [-35, 35],
	ribsTurn: [-45, 45],
	headTurn: [-75, 75],
	/** The thigh against the pelvis: to the front, to the outside, and turned out. */
	hip: [-25, 132],
	hipOut: [-25, 60],
	/** Turned out furthest with the hip bent, as in a figure four. */
	hipTurn: [-45, 68],
	knee: [-2, 145],
	ankle: [-62, 38],
	toes: [-10, 75],
	/** How far the upper arm is from hanging, any way; and how far behind the trunk. */
	shoulder: [0, 185],
	shoulderBack: [-65, 185],
	elbow: [-4, 150],
	wristBend: [0, 100],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type Joint = keyof typeof LIMITS;

const clamp = (value: number): number => Math.min(1, Math.max(-1, value));
export const angleBetween = (a: Vec, b: Vec): number => degrees(Math.acos(clamp(dot(a, b))));

/** How far a bone points to the front of a frame, 0 down and 90 forward, whatever it does to the side. */
function forwardOf({ u }: Frame): number {
	const angle = degrees(Math.atan2(-u.x, u.y));
	return angle < -150 ? angle + 360 : angle;
}

export interface HipAngles {
	readonly flexion: number;
	readonly out: number;
	readonly turn: number;
}

/** A hip's angles: flexion first, then out to the side, then turned about the thigh. */
export function hipAngles({ thigh }: LegPlace, { pelvis }: Body, sign: number): HipAngles {
	const local = relative(thigh, pelvis);
	const out = degrees(Math.asin(clamp(-sign * local.u.z)));
	return {
		flexion: forwardOf(local),
		out,
		turn: degrees(Math.asin(clamp((sign * local.f.z) / Math.cos((out * Math.PI) / 180)))),
	};
}

/** How far the toes are drawn up to the shin. */
export const ankleOf = ({ joints }: LegPlace): number => degrees(Math.atan2(joints.foot.f.y, joints.foot.f.x));

/** The joints that are bent further than a body bends, in words; none in a plausible placement. */
export function beyondLimits(body: Body): readonly string[] {
	const found: string[] = [];
	const check = (joint: Joint, value: number, where: string): void => {
		const [least, most] = LIMITS[joint];
		if (!(value >= least && value <= most)) found.push(`${where} ${joint} ${value.toFixed(1)} (${least} to ${most})`);
	};
	const { trunk } = body;
	for (const part of ["lumbar", "thoracic", "neck", "head", "ribsTurn", "headTurn"] as const)
		check(part, trunk[part], "spine");
	check("side", trunk.lumbarSide + trunk.thoracicSide, "spine");
	check("side", trunk.neckSide, "neck");
	for (const side of SIDES) {
		const leg = body.legs[side];
		const { flexion, out, turn } = hipAngles(leg, body, signOf(side));
		check("hip", flexion, side);
		check("hipOut", out, side);
		check("hipTurn", turn, side);
		check("knee", leg.joints.knee, side);
		check("ankle", ankleOf(leg), side);
		check("toes", leg.joints.toes, side);
		checkArm(check, body.arms[side], body, side);
	}
	return found;
}

function checkArm(
	check: (joint: Joint, value: number, where: string) => void,
	arm: ArmPlace,
	{ ribs }: Body,
	side: string,
): void {
	const local = relative(arm.upper, ribs);
	check("shoulder", angleBetween(local.u, { x: 0, y: 1, z: 0 }), side);
	// An arm out to the side points neither forward nor back.
	if (Math.abs(local.u.z) < 0.8) check("shoulderBack", forwardOf(local), side);
	check("elbow", arm.joints.elbow, side);
	check("wristBend", angleBetween(arm.hand.u, arm.forearm.u), side);
}
