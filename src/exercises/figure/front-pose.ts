import type { Limb } from "./skeleton";

/**
 * Key poses seen from the front. The near side is the person's right, on the viewer's left. Directions lie in the
 * drawing: 0 down, 90 to the viewer's right, -90 to the left; `forward` turns a bone out of it towards the viewer.
 */

export interface FrontTrunk {
	/** Lean of the pelvis to the viewer's right: 90 lies on the far side. */
	readonly lean: number;
	/** Sideways bends, to the viewer's right. */
	readonly lumbar: number;
	readonly thoracic: number;
	readonly neck: number;
	/** Turn of the shoulders on the pelvis, and of the head on the shoulders: towards the viewer's left is positive. */
	readonly turn: number;
	readonly look: number;
	readonly shrug: number;
	readonly breath: number;
}

export interface Bone {
	readonly direction: number;
	readonly forward: number;
}

/** How a foot is seen: from its toes, or from above with the toes pointing in a direction. */
export type FootView = { readonly seen: "toes" } | { readonly seen: "above"; readonly direction: number };

export interface FrontLegByBones {
	readonly by: "bones";
	readonly thigh: Bone;
	readonly shin: Bone;
	readonly foot: FootView;
}

/** Standing: the ankle over `x`, the knee bent towards the viewer as far as it must. */
export interface FrontLegByFoot {
	readonly by: "foot";
	readonly x: number;
	readonly y: number;
	readonly foot: FootView;
}

export type FrontLeg = FrontLegByBones | FrontLegByFoot;

export interface FrontArmByBones {
	readonly by: "bones";
	readonly upper: Bone;
	readonly forearm: Bone;
	readonly hand: number;
	readonly curl: number;
}

/** The wrist at a point of the room; the elbow shows to the outside. */
export interface FrontArmByHand {
	readonly by: "hand";
	readonly x: number;
	readonly y: number;
	readonly hand: number;
	readonly curl: number;
	readonly forward: number;
	readonly forearmForward: number;
}

export type FrontArm = FrontArmByBones | FrontArmByHand;

export interface FrontPose {
	/** The middle of the hips. */
	readonly hips: { readonly x: number; readonly y: number };
	readonly trunk: FrontTrunk;
	readonly legs: Readonly<Record<Limb, FrontLeg>>;
	readonly arms: Readonly<Record<Limb, FrontArm>>;
}

export function frontTrunk(parts: Partial<FrontTrunk>): FrontTrunk {
	return { lean: 0, lumbar: 0, thoracic: 0, neck: 0, turn: 0, look: 0, shrug: 0, breath: 0, ...parts };
}

export function bone(direction: number, forward = 0): Bone {
	return { direction, forward };
}

export function frontFoot(x: number, y = 0): FrontLegByFoot {
	return { by: "foot", x, y, foot: { seen: "toes" } };
}

export function frontLeg(thigh: Bone, shin: Bone, foot: FootView = { seen: "toes" }): FrontLegByBones {
	return { by: "bones", thigh, shin, foot };
}

export function frontArm(upper: Bone, forearm: Bone, hand: number, curl = 10): FrontArmByBones {
	return { by: "bones", upper, forearm, hand, curl };
}

export function frontHand(x: number, y: number, hand: number, more: Partial<FrontArmByHand> = {}): FrontArmByHand {
	return { by: "hand", x, y, hand, curl: 10, forward: 0, forearmForward: 0, ...more };
}
