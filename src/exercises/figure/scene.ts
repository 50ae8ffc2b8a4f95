import type { Prop, Support } from "./figure";
import { bar, line, slab } from "./path";

/** Height of the chair's seat and of the hips of somebody sitting on it, in units over the floor. */
export const SEAT = { top: 36.6, hip: 45.4 } as const;

export function ground(left: number, width: number): Prop {
	return { key: "ground", tone: "ground", paint: "fill", d: slab(left, -0.4, width, 2, 1) };
}

/** A plain firm chair seen from the side, its back to the left. `back` is where the backrest stands. */
/** How far the seat reaches, back and front of the hips. */
export const CHAIR = { back: -27, front: 17 } as const;

export const ON_CHAIR: Support = { seat: { top: SEAT.top, back: CHAIR.back, front: CHAIR.front - 1.5 } };

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

export function mat(left: number, width: number): Prop {
	return { key: "mat", tone: "furniture", paint: "fill", d: slab(left, 0.6, width, 3, 1.5) };
}
