import type { Figure } from "../figure";
import { arm, foot, hand, type Leg, trunk } from "../pose";
import { chair, desk, floor, SEAT, step } from "../solids";
import { ON_CHAIR, ON_FLOOR, onThigh, TALL, upright } from "./postures";

const STEP = { left: 34, right: 66, height: 13 } as const;

const scoop: Figure = {
	...ON_FLOOR,
	view: { heading: 28, tilt: 9 },
	scene: [floor(16, 60), ...step(STEP.left, STEP.right, STEP.height)],
	marks: ["right-hamstrings", "right-calf"],
	shrinks: { hinged: "heel-on-step" },
	arrows: { hinged: ["crown"], "hinged>heel-on-step": ["crown"] },
	poses: {
		rest: upright({ right: foot(-5.5, 0, { stride: { from: 0, until: 1, lift: 14 } }) }),
		"heel-on-step": upright({
			right: foot(43.6, 30, { y: STEP.height, stride: { from: 0, until: 1, lift: 14 } }),
			rightArm: hand("right-thigh", 0.3, 9, 6, { z: 2, elbowOut: 30 }),
			leftArm: hand("left-thigh", 0.26, 9, 6, { z: 2, elbowOut: 30 }),
		}),
		hinged: upright({
			x: -1,
			hip: 78.5,
			trunk: trunk({ pelvis: 34, lumbar: 6, thoracic: -6, neck: -12, head: -4 }),
			right: foot(43.6, 30, { y: STEP.height }),
			rightArm: hand("right-thigh", 0.64, 8.4, 6, { z: 1, elbowOut: 20 }),
			leftArm: hand("left-thigh", 0.5, 8.4, 6, { z: 1, elbowOut: 20 }),
		}),
	},
};

const apart = (x: number): Leg => foot(x, 0, { z: 9.5, heading: 8, kneeOut: 8 });

const squat: Figure = {
	...ON_FLOOR,
	view: { heading: 30, tilt: 9 },
	scene: [floor(-16, 60), ...chair(-62, -18)],
	marks: ["right-thigh-front", "left-thigh-front", "right-glutes"],
	shrinks: { "thighs-level": "rest" },
	arrows: { "thighs-level": ["hip"], rest: ["hip"] },
	poses: {
		rest: upright({ right: apart(-5.5), left: apart(-5.5) }),
		"thighs-level": upright({
			x: -23,
			hip: 47.5,
			trunk: trunk({ pelvis: 36, lumbar: 4, thoracic: -6, neck: -18, head: -6 }),
			right: apart(-5.5),
			left: apart(-5.5),
			rightArm: arm(112, 6, { out: 2, palm: 80, curl: 8 }),
			leftArm: arm(112, 6, { out: 2, palm: 80, curl: 8 }),
		}),
	},
};

const bent: Leg = foot(15, 0, { z: 8.5, heading: 6 });

const sitToStand: Figure = {
	...ON_FLOOR,
	view: { heading: 32, tilt: 9 },
	support: { seat: { ...ON_CHAIR.support.seat, back: -36, front: 9 } },
	scene: [floor(2, 50), ...chair(-36, 10)],
	marks: ["right-thigh-front", "right-glutes"],
	arrows: { "leaned-forward": ["crown"], standing: ["hip"], rest: ["hip"] },
	poses: {
		rest: upright({
			hip: SEAT.hip,
			trunk: TALL,
			right: bent,
			left: bent,
			rightArm: onThigh("right", 0.56),
			leftArm: onThigh("left", 0.56),
		}),
		"leaned-forward": upright({
			x: 1,
			hip: SEAT.hip,
			trunk: trunk({ pelvis: 34, lumbar: 8, thoracic: -2, neck: -18, head: -6 }),
			right: bent,
			left: bent,
			rightArm: onThigh("right", 0.78),
			leftArm: onThigh("left", 0.78),
		}),
		standing: upright({ x: 21.5, right: bent, left: bent }),
	},
};

const onHip = hand("hip", 0, 7, 40, { z: 15, inwards: 0, palm: 70, curl: 14, elbowOut: 30 });

