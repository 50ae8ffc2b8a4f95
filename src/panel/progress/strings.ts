import type { ProgressRange } from "../../diary/progress-view";

/** Every English sentence of the Progress tab that does not come from the editor. */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Minutes as a person would say them. */
function minutes(value: number): string {
	const whole = Math.round(value);
	if (whole < 60) return `${whole} min`;
	return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}

const reach = ["none", "back", "buttock", "thigh", "calf", "foot"];

export const strings = {
	title: "Progress",
	loading: "Opening the diary…",
	garbled: "The tab received something it could not read. Close it and open it again.",
	minutes,
	reach,
	range: { week: "Week", month: "Month", quarter: "Quarter", year: "Year" } satisfies Record<ProgressRange, string>,
	rangeLabel: "How long a time",
	scopeLabel: "Which workspaces",
	everywhere: "Everywhere",
	workspace: (name: string): string => `Only ${name}`,
	scopeNote: "What you say about yourself belongs to no workspace and is shown either way.",
	earlier: "Earlier",
	later: "Later",
	period: (from: string, to: string): string => `${from} to ${to}`,
	log: "Log today",
	week: "Log the week",
	report: "Report for a clinician",
	exportDiary: "Export",
	empty: {
		title: "Nothing to draw yet",
		line: "Breaks, sitting and routines appear here by themselves. How you are is yours to add: ten seconds a day are enough, and days you leave out are just days left out.",
	},
	wins: { title: "Small wins", times: (count: number): string => `${count} times in this time` },
	table: "Show as a table",
	noEntries: "Nothing written down in this time.",
	noRecord: "Nothing recorded in this time.",
	keys: "Arrow keys go from day to day.",
	day: "Day",
	weekOf: "Week from",
	weekFrom: (day: string): string => `Week from ${day}`,
	weekly: "mean of the days with a record, by week",
	nothing: "nothing written down",
	notRecorded: "nothing recorded",
	median: "Median of 7 days",
	legend: { dots: "single days", line: "median of the last 7 days" },
	leg: {
		title: "Leg pain",
		unit: "worst of the day, 0 to 10",
		value: (value: number): string => `${value} of 10`,
		now: (value: number): string => `Median of the last 7 days: ${value} of 10`,
	},
	reachChart: {
		title: "How far down it reached",
		unit: "the higher, the better",
		value: (value: number): string => reach[value] ?? "",
		/** A median may lie between two steps. */
		between: (value: number): string => {
			const low = reach[Math.floor(value)] ?? "";
			const high = reach[Math.ceil(value)] ?? "";
			return low === high ? low : `${low} to ${high}`;
		},
		now: (words: string): string => `Median of the last 7 days: ${words}`,
	},
	tolerance: {
		title: "Comfortable sitting",
		unit: "minutes, once a week",
		now: (value: number): string => `Last written down: ${minutes(value)}`,
	},
	sitting: {
		title: "At the desk",
		unit: "time a day",
		longest: "Longest stretch",
		now: (value: number, longest: number): string =>
			`${minutes(value)} a day on average, longest stretch ${minutes(longest)}`,
	},
	breaks: {
		title: "Breaks",
		unit: "a day, started or natural",
		now: (value: number): string => `${value} a day on average`,
		value: (value: number): string => plural(value, "break", "breaks"),
	},
	routines: {
		title: "Routines",
		unit: "a day, done whole or in part",
		now: (value: number): string => `${value} a day on average`,
		value: (value: number): string => plural(value, "routine", "routines"),
	},
};
