import { arrowPath, arrowSpots } from "./arrows";
import type { Body } from "./body";
import { type Camera, cameraFor, project, type View } from "./camera";
import { type BodyLook, bodyOutline, drawBody } from "./draw-body";
import type { Figure } from "./figure";
import { FIGURES } from "./figures/all";
import { type Highlight, highlightsFor } from "./highlights";
import { ANYBODY, PEOPLE, type Person } from "./person";
import type { FigureFrame, Shape, ViewBox } from "./shape";
import { otherSide, SIDES, type Side } from "./skeleton";
import { drawSolids, patch } from "./solids";
import { bodyAt, type Transition } from "./transition";
import { ease, lerp, type Vec, vec } from "./vectors";
import { type Bead, type Bounds, cover, linkOf, noBounds, pathOf } from "./volumes";

export interface FrameOptions {
	/** The working side; the right side when absent. */
	readonly side?: Side;
	/** Part of the full range of movement, above 0 up to 1, for a gentler version. */
	readonly range?: number;
	/** Draws the pose moved to, without the way there. */
	readonly reducedMotion?: boolean;
	/** Who is drawn; the first of the people when absent. */
	readonly person?: Person;
}

/** Parts of a way through which its arrow is drawn. */
const ARROW_STEPS = [0.24, 0.3, 0.36, 0.43, 0.5, 0.57, 0.64, 0.7, 0.76];
/** Arrows a frame has room for, drawn or not. */
const ARROW_KEYS = ["arrow-0", "arrow-1"] as const;
const ARROW_WIDTH = 1.6;
/** Room around everything a figure draws, in units. */
const MARGIN = 4;

export const hasFigure = (exercise: string): boolean => Object.hasOwn(FIGURES, exercise);

/**
 * Returns the figure of an exercise by its id.
 * @throws RangeError when the exercise has no figure.
 */
export function figureOf(exercise: string): Figure {
	const figure = Object.hasOwn(FIGURES, exercise) ? FIGURES[exercise] : undefined;
	if (figure === undefined) throw new RangeError(`There is no figure for the exercise "${exercise}".`);
	return figure;
}

/** The names of an exercise's key poses, `rest` first. @throws RangeError when the exercise has no figure. */
export const figurePoses = (exercise: string): string[] => Object.keys(figureOf(exercise).poses);

/** What carries the body leaves a shadow where it is, the fainter the higher it is over the floor. */
const SHADOW_REACH = 7;

function shadowOf(body: Body, floor: number): Bead[] {
	const under = (at: Vec, radius: number, long: number, wide: number): Bead[] => {
		const gap = at.y - radius - floor;
		if (gap > SHADOW_REACH) return [];
		const size = 1 - Math.max(0, gap) / SHADOW_REACH;
		return [patch(vec(at.x, floor, at.z), long * size, wide * size)];
	};
	return [
		...SIDES.flatMap((side) => {
			const { heel, ball, knee } = body.legs[side];
			const { wrist, elbow } = body.arms[side];
			const sole = vec((heel.x + ball.x) / 2, Math.min(heel.y, ball.y), (heel.z + ball.z) / 2);
			return [
				...under(sole, 0, 13, 5.5),
				...under(knee, 5.5, 8, 6),
				...under(wrist, 2, 7, 4),
				...under(elbow, 3.5, 7, 5),
			];
		}),
		...under(body.hip, 10, 17, 15),
		...under(body.waist.at, 6, 16, 14),
	];
}

function include(bounds: Bounds, { left, right, bottom, top }: Bounds): void {
	if (left > right) return;
	cover(bounds, { x: left, y: bottom });
	cover(bounds, { x: right, y: top });
}

/** The name of the same part or point on the other side. */
function otherName<Name extends string>(name: Name): Name {
	const [side, ...part] = name.split("-");
	return (side === "right" || side === "left" ? `${otherSide(side)}-${part.join("-")}` : name) as Name;
}

function cameraAt(figure: Figure, { from, to }: Transition, t: number): Camera {
	const view = (name: string): View => figure.views?.[name] ?? figure.view;
	const [start, end] = [view(from), view(to)];
	return cameraFor({ heading: lerp(start.heading, end.heading, t), tilt: lerp(start.tilt, end.tilt, t) });
}

/** What stays the same all through a movement. */
interface Prepared {
	readonly key: string;
	readonly at: (fraction: number) => Body;
	readonly scene: readonly Shape[];
	readonly front: readonly Shape[];
	readonly ghost: string;
	readonly arrows: readonly string[];
	readonly highlights: readonly Highlight[];
	readonly bounds: Bounds;
}

/** The last movement of each figure: a frame asks for what the frame before asked for. */
const prepared = new WeakMap<Figure, Prepared>();

