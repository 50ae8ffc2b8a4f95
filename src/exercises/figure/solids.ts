import { type Camera, project } from "./camera";
import type { Shape, Tone } from "./shape";
import { type Vec, vec, WORLD } from "./vectors";
import { type Bead, type Bounds, ball, bead, cover, formatSpot, linkOf, pathOf } from "./volumes";

/** Furniture and the like, in space as the body is. */
export type Solid =
	| { readonly key: string; readonly tone: Tone; readonly links: readonly (readonly Bead[])[] }
	| { readonly key: string; readonly tone: Tone; readonly line: readonly Vec[]; readonly width: number };

/** Draws furniture and props as flat shapes, in the order given. `bounds`, where given, grows to hold them. */
export function drawSolids(solids: readonly Solid[], camera: Camera, bounds?: Bounds): Shape[] {
	return solids.map((solid): Shape => {
		const { key, tone } = solid;
		if ("links" in solid) {
			const hulls = solid.links.map((link) => linkOf(link, camera));
			return { key, tone, paint: "fill", d: pathOf(hulls, bounds) };
		}
		const spots = solid.line.map((at) => project(camera, at));
		if (bounds !== undefined) for (const spot of spots) cover(bounds, spot, solid.width / 2);
		return { key, tone, paint: "stroke", width: solid.width, d: polyline(spots.map(formatSpot)) };
	});
}

const polyline = (spots: readonly string[]): string => (spots.length < 2 ? "" : `M${spots.join("L")}`);

type Span = readonly [number, number];

/** A box with rounded edges. */
export function box(x: Span, y: Span, z: Span, round = 1): readonly Bead[] {
	const inset = ([least, most]: Span): Span =>
		most - least > 2 * round ? [least + round, most - round] : [least, most];
	const [xs, ys, zs] = [inset(x), inset(y), inset(z)];
	const flat = y[1] - y[0] < 2 * round ? (y[1] - y[0]) / 2 : round;
	const level: Span = flat < round ? [(y[0] + y[1]) / 2, (y[0] + y[1]) / 2] : ys;
	return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) =>
		bead(vec(xs[corner & 1] ?? 0, level[(corner >> 1) & 1] ?? 0, zs[corner >> 2] ?? 0), WORLD, round, flat, round),
	);
}

/** The upper face of a box, a little inside its edge. */
export const topOf = (x: Span, top: number, z: Span, inset = 0.8): readonly Bead[] =>
	box([x[0] + inset, x[1] - inset], [top - 0.02, top], [z[0] + inset, z[1] - inset]);

export const rod = (from: Vec, to: Vec, radius: number, end = radius): readonly Bead[] => [
	ball(from, radius),
	ball(to, end),
];

/** A flat round patch: the floor, or a shadow on it. */
export const patch = (at: Vec, long: number, wide: number): Bead => bead(at, WORLD, long, 0.01, wide);

/** The floor around somebody, as a soft round. */
export const floor = (x: number, long: number, wide = 34, z = 0): Solid => ({
	key: "floor",
	tone: "ground",
	links: [[patch(vec(x, 0, z), long, wide)]],
});

/** Height of the chair's seat and of the hips of somebody sitting on it, in units over the floor. */
export const SEAT = { top: 36.6, hip: 45.4 } as const;
/** How far the seat reaches, back and front of the hips. */
export const CHAIR = { back: -24, front: 18, wide: 17 } as const;

