import { type KeyPose, poseBetween } from "./blend";
import { deepen, deepenFront } from "./deepen";
import type { Figure, FrontFigure, Part, Shape, SideFigure } from "./figure";
import { frontArc } from "./front-arc";
import { frontPoseBetween } from "./front-blend";
import { drawFrontBody } from "./front-drawing";
import { placeFrontBody } from "./front-kinematics";
import type { FrontPose } from "./front-pose";
import { placeBody } from "./kinematics";
import { motionArc } from "./motion-arc";
import { frontTurns, sideTurns, type Turns } from "./moving";
import type { SidePose } from "./pose";
import { drawBody } from "./side-drawing";
import { swapName, swapPose } from "./swap";

/** A way between two poses, ready to be drawn at any part of it. Both views of the body answer to this. */
export interface Stage {
	/** How far each part is turned, at the start and at the end. */
	readonly start: Turns;
	readonly end: Turns;
	/** The parts that may be in the accent colour, as worked by the side asked for. */
	readonly parts: (named: readonly Part[]) => readonly Part[];
	/** Everything that moves with the body, at `t` of the way (eased). */
	readonly draw: (t: number, moving: ReadonlySet<Part>) => readonly Shape[];
	/** Arrows for the way, at most two, drawn through the given parts of it. */
	readonly arcs: (steps: readonly number[]) => readonly string[];
}

function marksOf<Mark>(figure: { readonly arcs: Readonly<Record<string, readonly Mark[]>> }, from: string, to: string) {
	return from === to ? [] : (figure.arcs[`${from}>${to}`] ?? figure.arcs[to] ?? []);
}

/** Two side poses, with the figure they belong to. */
export function sideStage(figure: SideFigure, from: SidePose, to: SidePose, names: Names, swapped: boolean): Stage {
	const key = (pose: SidePose): KeyPose => {
		const worked = swapped ? swapPose(pose) : pose;
		return { pose: worked, body: placeBody(worked) };
	};
	const start = key(from);
	const end = from === to ? start : key(to);
	const at = (t: number) => {
		const body = from === to ? start.body : placeBody(poseBetween(start, end, t));
		return figure.depth === undefined ? body : deepen(body, figure.depth);
	};
	const marks = marksOf(figure, names.from, names.to).map((mark) => (swapped ? swapName(mark) : mark));
	return {
		start: sideTurns(start.body),
		end: sideTurns(end.body),
		parts: (named) => (swapped ? named.map(swapName) : named),
		draw: (t, moving) => {
			const body = at(t);
			const behind = figure.behind?.(body) ?? [];
			const held = figure.held?.(body) ?? [];
			return [...behind, ...drawBody(body, figure, moving), ...held];
		},
		arcs: (steps) => {
			const way = marks.length === 0 ? [] : steps.map(at);
			return marks.map((mark) => motionArc(way, mark));
		},
	};
}

export function frontStage(figure: FrontFigure, from: FrontPose, to: FrontPose, names: Names): Stage {
	const start = { pose: from, body: placeFrontBody(from) };
	const end = from === to ? start : { pose: to, body: placeFrontBody(to) };
	const at = (t: number) => {
		const body = from === to ? start.body : placeFrontBody(frontPoseBetween(start, end, t));
		return figure.depth === undefined ? body : deepenFront(body, figure.depth);
	};
	const marks = marksOf(figure, names.from, names.to);
	return {
		start: frontTurns(start.body),
		end: frontTurns(end.body),
		parts: (named) => named,
		draw: (t, moving) => drawFrontBody(at(t), figure, moving),
		arcs: (steps) => {
			const way = marks.length === 0 ? [] : steps.map(at);
			return marks.map((mark) => frontArc(way, mark));
		},
	};
}

export interface Names {
	readonly from: string;
	readonly to: string;
}

function named<Pose>(figure: Figure & { readonly poses: Readonly<Record<string, Pose>> }, name: string): Pose {
	const pose = Object.hasOwn(figure.poses, name) ? figure.poses[name] : undefined;
	if (pose === undefined) throw new RangeError(`The figure has no pose "${name}".`);
	return pose;
}

/** @throws RangeError when the figure has no such pose. */
export function stageOf(figure: Figure, names: Names, left: boolean): Stage {
	if (figure.view === "front") {
		return frontStage(figure, named(figure, names.from), named(figure, names.to), names);
	}
	const swapped = left && figure.left === "swap";
	return sideStage(figure, named(figure, names.from), named(figure, names.to), names, swapped);
}
