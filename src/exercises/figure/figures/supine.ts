import type { Body } from "../body";
import type { Figure } from "../figure";
import { crossed, foot, hand, type Leg, leg, type Trunk } from "../pose";
import { SEGMENT } from "../skeleton";
import { MAT, mat, pillow, type Solid } from "../solids";
import { along, inFrame, lerpVec } from "../vectors";
import { BACK_DOWN, FLAT, lying, ON_MAT } from "./postures";

/** The arms out on the floor, so that the low back is in sight. */
const out = hand("room", -14, MAT.top + 2.4, 90, { z: 47, inwards: -40, curl: 8, elbowOut: 84 });
const aside = { rightArm: out, leftArm: out } as const;

const pelvicTilt: Figure = {
	...ON_MAT,
	view: { heading: 2, tilt: 15 },
	scene: [...mat(-84, 62, 58), pillow(-79, -55)],
	spine: ["lumbar", "sacrum"],
	ghost: true,
	marks: ["pelvis"],
	shrinks: { "back-flat": "rest", "back-arched": "rest" },
	arrows: { "back-flat": ["pelvis-roll"], "back-arched": ["pelvis-roll"] },
	poses: {
		rest: lying({ ...aside }),
		"back-flat": lying({ ...aside, trunk: { ...FLAT, pelvis: -105, lumbar: 29, thoracic: -12 } }),
		"back-arched": lying({ ...aside, trunk: { ...FLAT, pelvis: -79, lumbar: -10, thoracic: -7 } }),
	},
};

const holding = (side: "right" | "left", z = 0) =>
	hand(`${side}-shin`, 0.2, 5.4, 10, { z, inwards: 40, curl: 40, elbowOut: 60 });

const kneeChestSingle: Figure = {
	...ON_MAT,
	marks: ["low-back", "right-glutes"],
	arrows: { "knee-to-chest": ["right-knee"], rest: ["right-knee"] },
	poses: {
		rest: lying({}),
		"knee-to-chest": lying({
			trunk: { ...FLAT, pelvis: -98, lumbar: 18 },
			right: leg(118, 126, -10, { out: 2 }),
			rightArm: holding("right", 3),
			leftArm: holding("right", 3),
		}),
	},
};

const kneeChestDouble: Figure = {
	...ON_MAT,
	view: { heading: 38, tilt: 22 },
	marks: ["low-back", "glutes"],
	arrows: { "knees-to-chest": ["right-knee"], rest: ["right-knee"] },
	poses: {
		rest: lying({}),
		"knees-to-chest": lying({
			trunk: { ...FLAT, pelvis: -106, lumbar: 32 },
			right: leg(120, 128, -24, { out: 7 }),
			left: leg(120, 128, -24, { out: 7 }),
			rightArm: holding("right", 4),
			leftArm: holding("left", 4),
		}),
	},
};

const figure4: Figure = {
	...ON_MAT,
	view: { heading: 34, tilt: 28 },
	marks: ["right-glutes"],
	shrinks: { "thigh-drawn": "ankle-crossed" },
	arrows: { "thigh-drawn": ["left-toe"], "thigh-drawn>ankle-crossed": ["left-toe"] },
	poses: {
		rest: lying({}),
		"ankle-crossed": lying({ right: crossed(0.88, 8.8, { past: 2, kneeOut: 67, ankle: 8 }) }),
		"thigh-drawn": lying({
			trunk: { ...FLAT, pelvis: -94, lumbar: 12 },
			right: crossed(0.88, 8.8, { past: 2, kneeOut: 67, ankle: 8 }),
			left: leg(78, 82, -4),
			rightArm: hand("left-thigh", 0.5, -4, -78, { z: 6.6, palm: 90, curl: 62, elbowOut: 74 }),
			leftArm: hand("left-thigh", 0.6, -4, -78, { z: 6.6, palm: 90, curl: 62, elbowOut: 60 }),
		}),
	},
};

/** From both hands round the ball of the foot; it hangs through a little until the leg is straight. */
function strap(body: Body): readonly Solid[] {
	const { ankle, foot: sole, joints } = body.legs.right;
	const on = inFrame(ankle, sole, SEGMENT.ball - 1.4, -SEGMENT.ankle - 0.8);
	const held = ankle.y > 32;
	const slack = Math.min(1, joints.knee / 90) * 5;
	const from = (side: "right" | "left", across: number): Solid => {
		const arm = body.arms[side];
		const grip = along(arm.wrist, arm.hand.u, -7);
		const end = inFrame(on, sole, 0, 0, across);
		const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => {
			const at = lerpVec(grip, end, t);
			return { ...at, y: at.y - slack * 4 * t * (1 - t) };
		});
		return { key: `strap-${side}`, tone: "prop", width: 1.7, line: held ? steps : [] };
	};
	const under: Solid = {
		key: "strap-under",
		tone: "prop",
		width: 2.2,
		line: held ? [inFrame(on, sole, 0, 0, 3.6), inFrame(on, sole, 0, 0, -3.6)] : [],
	};
	return [from("left", -3.6), under, from("right", 3.6)];
}

