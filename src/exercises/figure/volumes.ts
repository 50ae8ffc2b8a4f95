import { type Camera, project, type Spot } from "./camera";
import { dot, type Frame, inFrame, scale, type Vec } from "./vectors";

/**
 * The body as round volumes. A bead is an ellipsoid; a link is the smallest convex shape around some beads; a part of
 * the body is a chain of links that share beads. Seen from anywhere without perspective, a bead is an ellipse and a
 * link the hull of ellipses, so that foreshortening comes out by construction and joints have no seams.
 */
export interface Bead {
	readonly at: Vec;
	/** Half axes: to the front, up, and to the right of a frame, as vectors. */
	readonly axes: readonly [Vec, Vec, Vec];
}

export const bead = (at: Vec, frame: Frame, forward: number, up = forward, right = forward): Bead => ({
	at,
	axes: [scale(frame.f, forward), scale(frame.u, up), scale(frame.s, right)],
});

/** The same, with its middle given in the frame. */
export const beadIn = (
	origin: Vec,
	frame: Frame,
	[forward, up, right]: readonly [number, number, number],
	[deep, high, wide]: readonly [number, number, number],
): Bead => bead(inFrame(origin, frame, forward, up, right), frame, deep, high, wide);

const BALL = [
	{ x: 1, y: 0, z: 0 },
	{ x: 0, y: 1, z: 0 },
	{ x: 0, y: 0, z: 1 },
] as const;

export const ball = (at: Vec, radius: number): Bead => ({
	at,
	axes: [scale(BALL[0], radius), scale(BALL[1], radius), scale(BALL[2], radius)],
});

/** A bead on the sheet: its middle, how near it is, the ellipse as a matrix, and about how large it is. */
export interface Disc extends Spot {
	readonly near: number;
	readonly xx: number;
	readonly xy: number;
	readonly yy: number;
	readonly size: number;
}

/** Returns what the camera sees of an ellipsoid: an ellipse. */
export function discOf({ at, axes }: Bead, camera: Camera): Disc {
	let [xx, xy, yy] = [0, 0, 0];
	for (const axis of axes) {
		const x = dot(camera.right, axis);
		const y = dot(camera.up, axis);
		xx += x * x;
		xy += x * y;
		yy += y * y;
	}
	const { x, y } = project(camera, at);
	return { x, y, near: dot(camera.near, at), xx, xy, yy, size: Math.sqrt((xx + yy) / 2) };
}

/** A link on the sheet. */
export type Hull = readonly Disc[];

/** Directions in which a hull is measured: enough that its corners do not show at the size drawn. */
const directions = (count: number): Float64Array =>
	Float64Array.from({ length: count * 2 }, (_, index) => {
		const angle = (2 * Math.PI * (index >> 1)) / count;
		return index % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
	});
const FINE = directions(26);
const MEDIUM = directions(16);
const COARSE = directions(10);
/** A box has blunt corners, seen from nearly level: fewer directions would pass some of them by. */
const ALL_CORNERS = directions(90);
const BOX_CORNERS = 8;
const [LARGE, SMALL] = [6.2, 2.2];

/** What a drawing covers. */
export interface Bounds {
	left: number;
	right: number;
	bottom: number;
	top: number;
}

export const noBounds = (): Bounds => ({ left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity });

/** Widens bounds to hold a point with a margin around it. */
export function cover(bounds: Bounds, { x, y }: Spot, margin = 0): void {
	bounds.left = Math.min(bounds.left, x - margin);
	bounds.right = Math.max(bounds.right, x + margin);
	bounds.bottom = Math.min(bounds.bottom, y - margin);
	bounds.top = Math.max(bounds.top, y + margin);
}

/** A lone ellipse, at even steps of its own angle, so that a flat one is round at its ends too. */
function ellipse({ x, y, xx, xy, yy }: Disc, into: number[]): void {
	const a = Math.sqrt(Math.max(1e-9, xx));
	const b = xy / a;
	const c = Math.sqrt(Math.max(0, yy - b * b));
	for (let index = 0; index < FINE.length; index += 2) {
		const [cosine, sine] = [FINE[index] ?? 0, FINE[index + 1] ?? 0];
		into.push(x + a * cosine, y + b * cosine + c * sine);
	}
}