const backExtension: Figure = {
	...ON_FLOOR,
	view: { heading: -45, tilt: 8 },
	scene: [floor(0, 36)],
	spine: ["lumbar"],
	ghost: true,
	marks: [],
	shrinks: { "leaned-back": "hands-on-hips" },
	arrows: { "leaned-back": ["crown"], "leaned-back>hands-on-hips": ["crown"] },
	poses: {
		rest: upright({}),
		"hands-on-hips": upright({ rightArm: onHip, leftArm: onHip }),
		"leaned-back": upright({
			x: 5,
			hip: 79,
			trunk: trunk({ pelvis: -8, lumbar: -23, thoracic: -4, neck: 4 }),
			rightArm: onHip,
			leftArm: onHip,
		}),
	},
};

const DESK = { left: 30, right: 76, top: 64 } as const;
const onDesk = hand("room", 33, DESK.top + 2.2, 76, { z: 15, palm: 0, curl: 6, elbowOut: 16 });
const back = (x: number, pitch: number, from: number): Leg =>
	foot(x, pitch, { pivot: "ball", toes: -pitch, stride: { from, until: from + 0.5, lift: 5 } });

const deskPlank: Figure = {
	...ON_FLOOR,
	view: { heading: 30, tilt: 10 },
	scene: [floor(4, 72, 40), ...desk([DESK.left, DESK.right], DESK.top, [-34, 34])],
	marks: ["abdomen", "right-glutes"],
	ghost: true,
	arrows: { "plank-at-desk": ["crown"], "plank-at-desk>hands-on-desk": ["crown"] },
	poses: {
		rest: upright({ x: 2, right: back(12, 0, 0), left: back(12, 0, 0.5) }),
		"hands-on-desk": upright({
			trunk: trunk({ pelvis: 29, lumbar: 6, thoracic: 0, neck: -14, head: -4 }),
			x: 2,
			hip: 78.4,
			right: back(12, 0, 0),
			left: back(12, 0, 0.5),
			rightArm: onDesk,
			leftArm: onDesk,
		}),
		"plank-at-desk": upright({
			trunk: trunk({ pelvis: 32, lumbar: 10, thoracic: -8, neck: -12, head: -4 }),
			x: -2,
			hip: 73.4,
			right: back(-36, -34, 0),
			left: back(-36, -34, 0.5),
			rightArm: onDesk,
			leftArm: onDesk,
		}),
	},
};

/** A chair beside the person, its back in reach. */
const BESIDE = chair(2, 44, -42);
const chairHand = hand("room", -5, SEAT.top + 45, 82, { z: 31, curl: 46, elbowOut: 30 });
const stance: Leg = foot(-5.5, 0, { z: 10, heading: 6 });

const weightOn = (z: number) =>
	upright({
		z,
		hip: 78.4,
		trunk: trunk({ side: z * 0.35, lumbarSide: -z * 0.5, thoracicSide: z * 0.1 }),
		right: stance,
		left: stance,
		leftArm: chairHand,
	});

const weightShift: Figure = {
	...ON_FLOOR,
	view: { heading: 62, tilt: 9 },
	scene: [floor(0, 44, 50, -10), ...BESIDE],
	ghost: true,
	marks: ["right-hip-side", "left-hip-side"],
	shrinks: { "weight-right": "rest", "weight-left": "rest" },
	arrows: { "weight-right": ["crown"], "weight-left": ["crown"], rest: ["crown"] },
	poses: { rest: weightOn(0), "weight-right": weightOn(7.4), "weight-left": weightOn(-7.4) },
};

const hipAbduction: Figure = {
	...ON_FLOOR,
	view: { heading: 65, tilt: 9 },
	scene: [floor(0, 44, 56, -6), ...BESIDE],
	marks: ["right-hip-side"],
	shrinks: { "leg-out": "rest" },
	arrows: { "leg-out": ["right-shin"], rest: ["right-shin"] },
	poses: {
		rest: upright({ hip: 79, leftArm: chairHand }),
		"leg-out": upright({
			hip: 78.8,
			z: -2,
			trunk: trunk({ side: -2 }),
			right: { by: "angles", hip: 0, knee: 2, ankle: 2, toes: 0, out: 31, turn: 2 },
			rightArm: arm(-2, 14, { out: 16, palm: 24 }),
			leftArm: chairHand,
		}),
	},
};

export const STANDING_FIGURES = {
	"hamstring-scoop": scoop,
	"squat-bodyweight": squat,
	"sit-to-stand": sitToStand,
	"back-extension-standing": backExtension,
	"desk-plank": deskPlank,
	"weight-shift": weightShift,
	"hip-abduction": hipAbduction,
} satisfies Readonly<Record<string, Figure>>;
