import * as l10n from "@vscode/l10n";
import { exerciseBlocks } from "./blocks";
import { resolveDose } from "./dose";
import type { Block, PlanStep, SessionPlan } from "./plan";
import { easierChoice } from "./regression-choice";
import type { Exercise, Lookup, Onward, Routine, RoutineStep, Side } from "./types";

/** Seconds to look at what comes before the first exercise. Our choice. */
export const prepareSeconds = 5;
/** Seconds of rest between two exercises, in which the next is announced. Our choice. */
export const restSeconds = 10;

export interface PlanChoices {
	/** The side each exercise begins with; left unless chosen. */
	readonly firstSide?: Side;
	/** Exercises to plan with halved reps and range, because they left something behind last time. */
	readonly smaller?: readonly string[];
	/** Whether an exercise may be offered as an easier version; all may, unless told. */
	readonly allowed?: (exercise: string) => boolean;
}

/** The exercise of a routine's step, or an error that says what is wrong with the routine. */
function playable(routine: Routine, step: RoutineStep, lookup: Lookup): Exercise {
	const exercise = lookup(step.exercise);
	if (exercise === undefined) {
		throw new Error(`The routine "${routine.name}" asks for an exercise that does not exist: ${step.exercise}.`);
	}
	if (exercise.logOnly === true) {
		throw new Error(`"${exercise.name}" is done away from the desk and cannot be played in "${routine.name}".`);
	}
	return exercise;
}

/** Where an exercise leads to, in words. */
export function onwardNames(onward: readonly Onward[], lookup: Lookup): readonly string[] {
	return onward.flatMap((one) => (typeof one === "string" ? (lookup(one)?.name ?? []) : [one.words]));
}

/** One exercise as a step of a plan: everything the player shows, without preview and rest. */
export function planStep(
	exercise: Exercise,
	step: RoutineStep,
	smaller: boolean,
	lookup: Lookup,
	choices: PlanChoices,
): PlanStep {
	const dose = resolveDose(exercise, step, smaller);
	const easier = easierChoice(exercise, smaller, lookup, choices.allowed);
	return {
		exercise: exercise.id,
		...(exercise.figure === undefined ? {} : { figure: exercise.figure }),
		name: exercise.name,
		mayFeel: exercise.mayFeel,
		avoid: exercise.avoid,
		how: exercise.how,
		stop: exercise.stop,
		mistakes: exercise.mistakes,
		harder: onwardNames(exercise.progress, lookup),
		gentler: onwardNames(exercise.stepDown, lookup),
		added: exercise.origin === "beyond-seed",
		sides: exercise.sides,
		seated: exercise.position === "seated",
		...(easier === undefined ? {} : { easier }),
		...(dose.range === undefined ? {} : { range: dose.range }),
		...(exercise.dose.timer?.motion === undefined ? {} : { motion: exercise.dose.timer.motion }),
		...(exercise.checklist === undefined ? {} : { checklist: exercise.checklist }),
		...(exercise.note === undefined ? {} : { note: exercise.note }),
		blocks: exerciseBlocks(exercise, dose, choices.firstSide ?? "left"),
	};
}

/** A preview before a step: still, in the pose and on the side it starts with. */
export function withPreview(step: PlanStep, cue: string): PlanStep {
	const first = step.blocks[0];
	const preview: Block = {
		kind: "prepare",
		seconds: prepareSeconds,
		from: "rest",
		to: "rest",
		...(first?.side === undefined ? {} : { side: first.side }),
		cue,
	};
	return { ...step, blocks: [preview, ...step.blocks] };
}

function withRest(step: PlanStep, nextName: string): PlanStep {
	const rest: Block = {
		kind: "rest",
		seconds: restSeconds,
		from: "rest",
		to: "rest",
		cue: l10n.t("Rest. Next: {0}", nextName),
	};
	return { ...step, blocks: [...step.blocks, rest] };
}

/**
 * Flattens a routine into timed blocks: a preview before the first exercise; for each exercise its set-up, reps and
 * finish, per side; a rest between exercises.
 *
 * @throws Error in plain words when the routine is empty, or names an exercise that is unknown or only logged.
 */
export function planRoutine(routine: Routine, lookup: Lookup, choices: PlanChoices = {}): SessionPlan {
	if (routine.steps.length === 0) {
		throw new Error(`The routine "${routine.name}" has no exercises.`);
	}
	const steps = routine.steps.map((step) => {
		const exercise = playable(routine, step, lookup);
		return planStep(exercise, step, choices.smaller?.includes(exercise.id) ?? false, lookup, choices);
	});
	return {
		routine: routine.id,
		name: routine.name,
		steps: steps.map((step, index) => {
			const next = steps[index + 1];
			const previewed = index === 0 ? withPreview(step, l10n.t("First: {0}", step.name)) : step;
			return next === undefined ? previewed : withRest(previewed, next.name);
		}),
	};
}
