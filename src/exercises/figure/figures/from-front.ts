import type { FrontFigure, Prop } from "../figure";
import { bone, type FrontPose, frontArm, frontFoot, frontHand, frontLeg, frontTrunk } from "../front-pose";
import { bar, slab } from "../path";
import { MAT } from "../scene";

/** What is best seen from the front. The near side is the person's right, on the viewer's left. */

const floor = (left: number, width: number, top = -1.4): Prop => ({
	key: "ground",
	tone: "ground",
	paint: "fill",
	d: slab(left, top, width, 2, 1),
});

const hangingNear = frontArm(bone(-7, 0), bone(-3, 14), 2, 14);

/** A desk beside the person, its near corner at `x`, with room for a hand. */
const sideDesk = (x: number, width: number): Prop => ({
	key: "desk",
	tone: "furniture",
	paint: "fill",
	d: slab(x, 64, width, 4, 1.6) + bar({ x: x + width - 6, y: 61 }, { x: x + width - 5, y: 0.6 }, 3.4, 2.6),
});

const deskHand = frontHand(22, 73.6, 42, { curl: 4 });

function weightOn(shift: number): FrontPose {
	return {
		hips: { x: shift, y: 78.4 },
		trunk: frontTrunk({ lean: 0, lumbar: shift * 0.2, thoracic: -shift * 0.2 }),
		legs: { near: frontFoot(-10), far: frontFoot(10) },
		arms: { near: hangingNear, far: deskHand },
	};
}

const weightShift: FrontFigure = {
	view: "front",
	left: "mirror",
	sitting: false,
	sheet: [-48, -8, 112, 166],
	scene: [sideDesk(25, 36)],
	front: [floor(-44, 104)],
	accent: [],
	byPose: {
		"weight-right": ["near-thigh", "near-shin", "near-foot"],
		"weight-left": ["far-thigh", "far-shin", "far-foot"],
	},
	shrinks: { "weight-right": "rest", "weight-left": "rest" },
	arcs: { "weight-right": ["hips"], "weight-left": ["hips"], rest: ["hips"] },
	poses: { rest: weightOn(0), "weight-right": weightOn(-8), "weight-left": weightOn(8) },
};

const hipAbduction: FrontFigure = {
	view: "front",
	left: "mirror",
	sitting: false,
	sheet: [-64, -8, 128, 166],
	scene: [sideDesk(25, 36)],
	front: [floor(-60, 120)],
	accent: ["near-thigh", "near-shin", "near-foot"],
	shrinks: { "leg-out": "rest" },
	arcs: { "leg-out": ["near-ankle"], rest: ["near-ankle"] },
	poses: {
		rest: {
			hips: { x: 0, y: 79 },
			trunk: frontTrunk({}),
			legs: { near: frontFoot(-7), far: frontFoot(7) },
			arms: { near: hangingNear, far: deskHand },
		},
		"leg-out": {
			hips: { x: 2, y: 78.8 },
			trunk: frontTrunk({ lean: 1 }),
			legs: { near: frontLeg(bone(-29, 3), bone(-29, 0)), far: frontFoot(7) },
			arms: { near: frontArm(bone(-16, 0), bone(-8, 14), -2, 14), far: deskHand },
		},
	},
};

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
	far: frontArm(bone(16, 18), bone(-100, 28), -112, 8),
	near: frontArm(bone(-16, 18), bone(100, 34), 112, 8),
} as const;

function turnedBy(turn: number, look: number): FrontPose {
	const sway = (turn / 34) * 7;
	return {
		hips: { x: 0, y: 46 },
		trunk: frontTrunk({ turn, look }),
		legs: sittingLegs,
		arms: {
			near: frontArm(bone(-16 - sway, 18 - sway), bone(100 - sway, 34), 112 - sway, 8),
			far: frontArm(bone(16 - sway, 18 + sway), bone(-100 - sway, 28), -112 - sway, 8),
		},
	};
}

const torsoRotation: FrontFigure = {
	view: "front",
	left: "mirror",
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

const onSide = { seen: "above", direction: -96 } as const;
const lowerLeg = frontLeg(bone(-90, 46), bone(-90, -46), onSide);

function clam(knee: number): FrontPose {
	const open = (knee * Math.PI) / 180;
	const flat = 36.8 * Math.cos((46 * Math.PI) / 180);
	const height = flat * Math.sin(open);
	const direction = 90 + (Math.atan2(height, flat) * 180) / Math.PI;
	const forward = (Math.acos(Math.hypot(flat, height) / 36.8) * 180) / Math.PI;
	return {
		hips: { x: 0, y: MAT.top + 18.5 },
		trunk: frontTrunk({ lean: 90, lumbar: -3, thoracic: 6, neck: -2 }),
		legs: { near: frontLeg(bone(-direction, forward), bone(-180 + direction, -forward), onSide), far: lowerLeg },
		arms: {
			near: frontArm(bone(-62, 24), bone(40, 48), 62, 6),
			far: frontArm(bone(88, 60), bone(92, 20), 90, 10),
		},
	};
}

const clamshell: FrontFigure = {
	view: "front",
	left: "mirror",
	sitting: false,
	depth: 0.4,
	farArmUnder: true,
	sheet: [-84, -4, 176, 74],
	scene: [
		{ key: "mat", tone: "furniture", paint: "fill", d: slab(-78, MAT.top, 164, 2.6, 1.3) },
		{ key: "cushion", tone: "furniture-edge", paint: "fill", d: slab(50, MAT.top + 10.5, 30, 10.5, 4.5) },
	],
	front: [floor(-80, 168, -0.4)],
	accent: ["near-thigh", "near-shin"],
	shrinks: { "knee-lifted": "rest" },
	arcs: { "knee-lifted": ["near-knee"], rest: ["near-knee"] },
	poses: { rest: clam(0), "knee-lifted": clam(38) },
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

export const FRONT_FIGURES: Readonly<Record<string, FrontFigure>> = {
	"weight-shift": weightShift,
	"hip-abduction": hipAbduction,
	"torso-rotation": torsoRotation,
	clamshell,
	meditation,
};
