import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import type { Amount, Exercise } from "../types";
import { limits } from "./limits";
import { unknownNameMessage } from "./suggest-name";

/**
 * The shape of a plan file, built on the catalogue so that it knows every exercise, dose and pose by name. From here
 * come the type, the check when the file is read, and the JSON Schema the editor completes and hovers from.
 */

// No line breaks and nothing that turns the direction of writing: a name stays one line of plain text wherever shown.
const plainText = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;

function text(most: number, description: string) {
	return v.pipe(
		v.string(l10n.t("Text in double quotes is needed here.")),
		v.regex(plainText, l10n.t("Only plain text on one line is possible here.")),
		v.check((value) => value.trim().length > 0, l10n.t("This text is empty.")),
		v.maxLength(most, l10n.t("At most {0} characters.", most)),
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

/** Which of two to twenty words is meant, said in words. */
function oneOf<const Options extends readonly string[]>(options: Options, description: string) {
	return v.pipe(
		v.picklist(options, ({ input }) => unknownNameMessage(String(input), options)),
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

/** The dose of one exercise of the catalogue: just the figures it has. */
function doseSchema({ name, dose: { reps, hold, timer }, sides }: Exercise) {
	const per = sides === "none" ? "Repetitions" : "Repetitions on each side";
	const entries: v.ObjectEntries = {
		...(reps === undefined || timer !== undefined ? {} : { reps: v.optional(repsOf(`${per}. ${usual(reps)}`)) }),
		...(hold === undefined ? {} : { hold: v.optional(secondsBetween(limits.hold, `Seconds to hold. ${usual(hold)}`)) }),
		...(timer === undefined
			? {}
			: {
					duration: v.optional(secondsBetween(limits.duration, `Seconds in all. ${usual(timer.duration)}`)),
				}),
	};
	return v.optional(v.pipe(object(entries), v.description(name)));
}

/** An object without unknown names, whose mistakes are said in words. */
function object<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, (issue) => {
		if (issue.expected === "never") {
			return unknownNameMessage(String(issue.path?.at(-1)?.key ?? ""), Object.keys(entries));
		}
		return issue.path !== undefined && issue.expected?.startsWith('"')
			? l10n.t("{0} is missing here.", issue.expected)
			: l10n.t("{ … } is needed here.");
	});
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

function segmentSchema(poses: readonly string[]) {
	return object({
		pose: v.optional(oneOf(poses, "The pose to move to; it must be one of the figure's.")),
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
		breath: v.optional(oneOf(["in", "out"], "A breath that goes with it.")),
	});
}

/** The exercises of the catalogue that can be played, by id. */
export function playableOf(catalogue: readonly Exercise[]): readonly Exercise[] {
	return catalogue.filter((exercise) => exercise.logOnly !== true);
}

export function ownPlanSchema(catalogue: readonly Exercise[]) {
	const playable = playableOf(catalogue);
	const ids = playable.map((exercise) => exercise.id);
	const poses = [...new Set(playable.flatMap(poseNames))].sort();
	const segment = segmentSchema(poses);
	const segments = (description: string) => v.optional(list(segment, limits.segments, description));
	const sentences = (description: string) => v.optional(list(text(limits.text, description), 5, description));

	const exercise = object({
		name: text(limits.name, "What it is called."),
		figure: oneOf(ids, "The exercise whose figure shows it, and whose cautions and locks it keeps."),
		reps: v.optional(repsOf("Repetitions, per side where there are sides.")),
		hold: v.optional(secondsBetween(limits.hold, "Seconds to hold.")),
		duration: v.optional(secondsBetween(limits.duration, "Seconds in all, for figures that are timers.")),
		sides: v.optional(oneOf(["none", "alternate", "each"], "Whether and how the sides take turns.")),
		setUp: segments("How to get into position, once per side."),
		rep: segments("One repetition, pose by pose."),
		finish: segments("How to come out of it, once per side."),
		purpose: v.optional(text(limits.text, "One sentence: what it is for.")),
		how: sentences("How to do it, in short sentences."),
		mayFeel: v.optional(text(limits.text, "What may be felt.")),
		avoid: sentences("What to avoid."),
		stop: v.optional(text(limits.text, "When to stop this exercise in particular.")),
	});

	const step = object({
		exercise: v.pipe(
			v.string("The name of an exercise is needed here."),
			v.description("An exercise of the programme, or one of your own from this file."),
			v.metadata({ examples: ids }),
		),
		reps: v.optional(repsOf("Repetitions in this routine.")),
		hold: v.optional(secondsBetween(limits.hold, "Seconds to hold in this routine.")),
		duration: v.optional(secondsBetween(limits.duration, "Seconds in all in this routine, for timers.")),
	});

	const routine = object({
		name: text(limits.name, "What it is called."),
		purpose: v.optional(text(limits.text, "One sentence: what it is for.")),
		steps: list(step, limits.steps, "The exercises, in order."),
	});

	return v.pipe(
		object({
			$schema: v.optional(v.string()),
			doses: v.optional(
				v.pipe(
					object(Object.fromEntries(playable.map((each) => [each.id, doseSchema(each)]))),
					v.description("Other doses for exercises of the programme, wherever they occur."),
				),
			),
			exercises: v.optional(named(exercise, limits.exercises, "Exercises of your own, by a name for each.")),
			routines: v.optional(named(routine, limits.routines, "Routines of your own, by a name for each.")),
		}),
		v.title("My plan"),
		v.description("What was prescribed to you: other doses, exercises and routines of your own."),
	);
}

export type OwnPlanFile = v.InferOutput<ReturnType<typeof ownPlanSchema>>;
export type OwnExercise = NonNullable<OwnPlanFile["exercises"]>[string];
export type OwnSegment = NonNullable<OwnExercise["rep"]>[number];
export type OwnRoutine = NonNullable<OwnPlanFile["routines"]>[string];

export interface OwnDose {
	readonly reps?: number;
	readonly hold?: number;
	readonly duration?: number;
}
