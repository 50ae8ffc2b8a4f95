import { placeBody } from "../body";
import { type ArmByAngles, arm, type LegByAngles, leg, type Pose, type Trunk, trunk } from "../pose";
import { through, vec } from "../vectors";

/**
 * Easy level walking, a round being two steps. Hip, knee and ankle follow the usual curves of gait laboratories
 * (Perry, Winter), rounded: degrees at each tenth of the round, from the right heel's touch.
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
	return through(at(-1), at(0), at(1), at(2), t);
}

export interface Stride {
	/** Length of the stride as a part of an easy one. */
	readonly length: number;
	/** Swing of the arms, likewise. */
	readonly swing: number;
	readonly trunk: Trunk;
}

export const EASY: Stride = { length: 1, swing: 1, trunk: trunk({ pelvis: 2, thoracic: 2, neck: -2 }) };

function walkingLeg(phase: number, stride: Stride): LegByAngles {
	const hip = curve(HIP, phase) * stride.length;
	const knee = Math.max(2, curve(KNEE, phase) * (0.4 + 0.6 * stride.length));
	const ankle = curve(ANKLE, phase);
	const pitch = hip - knee + ankle;
	// Near the end of the step the heel is up and the toes stay flat behind the ball of the foot.
	const pushing = phase > 0.35 && phase < 0.62 ? Math.min(45, Math.max(0, -pitch)) : 0;
	return leg(hip + stride.trunk.pelvis, knee, ankle, { toes: pushing, turn: 3, out: -1 });
}

function walkingArm(phase: number, stride: Stride): ArmByAngles {
	const forward = (curve(HIP, phase) - 9) * stride.swing;
	return arm(forward, 16 + Math.max(0, forward), { out: 7, palm: 24, curl: 26 });
}

/** The pose at a part of the round, with the lower foot on the floor. */
export function walking(phase: number, stride: Stride = EASY): Pose {
	const right = ((phase % 1) + 1) % 1;
	const left = (right + 0.5) % 1;
	const sway = Math.sin(2 * Math.PI * right);
	const ahead = Math.cos(2 * Math.PI * right) * stride.swing;
	const pose: Pose = {
		anchor: { point: "hip", at: vec(0, 0) },
		trunk: {
			...stride.trunk,
			turn: -4 * ahead,
			ribsTurn: 10 * ahead,
			headTurn: -6 * ahead,
			side: 1.5 * sway,
			lumbarSide: -1.5 * sway,
		},
		legs: { right: walkingLeg(right, stride), left: walkingLeg(left, stride) },
		arms: { right: walkingArm(left, stride), left: walkingArm(right, stride) },
	};
	const { legs } = placeBody(pose);
	const lowest = Math.min(...[legs.right, legs.left].flatMap(({ heel, ball, toe }) => [heel.y, ball.y, toe.y]));
	return { ...pose, anchor: { point: "hip", at: vec(0, -lowest, sway * 1.2) } };
}
