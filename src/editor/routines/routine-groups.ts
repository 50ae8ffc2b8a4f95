import * as l10n from "@vscode/l10n";
import { recentRoutines } from "../../diary/routine-history";
import { isFiltering, type RoutineFilter, suitsFilter } from "../../exercises/routine-filter";
import { singleRoutine } from "../../exercises/single-exercise";
import type { Exercise, Routine } from "../../exercises/types";
import { isPrescribed, type LibraryNow } from "./library";
import { phaseInWords } from "./routine-labels";

/** A heading of the Routines view with its rows. */
export interface RoutineGroup {
	readonly type: "group";
	/** Tells groups apart, also filtered from whole ones: a filtered group opens by itself. */
	readonly id: string;
	readonly label: string;
	readonly open: boolean;
	readonly routines: readonly Routine[];
	/** What is only logged. */
	readonly activities?: readonly Exercise[];
}

/** Rows under "Recent". Our choice: a glance. */
const recentShown = 5;

/** How far back "Recent" looks, in routines. */
const recentRead = 50;

/** What the Routines view shows, in its order. A routine may stand in several groups; groups without rows are left out. */
export function routineGroups(
	library: LibraryNow,
	favourites: readonly string[],
	filter: RoutineFilter,
): readonly RoutineGroup[] {
	const filtered = isFiltering(filter);
	const { routines } = library.catalogue;
	const singles = library.shownExercises.map((exercise) => ({ exercise, routine: singleRoutine(exercise) }));
	const all = [...routines, ...singles.map(({ routine }) => routine)];
	const known = (ids: readonly string[]) => ids.flatMap((id) => library.find(id) ?? []);
	const played = recentRoutines(library.events, recentRead).map(({ routine }) => routine);
	const group = (id: string, label: string, open: boolean, rows: readonly Routine[]): RoutineGroup => ({
		type: "group",
		id: filtered ? `${id}, filtered` : id,
		label,
		open: open || filtered,
		routines: openFirst(
			library,
			filtered ? rows.filter((routine) => suitsFilter(routine, library.secondsOf(routine), filter)) : rows,
		),
	});
	const mine = [
		...routines.filter(({ origin }) => origin === "own"),
		...singles.flatMap(({ exercise, routine }) => (isPrescribed(exercise) ? [routine] : [])),
	];
	const recent = known([...new Set(played)]).filter((routine) => routine.id !== "right-now");
	const activities = library.catalogue.exercises.filter(({ logOnly }) => logOnly === true);
	const away: RoutineGroup = {
		...group("away", l10n.t("Away from the desk"), false, []),
		activities: filtered ? [] : activities,
	};
	return [
		group("my-plan", l10n.t("My plan"), true, mine),
		group("favourites", l10n.t("Favourites"), true, known(favourites)),
		group("recent", l10n.t("Recent"), false, recent.slice(0, recentShown)),
		...([1, 2, 3] as const).map((phase) =>
			group(
				`phase-${phase}`,
				phaseInWords(phase),
				phase === 1,
				all.filter((routine) => routine.phase === phase && routine.origin !== "own"),
			),
		),
		away,
	].filter((each) => each.routines.length > 0 || (each.activities ?? []).length > 0);
}

/** What can be done stands above what cannot. */
function openFirst(library: LibraryNow, rows: readonly Routine[]): readonly Routine[] {
	const isLocked = (routine: Routine) => library.lockOfRoutine(routine) !== undefined;
	return [...rows.filter((routine) => !isLocked(routine)), ...rows.filter(isLocked)];
}
