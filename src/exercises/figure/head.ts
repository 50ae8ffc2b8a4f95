import type { Camera } from "./camera";
import type { Person } from "./person";
import { dot, type Frame, scale, unit, type Vec, vec } from "./vectors";
import { type Bead, beadIn, discOf, type Hull, linkOf, polygon } from "./volumes";

/** The head's volumes, given forward, up and right of where the skull sits on the neck. */

type Row = readonly [number, number, number];

export interface HeadFlesh {
	readonly face: Hull[];
	readonly ears: readonly Hull[];
	/** The nose where it is seen against the face. */
	readonly nose: readonly Hull[];
	readonly eyes: readonly Hull[];
	/** Path data, since the hairline cuts through the volume. */
	readonly hair: string;
	/** Hair that hangs behind the head. */
	readonly behind: Hull[];
}

const HAIR = { at: [-0.9, 6, 0], radii: [8.9, 8.7, 7.4] } as const;
/** The hairline lies in a plane from the forehead down to the nape: which way it faces, and how far up it is. */
const HAIRLINE = { facing: unit(vec(-0.66, 0.75)), at: -1.8 } as const;
const RIM = 40;

/**
 * What is seen of an ellipsoid cut by a plane: its outline, and where the cut is turned to the viewer, a hole for
 * what comes out of it.
 */
function cutCap(at: Vec, frame: Frame, [deep, high, wide]: Row, facing: Vec, offset: number, camera: Camera): string {
	const axes = [scale(frame.f, deep), scale(frame.u, high), scale(frame.s, wide)] as const;
	// In a space where the ellipsoid is a ball of radius one.
	const slope = vec(facing.x * deep, facing.y * high, facing.z * wide);
	const size = Math.hypot(slope.x, slope.y, slope.z);
	const normal = scale(slope, 1 / size);
	const height = offset / size;
	const radius = Math.sqrt(1 - height * height);
	const [rightX, rightY, rightZ] = axes.map((axis) => dot(axis, camera.right)) as [number, number, number];
	const [upX, upY, upZ] = axes.map((axis) => dot(axis, camera.up)) as [number, number, number];
	const middle = discOf({ at, axes }, camera);
	const put = (q: Vec, into: number[]): void => {
		into.push(middle.x + rightX * q.x + rightY * q.y + rightZ * q.z, middle.y + upX * q.x + upY * q.y + upZ * q.z);
	};
	const outer: number[] = [];
	const rim: number[] = [];
	const first = unit(Math.abs(normal.z) < 0.9 ? vec(-normal.y, normal.x) : vec(0, -normal.z, normal.y));
	const second = vec(
		normal.y * first.z - normal.z * first.y,
		normal.z * first.x - normal.x * first.z,
		normal.x * first.y - normal.y * first.x,
	);
	for (let index = 0; index < RIM; index++) {
		const angle = (2 * Math.PI * index) / RIM;
		const [c, s] = [Math.cos(angle), Math.sin(angle)];
		const w = unit(vec(rightX * c + upX * s, rightY * c + upY * s, rightZ * c + upZ * s));
		const along = dot(w, normal);
		if (along >= height) put(w, outer);
		else {
			const flat = unit(vec(w.x - normal.x * along, w.y - normal.y * along, w.z - normal.z * along));
			put(
				vec(
					normal.x * height + flat.x * radius,
					normal.y * height + flat.y * radius,
					normal.z * height + flat.z * radius,
				),
				outer,
			);
		}
		put(
			vec(
				normal.x * height + radius * (first.x * c + second.x * s),
				normal.y * height + radius * (first.y * c + second.y * s),
				normal.z * height + radius * (first.z * c + second.z * s),
			),
			rim,
		);
	}
	const outwards = frameVector(frame, facing);
	if (dot(outwards, camera.near) >= -1e-6) return polygon(outer);
	return polygon(outer) + polygon(area(rim) > 0 ? reversed(rim) : rim);
}

const frameVector = ({ f, u, s }: Frame, local: Vec): Vec =>
	vec(
		f.x * local.x + u.x * local.y + s.x * local.z,
		f.y * local.x + u.y * local.y + s.y * local.z,
		f.z * local.x + u.z * local.y + s.z * local.z,
	);

