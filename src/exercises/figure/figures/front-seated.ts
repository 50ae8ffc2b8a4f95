import type { FrontFigure, Prop } from "../figure";
import { bone, type FrontPose, frontArm, frontHand, frontLeg, frontTrunk } from "../front-pose";
import { bar, slab } from "../path";
import { floor } from "./front-floor";

/** Sitting, seen from the front. */

/** A chair from the front: the back shows beside the trunk, the seat between the knees. */
const frontChair: readonly Prop[] = [
	{ key: "chair-back", tone: "furniture", paint: "fill", d: slab(-19, 84, 38, 24, 5) },
	{
		key: "chair-posts",
		tone: "furniture-edge",
		paint: "fill",
		d: bar({ x: -15, y: 62 }, { x: -15, y: 38 }, 3) + bar({ x: 15, y: 62 }, { x: 15, y: 38 }, 3),
	},
	{
		key: "chair-legs",
		tone: "furniture-edge",
		paint: "fill",
		d: bar({ x: -18, y: 34 }, { x: -20, y: -1 }, 3.2, 2.4) + bar({ x: 18, y: 34 }, { x: 20, y: -1 }, 3.2, 2.4),
	},
	{ key: "chair-seat", tone: "furniture", paint: "fill", d: slab(-22, 37, 44, 6, 3) },
];

/** Sitting seen from the front: thighs towards the viewer, shins down. */
const sittingLegs = {
	near: frontLeg(bone(-14, 82), bone(-2, 0)),
	far: frontLeg(bone(14, 82), bone(2, 0)),
} as const;

const crossedArms = {
	far: frontArm(bone(16, 18), bone(-100, 31), -112, 8),
	near: frontArm(bone(-16, 18), bone(100, 31), 112, 8),
} as const;

function turnedBy(turn: number, look: number): FrontPose {
	const sway = (turn / 34) * 7;
	return {
		hips: { x: 0, y: 46 },
		trunk: frontTrunk({ turn, look }),
		legs: sittingLegs,
		arms: {
			near: frontArm(bone(-16 - sway, 18 - sway), bone(100 - sway, 31), 112 - sway, 8),
			far: frontArm(bone(16 - sway, 18 + sway), bone(-100 - sway, 31), -112 - sway, 8),
		},
	};
}

const torsoRotation: FrontFigure = {
	view: "front",
	left: "swap",
	sitting: true,
	depth: 2.8,
	sheet: [-52, -20, 104, 152],
	scene: frontChair,
	front: [floor(-48, 96, -16.5)],
	accent: ["thoracic"],
	shrinks: { turned: "arms-crossed" },
	arcs: {
		"arms-crossed": ["near-wrist"],
		turned: ["gaze"],
		"turned>arms-crossed": ["gaze"],
		rest: ["near-wrist"],
	},
	poses: {
		rest: {
			hips: { x: 0, y: 46 },
			trunk: frontTrunk({}),
			legs: sittingLegs,
			arms: {
				near: frontArm(bone(-10, 10), bone(12, 40), 8, -8),
				far: frontArm(bone(10, 10), bone(-12, 40), -8, -8),
			},
		},
		"arms-crossed": { ...turnedBy(0, 0), arms: crossedArms },
		turned: turnedBy(34, 16),
	},
};

const meditation: FrontFigure = {
	view: "front",
	left: "mirror",
	sitting: true,
	sheet: [-56, -6, 112, 104],
	scene: [{ key: "cushion", tone: "furniture", paint: "fill", d: slab(-24, 9, 48, 9, 4.5) }],
	front: [floor(-52, 104, -0.4)],
	accent: ["chest"],
	still: [],
	arcs: {},
	poses: { rest: settled(0) },
};

function settled(breath: number): FrontPose {
	return {
		hips: { x: 0, y: 17 },
		trunk: frontTrunk({ breath, shrug: breath * 0.5 }),
		legs: {
			far: frontLeg(bone(74, 30), bone(-92, 4), { seen: "above", direction: -80 }),
			near: frontLeg(bone(-74, 30), bone(92, 8), { seen: "above", direction: 80 }),
		},
		arms: {
			near: frontHand(-29, 17, 40, { curl: -30, forward: 20, forearmForward: 14 }),
			far: frontHand(29, 17, -40, { curl: -30, forward: 20, forearmForward: 14 }),
		},
	};
}

export const FRONT_SEATED_FIGURES: Readonly<Record<string, FrontFigure>> = {
	"torso-rotation": torsoRotation,
	meditation,
};
