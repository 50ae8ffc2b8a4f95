import { max, range } from "d3-array";
import { scaleBand, scaleLinear, scaleSqrt } from "d3-scale";
import { type SVGTemplateResult, svg } from "lit";
import { monthName, shortDay, weekdayAndDate } from "./dates";
import { type Drawing, labelWidth } from "./drawing";
import type { ChartModel } from "./series";

/** The drawings of when somebody sits. Amounts are lengths and areas: no shade of a colour has to be told from another. */

const right = 8;
const axis = 18;

/** Pixels by which a short name with an m in it is wider than its letters are on average. */
const wideLetter = 4;

interface Grid {
	readonly chart: ChartModel;
	readonly width: number;
	readonly chosen: number | undefined;
}

/** Draws the hours of the day by weekday: a bar of sitting and standing for each, and a dot for its breaks. */
export function drawHours(grid: Grid): Drawing {
	const { chart, width, chosen } = grid;
	const rowHeight = 32;
	const barHeight = 22;
	const { columns, left, rows } = frameOf(grid, rowHeight, chart.ticks.length);
	const slot = columns.step();
	const bar = Math.max(1, slot * 0.7);
	const height = scaleLinear(chart.domain, [0, barHeight]).clamp(true);
	// Two breaks in an hour are as many as fit; a mean of less is a smaller dot.
	const radius = scaleSqrt([0, 2], [0, Math.min(2.8, Math.max(1.2, slot / 2))]).clamp(true);
	const floorOf = (row: number) => row * rowHeight + barHeight + 3;
	const drawn = chart.points.map(({ value, standing = 0, breaks = 0 }, index) => {
		const row = Math.floor(index / chart.ticks.length);
		const middle = (columns(index % chart.ticks.length) ?? left) + slot / 2;
		const floor = floorOf(row);
		const sat = height(value ?? 0);
		const stood = Math.max(0, Math.min(height(standing), barHeight - sat));
		const place = { x: middle - bar / 2, width: bar };
		return svg`${index === chosen ? hereAt(middle - slot / 2, row * rowHeight + 1, slot, rowHeight - 1) : ""}
			${sat > 0 ? svg`<rect class="column" x=${place.x} y=${floor - sat} width=${bar} height=${sat} />` : ""}
			${stood > 0 ? standingBar(place.x, floor - sat - stood, bar, stood) : ""}
			${breaks > 0 ? svg`<circle class="break" cx=${middle} cy=${floor + 4} r=${Math.max(0.9, radius(breaks))} />` : ""}`;
	});
	const picture = svg`
		${rows.map(
			(label, row) => svg`<path class="rule" d=${`M${left} ${floorOf(row)}H${width - right}`} />
				${rowLabel(label, left, floorOf(row) - 2)}`,
		)}
		${drawn}
		${hourTicks(chart, slot).map(
			({ value, label }) =>
				svg`<text class="axis" x=${columns(value) ?? left} y=${rows.length * rowHeight + axis - 6} text-anchor="middle">${label}</text>`,
		)}`;
	return {
		picture,
		height: rows.length * rowHeight + axis,
		pointAt: (x, y) =>
			within(Math.floor(y / rowHeight), rows.length) * chart.ticks.length +
			within(Math.floor((x - left) / slot), chart.ticks.length),
	};
}

/** Draws twelve weeks as a calendar: a square for each day, larger the longer it was sat. */
export function drawCalendar(grid: Grid): Drawing {
	const { chart, width, chosen } = grid;
	const rowHeight = 22;
	const weeks = Math.ceil(chart.points.length / 7);
	const { columns, left, rows } = frameOf(grid, rowHeight, weeks);
	const slot = columns.step();
	const most = Math.min(slot, rowHeight) - 3;
	const side = scaleSqrt(chart.domain, [0, most]);
	const drawn = chart.points.map(({ value }, index) => {
		const x = (columns(Math.floor(index / 7)) ?? left) + slot / 2;
		const y = ((index % 7) + 0.5) * rowHeight;
		const size = Math.max(1.5, side(value ?? 0));
		return svg`${index === chosen ? hereAt(x - slot / 2, y - rowHeight / 2, slot, rowHeight) : ""}
			${
				value === null
					? svg`<circle class="bare" cx=${x} cy=${y} r="1" />`
					: svg`<rect class=${index === chosen ? "column chosen" : "column"} x=${x - size / 2} y=${y - size / 2} width=${size} height=${size} rx=${Math.min(2, size / 4)} />`
			}`;
	});
	const picture = svg`
		${rows.map((label, row) => rowLabel(label, left, (row + 0.5) * rowHeight))}
		${drawn}
		${monthTicks(chart, slot, width - left).map(
			({ week, label }) =>
				svg`<text class="axis" x=${columns(week) ?? left} y=${rows.length * rowHeight + axis - 4}>${label}</text>`,
		)}`;
	return {
		picture,
		height: rows.length * rowHeight + axis,
		pointAt: (x, y) =>
			within(
				within(Math.floor((x - left) / slot), weeks) * 7 + within(Math.floor(y / rowHeight), rows.length),
				chart.points.length,
			),
	};
}

