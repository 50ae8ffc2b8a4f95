import { median } from "d3-array";
import { dayName, usualDayEnd } from "./day";
import { type DaySummary, summariseDays } from "./day-summaries";
import type { DiaryEvent } from "./events";
import { hoursOfWeek, longestStretches, weekdayOf } from "./hours-of-week";
import type {
	CalendarDay,
	DailySeries,
	ProgressChoice,
	ProgressColumn,
	ProgressRange,
	ProgressView,
} from "./progress-view";
import { type SmallWin, smallWins, winText } from "./small-wins";

/** Plain series for the charts: one look at the diary, for one range of days. */

/** Whole weeks beyond the month, so that weekly columns come out even. */
export const daysIn: Readonly<Record<ProgressRange, number>> = { week: 7, month: 30, quarter: 91, year: 364 };

/** A range of more days than this is drawn in columns of a week (our choice: columns stay wide enough to tell apart). */
const mostDailyColumns = 31;

/** A median of fewer values in its seven days would be a single day in disguise (our choice). */
const leastForMedian = 3;

/** Weeks of the calendar, that of the last day among them (our choice: a quarter of a year, in columns wide enough to see). */
const calendarWeeks = 12;

const week = 7;
const wholeDay = 24 * 60 * 60_000;

export interface ProgressRequest {
	readonly choice: ProgressChoice;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	/** Name of the workspace that is open. */
	readonly workspace?: string | undefined;
	/** Minutes after midnight. */
	readonly dayEnd?: number;
}

/**
 * Works out what the Progress tab shows for a range of days.
 * @param events the whole diary, merged and in order of time
 */
export function progress(events: readonly DiaryEvent[], request: ProgressRequest): ProgressView {
	const { today, workspace, dayEnd = usualDayEnd } = request;
	const choice = workspace === undefined ? { ...request.choice, scope: "everywhere" as const } : request.choice;
	const length = daysIn[choice.range];
	const last = numberOf(today) - choice.back * length;
	const first = last - length + 1;
	const days = summariseDays(events, dayEnd);
	const own = new Map(days.map((day) => [numberOf(day.day), day]));
	const isEverywhere = choice.scope === "everywhere";
	const eventsHere = isEverywhere ? events : events.filter((event) => event.workspace === workspace);
	const here = isEverywhere ? own : new Map(summariseDays(eventsHere, dayEnd).map((day) => [numberOf(day.day), day]));
	const sight = { first, last, dayEnd };
	const tolerance = toleranceSeries(events, first, last);
	const drawable = [...own].filter(([, day]) => hasDeskRecord(day) || day.leg !== undefined || day.reach !== undefined);
	return {
		choice,
		from: dayName(first),
		to: dayName(last),
		furthestBack: Math.max(0, ...drawable.map(([day]) => Math.floor((numberOf(today) - day) / length))),
		empty: drawable.length === 0,
		...(workspace !== undefined && { workspace }),
		leg: dailySeries((day) => own.get(day)?.leg, first, last),
		reach: dailySeries((day) => own.get(day)?.reach, first, last),
		...(tolerance !== undefined && { tolerance }),
		columns: columnsOf(here, first, last),
		hours: hoursOfWeek(eventsHere, sight, (day) => deskRecordOn(here, day) !== undefined),
		calendar: calendarOf(here, last),
		stretches: longestStretches(eventsHere, sight),
		wins: winsIn(smallWins(events, dayEnd, days), dayName(first), dayName(last), today),
	};
}

function numberOf(day: string): number {
	return Math.round(Date.parse(day) / wholeDay);
}

function dailySeries(valueOn: (day: number) => number | undefined, first: number, last: number): DailySeries {
	const values: (number | null)[] = [];
	const medians: (number | null)[] = [];
	for (let day = first; day <= last; day += 1) {
		const inWeek: number[] = [];
		for (let other = day - week + 1; other <= day; other += 1) {
			const value = valueOn(other);
			if (value !== undefined) {
				inWeek.push(value);
			}
		}
		values.push(valueOn(day) ?? null);
		medians.push(inWeek.length < leastForMedian ? null : (median(inWeek) ?? null));
	}
	return { values, median: medians };
}

