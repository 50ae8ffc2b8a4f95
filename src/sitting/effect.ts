/**
 * What the engine did: to be carried out and recorded as it comes. The record of a day is the stream of these, nothing else.
 * Durations in seconds, `at` in monotonic seconds, `wall` in epoch milliseconds.
 */
export type Effect = EffectBody & {
	/** The exact moment it belongs to, which may lie before the moment of the call. */
	readonly at: number;
	readonly wall: number;
	/** The same for the same happening in every window that computed it: what a record is merged by. */
	readonly key: string;
};

/** `standingExercises`: after standing for long, to sit or walk a little. */
export type PromptKind = "break" | "stand30" | "standing";

/** What made this the moment. */
export type PromptMoment = "pause" | "patience" | "busy" | Breakpoint;

export type Breakpoint = "save" | "task" | "test" | "debug" | "terminal" | "commit" | "editor";

/** The sitting that ended here, seconds, and what it is known by in every window from its beginning on. */
export interface SittingPeriod {
	readonly stretch: number;
	readonly stretchKey: string;
	/** The standing at the desk that ended here, known in the same way; absent where nobody stood. */
	readonly stood?: { readonly seconds: number; readonly key: string } | undefined;
}

export type EffectBody =
	/** While standing, `load` and `limit` are of standing. */
	| { readonly type: "due"; readonly load: number; readonly limit: number }
	| { readonly type: "due-ended" }
	| {
			readonly type: "prompt";
			readonly id: string;
			readonly kind: PromptKind;
			/** Seconds since it was wanted. */
			readonly waited: number;
			/** 1 for the first of the episode. */
			readonly number: number;
			/** No other follows in this episode: a snooze would not bring it back. */
			readonly last: boolean;
			readonly moment: PromptMoment;
			readonly whileYouWait: boolean;
			readonly load: number;
			readonly limit: number;
	  }
	| { readonly type: "prompt-withdrawn"; readonly id: string; readonly why: WithdrawnBecause }
	| { readonly type: "ignored"; readonly id: string }
	/** It was left untouched, and nothing shows that messages reach the person: it does not count as ignored. */
	| { readonly type: "unseen"; readonly id: string }
	| { readonly type: "status-only-for-today" }
	| { readonly type: "timing-question" }
	| { readonly type: "posture"; readonly waited: number; readonly show: "notification" | "statusBar" }
	| { readonly type: "posture-dropped" }
	| ({ readonly type: "away"; readonly from: number } & SittingPeriod)
	| { readonly type: "back"; readonly from: number; readonly seconds: number }
	| { readonly type: "natural-break"; readonly seconds: number; readonly acrossDays: boolean }
	| { readonly type: "natural-break-undone"; readonly acrossDays: boolean }
	| { readonly type: "ask-away"; readonly id: string; readonly seconds: number }
	| { readonly type: "away-settled"; readonly id: string; readonly answer: "moving" | "sitting" }
	| ({
			readonly type: "break-started";
			readonly source: "prompt" | "manual";
			readonly kind: PromptKind;
			readonly length: number;
	  } & SittingPeriod)
	| {
			readonly type: "break-ended";
			/** Rest in seconds: time in a seated routine counts half. */
			readonly rested: number;
			readonly length: number;
			readonly early: boolean;
			readonly how: "complete" | "ended" | "typing";
			/** It ran its length, or half of it at least: it counts among the breaks taken. */
			readonly taken: boolean;
			readonly kind: PromptKind;
	  }
	| ({ readonly type: "routine-started"; readonly id: string } & SittingPeriod)
	| { readonly type: "routine-ended"; readonly id: string; readonly rested: number; readonly how: "ended" | "typing" }
	| ({ readonly type: "stood-up" } & SittingPeriod)
	| ({ readonly type: "sat-down" } & SittingPeriod)
	/** Somebody is back from a pause of days. */
	| { readonly type: "greeting" }
	/** A pause lasts longer than it was asked for: the wall clock has been set. */
	| { readonly type: "pause-too-long" }
	| { readonly type: "snoozed"; readonly minutes: number; readonly until: number }
	| { readonly type: "snooze-ended" }
	| { readonly type: "skipped" }
	| { readonly type: "skip-undone" }
	| { readonly type: "skip-over" }
	| { readonly type: "stale-answer"; readonly id: string }
	| { readonly type: "suppression-began"; readonly reason: Suppression }
	| { readonly type: "suppression-ended"; readonly reason: Suppression }
	| {
			readonly type: "day-ended";
			readonly day: string;
			readonly sitting: number;
			readonly standing: number;
			readonly longest: number;
			readonly prompts: number;
	  };

/** Why an open prompt went away without an answer. `moved` is an answer with the feet. */
export type WithdrawnBecause = "moved" | "suppressed" | "limit" | "lost";

/** Why messages are held back. They are a set: the last one to end lets them go. */
export type Suppression = "paused" | "hours" | "break" | "routine" | "debug" | "meeting" | "call" | "lock";
