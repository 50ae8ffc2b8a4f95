import type { Phase, Place, Routine } from "./types";

/** What somebody wants to see of the routines. What is left out does not matter; within a list any one is enough. */
export interface RoutineFilter {
	/** At most so many whole minutes. */
	readonly minutes?: number;
	readonly postures?: readonly Routine["posture"][];
	readonly places?: readonly Place[];
	readonly phases?: readonly Phase[];
}

/** Whether anything is filtered by. */
export function isFiltering(filter: RoutineFilter): boolean {
	return Object.values(filter).some((wish) => wish !== undefined);
}

/**
 * Whether a routine of so many seconds is wanted. Its length counts in whole minutes, as it is shown, and what can be
 * done in any posture suits every one.
 */
export function suitsFilter(routine: Routine, seconds: number, filter: RoutineFilter): boolean {
	const { minutes, postures, places, phases } = filter;
	return (
		(minutes === undefined || Math.round(seconds / 60) <= minutes) &&
		(postures === undefined || routine.posture === "any" || postures.includes(routine.posture)) &&
		(places === undefined || places.includes(routine.place)) &&
		(phases === undefined || phases.includes(routine.phase))
	);
}

/** One thing to filter by. */
export type FilterOption =
	| { readonly kind: "minutes"; readonly value: number }
	| { readonly kind: "postures"; readonly value: Routine["posture"] }
	| { readonly kind: "places"; readonly value: Place }
	| { readonly kind: "phases"; readonly value: Phase };

/** Everything there is to filter by, in the order in which it is offered. The lengths are our choice. */
export const filterOptions: readonly FilterOption[] = [
	...[1, 2, 5, 10].map((value) => ({ kind: "minutes", value }) as const),
	...(["seated", "standing", "floor"] as const).map((value) => ({ kind: "postures", value }) as const),
	...(["desk", "partly", "home"] as const).map((value) => ({ kind: "places", value }) as const),
	...([1, 2, 3] as const).map((value) => ({ kind: "phases", value }) as const),
];

/** The filter of what was picked; of several lengths the longest. */
export function filterOf(picked: readonly FilterOption[]): RoutineFilter {
	const values = <K extends FilterOption["kind"]>(kind: K) =>
		picked.flatMap((option) =>
			option.kind === kind ? [option.value as Extract<FilterOption, { kind: K }>["value"]] : [],
		);
	const [minutes, postures, places, phases] = [
		values("minutes"),
		values("postures"),
		values("places"),
		values("phases"),
	];
	return {
		...(minutes.length > 0 && { minutes: Math.max(...minutes) }),
		...(postures.length > 0 && { postures }),
		...(places.length > 0 && { places }),
		...(phases.length > 0 && { phases }),
	};
}

/** Whether an option is part of a filter, so that it shows as picked. */
export function isPicked({ kind, value }: FilterOption, filter: RoutineFilter): boolean {
	const wish: unknown = filter[kind];
	return wish === value || (Array.isArray(wish) && wish.includes(value));
}
