import type { Part } from "./figure";
import type { SideBody } from "./kinematics";

/** Degrees a part must turn in the room between two poses to count as moving. Our choice: what the eye notices. */
const NOTICEABLE = 5;

/** A full breath moves the chest as a turn of this many degrees would. */
const BREATH_COUNTS_AS = 20;

function directions(body: SideBody): Record<Part, number> {
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

/** Those of the parts an exercise is about that turn between two placements of the body. */
export function movingParts(from: SideBody, to: SideBody, about: readonly Part[]): readonly Part[] {
	const before = directions(from);
	const after = directions(to);
	return about.filter((part) => Math.abs(after[part] - before[part]) > NOTICEABLE);
}
