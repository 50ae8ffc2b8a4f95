import { type Fitted, fitRoutine } from "./fit-to-time";
import { glideCap } from "./glide-cap";
import { singleRoutine } from "./single-exercise";
import type { Exercise, Lookup, Routine } from "./types";

/** Seconds Quick Stretch offers to choose from. */
export const quickLengths: readonly number[] = [30, 60, 120, 300];

export interface QuickWish {
	readonly seconds: number;
	readonly posture: "seated" | "standing";
	/** Ids of routines played lately, the newest first. */
	readonly recent: readonly string[];
	/** Why an exercise cannot be done now, whatever movement it borrows; undefined when it can. */
	readonly locked: (exercise: string) => string | undefined;
	/** When the glide sessions of the last 24 hours took place, and now, in epoch milliseconds. */
	readonly recentGlides: readonly number[];
	readonly at: number;
	/** Whether to show what is from beyond the guide and off by default. */
	readonly extras: boolean;
}

/** One row: a routine cut to the time, or why it has to wait. */
export interface QuickRow extends Fitted {
	readonly kind: "routine" | "exercise";
	readonly locked?: string;
	/** From beyond the guide. */
	readonly added: boolean;
	/** Whether it was played lately. */
	readonly recent: boolean;
}

function rowOf(routine: Routine, kind: QuickRow["kind"], wish: QuickWish, lookup: Lookup): QuickRow | undefined {
	const fitted = fitRoutine(routine, wish.seconds, lookup);
	if (fitted === undefined) {
		return undefined;
	}
	const exercises = fitted.routine.steps.flatMap((step) => lookup(step.exercise) ?? []);
	const cap = glideCap(wish.recentGlides, wish.at);
	const capped = !cap.allowed && exercises.some((exercise) => exercise.glide) ? cap.reason : undefined;
	const locked = exercises.map((exercise) => wish.locked(exercise.id)).find((reason) => reason !== undefined) ?? capped;
	return {
		...fitted,
		kind,
		...(locked === undefined ? {} : { locked }),
		added: routine.origin === "beyond-seed",
		recent: wish.recent.includes(routine.id),
	};
}

/**
 * The rows of Quick Stretch: desk routines and single exercises in the posture that was chosen and no longer than the
 * time, with their real length. Open ones before locked ones; among them those played lately, the newest first; then
 * routines before single exercises.
 */
export function quickStretchRows(
	wish: QuickWish,
	catalogue: readonly Exercise[],
	routines: readonly Routine[],
	lookup: Lookup,
): readonly QuickRow[] {
	const suits = (routine: Routine) =>
		routine.place !== "home" && (routine.posture === wish.posture || routine.posture === "any");
	const singles = catalogue
		.filter(
			(exercise) =>
				exercise.logOnly !== true && exercise.kind !== "thermal" && (wish.extras || exercise.extra !== true),
		)
		.map(singleRoutine);
	const rows = [
		...routines.filter(suits).flatMap((routine) => rowOf(routine, "routine", wish, lookup) ?? []),
		...singles.filter(suits).flatMap((routine) => rowOf(routine, "exercise", wish, lookup) ?? []),
	];
	const rank = (row: QuickRow) => {
		const played = wish.recent.indexOf(row.routine.id);
		return (row.locked === undefined ? 0 : 1_000_000) + (played < 0 ? 100_000 : played);
	};
	return rows.sort((one, other) => rank(one) - rank(other));
}