/** A plain firm chair. `back` is where the backrest stands, `middle` how far to the person's right the chair does. */
export function chair(back: number = CHAIR.back, front: number = CHAIR.front, middle = 0): readonly Solid[] {
	const { top } = SEAT;
	const { wide } = CHAIR;
	const leg = (x: number, z: number, splay: number): readonly Bead[] =>
		rod(vec(x, top - 4, middle + z), vec(x + splay, 1, middle + z + Math.sign(z) * 1.2), 1.5, 1.1);
	const post = (z: number): readonly (readonly Bead[])[] => [
		rod(vec(back + 2, top - 3, middle + z), vec(back - 0.6, top + 20, middle + z), 1.4),
		rod(vec(back - 0.6, top + 20, middle + z), vec(back - 3.6, top + 39, middle + z), 1.4),
	];
	return [
		{
			key: "chair-frame",
			tone: "furniture-edge",
			links: [
				leg(back + 4, -wide + 2, -4),
				leg(front - 4, -wide + 2, 3),
				leg(back + 4, wide - 2, -4),
				leg(front - 4, wide - 2, 3),
				...post(-wide + 4),
				...post(wide - 4),
			],
		},
		{
			key: "chair-back",
			tone: "furniture",
			links: [
				[1, -1].flatMap((sign) => [
					ball(vec(back - 0.2, top + 18, middle + sign * (wide - 3)), 2.2),
					ball(vec(back - 1.6, top + 30, middle + sign * (wide - 2.4)), 2.2),
					ball(vec(back - 3.8, top + 41, middle + sign * (wide - 3)), 2.2),
				]),
			],
		},
		{
			key: "chair-seat",
			tone: "furniture",
			links: [box([back, front], [top - 4.6, top], [middle - wide, middle + wide], 2)],
		},
		{
			key: "chair-seat-top",
			tone: "furniture-top",
			links: [topOf([back, front], top - 0.3, [middle - wide, middle + wide])],
		},
	];
}

/** Height of a mat's surface, and of the hips of somebody lying on the back on it. */
export const MAT = { top: 2.4, hip: 13 } as const;

/**
 * A mat on the floor.
 * @param left where it begins, in the figure's units; `right` where it ends
 * @param wide from its middle to each side
 */
export function mat(left: number, right: number, wide = 23): readonly Solid[] {
	return [
		{ key: "mat", tone: "furniture", links: [box([left, right], [0, MAT.top], [-wide, wide], 1.6)] },
		{ key: "mat-top", tone: "furniture-top", links: [topOf([left, right], MAT.top, [-wide, wide])] },
	];
}

/** A flat pillow on the mat. */
export const pillow = (left: number, right: number, height = 3.6, wide = 13): Solid => ({
	key: "pillow",
	tone: "furniture-edge",
	links: [box([left, right], [MAT.top, MAT.top + height], [-wide, wide], height / 2)],
});

/** A low step or stool. */
export const step = (left: number, right: number, height: number, wide = 16): readonly Solid[] => [
	{ key: "step", tone: "furniture", links: [box([left, right], [0, height], [-wide, wide], 1.4)] },
	{ key: "step-top", tone: "furniture-top", links: [topOf([left, right], height - 0.2, [-wide, wide])] },
];

/** A desk, its top at `top`, with two legs at each end. */
export function desk(x: Span, top: number, z: Span): readonly Solid[] {
	const leg = (at: number, side: number): readonly Bead[] => rod(vec(at, top - 4, side), vec(at, 1, side), 1.5, 1.2);
	const inset = 4;
	return [
		{
			key: "desk-legs",
			tone: "furniture-edge",
			links: [x[0] + inset, x[1] - inset].flatMap((at) => [leg(at, z[0] + inset), leg(at, z[1] - inset)]),
		},
		{ key: "desk", tone: "furniture", links: [box(x, [top - 3.4, top], z, 1.4)] },
		{ key: "desk-top", tone: "furniture-top", links: [topOf(x, top - 0.2, z, 0.5)] },
	];
}

/** A screen on a stand that faces the person, and a keyboard before it. */
export const screen = (x: number, top: number, eyes: number, keyboard: number): readonly Solid[] => [
	{
		key: "screen-stand",
		tone: "furniture-edge",
		links: [
			rod(vec(x + 4, eyes - 16, 0), vec(x + 5, top + 1, 0), 1.4),
			box([x - 3, x + 10], [top, top + 1.4], [-8, 8], 0.7),
		],
	},
	{ key: "screen", tone: "prop", links: [box([x, x + 2.4], [eyes - 24, eyes + 3], [-22, 22], 1.1)] },
	{
		key: "keyboard",
		tone: "prop",
		links: [box([keyboard, keyboard + 9], [top, top + 1.4], [-16, 16], 0.7)],
	},
];
