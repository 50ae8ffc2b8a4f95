import type { SideFigure } from "../figure";
import { type Arm, foot, hand, type Leg, leg, type SidePose, type Trunk, trunk } from "../pose";
import { chair, ground, ON_CHAIR, SEAT } from "../scene";
import { SEGMENT } from "../skeleton";

/** Sheets as wide as the leg reaches. */
const UPRIGHT_SHEET = [-42, -4, 114, 137] as const;
const HEEL_SHEET = [-42, -4, 128, 137] as const;
const LEG_SHEET = [-42, -4, 142, 137] as const;
const SCENE = [...chair()];
const FRONT = [ground(-40, 138)];

/** Sitting tall: the pelvis a little back of upright, the low back with a small hollow. */
const TALL = trunk({ pelvis: -8, lumbar: 14, thoracic: -4, neck: -2 });

interface Seated {
	readonly trunk?: Trunk;
	readonly near?: Leg;
	readonly far?: Leg;
	readonly nearArm?: Arm;
	readonly farArm?: Arm;
}

function seated(parts: Seated): SidePose {
	return {
		anchor: { point: "hip", x: 0, y: SEAT.hip },
		trunk: parts.trunk ?? TALL,
		legs: { near: parts.near ?? foot(30.5), far: parts.far ?? foot(33) },
		arms: {
			near: parts.nearArm ?? hand("near-thigh", 0.72, 7.4, 3, { curl: -16 }),
			far: parts.farArm ?? hand("far-thigh", 0.76, 7.4, 3, { curl: -16 }),
		},
	};
}

/** The heel down on the floor and the ankle kept over `ankle`, so that only the foot turns. */
function heelDown(ankle: number, pitch: number): Leg {
	const slope = (pitch * Math.PI) / 180;
	return foot(ankle - SEGMENT.heel * Math.cos(slope) + SEGMENT.ankle * Math.sin(slope), pitch);
}

const pelvicTilt: SideFigure = {
	view: "side",
	sheet: UPRIGHT_SHEET,
	scene: SCENE,
	front: FRONT,
	support: ON_CHAIR,
	spine: true,
	accent: ["pelvis", "lumbar"],
	arcs: { "rolled-back": ["pelvis-roll"], "rolled-forward": ["pelvis-roll"] },
	poses: {
		rest: seated({}),
		"rolled-back": seated({ trunk: trunk({ pelvis: -28, lumbar: 40, thoracic: 6, neck: -12, head: -2 }) }),
		"rolled-forward": seated({ trunk: trunk({ pelvis: 10, lumbar: -6, thoracic: -8, neck: 2 }) }),
	},
};

const anklePump: SideFigure = {
	view: "side",
	sheet: HEEL_SHEET,
	scene: SCENE,
	front: FRONT,
	support: ON_CHAIR,
	spine: false,
	accent: ["near-foot"],
	arcs: { "leg-forward": ["near-foot"], "toes-down": ["near-toe"], "toes-up": ["near-toe"] },
	poses: {
		rest: seated({}),
		"leg-forward": seated({ near: heelDown(51, 8) }),
		"toes-down": seated({ near: heelDown(51, 0) }),
		"toes-up": seated({ near: heelDown(51, 38) }),
	},
};

const SLUMPED = trunk({ pelvis: -20, lumbar: 36, thoracic: 18, neck: -18, head: -2, protract: 2 });
const SLUMPED_CHIN = { ...SLUMPED, neck: 6, head: 14 };

const slumpGlide: SideFigure = {
	view: "side",
	sheet: HEEL_SHEET,
	scene: SCENE,
	front: FRONT,
	support: ON_CHAIR,
	spine: true,
	accent: ["thoracic", "head", "near-shin", "near-foot"],
	arcs: {
		"shoulders-rounded": ["chest"],
		"chin-tucked": ["nose"],
		"knee-out": ["near-foot"],
		"toes-down": ["near-toe"],
		"toes-up": ["near-toe"],
		"toes-up>chin-tucked": ["near-foot"],
		rest: ["chest"],
	},
	poses: {
		rest: seated({}),
		"shoulders-rounded": seated({ trunk: SLUMPED }),
		"chin-tucked": seated({ trunk: SLUMPED_CHIN }),
		"knee-out": seated({ trunk: SLUMPED_CHIN, near: heelDown(57, 8) }),
		"toes-down": seated({ trunk: SLUMPED_CHIN, near: heelDown(57, 0) }),
		"toes-up": seated({ trunk: SLUMPED_CHIN, near: heelDown(57, 36) }),
	},
};

const sliderSeated: SideFigure = {
	view: "side",
	sheet: LEG_SHEET,
	scene: SCENE,
	front: FRONT,
	support: ON_CHAIR,
	spine: false,
	accent: ["near-shin", "near-foot", "head"],
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
