import type { Body } from "../body";
import type { Cycle, Figure } from "../figure";
import { arm, foot, hand, leg, type Pose, trunk } from "../pose";
import { box, chair, desk, floor, patch, rod, type Solid, screen } from "../solids";
import { type Vec, vec } from "../vectors";
import { EASY, walking } from "./gait";
import { upright } from "./postures";

/** Walking, and what stands in for it. */

const base = { left: "mirror", support: {}, marks: [], arrows: {}, dress: "shoes" } as const;

/** Strides alternate without end; each is the moment in which that side's heel touches. */
const strides: Cycle = { at: { "stride-right": 0, "stride-left": 0.5 }, pose: (phase) => walking(phase) };
const walkingPoses = { rest: upright({}), "stride-left": walking(0.5), "stride-right": walking(0) };

/** A path with a tree beside it: the walk is out of doors. */
const outdoors: readonly Solid[] = [
	{ key: "path", tone: "ground", links: [[patch(vec(4, 0, 0), 76, 26)]] },
	{ key: "trunk", tone: "furniture-edge", links: [rod(vec(-66, 0, -56), vec(-66, 66, -56), 3, 2)] },
	{ key: "crown", tone: "furniture", links: [rod(vec(-66, 80, -56), vec(-66, 98, -56), 19, 15)] },
];

const walkShort: Figure = {
	...base,
	view: { heading: 32, tilt: 10 },
	scene: outdoors,
	arrows: { "stride-left": ["forward"], "stride-right": ["forward"] },
	poses: walkingPoses,
	cycle: strides,
};

const movementBreak: Figure = {
	...base,
	view: { heading: 32, tilt: 10 },
	scene: [floor(-34, 92, 46), ...desk([-124, -84], 64, [-34, 34]), ...screen(-108, 64, 104, -94), ...chair(-78, -46)],
	arrows: { "stride-left": ["forward"], "stride-right": ["forward"] },
	poses: walkingPoses,
	cycle: strides,
};

/** A basin of water in front of and around the body, from its surface down. */
const basin = (
	x: readonly [number, number],
	surface: number,
	z: readonly [number, number],
	depth = surface,
): readonly Solid[] => [
	{ key: "water", tone: "water", links: [box(x, [surface - depth, surface], z, 0.6)] },
	{ key: "water-near", tone: "water", links: [box(x, [surface - depth, surface], [z[1] - 0.5, z[1]], 0.25)] },
	{
		key: "water-line",
		tone: "water",
		width: 1.3,
		line: Array.from({ length: 49 }, (_, index) =>
			vec(x[0] + ((x[1] - x[0]) * index) / 48, surface + 0.9 * Math.sin((index * Math.PI) / 3), z[1]),
		),
	},
];

const WADING = { ...EASY, length: 0.72, swing: 1.3 };

const walkPool: Figure = {
	...base,
	view: { heading: 30, tilt: 10 },
	dress: "swim",
	scene: [floor(0, 50, 30)],
	front: basin([-54, 56], 112, [-12, 12]),
	poses: { rest: walking(0, WADING) },
};

const CRANK = { x: 12, y: 31, length: 12 } as const;

function pedalling(phase: number): Pose {
	const onPedal = (part: number) => {
		const angle = -2 * Math.PI * part;
		return foot(CRANK.x + CRANK.length * Math.cos(angle), -18 - 8 * Math.sin(2 * Math.PI * part), {
			pivot: "ball",
			y: CRANK.y + CRANK.length * Math.sin(angle) + 1,
			z: 8,
		});
	};
	const grip = hand("room", 33, 107, 66, { z: 17, palm: 0, curl: 62, elbowOut: 24 });
	return {
		anchor: { point: "hip", at: vec(-12, 92) },
		trunk: trunk({ pelvis: 16, lumbar: 10, neck: -16, head: -4 }),
		legs: { right: onPedal(phase), left: onPedal(phase + 0.5) },
		arms: { right: grip, left: grip },
	};
}

