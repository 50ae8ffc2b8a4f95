import type { Side } from "./skeleton";
import type { Frame, Vec } from "./vectors";

/**
 * Key poses in space. Angles are degrees. The spine's are measured from easy standing, so that a pose of zeros
 * stands; the pelvis is measured against the room (`pelvis` 0 upright, 90 face down, -90 on the back).
 */
export interface Trunk {
	/** Lean of the pelvis forward, its lean to the person's right, and its turn to their right. */
	readonly pelvis: number;
	readonly side: number;
	readonly turn: number;
	/** Bends forward away from easy standing. */
	readonly lumbar: number;
	readonly thoracic: number;
	readonly neck: number;
	/** Nod of the head on the neck: chin down is positive. */
	readonly head: number;
	/** Bends to the right, of low back, ribs and neck. */
	readonly lumbarSide: number;
	readonly thoracicSide: number;
	readonly neckSide: number;
	/** Turns to the right, of ribs on pelvis and head on ribs. */
	readonly ribsTurn: number;
	readonly headTurn: number;
	/** Shoulder girdle, in units: up towards the ear, and forward round the ribs. */
	readonly shrug: number;
	readonly protract: number;
	/** How far the breath pushes belly and ribs out: 0 after breathing out, about 2 after a deep breath in. */
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
	/** Thigh out to its side, and turned about its length so that the kneecap goes outwards. */
	readonly out: number;
	readonly turn: number;
}

/** A leg whose foot is placed: its heel, or the ball of the foot, stays at a point; hip and knee follow. */
export interface LegByFoot {
	readonly by: "foot";
	readonly pivot: "heel" | "ball";
	readonly x: number;
	readonly y: number;
	/** To the outside of the middle; as wide as the hips when absent. */
	readonly z?: number;
	/** Slope of the sole: 0 flat, toes up positive. */
	readonly pitch: number;
	readonly toes: number;
	/** Toes to the outside, and the knee to the outside of the line from hip to ankle. */
	readonly heading: number;
	readonly kneeOut: number;
	/**
	 * How the foot comes here from where it stood: the part of the movement in which it moves (fractions of the whole),
	 * and how high it is lifted on the way, in units. A lift of 0 slides.
	 */
	readonly stride: { readonly from: number; readonly until: number; readonly lift: number };
}

/** A leg crossed over the other: its ankle lies on the other thigh. */
export interface LegCrossed {
	readonly by: "crossed";
	/** Fraction of the other thigh from the hip, units over it, and units past it. */
	readonly along: number;
	readonly off: number;
	readonly past: number;
	readonly ankle: number;
	readonly kneeOut: number;
}

/** A limb between two poses that place it differently, as it hangs in its joints. */
export interface LegInJoints {
	readonly by: "joints";
	readonly thigh: Frame;
	readonly knee: number;
	readonly foot: Frame;
	readonly toes: number;
}

export type Leg = LegByAngles | LegByFoot | LegCrossed | LegInJoints;

/** An arm by its joints: shoulder forward, elbow bend, and wrist bend towards the palm positive. */
export interface ArmByAngles {
	readonly by: "angles";
	readonly shoulder: number;
	readonly elbow: number;
	readonly wrist: number;
	/** Out to the side, and turned about the upper arm so that a bent forearm goes outwards. */
	readonly out: number;
	readonly turn: number;
	/** Turn of the forearm: 0 with the palm to the body, 90 with the palm down or back. */
	readonly palm: number;
	/** Bend of the fingers. */
	readonly curl: number;
}

/** What a hand can rest on. `room` takes `along` and `off` as x and y. */
export type Hold = "room" | `${Side}-thigh` | `${Side}-shin` | `${Side}-foot` | "head" | "belly" | "chest" | "hip";

/** An arm whose wrist is placed; elbow and shoulder follow. */
export interface ArmByHand {
	readonly by: "hand";
	readonly on: Hold;
	/** Fraction of the bone from its upper end, or units forward. */
	readonly along: number;
	/** Units off the bone to the front of the limb, or up. */
	readonly off: number;
	/** Units to the outside of the person's own middle or bone; as wide as seems natural when absent. */
	readonly z?: number;
	/** Where the fingers point: in the plane of the limb or room (0 down it, 90 to its front), and turned inwards. */
	readonly aim: number;
	readonly inwards: number;
	/** Turn of the hand about the fingers: 0 with the palm on what it rests on, 90 with the palm to the middle. */
	readonly palm: number;
	/** How far the elbow is turned up to the outside from hanging behind. */
	readonly elbowOut: number;
	readonly curl: number;
}

