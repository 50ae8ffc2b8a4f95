/**
 * The body as lengths. One unit is a 150th of standing height, so that a head is 20 units and the body 7.5 heads.
 * Limb lengths follow the usual segment tables (Drillis and Contini, after Winter); spine and head are our choice
 * within them.
 */
export const SEGMENT = {
	thigh: 36.8,
	shank: 36.9,
	/** Height of the ankle over the sole. */
	ankle: 5.9,
	/** From below the ankle back to the heel, forward to the ball, and on to the tip of the toes. */
	heel: 5.2,
	ball: 11.4,
	toes: 6,
	upperArm: 27.4,
	forearm: 21.8,
	hand: 13.6,
	lumbar: 16,
	thoracic: 25,
	neck: 9.6,
} as const;

/** Half widths, from the middle of the body to a joint. */
export const HALF_WIDTH = { hip: 7.2, shoulder: 14.8 } as const;

/** The spine of a person standing easily: how far it leans forward where it leaves the sacrum, and how each part bends. */
export const NEUTRAL = { sacrum: 20, lumbar: -38, thoracic: 40, neck: -14 } as const;

/** From the middle of the hips to the top of the sacrum (forward, up). */
export const SACRUM = { forward: -3.8, up: 9.2 } as const;

/** Where along the thoracic spine (0 low, 1 at the neck) the shoulder girdle hangs, and how far forward of it. */
export const GIRDLE = { along: 0.74, forward: 3.6 } as const;

export type Side = "right" | "left";
export const SIDES: readonly Side[] = ["right", "left"];
/** 1 to the person's right, -1 to their left. */
export const signOf = (side: Side): 1 | -1 => (side === "right" ? 1 : -1);
export const otherSide = (side: Side): Side => (side === "right" ? "left" : "right");

/** What is drawn in one go: one part of the body, with its clothes. */
export type LayerName = "neck" | "trunk" | "head" | `${Side}-${"thigh" | "shin" | "upper-arm" | "forearm"}`;

/** A point whose way is drawn as an arrow. */
export type Landmark =
	| `${Side}-${"toe" | "toes" | "heel" | "shin" | "knee" | "kneepit" | "hand" | "ankle"}`
	| "nose"
	| "chin"
	| "crown"
	| "shoulder"
	| "hip"
	| "gaze"
	| "forward"
	| "pelvis-roll"
	| "breath-in"
	| "breath-out";
