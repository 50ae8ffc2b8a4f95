import type { PlanStep, SessionPlan } from "../exercises/plan";
import { type PlanChoices, planRoutine } from "../exercises/planner";
import { easierStep } from "../exercises/regression";
import { planSeconds } from "../exercises/timeline";
import type { Lookup, Routine } from "../exercises/types";
import { isGlide } from "../safety/may-play";
import type { TakenRoutine } from "./take-home-data";

/** Easier versions of one step that are taken along at most. Our choice: none has more in the catalogue. */
const easierAtMost = 3;

/**
 * A routine planned as it would be played now, with every easier version that is open.
 * @param isOpen whether an exercise may be played
 */
export function takeRoutine(
	routine: Routine,
	lookup: Lookup,
	choices: PlanChoices,
	isOpen: (exercise: string) => boolean,
): TakenRoutine {
	const plan = planRoutine(routine, lookup, choices);
	const easier = plan.steps.map((_, index) => easierOf(plan, index, lookup, choices, isOpen));
	return {
		plan: { ...plan, steps: plan.steps.map((step, index) => offering(step, (easier[index] ?? []).length > 0)) },
		easier: easier.map((steps) => steps.map((step, index) => offering(step, index + 1 < steps.length))),
		seconds: Math.round(planSeconds(plan)),
		glides: routine.steps.some((step) => isGlide(step, lookup)),
	};
}

function easierOf(
	plan: SessionPlan,
	index: number,
	lookup: Lookup,
	choices: PlanChoices,
	isOpen: (exercise: string) => boolean,
): readonly PlanStep[] {
	const found: PlanStep[] = [];
	let current = plan;
	while (found.length < easierAtMost) {
		const step = easierStep(current, index, lookup, choices);
		if (step === undefined || !isOpen(step.exercise)) {
			break;
		}
		found.push(step);
		current = { ...current, steps: current.steps.map((each, at) => (at === index ? step : each)) };
	}
	return found;
}

/** The step with its offer of something easier, or without it where nothing easier comes along. */
function offering({ easier, ...step }: PlanStep, comes: boolean): PlanStep {
	return comes && easier !== undefined ? { ...step, easier } : step;
}