const grip = (x: number, y: number) => hand("room", x, y, 118, { z: 9, palm: 90, curl: 74, elbowOut: 40 });

const hamstringStrap: Figure = {
	...ON_MAT,
	marks: ["right-hamstrings"],
	held: strap,
	shrinks: { "leg-straight": "strap-on" },
	arrows: {
		"leg-straight": ["right-heel"],
		"strap-on": ["right-knee"],
		"leg-straight>strap-on": ["right-heel"],
		rest: ["right-knee"],
	},
	poses: {
		rest: lying({}),
		"strap-on": lying({ right: leg(88, 92, 0), rightArm: grip(-9, 38), leftArm: grip(-9, 38) }),
		"leg-straight": lying({ right: leg(72, 8, 4), rightArm: grip(-11, 45), leftArm: grip(-11, 45) }),
	},
};

/** Shins level: hips and knees at right angles. */
const level = leg(90, 92, 4);

/** The guide's modified form: the legs alone, the arms stay where they lie. */
const deadBug: Figure = {
	...ON_MAT,
	left: "swap",
	marks: ["abdomen"],
	shrinks: { "heel-down": "shins-level" },
	arrows: { "shins-level": ["right-toe"], "heel-down": ["right-toe"], rest: ["right-toe"] },
	poses: {
		rest: lying({}),
		"shins-level": lying({ trunk: BACK_DOWN, right: level, left: level }),
		"heel-down": lying({ trunk: BACK_DOWN, right: foot(48, 24, { y: MAT.top }), left: level }),
	},
};

/** Low over the mat, heels near the seat, hands on the belly: the other leg exercise on the back. */
const lifted: Leg = leg(84, 122, 6);
const feeling = hand("belly", 12.6, -3, 0, { z: 9, inwards: 86, curl: 14, elbowOut: 40 });
const onBelly = { rightArm: feeling, leftArm: feeling } as const;

const heelTaps: Figure = {
	...ON_MAT,
	view: { heading: 36, tilt: 18 },
	left: "swap",
	marks: ["abdomen"],
	shrinks: { "heel-tapped": "feet-lifted" },
	arrows: { "feet-lifted": ["right-toe"], "heel-tapped": ["right-toe"], rest: ["right-toe"] },
	poses: {
		rest: lying(onBelly),
		"feet-lifted": lying({ trunk: BACK_DOWN, right: lifted, left: lifted, ...onBelly }),
		"heel-tapped": lying({ trunk: BACK_DOWN, right: foot(26, 16, { y: MAT.top }), left: lifted, ...onBelly }),
	},
};

const under = (x: number): Leg => ({ ...foot(x, 0, { y: MAT.top, z: 9 }) });

/** Shoulders, hips and knees in one line. */
const RAISED: Trunk = { ...FLAT, pelvis: -112, lumbar: 4, thoracic: -2, neck: 26, head: 4 };

const bridge: Figure = {
	...ON_MAT,
	marks: ["glutes", "right-hamstrings"],
	shrinks: { bridge: "rest" },
	arrows: { bridge: ["hip"], rest: ["hip"] },
	poses: {
		rest: lying({ right: under(23), left: under(23) }),
		bridge: lying({ trunk: RAISED, right: under(23), left: under(23) }),
	},
};

/** The left leg straight in the air, its thigh beside the right one, and in line with the trunk once the hips are up. */
const singleLegBridge: Figure = {
	...ON_MAT,
	left: "swap",
	marks: ["right-glutes", "right-hamstrings"],
	shrinks: { bridge: "one-leg-out" },
	arrows: { "one-leg-out": ["left-toe"], bridge: ["hip"], "bridge>one-leg-out": ["hip"], rest: ["left-toe"] },
	poses: {
		rest: lying({ right: under(23), left: under(23) }),
		"one-leg-out": lying({ right: under(23), left: leg(43, 0, -30) }),
		bridge: lying({ trunk: RAISED, right: under(23), left: leg(2, 0, -30) }),
	},
};

export const SUPINE_FIGURES = {
	"pelvic-tilt-supine": pelvicTilt,
	"knee-chest-single": kneeChestSingle,
	"knee-chest-double": kneeChestDouble,
	"figure4-supine": figure4,
	"hamstring-strap": hamstringStrap,
	"dead-bug": deadBug,
	"heel-taps": heelTaps,
	"glute-bridge": bridge,
	"glute-bridge-single": singleLegBridge,
} satisfies Readonly<Record<string, Figure>>;
