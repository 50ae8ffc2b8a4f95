/** Path data from points on the sheet: `x` right, `y` up (turned over only when written, since SVG counts down). */

export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** Length of a curve's handles as a part of the gap they bridge: a third or a little more keeps ovals oval. */
const HANDLE = 0.36;

/**
 * Two decimals, a hundredth of a pixel at the largest size drawn. Put together from whole numbers, which is several
 * times faster than letting a fraction find its shortest form; a frame writes thousands of them.
 */
export function number(value: number): string {
	const hundredths = Math.round(value * 100);
	const size = Math.abs(hundredths);
	const part = size % 100;
	const whole = (size - part) / 100;
	const sign = hundredths < 0 ? "-" : "";
	if (part === 0) return `${sign}${whole}`;
	return part < 10 ? `${sign}${whole}.0${part}` : `${sign}${whole}.${part}`;
}

export function spot(point: Spot): string {
	return `${number(point.x)} ${number(-point.y)}`;
}

interface Handle {
	readonly dx: number;
	readonly dy: number;
}

function tangent(before: Spot, after: Spot): Handle {
	const dx = after.x - before.x;
	const dy = after.y - before.y;
	const length = Math.hypot(dx, dy) || 1;
	return { dx: dx / length, dy: dy / length };
}

function piece(from: Spot, to: Spot, leaving: Handle, arriving: Handle): string {
	const reach = Math.hypot(to.x - from.x, to.y - from.y) * HANDLE;
	const first = { x: from.x + leaving.dx * reach, y: from.y + leaving.dy * reach };
	const second = { x: to.x - arriving.dx * reach, y: to.y - arriving.dy * reach };
	return `C${spot(first)} ${spot(second)} ${spot(to)}`;
}

/** A smooth closed outline through the points. */
export function outline(points: readonly Spot[]): string {
	const first = points[0];
	return first === undefined ? "" : `M${spot(first)}${stretchOf(points, 0, points.length)}Z`;
}

/**
 * Smooth pieces through `points[first..last]` without a start, with handles as in the whole closed outline, so that
 * a part cut out of an outline lies exactly on it. Indices may run past the end.
 */
export function stretchOf(points: readonly Spot[], first: number, last: number): string {
	const count = points.length;
	const at = (index: number): Spot => points[(index + count) % count] ?? { x: 0, y: 0 };
	const handle = (index: number): Handle => tangent(at(index - 1), at(index + 1));
	let path = "";
	for (let index = first; index < last; index++) {
		path += piece(at(index), at(index + 1), handle(index), handle(index + 1));
	}
	return path;
}

/** A smooth open line through the points. */
export function line(points: readonly Spot[]): string {
	const at = (index: number): Spot => points[Math.min(points.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
	const handle = (index: number): Handle => tangent(at(index - 1), at(index + 1));
	let path = `M${spot(at(0))}`;
	for (let index = 0; index < points.length - 1; index++) {
		path += piece(at(index), at(index + 1), handle(index), handle(index + 1));
	}
	return path;
}

/** A rectangle with round corners, given by its left, top, width and height in sheet coordinates (y up). */
export function slab(left: number, top: number, width: number, height: number, radius: number): string {
	const r = Math.min(radius, width / 2, height / 2);
	const arc = (x: number, y: number): string => `A${number(r)} ${number(r)} 0 0 1 ${spot({ x, y })}`;
	return (
		`M${spot({ x: left + r, y: top })}H${number(left + width - r)}${arc(left + width, top - r)}` +
		`V${number(-(top - height + r))}${arc(left + width - r, top - height)}` +
		`H${number(left + r)}${arc(left, top - height + r)}V${number(-(top - r))}${arc(left + r, top)}Z`
	);
}

/** A bar between two points with round ends, as wide as given at each. */
export function bar(from: Spot, to: Spot, widthFrom: number, widthTo = widthFrom): string {
	const along = tangent(from, to);
	const side = (at: Spot, width: number, sign: number): Spot => ({
		x: at.x - along.dy * width * 0.5 * sign,
		y: at.y + along.dx * width * 0.5 * sign,
	});
	const radius = (width: number): string => `A${number(width / 2)} ${number(width / 2)} 0 0 1 `;
	return (
		`M${spot(side(from, widthFrom, 1))}L${spot(side(to, widthTo, 1))}${radius(widthTo)}${spot(side(to, widthTo, -1))}` +
		`L${spot(side(from, widthFrom, -1))}${radius(widthFrom)}${spot(side(from, widthFrom, 1))}Z`
	);
}