function area(corners: readonly number[]): number {
	let sum = 0;
	for (let index = 0; index < corners.length; index += 2) {
		const next = (index + 2) % corners.length;
		sum += (corners[index] ?? 0) * (corners[next + 1] ?? 0) - (corners[next] ?? 0) * (corners[index + 1] ?? 0);
	}
	return sum;
}

function reversed(corners: readonly number[]): number[] {
	const back: number[] = [];
	for (let index = corners.length - 2; index >= 0; index -= 2) back.push(corners[index] ?? 0, corners[index + 1] ?? 0);
	return back;
}

export function headFlesh(skull: Vec, head: Frame, person: Person, camera: Camera): HeadFlesh {
	const part = (at: Row, radii: Row): Bead => beadIn(skull, head, at, radii);
	const link = (...beads: readonly Bead[]): Hull => linkOf(beads, camera);
	const cranium = part([-0.5, 5.8, 0], [8.2, 8, 6.7]);
	const face = part([1.7, 1.4, 0], [6.2, 6.4, 5.6]);
	const chin = part([5.5, -4.8, 0], [2.2, 2.1, 2.5]);
	const jaw = (sign: number): Bead => part([0.4, -2.5, sign * 3.7], [2.4, 2.2, 1.7]);
	const brow = part([6.3, 5, 0], [1.6, 2, 4]);
	const bridge = part([7.5, 3.2, 0], [0.7, 1.2, 0.9]);
	const tip = part([9.4, 0.1, 0], [0.95, 0.9, 1.15]);
	const lips = part([7.1, -2.2, 0], [0.9, 1.3, 1.9]);
	const turned = (sign: number, forward: number): boolean =>
		dot(frameVector(head, unit(vec(forward, 0.05, sign))), camera.near) > 0.12;
	const seen = (sign: number, forward: number, ...beads: readonly Bead[]): Hull =>
		turned(sign, forward) ? link(...beads) : [];
	const eye = (sign: number): Hull => seen(sign, 1.5, part([6.9, 2.5, sign * 2.75], [0.7, 1.15, 0.85]));
	const browLine = (sign: number): Hull =>
		seen(sign, 1.5, part([7.6, 5.5, sign * 1.8], [0.34, 0.34, 0.34]), part([6.6, 5.3, sign * 4.2], [0.3, 0.3, 0.3]));
	const mouth = (sign: number): Hull =>
		seen(sign, 1.8, part([8, -2.8, sign * 0.2], [0.28, 0.28, 0.28]), part([7.3, -2.7, sign * 1.9], [0.26, 0.26, 0.26]));
	const ear = (sign: number): Hull => seen(sign, -0.2, part([-0.4, 1.6, sign * 6], [1.9, 2.8, 1.2]));
	const at = part(HAIR.at, [1, 1, 1]).at;
	const behind: Hull[] =
		person.hair === "bun"
			? [link(part([-10.2, 8.6, 0], [3.9, 3.9, 4])), link(part([-6, 2, 0], [3, 4.4, 4.6]))]
			: person.hair === "bob"
				? [link(part([-3.6, 4, 0], [5.6, 6, 7.2]), part([-4.6, -3.4, 0], [4, 2.6, 6.6]))]
				: [link(part([-5.4, 1.4, 0], [3, 4, 4.8]))];
	return {
		face: [
			link(cranium, face),
			link(face, chin, jaw(1), jaw(-1)),
			link(cranium, jaw(1), jaw(-1)),
			link(brow, cranium),
			link(bridge, tip),
			link(tip, part([7.4, -0.7, 0], [0.8, 0.7, 1.5])),
			link(bridge, part([7.2, -0.4, 0], [0.7, 0.8, 1.4])),
			link(lips, part([6.4, -0.6, 0], [1, 1, 1.8])),
		],
		ears: [ear(1), ear(-1)],
		nose:
			dot(head.f, camera.near) > 0.5
				? [link(part([9.2, 0.3, 0], [0.9, 0.8, 1.3])), link(part([8.4, 1.6, 0], [0.6, 1.4, 0.7]))]
				: [],
		eyes: [eye(1), eye(-1), browLine(1), browLine(-1), mouth(1), mouth(-1)],
		hair: cutCap(at, head, HAIR.radii, HAIRLINE.facing, HAIRLINE.at, camera),
		behind,
	};
}
