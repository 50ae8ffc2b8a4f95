import { dayOf, usualDayEnd } from "./day";
import type { DiaryEvent, EventOf } from "./events";

/** What the diary knows of routines and of the exercises in them. */

/** The newest first, at most `limit`. */
export function recentRoutines(events: readonly DiaryEvent[], limit: number): readonly EventOf<"routine">[] {
	const recent: EventOf<"routine">[] = [];
	for (let index = events.length - 1; index >= 0 && recent.length < limit; index -= 1) {
		const event = events[index];
		if (event?.kind === "routine") {
			recent.push(event);
		}
	}
	return recent;
}

/** How often each routine was completed on `day`, by its id. */
export function completedOn(
	events: readonly DiaryEvent[],
	day: string,
	dayEnd: number = usualDayEnd,
): ReadonlyMap<string, number> {
	const completed = new Map<string, number>();
	for (const event of events) {
		if (event.kind === "activity" && event.day === day && event.feeling !== "sharp") {
			completed.set(event.activity, (completed.get(event.activity) ?? 0) + 1);
		}
		if (event.kind === "routine" && event.outcome === "completed" && dayOf(event.at, event.zone, dayEnd) === day) {
			completed.set(event.routine, (completed.get(event.routine) ?? 0) + 1);
		}
	}
	return completed;
}

/**
 * The days on which all planned reps of `exercise` were done in a routine that was not stopped and did not end in
 * sharp pain, the oldest first.
 */
export function daysCompleted(
	events: readonly DiaryEvent[],
	exercise: string,
	dayEnd: number = usualDayEnd,
): readonly string[] {
	const days = new Set<string>();
	for (const event of events) {
		if (event.kind === "routine" && event.outcome !== "stopped" && event.feeling !== "sharp") {
			if (event.done.some((done) => done.exercise === exercise && done.reps >= done.planned)) {
				days.add(dayOf(event.at, event.zone, dayEnd));
			}
		}
	}
	return [...days];
}

/** A routine in which something was done that loads a nerve. */
export interface GlideSession {
	/** The event of the routine. */
	readonly id: string;
	/** Epoch milliseconds. */
	readonly at: number;
}

/**
 * The routines in which any of the `glides` was begun, here or elsewhere, in the diary's order.
 * @param since epoch milliseconds: earlier ones are left out
 */
export function glideSessions(
	events: readonly DiaryEvent[],
	glides: ReadonlySet<string>,
	since: number,
): readonly GlideSession[] {
	const sessions: GlideSession[] = [];
	for (const event of events) {
		if (event.kind === "activity" && event.exercises.some((exercise) => glides.has(exercise))) {
			// When it was is not known to the minute: as late as it can have been, a nerve rests long enough.
			const at = Math.min(event.until, event.at);
			if (at > since) {
				sessions.push({ id: event.id, at });
			}
		}
		if (event.kind === "routine" && event.at > since) {
			if (event.done.some((done) => glides.has(done.exercise) && done.seconds > 0)) {
				sessions.push({ id: event.id, at: event.at });
			}
		}
	}
	return sessions;
}
