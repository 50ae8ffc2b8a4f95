import type { PlanStep, SessionPlan } from "../exercises/plan";

/** What a file to take home holds. Nothing in it names the person, and nothing comes from their diary. */
export interface TakeHomeData {
	/** The day on which it was made, as people write it. */
	readonly made: string;
	/** What to read first: the signs that need care before any exercise, then the rules of every exercise. */
	readonly sections: readonly NoticeSection[];
	/** Whom to call in an emergency, in words. */
	readonly call: string;
	readonly routines: readonly TakenRoutine[];
}

export interface NoticeSection {
	readonly heading: string;
	readonly lines: readonly string[];
	readonly urgent: boolean;
}

/** A routine as it can be played without the editor. */
export interface TakenRoutine {
	readonly plan: SessionPlan;
	/** For each step of the plan: what takes its place when something easier is asked for, then what takes that one's. */
	readonly easier: readonly (readonly PlanStep[])[];
	readonly seconds: number;
	/** It moves a nerve: how far apart such routines are to be is said with it. */
	readonly glides: boolean;
}
