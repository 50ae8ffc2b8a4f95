import type { Body } from "./body";
import type { Camera } from "./camera";
import type { ArmPlace, LegPlace } from "./limbs";
import type { Dress, Person } from "./person";
import { SEGMENT, type Side, signOf } from "./skeleton";
import { type Station, stationAt } from "./spine";
import { along, type Frame, flex, inFrame, radians, through, type Vec } from "./vectors";
import { type Bead, ball, bead, beadIn, chain, type Hull, linkOf } from "./volumes";

/** The body's volumes, part by part. All measures are in units, our choice after the usual breadths and depths. */

/** Half widths of a limb at a fraction of its bone: to its front, to its back, and to either side. */
type Girth = readonly [at: number, front: number, back: number, side: number];

const THIGH: readonly Girth[] = [
	[0, 7.2, 8, 7],
	[0.2, 8.5, 8.4, 7.5],
	[0.5, 8, 7.2, 6.8],
	[0.8, 6.5, 6, 5.4],
	[1, 5.7, 5.2, 4.8],
];
const SHIN: readonly Girth[] = [
	[0, 5.7, 5.1, 4.8],
	[0.12, 5.1, 5.8, 4.8],
	[0.3, 4.6, 6.7, 5.3],
	[0.6, 3.9, 4.9, 4],
	[0.9, 3.3, 3.6, 3.2],
	[1, 3.4, 3.8, 3.2],
];
const UPPER_ARM: readonly Girth[] = [
	[0, 4.3, 4.4, 4.2],
	[0.2, 4.9, 4.8, 4.7],
	[0.5, 4.4, 4.2, 4],
	[0.8, 3.7, 3.7, 3.5],
	[1, 3.5, 3.4, 3.3],
];
const FOREARM: readonly Girth[] = [
	[0, 3.5, 3.4, 3.3],
	[0.2, 3.8, 3.6, 3.6],
	[0.6, 3, 3, 2.9],
	[1, 2.1, 2.1, 2.4],
];

/** Girths at the few fractions that are drawn. */
const measured = new Map<readonly Girth[], Map<number, Girth>>();

function girthAt(girths: readonly Girth[], at: number): Girth {
	const table = measured.get(girths) ?? new Map<number, Girth>();
	measured.set(girths, table);
	const girth = table.get(at) ?? girthBetween(girths, at);
	table.set(at, girth);
	return girth;
}

function girthBetween(girths: readonly Girth[], at: number): Girth {
	const above = girths.findIndex((each) => each[0] >= at);
	const index = above < 0 ? girths.length - 1 : above;
	const row = (offset: number): Girth =>
		girths[Math.min(girths.length - 1, Math.max(0, index + offset))] ?? [0, 0, 0, 0];
	const [a, b] = [row(-1), row(0)];
	if (b[0] === a[0]) return b;
	// Smooth through the rows, so that no row shows as a corner.
	const [before, after] = [row(-2), row(1)];
	const t = (at - a[0]) / (b[0] - a[0]);
	const mid = (key: 1 | 2 | 3): number => through(before[key], a[key], b[key], after[key], t);
	return [at, mid(1), mid(2), mid(3)];
}

/** Beads along a bone from one fraction of it to another; `more` is cloth around it. */
function sleeve(
	from: Vec,
	frame: Frame,
	length: number,
	girths: readonly Girth[],
	[first, last]: readonly [number, number],
	count: number,
	more = 0,
	flare = 0,
): Bead[] {
	return Array.from({ length: count }, (_, index) => {
		const part = index / (count - 1);
		const at = first + (last - first) * part;
		const [, front, back, side] = girthAt(girths, at);
		const cloth = more + flare * part;
		const deep = (front + back) / 2 + cloth;
		const middle = inFrame(from, frame, (front - back) / 2, -length * at);
		const round = index === 0 || (index === count - 1 && cloth === 0);
		return bead(middle, frame, deep, round ? deep * 0.9 : 1.2, side + cloth);
	});
}

const FINGERS = [
	[2.5, 6.4, 6.2],
	[0.85, 6.8, 6.8],
	[-0.85, 6.5, 6.3],
	[-2.4, 5.7, 5],
] as const;

