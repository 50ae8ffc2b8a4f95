import type { Body } from "./body";
import type { Camera } from "./camera";
import type { LayerName } from "./skeleton";
import { SEGMENT, SIDES, type Side, signOf } from "./skeleton";
import { type Station, stationAt } from "./spine";
import { type Frame, inFrame, type Vec } from "./vectors";
import { type Bead, beadIn, chain, type Hull, linkOf } from "./volumes";

type LimbMark = "hamstrings" | "thigh-front" | "calf" | "ankle" | "glutes" | "hip-side" | "shoulder";

/** Muscles that work and joints that move, as soft shapes inside the body. */
export type MarkName = `${Side}-${LimbMark}` | "glutes" | "ribs" | "low-back" | "abdomen" | "pelvis";

/** The points a nerve runs through, from the low back to the sole. */
export function nervePoints({ hip, pelvis, lumbar, legs }: Body, side: Side): Vec[] {
	const sign = signOf(side);
	const { thigh, shin, foot, knee, ankle, hip: joint } = legs[side];
	const on =
		(from: Vec, frame: Frame, length: number) =>
		(at: number, forward: number): Vec =>
			inFrame(from, frame, forward, -length * at, sign * 1.2);
	const [high, low] = [on(joint, thigh, SEGMENT.thigh), on(knee, shin, SEGMENT.shank)];
	const root = lumbar[1];
	return [
		...(root === undefined ? [] : [inFrame(root.at, root.frame, 0, 0, sign * 2)]),
		inFrame(hip, pelvis, -6, 4, sign * 4.4),
		inFrame(hip, pelvis, -7, -2.6, sign * 6),
		high(0.2, -4.6),
		high(0.6, -3.6),
		high(0.97, -3.4),
		low(0.5, -2.6),
		low(0.92, -2.2),
		inFrame(ankle, foot, -1.6, -2.6, sign * 1.2),
		inFrame(ankle, foot, 3, -4.3, sign * 1.2),
		inFrame(ankle, foot, 9.5, -4.6, sign * 1.2),
	];
}

export interface Highlight {
	/** Drawn when all of these are. */
	readonly after: readonly LayerName[];
	/** Seen only from this side of the body; absent: from anywhere. */
	readonly side?: Side;
	/** One round shape about all beads, instead of a chain of them. */
	readonly round?: boolean;
	readonly beads: (body: Body) => readonly Bead[];
}

/** Returns the outlines of what is highlighted: a soft edge, and a core of two thirds of its size. */
export function highlightHulls(
	{ beads, round }: Highlight,
	body: Body,
	camera: Camera,
): { soft: Hull[]; core: Hull[] } {
	const all = beads(body);
	const shrunk = all.map(({ at, axes: [a, b, c] }): Bead => {
		const less = ({ x, y, z }: Vec): Vec => ({ x: x * 0.66, y: y * 0.66, z: z * 0.66 });
		return { at, axes: [less(a), less(b), less(c)] };
	});
	if (round === true) return { soft: [linkOf(all, camera)], core: [linkOf(shrunk, camera)] };
	return { soft: chain(all, camera), core: chain(shrunk, camera) };
}

type Row = readonly [at: number, forward: number, right: number, size: number];

const strip = (from: Vec, frame: Frame, length: number, rows: readonly Row[], sign: number): Bead[] =>
	rows.map(([at, forward, right, size]) =>
		beadIn(from, frame, [forward, -length * at, right * sign], [size, size * 1.1, size]),
	);

const HAMSTRINGS: readonly Row[] = [
	[0.16, -4.6, 0, 1.8],
	[0.4, -4, 0.4, 3.2],
	[0.66, -3.4, 0.6, 2.8],
	[0.92, -3, 0.6, 1.3],
];
const FRONT: readonly Row[] = [
	[0.12, 4.6, 0, 2],
	[0.4, 4.2, 0.4, 3.6],
	[0.7, 3, 0.4, 3.2],
	[0.92, 2.4, 0, 1.6],
];
const CALF: readonly Row[] = [
	[0.06, -2.4, 0, 1.6],
	[0.28, -3, 0, 3.2],
	[0.5, -2.2, 0, 2.2],
	[0.82, -1.8, 0, 1],
];

