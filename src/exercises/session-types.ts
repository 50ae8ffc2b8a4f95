import type { Cursor, Done, PlanStep, SessionPlan } from "./plan";
import type { SessionTally } from "./session-tally";

/** The answer to the one question at the end of a routine. */
export const feelings = ["fine", "mild", "sharp"] as const;
export type Feeling = (typeof feelings)[number];

/**
 * `completed`: every rep the plan asked for was run. `partial`: some were. `stopped`: it hurt, however much was done.
 */
export const sessionOutcomes = ["completed", "partial", "stopped"] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

/**
 * `paused` also before the start and before a block that waits for the person; `asking`: the work is over, one question
 * is open; `stopped`: it hurt; `closed`: nothing more happens.
 */
export const sessionStatuses = ["running", "paused", "asking", "stopped", "closed"] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

/** A session whole, as plain JSON: what the panel draws and what survives a reload. */
export interface SessionState {
	readonly id: string;
	readonly plan: SessionPlan;
	readonly status: SessionStatus;
	/** Where the session stood at `at`. */
	readonly cursor: Cursor;
	/** Monotonic whole milliseconds of the last input. */
	readonly at: number;
	/** One per step of the plan. */
	readonly tallies: readonly SessionTally[];
	/** What was done of exercises that gave way to an easier one. */
	readonly replaced: readonly Done[];
	/** Present once the work is over. */
	readonly outcome?: SessionOutcome;
	readonly feeling?: Feeling;
}

/** What the diary keeps. */
export interface SessionRecord {
	readonly session: string;
	readonly routine: string;
	readonly name: string;
	readonly outcome: SessionOutcome;
	/** Seconds truly spent working. */
	readonly seconds: number;
	/** Exercises of which something was done, in order. */
	readonly done: readonly Done[];
	/** The exercise that hurt, when the outcome is `stopped`. */
	readonly hurt?: string;
}

/** `at`: monotonic milliseconds, rounded to whole ones. While the session runs, an `at` in its past counts as now. */
export type SessionInput = { readonly at: number } & (
	| {
			readonly type:
				| "start"
				| "tick"
				| "pause"
				| "resume"
				| "next"
				| "back"
				| "skip"
				| "switch-side"
				| "hurts"
				| "close";
	  }
	/** The step to put in the place of the current one: see `easierStep`. */
	| { readonly type: "easier"; readonly replacement: PlanStep }
	| { readonly type: "feeling"; readonly feeling: Feeling }
);

/** `at`: the exact moment in session time, which for boundaries lies before the tick that found them. */
export type SessionEffect = { readonly at: number } & (
	| { readonly type: "started" | "resumed" | "discarded" | "closed" }
	| { readonly type: "block-entered"; readonly step: number; readonly block: number }
	/** `confirm`: a block waits for the person; its text is in the block. */
	| { readonly type: "paused"; readonly because: "asked" | "confirm" }
	| { readonly type: "replaced"; readonly step: number; readonly from: string; readonly to: string }
	/** The work is over. Comes at most once, and never with `stopped` or `discarded`. */
	| { readonly type: "finished"; readonly record: SessionRecord }
	/** It hurt. Comes at most once. */
	| { readonly type: "stopped"; readonly exercise: string; readonly record: SessionRecord }
	| { readonly type: "felt"; readonly feeling: Feeling; readonly record: SessionRecord }
);

export interface SessionStep {
	readonly state: SessionState;
	readonly effects: readonly SessionEffect[];
}
