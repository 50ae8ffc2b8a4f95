import { max, mean, range } from "d3-array";
import type { ProgressColumn, ProgressView } from "../../diary/progress-view";
import { hoursAndMinutes } from "../../l10n/durations";
import { dayAfter, fullDay } from "./dates";
import { progressStrings } from "./strings";

/** One chart, ready to be drawn, read out and put into a table. */
export interface ChartModel {
	readonly id: string;
	readonly title: string;
	readonly unit: string;
	/** The one fact above the drawing; absent where there is none. */
	readonly fact?: string;
	readonly empty: string;
	/**
	 * `dots`: single days with a line through their median; `columns`: amounts; `hours`: hours by weekday, a row each;
	 * `calendar`: days, a column for each week; `stretches`: lengths one below the other.
	 */
	readonly shape: "dots" | "columns" | "hours" | "calendar" | "stretches";
	readonly points: readonly ChartPoint[];
	/** Lowest and highest value drawn. */
	readonly domain: readonly [number, number];
	/** The scale runs downwards: 0 is on top. */
	readonly down?: boolean;
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
	readonly heads: readonly string[];
	/** Names of the rows of a grid. */
	readonly rows?: readonly string[];
	/** Points by which the keys to the side, and those up and down, go on in a grid. */
	readonly strides?: readonly [number, number];
	/** What the keys do, where it is not from day to day. */
	readonly keys?: string;
	/** The table keeps the order of the points; otherwise the newest comes first. */
	readonly asListed?: boolean;
	/** What the marks of the drawing mean, where there are several. */
	readonly marks?: readonly { readonly look: "column" | "standing" | "break"; readonly text: string }[];
}

export interface ChartPoint {
	/** First day of the point, `YYYY-MM-DD`, and how it is called. */
	readonly day: string;
	readonly name: string;
	readonly value: number | null;
	readonly line?: number | null;
	/** Minutes of standing and number of breaks, in an hour. */
	readonly standing?: number;
	readonly breaks?: number;
	/** Times of the clock between which a stretch lies. */
	readonly from?: string;
	readonly to?: string;
	/** What stands for it in the table, after the name. */
	readonly cells: readonly string[];
	/** What is read out of it. */
	readonly words: string;
}

/** Returns the charts of the Progress tab, in their order. */
export function chartsOf(view: ProgressView): readonly ChartModel[] {
	return [
		legChart(view),
		reachChart(view),
		columnChart(
			view,
			"sitting",
			progressStrings.sitting,
			progressStrings.minutes,
			progressStrings.minutes,
			sittingFact(view.columns),
		),
		columnChart(
			view,
			"breaks",
			progressStrings.breaks,
			progressStrings.breaks.value,
			String,
			meanFact(view.columns, "breaks"),
		),
		columnChart(
			view,
			"routines",
			progressStrings.routines,
			progressStrings.routines.value,
			String,
			meanFact(view.columns, "routines"),
		),
		...(view.tolerance === undefined ? [] : [toleranceChart(view, view.tolerance)]),
	];
}

function legChart({ from, leg }: ProgressView): ChartModel {
	const last = lastOf(leg.median);
	return {
		id: "leg",
		title: progressStrings.leg.title,
		unit: progressStrings.leg.unit,
		...(last !== undefined && { fact: progressStrings.leg.now(last) }),
		empty: progressStrings.noEntries,
		shape: "dots",
		points: dailyPoints(from, leg.values, leg.median, progressStrings.leg.value, progressStrings.leg.value),
		domain: [0, 10],
		ticks: [0, 5, 10].map((value) => ({ value, label: String(value) })),
		heads: [progressStrings.day, progressStrings.leg.title, progressStrings.median],
	};
}

function reachChart({ from, reach }: ProgressView): ChartModel {
	const last = lastOf(reach.median);
	const { title, unit, value, between, now } = progressStrings.reachChart;
	return {
		id: "reach",
		title,
		unit,
		...(last !== undefined && { fact: now(between(last)) }),
		empty: progressStrings.noEntries,
		shape: "dots",
		points: dailyPoints(from, reach.values, reach.median, value, between),
		domain: [0, 5],
		down: true,
		ticks: progressStrings.reach.map((label, step) => ({ value: step, label })),
		heads: [progressStrings.day, title, progressStrings.median],
	};
}

function toleranceChart({ from }: ProgressView, values: readonly (number | null)[]): ChartModel {
	const { title, unit, now } = progressStrings.tolerance;
	const last = lastOf(values);
	const top = topOf(values, 30);
	const line = values.map((value) => value);
	return {
		id: "tolerance",
		title,
		unit,
		...(last !== undefined && { fact: now(last) }),
		empty: progressStrings.noEntries,
		shape: "dots",
		points: dailyPoints(from, values, line, progressStrings.minutes).map((point) => ({
			...point,
			cells: point.cells.slice(0, 1),
		})),
		domain: [0, top],
		ticks: minuteTicks(top),
		heads: [progressStrings.day, title],
	};
}