function prepare(figure: Figure, transition: Transition, person: Person): Prepared {
	const { from, to, range, left } = transition;
	const key = `${from}>${to} ${range} ${left} ${PEOPLE.indexOf(person)}`;
	const known = prepared.get(figure);
	if (known?.key === key) return known;
	const swapped = left && figure.left === "swap";
	const bounds = noBounds();
	const camera = cameraAt(figure, transition, 1);
	const at = bodyAt(figure, transition);
	const floor = project(camera, vec(0, figure.support.floor ?? 0, 14)).y;
	const landmarks = from === to ? [] : (figure.arrows[`${from}>${to}`] ?? figure.arrows[to] ?? []);
	const bodies = landmarks.length === 0 ? [] : ARROW_STEPS.map(at);
	const made: Prepared = {
		key,
		at,
		scene: drawSolids(figure.scene, camera, bounds),
		front: drawSolids(figure.front ?? [], camera, bounds),
		ghost: figure.ghost === true && from !== to ? bodyOutline(at(0), { camera, person, dress: figure.dress }) : "",
		arrows: landmarks.map((name) => {
			const spots = arrowSpots(bodies, swapped ? otherName(name) : name, camera, floor);
			for (const spot of spots) cover(bounds, spot, 3);
			return arrowPath(spots);
		}),
		highlights: highlightsFor(swapped ? figure.marks.map(otherName) : figure.marks),
		bounds,
	};
	prepared.set(figure, made);
	return made;
}

/** `bounds` grows to hold what is drawn, where that is asked for. */
function drawFigure(
	figure: Figure,
	transition: Transition,
	fraction: number,
	person: Person,
	bounds?: Bounds,
): Shape[] {
	const { at, scene, front, ghost, arrows, highlights, bounds: still } = prepare(figure, transition, person);
	if (bounds !== undefined) include(bounds, still);
	const camera = cameraAt(figure, transition, ease(fraction));
	const turning = figure.views !== undefined;
	const body = at(fraction);
	const floor = figure.support.floor ?? 0;
	const shadow = figure.support.afloat === true ? [] : shadowOf(body, floor).map((each) => linkOf([each], camera));
	const look: BodyLook = {
		camera,
		person,
		dress: figure.dress,
		spine: figure.spine,
		nerve: figure.nerve !== true ? undefined : transition.left && figure.left === "swap" ? "left" : "right",
		highlights,
		bounds,
	};
	return [
		...(turning ? drawSolids(figure.scene, camera, bounds) : scene),
		{ key: "shadow", tone: "shadow", paint: "fill", d: pathOf(shadow) },
		...drawSolids(figure.behind?.(body) ?? [], camera, bounds),
		...(figure.ghost === true ? [{ key: "ghost", tone: "ghost", paint: "fill", d: ghost } as const] : []),
		...drawBody(body, look),
		...drawSolids(figure.held?.(body) ?? [], camera, bounds),
		...(turning ? drawSolids(figure.front ?? [], camera, bounds) : front),
		...ARROW_KEYS.map(
			(key, index): Shape => ({ key, tone: "arc", paint: "stroke", width: ARROW_WIDTH, d: arrows[index] ?? "" }),
		),
	];
}

/** Fractions of each movement that are looked at to find the sheet's size. */
const SIZED_AT = [0, 0.5, 1];
/** Whose hair stands out furthest. */
const WIDEST = PEOPLE[1] ?? ANYBODY;
const sheets = new WeakMap<Figure, ViewBox>();

/** A sheet that holds everything the exercise draws; found once, and then the same in every frame. */
function sheetOf(figure: Figure): ViewBox {
	const known = sheets.get(figure);
	if (known !== undefined) return known;
	const names = Object.keys(figure.poses);
	const first = names[0] ?? "rest";
	const ways = names.map((to, index) => [names[index - 1] ?? first, to] as const);
	const all = noBounds();
	for (const [from, to] of [...ways, [names.at(-1) ?? first, first] as const]) {
		for (const fraction of SIZED_AT) {
			drawFigure(figure, { from, to, range: 1, left: false }, fraction, WIDEST, all);
		}
	}
	const [left, top] = [Math.floor(all.left - MARGIN), Math.floor(-all.top - MARGIN)];
	const sheet: ViewBox = [left, top, Math.ceil(all.right + MARGIN) - left, Math.ceil(-all.bottom + MARGIN) - top];
	sheets.set(figure, sheet);
	return sheet;
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
	const transition: Transition = { from, to, range: options.range ?? 1, left };
	const shown = options.reducedMotion === true ? 1 : Math.min(1, Math.max(0, fraction));
	const person = options.person ?? ANYBODY;
	const shapes = drawFigure(figure, transition, shown, person);
	const viewBox = sheetOf(figure);
	const [x, , width] = viewBox;
	const look = `skin-${person.skin} hair-${person.hairTone}`;
	return {
		viewBox,
		look,
		transform: left && figure.left === "mirror" ? `matrix(-1 0 0 1 ${2 * x + width} 0)` : "",
		shapes,
	};
}
