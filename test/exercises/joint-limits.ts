import type { ArmPlace } from "../../src/exercises/figure/arm-kinematics";
import type { FrontBody, FrontLegPlace } from "../../src/exercises/figure/front-kinematics";
import type { SideBody } from "../../src/exercises/figure/kinematics";
import type { LegPlace } from "../../src/exercises/figure/leg-kinematics";
import type { Point } from "../../src/exercises/figure/skeleton";

/**
 * What a healthy, unhurried adult can do, in degrees. Limbs: the American Academy of Orthopaedic Surgeons' usual
 * ranges of motion, rounded outwards a little (a planted foot bends the ankle further than a free one). Spine: the
 * ranges of White and Panjabi summed over each part, measured here from easy standing. Where no table fits (toes
 * against the floor, bones out of the drawing plane): our choice.
 */
export interface Range {
	readonly least: number;
	readonly most: number;
}

const range = (least: number, most: number): Range => ({ least, most });

export const LIMITS = {
	/** Bends away from easy standing, forward positive. */
	lumbar: range(-30, 55),
	thoracic: range(-30, 35),
	neck: range(-50, 45),
	head: range(-25, 30),
	hip: range(-25, 130),
	knee: range(-2, 145),
	ankle: range(-55, 35),
	toes: range(-10, 75),
	/** Out to the side, where the thigh is turned towards the viewer. */
	hipOut: range(-20, 48),
	shoulder: range(-65, 185),
	elbow: range(-4, 150),
	wrist: range(-80, 85),
	/** From the front. */
	sideways: range(-30, 30),
	turn: range(-45, 45),
	look: range(-70, 70),
	abduction: range(-20, 50),
} as const;

export type Joint = keyof typeof LIMITS;

function check(found: string[], joint: Joint, value: number, where: string): void {
	const { least, most } = LIMITS[joint];
	if (!(value >= least && value <= most)) found.push(`${where} ${joint} ${value.toFixed(1)} (${least} to ${most})`);
}

/** The angle that counts, between -180 and 180: a limb that has gone round once is where it was. */
function wrapped(angle: number): number {
	const turn = ((angle % 360) + 360) % 360;
	return turn > 200 ? turn - 360 : turn;
}

function bend(first: Point, joint: Point, second: Point): number {
	const a = { x: joint.x - first.x, y: joint.y - first.y, z: joint.z - first.z };
	const b = { x: second.x - joint.x, y: second.y - joint.y, z: second.z - joint.z };
	const cosine = (a.x * b.x + a.y * b.y + a.z * b.z) / (Math.hypot(a.x, a.y, a.z) * Math.hypot(b.x, b.y, b.z));
	return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

function checkLeg(found: string[], leg: LegPlace, where: string): void {
	const { joints } = leg;
	const flat = joints.out === 0 && joints.shinOut === 0;
	check(found, "hip", wrapped(joints.hip), where);
	check(found, "knee", flat ? wrapped(joints.knee) : bend(leg.hip, leg.knee, leg.ankle), where);
	// Out of the plane the sole's slope on the sheet says nothing about the ankle.
	if (flat) check(found, "ankle", wrapped(joints.ankle), where);
	check(found, "toes", joints.toes, where);
	check(found, "hipOut", joints.out, where);
}

function checkArm(found: string[], arm: ArmPlace, where: string): void {
	const { joints } = arm;
	const flat = joints.out === 0 && joints.forearmOut === 0;
	check(found, "shoulder", wrapped(joints.shoulder), where);
	check(found, "elbow", flat ? wrapped(joints.elbow) : bend(arm.shoulder, arm.elbow, arm.wrist), where);
	if (flat) check(found, "wrist", wrapped(joints.wrist), where);
}

/** The joints that are bent further than a body bends, in words; none in a plausible placement. */
export function beyondLimits(body: SideBody): readonly string[] {
	const found: string[] = [];
	const { trunk } = body;
	for (const part of ["lumbar", "thoracic", "neck", "head"] as const) check(found, part, trunk[part], "spine");
	for (const limb of ["near", "far"] as const) {
		checkLeg(found, body.legs[limb], limb);
		checkArm(found, body.arms[limb], limb);
	}
	return found;
}

function checkFrontLeg(found: string[], leg: FrontLegPlace, lean: number, outwards: 1 | -1, where: string): void {
	// Bent far towards the viewer, the thigh's direction on the sheet is no longer how far it is spread.
	if (Math.abs(leg.thigh.forward) < 30) {
		check(found, "abduction", outwards * wrapped(leg.thigh.direction + lean), where);
	}
	check(found, "knee", bend(leg.hip, leg.knee, leg.ankle), where);
}

export function beyondFrontLimits(body: FrontBody): readonly string[] {
	const found: string[] = [];
	const { trunk } = body;
	check(found, "sideways", trunk.lumbar + trunk.thoracic, "spine");
	check(found, "turn", trunk.turn, "spine");
	check(found, "look", trunk.look, "head");
	checkFrontLeg(found, body.legs.near, trunk.lean, -1, "near");
	checkFrontLeg(found, body.legs.far, trunk.lean, 1, "far");
	for (const limb of ["near", "far"] as const) {
		const arm = body.arms[limb];
		check(found, "elbow", bend(arm.shoulder, arm.elbow, arm.wrist), limb);
	}
	return found;
}
