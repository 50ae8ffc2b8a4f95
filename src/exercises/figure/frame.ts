import { ease } from "./easing";
import type { Figure, FigureFrame, Part, Shape } from "./figure";
import { FIGURES } from "./figures/all";
import { movingParts } from "./moving";
import { frontStage, type Names, type Stage, sideStage, stageOf } from "./stage";

export interface FrameOptions {
	/** The working side; the right side when absent. It is drawn nearest, or told apart as the exercise asks. */
	readonly side?: "left" | "right";
	/** Draws the pose moved to, without the way there. */
	readonly reducedMotion?: boolean;
}

/** Parts of a way through which its arrow is drawn. */
const ARC_STEPS = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
/** Arrows a frame has room for, drawn or not. */
const ARCS = 2;

export function hasFigure(exercise: string): boolean {
	return Object.hasOwn(FIGURES, exercise);
}

/** @throws RangeError when the exercise has no figure. */
export function figureOf(exercise: string): Figure {
	const figure = Object.hasOwn(FIGURES, exercise) ? FIGURES[exercise] : undefined;
	if (figure === undefined) throw new RangeError(`There is no figure for the exercise "${exercise}".`);
	return figure;
}

/** The names of an exercise's key poses, `rest` first. @throws RangeError when the exercise has no figure. */
export function posesOf(exercise: string): string[] {
	return Object.keys(figureOf(exercise).poses);
}

function compose(figure: Figure, stage: Stage, names: Names, t: number, left: boolean): FigureFrame {
	const still = names.from === names.to;
	const shown = still
		? stage.parts(figure.still ?? figure.accent)
		: movingParts(stage.start, stage.end, stage.parts(figure.accent));
	const moving: ReadonlySet<Part> = new Set([
		...shown,
		...stage.parts(figure.always ?? []),
		...stage.parts(figure.byPose?.[names.to] ?? []),
	]);
	const drawn = still ? [] : stage.arcs(ARC_STEPS);
	const arcs = Array.from(
		{ length: ARCS },
		(_, index): Shape => ({ key: `arc-${index}`, tone: "arc", paint: "stroke", width: 1.5, d: drawn[index] ?? "" }),
	);
	const [x, y, width, height] = figure.sheet;
	return {
		viewBox: [x, -(y + height), width, height],
		transform: left && figure.left === "mirror" ? `matrix(-1 0 0 1 ${2 * x + width} 0)` : "",
		shapes: [...figure.scene, ...stage.draw(t, moving), ...figure.front, ...arcs],
	};
}

/**
 * A drawing of the body between two key poses of an exercise.
 * @param fraction 0 at `from`, 1 at `to`, by elapsed time; easing is applied here. Equal poses hold still.
 * @throws RangeError when the exercise has no figure or its figure has no such pose.
 */
export function figureFrame(
	exercise: string,
	from: string,
	to: string,
	fraction: number,
	options: FrameOptions = {},
): FigureFrame {
	const figure = figureOf(exercise);
	const left = options.side === "left";
	const t = options.reducedMotion === true ? 1 : ease(fraction);
	const names = { from, to };
	return compose(figure, stageOf(figure, names, left), names, t, left);
}

/** Whether an exercise has a movement without end, for as long as its timer runs. */
export function hasCycle(exercise: string): boolean {
	return hasFigure(exercise) && figureOf(exercise).cycle !== undefined;
}

/**
 * A drawing of a movement without end (walking, pedalling) after so many seconds of it.
 * @throws RangeError when the exercise has no such movement.
 */
export function cycleFrame(exercise: string, seconds: number): FigureFrame {
	const figure = figureOf(exercise);
	const names = { from: "rest", to: "rest" };
	if (figure.view === "front") {
		if (figure.cycle === undefined) throw new RangeError(`"${exercise}" has no movement without end.`);
		const pose = figure.cycle.pose((seconds / figure.cycle.seconds) % 1);
		return compose(figure, frontStage(figure, pose, pose, names), names, 0, false);
	}
	if (figure.cycle === undefined) throw new RangeError(`"${exercise}" has no movement without end.`);
	const pose = figure.cycle.pose((seconds / figure.cycle.seconds) % 1);
	return compose(figure, sideStage(figure, pose, pose, names, false), names, 0, false);
}
