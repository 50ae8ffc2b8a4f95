import type { Part } from "./figure";
import type { FrontBody } from "./front-kinematics";
import type { SideBody } from "./kinematics";

/** Degrees a part must turn in the room between two poses to count as moving. Our choice: what the eye notices. */
const NOTICEABLE = 5;

/** A full breath moves the chest as a turn of this many degrees would. */
const BREATH_COUNTS_AS = 20;

/** How far a part is turned, in degrees against something that does not move. */
export type Turns = Readonly<Record<Part, number>>;

export function sideTurns(body: SideBody): Turns {
	const { near, far } = body.legs;
	const arms = body.arms;
	const waist = body.lumbar[body.lumbar.length - 1] ?? body.sacrum;
	return {
		head: body.headTilt,
		chest: body.trunk.breath * BREATH_COUNTS_AS,
		thoracic: (waist.turn + body.neckBase.turn) / 2,
		lumbar: body.trunk.lumbar,
		pelvis: body.trunk.pelvis,
		"near-thigh": near.thighDirection,
		"near-shin": near.shinDirection,
		"near-foot": near.footPitch,
		"near-upper-arm": arms.near.upperDirection,
		"near-forearm": arms.near.forearmDirection,
		"far-thigh": far.thighDirection,
		"far-shin": far.shinDirection,
		"far-foot": far.footPitch,
		"far-upper-arm": arms.far.upperDirection,
		"far-forearm": arms.far.forearmDirection,
	};
}

export function frontTurns(body: FrontBody): Turns {
	const { legs, arms, trunk } = body;
	return {
		head: body.headLean + trunk.turn + trunk.look,
		chest: trunk.breath * BREATH_COUNTS_AS,
		thoracic: body.ribsLean + trunk.turn,
		lumbar: trunk.lumbar,
		pelvis: trunk.lean,
		"near-thigh": legs.near.thigh.direction,
		"near-shin": legs.near.shin.direction,
		"near-foot": legs.near.shin.direction,
		"near-upper-arm": arms.near.upper.direction,
		"near-forearm": arms.near.forearm.direction,
		"far-thigh": legs.far.thigh.direction,
		"far-shin": legs.far.shin.direction,
		"far-foot": legs.far.shin.direction,
		"far-upper-arm": arms.far.upper.direction,
		"far-forearm": arms.far.forearm.direction,
	};
}

/** Those of the parts an exercise is about that turn between two placements of the body. */
export function movingParts(before: Turns, after: Turns, about: readonly Part[]): readonly Part[] {
	return about.filter((part) => Math.abs(after[part] - before[part]) > NOTICEABLE);
}
