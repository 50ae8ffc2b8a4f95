import * as l10n from "@vscode/l10n";
import { smallerSuffix } from "./easier";
import type { PlanStep, SessionPlan } from "./plan";
import { type PlanChoices, planStep, withPreview } from "./planner";
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