export interface ArmInJoints {
	readonly by: "joints";
	readonly upper: Frame;
	readonly elbow: number;
	readonly hand: Frame;
	readonly curl: number;
}

export type Arm = ArmByAngles | ArmByHand | ArmInJoints;

/** Which point of the body is placed in the room, and where. */
export interface Anchor {
	readonly point: "hip" | "neck-base";
	readonly at: Vec;
}

export interface Pose {
	readonly anchor: Anchor;
	readonly trunk: Trunk;
	readonly legs: Readonly<Record<Side, Leg>>;
	readonly arms: Readonly<Record<Side, Arm>>;
}

export const STANDING_TRUNK: Trunk = {
	pelvis: 0,
	side: 0,
	turn: 0,
	lumbar: 0,
	thoracic: 0,
	neck: 0,
	head: 0,
	lumbarSide: 0,
	thoracicSide: 0,
	neckSide: 0,
	ribsTurn: 0,
	headTurn: 0,
	shrug: 0,
	protract: 0,
	breath: 0,
};

export const trunk = (parts: Partial<Trunk>): Trunk => ({ ...STANDING_TRUNK, ...parts });

export const leg = (hip: number, knee: number, ankle = 0, more: Partial<LegByAngles> = {}): LegByAngles => ({
	by: "angles",
	hip,
	knee,
	ankle,
	toes: 0,
	out: 0,
	turn: 0,
	...more,
});

const SLIDE = { from: 0, until: 1, lift: 0 } as const;

/** The sole flat, or sloped about the heel. `x` is where the heel stands. */
export const foot = (x: number, pitch = 0, more: Partial<LegByFoot> = {}): LegByFoot => ({
	by: "foot",
	pivot: "heel",
	x,
	y: 0,
	pitch,
	toes: 0,
	heading: 4,
	kneeOut: 2,
	stride: SLIDE,
	...more,
});

export const crossed = (along: number, off: number, more: Partial<LegCrossed> = {}): LegCrossed => ({
	by: "crossed",
	along,
	off,
	past: 4,
	ankle: 4,
	kneeOut: 80,
	...more,
});

export const arm = (shoulder: number, elbow: number, more: Partial<ArmByAngles> = {}): ArmByAngles => ({
	by: "angles",
	shoulder,
	elbow,
	wrist: 0,
	out: 6,
	turn: 0,
	palm: 20,
	curl: 22,
	...more,
});

export const hand = (on: Hold, along: number, off: number, aim: number, more: Partial<ArmByHand> = {}): ArmByHand => ({
	by: "hand",
	on,
	along,
	off,
	aim,
	inwards: 0,
	palm: 0,
	elbowOut: 14,
	curl: 12,
	...more,
});

/** The same hold on the other side. */
const OTHER: Readonly<Partial<Record<Hold, Hold>>> = {
	"right-thigh": "left-thigh",
	"left-thigh": "right-thigh",
	"right-shin": "left-shin",
	"left-shin": "right-shin",
	"right-foot": "left-foot",
	"left-foot": "right-foot",
};

const mirrorArm = (from: Arm): Arm => (from.by === "hand" ? { ...from, on: OTHER[from.on] ?? from.on } : from);

/** The same pose worked by the other side. */
export function mirrored({ anchor, trunk: { ...spine }, legs, arms }: Pose): Pose {
	return {
		anchor: { ...anchor, at: { ...anchor.at, z: -anchor.at.z } },
		trunk: {
			...spine,
			side: -spine.side,
			turn: -spine.turn,
			lumbarSide: -spine.lumbarSide,
			thoracicSide: -spine.thoracicSide,
			neckSide: -spine.neckSide,
			ribsTurn: -spine.ribsTurn,
			headTurn: -spine.headTurn,
		},
		legs: { right: legs.left, left: legs.right },
		arms: { right: mirrorArm(arms.left), left: mirrorArm(arms.right) },
	};
}
