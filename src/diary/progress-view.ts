import {
	array,
	boolean,
	exactOptional,
	type InferOutput,
	literal,
	maxValue,
	minValue,
	nullable,
	number,
	object,
	picklist,
	pipe,
	safeInteger,
	string,
	variant,
} from "valibot";

/** What the Progress tab draws, and what it may ask for. Both sides check what arrives. */

const choice = object({
	range: picklist(["week", "month", "quarter", "year"]),
	/** How many ranges back from the one that ends today. */
	back: pipe(number(), safeInteger(), minValue(0), maxValue(5000)),
	/** Sitting, breaks and routines of this workspace alone, or of all. What the person says of themselves is of no place. */
	scope: picklist(["everywhere", "workspace"]),
});

/** One value a day, null where nothing was written down; the median of the last seven days beside it. */
const daily = object({ values: array(nullable(number())), median: array(nullable(number())) });

/** What is in one hour of a weekday, on average. `weekday`: 0 is Monday. */
const weekHour = object({
	weekday: number(),
	/** 0 to 23. */
	hour: number(),
	/** Minutes. */
	sitting: number(),
	standing: number(),
	breaks: number(),
});

const weekHours = object({
	/** Days with a record, by weekday, Monday first. */
	days: array(number()),
	/** The hour in which a day begins: the hours before it belong to the end of the day before. */
	startHour: number(),
	/** Only hours in which anything was, in the order of the week. */
	cells: array(weekHour),
});

const calendarDay = object({
	day: string(),
	/** Minutes; null where there is no record. */
	sitting: nullable(number()),
	standing: nullable(number()),
	breaks: nullable(number()),
});

const stretches = object({
	/** Minutes; half of all stretches are no longer. 0 where there is none. */
	median: number(),
	/** The longest first. `from` and `to` are minutes after midnight by the person's clock; `day` is the one it began on. */
	longest: array(object({ day: string(), from: number(), to: number(), minutes: number() })),
});

const view = object({
	choice,
	/** First and last day, `YYYY-MM-DD`. */
	from: string(),
	to: string(),
	/** How many ranges back one can go and still find something: 0 where there is nothing before the range of today. */
	furthestBack: number(),
	/** The diary holds nothing that could be drawn, ever. */
	empty: boolean(),
	/** The workspace one could filter by. */
	workspace: exactOptional(string()),
	/** From `from` to `to`. */
	leg: daily,
	reach: daily,
	/** Minutes of sitting that are comfortable, as the person says once a week; absent when they never did. */
	tolerance: exactOptional(array(nullable(number()))),
	/** Columns of one day, or of seven where days would be too thin: then each figure is the mean of the days with a record. */
	columns: array(
		object({
			from: string(),
			days: number(),
			/** Minutes. */
			sitting: nullable(number()),
			/** Minutes of standing at the desk. */
			standing: nullable(number()),
			/** Minutes of the longest stretch. */
			longest: nullable(number()),
			breaks: nullable(number()),
			routines: nullable(number()),
		}),
	),
	/** Hours of the week, over the days from `from` to `to`. */
	hours: weekHours,
	/** Whole weeks from a Monday, the last of them up to `to`. */
	calendar: array(calendarDay),
	stretches,
	wins: array(object({ text: string(), day: string(), times: number() })),
});

export type ProgressChoice = InferOutput<typeof choice>;
export type ProgressRange = ProgressChoice["range"];
export type ProgressView = InferOutput<typeof view>;
export type ProgressColumn = ProgressView["columns"][number];
export type WeekHours = InferOutput<typeof weekHours>;
export type WeekHour = InferOutput<typeof weekHour>;
export type CalendarDay = InferOutput<typeof calendarDay>;
export type LongestStretches = InferOutput<typeof stretches>;
export type DailySeries = ProgressView["leg"];

export const toProgress = object({ type: literal("progress"), view });
export type ToProgress = InferOutput<typeof toProgress>;

export const fromProgress = variant("type", [
	object({ type: literal("ready"), choice: exactOptional(choice) }),
	object({ type: literal("choose"), choice }),
	object({
		type: literal("run-command"),
		command: picklist(["logDay", "logWeek", "logFortnight", "exportReport", "exportDiary", "somethingNew"]),
	}),
]);
export type FromProgress = InferOutput<typeof fromProgress>;