/** Draws the longest stretches of sitting as bars with their times. */
export function drawStretches({ chart, width, chosen }: Grid): Drawing {
	const rowHeight = 36;
	const room = width - (max(chart.points, ({ words }) => labelWidth(words)) ?? 0) - right;
	const length = scaleLinear(chart.domain, [0, Math.max(1, room)]);
	// Where the widest would not fit, the times of all are left to the words.
	const named = (withTimes: boolean) =>
		chart.points.map(({ day, from, to }) =>
			withTimes && from !== undefined && to !== undefined ? `${weekdayAndDate(day)}, ${from}–${to}` : shortDay(day),
		);
	const isWide = named(true).every((name) => labelWidth(name) <= width - right);
	const names = named(isWide);
	const picture = chart.points.map(({ value, words }, index) => {
		const top = index * rowHeight;
		const bar = Math.max(1.5, length(value ?? 0));
		return svg`${index === chosen ? hereAt(0, top, width, rowHeight - 2) : ""}
			<text class="axis" x="2" y=${top + 12}>${names[index] ?? ""}</text>
			<rect class=${index === chosen ? "column chosen" : "column"} x="2" y=${top + 17} width=${bar} height="11" rx="2" />
			<text class="axis" x=${bar + 8} y=${top + 23} dy="0.34em">${words}</text>`;
	});
	return {
		picture: svg`${picture}`,
		height: chart.points.length * rowHeight,
		pointAt: (_, y) => within(Math.floor(y / rowHeight), chart.points.length),
	};
}

function frameOf({ chart, width }: Grid, rowHeight: number, count: number) {
	const rows = chart.rows ?? [];
	const left = (max(rows, labelWidth) ?? 0) + wideLetter;
	return { rows, rowHeight, left, columns: scaleBand(range(count), [left, Math.max(left + count, width - right)]) };
}

function rowLabel(label: string, left: number, y: number): SVGTemplateResult {
	return svg`<text class="axis" x=${left - 6} y=${y} dy="0.32em" text-anchor="end">${label}</text>`;
}

function hereAt(x: number, y: number, width: number, height: number): SVGTemplateResult {
	return svg`<rect class="here" x=${x} y=${y} width=${width} height=${height} rx="2" />`;
}

/** An outline, drawn inside its own edge. */
function standingBar(x: number, y: number, width: number, height: number): SVGTemplateResult {
	const inner = (size: number) => Math.max(0.5, size - 1);
	return svg`<rect class="standing" x=${x + 0.5} y=${y + 0.5} width=${inner(width)} height=${inner(height)} />`;
}

function within(value: number, count: number): number {
	return Math.min(count - 1, Math.max(0, value));
}

/** Hours at which a column begins, as many as have room. */
function hourTicks({ ticks }: ChartModel, slot: number): ChartModel["ticks"] {
	const widest = max(ticks, ({ label }) => labelWidth(label)) ?? 0;
	const step = [1, 2, 3, 4, 6, 12].find((hours) => hours * slot >= widest) ?? 24;
	return ticks.filter(({ value }) => value % step === 0);
}

/** The first week of each month that has room for its name. */
function monthTicks({ points }: ChartModel, slot: number, room: number): readonly { week: number; label: string }[] {
	const months = range(0, points.length, 7).flatMap((start, week) => {
		const day = points[start]?.day ?? "";
		const before = points[start - 7]?.day;
		return before === undefined || before.slice(0, 7) !== day.slice(0, 7) ? [{ week, label: monthName(day) }] : [];
	});
	return months.filter(({ week, label }, index) => {
		const next = months[index + 1]?.week ?? room / slot;
		return (next - week) * slot >= labelWidth(label);
	});
}
