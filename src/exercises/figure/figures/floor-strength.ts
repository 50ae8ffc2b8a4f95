import type { SideFigure } from "../figure";
import { type Arm, arm, foot, hand, type Leg, leg, type SidePose, type Trunk, trunk } from "../pose";
import { ground, MAT, mat } from "../scene";
import { BACK_DOWN, FLAT, lying, ON_MAT, planted } from "./lying";

const LEG = ["near-thigh", "near-shin", "near-foot"] as const;

/** Shins level: hips and knees at right angles. */
const level = (hip: number): Leg => leg(hip, 92, 4);

/** The guide's modified form: the legs alone, the arms stay where they lie. */
const deadBug: SideFigure = {
	...ON_MAT,
	sheet: [-86, -3, 168, 76],
	left: "swap",
	spine: false,
	accent: LEG,
	shrinks: { "heel-down": "shins-level" },
	arcs: { "heel-down": ["near-toe"], "heel-down>shins-level": ["near-toe"] },
	poses: {
		rest: lying({}),
		"shins-level": lying({ trunk: BACK_DOWN, near: level(90), far: level(90) }),
		"heel-down": lying({ trunk: BACK_DOWN, near: foot(48, 24, { y: MAT.top }), far: level(90) }),
	},
};

const lifted = (hip: number): Leg => leg(hip, 112, 6);

const heelTaps: SideFigure = {
	...ON_MAT,
	sheet: [-86, -3, 160, 72],
	left: "swap",
	spine: false,
	accent: LEG,
	shrinks: { "heel-tapped": "feet-lifted" },
	arcs: { "heel-tapped": ["near-toe"], "heel-tapped>feet-lifted": ["near-toe"] },
	poses: {
		rest: lying({}),
		"feet-lifted": lying({ trunk: BACK_DOWN, near: lifted(84), far: lifted(84) }),
		"heel-tapped": lying({ trunk: BACK_DOWN, near: foot(34, 26, { y: MAT.top }), far: lifted(84) }),
	},
};

const bridge: SideFigure = {
	...ON_MAT,
	sheet: [-86, -3, 160, 66],
	left: "mirror",
	spine: false,
	accent: ["pelvis", "near-thigh"],
	shrinks: { bridge: "rest" },
	arcs: { bridge: ["hip"], rest: ["hip"] },
	poses: {
		rest: lying({ near: planted(23), far: planted(27) }),
		bridge: lying({
			trunk: { ...FLAT, pelvis: -112, lumbar: 4, thoracic: -2, neck: 26, head: 4 },
			near: planted(23),
			far: planted(27),
		}),
	},
};

/** On hands and knees, head to the right. */
const LEVEL: Trunk = trunk({ pelvis: 77, lumbar: 6, thoracic: -6, neck: -4, head: -4 });
const KNEE = MAT.top + 6;

function allFours(near: Leg, farArm: Arm): SidePose {
	return {
		anchor: { point: "hip", x: 0, y: KNEE + 36.6 },
		trunk: LEVEL,
		legs: { near, far: leg(76, 96, -50) },
		arms: { near: palmDown(45), far: farArm },
	};
}

function palmDown(x: number): Arm {
	return hand("room", x, MAT.top + 3.4, 84, { curl: 4 });
}

const birdDog: SideFigure = {
	view: "side",
	sheet: [-94, -3, 212, 80],
	scene: [mat(-54, 118)],
	front: [ground(-92, 208)],
	support: { floor: MAT.top },
	left: "swap",
	spine: false,
	accent: [...LEG, "far-upper-arm", "far-forearm"],
	arcs: { reaching: ["near-heel", "far-hand"], rest: ["near-heel", "far-hand"] },
	poses: {
		rest: allFours(leg(76, 96, -50), palmDown(45)),
		reaching: allFours(leg(-12, 2, -14), arm(162, 4, 0, { curl: 2 })),
	},
};

/** Face down, head to the right, on forearms and toes. */
const tiptoe = (x: number): Leg => foot(x, -70, { pivot: "ball", y: MAT.top, toes: 70 });
const forearm = (x: number): Arm => hand("room", x, MAT.top + 4, 90, { curl: 4 });

const plank: SideFigure = {
	view: "side",
	sheet: [-102, -3, 200, 62],
	scene: [mat(-98, 192)],
	front: [ground(-100, 196)],
	support: { floor: MAT.top },
	left: "mirror",
	spine: false,
	accent: ["thoracic", "lumbar", "pelvis", "near-thigh", "near-shin"],
	arcs: { plank: ["hip"], rest: ["hip"] },
	poses: {
		rest: {
			anchor: { point: "hip", x: -5, y: MAT.top + 9.8 },
			trunk: trunk({ pelvis: 82, lumbar: -26, thoracic: -17, neck: 4, head: 0 }),
			legs: { near: tiptoe(-80), far: tiptoe(-79.6) },
			arms: { near: forearm(67), far: forearm(68) },
		},
		plank: {
			anchor: { point: "hip", x: 0, y: 27 },
			trunk: trunk({ pelvis: 76.5, lumbar: 12, thoracic: -6, neck: -10, head: -4 }),
			legs: { near: tiptoe(-74.2), far: tiptoe(-73.4) },
			arms: { near: forearm(66), far: forearm(67) },
		},
	},
};

export const FLOOR_STRENGTH_FIGURES: Readonly<Record<string, SideFigure>> = {
	"dead-bug": deadBug,
	"heel-taps": heelTaps,
	"glute-bridge": bridge,
	"bird-dog": birdDog,
	plank,
};
