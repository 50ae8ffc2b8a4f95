import type { Prop, SideFigure } from "../figure";
import { inFrame } from "../geometry";
import type { SideBody } from "../kinematics";
import { line } from "../path";
import { arm, crossed, hand, trunk } from "../pose";
import { project } from "../projection";
import { chair, ON_CHAIR } from "../scene";
import { heelDown, LEG_SHEET, SEATED, seated, TALL, UPRIGHT_SHEET } from "./sitting";

/** Seated items beyond the first four. */

const FOLDED = trunk({ pelvis: 2, lumbar: 32, thoracic: 16, neck: 6, head: 14, protract: 1 });
const sliding = (along: number) => ({
	nearArm: hand("near-thigh", along, 7.4, 3, { curl: -16 }),
	farArm: hand("far-thigh", along + 0.04, 7.4, 3, { curl: -16 }),
});

const glideSliding: SideFigure = {
	...SEATED,
	sheet: LEG_SHEET,
	spine: true,
	accent: ["thoracic", "lumbar", "head", "near-shin", "near-foot"],
	shrinks: { "folded-toes-up": "leg-out-toes-up", "tall-toes-pointed": "leg-out-toes-up" },
	arcs: {
		"leg-out-toes-up": ["near-foot"],
		"folded-toes-up": ["crown"],
		"tall-toes-pointed": ["crown", "near-toe"],
		"tall-toes-pointed>leg-out-toes-up": ["near-toe"],
		rest: ["near-foot"],
	},
	poses: {
		rest: seated({}),
		"leg-out-toes-up": seated({ near: heelDown(59.3, 48), ...sliding(0.66) }),
		"folded-toes-up": seated({ trunk: FOLDED, near: heelDown(59.3, 48), ...sliding(0.86) }),
		"tall-toes-pointed": seated({ near: heelDown(59.3, 0), ...sliding(0.66) }),
	},
};

const chinTuck: SideFigure = {
	...SEATED,
	sheet: UPRIGHT_SHEET,
	spine: true,
	accent: ["head"],
	shrinks: { "chin-back": "rest" },
	arcs: { "chin-back": ["chin"], rest: ["chin"] },
	poses: {
		rest: seated({ trunk: { ...TALL, thoracic: 4, neck: 16, head: -22 } }),
		"chin-back": seated({ trunk: { ...TALL, thoracic: -6, neck: -18, head: 24 } }),
	},
};

const loose = (shoulder: number) => arm(shoulder, 18, 6, { curl: 22 });

const shoulderRoll: SideFigure = {
	...SEATED,
	sheet: UPRIGHT_SHEET,
	spine: false,
	accent: ["near-upper-arm", "far-upper-arm"],
	still: [],
	always: ["near-upper-arm"],
	shrinks: { "shoulders-up": "rest", "shoulders-back": "rest" },
	arcs: { "shoulders-up": ["shoulder"], "shoulders-back": ["shoulder"], "shoulders-back>rest": ["shoulder"] },
	poses: {
		rest: seated({ nearArm: loose(2), farArm: loose(8) }),
		"shoulders-up": seated({ trunk: { ...TALL, shrug: 6, protract: 1.5 }, nearArm: loose(2), farArm: loose(8) }),
		"shoulders-back": seated({
			trunk: { ...TALL, thoracic: -10, shrug: 3, protract: -5 },
			nearArm: loose(-6),
			farArm: loose(0),
		}),
	},
};

const behindHead = (along: number) => hand("head", along, 0, -122, { curl: -30, out: 44, forearmOut: -50 });

const thoracicExtension: SideFigure = {
	...SEATED,
	scene: chair(-15.5, 17),
	support: { seat: { ...ON_CHAIR.seat, back: -15.5 } },
	sheet: UPRIGHT_SHEET,
	spine: true,
	accent: ["thoracic", "head"],
	shrinks: { "leaned-back": "head-supported" },
	arcs: {
		"head-supported": ["near-elbow"],
		"leaned-back": ["crown"],
		"leaned-back>head-supported": ["crown"],
		rest: ["near-elbow"],
	},
	poses: {
		rest: seated({}),
		"head-supported": seated({ nearArm: behindHead(1.5), farArm: behindHead(3) }),
		"leaned-back": seated({
			trunk: { ...TALL, lumbar: 8, thoracic: -24, neck: 2 },
			nearArm: behindHead(1.5),
			farArm: behindHead(3),
		}),
	},
};

