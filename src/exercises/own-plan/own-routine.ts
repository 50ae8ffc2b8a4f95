import * as l10n from "@vscode/l10n";
import type { Exercise, Lookup, Routine } from "../types";
import { frequencyOf, type PlanIssue } from "./own-exercise";
import type { OwnRoutine } from "./schema";
import type { NameAdvice } from "./suggest-name";

/** What a step asks for and its exercise does not have. */
function stepComplaint(exercise: Exercise, key: "reps" | "hold" | "duration"): string | undefined {
	const { reps, hold, timer } = exercise.dose;
	switch (key) {
		case "reps":
			return reps === undefined || timer !== undefined
				? l10n.t("{0} is not counted in reps.", exercise.name)
				: undefined;
		case "hold":
			return hold === undefined ? l10n.t("{0} has no hold.", exercise.name) : undefined;
		case "duration":
			return timer === undefined ? l10n.t("{0} is no timer.", exercise.name) : undefined;
	}
}

function postureOf(exercises: readonly Exercise[]): Routine["posture"] {
	const positions = new Set(exercises.map((exercise) => exercise.position));
	positions.delete("any");
	const onFeet = [...positions].every((position) => position === "standing" || position === "walking");
	if (positions.size === 0) {
		return "any";
	}
	if (positions.size === 1 && positions.has("seated")) {
		return "seated";
	}
	if (onFeet) {
		return "standing";
	}
	return exercises.some((exercise) => exercise.place === "home") ? "floor" : "any";
}

/**
 * Returns a routine of the person's own plan; undefined where nothing of it can be played.
 * @param unknown advice for a name that no exercise has
 * @param complain is called for each mistake, with its place
 */
export function ownRoutine(
	id: string,
	written: OwnRoutine,
	lookup: Lookup,
	unknown: (name: string) => NameAdvice,
	complain: (complaint: PlanIssue) => void,
): Routine | undefined {
	const exercises: Exercise[] = [];
	for (const [index, step] of written.steps.entries()) {
		const path = ["routines", id, "steps", index];
		const exercise = lookup(step.exercise);
		if (exercise === undefined) {
			complain({ path: [...path, "exercise"], message: () => unknown(step.exercise) });
			continue;
		}
		if (exercise.logOnly === true) {
			complain({
				path: [...path, "exercise"],
				message: l10n.t("{0} is done away from the desk and cannot be played.", exercise.name),
			});
			continue;
		}
		for (const key of ["reps", "hold", "duration"] as const) {
			const message = step[key] === undefined ? undefined : stepComplaint(exercise, key);
			if (message !== undefined) {
				complain({ path: [...path, key], message, at: "key" });
			}
		}
		exercises.push(exercise);
	}
	const [first] = exercises;
	if (first === undefined) {
		return undefined;
	}
	const frequency = frequencyOf(written);
	const latest = exercises.reduce((most, each) => (each.phase > most.phase ? each : most), first);
	return {
		id,
		name: written.name,
		phase: latest.phase,
		place: exercises.some((each) => each.place === "home") ? "home" : "desk",
		posture: postureOf(exercises),
		purpose: written.purpose ?? exercises.map((each) => each.name).join(", "),
		steps: written.steps.map(({ exercise, reps, hold, duration }) => ({
			exercise,
			...(reps === undefined ? {} : { reps }),
			...(hold === undefined ? {} : { hold }),
			...(duration === undefined ? {} : { duration }),
		})),
		origin: "own",
		...(frequency !== undefined && { frequency }),
	};
}
