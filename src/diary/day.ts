import { type Calendar, fixedCalendar, machineCalendar, zoneAt } from "../sitting/calendar";
import { type Day, dayOf as dayAt } from "../sitting/day";

const minute = 60_000;
const hour = 60 * minute;
const wholeDay = 24 * hour;

/** Minutes after midnight at which a day ends: 04:00 (our choice; the sitting engine's days end there too). */
export const usualDayEnd = 4 * 60;

/** No clock is changed by more, milliseconds: further from a day's end than this, its exact moment does not matter. */
const clockChange = 4 * hour;

/** The number of a day where no clock is ever changed. */
function steadyDayNumber(at: number, zone: number, dayEnd: number): number {
	return Math.floor((at + (zone - dayEnd) * minute) / wholeDay);
}

/** The day named last: entries come in order, and most are of the same day as the one before. */
let lastNamed = { day: Number.NaN, name: "" };

/** `YYYY-MM-DD`, the calendar day on which the day with this number began. */
export function dayName(day: number): string {
	if (day !== lastNamed.day) {
		lastNamed = { day, name: new Date(day * wholeDay).toISOString().slice(0, 10) };
	}
	return lastNamed.name;
}

/**
 * Returns the clock of a person that is `zone` minutes ahead of UTC at the moment `at`: this machine's where it is the same
 * then, with its summer time; otherwise one that is never changed.
 */
export function calendarFor(at: number, zone: number, machine: Calendar = machineCalendar): Calendar {
	return zoneAt(at, machine) === zone ? machine : fixedCalendar(zone);
}

/**
 * Returns the days of a person whose clock is `zone` minutes ahead of UTC at the moment `at`. Where this machine's clock
 * is the same then, it is taken for that person's: the timer's days follow it too. Otherwise the zone is taken for theirs
 * all the year.
 * @param dayEnd minutes after midnight at which a day ends
 */
export function daysOf(at: number, zone: number, dayEnd: number, machine?: Calendar): (moment: number) => Day {
	const calendar = calendarFor(at, zone, machine);
	return (moment) => dayAt(moment, dayEnd * 60, calendar);
}

/**
 * The day a moment belongs to, for a person `zone` minutes east of UTC then, as a number that grows by one each day.
 * Asking the calendar is slow for ten years of entries, and seldom needed.
 */
export function dayNumber(at: number, zone: number, dayEnd: number, machine?: Calendar): number {
	return dayWithoutDoubt(at, zone, dayEnd) ?? Date.parse(daysOf(at, zone, dayEnd, machine)(at).key) / wholeDay;
}

/**
 * The number of the day a moment belongs to, where no change of the clock can make it another; undefined within four hours
 * of a day's end.
 */
export function dayWithoutDoubt(at: number, zone: number, dayEnd: number): number | undefined {
	const steady = steadyDayNumber(at, zone, dayEnd);
	const since = at + (zone - dayEnd) * minute - steady * wholeDay;
	return since < clockChange || since > wholeDay - clockChange ? undefined : steady;
}

/** The same day as `YYYY-MM-DD`. */
export function dayOf(at: number, zone: number, dayEnd: number = usualDayEnd, machine?: Calendar): string {
	return dayName(dayNumber(at, zone, dayEnd, machine));
}

/** Whether this names a day of the calendar: `YYYY-MM-DD`, and not the 30th of February. */
export function isDay(value: unknown): value is string {
	if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
		return false;
	}
	const time = Date.parse(value);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}
