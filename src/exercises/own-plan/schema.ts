import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import type { Amount, Exercise } from "../types";
import { noFigure } from "../types";
import { limits } from "./limits";
import { hasVisibleText, isPlainText, isWithin } from "./plain-text";
import { type NameAdvice, unknownNameMessage } from "./suggest-name";

/**
 * The shape of a plan file, built on the catalogue so that it knows every exercise, dose and pose by name. From here
 * come the type, the check when the file is read, and the JSON Schema the editor completes and hovers from.
 */

function text(most: number, description: string) {
	return v.pipe(
		v.string(l10n.t("Text in double quotes is needed here.")),
		v.check(isPlainText, l10n.t("Only plain text on one line is possible here.")),
		v.check(hasVisibleText, l10n.t("This text is empty.")),
		v.check((value) => isWithin(value, most), l10n.t("At most {0} characters.", most)),
		v.description(description),
	);
}

function secondsBetween({ min, max }: { readonly min: number; readonly max: number }, description: string) {
	const message = l10n.t("A number of seconds from {0} to {1} is needed here.", min, max);
	return v.pipe(v.number(message), v.minValue(min, message), v.maxValue(max, message), v.description(description));
}

function repsOf(description: string) {
	const { min, max } = limits.reps;
	const message = l10n.t("A whole number of reps from {0} to {1} is needed here.", min, max);
	return v.pipe(
		v.number(message),
		v.integer(message),
		v.minValue(min, message),
		v.maxValue(max, message),
		v.description(description),
	);
}

/** Every pose of an exercise's figure. */
export function poseNames(exercise: Exercise): readonly string[] {
	const segments = [...exercise.setUp, ...exercise.rep, ...exercise.finish];
	return [...new Set(["rest", ...segments.map((segment) => segment.pose)])];
}

function usual(amount: Amount): string {
	const range = amount.min === amount.max ? `${amount.min}` : `${amount.min} to ${amount.max}`;
	return amount.source === "guide" ? `The guide says ${range}.` : `Suggested: ${range}.`;
}

type Issue = v.BaseIssue<unknown>;

/**
 * Schemas whose mistakes name what was probably meant. A file may hold tens of thousands of them, of which a few are
 * shown: what was meant is worked out when it is asked for.
 */
class NamingSchemas {
	private readonly advice = new WeakMap<Issue, () => NameAdvice>();

	/** What is said of an issue of these schemas; undefined for one that says it itself. */
	readonly adviceOn = (issue: Issue): NameAdvice | undefined => this.advice.get(issue)?.();

	/** Which of some words is meant. */
	oneOf<const Options extends readonly string[]>(options: Options, description: string) {
		return v.pipe(
			v.picklist(options, (issue) => {
				const { input } = issue;
				if (typeof input !== "string") {
					return l10n.t("Text in double quotes is needed here.");
				}
				return this.later(issue, () => unknownNameMessage(input, options));
			}),
			v.description(description),
		);
	}

	/** An object without unknown names, whose mistakes are said in words. */
	object<const Entries extends v.ObjectEntries>(entries: Entries) {
		return v.strictObject(entries, (issue) => {
			if (issue.expected === "never") {
				const name = String(issue.path?.at(-1)?.key ?? "");
				return this.later(issue, () => unknownNameMessage(name, Object.keys(entries)));
			}
			return issue.path !== undefined && issue.expected?.startsWith('"')
				? l10n.t("{0} is missing here.", issue.expected)
				: l10n.t("{ … } is needed here.");
		});
	}

	private later(issue: Issue, advice: () => NameAdvice): string {
		this.advice.set(issue, advice);
		return "";
	}
}

function wholeBetween({ min, max }: { readonly min: number; readonly max: number }, description: string) {
	const message = l10n.t("A whole number from {0} to {1} is needed here.", min, max);
	return v.pipe(
		v.number(message),
		v.integer(message),
		v.minValue(min, message),
		v.maxValue(max, message),
		v.description(description),
	);
}

/** How often something was prescribed. */
function frequency() {
	return {
		timesADay: v.optional(wholeBetween(limits.timesADay, "How many times a day it was prescribed.")),
		daysAWeek: v.optional(
			wholeBetween(limits.daysAWeek, "On how many days of a week it was prescribed. Left out: every day."),
		),
	};
}

/** The dose of one exercise of the catalogue: just the figures it has. */
function doseSchema(schemas: NamingSchemas, { name, purpose, dose: { reps, hold, timer }, sides }: Exercise) {
	const per = sides === "none" ? "Repetitions" : "Repetitions on each side";
	const entries: v.ObjectEntries = {
		...(reps === undefined || timer !== undefined ? {} : { reps: v.optional(repsOf(`${per}. ${usual(reps)}`)) }),
		...(hold === undefined ? {} : { hold: v.optional(secondsBetween(limits.hold, `Seconds to hold. ${usual(hold)}`)) }),
		...(timer === undefined
			? {}
			: {
					duration: v.optional(secondsBetween(limits.duration, `Seconds in all. ${usual(timer.duration)}`)),
				}),
		...frequency(),
	};
	return v.optional(v.pipe(schemas.object(entries), v.description(`${name}. ${purpose}`)));
}

function list<const Item extends v.GenericSchema>(item: Item, most: number, description: string) {
	return v.pipe(
		v.array(item, l10n.t("A list, [ … ], is needed here.")),
		v.minLength(1, l10n.t("This list is empty.")),
		v.maxLength(most, l10n.t("At most {0} entries.", most)),
		v.description(description),
	);
}

