import type { Exercise, RoutineStep } from "./types";

/** The dose of one step, after the catalogue, the routine and the person's own plan have been taken into account. */
export interface ResolvedDose {
	/** Per side for `each` and `alternate`; 1 for a timer. */
	readonly reps: number;
	/** Seconds of the hold proper; absent when the exercise has none. */
	readonly hold?: number;
	/** Seconds of a timer; absent when the exercise is no timer. */
	readonly duration?: number;
	/** How much of each movement to make; absent: all. */
	readonly range?: number;
}

/** Range of a gentler version. The rule "halve reps and range" is the guide's "modify it", in numbers. */
const smallerRange = 0.5;

function halved(dose: ResolvedDose): ResolvedDose {
	const range = smallerRange;
	if (dose.duration !== undefined) {
		return { ...dose, duration: Math.ceil(dose.duration / 2), range };
	}
	if (dose.reps > 1) {
		return { ...dose, reps: Math.ceil(dose.reps / 2), range };
	}
	return dose.hold === undefined ? { ...dose, range } : { ...dose, hold: Math.ceil(dose.hold / 2), range };
}

/**
 * The dose a step is planned with. `smaller` halves the reps (rounded up; with a single rep its hold, with a timer its
 * duration) and the range.
 */
export function resolveDose(exercise: Exercise, step: RoutineStep, smaller: boolean): ResolvedDose {
	const { reps, hold, timer } = exercise.dose;
	const full: ResolvedDose = {
		reps: timer !== undefined || reps === undefined ? 1 : (step.reps ?? reps.value),
		...(hold === undefined ? {} : { hold: step.hold ?? hold.value }),
		...(timer === undefined ? {} : { duration: step.duration ?? timer.duration.value }),
	};
	return smaller ? halved(full) : full;
}
