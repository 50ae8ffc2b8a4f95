import type { Cursor, SessionPlan } from "./plan";
import { repKey } from "./reps";
import { blockAt, blockMs, followingBlock, planStart } from "./timeline";

/**
 * Where the controls lead. Each returns the start of a block, `"end"` for the end of the plan, or undefined when the
 * control has nothing to do here.
 */
export type Target = Cursor | "end" | undefined;

/** Milliseconds after the start of an exercise (or side) in which "back" means the one before. Our choice. */
const backToPrevious = 3000;

/**
 * The next exercise: from work to the rest that announces it, from the rest straight into it. From the preview, into
 * the exercise the preview shows.
 */
export function nextTarget(plan: SessionPlan, cursor: Cursor): Target {
	const step = plan.steps[cursor.step];
	if (step === undefined) {
		return undefined;
	}
	if (step.blocks[cursor.block]?.kind === "prepare") {
		return followingBlock(plan, cursor) ?? "end";
	}
	const last = step.blocks.length - 1;
	if (cursor.step + 1 >= plan.steps.length) {
		return "end";
	}
	return cursor.block < last && step.blocks[last]?.kind === "rest"
		? { step: cursor.step, block: last, into: 0 }
		: { step: cursor.step + 1, block: 0, into: 0 };
}

/** Starts of the stretches "back" returns to: each exercise after its preview, and each side of it. */
function sectionStarts(plan: SessionPlan): readonly Cursor[] {
	return plan.steps.flatMap((step, stepIndex) =>
		step.blocks.flatMap((block, index) => {
			const before = step.blocks[index - 1]?.kind;
			const starts =
				block.kind !== "prepare" && (before === undefined || before === "prepare" || before === "switch-side");
			return starts && block.kind !== "switch-side" ? [{ step: stepIndex, block: index, into: 0 }] : [];
		}),
	);
}

function isBefore(one: Cursor, other: Cursor): boolean {
	return one.step < other.step || (one.step === other.step && one.block <= other.block);
}

/** Milliseconds of plan between the start of a block and a cursor at or after it. */
function distance(plan: SessionPlan, from: Cursor, to: Cursor): number {
	let sum = to.into;
	let at: Cursor | undefined = from;
	while (at !== undefined && !(at.step === to.step && at.block === to.block)) {
		const block = blockAt(plan, at);
		sum += block === undefined ? 0 : blockMs(block);
		at = followingBlock(plan, at);
	}
	return sum;
}

/** The start of this exercise or side; within its first three seconds, of the one before. */
export function backTarget(plan: SessionPlan, cursor: Cursor): Target {
	const starts = sectionStarts(plan).filter((start) => isBefore(start, cursor));
	const current = starts.at(-1);
	if (current === undefined) {
		return planStart;
	}
	return distance(plan, current, cursor) < backToPrevious ? (starts.at(-2) ?? current) : current;
}

/** Past the stretch under the cursor: a preview, a rest, a set-up, one rep or a timer. What is jumped is not counted. */
export function skipTarget(plan: SessionPlan, cursor: Cursor): Target {
	const group = (at: Cursor) => {
		const block = blockAt(plan, at);
		return repKey(block) ?? block?.kind;
	};
	let next = followingBlock(plan, cursor);
	while (next !== undefined && next.step === cursor.step && group(next) === group(cursor)) {
		next = followingBlock(plan, next);
	}
	return next ?? "end";
}

/**
 * `each`: the start of the other side. `alternate`: the next rep, which is the other side's. Otherwise nothing.
 */
export function switchSideTarget(plan: SessionPlan, cursor: Cursor): Target {
	const step = plan.steps[cursor.step];
	const side = step?.blocks[cursor.block]?.side;
	if (step === undefined || side === undefined || step.sides === "none") {
		return undefined;
	}
	if (step.sides === "each") {
		const block = step.blocks.findIndex(
			(other) =>
				other.side !== undefined && other.side !== side && other.kind !== "switch-side" && other.kind !== "prepare",
		);
		return block < 0 ? undefined : { step: cursor.step, block, into: 0 };
	}
	const block = step.blocks.findIndex(
		(other, index) => index > cursor.block && repKey(other) !== undefined && other.side !== side,
	);
	return block < 0 ? undefined : { step: cursor.step, block, into: 0 };
}
