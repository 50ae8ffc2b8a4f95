import { type KeyPose, poseBetween } from "./blend";
import { ease } from "./easing";
import type { FigureFrame, Part, Shape, SideFigure } from "./figure";
import { FIGURES } from "./figures/all";
import { placeBody, type SideBody } from "./kinematics";
import { motionArc } from "./motion-arc";
import { movingParts } from "./moving";
import { drawBody } from "./side-drawing";

export interface FrameOptions {
	/** The working side. It is drawn nearest; the left side turns the sheet over. */
	readonly side?: "left" | "right";
	/** Draws the pose moved to, without the way there. */
	readonly reducedMotion?: boolean;
}

/** Placements along a movement from which its arc is drawn. */
const ARC_STEPS = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
const ARCS = 2;

export function hasFigure(exercise: string): boolean {
	return Object.hasOwn(FIGURES, exercise);
}

export function posesOf(exercise: string): string[] {
	return Object.keys(figureOf(exercise).poses);
}

function figureOf(exercise: string): SideFigure {
	const figure = Object.hasOwn(FIGURES, exercise) ? FIGURES[exercise] : undefined;
	if (figure === undefined) throw new RangeError(`There is no figure for the exercise "${exercise}".`);
	return figure;
}

function keyPose(figure: SideFigure, exercise: string, name: string): KeyPose {
	const pose = Object.hasOwn(figure.poses, name) ? figure.poses[name] : undefined;
	if (pose === undefined) throw new RangeError(`The figure of "${exercise}" has no pose "${name}".`);
	return { pose, body: placeBody(pose) };
}

/**
 * The body between two poses of an exercise.
 * @param fraction 0 at `from`, 1 at `to`, by elapsed time; easing is applied here.
 * @throws RangeError when the exercise has no figure or the figure has no such pose.
 */
export function bodyAt(exercise: string, from: string, to: string, fraction: number): SideBody {
	const figure = figureOf(exercise);
	const start = keyPose(figure, exercise, from);
	if (from === to) return start.body;
	return placeBody(poseBetween(start, keyPose(figure, exercise, to), ease(fraction)));
}

/** A drawing of the body between two poses. See `bodyAt` for `fraction` and errors. */
export function figureFrame(
	exercise: string,
	from: string,
	to: string,
	fraction: number,
	options: FrameOptions = {},
): FigureFrame {
	const figure = figureOf(exercise);
	const start = keyPose(figure, exercise, from);
	const end = from === to ? start : keyPose(figure, exercise, to);
	const still = from === to;
	const between = (t: number): SideBody => placeBody(poseBetween(start, end, t));
	const body = still ? start.body : between(options.reducedMotion === true ? 1 : ease(fraction));
	const moving: ReadonlySet<Part> = still ? new Set(figure.accent) : movingParts(start.body, end.body, figure.accent);
	const landmarks = still ? [] : (figure.arcs[`${from}>${to}`] ?? figure.arcs[to] ?? []);
	const way = landmarks.length === 0 ? [] : ARC_STEPS.map(between);
	const arcs = Array.from({ length: ARCS }, (_, index): Shape => {
		const landmark = landmarks[index];
		const d = landmark === undefined ? "" : motionArc(way, landmark);
		return { key: `arc-${index}`, tone: "arc", paint: "stroke", width: 1.5, d };
	});
	const [left, bottom, width, height] = figure.sheet;
	return {
		viewBox: [left, -(bottom + height), width, height],
		transform: options.side === "left" ? `matrix(-1 0 0 1 ${2 * left + width} 0)` : "",
		shapes: [...figure.scene, ...drawBody(body, figure, moving), ...figure.front, ...arcs],
	};
}
