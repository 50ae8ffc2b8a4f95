import type { Prescription } from "../../diary/adherence";
import type { Exercise, Routine } from "../../exercises/types";
import type { Catalogue } from "./catalogue";

/** What the person's plan asks for so and so often: exercises of it, others' doses, and routines. */
export function prescriptionsOf({ exercises, routines }: Pick<Catalogue, "exercises" | "routines">): Prescription[] {
	return [
		...routines.flatMap((routine) => prescriptionOfRoutine(routine) ?? []),
		...exercises.flatMap((exercise) => prescriptionOfExercise(exercise) ?? []),
	];
}

/** Returns how often the person's own plan asks for a routine; undefined where it does not say. */
export function prescriptionOfRoutine({ id, name, frequency }: Routine): Prescription | undefined {
	return frequency === undefined ? undefined : { name, frequency, routine: id };
}

/** Returns how often the person's own plan asks for an exercise; undefined where it does not say. */
export function prescriptionOfExercise({ id, name, frequency }: Exercise): Prescription | undefined {
	return frequency === undefined ? undefined : { name, frequency, exercise: id };
}