const ownId = v.pipe(
	v.string(),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		l10n.t("Names of your own are made of small letters, digits and single hyphens."),
	),
	v.maxLength(limits.name, l10n.t("At most {0} characters.", limits.name)),
);

function named<const Value extends v.GenericSchema>(value: Value, most: number, description: string) {
	return v.pipe(
		v.record(ownId, value, l10n.t("{ … } is needed here.")),
		v.maxEntries(most, l10n.t("At most {0} entries.", most)),
		v.description(description),
	);
}

function segmentSchema(schemas: NamingSchemas, poses: readonly string[]) {
	return schemas.object({
		pose: v.optional(schemas.oneOf(poses, "The pose to move to; it must be one of the figure's.")),
		seconds: v.optional(secondsBetween(limits.segment, "How long the movement takes.")),
		hold: v.optional(
			v.pipe(
				v.union(
					[secondsBetween(limits.hold, "Seconds to stay."), v.literal("dose")],
					l10n.t('Seconds from {0} to {1}, or "dose", are needed here.', limits.hold.min, limits.hold.max),
				),
				v.description('Stay in the pose: for so many seconds, or "dose" for as long as the exercise\'s hold.'),
			),
		),
		cue: v.optional(text(limits.cue, "One short line, shown and spoken as this begins.")),
		breath: v.optional(schemas.oneOf(["in", "out"], "A breath that goes with it.")),
	});
}

/** How somebody is while they do an exercise without a figure. */
export const ownPositions = ["seated", "standing", "supine", "prone", "quadruped", "side-lying"] as const;

/** The exercises of the catalogue that can be played, by id. */
export function playableOf(catalogue: readonly Exercise[]): readonly Exercise[] {
	return catalogue.filter((exercise) => exercise.logOnly !== true);
}

/** The shape of a plan file, and what was meant by the names in it that nobody knows. */
export function ownPlanSchema(catalogue: readonly Exercise[]) {
	const schemas = new NamingSchemas();
	const playable = playableOf(catalogue);
	const ids = playable.map((exercise) => exercise.id);
	const poses = [...new Set(playable.flatMap(poseNames))].sort();
	const segment = segmentSchema(schemas, poses);
	const segments = (description: string) => v.optional(list(segment, limits.segments, description));
	const sentences = (description: string) => v.optional(list(text(limits.text, description), 5, description));

	const exercise = schemas.object({
		name: text(limits.name, "What it is called."),
		figure: schemas.oneOf(
			[noFigure, ...ids],
			'The exercise whose figure shows it, and whose cautions and locks it keeps; or "none" for your own words alone.',
		),
		position: v.optional(
			schemas.oneOf(ownPositions, 'How you are while you do it. Needed with "figure": "none", and only there.'),
		),
		reps: v.optional(repsOf("Repetitions, per side where there are sides.")),
		hold: v.optional(secondsBetween(limits.hold, "Seconds to hold.")),
		duration: v.optional(
			secondsBetween(limits.duration, 'Seconds in all, for figures that are timers and for "figure": "none".'),
		),
		...frequency(),
		sides: v.optional(schemas.oneOf(["none", "alternate", "each"], "Whether and how the sides take turns.")),
		setUp: segments("How to get into position, once per side."),
		rep: segments("One repetition, pose by pose."),
		finish: segments("How to come out of it, once per side."),
		purpose: v.optional(text(limits.text, "One sentence: what it is for.")),
		how: sentences("How to do it, in short sentences."),
		mayFeel: v.optional(text(limits.text, "What may be felt.")),
		avoid: sentences("What to avoid."),
		stop: v.optional(text(limits.text, "When to stop this exercise in particular.")),
	});

	const step = schemas.object({
		exercise: v.pipe(
			v.string(l10n.t("The name of an exercise is needed here.")),
			v.description("An exercise of the programme, or one of your own from this file."),
			v.metadata({ examples: ids }),
		),
		reps: v.optional(repsOf("Repetitions in this routine.")),
		hold: v.optional(secondsBetween(limits.hold, "Seconds to hold in this routine.")),
		duration: v.optional(secondsBetween(limits.duration, "Seconds in all in this routine, for timers.")),
	});

	const routine = schemas.object({
		name: text(limits.name, "What it is called."),
		purpose: v.optional(text(limits.text, "One sentence: what it is for.")),
		...frequency(),
		steps: list(step, limits.steps, "The exercises, in order."),
	});

	const schema = v.pipe(
		schemas.object({
			$schema: v.optional(v.string()),
			doses: v.optional(
				v.pipe(
					schemas.object(Object.fromEntries(playable.map((each) => [each.id, doseSchema(schemas, each)]))),
					v.description("Other doses for exercises of the programme, wherever they occur."),
				),
			),
			exercises: v.optional(named(exercise, limits.exercises, "Exercises of your own, by a name for each.")),
			routines: v.optional(named(routine, limits.routines, "Routines of your own, by a name for each.")),
		}),
		v.title("My plan"),
		v.description("What was prescribed to you: other doses, exercises and routines of your own."),
	);
	return { schema, adviceOn: schemas.adviceOn };
}

export type OwnPlanFile = v.InferOutput<ReturnType<typeof ownPlanSchema>["schema"]>;
export type OwnExercise = NonNullable<OwnPlanFile["exercises"]>[string];
export type OwnSegment = NonNullable<OwnExercise["rep"]>[number];
export type OwnRoutine = NonNullable<OwnPlanFile["routines"]>[string];

export interface OwnDose {
	readonly reps?: number;
	readonly hold?: number;
	readonly duration?: number;
	readonly timesADay?: number;
	readonly daysAWeek?: number;
}
