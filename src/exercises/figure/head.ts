import { type Camera, project } from "./camera";
import type { Person } from "./person";
import { dot, type Frame, inFrame, lerpVec, unit, type Vec, vec } from "./vectors";
import { type Bead, beadIn, type Hull, linkOf, polygon } from "./volumes";

/** The head's volumes, given forward, up and right of where the skull sits on the neck. */

type Row = readonly [number, number, number];

export interface HeadFlesh {
	/** All the hair but what lies over the face. */
	readonly hair: Hull[];
	/** Path data: the skull's skin that the hair leaves free. */
	readonly brow: string;
	readonly face: Hull[];
	/** Hair over forehead, temples and ears. */
	readonly locks: Hull[];
	readonly ears: Hull[];
	/** The nose where it is seen against the face. */
	readonly nose: Hull[];
	readonly eyes: Hull[];
}

const SKULL = { at: [-0.4, 5.8, 0], radii: [8.1, 7.9, 6.7] } as const;

/**
 * Where the hair ends on the right half of the skull, from the middle of the forehead over the temple, down before the
 * ear and on under the jaw: directions from the skull's middle, in a space where it is a ball of radius one.
 */
const HAIRLINE: readonly Vec[] = [
	vec(0.85, 0.53, 0),
	vec(0.76, 0.56, 0.33),
	vec(0.58, 0.52, 0.63),
	vec(0.5, 0.24, 0.83),
	vec(0.4, -0.1, 0.91),
	vec(0.16, -0.3, 0.94),
	vec(0.05, -0.6, 0.8),
	vec(0, -0.9, 0.44),
	vec(0, -1, 0),
];
const ROUND = [
	...HAIRLINE,
	...HAIRLINE.slice(1, -1)
		.reverse()
		.map(({ x, y, z }) => vec(x, y, -z)),
];
/** All round, its corners cut, so that none shows. */
const EDGE = ROUND.flatMap((at, index) => {
	const next = ROUND[(index + 1) % ROUND.length] ?? at;
	return [unit(lerpVec(at, next, 0.25)), unit(lerpVec(at, next, 0.75))];
});
/** Where the hairline goes out of sight, the skull's own outline goes on in these parts of the way. */
const RIM = [0.2, 0.4, 0.6, 0.8];

function browOf(skull: Vec, head: Frame, camera: Camera): string {
	const [deep, high, wide] = SKULL.radii;
	const middle = inFrame(skull, head, ...SKULL.at);
	const { f, u, s } = head;
	const facing = vec(dot(f, camera.near) / deep, dot(u, camera.near) / high, dot(s, camera.near) / wide);
	const seen: Vec[] = [];
	const exits = new Set<number>();
	for (const [index, at] of EDGE.entries()) {
		const before = EDGE.at(index - 1) ?? at;
		const [here, there] = [dot(at, facing), dot(before, facing)];
		if (here >= 0 !== there >= 0) {
			if (here < 0) exits.add(seen.length);
			seen.push(unit(lerpVec(before, at, there / (there - here))));
		}
		if (here >= 0) seen.push(at);
	}
	if (seen.length < 3) return "";
	const corners: number[] = [];
	const put = (at: Vec): void => {
		const { x, y } = project(camera, inFrame(middle, head, at.x * deep, at.y * high, at.z * wide));
		corners.push(x, y);
	};
	for (const [index, at] of seen.entries()) {
		put(at);
		const entry = seen[(index + 1) % seen.length] ?? at;
		if (exits.has(index)) for (const part of RIM) put(unit(lerpVec(at, entry, part)));
	}
	return polygon(corners);
}

