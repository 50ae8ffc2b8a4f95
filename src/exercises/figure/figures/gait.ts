import { placeBody } from "../kinematics";
import { type ArmByAngles, arm, type LegByAngles, leg, type SidePose, type Trunk, trunk } from "../pose";

/**
 * Easy level walking, a round being two steps. Hip, knee and ankle follow the usual curves of gait laboratories
 * (Perry, Winter), rounded: degrees at each tenth of the round, from the near heel's touch.
 */
const HIP = [23, 22, 15, 6, -4, -12, -7, 9, 21, 25] as const;
const KNEE = [3, 13, 15, 9, 6, 16, 40, 58, 42, 10] as const;
const ANKLE = [0, -5, 3, 7, 9, 6, -13, -3, 2, 1] as const;

/** Smooth through the tenths, round and round. */
function curve(values: readonly number[], phase: number): number {
	const count = values.length;
	const place = (((phase % 1) + 1) % 1) * count;
	const index = Math.floor(place);
	const t = place - index;
	const at = (offset: number): number => values[(index + offset + count) % count] ?? 0;
	const [a, b, c, d] = [at(-1), at(0), at(1), at(2)];
	return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

export interface GaitStyle {
	/** Length of the stride as a part of an easy one. */
	readonly stride: number;
	/** Swing of the arms, likewise. */
	readonly swing: number;
	readonly trunk: Trunk;
}

export const EASY: GaitStyle = { stride: 1, swing: 1, trunk: trunk({ pelvis: 2, lumbar: 0, thoracic: 2, neck: -2 }) };

function walkingLeg(phase: number, manner: GaitStyle): LegByAngles {
	const hip = curve(HIP, phase) * manner.stride;
	const knee = Math.max(2, curve(KNEE, phase) * (0.4 + 0.6 * manner.stride));
	const ankle = curve(ANKLE, phase);
	const pitch = hip - knee + ankle;
	// Near the end of the step the heel is up and the toes stay flat behind the ball of the foot.
	const pushing = phase > 0.35 && phase < 0.62 ? Math.min(45, Math.max(0, -pitch)) : 0;
	return leg(hip + manner.trunk.pelvis, knee, ankle, { toes: pushing });
}

function walkingArm(phase: number, manner: GaitStyle): ArmByAngles {
	const forward = (curve(HIP, phase) - 9) * manner.swing;
	return arm(forward, 16 + Math.max(0, forward), 6, { curl: 24 });
}

/** The pose at a part of the round, with the lower foot on the floor. */
export function walking(phase: number, manner: GaitStyle = EASY): SidePose {
	const wrapped = ((phase % 1) + 1) % 1;
	const other = (wrapped + 0.5) % 1;
	const pose: SidePose = {
		anchor: { point: "hip", x: 0, y: 0 },
		trunk: manner.trunk,
		legs: { near: walkingLeg(wrapped, manner), far: walkingLeg(other, manner) },
		arms: { near: walkingArm(other, manner), far: walkingArm(wrapped, manner) },
	};
	const { near, far } = placeBody(pose).legs;
	const lowest = Math.min(near.heel.y, near.ball.y, near.toe.y, far.heel.y, far.ball.y, far.toe.y);
	return { ...pose, anchor: { point: "hip", x: 0, y: -lowest } };
}
