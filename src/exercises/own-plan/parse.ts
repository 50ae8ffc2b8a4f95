import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { planRoutine } from "../planner";
import { singleRoutine } from "../single-exercise";
import { planSeconds } from "../timeline";
import type { Exercise, Routine } from "../types";

import {
	type JsonNode,
	type JsonPath,
	JsonSyntaxError,
	placeOf,
	readJson,
	type Span,
	spanOf,
} from "./json-with-positions";
import { limits } from "./limits";
import { ownExercise, type PlanIssue, prescribed } from "./own-exercise";
import { ownRoutine } from "./own-routine";
import { type OwnDose, type OwnPlanFile, ownPlanSchema, playableOf, poseNames } from "./schema";
import { unknownNameMessage } from "./suggest-name";

/** A mistake in a plan file: where it stands, lines and columns from 1, and what is wrong in plain words. */
export interface PlanProblem {
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** The catalogue and the routines as a plan leaves them: its own first, changed doses in place. */
export interface ParsedPlan {
	readonly exercises: readonly Exercise[];
	readonly routines: readonly Routine[];
}

export type PlanReading =
	| { readonly plan: ParsedPlan; readonly problems: readonly [] }
	/** At least one problem, in the order of the file. The last good plan stays in use. */
	| { readonly plan?: undefined; readonly problems: readonly PlanProblem[] };

/** Problems worth showing at once. */
const mostProblems = 50;

function problemAt(text: string, span: Span, message: string): PlanProblem {
	const from = placeOf(text, span.start);
	const to = placeOf(text, Math.max(span.end, span.start + 1));
	return { message, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
	return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

/** The mistakes of shape the schema finds. */
function shapeComplaints(issues: readonly v.BaseIssue<unknown>[]): readonly PlanIssue[] {
	return issues.map((issue) => {
		const last = issue.path?.at(-1);
		const atKey = issue.expected === "never" || (last !== undefined && "origin" in last && last.origin === "key");
		return { path: pathOf(issue), message: issue.message, ...(atKey ? { at: "key" as const } : {}) };
	});
}

/** The names a list may stand behind. */
const listNames: readonly (string | number)[] = ["setUp", "rep", "finish", "how", "avoid", "steps"];

/** Lists where { … } belongs: to the schema library a list is an object too, with numbers for names. */
function misplacedLists(node: JsonNode, path: JsonPath = []): readonly JsonPath[] {
	if (node.items !== undefined) {
		const inner = node.items.flatMap((item, index) => misplacedLists(item, [...path, index]));
		return listNames.includes(path.at(-1) ?? "") ? inner : [path];
	}
	return [...(node.entries ?? [])].flatMap(([key, entry]) => misplacedLists(entry.node, [...path, key]));
}

/** All mistakes of shape: the schema's, and lists it took for objects. */
function allShapeComplaints(root: JsonNode, issues: readonly v.BaseIssue<unknown>[]): readonly PlanIssue[] {
	const found = shapeComplaints(issues);
	// Looked up, not compared pair by pair: a file may hold tens of thousands of either.
	const inWords = (path: JsonPath) => JSON.stringify(path);
	const told = new Set(found.map(({ path }) => inWords(path)));
	const lists = misplacedLists(root).filter((list) => !told.has(inWords(list)));
	const misplaced = new Set(lists.map(inWords));
	const within = (path: JsonPath) => path.some((_, index) => misplaced.has(inWords(path.slice(0, index + 1))));
	return [
		...found.filter(({ path }) => !(misplaced.has("[]") || within(path))),
		...lists.map((path) => ({ path, message: l10n.t("{ … } is needed here.") })),
	];
}

function withDose(exercise: Exercise, dose: OwnDose | undefined): Exercise {
	if (dose === undefined) {
		return exercise;
	}
	const reps = prescribed(exercise.dose.reps, dose.reps);
	const hold = prescribed(exercise.dose.hold, dose.hold);
	const { timer } = exercise.dose;
	const duration = prescribed(timer?.duration, dose.duration);
	return {
		...exercise,
		dose: {
			...exercise.dose,
			...(reps === undefined ? {} : { reps }),
			...(hold === undefined ? {} : { hold }),
			...(timer === undefined || duration === undefined ? {} : { timer: { ...timer, duration } }),
		},
	};
}

/** A ready routine asks for doses of its own; where the person was given one, that one counts. */
function withoutOverruled(routine: Routine, doses: Readonly<Record<string, OwnDose | undefined>>): Routine {
	return {
		...routine,
		steps: routine.steps.map((step) => {
			const dose = doses[step.exercise];
			const { reps, hold, duration, ...rest } = step;
			return {
				...rest,
				...(reps === undefined || dose?.reps !== undefined ? {} : { reps }),
				...(hold === undefined || dose?.hold !== undefined ? {} : { hold }),
				...(duration === undefined || dose?.duration !== undefined ? {} : { duration }),
			};
		}),
	};
}

function combined(
	file: OwnPlanFile,
	catalogue: readonly Exercise[],
	routines: readonly Routine[],
	complain: (complaint: PlanIssue) => void,
): ParsedPlan {
	const doses: Readonly<Record<string, OwnDose | undefined>> = { ...file.doses };
	const changed = catalogue.map((exercise) => withDose(exercise, doses[exercise.id]));
	const mine: Exercise[] = [];
	for (const [id, written] of Object.entries(file.exercises ?? {})) {
		// The dose of the figure's exercise stays the catalogue's: a changed one is meant for that exercise.
		const base = catalogue.find((exercise) => exercise.id === written.figure);
		if (catalogue.some((exercise) => exercise.id === id)) {
			const message = l10n.t(
				'"{0}" is an exercise of the programme. Change its dose under "doses", or choose another name.',
				id,
			);
			complain({ path: ["exercises", id], message, at: "key" });
		} else if (base !== undefined) {
			mine.push(ownExercise(id, written, base, poseNames(base), complain));
		}
	}
	const exercises = [...mine, ...changed];
	const lookup = (id: string) => exercises.find((exercise) => exercise.id === id);
	const known = playableOf(exercises).map((exercise) => exercise.id);
	const own: Routine[] = [];
	for (const [id, written] of Object.entries(file.routines ?? {})) {
		if (id === "right-now" || routines.some((routine) => routine.id === id)) {
			const message = l10n.t('"{0}" is a routine of the programme. Choose another name.', id);
			complain({ path: ["routines", id], message, at: "key" });
			continue;
		}
		const routine = ownRoutine(id, written, lookup, (name) => unknownNameMessage(name, known), complain);
		if (routine !== undefined) {
			own.push(routine);
		}
	}
	return { exercises, routines: [...own, ...routines.map((routine) => withoutOverruled(routine, doses))] };
}

/** What would take longer than anybody should be at it: routines, and exercises by themselves. */
function tooLong(plan: ParsedPlan): readonly PlanIssue[] {
	const lookup = (id: string) => plan.exercises.find((exercise) => exercise.id === id);
	const mine = [
		...plan.exercises.map((exercise) => ({ key: "exercises", id: exercise.id, routine: singleRoutine(exercise) })),
		...plan.routines.map((routine) => ({ key: "routines", id: routine.id, routine })),
	];
	return mine
		.filter(({ routine }) => routine.origin === "own")
		.flatMap(({ key, id, routine }) => {
			const minutes = Math.ceil(planSeconds(planRoutine(routine, lookup)) / 60);
			const message = l10n.t("This would take {0} minutes; at most {1} are possible.", minutes, limits.routine / 60);
			return minutes * 60 > limits.routine ? [{ path: [key, id], message, at: "key" as const }] : [];
		});
}

/**
 * Reads a plan file against the catalogue. Never throws on what a person wrote: mistakes come back with their place.
 * An empty file is an empty plan.
 */
export function readPlan(text: string, catalogue: readonly Exercise[], routines: readonly Routine[]): PlanReading {
	if (text.length > limits.file) {
		const message = l10n.t("The file is larger than {0} KB.", limits.file / 1024);
		return { problems: [problemAt(text, { start: 0, end: 1 }, message)] };
	}
	if (text.trim() === "") {
		return { plan: { exercises: catalogue, routines }, problems: [] };
	}
	let root: JsonNode;
	try {
		root = readJson(text);
	} catch (error) {
		if (error instanceof JsonSyntaxError) {
			return { problems: [problemAt(text, error.span, error.message)] };
		}
		throw error;
	}
	const shown = (complaints: readonly PlanIssue[]): PlanReading => ({
		problems: complaints
			.map(({ path, message, at }) => ({ span: spanOf(root, path, at), message }))
			.sort((one, other) => one.span.start - other.span.start)
			.slice(0, mostProblems)
			.map(({ span, message }) => problemAt(text, span, message)),
	});

	const parsed = v.safeParse(ownPlanSchema(catalogue), root.value);
	const shape = allShapeComplaints(root, parsed.issues ?? []);
	if (shape.length > 0 || !parsed.success) {
		return shown(shape);
	}
	const complaints: PlanIssue[] = [];
	const plan = combined(parsed.output, catalogue, routines, (complaint) => complaints.push(complaint));
	const all = complaints.length > 0 ? complaints : tooLong(plan);
	return all.length > 0 ? shown(all) : { plan, problems: [] };
}
