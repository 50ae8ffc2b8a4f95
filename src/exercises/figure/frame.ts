import { type KeyPose, poseBetween } from "./blend";
import { deepen } from "./deepen";
import { ease } from "./easing";
import type { FigureFrame, Part, Shape, SideFigure } from "./figure";
import { FIGURES } from "./figures/all";
import { placeBody, type SideBody } from "./kinematics";
import { motionArc } from "./motion-arc";
import { movingParts } from "./moving";
import { drawBody } from "./side-drawing";
import { swapName, swapPose } from "./swap";

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

/** The figure as worked by the side asked for. */
function sided(
	exercise: string,
	side: FrameOptions["side"],
): { readonly figure: SideFigure; readonly swapped: boolean } {
	const figure = figureOf(exercise);
	return { figure, swapped: side === "left" && figure.left === "swap" };
}

function keyPose(figure: SideFigure, exercise: string, name: string, swapped: boolean): KeyPose {
	const pose = Object.hasOwn(figure.poses, name) ? figure.poses[name] : undefined;
	if (pose === undefined) throw new RangeError(`The figure of "${exercise}" has no pose "${name}".`);
	const worked = swapped ? swapPose(pose) : pose;
	return { pose: worked, body: placeBody(worked) };
}

const drawn = (figure: SideFigure, body: SideBody): SideBody =>
	figure.depth === undefined ? body : deepen(body, figure.depth);

/**
 * The body between two poses of an exercise.
 * @param fraction 0 at `from`, 1 at `to`, by elapsed time; easing is applied here.
 * @throws RangeError when the exercise has no figure or the figure has no such pose.
 */
export function bodyAt(
	exercise: string,
	from: string,
	to: string,
	fraction: number,
	side?: FrameOptions["side"],
): SideBody {
	const { figure, swapped } = sided(exercise, side);
	const start = keyPose(figure, exercise, from, swapped);
	if (from === to) return start.body;
	return placeBody(poseBetween(start, keyPose(figure, exercise, to, swapped), ease(fraction)));
}

/** A drawing of the body between two poses. See `bodyAt` for `fraction` and errors. */
export function figureFrame(
	exercise: string,
	from: string,
	to: string,
	fraction: number,
	options: FrameOptions = {},
): FigureFrame {
	const { figure, swapped } = sided(exercise, options.side);
	const still = from === to;
	const start = keyPose(figure, exercise, from, swapped);
	const end = still ? start : keyPose(figure, exercise, to, swapped);
	const between = (t: number): SideBody => drawn(figure, placeBody(poseBetween(start, end, t)));
	const body = still ? drawn(figure, start.body) : between(options.reducedMotion === true ? 1 : ease(fraction));
	const named = (parts: readonly Part[]): readonly Part[] => (swapped ? parts.map(swapName) : parts);
	const shown = still ? named(figure.still ?? figure.accent) : movingParts(start.body, end.body, named(figure.accent));
	const moving: ReadonlySet<Part> = new Set([...shown, ...named(figure.always ?? [])]);
	const marks = still ? [] : (figure.arcs[`${from}>${to}`] ?? figure.arcs[to] ?? []);
	const landmarks = swapped ? marks.map(swapName) : marks;
	const way = landmarks.length === 0 ? [] : ARC_STEPS.map(between);
	const arcs = Array.from({ length: ARCS }, (_, index): Shape => {
		const landmark = landmarks[index];
		const d = landmark === undefined ? "" : motionArc(way, landmark);
		return { key: `arc-${index}`, tone: "arc", paint: "stroke", width: 1.5, d };
	});
	const [left, bottom, width, height] = figure.sheet;
	const mirrored = options.side === "left" && figure.left === "mirror";
	const behind = figure.behind?.(body) ?? [];
	const held = figure.held?.(body) ?? [];
	return {
		viewBox: [left, -(bottom + height), width, height],
		transform: mirrored ? `matrix(-1 0 0 1 ${2 * left + width} 0)` : "",
		shapes: [...figure.scene, ...behind, ...drawBody(body, figure, moving), ...held, ...figure.front, ...arcs],
	};
}
