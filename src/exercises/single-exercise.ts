import type { Exercise, Lookup, Routine } from "./types";

const prefix = "exercise:";

function postureOf(exercise: Exercise): Routine["posture"] {
	switch (exercise.position) {
		case "seated":
		case "any":
			return exercise.position;
		case "standing":
		case "walking":
			return "standing";
		default:
			return "floor";
	}
}

/** The id of the routine of one exercise. */
export function singleRoutineId(exercise: string): string {
	return `${prefix}${exercise}`;
}

/** Whether an id is that of a routine of one exercise. */
export const isSingleRoutineId = (routine: string): boolean => routine.startsWith(prefix);

/** A routine of one exercise, so that each can be played by itself. Its id is `exercise:` and the exercise's. */
export function singleRoutine(exercise: Exercise): Routine {
	return {
		id: singleRoutineId(exercise.id),
		name: exercise.name,
		phase: exercise.phase,
		place: exercise.place,
		posture: postureOf(exercise),
		purpose: exercise.purpose,
		steps: [{ exercise: exercise.id }],
		origin: exercise.origin,
		...(exercise.frequency !== undefined && { frequency: exercise.frequency }),
	};
}

/** The routine of an id, ready or of a single exercise; undefined for an unknown id and for what is only logged. */
export function findRoutine(id: string, routines: readonly Routine[], lookup: Lookup): Routine | undefined {
	if (!isSingleRoutineId(id)) {
		return routines.find((routine) => routine.id === id);
	}
	const exercise = lookup(id.slice(prefix.length));
	return exercise === undefined || exercise.logOnly === true ? undefined : singleRoutine(exercise);
}