/** Palm, four fingers that bend, and a thumb. */
function handHulls(arm: ArmPlace, side: Side, camera: Camera): Hull[] {
	const { wrist, hand } = arm;
	const { curl } = arm.joints;
	const sign = signOf(side);
	// To the thumb, along the fingers, and into the palm.
	const at = (thumb: number, down: number, palm: number): Vec => inFrame(wrist, hand, thumb, -down, -sign * palm);
	const knuckle = ([thumb, down]: (typeof FINGERS)[number]): Bead => ball(at(thumb, down, 0), 1.25);
	const hulls: Hull[] = [
		linkOf(
			[
				bead(at(0, -0.6, 0), hand, 2.4, 1.6, 2.1),
				...FINGERS.map(knuckle),
				ball(at(1.9, 3, 0.5), 1.6),
				ball(at(-1.6, 3, 0.5), 1.5),
			],
			camera,
		),
	];
	for (const finger of FINGERS) {
		const [thumb, down, length] = finger;
		const [first, second] = [radians(curl * 0.8), radians(curl * 1.9)];
		const joint = at(thumb * 1.04, down + Math.cos(first) * length * 0.5, Math.sin(first) * length * 0.5);
		const tip = inFrame(
			joint,
			hand,
			thumb * 0.03,
			-Math.cos(second) * length * 0.46,
			-sign * Math.sin(second) * length * 0.46,
		);
		const middle = ball(joint, 1.12);
		hulls.push(linkOf([knuckle(finger), middle], camera), linkOf([middle, ball(tip, 0.92)], camera));
	}
	const grip = Math.min(1, Math.max(0, curl / 70));
	const base = ball(at(2.1, 2.2, 0.8), 1.5);
	const middle = ball(at(4 - grip, 4.6, 1.4 + grip), 1.25);
	const tip = ball(at(4.4 - grip * 2.2, 7.4, 1.8 + grip * 1.4), 1);
	return [...hulls, linkOf([base, middle], camera), linkOf([middle, tip], camera)];
}

function footHulls(leg: LegPlace, side: Side, dress: Dress, camera: Camera): { foot: Hull[]; sole: Hull[] } {
	const { ankle, foot } = leg;
	const sign = signOf(side);
	const shod = dress === "shoes";
	const more = shod ? 0.7 : 0;
	const part = (forward: number, up: number, right: number, radii: readonly [number, number, number]): Bead =>
		beadIn(ankle, foot, [forward, up, right], [radii[0] + more, radii[1] + more, radii[2] + more]);
	const top = part(0, 0.4, 0, [3.5, 3.4, 3.1]);
	const heel = part(-3.2, -3.3, 0, [2.8, 2.6, 2.6]);
	const instep = part(3.9, -2, 0, [2.6, 2.3, 2.7]);
	const front = part(SEGMENT.ball - 0.9, -4.2, 0, [2, 1.7, 3.5]);
	const bent = flex(foot, -leg.joints.toes);
	const base = leg.ball;
	const toe = (forward: number, right: number, radius: number): Bead =>
		beadIn(base, bent, [forward, radius, -sign * right], [radius + more, radius + more * 0.6, radius + 0.2 + more]);
	const pad = beadIn(base, bent, [0.4, 1.6, 0], [1.7 + more, 1.6, 3.4 + more]);
	const toes = [toe(4.9, 1.6, 1.35), toe(4.4, -0.2, 1.2), toe(2.9, -2.3, 1.1)];
	const links: Bead[][] = [
		[top, heel],
		[top, heel, instep],
		[instep, front],
		[heel, instep, part(4, -4.1, -sign * -1.2, [1.6, 1.4, 2])],
		[part(4, -4.1, sign * 1.2, [1.6, 1.4, 2]), front],
		[front, pad],
		...(shod ? [[pad, ...toes]] : toes.map((each) => [pad, each])),
	];
	const under = (forward: number, wide: number): Bead => beadIn(ankle, foot, [forward, -5.5, 0], [1.4, 0.95, wide]);
	const lip = beadIn(base, bent, [4.6, 0.4, sign * -0.4], [2.4, 0.95, 3]);
	const last = under(SEGMENT.ball, 4);
	const sole = shod ? [linkOf([under(-4.6, 2.9), last], camera), linkOf([last, lip], camera)] : [];
	return { foot: links.map((link) => linkOf(link, camera)), sole };
}

/** A cross section of the trunk: middle forward of the spine, half depth, half width. */
function slice(at: Station, forward: number, deep: number, wide: number, high = 1.6): Bead {
	return bead(along(at.at, at.frame.f, forward), at.frame, deep, high, wide);
}

export interface TrunkFlesh {
	readonly top: Hull[];
	readonly seat: Hull[];
	readonly neck: Hull[];
}

