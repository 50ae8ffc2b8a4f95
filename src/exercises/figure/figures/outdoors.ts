import type { Cycle, Prop, SideFigure } from "../figure";
import type { SideBody } from "../kinematics";
import { bar, line } from "../path";
import { arm, foot, hand, leg, type SidePose, trunk } from "../pose";
import { project } from "../projection";
import { desk, ground, screen, water } from "../scene";
import { EASY, walking } from "./gait";
import { upright } from "./upright";

/** Walking, and what stands in for it. */

const LIMBS = ["near-thigh", "near-shin", "near-foot", "far-thigh", "far-shin", "far-foot"] as const;
const base = { view: "side", left: "mirror", support: {}, spine: false, accent: LIMBS, arcs: {} } as const;

/** Strides alternate without end; each is the moment in which that side's heel touches. */
const strides: Cycle = { at: { "stride-right": 0, "stride-left": 0.5 }, pose: (phase) => walking(phase) };
const walkingPoses = { rest: upright({}), "stride-left": walking(0.5), "stride-right": walking(0) };

const walkShort: SideFigure = {
	...base,
	sheet: [-58, -4, 116, 164],
	scene: [],
	front: [ground(-54, 108)],
	poses: walkingPoses,
	round: strides,
};

const movementBreak: SideFigure = {
	...base,
	sheet: [-92, -4, 144, 164],
	scene: [desk(-86, 34, 64), screen(-72, 64, 112)],
	front: [ground(-88, 136)],
	poses: walkingPoses,
	round: strides,
};

const WADING = { ...EASY, stride: 0.72, swing: 1.3 };

const walkPool: SideFigure = {
	...base,
	sheet: [-62, -4, 124, 164],
	scene: [],
	front: [...water(-58, 116, 112), ground(-58, 116)],
	poses: { rest: walking(0, WADING) },
};

const CRANK = { x: 12, y: 30, length: 12 } as const;

function pedal(phase: number): { readonly x: number; readonly y: number } {
	const angle = -2 * Math.PI * phase;
	return { x: CRANK.x + CRANK.length * Math.cos(angle), y: CRANK.y + CRANK.length * Math.sin(angle) };
}

function pedalling(phase: number): SidePose {
	const onPedal = (part: number) => {
		const { x, y } = pedal(part);
		return foot(x, -18 - 8 * Math.sin(2 * Math.PI * part), { pivot: "ball", y: y + 1 });
	};
	const grip = { curl: 50 };
	return {
		anchor: { point: "hip", x: -12, y: 92 },
		trunk: trunk({ pelvis: 16, lumbar: 10, thoracic: 0, neck: -16, head: -4 }),
		legs: { near: onPedal(phase), far: onPedal(phase + 0.5) },
		arms: { near: hand("room", 37, 108, 60, grip), far: hand("room", 38, 108, 60, grip) },
	};
}

const wheel = (key: string, x: number): Prop => ({
	key,
	tone: "furniture-edge",
	paint: "stroke",
	width: 2.6,
	d: `M${x - 27} -28A27 27 0 1 1 ${x + 27} -28A27 27 0 1 1 ${x - 27} -28Z`,
});

const tube = (key: string, ...spots: readonly { readonly x: number; readonly y: number }[]): Prop => ({
	key,
	tone: "furniture-edge",
	paint: "stroke",
	width: 3.2,
	d: line(spots),
});

/** Cranks and pedals turn with the feet. */
function cranks(body: SideBody): readonly Prop[] {
	const arms = (["far", "near"] as const).map((limb): Prop => {
		const ball = project(body.legs[limb].ball);
		return {
			key: `crank-${limb}`,
			tone: limb === "near" ? "prop" : "furniture-edge",
			paint: "fill",
			d:
				bar(CRANK, { x: ball.x, y: ball.y - 1 }, 2.6, 2) +
				bar({ x: ball.x - 3.4, y: ball.y - 1.2 }, { x: ball.x + 3.4, y: ball.y - 1.2 }, 2),
		};
	});
	return arms;
}

const cycleUpright: SideFigure = {
	...base,
	sheet: [-80, -4, 170, 172],
	scene: [
		wheel("wheel-back", -38),
		wheel("wheel-front", 58),
		tube("frame-main", { x: -38, y: 28 }, { x: CRANK.x, y: CRANK.y }),
		tube("frame-seat", { x: CRANK.x, y: CRANK.y }, { x: -14, y: 81 }),
		tube("frame-stay", { x: -38, y: 28 }, { x: -8, y: 70 }),
		tube("frame-top", { x: -8, y: 70 }, { x: 42, y: 80 }),
		tube("frame-down", { x: CRANK.x, y: CRANK.y }, { x: 43, y: 74 }),
		tube("frame-fork", { x: 58, y: 28 }, { x: 42, y: 82 }, { x: 38, y: 102 }),
		{
			key: "bar",
			tone: "prop",
			paint: "stroke",
			width: 3.2,
			d: line([
				{ x: 46, y: 106 },
				{ x: 40, y: 105 },
				{ x: 33, y: 104 },
			]),
		},
		{ key: "saddle", tone: "prop", paint: "fill", d: bar({ x: -21, y: 82 }, { x: -6, y: 82 }, 4.4, 3) },
	],
	held: cranks,
	front: [ground(-76, 162)],
	support: { seat: { top: 83.4, back: -24, front: -6 } },
	poses: { rest: pedalling(0.12) },
};

function swimming(phase: number): SidePose {
	const kick = 8 * Math.sin(4 * Math.PI * phase);
	const pull = 24 * Math.sin(2 * Math.PI * phase);
	return {
		anchor: { point: "hip", x: -6, y: 50 },
		trunk: trunk({ pelvis: 85, lumbar: -2, thoracic: -8, neck: -14, head: -8 }),
		legs: { near: leg(kick, 8 + Math.max(0, -kick), -38), far: leg(-kick, 8 + Math.max(0, kick), -38) },
		arms: { near: arm(166, 4, 0, { curl: 4 }), far: arm(66 + pull, 20, 0, { curl: 6 }) },
	};
}

const swim: SideFigure = {
	...base,
	sheet: [-108, -8, 212, 92],
	scene: [],
	front: [...water(-104, 204, 57, 62)],
	accent: ["near-upper-arm", "near-forearm", "far-upper-arm", "far-forearm"],
	poses: { rest: swimming(0) },
};

export const OUTDOOR_FIGURES: Readonly<Record<string, SideFigure>> = {
	"walk-short": walkShort,
	"movement-break": movementBreak,
	"walk-pool": walkPool,
	"cycle-upright": cycleUpright,
	swim,
};
