import * as l10n from "@vscode/l10n";
import type { Cursor, PlanStep, SessionPlan } from "./plan";
import { type PlanChoices, planStep, withPreview } from "./planner";
import { smallerSuffix } from "./regression-choice";
import { repKey } from "./reps";
import { doneOf, emptySessionTally } from "./session-tally";
import type { SessionState } from "./session-types";
import type { Lookup, RoutineStep } from "./types";

/** The dose a step was planned with, read back from its blocks. */
function doseOf(step: PlanStep): RoutineStep {
	const reps = step.blocks.find((block) => block.reps !== undefined)?.reps;
	const hold = step.blocks.find((block) => block.doseHold === true)?.seconds;
	const timers = step.blocks.filter((block) => block.kind === "timer");
	return {
		exercise: step.exercise,
		...(reps === undefined ? {} : { reps }),
		...(hold === undefined ? {} : { hold }),
		...(timers.length === 0 ? {} : { duration: timers.reduce((sum, block) => sum + block.seconds, 0) }),
	};
}

/**
 * The easier version of a step of a running plan, to hand to the session as the replacement: the same exercise with
 * halved reps and range, or the gentler exercise in its own dose, behind a short preview and beginning on `side`.
 * Undefined when the step has none.
 */
export function easierStep(
	plan: SessionPlan,
	stepIndex: number,
	lookup: Lookup,
	choices: PlanChoices = {},
): PlanStep | undefined {
	const step = plan.steps[stepIndex];
	if (step?.easier === undefined) {
		return undefined;
	}
	const smaller = step.easier.endsWith(smallerSuffix);
	const exercise = lookup(smaller ? step.exercise : step.easier);
	if (exercise === undefined) {
		return undefined;
	}
	const dose = smaller ? doseOf(step) : { exercise: exercise.id };
	const firstSide = step.blocks.find((block) => block.side !== undefined)?.side;
	const planned = planStep(exercise, dose, smaller, lookup, {
		...choices,
		...(smaller && firstSide !== undefined ? { firstSide } : {}),
	});
	const first = step.blocks[0];
	const last = step.blocks.at(-1);
	const previewed = smaller
		? first?.kind === "prepare"
			? { ...planned, blocks: [first, ...planned.blocks] }
			: planned
		: withPreview(planned, l10n.t("Gentler: {0}", planned.name));
	return last?.kind === "rest" ? { ...previewed, blocks: [...previewed.blocks, last] } : previewed;
}

/** The start of the block in the easier dose that stands where the cursor stands in the full one. */
function sameBlockIn(state: SessionState, replacement: PlanStep): Cursor {
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
		return { ...state, plan: { ...plan, steps }, cursor: sameBlockIn(state, replacement) };
	}
	const tally = state.tallies[cursor.step] ?? emptySessionTally;
	return {
		...state,
		plan: { ...plan, steps },
		cursor: { step: cursor.step, block: 0, into: 0 },
		tallies: state.tallies.map((other, index) => (index === cursor.step ? emptySessionTally : other)),
		replaced: tally.worked === 0 ? state.replaced : [...state.replaced, doneOf(current, tally)],
	};
}
