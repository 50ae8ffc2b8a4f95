import type { FrontFigure } from "../figure";
import { bone, type FrontPose, frontArm, frontLeg, frontTrunk } from "../front-pose";
import { slab } from "../path";
import { MAT } from "../scene";
import { floor } from "./front-floor";

/** Lying on the side, the front of the body towards the viewer: the front view, laid down. */

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
			far: frontArm(bone(88, 60), bone(92, 20), 90, -4),
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

export const SIDE_LYING_FIGURES: Readonly<Record<string, FrontFigure>> = { clamshell };
