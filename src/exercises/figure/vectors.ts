/** Points and directions in space. World axes: `x` where the person faces, `y` up from the floor, `z` to their right. */
export interface Vec {
	readonly x: number;
	readonly y: number;
	readonly z: number;
}

/** Three unit vectors at right angles that go with a part of the body: its front, its upper end, the person's right. */
export interface Frame {
	readonly f: Vec;
	readonly u: Vec;
	readonly s: Vec;
}

export const vec = (x: number, y: number, z = 0): Vec => ({ x, y, z });
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (value: number): number => (value * 180) / Math.PI;
export const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;

export const add = (a: Vec, b: Vec): Vec => vec(a.x + b.x, a.y + b.y, a.z + b.z);
export const subtract = (a: Vec, b: Vec): Vec => vec(a.x - b.x, a.y - b.y, a.z - b.z);
export const scale = (a: Vec, by: number): Vec => vec(a.x * by, a.y * by, a.z * by);
export const along = (from: Vec, direction: Vec, by: number): Vec =>
	vec(from.x + direction.x * by, from.y + direction.y * by, from.z + direction.z * by);
export const lerpVec = (a: Vec, b: Vec, t: number): Vec => vec(lerp(a.x, b.x, t), lerp(a.y, b.y, t), lerp(a.z, b.z, t));
export const dot = (a: Vec, b: Vec): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Vec, b: Vec): Vec => vec(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
export const distance = (a: Vec, b: Vec): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

/** Returns a vector of length 1 in the same direction; one without length stays as it is. */
export function unit(a: Vec): Vec {
	const length = Math.hypot(a.x, a.y, a.z) || 1;
	return scale(a, 1 / length);
}

/** The part of `a` at right angles to the unit vector `axis`, as a unit vector. */
export const square = (a: Vec, axis: Vec): Vec => unit(along(a, axis, -dot(a, axis)));

export const WORLD: Frame = { f: vec(1, 0), u: vec(0, 1), s: vec(0, 0, 1) };

/** A frame from where its upper end and its front point. */
export function frameOf(up: Vec, front: Vec): Frame {
	const u = unit(up);
	const f = square(front, u);
	return { f, u, s: cross(f, u) };
}

/** The point `forward`, `up` and `right` of `origin` in a frame's own axes. */
export const inFrame = (origin: Vec, { f, u, s }: Frame, forward: number, up: number, right = 0): Vec =>
	vec(
		origin.x + f.x * forward + u.x * up + s.x * right,
		origin.y + f.y * forward + u.y * up + s.y * right,
		origin.z + f.z * forward + u.z * up + s.z * right,
	);

/** Two axes turned within their plane by `angle` degrees, the first towards the second. */
function turned(a: Vec, b: Vec, angle: number): readonly [Vec, Vec] {
	const [sine, cosine] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
	return [along(scale(a, cosine), b, sine), along(scale(b, cosine), a, -sine)];
}

/** Bends forward: the upper end goes to the front. */
export function flex(frame: Frame, angle: number): Frame {
	if (angle === 0) return frame;
	const [u, f] = turned(frame.u, frame.f, angle);
	return { f, u, s: frame.s };
}

/** Bends sideways: the upper end goes to the person's right. */
export function tilt(frame: Frame, angle: number): Frame {
	if (angle === 0) return frame;
	const [u, s] = turned(frame.u, frame.s, angle);
	return { f: frame.f, u, s };
}

/** Turns about its length: the front goes to the person's right. */
export function twist(frame: Frame, angle: number): Frame {
	if (angle === 0) return frame;
	const [f, s] = turned(frame.f, frame.s, angle);
	return { f, u: frame.u, s };
}

/** A frame as seen from another, and back. */
export function relative(frame: Frame, to: Frame): Frame {
	const seen = (a: Vec): Vec => vec(dot(a, to.f), dot(a, to.u), dot(a, to.s));
	return { f: seen(frame.f), u: seen(frame.u), s: seen(frame.s) };
}

/** Returns a frame that was given within another frame in the axes of the world. */
export function absolute(frame: Frame, of: Frame): Frame {
	const origin = vec(0, 0);
	const back = (a: Vec): Vec => inFrame(origin, of, a.x, a.y, a.z);
	return { f: back(frame.f), u: back(frame.u), s: back(frame.s) };
}

/** Part of the shortest turn that takes one frame to another, at an even pace. */
export function turnBetween(from: Frame, to: Frame, t: number): Frame {
	const cosine = (dot(from.f, to.f) + dot(from.u, to.u) + dot(from.s, to.s) - 1) / 2;
	const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
	if (angle < 1e-9) return from;
	const sum = add(add(cross(from.f, to.f), cross(from.u, to.u)), cross(from.s, to.s));
	return turnedAbout(from, unit(sum), angle * t);
}

/** A frame turned about a unit vector, in radians. */
export function turnedAbout(from: Frame, axis: Vec, angle: number): Frame {
	const [sine, rest] = [Math.sin(angle), 1 - Math.cos(angle)];
	const rotated = (a: Vec): Vec => {
		const side = cross(axis, a);
		return along(along(a, side, sine), cross(axis, side), rest);
	};
	return { f: rotated(from.f), u: rotated(from.u), s: rotated(from.s) };
}

/** Between `b` and `c`, smooth through all four. */
export const through = (a: number, b: number, c: number, d: number, t: number): number =>
	b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Minimum-jerk easing: starts and ends at rest, with no push anywhere. `fraction` and the answer are 0 to 1. */
export function ease(fraction: number): number {
	const t = Math.min(1, Math.max(0, fraction));
	return t * t * t * (10 + t * (6 * t - 15));
}
