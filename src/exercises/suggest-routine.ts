import * as l10n from "@vscode/l10n";
import { type Fitted, fitRoutine } from "./fit-to-time";
import { glideCap } from "./glide-cap";
import type { Exercise, Lookup, Phase, Routine } from "./types";

/** What "Right now" goes by. */
export interface SuggestionContext {
	readonly phase: Phase;
	readonly secondsAvailable: number;
	readonly posture: Routine["posture"];
	/** Ids of the exercises done today, once for each time. */
	readonly doneToday: readonly string[];
	/** When the glide sessions of the last 24 hours took place, in epoch milliseconds. */
	readonly recentGlides: readonly number[];
	/** Now, in epoch milliseconds. */
	readonly at: number;
	/** Why an exercise cannot be done now, whatever movement it borrows; undefined when it can. */
	readonly locked: (exercise: string) => string | undefined;
	/** Whether exercises from beyond the guide may be picked that are off by default. */
	readonly extras: boolean;
}

export type Suggestion =
	| (Fitted & { readonly reason: string })
	| { readonly routine?: undefined; readonly reason: string };

type Kind = Exercise["kind"];

/** The order of a routine: mobility and strength first, stretches after, the walk last. */
const order: readonly Kind[] = ["mobility", "strength", "glide", "stretch", "walk", "calm"];

/** What each phase is for, first choice first. */
const wanted: Readonly<Record<Phase, readonly Kind[]>> = {
	1: ["walk", "mobility", "glide"],
	2: ["strength", "mobility", "glide", "walk"],
	3: ["strength", "mobility", "glide", "stretch", "walk"],
};

/** More than this is a programme, not a break. Our choice. */
const mostExercises = 4;

function suits(exercise: Exercise, posture: Routine["posture"]): boolean {
	switch (posture) {
		case "seated":
			return exercise.position === "seated";
		case "standing":
			return exercise.position === "standing" || exercise.position === "walking";
		case "floor":
			return exercise.place === "home";
		case "any":
			return exercise.place === "desk";
	}
}

/** Exercises that may be picked now, best first: least done today, then what the phase is for, then the catalogue's order. */
function candidates(
	catalogue: readonly Exercise[],
	moment: SuggestionContext,
	glidesAllowed: boolean,
	kinds: readonly Kind[],
): readonly Exercise[] {
	const times = (id: string) => moment.doneToday.filter((done) => done === id).length;
	return catalogue
		.filter(
			(exercise) =>
				exercise.phase <= moment.phase &&
				kinds.includes(exercise.kind) &&
				exercise.logOnly !== true &&
				// A harder level is chosen, never suggested.
				exercise.level === undefined &&
				// A break is what somebody takes who did not choose a routine.
				exercise.id !== "movement-break" &&
				(moment.extras || exercise.extra !== true) &&
				(glidesAllowed || !exercise.glide) &&
				suits(exercise, moment.posture) &&
				moment.locked(exercise.id) === undefined,
		)
		.sort((one, other) => times(one.id) - times(other.id) || kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

/** Glides in one routine. Our choice: one session of them is meant to stay small. */
const mostGlides = 2;

/** A glide comes after the gentler one it steps down to, today or in the same routine, as long as that one is open. */
function mayGlide(
	exercise: Exercise,
	picked: readonly Exercise[],
	pool: readonly Exercise[],
	doneToday: readonly string[],
): boolean {
	const gentler = pool.filter((other) => other.glide && exercise.stepDown.includes(other.id));
	const led = gentler.length === 0 || gentler.some((other) => picked.includes(other) || doneToday.includes(other.id));
	return led && picked.filter((other) => other.glide).length < mostGlides;
}

/** A stretch is never by itself: it comes after mobility or strength, today or in the same routine. */
function mayStretch(
	picked: readonly Exercise[],
	catalogue: readonly Exercise[],
	doneToday: readonly string[],
): boolean {
	const warms = (exercise: Exercise) => exercise.kind === "mobility" || exercise.kind === "strength";
	return picked.some(warms) || catalogue.some((exercise) => warms(exercise) && doneToday.includes(exercise.id));
}

function assembled(picked: readonly Exercise[], moment: SuggestionContext): Routine {
	const sorted = [...picked].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
	return {
		id: "right-now",
		name: l10n.t("Right now"),
		phase: moment.phase,
		place: moment.posture === "floor" ? "home" : "desk",
		posture: moment.posture,
		purpose: sorted.map((exercise) => exercise.name).join(", "),
		steps: sorted.map((exercise) => ({ exercise: exercise.id })),
		origin: "seed",
	};
}

/**
 * A routine for the moment: what the phase is for, in the posture and the time there is, what was done least today
 * first, glides only within their cap, and always mobility and strength before stretches. Pure: the same moment gives
 * the same routine.
 */
export function suggest(moment: SuggestionContext, catalogue: readonly Exercise[], lookup: Lookup): Suggestion {
	const kinds = wanted[moment.phase];
	const first = suggestAmong(kinds, moment, catalogue, lookup);
	if (first.routine !== undefined || moment.posture === "floor") {
		return first;
	}
	// Nothing suits the chair: whatever is open at the desk, on one's feet or just breathing.
	const wider = suggestAmong([...kinds, "calm"], { ...moment, posture: "any" }, catalogue, lookup);
	return wider.routine === undefined ? first : wider;
}

function suggestAmong(
	kinds: readonly Kind[],
	moment: SuggestionContext,
	catalogue: readonly Exercise[],
	lookup: Lookup,
): Suggestion {
	const cap = glideCap(moment.recentGlides, moment.at);
	const pool = candidates(catalogue, moment, cap.allowed, kinds);
	let picked: readonly Exercise[] = [];
	let best: Fitted | undefined;
	for (const exercise of pool) {
		if (
			(exercise.kind === "stretch" && !mayStretch(picked, catalogue, moment.doneToday)) ||
			(exercise.glide && !mayGlide(exercise, picked, pool, moment.doneToday))
		) {
			continue;
		}
		const made = assembled([...picked, exercise], moment);
		const fit = fitRoutine(made, moment.secondsAvailable, lookup);
		// It is made for the time: there is no longer one it would be the short version of.
		const fitted = fit && { ...fit, routine: { ...fit.routine, name: made.name } };
		if (fitted !== undefined) {
			picked = [...picked, exercise];
			best = fitted;
		}
		if (picked.length === mostExercises) {
			break;
		}
	}
	if (best !== undefined) {
		const held = !cap.allowed && candidates(catalogue, moment, true, kinds).some((exercise) => exercise.glide);
		return {
			...best,
			reason: held ? `${l10n.t("Without glides.")} ${cap.reason}` : l10n.t("Made for the time and place you have."),
		};
	}
	const reason =
		pool.length > 0
			? l10n.t("Nothing fits into so short a time. Standing up for a moment still counts.")
			: cap.allowed
				? l10n.t("Nothing is open here at the moment. Standing up or a short walk always is.")
				: cap.reason;
	return { reason };
}
