import type { Block, Cursor, PlanStep, SessionPlan } from "./plan";

/** Time along a plan. Everything here is in whole milliseconds, so that sums stay exact however they are split. */

/** Milliseconds of a block, at least 1. */
export function blockMs(block: Block): number {
	return Math.max(1, Math.round(block.seconds * 1000));
}

/** The block under a cursor; undefined only for a cursor that is not of this plan. */
export function blockAt(plan: SessionPlan, cursor: Cursor): Block | undefined {
	return plan.steps[cursor.step]?.blocks[cursor.block];
}

export const planStart: Cursor = { step: 0, block: 0, into: 0 };

/** The start of the block that follows, or undefined at the end of the plan. */
export function followingBlock(plan: SessionPlan, cursor: Cursor): Cursor | undefined {
	const blocks = plan.steps[cursor.step]?.blocks.length ?? 0;
	if (cursor.block + 1 < blocks) {
		return { step: cursor.step, block: cursor.block + 1, into: 0 };
	}
	return cursor.step + 1 < plan.steps.length ? { step: cursor.step + 1, block: 0, into: 0 } : undefined;
}

/** A piece of a block that was run through. */
export interface Run {
	readonly step: number;
	readonly block: number;
	readonly ms: number;
	/** Whether the end of the block was reached. */
	readonly ended: boolean;
	/** Milliseconds after the start of the advance at which this piece ended. */
	readonly after: number;
}

export interface Advance {
	readonly cursor: Cursor;
	readonly runs: readonly Run[];
	/** Why the plan goes no further by itself: it is over, or a block waits for the person. */
	readonly halt?: "end" | "confirm";
}

/**
 * Runs a plan on for `elapsed` milliseconds. At a boundary the cursor stands at the start of the next block; at the end
 * of the plan, at the end of the last. It halts before a block that asks to be confirmed: time beyond that is not used.
 */
export function advance(plan: SessionPlan, from: Cursor, elapsed: number): Advance {
	const runs: Run[] = [];
	let cursor = from;
	let left = Math.max(0, elapsed);
	for (;;) {
		const block = blockAt(plan, cursor);
		if (block === undefined) {
			return { cursor, runs, halt: "end" };
		}
		const remaining = blockMs(block) - cursor.into;
		const after = elapsed - left;
		if (left < remaining) {
			if (left > 0) {
				runs.push({ step: cursor.step, block: cursor.block, ms: left, ended: false, after: elapsed });
			}
			return { cursor: { ...cursor, into: cursor.into + left }, runs };
		}
		runs.push({ step: cursor.step, block: cursor.block, ms: remaining, ended: true, after: after + remaining });
		left -= remaining;
		const next = followingBlock(plan, cursor);
		if (next === undefined) {
			return { cursor: { ...cursor, into: blockMs(block) }, runs, halt: "end" };
		}
		cursor = next;
		if (blockAt(plan, cursor)?.confirm !== undefined) {
			return { cursor, runs, halt: "confirm" };
		}
	}
}

/** Where a running session stands `elapsedMs` after it stood at `cursor`. Fractions are welcome, for drawing. */
export function cursorAt(plan: SessionPlan, cursor: Cursor, elapsedMs: number): Cursor {
	return advance(plan, cursor, elapsedMs).cursor;
}

/** Returns the length of a step, milliseconds. */
export function stepMs(step: PlanStep): number {
	return step.blocks.reduce((sum, block) => sum + blockMs(block), 0);
}

/** Seconds a plan takes from its first preview to its last finish, without pauses. */
export function planSeconds(plan: SessionPlan): number {
	return plan.steps.reduce((sum, step) => sum + stepMs(step), 0) / 1000;
}
