import type { Body } from "../body";
import type { Figure } from "../figure";
import { arm, hand, type Pose, trunk } from "../pose";
import type { Tone } from "../shape";
import { box, chair, desk, floor, type Solid, screen } from "../solids";
import { frameOf, inFrame, type Vec, vec } from "../vectors";
import { beadIn } from "../volumes";
import { ON_CHAIR, SPINE_VIEW, seated, TALL } from "./postures";

/** What is rested with rather than done: warmth, cold, and looking over how one sits. */

/** Leaning on the backrest, hands in the lap. */
const leaning = (): Pose =>
	seated({
		trunk: trunk({ pelvis: -18, lumbar: 18, thoracic: 2, neck: 4, head: 2 }),
		rightArm: hand("right-thigh", 0.42, 9, 4, { curl: 14, inwards: 34, z: -1 }),
		leftArm: hand("left-thigh", 0.42, 9, 4, { curl: 14, inwards: 34, z: -1 }),
	});

/** The low back's skin, from the top of the sacrum to the lower ribs. */
function lowBack(body: Body, up: number, out: number, right = 0): Vec {
	const middle = body.lumbar[2] ?? body.sacrum;
	return inFrame(middle.at, middle.frame, -5.4 - out, up, right);
}

function pack(key: string, tone: Tone, body: Body, up: number, half: number): Solid {
	const { frame } = body.lumbar[2] ?? body.sacrum;
	const upright = frameOf(frame.u, frame.f);
	return {
		key,
		tone,
		links: [
			[-1, 1].flatMap((side) =>
				[-half, half].map((high) =>
					beadIn(lowBack(body, up + high, 0.6, side * 7), upright, [0, 0, 0], [2.4, 2.2, 2.4]),
				),
			),
		],
	};
}

/** Three rising waves behind the pack. */
const warmth = (body: Body, at = 0): Solid[] =>
	[-6, 0, 6].map(
		(up): Solid => ({
			key: `warmth-${up}`,
			tone: "warm",
			width: 1.6,
			line: Array.from({ length: 13 }, (_, index) => lowBack(body, at + up + 1.5 * Math.sin(index * 0.9), 8 + index)),
		}),
	);

/** A snow crystal behind the pack. */
function frost(body: Body, at = 0): Solid[] {
	const ray = (angle: number): Solid => {
		const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
		const point = (along: number, aside = 0): Vec =>
			lowBack(body, at + s * along + c * aside, 15 + c * along - s * aside);
		return {
			key: `frost-${angle}`,
			tone: "cool",
			width: 1.4,
			line: [point(0), point(7), point(4.4), point(6.6, 2), point(4.4), point(6.6, -2)],
		};
	};
	return [30, 90, 150, 210, 270, 330].map(ray);
}

const resting = {
	...ON_CHAIR,
	scene: [floor(8, 46), ...chair(-21, 18)],
	support: { seat: { ...ON_CHAIR.support.seat, back: -21 } },
	view: { heading: -18, tilt: 8 },
	marks: [],
	arrows: {},
} as const;

const heat: Figure = {
	...resting,
	held: (body) => [pack("pack", "warm", body, -3, 8), ...warmth(body, -3)],
	poses: { rest: leaning() },
};

const ice: Figure = {
	...resting,
	held: (body) => [pack("pack", "cool", body, -3, 8), ...frost(body, -3)],
	poses: { rest: leaning() },
};

/** From warm to cold and back: one is taken after the other, never both at once. */
function takingTurns(body: Body): Solid[] {
	const turn = (key: string, out: number, from: number, to: number): Solid => {
		const head = to > from ? -3 : 3;
		const point = (up: number, aside = 0): Vec => lowBack(body, up, out + aside);
		return {
			key,
			tone: "arc",
			width: 1.6,
			line: [point(from), point(to), point(to + head, 2.6), point(to), point(to + head, -2.6)],
		};
	};
	return [turn("turn-down", 28, 8, -10), turn("turn-up", 34, -10, 8)];
}

const heatIce: Figure = {
	...resting,
	held: (body) => [
		pack("pack-warm", "warm", body, 5.4, 2.6),
		pack("pack-cool", "cool", body, -5.4, 2.6),
		...warmth(body, 13),
		...frost(body, -12),
		...takingTurns(body),
	],
	poses: { rest: leaning() },
};

/** Ear over shoulder over hip: a plumb line through the body. */
const plumb = (body: Body): readonly Solid[] =>
	Array.from({ length: 12 }, (_, index): Solid => {
		const y = body.hip.y - 2 + index * 8;
		return {
			key: `plumb-${index}`,
			tone: "arc",
			width: 1.3,
			line: [vec(body.hip.x - 1, y, 20), vec(body.hip.x - 1, y + 4.2, 20)],
		};
	});

const cushioned: Solid = { key: "lumbar-cushion", tone: "prop", links: [box([-19, -13], [48, 62], [-13, 13], 2.8)] };

const postureCheck: Figure = {
	...ON_CHAIR,
	scene: [floor(8, 46), ...chair(-22, 18), cushioned],
	support: { seat: { ...ON_CHAIR.support.seat, back: -22 } },
	view: SPINE_VIEW,
	spine: [],
	marks: [],
	arrows: {},
	held: plumb,
	poses: {
		rest: seated({
			trunk: { ...TALL, pelvis: -4, lumbar: 10 },
			rightArm: arm(8, 62, { out: 8, palm: 60 }),
			leftArm: arm(8, 62, { out: 8, palm: 60 }),
		}),
	},
};

const DESK_TOP = 63;
const typing = hand("room", 31, DESK_TOP + 3, 88, { z: 11, inwards: 6, curl: 24, elbowOut: 12 });

const ergoCheck: Figure = {
	...ON_CHAIR,
	view: { heading: -24, tilt: 12 },
	scene: [
		floor(20, 64, 44),
		...chair(-22, 18),
		cushioned,
		...desk([28, 76], DESK_TOP, [-40, 40]),
		...screen(62, DESK_TOP, 112, 36),
	],
	support: { seat: { ...ON_CHAIR.support.seat, back: -22 } },
	marks: [],
	arrows: {},
	poses: { rest: seated({ trunk: { ...TALL, pelvis: -10, lumbar: 12 }, rightArm: typing, leftArm: typing }) },
};

export const CALM_FIGURES: Readonly<Record<string, Figure>> = {
	heat,
	ice,
	"heat-ice-alt": heatIce,
	"posture-check": postureCheck,
	"ergo-check": ergoCheck,
};
