import { type KeyPose, poseBetween } from "./blend";
import { ease, lerp } from "./easing";
import { exaggerateDepth, exaggerateFrontDepth } from "./exaggerate-depth";
import type { Figure, FrontFigure, Part, Shape, SideFigure } from "./figure";
import { frontArc } from "./front-arc";
import { frontPoseBetween } from "./front-blend";
import { drawFrontBody } from "./front-drawing";
import { type FrontBody, placeFrontBody } from "./front-kinematics";
import type { FrontPose } from "./front-pose";
import { placeBody, type SideBody } from "./kinematics";
import { mirrorFrontPose, mirrorName, mirrorPose } from "./mirror";
import { motionArc } from "./motion-arc";
import { frontStances, type Stances, sideStances } from "./moving-parts";
import type { SidePose } from "./pose";
import { drawBody } from "./side-drawing";

/** A way between two key poses. */
export interface Transition {
	readonly from: string;
	readonly to: string;
	/** Part of the full range, above 0 up to 1. */
	readonly range: number;
	/** The left side works. */
	readonly left: boolean;
}

/** A way ready to be drawn at any fraction of its time. Both views of the body answer to this. */
export interface TransitionView {
	/** How each part stands, at the start and at the end. */
	readonly start: Stances;
	readonly end: Stances;
	/** The same parts on the side that works. */
	readonly parts: (named: readonly Part[]) => readonly Part[];
	/** Everything that moves with the body. */
	readonly draw: (fraction: number, moving: ReadonlySet<Part>) => readonly Shape[];
	/** Arrows along the way, drawn through the given fractions of it. */
	readonly arcs: (fractions: readonly number[]) => readonly string[];
}

/** @throws RangeError when the figure has no such pose. */
function named<Pose>(poses: Readonly<Record<string, Pose>>, name: string): Pose {
	const pose = Object.hasOwn(poses, name) ? poses[name] : undefined;
	if (pose === undefined) throw new RangeError(`The figure has no pose "${name}".`);
	return pose;
}

function marksOf<Mark>(arcs: Readonly<Record<string, readonly Mark[]>>, { from, to }: Transition): readonly Mark[] {
	return from === to ? [] : (arcs[`${from}>${to}`] ?? arcs[to] ?? []);
}

const sideKey = (pose: SidePose): KeyPose => ({ pose, body: placeBody(pose) });

/** A key pose in the range asked for, worked by the side asked for. */
function sidePose(figure: SideFigure, name: string, way: Transition): SidePose {
	const full = named(figure.poses, name);
	const base = way.range < 1 ? figure.shrinks?.[name] : undefined;
	const pose = base === undefined ? full : poseBetween(sideKey(named(figure.poses, base)), sideKey(full), way.range);
	return way.left && figure.left === "swap" ? mirrorPose(pose) : pose;
}

/** The body on its way, for tests and drawing alike. */
export function sideBodyAt(figure: SideFigure, way: Transition): (fraction: number) => SideBody {
	const start = figure.round?.at[way.from];
	const end = figure.round?.at[way.to];
	if (figure.round !== undefined && start !== undefined && end !== undefined) {
		const { pose } = figure.round;
		const ahead = end > start ? end : end + (way.from === way.to ? 0 : 1);
		return (fraction) => placeBody(pose(lerp(start, ahead, Math.min(1, Math.max(0, fraction)))));
	}
	const first = sideKey(sidePose(figure, way.from, way));
	if (way.from === way.to) return () => first.body;
	const last = sideKey(sidePose(figure, way.to, way));
	return (fraction) => placeBody(poseBetween(first, last, ease(fraction)));
}

function sideStage(figure: SideFigure, way: Transition): TransitionView {
	const swapped = way.left && figure.left === "swap";
	const placed = sideBodyAt(figure, way);
	const at = (fraction: number): SideBody =>
		figure.depth === undefined ? placed(fraction) : exaggerateDepth(placed(fraction), figure.depth);
	const marks = marksOf(figure.arcs, way).map((mark) => (swapped ? mirrorName(mark) : mark));
	return {
		start: sideStances(placed(0)),
		end: sideStances(placed(1)),
		parts: (parts) => (swapped ? parts.map(mirrorName) : parts),
		draw: (fraction, moving) => {
			const body = at(fraction);
			const behind = figure.behind?.(body) ?? [];
			const held = figure.held?.(body) ?? [];
			return [...behind, ...drawBody(body, figure, moving), ...held];
		},
		arcs: (fractions) => {
			const bodies = marks.length === 0 ? [] : fractions.map(at);
			return marks.map((mark) => motionArc(bodies, mark));
		},
	};
}

const frontKey = (pose: FrontPose) => ({ pose, body: placeFrontBody(pose) });

function frontPose(figure: FrontFigure, name: string, way: Transition): FrontPose {
	const full = named(figure.poses, name);
	const base = way.range < 1 ? figure.shrinks?.[name] : undefined;
	const pose =
		base === undefined ? full : frontPoseBetween(frontKey(named(figure.poses, base)), frontKey(full), way.range);
	return way.left && figure.left === "swap" ? mirrorFrontPose(pose) : pose;
}

export function frontBodyAt(figure: FrontFigure, way: Transition): (fraction: number) => FrontBody {
	const first = frontKey(frontPose(figure, way.from, way));
	if (way.from === way.to) return () => first.body;
	const last = frontKey(frontPose(figure, way.to, way));
	return (fraction) => placeFrontBody(frontPoseBetween(first, last, ease(fraction)));
}

function frontStage(figure: FrontFigure, way: Transition): TransitionView {
	const placed = frontBodyAt(figure, way);
	const at = (fraction: number): FrontBody =>
		figure.depth === undefined ? placed(fraction) : exaggerateFrontDepth(placed(fraction), figure.depth);
	const marks = marksOf(figure.arcs, way);
	const swapped = way.left && figure.left === "swap";
	return {
		start: frontStances(placed(0)),
		end: frontStances(placed(1)),
		parts: (parts) => (swapped ? parts.map(mirrorName) : parts),
		draw: (fraction, moving) => drawFrontBody(at(fraction), figure, moving),
		arcs: (fractions) => {
			const bodies = marks.length === 0 ? [] : fractions.map(at);
			return marks.map((mark) => frontArc(bodies, mark));
		},
	};
}

export function transitionView(figure: Figure, way: Transition): TransitionView {
	return figure.view === "front" ? frontStage(figure, way) : sideStage(figure, way);
}
