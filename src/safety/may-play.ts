import * as l10n from "@vscode/l10n";
import { glideCap } from "../exercises/glide-cap";
import type { Exercise, Lookup } from "../exercises/types";
import type { Access } from "./access";
import type { Lock } from "./unlock-actions";

/**
 * The one answer to "may this step be played now?". Every way to a playing step asks it: what is offered, what begins,
 * and what is under way.
 */

/** What the answer follows from, at one moment. */
export interface PlayFacts {
	readonly lookup: Lookup;
	/** What the safety rules say of an exercise by itself. */
	readonly accessTo: (exercise: Exercise) => Access;
	/** When glide sessions took place, epoch milliseconds. The session that is asked about is not among them. */
	readonly glides: readonly number[];
	/** Epoch milliseconds. */
	readonly now: number;
}

/** A step as a routine or a plan names it. */
export interface StepToPlay {
	readonly exercise: string;
	/** The exercise whose movement it was planned with, where that is another's. */
	readonly figure?: string;
}

/** Whether a step may be played; `exercise` is the one whose rule it is. */
export type StepAccess = Access & { readonly exercise: string };

/** Stands for the cap on glides among the rules that shut a step. */
export const glideRule = "glides";

/** Stands for a step that nothing is known of any more. */
const unknownRule = "unknown";

/** The exercises whose rules hold for a step: its own, and those whose movement it is or of which it is a harder level. */
function governing({ exercise, figure }: StepToPlay, lookup: Lookup): readonly Exercise[] {
	const found: Exercise[] = [];
	const ids = figure === undefined ? [exercise] : [exercise, figure];
	for (const id of ids) {
		const known = lookup(id);
		if (known !== undefined && !found.includes(known)) {
			found.push(known);
			const others = [known.figure, known.level].flatMap((other) => other ?? []);
			ids.push(...others.filter((other) => !ids.includes(other)));
		}
	}
	return found;
}

/** Whether a step loads a nerve: itself, or as the movement it is. */
export function isGlide(step: StepToPlay, lookup: Lookup): boolean {
	return governing(step, lookup).some(({ glide }) => glide);
}

/**
 * Whether one exercise may be done now, apart from the cap on glides. One that borrows another's figure is that movement,
 * and shares its locks. What is in no catalogue cannot be judged, and stays shut.
 */
export function accessTo(step: StepToPlay, { lookup, accessTo }: Pick<PlayFacts, "lookup" | "accessTo">): StepAccess {
	const exercises = governing(step, lookup);
	let smaller = false;
	for (const exercise of exercises) {
		const access = accessTo(exercise);
		if (!access.open) {
			return { ...access, exercise: exercise.id };
		}
		smaller ||= access.smaller;
	}
	return exercises.length > 0
		? { open: true, smaller, exercise: step.exercise }
		: {
				open: false,
				rule: unknownRule,
				exercise: step.exercise,
				reason: l10n.t("This exercise is not part of the programme any more."),
				wayOut: l10n.t("Choose another one."),
			};
}

/** Whether a step may be played now; if not, by which rule, why, and how it opens. */
export function mayPlayStep(step: StepToPlay, facts: PlayFacts): StepAccess {
	const access = accessTo(step, facts);
	const cap = glideCap(facts.glides, facts.now);
	return access.open && !cap.allowed && isGlide(step, facts.lookup)
		? {
				open: false,
				rule: glideRule,
				exercise: step.exercise,
				reason: cap.reason,
				wayOut: cap.wayOut,
				opensAt: cap.nextAt,
			}
		: access;
}

/**
 * What stands against playing these steps now: the first lock there is, the rules of the exercises before the cap on
 * glides. Undefined when all of them are open.
 */
export function objectionTo(steps: readonly StepToPlay[], facts: PlayFacts): Lock | undefined {
	let capped: Lock | undefined;
	for (const step of steps) {
		const access = mayPlayStep(step, facts);
		if (!access.open) {
			if (access.rule !== glideRule) {
				return access;
			}
			capped ??= access;
		}
	}
	return capped;
}
