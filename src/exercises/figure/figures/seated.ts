import type { Figure } from "../figure";
import { leg, trunk } from "../pose";
import { heelDown, ON_CHAIR, SPINE_VIEW, seated, TALL } from "./postures";

const pelvicTilt: Figure = {
	...ON_CHAIR,
	view: SPINE_VIEW,
	spine: ["lumbar", "sacrum"],
	ghost: true,
	marks: ["pelvis"],
	shrinks: { "rolled-back": "rest", "rolled-forward": "rest" },
	arrows: { "rolled-back": ["pelvis-roll"], "rolled-forward": ["pelvis-roll"] },
	poses: {
		rest: seated({}),
		"rolled-back": seated({ trunk: trunk({ pelvis: -28, lumbar: 40, thoracic: 6, neck: -12, head: -2 }) }),
		"rolled-forward": seated({ trunk: trunk({ pelvis: 10, lumbar: -6, thoracic: -8, neck: 2 }) }),
	},
};

const anklePump: Figure = {
	...ON_CHAIR,
	dress: "barefoot",
	marks: ["right-ankle"],
	shrinks: { "toes-down": "leg-forward", "toes-up": "leg-forward" },
	arrows: { "leg-forward": ["right-shin"], "toes-down": ["right-toe"], "toes-up": ["right-toe"] },
	poses: {
		rest: seated({}),
		"leg-forward": seated({ right: heelDown(51, 15) }),
		"toes-down": seated({ right: heelDown(51, 0) }),
		"toes-up": seated({ right: heelDown(51, 38) }),
	},
};

const SLUMPED = trunk({ pelvis: -20, lumbar: 36, thoracic: 18, neck: -18, head: -2, protract: 2 });
const SLUMPED_CHIN = { ...SLUMPED, neck: 6, head: 14 };

const slumpGlide: Figure = {
	...ON_CHAIR,
	dress: "barefoot",
	view: SPINE_VIEW,
	marks: [],
	nerve: true,
	spine: [],
	shrinks: {
		"shoulders-rounded": "rest",
		"knee-out": "chin-tucked",
		"toes-down": "chin-tucked",
		"toes-up": "chin-tucked",
	},
	arrows: {
		"shoulders-rounded": ["crown"],
		"chin-tucked": ["nose"],
		"knee-out": ["right-shin"],
		"toes-down": ["right-toe"],
		"toes-up": ["right-toe"],
		"toes-up>chin-tucked": ["right-toe"],
		rest: ["crown"],
	},
	poses: {
		rest: seated({}),
		"shoulders-rounded": seated({ trunk: SLUMPED }),
		"chin-tucked": seated({ trunk: SLUMPED_CHIN }),
		"knee-out": seated({ trunk: SLUMPED_CHIN, right: heelDown(57, 14) }),
		"toes-down": seated({ trunk: SLUMPED_CHIN, right: heelDown(57, 0) }),
		"toes-up": seated({ trunk: SLUMPED_CHIN, right: heelDown(57, 36) }),
	},
};

const slider: Figure = {
	...ON_CHAIR,
	dress: "barefoot",
	marks: [],
	nerve: true,
	shrinks: { "straight-look-up": "rest", "bent-chin-down": "rest" },
	arrows: { "straight-look-up": ["right-toe", "nose"], "bent-chin-down": ["right-toe", "nose"] },
	poses: {
		rest: seated({}),
		"straight-look-up": seated({ trunk: { ...TALL, thoracic: -10, neck: -18, head: -12 }, right: leg(84, 14, -4) }),
		"bent-chin-down": seated({ trunk: { ...TALL, neck: 22, head: 12 }, right: leg(82, 98, 4) }),
	},
};

export const SEATED_FIGURES: Readonly<Record<string, Figure>> = {
	"pelvic-tilt-seated": pelvicTilt,
	"ankle-pump": anklePump,
	"slump-glide": slumpGlide,
	"slider-seated": slider,
};
