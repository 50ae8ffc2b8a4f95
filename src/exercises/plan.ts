import type { Motion, Side } from "./types";

/**
 * What a routine becomes when it is about to run: a flat list of timed blocks per exercise. The plan holds
 * everything the player shows, so that a snapshot of plan and cursor describes a session whole.
 */

/** In place of the name of a figure: the exercise is shown by its name and the person's own words alone. */
export const noFigure = "none";

export type BlockKind = "prepare" | "set-up" | "move" | "hold" | "finish" | "switch-side" | "rest" | "timer";

export interface Block {
	readonly kind: BlockKind;
	/** Seconds, more than 0. */
	readonly seconds: number;
	/** Pose at the start and at the end; equal in a hold, rest or timer. */
	readonly from: string;
	readonly to: string;
	readonly side?: Side;
	/** 1-based; present in `move` and `hold`. */
	readonly rep?: number;
	/** Reps of this side (or in all, without sides). */
	readonly reps?: number;
	readonly cue: string;
	readonly breath?: "in" | "out";
	/** This hold is the exercise's hold proper, counted in the record; a pause at the end of a movement is not. */
	readonly doseHold?: true;
	/** The session waits at the start of this block, paused, until the person has read this and goes on. */
	readonly confirm?: string;
}

export interface PlanStep {
	readonly exercise: string;
	/** The exercise whose figure is drawn, where it is another one's; `noFigure` where none is. */
	readonly figure?: string;
	readonly name: string;
	readonly mayFeel: string;
	readonly avoid: readonly string[];
	readonly how: readonly string[];
	readonly stop: string;
	readonly mistakes: readonly string[];
	/** What comes later, and what is gentler, in words. */
	readonly harder: readonly string[];
	readonly gentler: readonly string[];
	/** `added` is shown as a small mark for exercises from beyond the guide. */
	readonly added: boolean;
	readonly sides: "none" | "alternate" | "each";
	readonly seated: boolean;
	/** Id of a gentler exercise or dose the player offers as "easier version"; absent when there is none. */
	readonly easier?: string;
	/** How much of each movement to make, above 0 and up to 1; absent: all of it. The figure moves as far. */
	readonly range?: number;
	/** Poses the figure goes through over and over while a timer runs: see `positionOf`. */
	readonly motion?: readonly Motion[];
	/** Lines to tick off in one's head, for checklists. */
	readonly checklist?: readonly string[];
	/** A line of explanation beside the exercise. */
	readonly note?: string;
	readonly blocks: readonly Block[];
}

export interface SessionPlan {
	readonly routine: string;
	readonly name: string;
	readonly steps: readonly PlanStep[];
}

/** Where a session stands: milliseconds into a block of a step. */
export interface Cursor {
	readonly step: number;
	readonly block: number;
	/** Milliseconds into the block, from 0 to its length. */
	readonly into: number;
}

/** What was truly done of one step: reps and holds finished while the session ran; seconds spent working. */
export interface Done {
	readonly exercise: string;
	readonly reps: number;
	readonly holds: number;
	readonly seconds: number;
	readonly sides: readonly Side[];
	/** Reps, or whole timers, the plan asked for. */
	readonly planned: number;
}
