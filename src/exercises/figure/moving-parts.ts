import type { Part } from "./figure";
import type { FrontBody } from "./front-kinematics";
import type { SideBody } from "./kinematics";
import type { Point } from "./skeleton";

/** Degrees a part must turn in the room between two poses to count as moving. Our choice: what the eye notices. */
const NOTICEABLE_TURN = 5;

/** Units the end of a limb must travel to count as moving though it does not turn, carried by the rest of the limb. */
const NOTICEABLE_WAY = 14;

/** A full breath moves the chest as a turn of this many degrees would. */
const BREATH_COUNTS_AS = 20;

/** How a part stands: its turn, in degrees against something that does not move, and where a limb's part ends. */
export interface Stance {
	readonly turn: number;
	readonly end?: Point;
}

export type Stances = Readonly<Record<Part, Stance>>;

const limb = (turn: number, end: Point): Stance => ({ turn, end });

export function sideStances(body: SideBody): Stances {
	const { legs, arms, trunk } = body;
	const waist = body.lumbar[body.lumbar.length - 1] ?? body.sacrum;
	return {
		head: { turn: body.headTilt },
		chest: { turn: trunk.breath * BREATH_COUNTS_AS },
		thoracic: { turn: (waist.turn + body.neckBase.turn) / 2 },
		lumbar: { turn: trunk.lumbar },
		pelvis: { turn: trunk.pelvis },
		"near-thigh": limb(legs.near.thighDirection, legs.near.knee),
		"near-shin": limb(legs.near.shinDirection, legs.near.ankle),
		"near-foot": limb(legs.near.footPitch, legs.near.toe),
		"near-upper-arm": limb(arms.near.upperDirection, arms.near.elbow),
		"near-forearm": limb(arms.near.forearmDirection, arms.near.wrist),
		"far-thigh": limb(legs.far.thighDirection, legs.far.knee),
		"far-shin": limb(legs.far.shinDirection, legs.far.ankle),
		"far-foot": limb(legs.far.footPitch, legs.far.toe),
		"far-upper-arm": limb(arms.far.upperDirection, arms.far.elbow),
		"far-forearm": limb(arms.far.forearmDirection, arms.far.wrist),
	};
}

export function frontStances(body: FrontBody): Stances {
	const { legs, arms, trunk } = body;
	return {
		head: { turn: body.headLean + trunk.turn + trunk.look },
		chest: { turn: trunk.breath * BREATH_COUNTS_AS },
		thoracic: { turn: body.ribsLean + trunk.turn },
		lumbar: { turn: trunk.lumbar },
		pelvis: { turn: trunk.lean },
		"near-thigh": limb(legs.near.thigh.direction, legs.near.knee),
		"near-shin": limb(legs.near.shin.direction, legs.near.ankle),
		"near-foot": limb(legs.near.shin.direction, legs.near.ankle),
		"near-upper-arm": limb(arms.near.upper.direction, arms.near.elbow),
		"near-forearm": limb(arms.near.forearm.direction, arms.near.wrist),
		"far-thigh": limb(legs.far.thigh.direction, legs.far.knee),
		"far-shin": limb(legs.far.shin.direction, legs.far.ankle),
		"far-foot": limb(legs.far.shin.direction, legs.far.ankle),
		"far-upper-arm": limb(arms.far.upper.direction, arms.far.elbow),
		"far-forearm": limb(arms.far.forearm.direction, arms.far.wrist),
	};
}

function moves(before: Stance, after: Stance): boolean {
	if (Math.abs(after.turn - before.turn) > NOTICEABLE_TURN) return true;
	if (before.end === undefined || after.end === undefined) return false;
	return Math.hypot(after.end.x - before.end.x, after.end.y - before.end.y) > NOTICEABLE_WAY;
}

/** Those of the parts an exercise is about that move between two placements of the body. */
export function movingParts(before: Stances, after: Stances, about: readonly Part[]): readonly Part[] {
	return about.filter((part) => moves(before[part], after[part]));
}