function toleranceSeries(events: readonly DiaryEvent[], first: number, last: number): (number | null)[] | undefined {
	const logged = new Map<number, number>();
	for (const event of events) {
		if (event.kind === "weekly" && event.sitting !== undefined) {
			logged.set(numberOf(event.day), event.sitting);
		}
	}
	return logged.size === 0
		? undefined
		: Array.from({ length: last - first + 1 }, (_, index) => logged.get(first + index) ?? null);
}

function hasDeskRecord({ sitting, standing, breaks, routines }: DaySummary): boolean {
	const { completed, partial, stopped } = routines;
	const { prompted, taken, natural, snoozed, skipped, ignored } = breaks;
	return (
		sitting.seconds >= 60 ||
		standing.seconds >= 60 ||
		completed + partial + stopped + prompted + taken + natural + snoozed + skipped + ignored > 0
	);
}

function deskRecordOn(days: ReadonlyMap<number, DaySummary>, day: number): DaySummary | undefined {
	const summary = days.get(day);
	return summary !== undefined && hasDeskRecord(summary) ? summary : undefined;
}

/** Each day of the last weeks, from a Monday on, up to `last`. */
function calendarOf(days: ReadonlyMap<number, DaySummary>, last: number): CalendarDay[] {
	const calendar: CalendarDay[] = [];
	for (let day = last - weekdayOf(last) - (calendarWeeks - 1) * week; day <= last; day += 1) {
		const summary = deskRecordOn(days, day);
		const { sitting, standing, breaks } = figuresOf(summary === undefined ? [] : [summary]);
		calendar.push({ day: dayName(day), sitting, standing, breaks });
	}
	return calendar;
}

function columnsOf(days: ReadonlyMap<number, DaySummary>, first: number, last: number): ProgressColumn[] {
	const width = last - first + 1 > mostDailyColumns ? week : 1;
	const columns: ProgressColumn[] = [];
	for (let from = first; from <= last; from += width) {
		const recorded: DaySummary[] = [];
		for (let day = from; day < from + width && day <= last; day += 1) {
			const summary = deskRecordOn(days, day);
			if (summary !== undefined) {
				recorded.push(summary);
			}
		}
		columns.push({ from: dayName(from), days: Math.min(width, last - from + 1), ...figuresOf(recorded) });
	}
	return columns;
}

function figuresOf(
	days: readonly DaySummary[],
): Pick<ProgressColumn, "sitting" | "standing" | "longest" | "breaks" | "routines"> {
	if (days.length === 0) {
		return { sitting: null, standing: null, longest: null, breaks: null, routines: null };
	}
	const mean = (figure: (day: DaySummary) => number) =>
		Math.round((10 * days.reduce((sum, day) => sum + figure(day), 0)) / days.length) / 10;
	return {
		sitting: Math.round(mean(({ sitting }) => sitting.seconds / 60)),
		standing: Math.round(mean(({ standing }) => standing.seconds / 60)),
		longest: Math.round(Math.max(...days.map(({ sitting }) => sitting.longest / 60))),
		breaks: mean(({ breaks }) => breaks.taken + breaks.natural),
		routines: mean(({ routines }) => routines.completed + routines.partial + routines.stopped),
	};
}

/** One line for each kind of small win in the range, the newest first. */
function winsIn(wins: readonly SmallWin[], from: string, to: string, today: string): ProgressView["wins"] {
	const lines = new Map<string, { text: string; day: string; times: number }>();
	for (const win of wins) {
		if (win.day >= from && win.day <= to) {
			// Each step of sitting longer takes the place of the one before.
			const times = win.kind === "sits-longer" ? 1 : (lines.get(win.kind)?.times ?? 0) + 1;
			lines.set(win.kind, { text: winText(win, today), day: win.day, times });
		}
	}
	return [...lines.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}
