import type { Body } from "../body";
import type { Figure } from "../figure";
import { type Arm, arm, crossed, hand, type Pose, trunk } from "../pose";
import { chair, floor, SEAT, type Solid } from "../solids";
import { inFrame, radians, type Vec } from "../vectors";
import { heelDown, ON_CHAIR, onThigh, SPINE_VIEW, seated, TALL } from "./postures";

/** More of what is done on the chair. */

const FOLDED = trunk({ pelvis: 2, lumbar: 32, thoracic: 16, neck: 6, head: 14, protract: 1 });
const sliding = (along: number) => ({ rightArm: onThigh("right", along), leftArm: onThigh("left", along) });

const glideSliding: Figure = {
	...ON_CHAIR,
	dress: "barefoot",
	view: SPINE_VIEW,
	spine: [],
	nerve: true,
	marks: [],
	shrinks: { "folded-toes-up": "leg-out-toes-up", "tall-toes-pointed": "leg-out-toes-up" },
	arrows: {
		"leg-out-toes-up": ["right-shin"],
		"folded-toes-up": ["crown"],
		"tall-toes-pointed": ["crown", "right-toe"],
		"tall-toes-pointed>leg-out-toes-up": ["right-toe"],
		rest: ["right-toe"],
	},
	poses: {
		rest: seated({}),
		"leg-out-toes-up": seated({ right: heelDown(59.3, 48), ...sliding(0.56) }),
		"folded-toes-up": seated({ trunk: FOLDED, right: heelDown(59.3, 48), ...sliding(0.84) }),
		"tall-toes-pointed": seated({ right: heelDown(59.3, 0), ...sliding(0.56) }),
	},
};

const chinTuck: Figure = {
	...ON_CHAIR,
	view: { heading: -13, tilt: 7 },
	spine: ["neck"],
	ghost: true,
	marks: [],
	shrinks: { "chin-back": "rest" },
	arrows: { "chin-back": ["chin"], rest: ["chin"] },
	poses: {
		rest: seated({ trunk: { ...TALL, thoracic: 4, neck: 16, head: -22 } }),
		"chin-back": seated({ trunk: { ...TALL, thoracic: -6, neck: -18, head: 24 } }),
	},
};

const loose = (shoulder: number): Arm => arm(shoulder, 16, { out: 10 });

const shoulderRoll: Figure = {
	...ON_CHAIR,
	view: { heading: 34, tilt: 9 },
	ghost: true,
	marks: ["right-shoulder", "left-shoulder"],
	shrinks: { "shoulders-up": "rest", "shoulders-back": "rest" },
	arrows: {
		"shoulders-up": ["shoulder"],
		"shoulders-back": ["shoulder"],
		"shoulders-back>rest": ["shoulder"],
		rest: ["shoulder"],
	},
	poses: {
		rest: seated({ rightArm: loose(2), leftArm: loose(2) }),
		"shoulders-up": seated({ trunk: { ...TALL, shrug: 9, protract: 2 }, rightArm: loose(2), leftArm: loose(2) }),
		"shoulders-back": seated({
			trunk: { ...TALL, thoracic: -4, shrug: 2.5, protract: -7 },
			rightArm: loose(-6),
			leftArm: loose(-6),
		}),
	},
};

const behindHead = hand("head", -5.6, 1.6, 0, { z: 10.3, curl: 14, elbowOut: 72, palm: 180, inwards: 76 });

const thoracicExtension: Figure = {
	...ON_CHAIR,
	view: { heading: 30, tilt: 9 },
	scene: [floor(8, 46), ...chair(-17, 18)],
	support: { seat: { ...ON_CHAIR.support.seat, back: -17 } },
	spine: ["thoracic"],
	ghost: true,
	marks: [],
	shrinks: { "leaned-back": "head-supported" },
	arrows: { "leaned-back": ["crown"], "leaned-back>head-supported": ["crown"] },
	poses: {
		rest: seated({}),
		"head-supported": seated({ rightArm: behindHead, leftArm: behindHead }),
		"leaned-back": seated({
			trunk: { ...TALL, pelvis: -10, lumbar: 6, thoracic: -29, neck: 2 },
			rightArm: behindHead,
			leftArm: behindHead,
		}),
	},
};

const SQUEEZE_RISE = 1.8;

