import type { Frequency } from "../exercises/types";
import { dayOf, usualDayEnd } from "./day";
import type { DiaryEvent } from "./events";

/** What a plan asks for, and how often it was done. A part is no shame and is not counted: the diary shows it elsewhere. */

/** A routine or an exercise with how often it was prescribed. */
export interface Prescription {
	readonly name: string;
	readonly frequency: Frequency;
	/** One of the two: a routine done to its end, or an exercise with all its reps, in whatever routine. */
	readonly routine?: string;
	readonly exercise?: string;
}

/** How a prescription stands on one day. */
export interface DueToday {
	readonly done: number;
	readonly asked: number;
}

export interface Adherence {
	readonly name: string;
	readonly frequency: Frequency;
	/** Days and times within the period since it was first done; whole numbers. */
	readonly days: { readonly done: number; readonly asked: number };
	readonly times: { readonly done: number; readonly asked: number };
}

const week = 7;
const wholeDay = 24 * 60 * 60_000;
const numberOf = (day: string): number => Math.round(Date.parse(day) / wholeDay);

/** How often a prescription was carried out, by the number of the day. A routine that was stopped counts for nothing. */
function timesByDay(
	events: readonly DiaryEvent[],
	{ routine, exercise }: Prescription,
	dayEnd: number,
): ReadonlyMap<number, number> {
	const times = new Map<number, number>();
	for (const event of events) {
		if (event.kind === "activity" && event.feeling !== "sharp") {
			const did = routine === undefined ? event.exercises.includes(exercise ?? "") : event.activity === routine;
			if (did) {
				const day = numberOf(event.day);
				times.set(day, (times.get(day) ?? 0) + 1);
			}
		}
		if (event.kind !== "routine" || event.outcome === "stopped") {
			continue;
		}
		const isDone =
			routine === undefined
				? event.done.some((done) => done.exercise === exercise && done.reps > 0 && done.reps >= done.planned)
				: event.routine === routine && event.outcome === "completed";
		if (isDone) {
			const day = numberOf(dayOf(event.at, event.zone, dayEnd));
			times.set(day, (times.get(day) ?? 0) + 1);
		}
	}
	return times;
}

/**
 * What a prescription still asks of a day; undefined on a day off, which is one after enough days of the week. A week is
 * any seven days on end, so that no weekday matters.
 * @param today `YYYY-MM-DD`
 */
export function dueToday(
	events: readonly DiaryEvent[],
	prescription: Prescription,
	today: string,
	dayEnd: number = usualDayEnd,
): DueToday | undefined {
	const times = timesByDay(events, prescription, dayEnd);
	const day = numberOf(today);
	const done = times.get(day) ?? 0;
	const { timesADay, daysAWeek } = prescription.frequency;
	const before = Array.from({ length: week - 1 }, (_, index) => day - 1 - index).filter((each) => times.has(each));
	return done === 0 && before.length >= daysAWeek ? undefined : { done, asked: timesADay };
}

/**
 * How a prescription was kept to within a period, from the day it was first done: nobody wrote down when it was given.
 * More than was asked on a day does not make up for another day.
 * @param from `YYYY-MM-DD`, the first day; `to` the last
 */
export function adherenceTo(
	prescription: Prescription,
	events: readonly DiaryEvent[],
	{ from, to, dayEnd = usualDayEnd }: { readonly from: string; readonly to: string; readonly dayEnd?: number },
): Adherence {
	const { name, frequency } = prescription;
	const { timesADay, daysAWeek } = frequency;
	const times = timesByDay(events, prescription, dayEnd);
	const first = Math.max(numberOf(from), Math.min(...times.keys()));
	const last = numberOf(to);
	const days = Number.isFinite(first) ? Math.max(0, last - first + 1) : last - numberOf(from) + 1;
	const within = [...times].filter(([day]) => day >= first && day <= last);
	const askedDays = Math.floor(days / week) * daysAWeek + Math.min(days % week, daysAWeek);
	return {
		name,
		frequency,
		days: { done: within.length, asked: askedDays },
		times: {
			done: within.reduce((sum, [, count]) => sum + Math.min(count, timesADay), 0),
			asked: askedDays * timesADay,
		},
	};
}