/** Returns the outlines of face, ear and hair, as the camera sees them. */
export function headFlesh(skull: Vec, head: Frame, { hair }: Person, camera: Camera): HeadFlesh {
	const part = (at: Row, radii: Row): Bead => beadIn(skull, head, at, radii);
	const link = (...beads: readonly Bead[]): Hull => linkOf(beads, camera);
	const face = part([2.9, 0.6, 0], [5, 5.8, 5.5]);
	const chin = part([5.5, -4.8, 0], [2.2, 2.1, 2.5]);
	const jaw = (sign: number): Bead => part([0.6, -2.5, sign * 3.7], [2.2, 2.2, 1.7]);
	const temples = part([4.3, 5, 0], [3.1, 3.4, 5]);
	const bridge = part([7.5, 3.2, 0], [0.7, 1.2, 0.9]);
	const tip = part([9.4, 0.1, 0], [0.95, 0.9, 1.15]);
	const lips = part([7.1, -2.2, 0], [0.9, 1.3, 1.9]);
	const turned = (sign: number, forward: number): boolean => {
		const { x, y, z } = unit(vec(forward, 0.05, sign));
		return dot(inFrame(vec(0, 0), head, x, y, z), camera.near) > 0.12;
	};
	const seen = (sign: number, forward: number, ...beads: readonly Bead[]): Hull =>
		turned(sign, forward) ? link(...beads) : [];
	const both = (one: (sign: number) => Hull): Hull[] => [one(1), one(-1)];
	const dotted = (at: Row): Bead => part(at, [0.3, 0.3, 0.3]);
	const long = hair === "bob";
	const curtain = (sign: number): Hull =>
		seen(
			sign,
			0.3,
			part([1.4, 9, sign * 5.4], [2.6, 2.4, 1.9]),
			part([-1.8, 2, sign * 6.7], [3.6, 3, 1.4]),
			part([-4.8, 2, sign * 5], [3.4, 5.5, 2.4]),
			part([-2.2, -4.8, sign * 6.2], [3.2, 1.4, 1.4]),
		);
	const over = (sign: number): Bead => part([-4, 6, sign * 5.4], [2.6, 2.6, 1.2]);
	const before = (sign: number): Bead => part([0.2, 6.4, sign * 5.9], [2, 1.4, 1]);
	const temple = (sign: number): Hull => seen(sign, 0.3, before(sign), part([0.6, 1.8, sign * 6.1], [0.9, 1.2, 0.5]));
	const nape = (sign: number): Hull =>
		seen(
			sign,
			-0.3,
			over(sign),
			part([-5.4, 1, sign * 3.6], [3, 3.4, 2.4]),
			part([-4.4, -1.6, sign * 4.4], [2.2, 2, 0.9]),
		);
	return {
		hair: [
			link(part([-1.9, 6.6, 0], [8.2, 8.4, 7.3])),
			long
				? link(part([-3, 5, 0], [6.6, 7, 7.6]), part([-3.6, -4.8, 0], [4.4, 2, 6.8]))
				: link(part([-4.6, 4, 0], [5, 5, 6.3]), part([-4.7, -2, 0], [2.6, 1.8, 4.6])),
			hair === "bun" ? link(part([-10.4, 9, 0], [4, 3.9, 4])) : [],
		],
		brow: browOf(skull, head, camera),
		face: [
			link(face, temples),
			link(face, chin, jaw(1), jaw(-1)),
			link(bridge, tip),
			link(tip, part([7.4, -0.7, 0], [0.8, 0.7, 1.5])),
			link(bridge, part([7.2, -0.4, 0], [0.7, 0.8, 1.4])),
			link(lips, part([7, -0.3, 0], [1, 1, 1.8])),
		],
		locks: [
			// A fringe brushed to the right, and what falls or is cut short before the ears.
			link(part([4.4, 12, -4.2], [2, 1.9, 2]), part([5.6, 12.4, 0], [2, 1.8, 2.6]), part([0, 13, 0], [3, 1.9, 4])),
			link(part([5.6, 12.4, 0], [2, 1.8, 2.6]), part([4.4, 10.7, 4.3], [1.5, 1.5, 1.6])),
			...both((sign) => (long ? curtain(sign) : temple(sign))),
			...both((sign) => (long ? [] : seen(sign, -0.3, before(sign), over(sign)))),
			...both((sign) => (long ? [] : nape(sign))),
		],
		ears: long ? [[], []] : both((sign) => seen(sign, -0.2, part([-0.6, 1.4, sign * 6], [1.8, 2.7, 1.2]))),
		nose:
			dot(head.f, camera.near) > 0.5
				? [link(part([9.2, 0.3, 0], [0.9, 0.8, 1.3])), link(part([8.4, 1.6, 0], [0.6, 1.4, 0.7]))]
				: [],
		eyes: [
			...both((sign) => seen(sign, 1.5, part([6.9, 2.5, sign * 2.75], [0.7, 1.15, 0.85]))),
			...both((sign) => seen(sign, 1.5, dotted([7.6, 5.5, sign * 1.8]), dotted([6.6, 5.3, sign * 4.2]))),
			...both((sign) => seen(sign, 1.8, dotted([8.1, -3, sign * 0.2]), dotted([7.3, -2.5, sign * 2]))),
		],
	};
}
