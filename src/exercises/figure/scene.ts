import type { Prop } from "./figure";
import { bar, line, slab } from "./path";

/** Height of the chair's seat and of the hips of somebody sitting on it, in units over the floor. */
export const SEAT = { top: 36.6, hip: 45.4 } as const;

export function ground(left: number, width: number): Prop {
	return { key: "ground", tone: "ground", paint: "fill", d: slab(left, -0.4, width, 2, 1) };
}

/** A plain firm chair seen from the side, its back to the left. `back` is where the backrest stands. */
/** How far the seat reaches, back and front of the hips. */
export const CHAIR = { back: -27, front: 17 } as const;

export const ON_CHAIR = { seat: { top: SEAT.top, back: CHAIR.back, front: CHAIR.front - 1.5 } } as const;

export function chair(back: number = CHAIR.back, front: number = CHAIR.front): readonly Prop[] {
	const seat = SEAT.top;
	return [
		{
			key: "chair-legs",
			tone: "furniture-edge",
			paint: "fill",
			d:
				bar({ x: back + 6, y: seat - 3 }, { x: back + 1.5, y: 1.4 }, 3.2, 2.2) +
				bar({ x: front - 6, y: seat - 3 }, { x: front - 3, y: 1.4 }, 3.2, 2.2),
		},
		{
			key: "chair-post",
			tone: "furniture-edge",
			paint: "stroke",
			width: 2.8,
			d: line([
				{ x: back + 3, y: seat - 3 },
				{ x: back - 0.4, y: seat + 20 },
				{ x: back - 4, y: seat + 40 },
			]),
		},
		{
			key: "chair-back",
			tone: "furniture",
			paint: "stroke",
			width: 5.6,
			d: line([
				{ x: back + 1.6, y: seat + 19 },
				{ x: back + 0.2, y: seat + 31 },
				{ x: back - 2.2, y: seat + 43 },
			]),
		},
		{ key: "chair-seat", tone: "furniture", paint: "fill", d: slab(back, seat, front - back, 5.2, 2.6) },
	];
}

/** Height of a mat's surface, and of the hips of somebody lying on the back on it. */
export const MAT = { top: 2.4, hip: 13 } as const;

export function mat(left: number, width: number): Prop {
	return { key: "mat", tone: "furniture", paint: "fill", d: slab(left, MAT.top, width, 2.6, 1.3) };
}

/** A flat cushion on the mat, under the head of somebody lying. */
export function cushion(left: number, width: number, height = 3.4): Prop {
	return { key: "cushion", tone: "furniture-edge", paint: "fill", d: slab(left, MAT.top + height, width, height, 1.6) };
}

/** A low step or stool. */
export function stepBlock(left: number, width: number, height: number): Prop {
	return { key: "step", tone: "furniture", paint: "fill", d: slab(left, height, width, height - 0.4, 2) };
}

/** A desk seen from its end, its top at `top`. */
export function desk(left: number, width: number, top: number): Prop {
	return {
		key: "desk",
		tone: "furniture",
		paint: "fill",
		d:
			slab(left, top, width, 4, 1.6) +
			bar({ x: left + width - 7, y: top - 3 }, { x: left + width - 5, y: 1.4 }, 3.4, 2.6),
	};
}

/** A screen on a stand, on a desk whose top is at `top`, seen from its side: it faces left. */
export function screen(x: number, top: number, eyes: number): Prop {
	return {
		key: "screen",
		tone: "furniture-edge",
		paint: "fill",
		d:
			slab(x, eyes + 1, 2.6, 30, 1.3) +
			bar({ x: x + 3, y: eyes - 18 }, { x: x + 7, y: top + 1 }, 2, 2.6) +
			slab(x, top + 1.8, 14, 1.8, 0.9),
	};
}

/** Water from its surface down to `depth` below it, in front of the body. */
export function water(left: number, width: number, surface: number, depth = surface + 0.4): readonly Prop[] {
	const crests = Math.round(width / 24) * 2;
	const waves = line(
		Array.from({ length: crests + 1 }, (_, index) => ({
			x: left + (width * index) / crests,
			y: surface + (index % 2 === 0 ? 0.9 : -0.9),
		})),
	);
	return [
		{ key: "water", tone: "water", paint: "fill", d: slab(left, surface, width, depth, 1) },
		{ key: "water-line", tone: "water", paint: "stroke", width: 1.4, d: waves },
	];
}
