import { catalogue } from "../../src/exercises/catalogue/all";
import { hold, move, suggested } from "../../src/exercises/catalogue/amount-builders";
import type { SessionPlan } from "../../src/exercises/plan";
import { planRoutine } from "../../src/exercises/planner";
import { createSession, sessionStep } from "../../src/exercises/session";
import type { SessionEffect, SessionInput, SessionState } from "../../src/exercises/session-types";
import type { Exercise, Lookup, Routine, RoutineStep } from "../../src/exercises/types";

export const lookup: Lookup = (id) => catalogue.find((exercise) => exercise.id === id);

export function exercise(id: string): Exercise {
	const found = lookup(id);
	if (found === undefined) {
		throw new Error(`no exercise ${id}`);
	}
	return found;
}

export function routineOf(...steps: readonly RoutineStep[]): Routine {
	return {
		id: "sample",
		name: "Sample",
		phase: 1,
		place: "desk",
		posture: "seated",
		purpose: "For tests.",
		steps,
		origin: "own",
	};
}

/** An exercise with round figures: set-up 2 s, rep 1 + 1 s, finish 1 s. */
export function plain(id: string, changes: Partial<Exercise> = {}): Exercise {
	return {
		id,
		name: id.toUpperCase(),
		phase: 1,
		position: "seated",
		place: "desk",
		equipment: ["chair"],
		sides: "none",
		origin: "seed",
		glide: false,
		kind: "mobility",
		dose: { reps: suggested(2, 1, 4) },
		setUp: [hold("rest", 2, "Sit")],
		rep: [move("up", 1, "Up"), move("rest", 1, "Down")],
		finish: [move("rest", 1, "Done")],
		purpose: "p",
		how: ["h"],
		mayFeel: "m",
		avoid: ["a"],
		mistakes: ["x"],
		stop: "s",
		progress: [],
		stepDown: [],
		...changes,
	};
}

export function lookupIn(exercises: readonly Exercise[]): Lookup {
	return (id) => exercises.find((each) => each.id === id);
}

export function planOf(exercises: readonly Exercise[]): SessionPlan {
	return planRoutine(routineOf(...exercises.map((each) => ({ exercise: each.id }))), lookupIn(exercises));
}

export interface Played {
	readonly state: SessionState;
	readonly effects: readonly SessionEffect[];
}

export function play(plan: SessionPlan, inputs: readonly SessionInput[]): Played {
	return playFrom(createSession("s1", plan, 0), inputs);
}

export function playFrom(from: SessionState, inputs: readonly SessionInput[]): Played {
	let state = from;
	const effects: SessionEffect[] = [];
	for (const input of inputs) {
		const step = sessionStep(state, input);
		state = step.state;
		effects.push(...step.effects);
	}
	return { state, effects };
}
