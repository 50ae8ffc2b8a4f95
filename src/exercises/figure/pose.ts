import type { Limb } from "./skeleton";

/**
 * Key poses in side view. Angles are degrees. The spine's are measured from easy standing, so that a pose of zeros
 * stands; the pelvis is measured against the room (0 upright, 90 face down, -90 on the back).
 */

export interface Trunk {
	/** Lean of the pelvis: forward is positive. */
	readonly pelvis: number;
	/** Bends away from easy standing: forward is positive. */
	readonly lumbar: number;
	readonly thoracic: number;
	readonly neck: number;
	/** Nod of the head on the neck: chin down is positive. */
	readonly head: number;
	/** Shoulder girdle, in units: up towards the ear, and forward round the ribs. */
	readonly shrug: number;
	readonly protract: number;
	/** How full the lungs are: 0 after breathing out, 1 after breathing in. */
	readonly breath: number;
}

/** A leg by its joints: hip and knee bend positive, toes towards the shin positive. */
export interface LegByAngles {
	readonly by: "angles";
	readonly hip: number;
	readonly knee: number;
	readonly ankle: number;
	/** Toes bent up against the foot. */
	readonly toes: number;
	/** Thigh and shin out of the drawing plane, away from the middle of the body. */
	readonly out: number;
	readonly shinOut: number;
}

/** A leg whose foot is placed: its heel, or the ball of the foot, stays at a point; hip and knee follow. */
export interface LegByFoot {
	readonly by: "foot";
	readonly pivot: "heel" | "ball";
	readonly x: number;
	readonly y: number;
	/** Slope of the sole: 0 flat, toes up positive. */
	readonly pitch: number;
	readonly toes: number;
	readonly out: number;
	readonly shinOut: number;
	/**
	 * How the foot comes here from where it stood: the part of the movement in which it moves (fractions of the whole),
	 * and how high it is lifted on the way, in units. A lift of 0 slides.
	 */
	readonly stride: { readonly from: number; readonly until: number; readonly lift: number };
}

/** A leg crossed over the other: its ankle lies on the other thigh. */
export interface LegCrossed {
	readonly by: "crossed";
	/** Fraction of the other thigh from the hip, and units over it. */
	readonly along: number;
	readonly off: number;
	/** Slope of the sole in the room. */
	readonly pitch: number;
	readonly out: number;
	readonly shinOut: number;
	/** To which side of the line from hip to ankle the knee shows: 1 as in a step, -1 fallen outwards. */
	readonly knee: 1 | -1;
}

export type Leg = LegByAngles | LegByFoot | LegCrossed;

/** An arm by its joints: shoulder forward, elbow bend and wrist bend positive. */
export interface ArmByAngles {
	readonly by: "angles";
	readonly shoulder: number;
	readonly elbow: number;
	readonly wrist: number;
	readonly out: number;
	readonly forearmOut: number;
	/** Bend of the fingers. */
	readonly curl: number;
}

/** What a hand can rest on. `room` takes `along` and `off` as x and y. */
export type HandSupport =
	| "room"
	| "near-thigh"
	| "far-thigh"
	| "near-shin"
	| "far-shin"
	| "near-foot"
	| "far-foot"
	| "head"
	| "belly"
	| "hip";

/** An arm whose wrist is placed; elbow and shoulder follow. */
export interface ArmByHand {
	readonly by: "hand";
	readonly on: HandSupport;
	/** Fraction of the bone from its upper end. */
	readonly along: number;
	/** Units off the bone, to the front of the limb. */
	readonly off: number;
	/** Direction of the hand: against the bone it rests on, or in the room (0 down, 90 forward). */
	readonly aim: number;
	readonly out: number;
	readonly forearmOut: number;
	readonly curl: number;
}

export type Arm = ArmByAngles | ArmByHand;

/** Which point of the body is placed in the room. */
export type AnchorPoint = "hip" | "neck-base";

export interface Anchor {
	readonly point: AnchorPoint;
	readonly x: number;
	readonly y: number;
}

export interface SidePose {
	readonly anchor: Anchor;
	readonly trunk: Trunk;
	readonly legs: Readonly<Record<Limb, Leg>>;
	readonly arms: Readonly<Record<Limb, Arm>>;
}

export const STANDING_TRUNK: Trunk = {
	pelvis: 0,
	lumbar: 0,
	thoracic: 0,
	neck: 0,
	head: 0,
	shrug: 0,
	protract: 0,
	breath: 0,
};

export function trunk(parts: Partial<Trunk>): Trunk {
	return { ...STANDING_TRUNK, ...parts };
}

export function leg(hip: number, knee: number, ankle = 0, more: Partial<LegByAngles> = {}): LegByAngles {
	return { by: "angles", hip, knee, ankle, toes: 0, out: 0, shinOut: 0, ...more };
}

const SLIDE = { from: 0, until: 1, lift: 0 } as const;

/** The sole flat, or sloped about the heel. `x` is where the heel stands. */
export function foot(x: number, pitch = 0, more: Partial<LegByFoot> = {}): LegByFoot {
	return { by: "foot", pivot: "heel", x, y: 0, pitch, toes: 0, out: 0, shinOut: 0, stride: SLIDE, ...more };
}

export function crossed(along: number, off: number, pitch: number, out: number, shinOut: number): LegCrossed {
	return { by: "crossed", along, off, pitch, out, shinOut, knee: -1 };
}

export function arm(shoulder: number, elbow: number, wrist = 0, more: Partial<ArmByAngles> = {}): ArmByAngles {
	return { by: "angles", shoulder, elbow, wrist, out: 0, forearmOut: 0, curl: 20, ...more };
}

export function hand(
	on: HandSupport,
	along: number,
	off: number,
	aim: number,
	more: Partial<ArmByHand> = {},
): ArmByHand {
	return { by: "hand", on, along, off, aim, out: 0, forearmOut: 0, curl: 12, ...more };
}
