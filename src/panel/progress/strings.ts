import * as l10n from "@vscode/l10n";
import type { ProgressRange } from "../../diary/progress-view";
import { reachLabels } from "../../diary/scale-labels";
import { hoursAndMinutes } from "../../l10n/durations";
import { formatNumber, plural } from "../../l10n/locale";

/** Every sentence of the Progress tab that does not come from the editor. */

export const progressStrings = {
	title: l10n.t("Progress"),
	loading: l10n.t("Opening the diary…"),
	garbled: l10n.t("The tab received something it could not read. Close it and open it again."),
	minutes: hoursAndMinutes,
	number: (value: number): string => formatNumber(value, 1),
	reach: reachLabels,
	range: {
		week: l10n.t("Week"),
		month: l10n.t("Month"),
		quarter: l10n.t("Quarter"),
		year: l10n.t("Year"),
	} satisfies Record<ProgressRange, string>,
	rangeLabel: l10n.t("How long a time"),
	scopeLabel: l10n.t("Which workspaces"),
	everywhere: l10n.t("Everywhere"),
	workspace: (name: string): string => l10n.t("Only {0}", name),
	scopeNote: l10n.t("What you say about yourself belongs to no workspace and is shown either way."),
	earlier: l10n.t("Earlier"),
	later: l10n.t("Later"),
	period: (from: string, to: string): string => l10n.t("{0} to {1}", from, to),
	log: l10n.t("Log today"),
	somethingNew: l10n.t("Something new or worrying?"),
	week: l10n.t("Log the week"),
	report: l10n.t("Report for a clinician"),
	exportDiary: l10n.t("Export"),
	empty: {
		title: l10n.t("Nothing to draw yet"),
		line: l10n.t(
			"Breaks, sitting and routines appear here by themselves. How you are is yours to add: ten seconds a day are enough, and days you leave out are just days left out.",
		),
	},
	wins: {
		title: l10n.t("Small wins"),
		times: (count: number): string => l10n.t("{0} times in this time", formatNumber(count)),
	},
	table: l10n.t("Show as a table"),
	hideTable: l10n.t("Hide the table"),
	noEntries: l10n.t("Nothing written down in this time."),
	noSitting: l10n.t("No sitting recorded in this time. It appears here by itself while you work."),
	noRecord: l10n.t("Nothing recorded in this time."),
	keys: l10n.t("Arrow keys go from day to day."),
	day: l10n.t("Day"),
	weekOf: l10n.t("Week from"),
	weekFrom: (day: string): string => l10n.t("Week from {0}", day),
	weekly: l10n.t("mean of the days with a record, by week"),
	nothing: l10n.t("nothing written down"),
	notRecorded: l10n.t("nothing recorded"),
	median: l10n.t("Median of 7 days"),
	legend: { dots: l10n.t("single days"), line: l10n.t("median of the last 7 days") },
	leg: {
		title: l10n.t("Leg pain"),
		unit: l10n.t("worst of the day, 0 to 10"),
		value: (value: number): string => l10n.t("{0} of 10", formatNumber(value, 1)),
		now: (value: number): string => l10n.t("Median of the last 7 days: {0} of 10", formatNumber(value, 1)),
	},
	reachChart: {
		title: l10n.t("How far down it reached"),
		unit: l10n.t("the higher, the better"),
		value: (value: number): string => reachLabels[value] ?? "",
		/** A median may lie between two steps. */
		between: (value: number): string => {
			const low = reachLabels[Math.floor(value)] ?? "";
			const high = reachLabels[Math.ceil(value)] ?? "";
			return low === high ? low : l10n.t("{0} to {1}", low, high);
		},
		now: (words: string): string => l10n.t("Median of the last 7 days: {0}", words),
	},
	tolerance: {
		title: l10n.t("Comfortable sitting"),
		unit: l10n.t("minutes, once a week"),
		now: (value: number): string => l10n.t("Last written down: {0}", hoursAndMinutes(value)),
	},
	sitting: {
		title: l10n.t("At the desk"),
		unit: l10n.t("time a day"),
		longest: l10n.t("Longest stretch"),
		standing: l10n.t("Standing at the desk"),
		average: (value: number): string => l10n.t("{0} a day on average", hoursAndMinutes(value)),
		now: (value: number, longest: number): string =>
			l10n.t("{0} a day on average, longest stretch {1}", hoursAndMinutes(value), hoursAndMinutes(longest)),
	},
	when: {
		title: l10n.t("When do I sit?"),
		unit: l10n.t("mean of each hour, over the days with a record"),
		most: (hour: string, amount: string): string => l10n.t("Most sitting: {0}, {1} on average", hour, amount),
		keys: l10n.t("Arrow keys go from hour to hour and from day to day."),
		head: l10n.t("Day and hour"),
		sitting: l10n.t("Sitting"),
	},
	twelveWeeks: {
		title: l10n.t("Twelve weeks"),
		unit: l10n.t("sitting a day; the larger the square, the longer"),
	},
	stretches: {
		title: l10n.t("Longest stretches of sitting"),
		unit: l10n.t("in this time, without getting up"),
		half: (amount: string): string => l10n.t("Half of all stretches last {0} or less", amount),
		keys: l10n.t("Arrow keys go from stretch to stretch."),
	},
	breaks: {
		title: l10n.t("Breaks"),
		unit: l10n.t("a day, started or natural"),
		now: (value: number): string => l10n.t("{0} a day on average", formatNumber(value, 1)),
		value: (value: number): string =>
			plural(value, l10n.t("{0} break", formatNumber(value, 1)), l10n.t("{0} breaks", formatNumber(value, 1))),
	},
	routines: {
		title: l10n.t("Routines"),
		unit: l10n.t("a day, done whole or in part"),
		now: (value: number): string => l10n.t("{0} a day on average", formatNumber(value, 1)),
		value: (value: number): string =>
			plural(value, l10n.t("{0} routine", formatNumber(value, 1)), l10n.t("{0} routines", formatNumber(value, 1))),
	},
};
