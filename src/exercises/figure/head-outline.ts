import { inFrame } from "./geometry";
import { type DrawnPoint, line, outline } from "./path";
import { project } from "./projection";
import type { Point } from "./skeleton";

type Row = readonly [forward: number, up: number];

/** Profile facing right, from the place where the skull sits on the neck. */
const FACE: readonly Row[] = [
	[-1, 13.4],
	[3.8, 12.8],
	[7, 10.2],
	[8.1, 6.8],
	[8.2, 4.6],
	[7.9, 3.4],
	[9, 1.6],
	[10.3, -0.3],
	[9.7, -1.3],
	[8.5, -1.7],
	[8.6, -2.9],
	[8.2, -3.7],
	[8.3, -4.7],
	[8, -6.2],
	[6.4, -7.4],
	[3.6, -6.7],
	[0.2, -4.6],
	[-3, -3.4],
	[-6.4, -1.4],
	[-8.6, 3.4],
	[-8.4, 8],
	[-5.6, 11.8],
];

const HAIR: readonly Row[] = [
	[6.9, 10.6],
	[4.6, 13.6],
	[-0.6, 14.8],
	[-5.8, 13],
	[-9.2, 8.8],
	[-9.7, 3.6],
	[-8.2, -1],
	[-6.2, -2.9],
	[-4.3, -2],
	[-3, 0.2],
	[-2.2, 2.6],
	[-0.6, 3.8],
	[1, 2.4],
	[2, 3],
	[2.6, 6.4],
	[4.4, 9],
];

const EAR: readonly Row[] = [
	[-1.9, 1.6],
	[-1.2, 2.9],
	[0.4, 2.7],
	[0.7, 1.2],
	[-0.3, -0.7],
	[-1.5, -0.6],
];

const EYE: readonly Row[] = [
	[5.7, 3.7],
	[5.8, 3.1],
];

export interface HeadOutline {
	readonly face: string;
	readonly hair: string;
	readonly ear: string;
	readonly eye: string;
}

export function headOutline(skull: Point, tilt: number): HeadOutline {
	const at = ([forward, up]: Row): DrawnPoint => project(inFrame(skull, tilt, forward, up));
	return {
		face: outline(FACE.map(at)),
		hair: outline(HAIR.map(at)),
		ear: outline(EAR.map(at)),
		eye: line(EYE.map(at)),
	};
}
