import type { Cursor, PlanStep } from "./plan";
import { repKey } from "./reps";
import type { SessionState } from "./session-types";
import { doneOf, emptyTally } from "./totals";

/** The start of the block in the easier dose that stands where the cursor stands in the full one. */
function sameStretch(state: SessionState, replacement: PlanStep): Cursor {
	const { plan, cursor } = state;
	const blocks = plan.steps[cursor.step]?.blocks;
	const block = blocks?.[cursor.block];
	const key = repKey(block?.kind === "rest" ? blocks?.[cursor.block + 1] : block);
	const matches = (other: PlanStep["blocks"][number]) =>
		key === undefined ? other.kind === block?.kind && other.side === block.side : repKey(other) === key;
	const found = replacement.blocks.findIndex(matches);
	if (found >= 0) {
		return { step: cursor.step, block: found, into: 0 };
	}
	// A rep beyond the halved count: this side is done, its finish comes.
	const finish = replacement.blocks.findIndex(
		(other) => other.kind === "finish" && (block?.side === undefined || other.side === block.side),
	);
	return { step: cursor.step, block: Math.max(0, finish), into: 0 };
}

/**
 * Puts an easier step in the place of the current one. The same exercise in a smaller dose goes on at the start of the
 * rep it was in, and keeps what was done; another exercise begins with its preview, and what was done of the one before
 * goes to the record as it stands. Undefined in the rest after an exercise: that one is over.
 */
export function replaceStep(state: SessionState, replacement: PlanStep): SessionState | undefined {
	const { plan, cursor } = state;
	const current = plan.steps[cursor.step];
	const isOver = current?.blocks[cursor.block]?.kind === "rest" && cursor.block === current.blocks.length - 1;
	if (current === undefined || isOver || replacement.blocks.length === 0) {
		return undefined;
	}
	const steps = plan.steps.map((step, index) => (index === cursor.step ? replacement : step));
	if (replacement.exercise === current.exercise) {
		return { ...state, plan: { ...plan, steps }, cursor: sameStretch(state, replacement) };
	}
	const tally = state.tallies[cursor.step] ?? emptyTally;
	return {
		...state,
		plan: { ...plan, steps },
		cursor: { step: cursor.step, block: 0, into: 0 },
		tallies: state.tallies.map((other, index) => (index === cursor.step ? emptyTally : other)),
		replaced: tally.worked === 0 ? state.replaced : [...state.replaced, doneOf(current, tally)],
	};
}
