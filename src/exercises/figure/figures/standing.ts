import type { SideFigure } from "../figure";
import { arm, foot, hand, type Leg, trunk } from "../pose";
import { chair, desk, ground, ON_CHAIR, SEAT, stepBlock } from "../scene";
import { ON_FLOOR, upright } from "./upright";

const LEG = ["near-thigh", "near-shin", "near-foot"] as const;
const BOTH_LEGS = [...LEG, "far-thigh", "far-shin", "far-foot"] as const;

const STEP = { left: 35, width: 34, height: 13 } as const;

const scoop: SideFigure = {
	...ON_FLOOR,
	sheet: [-44, -4, 122, 164],
	scene: [stepBlock(STEP.left, STEP.width, STEP.height)],
	front: [ground(-40, 114)],
	left: "mirror",
	spine: false,
	accent: ["thoracic", "pelvis", ...LEG],
	still: LEG,
	shrinks: { hinged: "heel-on-step" },
	arcs: { "heel-on-step": ["near-foot"], hinged: ["crown"], "hinged>heel-on-step": ["crown"], rest: ["near-foot"] },
	poses: {
		rest: upright({ near: foot(-6.5, 0, { stride: { from: 0, until: 1, lift: 14 } }) }),
		"heel-on-step": upright({
			near: foot(43.6, 30, { y: STEP.height, stride: { from: 0, until: 1, lift: 14 } }),
			nearArm: hand("near-thigh", 0.34, 8, 10),
			farArm: hand("far-thigh", 0.3, 8, 10),
		}),
		hinged: upright({
			x: -1,
			hip: 78.5,
			trunk: trunk({ pelvis: 34, lumbar: 6, thoracic: -6, neck: -12, head: -4 }),
			near: foot(43.6, 30, { y: STEP.height }),
			nearArm: hand("near-thigh", 0.62, 8, 10),
			farArm: hand("far-thigh", 0.42, 8, 10),
		}),
	},
};

const squat: SideFigure = {
	...ON_FLOOR,
	sheet: [-66, -4, 134, 164],
	scene: chair(-60, -16),
	front: [ground(-64, 124)],
	left: "mirror",
	spine: false,
	accent: ["pelvis", ...BOTH_LEGS],
	shrinks: { "thighs-level": "rest" },
	arcs: { "thighs-level": ["hip"], rest: ["hip"] },
	poses: {
		rest: upright({}),
		"thighs-level": upright({
			x: -23,
			hip: 47.5,
			trunk: trunk({ pelvis: 36, lumbar: 4, thoracic: -6, neck: -18, head: -6 }),
			nearArm: arm(112, 6, 0, { curl: 8 }),
			farArm: arm(116, 6, 0, { curl: 8 }),
		}),
	},
};

const bent: Leg = foot(15);
const bentFar: Leg = foot(18.5);

const sitToStand: SideFigure = {
	...ON_FLOOR,
	support: { seat: { ...ON_CHAIR.seat, front: 9 } },
	sheet: [-48, -4, 116, 164],
	scene: chair(-34, 10),
	front: [ground(-44, 108)],
	left: "mirror",
	spine: false,
	accent: ["thoracic", "pelvis", "near-thigh", "near-shin"],
	still: ["pelvis", "near-thigh", "near-shin"],
	arcs: { "leaned-forward": ["crown"], standing: ["hip"], rest: ["hip"] },
	poses: {
		rest: upright({
			hip: SEAT.hip,
			trunk: trunk({ pelvis: -8, lumbar: 14, thoracic: -4, neck: -2 }),
			near: bent,
			far: bentFar,
			nearArm: hand("near-thigh", 0.66, 7.4, 3, { curl: -16 }),
			farArm: hand("far-thigh", 0.7, 7.4, 3, { curl: -16 }),
		}),
		"leaned-forward": upright({
			x: 1,
			hip: SEAT.hip,
			trunk: trunk({ pelvis: 34, lumbar: 8, thoracic: -2, neck: -18, head: -6 }),
			near: bent,
			far: bentFar,
			nearArm: hand("near-thigh", 0.8, 7.4, 3, { curl: -16 }),
			farArm: hand("far-thigh", 0.84, 7.4, 3, { curl: -16 }),
		}),
		standing: upright({ x: 21.5, near: bent, far: bentFar }),
	},
};

const onHip = (x: number) => hand("hip", x, 11, 20, { curl: 10 });

const backExtension: SideFigure = {
	...ON_FLOOR,
	sheet: [-54, -4, 104, 164],
	scene: [],
	front: [ground(-46, 88)],
	left: "mirror",
	spine: true,
	accent: ["thoracic", "lumbar"],
	shrinks: { "leaned-back": "hands-on-hips" },
	arcs: {
		"hands-on-hips": ["near-elbow"],
		"leaned-back": ["crown"],
		"leaned-back>hands-on-hips": ["crown"],
		rest: ["near-elbow"],
	},
	poses: {
		rest: upright({}),
		"hands-on-hips": upright({ nearArm: onHip(-8), farArm: onHip(-5) }),
		"leaned-back": upright({
			x: 5,
			hip: 79,
			trunk: trunk({ pelvis: -7, lumbar: -14, thoracic: -8, neck: 5 }),
			nearArm: onHip(-8),
			farArm: onHip(-5),
		}),
	},
};

const DESK = { left: 30, top: 64 } as const;
const onDesk = (x: number) => hand("room", x, DESK.top + 3, 80, { curl: 6 });
const back = (x: number, pitch: number, from: number): Leg =>
	foot(x, pitch, { pivot: "ball", toes: -pitch, stride: { from, until: from + 0.5, lift: 5 } });

const deskPlank: SideFigure = {
	...ON_FLOOR,
	sheet: [-72, -4, 148, 164],
	scene: [desk(DESK.left, 44, DESK.top)],
	front: [ground(-68, 140)],
	left: "mirror",
	spine: false,
	accent: ["thoracic", "lumbar", "pelvis", "near-thigh", "near-shin"],
	arcs: { "plank-at-desk": ["near-heel"], "plank-at-desk>hands-on-desk": ["near-foot"] },
	poses: {
		rest: upright({ x: 2, near: back(12, 0, 0), far: back(15, 0, 0.5) }),
		"hands-on-desk": upright({
			trunk: trunk({ pelvis: 29, lumbar: 6, thoracic: 0, neck: -14, head: -4 }),
			x: 2,
			hip: 78.4,
			near: back(12, 0, 0),
			far: back(15, 0, 0.5),
			nearArm: onDesk(34),
			farArm: onDesk(36),
		}),
		"plank-at-desk": upright({
			trunk: trunk({ pelvis: 32, lumbar: 10, thoracic: -8, neck: -12, head: -4 }),
			x: -2,
			hip: 73.4,
			near: back(-36, -34, 0),
			far: back(-34, -34, 0.5),
			nearArm: onDesk(34),
			farArm: onDesk(36),
		}),
	},
};

export const STANDING_FIGURES: Readonly<Record<string, SideFigure>> = {
	"hamstring-scoop": scoop,
	"squat-bodyweight": squat,
	"sit-to-stand": sitToStand,
	"back-extension-standing": backExtension,
	"desk-plank": deskPlank,
};