/** Small marks that close in on the seat muscles: nothing else shows a squeeze. */
function squeeze(body: SideBody): readonly Prop[] {
	const tight = Math.min(1, Math.max(0, (body.hip.y - SEATED_HIP) / SQUEEZE_RISE));
	const mark = (angle: number): string => {
		const at = (radius: number) =>
			project(
				inFrame(
					body.hip,
					0,
					radius * Math.cos((angle * Math.PI) / 180) - 3,
					radius * Math.sin((angle * Math.PI) / 180) - 1,
				),
			);
		return line([at(22 - tight * 5), at(19 - tight * 5)]);
	};
	const d = tight === 0 ? "" : mark(140) + mark(165) + mark(190);
	return [{ key: "squeeze", tone: "arc", paint: "stroke", width: 1.5, d }];
}

const SQUEEZE_RISE = 1.8;
const SEATED_HIP = 45.4;

const gluteSqueeze: SideFigure = {
	...SEATED,
	sheet: UPRIGHT_SHEET,
	spine: false,
	accent: ["pelvis"],
	always: ["pelvis"],
	held: squeeze,
	arcs: {},
	poses: {
		rest: seated({}),
		squeezed: seated({
			hip: SEATED_HIP + SQUEEZE_RISE,
			trunk: { ...TALL, pelvis: -11, lumbar: 16 },
		}),
	},
};

const crossedOver = (pitch: number) => crossed(0.88, 9, pitch, 30, -74);
const onShin = (along: number, aim = 0) => ({
	nearArm: hand("near-thigh", along, 7.6, aim, { curl: -16 }),
	farArm: hand("far-thigh", 0.86, 12, -10, { curl: -20 }),
});

const figure4: SideFigure = {
	...SEATED,
	sheet: [-42, -4, 134, 137],
	depth: 2,
	spine: false,
	accent: ["thoracic", "near-thigh", "near-shin", "near-foot"],
	still: ["near-thigh", "near-shin", "near-foot"],
	shrinks: { hinged: "ankle-on-knee-tall" },
	arcs: { "ankle-on-knee": ["near-foot"], hinged: ["crown"], "hinged>ankle-on-knee-tall": ["crown"] },
	poses: {
		rest: seated({}),
		"ankle-on-knee": seated({
			trunk: trunk({ pelvis: -14, lumbar: 24, thoracic: 2, neck: -4 }),
			near: crossedOver(18),
			...onShin(0.7),
		}),
		"ankle-on-knee-tall": seated({ near: crossedOver(18), ...onShin(0.7) }),
		hinged: seated({
			trunk: trunk({ pelvis: 22, lumbar: 10, thoracic: -6, neck: -14, head: -4 }),
			near: crossedOver(18),
			...onShin(0.86),
		}),
	},
};

const onBelly = (along: number) => ({
	nearArm: hand("belly", along, -1, 82, { curl: -10, out: 38, forearmOut: -34 }),
	farArm: hand("belly", along + 3, 5, 78, { curl: -10, out: 38, forearmOut: -34 }),
});

const breathing: SideFigure = {
	...SEATED,
	sheet: UPRIGHT_SHEET,
	spine: false,
	accent: ["chest"],
	arcs: { "breathed-in": ["breath-in"], rest: ["breath-out"] },
	poses: {
		rest: seated({ ...onBelly(2) }),
		"breathed-in": seated({ trunk: { ...TALL, thoracic: -8, shrug: 0.6, breath: 1 }, ...onBelly(4.4) }),
	},
};

export const DESK_FIGURES: Readonly<Record<string, SideFigure>> = {
	"glide-sliding": glideSliding,
	"chin-tuck": chinTuck,
	"shoulder-roll": shoulderRoll,
	"thoracic-ext": thoracicExtension,
	"glute-squeeze": gluteSqueeze,
	"figure4-seated": figure4,
	breathing,
};
