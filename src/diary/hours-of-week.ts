import { median } from "d3-array";
import type { Calendar } from "../sitting/calendar";
import { calendarFor, dayName, dayNumber, daysOf, dayWithoutDoubt } from "./day";
import { longestStretch, sameStretch, unite } from "./day-summaries";
import type { DiaryEvent, EventOf } from "./events";
import type { LongestStretches, WeekHour, WeekHours } from "./progress-view";

/** When somebody sits, stands and has breaks: by weekday and hour of their own clock, and in which stretches. */

/** Stretches that are named one by one (our choice: as many as one takes in at a glance). */
const mostStretches = 5;

const weekLength = 7;
const minute = 60_000;
const wholeDay = 24 * 60 * minute;

/** Day number 0, 1 January 1970, was a Thursday; weekdays are numbered from Monday, which is 0 (ISO 8601). */
const weekdayOfDayZero = 3;

export interface DaysInSight {
	/** Numbers of the first and the last day, as `dayNumber` gives them. */
	readonly first: number;
	readonly last: number;
	/** Minutes after midnight at which a day ends. */
	readonly dayEnd: number;
	/** The clock of this machine, for tests of others. */
	readonly machine?: Calendar;
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: number): number {
	return (((day + weekdayOfDayZero) % weekLength) + weekLength) % weekLength;
}

/**
 * Returns the mean of each hour of each weekday in sight, over the days of that weekday with a record: minutes of sitting
 * and of standing, and breaks that ended in it, each to a tenth. Hours are those of the person's clock then, 0 to 23, and
 * belong to the weekday of the diary's day: 01:00 on Saturday is a late hour of Friday. What two windows saw of the same
 * time counts once. An hour that comes twice when clocks are set back may hold up to 120 minutes. Walks that were logged
 * afterwards are in no hour: nobody said when they were.
 * @param events merged and in order of time
 * @param recorded whether a day, by its number, has a record of the desk
 */
export function hoursOfWeek(
	events: readonly DiaryEvent[],
	sight: DaysInSight,
	recorded: (day: number) => boolean,
): WeekHours {
	const { first, last } = sight;
	const days: number[] = new Array(weekLength).fill(0);
	for (let day = first; day <= last; day += 1) {
		const weekday = weekdayOf(day);
		days[weekday] = (days[weekday] ?? 0) + (recorded(day) ? 1 : 0);
	}
	const hours = hoursInSight(events, sight);
	const sums = new Map<number, Sums>();
	for (const [key, { sitting, standing, breaks }] of hours) {
		const day = Math.floor(key / 24);
		if (recorded(day)) {
			const slot = weekdayOf(day) * 24 + (key - day * 24);
			const sum = sums.get(slot) ?? { sitting: 0, standing: 0, breaks: 0 };
			sums.set(slot, sum);
			sum.sitting += unite(sitting).seconds;
			sum.standing += unite(standing).seconds;
			sum.breaks += breaks;
		}
	}
	const cells = [...sums].map(([slot, { sitting, standing, breaks }]): WeekHour => {
		const weekday = Math.floor(slot / 24);
		const mean = (sum: number) => Math.round((10 * sum) / (days[weekday] ?? 1)) / 10;
		return {
			weekday,
			hour: slot % 24,
			sitting: mean(sitting / 60),
			standing: mean(standing / 60),
			breaks: mean(breaks),
		};
	});
	const startHour = Math.floor(sight.dayEnd / 60) % 24;
	const place = ({ weekday, hour }: WeekHour) => weekday * 24 + ((hour - startHour + 24) % 24);
	return {
		days,
		startHour,
		cells: cells
			.filter(({ sitting, standing, breaks }) => sitting + standing + breaks > 0)
			.sort((one, other) => place(one) - place(other)),
	};
}

/** Sitting and standing in seconds. */
interface Sums {
	sitting: number;
	standing: number;
	breaks: number;
}

interface Piece {
	readonly from: number;
	readonly to: number;
}

interface OpenHour {
	readonly sitting: Piece[];
	readonly standing: Piece[];
	breaks: number;
}

