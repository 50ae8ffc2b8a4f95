import { median } from "d3-array";
import { type Adherence, adherenceTo, type Prescription } from "./adherence";
import { usualDayEnd } from "./day";
import { dayOfEvent } from "./day-of-event";
import { type DaySummary, summariseDays } from "./day-summaries";
import type { DiaryEvent, EventOf } from "./events";

/** One page for a clinician: what the person wrote down and what was done, over a period, as figures. No verdicts. */

export interface Report {
	readonly from: string;
	readonly to: string;
	/** Days of the period. */
	readonly days: number;
	readonly leg: Trend;
	readonly reach: Trend;
	readonly back: Trend;
	/** Minutes of comfortable sitting. */
	readonly tolerance: Trend;
	/** Four bother ratings of 0 to 6 put together, 0 to 24; only weeks in which all four were given. */
	readonly bother: Trend;
	readonly activities: readonly { readonly name: string; readonly trend: Trend }[];
	/** The latest, -3 to 3. */
	readonly overall?: { readonly day: string; readonly change: number };
	/** Leg pain 0 to 10 and reach 0 to 5 on each day they were written down. */
	readonly curves: { readonly leg: readonly Dated[]; readonly reach: readonly Dated[] };
	readonly routines: readonly RoutineCount[];
	/** What was done elsewhere and logged. */
	readonly logged: readonly { readonly name: string; readonly times: number; readonly minutes: number }[];
	/** What the person's plan asks for, and how it was kept to. */
	readonly adherence: readonly Adherence[];
	readonly stops: readonly { readonly day: string; readonly name: string; readonly exercise?: string }[];
	readonly afterEffects: Readonly<Record<"better" | "same" | "worse" | "stayedWorse", number>>;
	readonly desk: {
		readonly days: number;
		/** Means a day with a record: minutes, minutes, minutes, count. */
		readonly sitting: number;
		readonly longest: number;
		readonly standing: number;
		readonly breaks: number;
		/** Of all prompts shown. */
		readonly prompted: number;
		readonly skipped: number;
	};
	readonly notes: readonly { readonly day: string; readonly text: string }[];
}

/** How a figure went: middle of the first and of the last week it was written down in, and on how many days it was. */
export interface Trend {
	readonly count: number;
	readonly first?: number;
	readonly last?: number;
	readonly lowest?: number;
	readonly highest?: number;
}

export interface RoutineCount {
	readonly name: string;
	readonly completed: number;
	readonly partial: number;
	readonly stopped: number;
}

const wholeDay = 24 * 60 * 60_000;
const week = 7;
const numberOf = (day: string): number => Math.round(Date.parse(day) / wholeDay);

/** A figure and its day, `YYYY-MM-DD`. */
export interface Dated {
	readonly day: string;
	readonly value: number;
}

/**
 * Sums up some days of the diary for a clinician.
 * @param events the whole diary, merged and in order of time
 * @param from first day, `YYYY-MM-DD`; `to` the last
 */
export function reportOf(
	events: readonly DiaryEvent[],
	{
		from,
		to,
		dayEnd = usualDayEnd,
		nameOf = (exercise) => exercise,
		prescriptions = [],
	}: {
		readonly from: string;
		readonly to: string;
		readonly dayEnd?: number;
		/** How an exercise is called, by its id. */
		readonly nameOf?: (exercise: string) => string;
		/** What the person's plan asks for. */
		readonly prescriptions?: readonly Prescription[];
	},
): Report {
	const within = events.filter((event) => {
		const day = dayOfEvent(event, dayEnd);
		return day >= from && day <= to;
	});
	const days = summariseDays(within, dayEnd).filter(({ day }) => day >= from && day <= to);
	const weekly = latestByDay(within.filter((event) => event.kind === "weekly"));
	const fortnightly = latestByDay(within.filter((event) => event.kind === "fortnightly"));
	const leg = days.flatMap(({ day, leg: value }) => dated(day, value));
	const reach = days.flatMap(({ day, reach: value }) => dated(day, value));
	const overall = fortnightly.findLast((entry) => entry.overall !== undefined);
	return {
		from,
		to,
		days: numberOf(to) - numberOf(from) + 1,
		leg: trend(leg),
		reach: trend(reach),
		curves: { leg, reach },
		back: trend(weekly.flatMap(({ day, back }) => dated(day, back))),
		tolerance: trend(weekly.flatMap(({ day, sitting }) => dated(day, sitting))),
		bother: trend(weekly.flatMap(({ day, bother }) => dated(day, botherSum(bother)))),
		activities: activitiesIn(fortnightly),
		...(overall?.overall !== undefined && { overall: { day: overall.day, change: overall.overall } }),
		routines: routinesIn(within),
		logged: loggedIn(within),
		adherence: prescriptions.map((prescription) => adherenceTo(prescription, events, { from, to, dayEnd })),
		stops: stopsIn(within, dayEnd, nameOf),
		afterEffects: afterEffectsIn(within),
		desk: deskFigures(days),
		notes: within.flatMap((event) => (event.kind === "note" ? [{ day: event.day, text: event.text }] : [])),
	};
}

