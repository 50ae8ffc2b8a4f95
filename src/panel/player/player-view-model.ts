import type { Block, Cursor, PlanStep, SessionPlan } from "../../exercises/plan";
import { positionOf, type SessionPosition } from "../../exercises/session-position";
import { blockMs, stepMs } from "../../exercises/timeline";
import type { Side } from "../../exercises/types";

/** What the player shows at one moment, decided apart from how it is drawn. */
export interface PlayerViewModel {
	readonly cursor: Cursor;
	readonly position: SessionPosition;
	/** The exercise on the screen: in the rest before it, already the one that comes. */
	readonly step: PlanStep;
	/** The exercise is only being shown: its movement plays as an example and its steps are spelled out. */
	readonly preview: boolean;
	readonly side: Side | undefined;
	readonly pose: Pose;
	/** The poses of the movement under way, in order; empty when it is a single one. */
	readonly poses: readonly string[];
	/** How full the tempo ring is, 0 to 1: of the rep, the hold or the timer. */
	readonly tempo: number;
	/** Seconds counted down in the ring; undefined while a movement runs, whose tempo the ring gives. */
	readonly countdown: number | undefined;
	/** The exercise after the one shown. */
	readonly next: PlanStep | undefined;
}

/** Where the figure stands between two poses. */
export interface Pose {
	readonly from: string;
	readonly to: string;
	readonly fraction: number;
}

/** Milliseconds in which an example glides back to where it began. Our choice. */
const EXAMPLE_RETURN = 1500;
/** A shorter hold is a turning point within a rep, not something to count. Seconds; our choice. */
const COUNTED_HOLD = 3;

/** Undefined only for a cursor that is not of this plan. */
export function playerViewModelAt(plan: SessionPlan, cursor: Cursor): PlayerViewModel | undefined {
	const position = positionOf(plan, cursor);
	if (position === undefined) return undefined;
	const { block, fraction } = position;
	const preview = position.preview !== undefined;
	const step = position.preview ?? position.step;
	const legs = preview ? exampleOf(step) : legsAround(position);
	const poses = legs.map((leg) => leg.to).filter((pose, index, all) => all.indexOf(pose) === index);
	const countdown = isCounted(block) ? Math.max(1, Math.ceil(position.left)) : undefined;
	return {
		cursor,
		position,
		step,
		preview,
		side: preview ? step.blocks.find((each) => each.side !== undefined)?.side : position.side,
		pose: preview ? exampleAt(legs, cursor.into) : position.figure,
		poses: poses.length > 1 ? poses : [],
		tempo: position.timer ?? (countdown === undefined ? (position.rep?.fraction ?? fraction) : fraction),
		countdown,
		next: step === position.step ? position.nextStep : plan.steps[position.stepIndex + 2],
	};
}

/** The movement of the exercise that comes, as an example, so many milliseconds after it began. */
export function examplePose({ step }: PlayerViewModel, elapsed: number): Pose {
	return exampleAt(exampleOf(step), elapsed);
}

/** Milliseconds until something other than the ring and the figure changes. */
export function nextTextChange({ cursor, position, countdown }: PlayerViewModel): number {
	const blockLeft = blockMs(position.block) - cursor.into;
	if (countdown === undefined) return blockLeft;
	const untilSecond = (position.left * 1000) % 1000;
	return Math.min(blockLeft, untilSecond < 1 ? 1000 : untilSecond);
}

/** The share of the whole time each exercise takes, and how much of it is done, 0 to 1. */
export function segmentsOf(plan: SessionPlan, cursor: Cursor): readonly { share: number; done: number }[] {
	const whole = plan.steps.reduce((sum, step) => sum + stepMs(step), 0);
	return plan.steps.map((step, index) => {
		const length = stepMs(step);
		const before = step.blocks.slice(0, cursor.block).reduce((sum, block) => sum + blockMs(block), 0);
		const done = index < cursor.step ? length : index > cursor.step ? 0 : Math.min(before + cursor.into, length);
		return { share: whole > 0 ? length / whole : 0, done: length > 0 ? done / length : 0 };
	});
}

function isCounted(block: Block): boolean {
	switch (block.kind) {
		case "hold":
			return block.doseHold === true || block.seconds >= COUNTED_HOLD;
		case "move":
		case "set-up":
		case "finish":
			return false;
		default:
			return true;
	}
}

interface Leg {
	readonly from: string;
	readonly to: string;
	readonly milliseconds: number;
}

/** The movement to give an example of: one rep of one side, or what a timer repeats. */
function exampleOf(step: PlanStep): readonly Leg[] {
	const first = step.blocks.find((block) => block.rep === 1);
	if (first === undefined) return motionOf(step);
	return legsOf(step.blocks.filter((block) => block.rep === 1 && block.side === first.side && block.kind !== "rest"));
}

function legsAround({ step, block }: SessionPosition): readonly Leg[] {
	if (block.kind === "timer") return motionOf(step);
	if (block.rep === undefined) return legsOf([block]);
	return legsOf(step.blocks.filter((each) => each.rep === block.rep && each.side === block.side));
}

function legsOf(blocks: readonly Block[]): readonly Leg[] {
	return blocks.map((block) => ({ from: block.from, to: block.to, milliseconds: blockMs(block) }));
}

function motionOf({ motion = [] }: PlanStep): readonly Leg[] {
	return motion.map(({ pose, seconds }, index) => ({
		from: motion.at(index - 1)?.pose ?? pose,
		to: pose,
		milliseconds: seconds * 1000,
	}));
}

/** The example's pose: the movement in its true timing, over and over, with a glide back to where it began. */
function exampleAt(legs: readonly Leg[], into: number): Pose {
	const first = legs[0];
	const last = legs.at(-1);
	if (first === undefined || last === undefined) return { from: "rest", to: "rest", fraction: 0 };
	const closed = last.to === first.from ? 0 : EXAMPLE_RETURN;
	const turn = legs.reduce((sum, leg) => sum + leg.milliseconds, 0) + closed;
	let left = into % turn;
	for (const leg of legs) {
		if (left < leg.milliseconds) return { from: leg.from, to: leg.to, fraction: left / leg.milliseconds };
		left -= leg.milliseconds;
	}
	return { from: last.to, to: first.from, fraction: left / EXAMPLE_RETURN };
}
