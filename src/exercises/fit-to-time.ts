import * as l10n from "@vscode/l10n";
import { type PlanChoices, planRoutine } from "./planner";
import { planSeconds } from "./timeline";
import type { Amount, Exercise, Lookup, Routine, RoutineStep } from "./types";

/** A routine cut to a length, and the seconds it really takes. */
export interface Fitted {
	readonly routine: Routine;
	readonly seconds: number;
}

/** A routine that was cut has a name of its own: how long it takes is not how long the whole takes. */
function shortVersion(routine: Routine, steps: Routine["steps"]): Routine {
	const short = { ...routine, steps };
	return steps.length === routine.steps.length && steps.every((step, index) => step === routine.steps[index])
		? routine
		: { ...short, name: l10n.t("{0}, short", routine.name) };
}

/**
 * Seconds a routine may take for a wish of so many: a person who has "30 seconds" has 45, and a quarter more of anything
 * longer. Our choice; the row says the real length.
 */
export function budgetFor(seconds: number): number {
	return Math.max(seconds + 15, seconds * 1.25);
}

/** Between the smallest sensible amount (`share` 0) and what was asked (`share` 1). */
function between(amount: Amount, asked: number | undefined, share: number): number {
	const full = asked ?? amount.value;
	const least = Math.min(amount.min, full);
	return Math.round(least + (full - least) * share);
}

function scaled(exercise: Exercise, step: RoutineStep, share: number): RoutineStep {
	const { reps, hold, timer } = exercise.dose;
	return {
		...step,
		...(reps === undefined || timer !== undefined ? {} : { reps: between(reps, step.reps, share) }),
		...(hold === undefined ? {} : { hold: between(hold, step.hold, share) }),
		...(timer === undefined ? {} : { duration: between(timer.duration, step.duration, share) }),
	};
}

/** Steps between the full dose and the smallest that are tried, from full to smallest. */
const shares = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

/**
 * Makes a routine fit a time: as it is, if it does; else without its optional steps; else with fewer reps, shorter
 * holds and timers, never below the least of each dose. Undefined when even that is too long.
 *
 * @throws Error as `planRoutine` does, for a routine that cannot be played.
 */
export function fitRoutine(
	routine: Routine,
	seconds: number,
	lookup: Lookup,
	choices: PlanChoices = {},
): Fitted | undefined {
	const budget = budgetFor(seconds);
	const fits = (candidate: Routine): Fitted | undefined => {
		const length = planSeconds(planRoutine(candidate, lookup, choices));
		return length <= budget ? { routine: candidate, seconds: length } : undefined;
	};
	const whole = fits(routine);
	const needed = routine.steps.filter((step) => step.optional !== true);
	if (whole !== undefined || needed.length === 0) {
		return whole;
	}
	for (const share of shares) {
		const steps = needed.map((step) => {
			const exercise = lookup(step.exercise);
			return exercise === undefined || share === 1 ? step : scaled(exercise, step, share);
		});
		const fitted = fits(shortVersion(routine, steps));
		if (fitted !== undefined) {
			return fitted;
		}
	}
	return undefined;
}

/** A length as a person would say it: tens of seconds under a minute, half minutes up to five, then minutes. */
export function roundedLength(seconds: number): number {
	const unit = seconds < 55 ? 10 : seconds < 300 ? 30 : 60;
	return Math.max(10, Math.round(seconds / unit) * unit);
}
