import type { Block, Cursor, PlanStep, SessionPlan } from "./plan";
import { repKey, repStart } from "./reps";
import { blockMs, followingBlock, stepMs } from "./timeline";
import type { Motion, Side } from "./types";

/** What the figure is asked to draw: whose figure, between which poses, how far. */
export interface FigureMoment {
	readonly exercise: string;
	readonly from: string;
	readonly to: string;
	/** From 0 to 1. */
	readonly fraction: number;
}

/** Everything the player draws of a moment in a plan. Derived anew for every frame; nothing here is kept. */
export interface SessionPosition {
	readonly stepIndex: number;
	readonly step: PlanStep;
	readonly block: Block;
	/** Of the block, from 0 to 1. */
	readonly fraction: number;
	/** What the figure shows: the block's movement, or while a timer runs the motion that repeats. */
	readonly figure: FigureMoment;
	/** Seconds left of the block; of a timer, seconds left of all of it. */
	readonly left: number;
	/** The working side, or the coming one while sides change. */
	readonly side?: Side;
	/** Present within a rep, which is the `number`th `of` this side's (or all) reps. */
	readonly rep?: {
		readonly number: number;
		readonly of: number;
		/** Of the rep's time, from 0 to 1: the tempo ring. */
		readonly fraction: number;
	};
	/** Of a timer's whole time, from 0 to 1. */
	readonly timer?: number;
	/** The block that follows, in this exercise or the next. */
	readonly nextBlock?: Block;
	/** The exercise after this one. */
	readonly nextStep?: PlanStep;
	/** The exercise to look at now: the one announced in a preview or in the rest before it. */
	readonly preview?: PlanStep;
	/** Of the plan's time, from 0 to 1. */
	readonly progress: number;
	/** Seconds left of the plan, without pauses. */
	readonly routineLeft: number;
}

function sumMs(blocks: readonly Block[]): number {
	return blocks.reduce((sum, block) => sum + blockMs(block), 0);
}

/** Elapsed and whole milliseconds of the group of blocks around the cursor: a rep, or all of a timer. */
function groupTime(step: PlanStep, cursor: Cursor): { readonly elapsed: number; readonly whole: number } {
	const start = repStart(step, cursor.block);
	const key = repKey(step.blocks[cursor.block]);
	let end = cursor.block + 1;
	while (repKey(step.blocks[end]) === key && end < step.blocks.length) {
		end++;
	}
	return {
		elapsed: sumMs(step.blocks.slice(start, cursor.block)) + cursor.into,
		whole: sumMs(step.blocks.slice(start, end)),
	};
}

/** Which leg of a repeating motion is under way after some milliseconds. */
function motionAt(motions: readonly Motion[], elapsedMs: number): Omit<FigureMoment, "exercise"> | undefined {
	const whole = motions.reduce((sum, motion) => sum + motion.seconds * 1000, 0);
	let into = whole > 0 ? elapsedMs % whole : 0;
	let from = motions.at(-1)?.pose;
	for (const { pose, seconds } of motions) {
		if (into < seconds * 1000) {
			return { from: from ?? pose, to: pose, fraction: into / (seconds * 1000) };
		}
		into -= seconds * 1000;
		from = pose;
	}
	return undefined;
}

/** Where a cursor stands in its plan; undefined only when it is not a cursor of this plan. */
export function positionOf(plan: SessionPlan, cursor: Cursor): SessionPosition | undefined {
	const step = plan.steps[cursor.step];
	const block = step?.blocks[cursor.block];
	if (step === undefined || block === undefined) {
		return undefined;
	}
	const length = blockMs(block);
	const group = groupTime(step, cursor);
	const isTimer = block.kind === "timer";
	const nextStep = plan.steps[cursor.step + 1];
	const following = followingBlock(plan, cursor);
	const nextBlock = following && plan.steps[following.step]?.blocks[following.block];
	const isLastRest = block.kind === "rest" && cursor.block === step.blocks.length - 1;
	const preview = block.kind === "prepare" ? step : isLastRest ? nextStep : undefined;
	const whole = plan.steps.reduce((sum, each) => sum + stepMs(each), 0);
	const gone =
		plan.steps.slice(0, cursor.step).reduce((sum, each) => sum + stepMs(each), 0) +
		sumMs(step.blocks.slice(0, cursor.block)) +
		cursor.into;
	const fraction = Math.min(1, cursor.into / length);
	const motion = isTimer && step.motion !== undefined ? motionAt(step.motion, group.elapsed) : undefined;
	return {
		stepIndex: cursor.step,
		step,
		block,
		fraction,
		figure: { exercise: step.figure ?? step.exercise, ...(motion ?? { from: block.from, to: block.to, fraction }) },
		left: (isTimer ? group.whole - group.elapsed : length - cursor.into) / 1000,
		...(block.side === undefined ? {} : { side: block.side }),
		...(block.rep === undefined || block.reps === undefined
			? {}
			: { rep: { number: block.rep, of: block.reps, fraction: Math.min(1, group.elapsed / group.whole) } }),
		...(isTimer ? { timer: Math.min(1, group.elapsed / group.whole) } : {}),
		...(nextBlock === undefined ? {} : { nextBlock }),
		...(nextStep === undefined ? {} : { nextStep }),
		...(preview === undefined ? {} : { preview }),
		progress: Math.min(1, gone / whole),
		routineLeft: (whole - gone) / 1000,
	};
}