const legMarks = (side: Side): Readonly<Record<LimbMark, readonly Highlight[]>> => {
	const sign = signOf(side);
	const thigh = (rows: readonly Row[]): Highlight => ({
		after: [`${side}-thigh`],
		beads: ({ legs }) => strip(legs[side].hip, legs[side].thigh, SEGMENT.thigh, rows, sign),
	});
	const shin = (rows: readonly Row[]): Highlight => ({
		after: [`${side}-shin`],
		beads: ({ legs }) => strip(legs[side].knee, legs[side].shin, SEGMENT.shank, rows, sign),
	});
	const ankle: Highlight = {
		after: [`${side}-shin`],
		beads: ({ legs }) => [beadIn(legs[side].ankle, legs[side].foot, [0.4, -0.4, 0], [3.7, 3.7, 3.3])],
	};
	const seat = (at: readonly [number, number, number], size: number): Highlight => ({
		after: ["trunk", `${side}-thigh`],
		side,
		round: true,
		beads: ({ hip, pelvis, legs }) => [
			beadIn(hip, pelvis, [at[0], at[1], sign * at[2]], [size, size * 1.1, size * 0.9]),
			beadIn(hip, pelvis, [at[0] + 1.5, at[1] + 3, sign * (at[2] - 0.6)], [size * 0.8, size * 0.7, size * 0.7]),
			beadIn(legs[side].hip, legs[side].thigh, [-4, -3, sign * 2], [size * 0.7, size * 0.8, size * 0.7]),
		],
	});
	return {
		hamstrings: [thigh(HAMSTRINGS)],
		"thigh-front": [thigh(FRONT)],
		calf: [shin(CALF)],
		ankle: [ankle],
		glutes: [seat([-5, -1.4, 6.6], 5)],
		"hip-side": [
			{
				after: ["trunk", `${side}-thigh`],
				side,
				round: true,
				beads: ({ hip, pelvis, legs }) => [
					beadIn(hip, pelvis, [-1, 3.4, sign * 8.8], [5, 4.2, 4]),
					beadIn(legs[side].hip, legs[side].thigh, [-0.6, -1.6, sign * 3.2], [3, 3, 3]),
				],
			},
		],
		shoulder: [
			{
				after: [`${side}-upper-arm`],
				beads: ({ arms }) =>
					strip(
						arms[side].shoulder,
						arms[side].upper,
						SEGMENT.upperArm,
						[
							[-0.02, 0, 0, 3.6],
							[0.16, 0, 0.6, 3.8],
							[0.42, 0, 0.4, 1.9],
						],
						sign,
					),
			},
		],
	};
};

/** Along a part of the spine, forward of it by some units. */
const spinal = (
	part: (body: Body, at: number) => Station,
	rows: readonly (readonly [at: number, forward: number, deep: number, wide: number, high?: number])[],
): Highlight => ({
	after: ["trunk"],
	beads: (body) =>
		rows.map(([at, forward, deep, wide, high]) => {
			const station = part(body, at);
			return beadIn(station.at, station.frame, [forward, 0, 0], [deep, high ?? 2.4, wide]);
		}),
});

const lumbar = (body: Body, at: number): Station => stationAt(body.sacrum, body.lumbar, at);
const ribs = (body: Body, at: number): Station => stationAt(body.waist, body.thoracic, at);

const TRUNK_MARKS: Readonly<Record<string, readonly Highlight[]>> = {
	abdomen: [
		spinal(lumbar, [
			[-0.05, 8, 2, 3],
			[0.3, 8.6, 2.6, 5.4],
			[0.75, 8.8, 2.6, 5.6],
			[1.15, 8.4, 2, 3.4],
		]),
	],
	ribs: [spinal(ribs, [[0.4, 5, 7, 9.6, 8.6]])],
	"low-back": [
		spinal(lumbar, [
			[-0.1, -0.4, 2.6, 5],
			[0.5, -0.4, 3.2, 5.4],
			[1, -0.4, 2.6, 5],
		]),
	],
	pelvis: [
		{
			after: ["trunk", "right-thigh"],
			beads: ({ hip, pelvis }) => [
				beadIn(hip, pelvis, [-2.4, 6.8, 5], [6.4, 2.6, 3]),
				beadIn(hip, pelvis, [-0.4, 0.6, 5], [3.8, 3.4, 3]),
				beadIn(hip, pelvis, [-1.6, -4.6, 5], [2.8, 2, 2]),
			],
		},
	],
};

/**
 * Returns what is drawn over the figure for these names of muscles and joints.
 * @throws RangeError for a mark there is not.
 */
export function highlightsFor(names: readonly MarkName[]): readonly Highlight[] {
	return names.flatMap((name) => {
		if (name === "glutes") return SIDES.flatMap((side) => legMarks(side).glutes);
		const limb = /^(right|left)-(.+)$/.exec(name);
		const marks: Readonly<Record<string, readonly Highlight[]>> =
			limb === null ? TRUNK_MARKS : legMarks(limb[1] as Side);
		const found = marks[limb?.[2] ?? name];
		if (found === undefined) throw new RangeError(`There is no mark "${name}".`);
		return found;
	});
}