/** Small arrows that close in on the seat muscles: nothing else shows a squeeze. */
function squeeze(body: Body): readonly Solid[] {
	const tight = Math.min(1, Math.max(0, (body.hip.y - SEAT.hip) / SQUEEZE_RISE));
	const mark = (angle: number): Solid => {
		const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
		const at = (out: number, aside = 0): Vec =>
			inFrame(body.hip, body.pelvis, c * out - s * aside - 3, s * out + c * aside - 1, 8);
		const tip = 20.5 - tight * 5;
		return {
			key: `squeeze-${angle}`,
			tone: "arc",
			width: 1.6,
			line: tight === 0 ? [] : [at(tip + 9), at(tip), at(tip + 3, 2.2), at(tip), at(tip + 3, -2.2)],
		};
	};
	return [140, 163, 186].map(mark);
}

const gluteSqueeze: Figure = {
	...ON_CHAIR,
	view: { heading: -14, tilt: 8 },
	marks: ["glutes"],
	ghost: true,
	held: squeeze,
	arrows: {},
	poses: {
		rest: seated({}),
		squeezed: seated({ hip: SEAT.hip + SQUEEZE_RISE, trunk: { ...TALL, pelvis: -11, lumbar: 16 } }),
	},
};

const crossedOver = crossed(0.9, 9.4, { past: 2, kneeOut: 67, ankle: 8 });
const onCrossed = (lean: number) => ({
	rightArm: hand("right-shin", 0.1, 6.2, 0, { curl: 14, elbowOut: 30, z: 1 }),
	leftArm: hand("right-shin", 0.62 - lean, 6.4, 0, { curl: 24, elbowOut: 40, z: -1, inwards: 44 }),
});

const figure4: Figure = {
	...ON_CHAIR,
	dress: "barefoot",
	view: { heading: 52, tilt: 16 },
	marks: ["right-glutes"],
	shrinks: { hinged: "ankle-on-knee-tall" },
	arrows: { hinged: ["crown"], "hinged>ankle-on-knee-tall": ["crown"] },
	poses: {
		rest: seated({}),
		"ankle-on-knee": seated({
			trunk: trunk({ pelvis: -18, lumbar: 34, thoracic: 10, neck: -10 }),
			right: crossedOver,
			...onCrossed(0),
		}),
		"ankle-on-knee-tall": seated({ right: crossedOver, ...onCrossed(0) }),
		hinged: seated({
			trunk: trunk({ pelvis: 8, lumbar: 24, thoracic: -4, neck: -14, head: -4 }),
			right: crossedOver,
			...onCrossed(0.1),
		}),
	},
};

/** One hand on the chest, one on the belly: how breathing is felt. They go with what they lie on. */
const onRibs = (fuller: number) => ({
	rightArm: hand("chest", 12.4 + fuller * 0.45, -12, 0, { z: 2, inwards: 100, curl: 10, elbowOut: 30 }),
	leftArm: hand("belly", 13.4 + fuller, -1, 0, { z: 7, inwards: 90, curl: 12, elbowOut: 30 }),
});

const breathing: Figure = {
	...ON_CHAIR,
	view: { heading: 48, tilt: 8 },
	marks: ["abdomen"],
	ghost: true,
	arrows: { "breathed-in": ["breath-in"], rest: ["breath-out"] },
	poses: {
		rest: seated({ trunk: { ...TALL, thoracic: 2 }, ...onRibs(0) }),
		"breathed-in": seated({ trunk: { ...TALL, thoracic: -8, breath: 3 }, ...onRibs(5.6) }),
	},
};

const crossedArms = {
	rightArm: hand("chest", 13.6, -16, 0, { z: -3, inwards: 96, curl: 16, elbowOut: 44 }),
	leftArm: hand("chest", 16, -20, 0, { z: -3, inwards: 96, curl: 16, elbowOut: 44 }),
} as const;

const turned = (ribsTurn: number, headTurn: number): Pose =>
	seated({ trunk: { ...TALL, ribsTurn, headTurn }, ...crossedArms });

const torsoRotation: Figure = {
	...ON_CHAIR,
	view: { heading: 50, tilt: 9 },
	left: "swap",
	armsStay: true,
	ghost: true,
	marks: ["abdomen"],
	shrinks: { turned: "arms-crossed" },
	arrows: { turned: ["gaze"], "turned>arms-crossed": ["gaze"] },
	poses: { rest: seated({}), "arms-crossed": turned(0, 0), turned: turned(44, 34) },
};

export const DESK_FIGURES: Readonly<Record<string, Figure>> = {
	"glide-sliding": glideSliding,
	"chin-tuck": chinTuck,
	"shoulder-roll": shoulderRoll,
	"thoracic-ext": thoracicExtension,
	"glute-squeeze": gluteSqueeze,
	"figure4-seated": figure4,
	breathing,
	"torso-rotation": torsoRotation,
};