const ring = (key: string, x: number, y: number, radius: number, width: number, z = 0): Solid => ({
	key,
	tone: "furniture-edge",
	width,
	line: Array.from({ length: 49 }, (_, index) => {
		const angle = (index * Math.PI) / 24;
		return vec(x + radius * Math.cos(angle), y + radius * Math.sin(angle), z);
	}),
});
const tube = (key: string, ...line: readonly Vec[]): Solid => ({ key, tone: "furniture-edge", width: 2.8, line });

/** Cranks and pedals turn with the feet. */
const crank =
	(side: "right" | "left") =>
	(body: Body): Solid => {
		const at = body.legs[side].ball;
		const z = side === "right" ? 4 : -4;
		return {
			key: `crank-${side}`,
			tone: "prop",
			links: [
				rod(vec(CRANK.x, CRANK.y, z), vec(at.x, at.y - 1.4, z), 1.3, 1),
				rod(vec(at.x, at.y - 1.5, z), vec(at.x, at.y - 1.5, at.z + (side === "right" ? 3 : -3)), 1.1),
			],
		};
	};

const cycleUpright: Figure = {
	...base,
	view: { heading: 20, tilt: 8 },
	scene: [
		floor(10, 84, 24),
		ring("wheel-back", -40, 28, 26.6, 2.6),
		ring("wheel-front", 62, 28, 26.6, 2.6),
		tube("frame-main", vec(-40, 28), vec(CRANK.x, CRANK.y), vec(-12, 82)),
		tube("frame-stay", vec(-40, 28), vec(-8, 72), vec(44, 80)),
		tube("frame-down", vec(CRANK.x, CRANK.y), vec(46, 74)),
		tube("frame-fork", vec(62, 28), vec(46, 72), vec(40, 98)),
		{ key: "saddle", tone: "prop", links: [rod(vec(-22, 83, 0), vec(-4, 83, 0), 3.2, 1.8)] },
		ring("chain-wheel", CRANK.x, CRANK.y, 6, 2, 3),
		{ key: "bar-far", tone: "prop", width: 2.6, line: [vec(40, 98), vec(42, 103, -6), vec(32, 104.5, -19)] },
	],
	behind: (body) => [
		crank("left")(body),
		{ key: "bar-near", tone: "prop", width: 2.6, line: [vec(40, 98), vec(42, 103, 6), vec(32, 104.5, 19)] },
	],
	held: (body) => [crank("right")(body)],
	support: { seat: { top: 84, back: -24, front: -6 } },
	marks: ["right-thigh-front"],
	poses: { rest: pedalling(0.12) },
};

function swimming(phase: number): Pose {
	const kick = 8 * Math.sin(4 * Math.PI * phase);
	return {
		anchor: { point: "hip", at: vec(-6, 52) },
		// Rolled to the arm that comes forward over the water, to breathe in under it.
		trunk: trunk({ pelvis: 84, lumbar: -4, thoracic: -8, neck: -14, head: -6, ribsTurn: 40, headTurn: 52 }),
		legs: { right: leg(kick + 6, 10, -38), left: leg(-kick - 6, 8, -38) },
		arms: { right: arm(10, 84, { out: 84, turn: 20, palm: 20, curl: 10 }), left: arm(168, 4, { out: 4, curl: 6 }) },
	};
}

const swim: Figure = {
	...base,
	view: { heading: 14, tilt: 11 },
	dress: "swim",
	scene: [],
	front: basin([-112, 112], 56, [-14, 14], 46),
	support: { afloat: true },
	marks: ["right-shoulder"],
	poses: { rest: swimming(0) },
};

export const OUTDOOR_FIGURES: Readonly<Record<string, Figure>> = {
	"walk-short": walkShort,
	"movement-break": movementBreak,
	"walk-pool": walkPool,
	"cycle-upright": cycleUpright,
	swim,
};
