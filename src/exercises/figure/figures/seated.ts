import type { SideFigure } from "../figure";
import { leg, trunk } from "../pose";
import { HEEL_SHEET, heelDown, LEG_SHEET, SEATED, seated, TALL, UPRIGHT_SHEET } from "./sitting";

const pelvicTilt: SideFigure = {
	...SEATED,
	sheet: UPRIGHT_SHEET,
	spine: true,
	accent: ["pelvis", "lumbar"],
	shrinks: { "rolled-back": "rest", "rolled-forward": "rest" },
	arcs: { "rolled-back": ["pelvis-roll"], "rolled-forward": ["pelvis-roll"] },
	poses: {
		rest: seated({}),
		"rolled-back": seated({ trunk: trunk({ pelvis: -28, lumbar: 40, thoracic: 6, neck: -12, head: -2 }) }),
		"rolled-forward": seated({ trunk: trunk({ pelvis: 10, lumbar: -6, thoracic: -8, neck: 2 }) }),
	},
};

const anklePump: SideFigure = {
	...SEATED,
	sheet: HEEL_SHEET,
	spine: false,
	accent: ["near-foot"],
	shrinks: { "toes-down": "leg-forward", "toes-up": "leg-forward" },
	arcs: { "leg-forward": ["near-foot"], "toes-down": ["near-toe"], "toes-up": ["near-toe"] },
	poses: {
		rest: seated({}),
		"leg-forward": seated({ near: heelDown(51, 15) }),
		"toes-down": seated({ near: heelDown(51, 0) }),
		"toes-up": seated({ near: heelDown(51, 38) }),
	},
};

const SLUMPED = trunk({ pelvis: -20, lumbar: 36, thoracic: 18, neck: -18, head: -2, protract: 2 });
const SLUMPED_CHIN = { ...SLUMPED, neck: 6, head: 14 };

const slumpGlide: SideFigure = {
	...SEATED,
	sheet: HEEL_SHEET,
	spine: true,
	accent: ["thoracic", "head", "near-shin", "near-foot"],
	shrinks: {
		"shoulders-rounded": "rest",
		"knee-out": "chin-tucked",
		"toes-down": "chin-tucked",
		"toes-up": "chin-tucked",
	},
	arcs: {
		"shoulders-rounded": ["crown"],
		"chin-tucked": ["nose"],
		"knee-out": ["near-foot"],
		"toes-down": ["near-toe"],
		"toes-up": ["near-toe"],
		"toes-up>chin-tucked": ["near-foot"],
		rest: ["crown"],
	},
	poses: {
		rest: seated({}),
		"shoulders-rounded": seated({ trunk: SLUMPED }),
		"chin-tucked": seated({ trunk: SLUMPED_CHIN }),
		"knee-out": seated({ trunk: SLUMPED_CHIN, near: heelDown(57, 14) }),
		"toes-down": seated({ trunk: SLUMPED_CHIN, near: heelDown(57, 0) }),
		"toes-up": seated({ trunk: SLUMPED_CHIN, near: heelDown(57, 36) }),
	},
};

const sliderSeated: SideFigure = {
	...SEATED,
	sheet: LEG_SHEET,
	spine: false,
	accent: ["near-shin", "near-foot", "head"],
	shrinks: { "straight-look-up": "rest", "bent-chin-down": "rest" },
	arcs: { "straight-look-up": ["near-toe", "nose"], "bent-chin-down": ["near-toe", "nose"] },
	poses: {
		rest: seated({}),
		"straight-look-up": seated({
			trunk: { ...TALL, thoracic: -10, neck: -18, head: -12 },
			near: leg(84, 14, -4),
		}),
		"bent-chin-down": seated({
			trunk: { ...TALL, neck: 22, head: 12 },
			near: leg(82, 98, 4),
		}),
	},
};

export const SEATED_FIGURES: Readonly<Record<string, SideFigure>> = {
	"pelvic-tilt-seated": pelvicTilt,
	"ankle-pump": anklePump,
	"slump-glide": slumpGlide,
	"slider-seated": sliderSeated,
};
