import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { planStep, prepareSeconds, restSeconds } from "../planner";
import { singleRoutine } from "../single-exercise";
import { planSeconds } from "../timeline";
import type { Exercise, Lookup, Routine, RoutineStep } from "../types";
import { noFigure } from "../types";
import {
	type JsonNode,
	type JsonPath,
	JsonSyntaxError,
	type MostKept,
	placesIn,
	readJson,
	type Span,
	spanOf,
} from "./json-with-positions";
import { limits } from "./limits";
import { exerciseWithoutFigure, frequencyOf, ownExercise, type PlanIssue, prescribed } from "./own-exercise";
import { ownRoutine } from "./own-routine";
import { type OwnDose, type OwnPlanFile, ownPlanSchema, playableOf, poseNames } from "./schema";
import { type NameAdvice, unknownNameMessage } from "./suggest-name";

/** A mistake in a plan file: where it stands, lines and columns from 1, and what is wrong in plain words. */
export interface PlanProblem {
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	/** The text to put in its place, where a name was misspelt: what was probably meant, in quotes. */
	readonly instead?: string;
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

/** One entry more than any list or object of a plan may have, so that a longer one is seen to be too long. */
function mostKept(catalogue: readonly Exercise[]): MostKept {
	const { steps, segments, exercises, routines } = limits;
	return {
		items: Math.max(steps, segments) + 1,
		entries: Math.max(exercises, routines, catalogue.length) + 1,
	};
}

type PlaceOf = ReturnType<typeof placesIn>;

function problemAt(placeOf: PlaceOf, span: Span, { message, instead }: NameAdvice): PlanProblem {
	const from = placeOf(span.start);
	const to = placeOf(Math.max(span.end, span.start + 1));
	return {
		message,
		line: from.line,
		column: from.column,
		endLine: to.line,
		endColumn: to.column,
		...(instead !== undefined && { instead: JSON.stringify(instead) }),
	};
}

function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
	return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

type AdviceOn = ReturnType<typeof ownPlanSchema>["adviceOn"];

/** The mistakes of shape the schema finds. */
function shapeComplaints(issues: readonly v.BaseIssue<unknown>[], adviceOn: AdviceOn): readonly PlanIssue[] {
	return issues.map((issue) => {
		const last = issue.path?.at(-1);
		const atKey = issue.expected === "never" || (last !== undefined && "origin" in last && last.origin === "key");
		return {
			path: pathOf(issue),
			message: () => adviceOn(issue) ?? { message: issue.message },
			...(atKey ? { at: "key" as const } : {}),
		};
	});
}

/** Names the schema library passes over, because they mean something to the language. */
const reserved: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Exercises and routines with such a name, which would be left out without a word. */
function reservedNames(root: JsonNode): readonly PlanIssue[] {
	return ["exercises", "routines"].flatMap((part) =>
		[...(root.entries?.get(part)?.node.entries?.keys() ?? [])]
			.filter((name) => reserved.includes(name))
			.map((name) => ({
				path: [part, name],
				message: l10n.t('"{0}" cannot be a name. Choose another one.', name),
				at: "key" as const,
			})),
	);
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

/** All mistakes of shape: the schema's, lists it took for objects, and names it passes over. */
function allShapeComplaints(
	root: JsonNode,
	issues: readonly v.BaseIssue<unknown>[],
	adviceOn: AdviceOn,
): readonly PlanIssue[] {
	const found = shapeComplaints(issues, adviceOn);
	// Looked up, not compared pair by pair: a file may hold tens of thousands of either.
	const inWords = (path: JsonPath) => JSON.stringify(path);
	const lists = misplacedLists(root);
	const told = new Set(lists.length === 0 ? [] : found.map(({ path }) => inWords(path)));
	const untold = lists.filter((list) => !told.has(inWords(list)));
	const misplaced = new Set(untold.map(inWords));
	const within = (path: JsonPath) => path.some((_, index) => misplaced.has(inWords(path.slice(0, index + 1))));
	return [
		...(misplaced.size === 0 ? found : found.filter(({ path }) => !(misplaced.has("[]") || within(path)))),
		...untold.map((path) => ({ path, message: l10n.t("{ … } is needed here.") })),
		...reservedNames(root),
	];
}

function withDose(exercise: Exercise, dose: OwnDose | undefined): Exercise {
	if (dose === undefined) {
		return exercise;
	}
	const reps = prescribed(exercise.dose.reps, dose.reps);
	const hold = prescribed(exercise.dose.hold, dose.hold);
	const { timer } = exercise.dose;
	const frequency = frequencyOf(dose);
	const duration = prescribed(timer?.duration, dose.duration);
	return {
		...exercise,
		dose: {
			...exercise.dose,
			...(reps === undefined ? {} : { reps }),
			...(hold === undefined ? {} : { hold }),
			...(timer === undefined || duration === undefined ? {} : { timer: { ...timer, duration } }),
		},
		...(frequency !== undefined && { frequency }),
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
	const byId = new Map(catalogue.map((exercise) => [exercise.id, exercise]));
	const ready = new Set(["right-now", ...routines.map(({ id }) => id)]);
	const mine: Exercise[] = [];
	for (const [id, written] of Object.entries(file.exercises ?? {})) {
		// The dose of the figure's exercise stays the catalogue's: a changed one is meant for that exercise.
		const base = byId.get(written.figure);
		if (byId.has(id)) {
			const message = l10n.t(
				'"{0}" is an exercise of the programme. Change its dose under "doses", or choose another name.',
				id,
			);
			complain({ path: ["exercises", id], message, at: "key" });
		} else if (ready.has(id)) {
			complain({ path: ["exercises", id], message: takenByRoutine(id), at: "key" });
		} else if (written.figure === noFigure) {
			mine.push(exerciseWithoutFigure(id, written, complain));
		} else if (base !== undefined) {
			mine.push(ownExercise(id, written, base, poseNames(base), complain));
		}
	}
	const exercises = [...mine, ...changed];
	const lookupOf = new Map(exercises.map((exercise) => [exercise.id, exercise]));
	const lookup = (id: string) => lookupOf.get(id);
	const known = playableOf(exercises).map((exercise) => exercise.id);
	const own: Routine[] = [];
	for (const [id, written] of Object.entries(file.routines ?? {})) {
		// One name leads to one thing, from a key or a link as well.
		const taken = ready.has(id)
			? takenByRoutine(id)
			: lookupOf.has(id) || Object.hasOwn(file.exercises ?? {}, id)
				? l10n.t('"{0}" is the name of an exercise. Choose another one for the routine.', id)
				: undefined;
		if (taken !== undefined) {
			complain({ path: ["routines", id], message: taken, at: "key" });
			continue;
		}
		const routine = ownRoutine(id, written, lookup, (name) => unknownNameMessage(name, known), complain);
		if (routine !== undefined) {
			own.push(routine);
		}
	}
	return { exercises, routines: [...own, ...routines.map((routine) => withoutOverruled(routine, doses))] };
}

function takenByRoutine(id: string): string {
	return l10n.t('"{0}" is a routine of the programme. Choose another name.', id);
}

/** Seconds a routine takes, its steps worked out once each however often they occur. */
function secondsIn(lookup: Lookup): (routine: Routine) => number {
	const known = new Map<string, number>();
	const ofStep = (step: RoutineStep): number => {
		const key = JSON.stringify([step.exercise, step.reps, step.hold, step.duration]);
		const exercise = lookup(step.exercise);
		const seconds =
			known.get(key) ??
			(exercise === undefined
				? 0
				: planSeconds({ routine: "", name: "", steps: [planStep(exercise, step, false, lookup, {})] }));
		known.set(key, seconds);
		return seconds;
	};
	return ({ steps }) =>
		steps.reduce((sum, step) => sum + ofStep(step), prepareSeconds + restSeconds * (steps.length - 1));
}

/** What would take longer than anybody should be at it: routines, and exercises by themselves. */
function tooLong(plan: ParsedPlan): readonly PlanIssue[] {
	const byId = new Map(plan.exercises.map((exercise) => [exercise.id, exercise]));
	const secondsOf = secondsIn((id) => byId.get(id));
	const own = ({ origin }: { readonly origin: Exercise["origin"] }) => origin === "own";
	const mine = [
		...plan.exercises.filter(own).map((exercise) => ({
			key: "exercises",
			id: exercise.id,
			routine: singleRoutine(exercise),
		})),
		...plan.routines.filter(own).map((routine) => ({ key: "routines", id: routine.id, routine })),
	];
	return mine.flatMap(({ key, id, routine }) => {
		const minutes = Math.ceil(secondsOf(routine) / 60);
		const message = l10n.t("This would take {0} minutes; at most {1} are possible.", minutes, limits.routine / 60);
		return minutes * 60 > limits.routine ? [{ path: [key, id], message, at: "key" as const }] : [];
	});
}

/**
 * Reads a plan file against the catalogue. Never throws on what a person wrote: mistakes come back with their place.
 * An empty file is an empty plan.
 */
export function readPlan(text: string, catalogue: readonly Exercise[], routines: readonly Routine[]): PlanReading {
	const placeOf = placesIn(text);
	const only = (span: Span, message: string): PlanReading => ({ problems: [problemAt(placeOf, span, { message })] });
	if (text.length > limits.file) {
		return only({ start: 0, end: 1 }, l10n.t("The file is larger than {0} KB.", limits.file / 1024));
	}
	if (text.trim() === "") {
		return { plan: { exercises: catalogue, routines }, problems: [] };
	}
	let root: JsonNode;
	try {
		root = readJson(text, mostKept(catalogue));
	} catch (error) {
		if (error instanceof JsonSyntaxError) {
			return only(error.span, error.message);
		}
		throw error;
	}
	const shown = (complaints: readonly PlanIssue[]): PlanReading => ({
		problems: complaints
			.map(({ path, message, at }) => ({ span: spanOf(root, path, at), message }))
			.sort((one, other) => one.span.start - other.span.start)
			.slice(0, mostProblems)
			.map(({ span, message }) => problemAt(placeOf, span, typeof message === "string" ? { message } : message())),
	});

	const { schema, adviceOn } = ownPlanSchema(catalogue);
	const parsed = v.safeParse(schema, root.value);
	const shape = allShapeComplaints(root, parsed.issues ?? [], adviceOn);
	if (shape.length > 0 || !parsed.success) {
		return shown(shape);
	}
	const complaints: PlanIssue[] = [];
	const plan = combined(parsed.output, catalogue, routines, (complaint) => complaints.push(complaint));
	const all = complaints.length > 0 ? complaints : tooLong(plan);
	return all.length > 0 ? shown(all) : { plan, problems: [] };
}
