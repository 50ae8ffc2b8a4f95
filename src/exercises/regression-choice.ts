import type { Exercise, Lookup } from "./types";

/** Marks an easier version that is the same exercise with halved reps and range. */
export const smallerSuffix = ":smaller";

/**
 * What "easier version" leads to: the first entry of the exercise's step-downs. Words there ("smaller range")
 * mean the same exercise, halved; an id means that exercise, if there is one and it is allowed. From the halved version
 * the way leads on to the first exercise among the step-downs. Undefined when nothing easier is left.
 */
export function easierChoice(
	exercise: Exercise,
	alreadySmaller: boolean,
	lookup: Lookup,
	allowed: (exercise: string) => boolean = () => true,
): string | undefined {
	for (const candidate of exercise.stepDown) {
		const other = typeof candidate === "string" ? lookup(candidate) : undefined;
		if (other === undefined) {
			const halvable = exercise.dose.reps !== undefined || exercise.dose.timer !== undefined;
			if (!alreadySmaller && halvable) {
				return `${exercise.id}${smallerSuffix}`;
			}
		} else if (other.logOnly !== true && allowed(other.id)) {
			return other.id;
		}
	}
	return undefined;
}
