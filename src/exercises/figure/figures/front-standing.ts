import type { FrontFigure, Prop } from "../figure";
import { bone, type FrontPose, frontArm, frontFoot, frontHand, frontLeg, frontTrunk } from "../front-pose";
import { bar, slab } from "../path";
import { floor } from "./front-floor";

/** Standing, seen from the front. The near side is the person's right, on the viewer's left. */

const hangingNear = frontArm(bone(-7, 0), bone(-3, 14), 2, 14);

/** A desk beside the person, its near corner at `x`, with room for a hand. */
const sideDesk = (x: number, width: number): Prop => ({
	key: "desk",
	tone: "furniture",
	paint: "fill",
	d: slab(x, 64, width, 4, 1.6) + bar({ x: x + width - 6, y: 61 }, { x: x + width - 5, y: 0.6 }, 3.4, 2.6),
});

const deskHand = frontHand(22, 73.6, 42, { curl: -6 });

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

export const FRONT_STANDING_FIGURES: Readonly<Record<string, FrontFigure>> = {
	"weight-shift": weightShift,
	"hip-abduction": hipAbduction,
};