/** The corners of a hull, all round. Written into `into`, since a frame asks for thousands of them. */
export function cornersOf(hull: Hull, into: number[]): void {
	let largest = 0;
	for (const disc of hull) if (disc.size > largest) largest = disc.size;
	const table = hull.length === BOX_CORNERS ? ALL_CORNERS : largest > LARGE ? FINE : largest > SMALL ? MEDIUM : COARSE;
	into.length = 0;
	const [only] = hull;
	if (hull.length === 1 && only !== undefined) {
		ellipse(only, into);
		return;
	}
	for (let index = 0; index < table.length; index += 2) {
		const dx = table[index] ?? 0;
		const dy = table[index + 1] ?? 0;
		let furthest = -Infinity;
		let x = 0;
		let y = 0;
		for (const disc of hull) {
			const mx = disc.xx * dx + disc.xy * dy;
			const my = disc.xy * dx + disc.yy * dy;
			const reach = Math.sqrt(Math.max(1e-9, mx * dx + my * dy));
			const far = disc.x * dx + disc.y * dy + reach;
			if (far > furthest) {
				furthest = far;
				x = disc.x + mx / reach;
				y = disc.y + my / reach;
			}
		}
		into.push(x, y);
	}
}

/** Hundredths of a unit as short text: a frame writes thousands of them. */
function hundredths(value: number): string {
	const size = Math.abs(value);
	const part = size % 100;
	const whole = (size - part) / 100;
	const sign = value < 0 ? "-" : "";
	if (part === 0) return whole === 0 ? "0" : `${sign}${whole}`;
	const digits = part < 10 ? `.0${part}` : part % 10 === 0 ? `.${part / 10}` : `.${part}`;
	return whole === 0 ? `${sign}${digits}` : `${sign}${whole}${digits}`;
}

const formatNumber = (value: number): string => hundredths(Math.round(value * 100));
export const formatSpot = ({ x, y }: Spot): string => `${formatNumber(x)} ${formatNumber(-y)}`;

/** A closed run of straight pieces, written as steps from corner to corner. `corners` are x and y in turn, y up. */
export function polygon(corners: readonly number[]): string {
	let x = Math.round((corners[0] ?? 0) * 100);
	let y = Math.round(-(corners[1] ?? 0) * 100);
	let path = `M${hundredths(x)} ${hundredths(y)}l`;
	for (let index = 2; index < corners.length; index += 2) {
		const nextX = Math.round((corners[index] ?? 0) * 100);
		const nextY = Math.round(-(corners[index + 1] ?? 0) * 100);
		if (nextX === x && nextY === y) continue;
		const dy = nextY - y;
		path += `${index === 2 ? "" : " "}${hundredths(nextX - x)}${dy < 0 ? "" : " "}${hundredths(dy)}`;
		x = nextX;
		y = nextY;
	}
	return `${path}z`;
}

const corners: number[] = [];
/** What has been written of the hulls still in use: a limb's edge is written again when the limb is filled. */
const written = new WeakMap<Hull, string>();

/** Path data of hulls: all turn the same way, so that filled together they are one shape without seams. */
export function pathOf(hulls: readonly Hull[], bounds?: Bounds): string {
	let path = "";
	for (const hull of hulls) {
		if (hull.length === 0) continue;
		const known = written.get(hull);
		if (known !== undefined) {
			path += known;
			continue;
		}
		cornersOf(hull, corners);
		if (bounds !== undefined) {
			for (let index = 0; index < corners.length; index += 2) {
				const [x, y] = [corners[index] ?? 0, corners[index + 1] ?? 0];
				if (x < bounds.left) bounds.left = x;
				if (x > bounds.right) bounds.right = x;
				if (y < bounds.bottom) bounds.bottom = y;
				if (y > bounds.top) bounds.top = y;
			}
		}
		const piece = polygon(corners);
		written.set(hull, piece);
		path += piece;
	}
	return path;
}

/** Links between each bead and the next. */
export function chain(beads: readonly Bead[], camera: Camera): Hull[] {
	const discs = beads.map((each) => discOf(each, camera));
	if (discs.length === 1) return [discs];
	return discs.slice(1).map((disc, index) => [discs[index] ?? disc, disc]);
}

export const linkOf = (beads: readonly Bead[], camera: Camera): Hull => beads.map((each) => discOf(each, camera));
