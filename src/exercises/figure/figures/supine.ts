import type { Prop, SideFigure } from "../figure";
import { inFrame } from "../geometry";
import type { SideBody } from "../kinematics";
import { line } from "../path";
import { crossed, hand, leg } from "../pose";
import { project } from "../projection";
import { FLAT, lying, ON_MAT } from "./lying";

const LOW = [-84, -3, 152, 62] as const;
const HIGH = [-84, -3, 152, 74] as const;
const LEG = ["near-thigh", "near-shin", "near-foot"] as const;

const pelvicTilt: SideFigure = {
	...ON_MAT,
	sheet: LOW,
	left: "mirror",
	spine: true,
	accent: ["pelvis", "lumbar"],
	shrinks: { "back-flat": "rest", "back-arched": "rest" },
	arcs: { "back-flat": ["pelvis-roll"], "back-arched": ["pelvis-roll"] },
	poses: {
		rest: lying({}),
		"back-flat": lying({ trunk: { ...FLAT, pelvis: -105, lumbar: 29, thoracic: -12 } }),
		"back-arched": lying({ trunk: { ...FLAT, pelvis: -79, lumbar: -10, thoracic: -7 } }),
	},
};

const kneeChestSingle: SideFigure = {
	...ON_MAT,
	sheet: HIGH,
	left: "mirror",
	spine: false,
	accent: LEG,
	arcs: { "knee-to-chest": ["near-knee"], rest: ["near-knee"] },
	poses: {
		rest: lying({}),
		"knee-to-chest": lying({
			trunk: { ...FLAT, pelvis: -98, lumbar: 18 },
			near: leg(120, 126, -10),
			nearArm: hand("near-shin", 0.22, -4, 84, { curl: -48 }),
			farArm: hand("near-shin", 0.22, -5, 84, { curl: -48 }),
		}),
	},
};

const kneeChestDouble: SideFigure = {
	...ON_MAT,
	sheet: HIGH,
	left: "mirror",
	spine: false,
	accent: [...LEG, "far-thigh", "far-shin", "far-foot"],
	arcs: { "knees-to-chest": ["near-knee"], rest: ["near-knee"] },
	poses: {
		rest: lying({}),
		"knees-to-chest": lying({
			trunk: { ...FLAT, pelvis: -106, lumbar: 32 },
			near: leg(122, 128, -10),
			far: leg(117, 128, -10),
			nearArm: hand("near-shin", 0.22, -4, 84, { curl: -48 }),
			farArm: hand("far-shin", 0.22, -5, 84, { curl: -48 }),
		}),
	},
};

const figure4: SideFigure = {
	...ON_MAT,
	sheet: [-84, -3, 158, 84],
	depth: 2.2,
	left: "mirror",
	spine: false,
	accent: LEG,
	shrinks: { "thigh-drawn": "ankle-crossed" },
	arcs: { "ankle-crossed": ["near-knee"], "thigh-drawn": ["far-knee"], "thigh-drawn>ankle-crossed": ["far-knee"] },
	poses: {
		rest: lying({}),
		"ankle-crossed": lying({ near: crossed(0.8, 7, 92, 36, -64) }),
		"thigh-drawn": lying({
			trunk: { ...FLAT, pelvis: -97, lumbar: 16 },
			near: crossed(0.8, 7, 150, 36, -64),
			far: leg(102, 92, -4),
			nearArm: hand("far-thigh", 0.72, -8, -60, { curl: 50 }),
			farArm: hand("far-thigh", 0.72, -8, -60, { curl: 50 }),
		}),
	},
};

/** The strap from both hands to the ball of the foot. Slack is left out: it is drawn from the moment it is on. */
function strap(body: SideBody): readonly Prop[] {
	const { near } = body.legs;
	const sole = inFrame(near.ankle, -near.footPitch, 10, -6.4);
	const on = near.footPitch > 60;
	const grip = (limb: "near" | "far") => project(body.arms[limb].finger);
	return [
		{
			key: "strap",
			tone: "prop",
			paint: "stroke",
			width: 2,
			d: on ? line([grip("near"), project(sole)]) : "",
		},
	];
}

const hamstringStrap: SideFigure = {
	...ON_MAT,
	sheet: [-84, -3, 152, 100],
	left: "mirror",
	spine: false,
	accent: LEG,
	held: strap,
	shrinks: { "leg-straight": "strap-on" },
	arcs: { "leg-straight": ["near-heel"], "strap-on": ["near-heel"], "leg-straight>strap-on": ["near-heel"] },
	poses: {
		rest: lying({}),
		"strap-on": lying({
			near: leg(88, 92, 0),
			nearArm: hand("room", -8, 40, 110, { curl: 60 }),
			farArm: hand("room", -7, 42, 110, { curl: 60 }),
		}),
		"leg-straight": lying({
			near: leg(70, 8, 0),
			nearArm: hand("room", -12, 46, 120, { curl: 60 }),
			farArm: hand("room", -11, 48, 120, { curl: 60 }),
		}),
	},
};

export const SUPINE_FIGURES: Readonly<Record<string, SideFigure>> = {
	"pelvic-tilt-supine": pelvicTilt,
	"knee-chest-single": kneeChestSingle,
	"knee-chest-double": kneeChestDouble,
	"figure4-supine": figure4,
	"hamstring-strap": hamstringStrap,
};
