import type { Figure, FigureFrame, Part, Shape } from "./figure";
import { FIGURES } from "./figures/all";
import { movingParts } from "./moving-parts";
import { transitionView } from "./transition";

export interface FrameOptions {
	/** The working side; the right side when absent. It is drawn nearest, or told apart as the exercise asks. */
	readonly side?: "left" | "right";
	/** Part of the full range of movement, above 0 up to 1, for a gentler version. */
	readonly range?: number;
	/** Draws the pose moved to, without the way there. */
	readonly reducedMotion?: boolean;
}

/** Parts of a way through which its arrow is drawn. */
const ARC_STEPS = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
/** Arrows a frame has room for, drawn or not. */
const ARC_KEYS = ["arc-0", "arc-1"] as const;

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
export function figurePoses(exercise: string): string[] {
	return Object.keys(figureOf(exercise).poses);
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
	const still = from === to;
	const stage = transitionView(figure, { from, to, range: options.range ?? 1, left });
	const shown = still
		? stage.parts(figure.still ?? figure.accent)
		: movingParts(stage.start, stage.end, stage.parts(figure.accent));
	const moving: ReadonlySet<Part> = new Set([
		...shown,
		...stage.parts(figure.always ?? []),
		...stage.parts(figure.byPose?.[to] ?? []),
	]);
	const arcs = still ? [] : stage.arcs(ARC_STEPS);
	const [x, y, width, height] = figure.sheet;
	return {
		viewBox: [x, -(y + height), width, height],
		transform: left && figure.left === "mirror" ? `matrix(-1 0 0 1 ${2 * x + width} 0)` : "",
		shapes: [
			...figure.scene,
			...stage.draw(options.reducedMotion === true ? 1 : fraction, moving),
			...figure.front,
			...ARC_KEYS.map((key, index): Shape => ({ key, tone: "arc", paint: "stroke", width: 1.5, d: arcs[index] ?? "" })),
		],
	};
}