/** Each hour of each day in sight in which anything was, by `24 * day + hour`. */
function hoursInSight(events: readonly DiaryEvent[], sight: DaysInSight): ReadonlyMap<number, OpenHour> {
	const { first, last, dayEnd, machine } = sight;
	const hours = new Map<number, OpenHour>();
	const hourOf = (key: number): OpenHour => {
		const hour = hours.get(key) ?? { sitting: [], standing: [], breaks: 0 };
		hours.set(key, hour);
		return hour;
	};
	for (const event of events) {
		switch (event.kind) {
			case "sitting":
			case "standing":
				if (mayBeInSight(event.from, event.to, sight)) {
					for (const { day, hour, from, to } of piecesOf(event, sight)) {
						hourOf(24 * day + hour)[event.kind].push({ from, to });
					}
				}
				break;
			case "break-taken":
			case "natural-break":
				if (mayBeInSight(event.at, event.at, sight)) {
					const day = dayNumber(event.at, event.zone, dayEnd, machine);
					if (day >= first && day <= last) {
						hourOf(24 * day + hourAt(event.at, calendarFor(event.at, event.zone, machine))).breaks += 1;
					}
				}
				break;
		}
	}
	return hours;
}

/** Whether a day in sight can hold any of it, wherever in the world the person was. Asking the calendar is slow. */
function mayBeInSight(from: number, to: number, { first, last }: DaysInSight): boolean {
	return to >= (first - 2) * wholeDay && from <= (last + 3) * wholeDay;
}

function hourAt(moment: number, calendar: Calendar): number {
	return Math.floor(calendar.fields(moment).seconds / 3600);
}

/** A stretch cut at every full hour of the person's clock, and where a day ends. Only what is in sight. */
function* piecesOf(
	{ at, zone, from, to }: EventOf<"sitting" | "standing">,
	{ first, last, dayEnd, machine }: DaysInSight,
): Generator<Piece & { readonly day: number; readonly hour: number }> {
	const end = Math.min(to, from + longestStretch);
	const calendar = calendarFor(at, zone, machine);
	const dayAt = daysOf(at, zone, dayEnd, machine);
	let start = from;
	let until = Number.NEGATIVE_INFINITY;
	let day = 0;
	while (start < end) {
		if (start >= until) {
			const found = dayAt(start);
			until = found.until;
			day = Math.round(Date.parse(found.key) / wholeDay);
		}
		const { seconds } = calendar.fields(start);
		const fullHour = start - (start % 1000) + (3600 - (seconds % 3600)) * 1000;
		const stop = Math.min(end, until, fullHour);
		if (day >= first && day <= last) {
			yield { day, hour: Math.floor(seconds / 3600), from: start, to: stop };
		}
		start = stop;
	}
}

/**
 * Returns the longest stretches of sitting that began on a day in sight, the longest first, and the median of all of them,
 * in minutes. What two windows saw, and what lies less than a minute apart, is one stretch, as for the figures of a day;
 * but one that goes on past the day's end is whole here. Longer than a day is a clock that was set: it is cut there.
 * @param events merged and in order of time
 */
export function longestStretches(events: readonly DiaryEvent[], sight: DaysInSight): LongestStretches {
	const { first, last, dayEnd, machine } = sight;
	const sat = events
		.filter((event): event is EventOf<"sitting"> => event.kind === "sitting")
		.filter(({ from, to }) => from < to && mayBeInSight(from, to, sight))
		.sort((one, other) => one.from - other.from);
	const all: { readonly event: EventOf<"sitting">; end: number }[] = [];
	for (const event of sat) {
		const before = all.at(-1);
		const to = Math.min(event.to, event.from + longestStretch);
		if (before !== undefined && event.from - before.end <= sameStretch) {
			before.end = Math.min(Math.max(before.end, to), before.event.from + longestStretch);
		} else {
			all.push({ event, end: to });
		}
	}
	const began = all
		.map(({ event, end }) => ({ event, end, day: dayOfStart(event, dayEnd, machine) }))
		.filter(({ day }) => day >= first && day <= last);
	const minutes = ({ event, end }: { readonly event: EventOf<"sitting">; readonly end: number }) =>
		(end - event.from) / minute;
	return {
		median: Math.round(median(began, minutes) ?? 0),
		longest: [...began]
			.sort((one, other) => minutes(other) - minutes(one))
			.slice(0, mostStretches)
			.map((stretch) => {
				const { event, end, day } = stretch;
				const calendar = calendarFor(event.at, event.zone, machine);
				const clock = (moment: number) => Math.floor(calendar.fields(moment).seconds / 60);
				return { day: dayName(day), from: clock(event.from), to: clock(end), minutes: Math.round(minutes(stretch)) };
			}),
	};
}

function dayOfStart({ at, zone, from }: EventOf<"sitting">, dayEnd: number, machine: Calendar | undefined): number {
	return (
		dayWithoutDoubt(from, zone, dayEnd) ??
		Math.round(Date.parse(daysOf(at, zone, dayEnd, machine)(from).key) / wholeDay)
	);
}
