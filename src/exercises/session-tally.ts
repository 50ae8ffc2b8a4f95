import type { Done, PlanStep, SessionPlan } from "./plan";
import { isWork, repEndedBy, repKey, repsOf } from "./reps";
import type { Run } from "./timeline";
import { bodySides } from "./types";

/**
 * What was truly done. A rep counts when its last block ends while the session runs; a rep that was jumped over does
 * not. Each rep of the plan counts once, however often it is run again after going back, so the totals never exceed
 * the plan. Seconds are the time truly spent working, repeats included.
 */
export interface SessionTally {
	/** Names of the reps that were run to their end, each once. */
	readonly reps: readonly string[];
	/** Names of the reps whose hold proper was run to its end, each once. */
	readonly holds: readonly string[];
	/** Milliseconds of work. */
	readonly worked: number;
}

export const emptySessionTally: SessionTally = { reps: [], holds: [], worked: 0 };

function withOnce(names: readonly string[], name: string | undefined): readonly string[] {
	return name === undefined || names.includes(name) ? names : [...names, name];
}

/** A tally after one more run of one of its step's blocks. */
export function addRun(tally: SessionTally, step: PlanStep, run: Run): SessionTally {
	const block = step.blocks[run.block];
	if (block === undefined || !isWork(block)) {
		return tally;
	}
	return {
		reps: run.ended ? withOnce(tally.reps, repEndedBy(step, run.block)) : tally.reps,
		holds: run.ended && block.doseHold === true ? withOnce(tally.holds, repKey(block)) : tally.holds,
		worked: tally.worked + run.ms,
	};
}

/** A step's line in the record. Reps asked for before the dose was made easier stay in the plan once they are done. */
export function doneOf(step: PlanStep, tally: SessionTally): Done {
	const sides = bodySides.filter((side) => tally.reps.some((rep) => rep.startsWith(side)));
	return {
		exercise: step.exercise,
		reps: tally.reps.length,
		holds: tally.holds.length,
		seconds: Math.round(tally.worked / 1000),
		sides,
		planned: new Set([...repsOf(step), ...tally.reps]).size,
	};
}

/** Seconds of a timer that are worth a line in the diary although it did not run out. Our choice. */
const timerWorthNoting = 30;

/** Whether enough was done to be remembered: a whole rep, or half a minute of a timer. */
export function isWorthRecording(
	plan: SessionPlan,
	tallies: readonly SessionTally[],
	replaced: readonly Done[],
): boolean {
	return (
		replaced.some((done) => done.reps > 0) ||
		plan.steps.some((step, index) => {
			const tally = tallies[index] ?? emptySessionTally;
			const timer = step.blocks.some((block) => block.kind === "timer");
			return tally.reps.length > 0 || (timer && tally.worked >= timerWorthNoting * 1000);
		})
	);
}

/** Whether every rep the plan asks for was run. What was replaced by something easier is no longer asked for. */
export function isComplete(plan: SessionPlan, tallies: readonly SessionTally[]): boolean {
	return plan.steps.every((step, index) =>
		repsOf(step).every((rep) => (tallies[index] ?? emptySessionTally).reps.includes(rep)),
	);
}
