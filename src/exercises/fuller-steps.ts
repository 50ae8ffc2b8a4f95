import { easierWords } from "./easier-words";
import type { PlanStep, SessionPlan } from "./plan";

/** What stood in the place of each step of a session before it gave way to an easier version, so that one key leads back. */
export class FullerSteps {
	/** By the number of the step, the fullest first. */
	private readonly kept = new Map<number, readonly PlanStep[]>();

	/** How many easier versions stand between a step and its full version: 0 where it is the full one. */
	easierBy(step: number): number {
		return this.kept.get(step)?.length ?? 0;
	}

	/** The step that was there before; undefined where the full version is. */
	before(step: number): PlanStep | undefined {
		return this.kept.get(step)?.at(-1);
	}

	/** One step took the place of another: an easier one, or the one before again. */
	replaced(step: number, was: PlanStep, is: PlanStep): void {
		const kept = this.kept.get(step) ?? [];
		this.kept.set(step, kept.at(-1) === is ? kept.slice(0, -1) : [...kept, was]);
	}

	/** What the easier version changed, in one sentence, as a part of what is shown; empty where the full version is. */
	words(plan: SessionPlan, step: number): { readonly easier?: string } {
		const [before, after] = [this.before(step), plan.steps[step]];
		return before === undefined || after === undefined ? {} : { easier: easierWords(before, after) };
	}
}