function dailyPoints(
	from: string,
	values: readonly (number | null)[],
	line: readonly (number | null)[],
	say: (value: number) => string,
	sayLine = say,
): readonly ChartPoint[] {
	return values.map((value, index) => {
		const day = dayAfter(from, index);
		const middle = line[index] ?? null;
		const cells = [value === null ? "" : say(value), middle === null ? "" : sayLine(middle)];
		const words = [value === null ? progressStrings.nothing : say(value)];
		if (middle !== null && sayLine !== undefined && line !== values) {
			words.push(`${progressStrings.median}: ${sayLine(middle)}`);
		}
		return { day, name: fullDay(day), value, line: middle, cells, words: words.join(". ") };
	});
}

type Amount = "sitting" | "breaks" | "routines";

function columnChart(
	{ columns }: ProgressView,
	id: Amount,
	{ title, unit }: { readonly title: string; readonly unit: string },
	say: (value: number) => string,
	cell: (value: number) => string,
	fact: string | undefined,
): ChartModel {
	const weekly = columns.some(({ days }) => days > 1);
	const values = columns.map((column) => column[id]);
	const hasStood = id === "sitting" && highestOf(columns.map(({ standing }) => standing)) > 0;
	const top = id === "sitting" ? topOf(values, 60) : Math.max(2, Math.ceil(highestOf(values)));
	return {
		id,
		title,
		unit: weekly ? `${unit}; ${progressStrings.weekly}` : unit,
		...(fact !== undefined && { fact }),
		empty: progressStrings.noRecord,
		shape: "columns",
		points: columns.map((column) => columnPoint(column, id, hasStood, say, cell)),
		domain: [0, top],
		ticks: id === "sitting" ? minuteTicks(top) : countTicks(top),
		heads: [
			weekly ? progressStrings.weekOf : progressStrings.day,
			title,
			...(id === "sitting" ? [progressStrings.sitting.longest] : []),
			...(hasStood ? [progressStrings.sitting.standing] : []),
		],
	};
}

function columnPoint(
	column: ProgressColumn,
	id: Amount,
	hasStood: boolean,
	say: (value: number) => string,
	cell: (value: number) => string,
): ChartPoint {
	const { from, days, longest, standing } = column;
	const value = column[id];
	const shown = value === null ? "" : cell(value);
	const stretch = longest === null ? "" : progressStrings.minutes(longest);
	const stood = standing === null ? "" : progressStrings.minutes(standing);
	const words = value === null ? progressStrings.notRecorded : say(value);
	const more = [
		`${progressStrings.sitting.longest}: ${stretch}`,
		...(hasStood ? [`${progressStrings.sitting.standing}: ${stood}`] : []),
	];
	return {
		day: from,
		name: days > 1 ? progressStrings.weekFrom(fullDay(from)) : fullDay(from),
		value,
		cells: id === "sitting" ? [shown, stretch, ...(hasStood ? [stood] : [])] : [shown],
		words: id === "sitting" && value !== null ? [words, ...more].join(". ") : words,
	};
}

function sittingFact(columns: readonly ProgressColumn[]): string | undefined {
	const average = mean(columns.map(({ sitting }) => sitting));
	const longest = highestOf(columns.map((column) => column.longest));
	return average === undefined ? undefined : progressStrings.sitting.now(average, longest);
}

function meanFact(columns: readonly ProgressColumn[], id: "breaks" | "routines"): string | undefined {
	const average = mean(columns.map((column) => column[id]));
	return average === undefined ? undefined : progressStrings[id].now(Math.round(average * 10) / 10);
}

function lastOf(values: readonly (number | null)[]): number | undefined {
	return values.findLast((value) => value !== null) ?? undefined;
}

/** 0 where there is none: no amount is below it. */
function highestOf(values: readonly (number | null)[]): number {
	return Math.max(0, max(values, (value) => value) ?? 0);
}

/** The highest value, rounded up to whole steps. */
function topOf(values: readonly (number | null)[], step: number): number {
	return Math.max(1, Math.ceil(highestOf(values) / step)) * step;
}

function minuteTicks(top: number): ChartModel["ticks"] {
	const step = top <= 60 ? 30 : top <= 180 ? 60 : Math.ceil(top / 180) * 60;
	return range(0, top + 1, step).map((value) => ({ value, label: value === 0 ? "0" : hoursAndMinutes(value) }));
}

function countTicks(top: number): ChartModel["ticks"] {
	return range(0, top + 1, Math.ceil(top / 4)).map((value) => ({ value, label: String(value) }));
}
