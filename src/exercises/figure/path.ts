/** Path data from points on the sheet: `x` right, `y` up (turned over only when written, since SVG counts down). */

export interface DrawnPoint {
	readonly x: number;
	readonly y: number;
}

/** Length of a curve's handles as a part of the gap they bridge: a third or a little more keeps ovals oval. */
const HANDLE = 0.36;

/**
 * Two decimals, a hundredth of a pixel at the largest size drawn. Put together from whole numbers, which is several
 * times faster than letting a fraction find its shortest form; a frame writes thousands of them.
 */
export function formatCoordinate(value: number): string {
	const hundredths = Math.round(value * 100);
	const size = Math.abs(hundredths);
	const part = size % 100;
	const whole = (size - part) / 100;
	const sign = hundredths < 0 ? "-" : "";
	if (part === 0) return `${sign}${whole}`;
	return part < 10 ? `${sign}${whole}.0${part}` : `${sign}${whole}.${part}`;
}

export function formatPoint(point: DrawnPoint): string {
	return `${formatCoordinate(point.x)} ${formatCoordinate(-point.y)}`;
}

interface Handle {
	readonly dx: number;
	readonly dy: number;
}

function tangent(before: DrawnPoint, after: DrawnPoint): Handle {
	const dx = after.x - before.x;
	const dy = after.y - before.y;
	const length = Math.hypot(dx, dy) || 1;
	return { dx: dx / length, dy: dy / length };
}

function piece(from: DrawnPoint, to: DrawnPoint, leaving: Handle, arriving: Handle): string {
	const reach = Math.hypot(to.x - from.x, to.y - from.y) * HANDLE;
	const first = { x: from.x + leaving.dx * reach, y: from.y + leaving.dy * reach };
	const second = { x: to.x - arriving.dx * reach, y: to.y - arriving.dy * reach };
	return `C${formatPoint(first)} ${formatPoint(second)} ${formatPoint(to)}`;
}

/** A smooth closed outline through the points. */
export function outline(points: readonly DrawnPoint[]): string {
	const first = points[0];
	return first === undefined ? "" : `M${formatPoint(first)}${segmentOf(points, 0, points.length)}Z`;
}

/**
 * Smooth pieces through `points[first..last]` without a start, with handles as in the whole closed outline, so that
 * a part cut out of an outline lies exactly on it. Indices may run past the end.
 */
export function segmentOf(points: readonly DrawnPoint[], first: number, last: number): string {
	const count = points.length;
	const at = (index: number): DrawnPoint => points[(index + count) % count] ?? { x: 0, y: 0 };
	const handle = (index: number): Handle => tangent(at(index - 1), at(index + 1));
	let path = "";
	for (let index = first; index < last; index++) {
		path += piece(at(index), at(index + 1), handle(index), handle(index + 1));
	}
	return path;
}

/** A smooth open line through the points. */
export function line(points: readonly DrawnPoint[]): string {
	const at = (index: number): DrawnPoint => points[Math.min(points.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
	const handle = (index: number): Handle => tangent(at(index - 1), at(index + 1));
	let path = `M${formatPoint(at(0))}`;
	for (let index = 0; index < points.length - 1; index++) {
		path += piece(at(index), at(index + 1), handle(index), handle(index + 1));
	}
	return path;
}

/** A rectangle with round corners, given by its left, top, width and height in sheet coordinates (y up). */
export function slab(left: number, top: number, width: number, height: number, radius: number): string {
	const r = Math.min(radius, width / 2, height / 2);
	const arc = (x: number, y: number): string =>
		`A${formatCoordinate(r)} ${formatCoordinate(r)} 0 0 1 ${formatPoint({ x, y })}`;
	return (
		`M${formatPoint({ x: left + r, y: top })}H${formatCoordinate(left + width - r)}${arc(left + width, top - r)}` +
		`V${formatCoordinate(-(top - height + r))}${arc(left + width - r, top - height)}` +
		`H${formatCoordinate(left + r)}${arc(left, top - height + r)}V${formatCoordinate(-(top - r))}${arc(left + r, top)}Z`
	);
}

/** A bar between two points with round ends, as wide as given at each. */
export function bar(from: DrawnPoint, to: DrawnPoint, widthFrom: number, widthTo = widthFrom): string {
	const along = tangent(from, to);
	const side = (at: DrawnPoint, width: number, sign: number): DrawnPoint => ({
		x: at.x - along.dy * width * 0.5 * sign,
		y: at.y + along.dx * width * 0.5 * sign,
	});
	const radius = (width: number): string => `A${formatCoordinate(width / 2)} ${formatCoordinate(width / 2)} 0 0 1 `;
	return (
		`M${formatPoint(side(from, widthFrom, 1))}L${formatPoint(side(to, widthTo, 1))}${radius(widthTo)}${formatPoint(side(to, widthTo, -1))}` +
		`L${formatPoint(side(from, widthFrom, -1))}${radius(widthFrom)}${formatPoint(side(from, widthFrom, 1))}Z`
	);
}
