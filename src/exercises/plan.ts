import {
	array,
	boolean,
	exactOptional,
	type InferOutput,
	literal,
	maxValue,
	nonEmpty,
	object,
	picklist,
	pipe,
	string,
} from "valibot";
import type { Immutable } from "../immutable";
import { amount, count, length } from "../shapes";
import { bodySides, sidesOfExercise } from "./types";

/**
 * What a routine becomes when it is about to run: a flat list of timed blocks per exercise. The plan holds
 * everything the player shows, so that a snapshot of plan and cursor describes a session whole.
 *
 * These schemas are its one shape: the types follow from them, and what is sent to the panel or kept over a reload is
 * read with them.
 */

const texts = array(string());

export const blockSchema = object({
	kind: picklist(["prepare", "set-up", "move", "hold", "finish", "switch-side", "rest", "timer"]),
	/** Seconds, more than 0. */
	seconds: length,
	/** Pose at the start. */
	from: string(),
	/** Pose at the end; the one at the start in a hold, rest or timer. */
	to: string(),
	side: exactOptional(picklist(bodySides)),
	/** 1-based; present in `move` and `hold`. */
	rep: exactOptional(count),
	/** Reps of this side (or in all, without sides). */
	reps: exactOptional(count),
	cue: string(),
	breath: exactOptional(picklist(["in", "out"])),
	/** This hold is the exercise's hold proper, counted in the record; a pause at the end of a movement is not. */
	doseHold: exactOptional(literal(true)),
	/** The session waits at the start of this block, paused, until the person has read this and goes on. */
	confirm: exactOptional(string()),
});

export const planStepSchema = object({
	exercise: string(),
	/** The exercise whose figure is drawn, where it is another one's; `noFigure` where none is. */
	figure: exactOptional(string()),
	name: string(),
	mayFeel: string(),
	avoid: texts,
	how: texts,
	stop: string(),
	mistakes: texts,
	/** What comes later, in words. */
	harder: texts,
	/** What is gentler, in words. */
	gentler: texts,
	/** Shown as a small mark: the exercise is from beyond the guide. */
	added: boolean(),
	sides: picklist(sidesOfExercise),
	seated: boolean(),
	/** Id of a gentler exercise or dose the player offers as "easier version"; absent when there is none. */
	easier: exactOptional(string()),
	/** How much of each movement to make, above 0 and up to 1; absent: all of it. The figure moves as far. */
	range: exactOptional(pipe(length, maxValue(1))),
	/** Poses the figure goes through over and over while a timer runs: see `positionOf`. */
	motion: exactOptional(array(object({ pose: string(), seconds: length }))),
	/** Lines to tick off in one's head, for checklists. */
	checklist: exactOptional(texts),
	/** A line of explanation beside the exercise. */
	note: exactOptional(string()),
	blocks: pipe(array(blockSchema), nonEmpty()),
});

export const sessionPlanSchema = object({ routine: string(), name: string(), steps: array(planStepSchema) });

/** Where a session stands: milliseconds into a block of a step. */
export const cursorSchema = object({
	step: count,
	block: count,
	/** Milliseconds into the block, from 0 to its length. */
	into: amount,
});

/** What was truly done of one step: reps and holds finished while the session ran; seconds spent working. */
export const doneSchema = object({
	exercise: string(),
	reps: count,
	holds: count,
	seconds: amount,
	sides: array(picklist(bodySides)),
	/** Reps, or whole timers, the plan asked for. */
	planned: amount,
});

export type Block = Immutable<InferOutput<typeof blockSchema>>;
export type BlockKind = Block["kind"];
export type PlanStep = Immutable<InferOutput<typeof planStepSchema>>;
export type SessionPlan = Immutable<InferOutput<typeof sessionPlanSchema>>;
export type Cursor = Immutable<InferOutput<typeof cursorSchema>>;
export type Done = Immutable<InferOutput<typeof doneSchema>>;