function dated(day: string, value: number | undefined): Dated[] {
	return value === undefined ? [] : [{ day, value }];
}

/** A later entry for the same day stands over an earlier one. */
function latestByDay<Entry extends { readonly day: string }>(entries: readonly Entry[]): readonly Entry[] {
	const days = new Map(entries.map((entry) => [entry.day, entry]));
	return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function botherSum(bother: EventOf<"weekly">["bother"]): number | undefined {
	const { leg, numbness, weakness, sitting } = bother ?? {};
	return leg === undefined || numbness === undefined || weakness === undefined || sitting === undefined
		? undefined
		: leg + numbness + weakness + sitting;
}

function trend(values: readonly Dated[]): Trend {
	const [first] = values;
	const last = values.at(-1);
	if (first === undefined || last === undefined) {
		return { count: 0 };
	}
	const begin = numberOf(first.day);
	const end = numberOf(last.day);
	const middle = (inWeek: (day: number) => boolean) =>
		median(values.filter(({ day }) => inWeek(numberOf(day))).map(({ value }) => value)) ?? first.value;
	return {
		count: values.length,
		first: middle((day) => day < begin + week),
		last: middle((day) => day > end - week),
		lowest: Math.min(...values.map(({ value }) => value)),
		highest: Math.max(...values.map(({ value }) => value)),
	};
}

function activitiesIn(entries: readonly EventOf<"fortnightly">[]): Report["activities"] {
	const names = new Map<string, Dated[]>();
	for (const { day, activities } of entries) {
		for (const { name, score } of activities) {
			names.set(name, [...(names.get(name) ?? []), { day, value: score }]);
		}
	}
	return [...names].map(([name, values]) => ({ name, trend: trend(values) }));
}

function routinesIn(events: readonly DiaryEvent[]): readonly RoutineCount[] {
	const counts = new Map<string, { name: string; completed: number; partial: number; stopped: number }>();
	for (const event of events) {
		if (event.kind === "routine") {
			const count = counts.get(event.routine) ?? { name: event.name, completed: 0, partial: 0, stopped: 0 };
			counts.set(event.routine, { ...count, name: event.name, [event.outcome]: count[event.outcome] + 1 });
		}
	}
	const total = ({ completed, partial, stopped }: RoutineCount) => completed + partial + stopped;
	return [...counts.values()].sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
}

function loggedIn(events: readonly DiaryEvent[]): Report["logged"] {
	const counts = new Map<string, { name: string; times: number; seconds: number }>();
	for (const event of events) {
		if (event.kind === "activity") {
			const { times, seconds } = counts.get(event.name) ?? { times: 0, seconds: 0 };
			counts.set(event.name, { name: event.name, times: times + 1, seconds: seconds + event.seconds });
		}
	}
	return [...counts.values()]
		.map(({ name, times, seconds }) => ({ name, times, minutes: Math.round(seconds / 60) }))
		.sort((a, b) => b.minutes - a.minutes || (a.name < b.name ? -1 : 1));
}

function stopsIn(events: readonly DiaryEvent[], dayEnd: number, nameOf: (exercise: string) => string): Report["stops"] {
	return events.flatMap((event) =>
		event.kind === "routine" && (event.outcome === "stopped" || event.feeling === "sharp")
			? [
					{
						day: dayOfEvent(event, dayEnd),
						name: event.name,
						...(event.hurt !== undefined && { exercise: nameOf(event.hurt) }),
					},
				]
			: event.kind === "activity" && event.feeling === "sharp"
				? [{ day: event.day, name: event.name }]
				: [],
	);
}

function afterEffectsIn(events: readonly DiaryEvent[]): Report["afterEffects"] {
	const counts = { better: 0, same: 0, worse: 0, stayedWorse: 0 };
	for (const event of events) {
		if (event.kind === "after-effect" && event.since !== "unanswered") {
			const worse = event.since === "worse" || event.since === "much-worse";
			counts[worse ? (event.still ? "stayedWorse" : "worse") : event.since === "better" ? "better" : "same"] += 1;
		}
	}
	return counts;
}

function deskFigures(days: readonly DaySummary[]): Report["desk"] {
	const sat = days.filter(({ sitting }) => sitting.seconds >= 60);
	const mean = (figure: (day: DaySummary) => number) =>
		sat.length === 0 ? 0 : sat.reduce((sum, day) => sum + figure(day), 0) / sat.length;
	const sum = (figure: (day: DaySummary) => number) => days.reduce((total, day) => total + figure(day), 0);
	return {
		days: sat.length,
		sitting: Math.round(mean(({ sitting }) => sitting.seconds / 60)),
		longest: Math.round(mean(({ sitting }) => sitting.longest / 60)),
		standing: Math.round(mean(({ standing }) => standing.seconds / 60)),
		breaks: Math.round(10 * mean(({ breaks }) => breaks.taken + breaks.natural)) / 10,
		prompted: sum(({ breaks }) => breaks.prompted),
		skipped: sum(({ breaks }) => breaks.skipped),
	};
}