/** Returns the outlines of seat, shirt and neck around the spine, as the camera sees them. */
export function trunkFlesh(body: Body, person: Person, camera: Camera): TrunkFlesh {
	const { hip, pelvis, trunk } = body;
	const { breath } = trunk;
	const { build } = person;
	const lumbar = (part: number): Station => stationAt(body.sacrum, body.lumbar, part);
	const ribs = (part: number): Station => stationAt(body.waist, body.thoracic, part);
	const low = (forward: number, up: number, radii: readonly [number, number, number], right = 0): Bead =>
		beadIn(hip, pelvis, [forward, up, right], [radii[0], radii[1], radii[2] * build.hips]);
	const hem = low(-0.7, 4.6, [10.2, 1.4, 12.2]);
	const shoulder = (side: Side): Bead =>
		beadIn(body.shoulders[side], body.ribs, [0, 0, -signOf(side) * 0.7], [4.8, 4.5, 4.6 * build.shoulders]);
	const chest = slice(ribs(0.56), 4.5 + breath * 0.5, 9.7 * build.chest + breath * 0.5, 11.7, 3);
	const upper = slice(ribs(0.8), 2.8 + breath * 0.3, 8.9, 11.8 * build.shoulders, 4);
	const collar = beadIn(body.neckBase.at, body.neckBase.frame, [0, 0, 0], [4.6, 1.8, 5.4]);
	const middle = [
		hem,
		low(-0.8, 8, [9.7, 1.6, 11]),
		slice(lumbar(0.35), 3.5 + breath, 8.9 + breath, 9.9 * build.waist),
		slice(lumbar(0.7), 3.9 + breath * 1.4, 8.8 + breath * 1.4, 9.5 * build.waist),
		slice(ribs(0), 4.2 + breath * 1.2, 8.9 + breath * 1.2, 9.7 * build.waist),
		slice(ribs(0.28), 4.4 + breath * 0.9, 9.3 + breath * 0.9, 10.7),
		chest,
	];
	const top = [
		...chain(middle, camera),
		linkOf([chest, upper], camera),
		linkOf([upper, shoulder("right"), shoulder("left")], camera),
		linkOf([collar, shoulder("right"), shoulder("left"), slice(ribs(0.92), 1.6, 6.6, 9)], camera),
	];
	const hips = low(-0.9, 0.6, [10.4, 5, 12.9]);
	const seat: Hull[] = [linkOf([low(-0.9, 5.4, [9.9, 1.4, 12.2]), hips], camera)];
	for (const side of ["right", "left"] as const) {
		const sign = signOf(side);
		const leg = body.legs[side];
		const glute = low(-4, -3.4, [7.2, 6.4, 6 / build.hips], sign * 5.8);
		const [, , deep, wide] = girthAt(THIGH, 0.16);
		const root = bead(along(leg.hip, leg.thigh.u, -6), leg.thigh, deep - 0.2, 2, wide);
		seat.push(linkOf([hips, glute], camera), linkOf([glute, root, ball(leg.hip, 7)], camera));
	}
	seat.push(linkOf([low(-2, -4, [8, 5, 7]), hips], camera));
	const at = (part: number): Station => stationAt(body.neckBase, body.neck, part);
	const neck = chain(
		[
			slice(at(0), 0.8, 5.6, 6, 2),
			slice(at(0.35), 0.5, 4.9, 5, 1.5),
			slice(at(0.75), 0.6, 4.7, 4.6, 1.5),
			beadIn(body.skull, body.head, [0.2, 0.6, 0], [5, 3, 4.6]),
		],
		camera,
	);
	return { top, seat, neck };
}

export interface LegFlesh {
	readonly thigh: Hull[];
	/** Below the knee: cloth, then what shows of the skin, then the foot and its sole. */
	readonly cloth: Hull[];
	readonly skin: Hull[];
	readonly foot: Hull[];
	readonly sole: Hull[];
}

/** Returns the outlines of a leg with its foot, as the camera sees them. */
export function legFlesh(leg: LegPlace, side: Side, dress: Dress, camera: Camera): LegFlesh {
	const long = dress !== "swim";
	const { foot, sole } = footHulls(leg, side, dress, camera);
	const shin = (range: readonly [number, number], count: number, more = 0, flare = 0): Hull[] =>
		chain(sleeve(leg.knee, leg.shin, SEGMENT.shank, SHIN, range, count, more, flare), camera);
	const hem = dress === "shoes" ? 0.94 : 0.86;
	return {
		thigh: chain(sleeve(leg.hip, leg.thigh, SEGMENT.thigh, THIGH, [0.06, 1], 7), camera),
		cloth: long ? shin([0, hem], 7, 0.05, 0.5) : [],
		skin: shin(long ? [hem - 0.06, 1] : [0, 1], long ? 3 : 8),
		foot,
		sole,
	};
}

export interface ArmFlesh {
	readonly sleeve: Hull[];
	readonly upper: Hull[];
	readonly forearm: Hull[];
	readonly hand: Hull[];
}

/** Part of the upper arm a short sleeve covers. */
const SLEEVE_END = 0.56;

/** Returns the outlines of an arm with its hand, as the camera sees them. */
export function armFlesh(arm: ArmPlace, side: Side, dress: Dress, camera: Camera): ArmFlesh {
	const upper = (range: readonly [number, number], count: number, more = 0, flare = 0): Hull[] =>
		chain(sleeve(arm.shoulder, arm.upper, SEGMENT.upperArm, UPPER_ARM, range, count, more, flare), camera);
	const bare = dress === "swim";
	return {
		sleeve: bare ? [] : upper([0.03, SLEEVE_END], 5, 0.3, 0.45),
		upper: bare ? upper([0, 1], 7) : upper([SLEEVE_END - 0.16, 1], 5),
		forearm: chain(sleeve(arm.elbow, arm.forearm, SEGMENT.forearm, FOREARM, [0, 1], 5), camera),
		hand: handHulls(arm, side, camera),
	};
}
