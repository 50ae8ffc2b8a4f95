import type { Figure } from "../figure";
import { type Arm, arm, foot, hand, type Leg, leg, type Pose, trunk } from "../pose";
import { SEGMENT } from "../skeleton";
import { box, floor, MAT, mat, type Solid } from "../solids";
import { add, flex, radians, scale, tilt, turnedAbout, unit, vec, WORLD } from "../vectors";

/** On hands and knees, face down, on the side, and cross-legged. */

const KNEE = MAT.top + 6;
const kneeling: Leg = leg(76, 96, -50, { out: 0 });
const palmDown: Arm = hand("room", 45, MAT.top + 3, 84, { z: 15, curl: 4, elbowOut: 20 });

const allFours = (right: Leg, leftArm: Arm): Pose => ({
	anchor: { point: "hip", at: vec(0, KNEE + 36.6) },
	trunk: trunk({ pelvis: 77, lumbar: 6, thoracic: -6, neck: -4, head: -4 }),
	legs: { right, left: kneeling },
	arms: { right: palmDown, left: leftArm },
});

const birdDog: Figure = {
	view: { heading: 20, tilt: 14 },
	dress: "barefoot",
	scene: mat(-58, 66),
	support: { floor: MAT.top },
	left: "swap",
	marks: ["right-glutes", "low-back"],
	arrows: { reaching: ["right-toes", "left-hand"], rest: ["right-toes", "left-hand"] },
	poses: {
		rest: allFours(kneeling, palmDown),
		reaching: allFours(leg(-12, 2, -14), arm(162, 4, { out: 2, palm: 0, curl: 4 })),
	},
};

/** Face down on forearms and toes. */
const tiptoe = (x: number): Leg => foot(x, -70, { pivot: "ball", y: MAT.top, toes: 70 });
const forearm = (x: number): Arm => hand("room", x, MAT.top + 3.4, 90, { z: 13, curl: 4, elbowOut: 8 });

const plank: Figure = {
	view: { heading: 16, tilt: 14 },
	dress: "barefoot",
	scene: mat(-96, 92),
	support: { floor: MAT.top },
	left: "mirror",
	marks: ["abdomen", "right-glutes"],
	arrows: { plank: ["hip"], rest: ["hip"] },
	poses: {
		rest: {
			anchor: { point: "hip", at: vec(-5, MAT.top + 9.8) },
			trunk: trunk({ pelvis: 82, lumbar: -26, thoracic: -17, neck: 4 }),
			legs: { right: tiptoe(-80), left: tiptoe(-80) },
			arms: { right: forearm(67), left: forearm(67) },
		},
		plank: {
			anchor: { point: "hip", at: vec(0, 27) },
			trunk: trunk({ pelvis: 76.5, lumbar: 12, thoracic: -6, neck: -10, head: -4 }),
			legs: { right: tiptoe(-74.2), left: tiptoe(-74.2) },
			arms: { right: forearm(66), left: forearm(66) },
		},
	},
};

/** Lying on the left side, the hips stacked: the front of the body to the viewer, the head to their right. */
const LOWER: Leg = leg(48, 92, 6);

/** The upper leg, down on the lower one, swung about the line from hip to ankle, so that the feet stay together. */
function opened(angle: number): Leg {
	const thigh = tilt(flex(WORLD, -48), 6);
	const ankle = add(scale(thigh.u, -SEGMENT.thigh), scale(flex(thigh, 92).u, -SEGMENT.shank));
	return {
		by: "joints",
		thigh: turnedAbout(thigh, unit(ankle), radians(angle)),
		knee: 92,
		foot: flex(WORLD, -6),
		toes: 0,
	};
}

const onSide = (turn: number): Pose => ({
	anchor: { point: "hip", at: vec(0, MAT.top + 15) },
	// The upper shoulder rolls to the front, as it does when its hand rests before the chest.
	trunk: trunk({ side: -85, lumbarSide: -2, thoracicSide: 2, neckSide: -14, ribsTurn: -22 }),
	legs: { right: opened(turn), left: LOWER },
	arms: {
		right: hand("room", 24, MAT.top + 2.6, 90, { z: -40, curl: 8, elbowOut: 30, inwards: -26 }),
		left: hand("room", 14, MAT.top + 8, 0, { z: 60, curl: 12, elbowOut: -14, inwards: -90, palm: 90 }),
	},
});

const clamshell: Figure = {
	view: { heading: 88, tilt: 15 },
	dress: "barefoot",
	scene: [
		{ key: "mat", tone: "furniture", links: [box([-30, 46], [0, MAT.top], [-102, 52], 1.6)] },
		{ key: "mat-top", tone: "furniture-top", links: [box([-29, 45], [MAT.top - 0.2, MAT.top], [-101, 51], 1)] },
		{ key: "pillow", tone: "furniture-edge", links: [box([-10, 16], [MAT.top, MAT.top + 9], [-78, -54], 4)] },
	],
	support: { floor: MAT.top },
	left: "mirror",
	marks: ["right-hip-side", "right-glutes"],
	shrinks: { "knee-lifted": "rest" },
	arrows: { "knee-lifted": ["right-kneepit"], rest: ["right-kneepit"] },
	poses: { rest: onSide(0), "knee-lifted": onSide(38) },
};

const CUSHION = 11.5;
const cushion: Solid = { key: "cushion", tone: "furniture", links: [box([-24, 14], [0, CUSHION], [-22, 22], 4)] };

const onKnee = hand("room", 18, 26.5, 84, { z: 25, inwards: -26, curl: 16, elbowOut: 26 });

const meditation: Figure = {
	view: { heading: 72, tilt: 14 },
	dress: "barefoot",
	scene: [floor(12, 54, 52), cushion],
	support: { floor: 0 },
	left: "mirror",
	marks: [],
	arrows: {},
	poses: {
		rest: {
			anchor: { point: "hip", at: vec(0, CUSHION + 9) },
			trunk: trunk({ pelvis: -4, lumbar: 8, thoracic: -2, head: 4 }),
			// One shin before the other, the knees out over the feet.
			legs: { right: leg(84, 128, -44, { out: 40, turn: 66 }), left: leg(75, 139, -50, { out: 40, turn: 66 }) },
			arms: { right: onKnee, left: onKnee },
		},
	},
};

export const FLOOR_FIGURES = { "bird-dog": birdDog, plank, clamshell, meditation } satisfies Readonly<
	Record<string, Figure>
>;
