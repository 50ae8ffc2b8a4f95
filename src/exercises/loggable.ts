import * as l10n from "@vscode/l10n";
import { singleRoutine, singleRoutineId } from "./single-exercise";
import type { Exercise, Routine } from "./types";

/** What can be written into the diary after it was done somewhere else. */
export interface Loggable {
	/** Id of the activity, the routine, or `exercise:` and the exercise's. */
	readonly id: string;
	readonly name: string;
	/** The exercises it is made of: what rules that protect a nerve, and a plan, count. */
	readonly exercises: readonly string[];
	/** An activity is never guided here; routines and exercises can be. */
	readonly kind: "activity" | "routine" | "exercise";
}

/** The walk: it can be guided too, and is what is logged most. */
const walk = "walk-short";

/** An id for what the person names themselves. */
export const otherActivity = "other";

/** Everything that can be logged, what is never guided here first. */
export function loggable(exercises: readonly Exercise[], routines: readonly Routine[]): readonly Loggable[] {
	const activity = ({ id, name }: Exercise): Loggable => ({
		id,
		name: id === walk ? l10n.t("Walk") : name,
		exercises: [id],
		kind: "activity",
	});
	const of = (kind: "routine" | "exercise", { id, name, steps }: Routine): Loggable => ({
		id,
		name,
		exercises: [...new Set(steps.map(({ exercise }) => exercise))],
		kind,
	});
	const guided = exercises.filter(({ logOnly }) => logOnly !== true);
	return [
		...exercises.filter(({ id }) => id === walk).map(activity),
		...exercises.filter(({ logOnly }) => logOnly === true).map(activity),
		...routines.map((routine) => of("routine", routine)),
		...guided.map((exercise) => of("exercise", singleRoutine(exercise))),
	];
}

/** What an id of a routine, an exercise or an activity stands for; undefined where there is none. */
export function loggableWith(all: readonly Loggable[], id: string): Loggable | undefined {
	return all.find((one) => one.id === id) ?? all.find((one) => one.id === singleRoutineId(id));
}
