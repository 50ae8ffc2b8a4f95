import { cross, dot, radians, type Vec, vec } from "./vectors";

/** From where a figure is seen, without perspective. Degrees. */
export interface View {
	/** 0 sees the person's right side, 90 their front, between them both. */
	readonly heading: number;
	/** How far from above: 0 level, 90 straight down. */
	readonly tilt: number;
}

/** What points right, up and towards the viewer on the sheet. */
export interface Camera {
	readonly right: Vec;
	readonly up: Vec;
	readonly near: Vec;
}

/** Returns the axes of a view. Its angles are in degrees. */
export function cameraFor({ heading, tilt }: View): Camera {
	const [h, t] = [radians(heading), radians(tilt)];
	const near = vec(Math.sin(h) * Math.cos(t), Math.sin(t), Math.cos(h) * Math.cos(t));
	const right = vec(Math.cos(h), 0, -Math.sin(h));
	return { right, up: cross(near, right), near };
}

/** A point of the sheet, `y` up. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

export const project = ({ right, up }: Camera, at: Vec): Spot => ({ x: dot(right, at), y: dot(up, at) });
