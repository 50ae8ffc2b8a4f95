import { range } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import { curveMonotoneX, line } from "d3-shape";
import { type SVGTemplateResult, svg } from "lit";
import { daysBetween, monthName, shortDay, weekday } from "./dates";
import type { ChartModel, ChartPoint } from "./series";

/** The drawing of one chart at a width in CSS pixels. All colour comes from classes. */

const height = 150;
const top = 8;
const bottom = 20;
const right = 8;

/** Pixels that a letter of the axis takes at most on average, one that fills a square, and what is around a label. */
const [letter, square, around] = [6.2, 11, 10];

/** Room the longest label of the upright axis takes: words, times, or numbers. */
function leftOf({ ticks }: ChartModel): number {
	return Math.max(30, ...ticks.map(({ label }) => labelWidth(label)));
}

/** Room a label takes, in pixels, with what is around it. */
export function labelWidth(label: string): number {
	return [...label].reduce((sum, character) => sum + (character >= "\u2e80" ? square : letter), around);
}

export interface Drawing {
	readonly picture: SVGTemplateResult;
	/** CSS pixels. */
	readonly height: number;
	/** The point under a place, by its distance from the left edge and from the top. */
	readonly pointAt: (x: number, y: number) => number;
}

/**
 * Draws a chart of lines or columns.
 * @param width CSS pixels
 * @param chosen index of the point whose value is shown
 */
export function draw(chart: ChartModel, width: number, chosen: number | undefined): Drawing {
	const left = leftOf(chart);
	const { points } = chart;
	const slots = scaleBand(range(points.length), [left, Math.max(left, width - right)]);
	const slot = slots.step();
	const x = (index: number) => (slots(index) ?? left) + slot / 2;
	const y = scaleLinear(chart.domain, chart.down === true ? [top, height - bottom] : [height - bottom, top]);
	const cursor =
		chosen === undefined ? "" : svg`<path class="cursor" d=${`M${x(chosen)} ${top}V${height - bottom}`} />`;
	const picture = svg`
		${chart.ticks.map(
			({ value, label }) => svg`<path class="rule" d=${`M${left} ${y(value)}H${width - right}`} />
				<text class="axis" x=${left - 6} y=${y(value)} dy="0.32em" text-anchor="end">${label}</text>`,
		)}
		${dayTicks(points, width - left - right).map(
			({ index, label }) => svg`<text class="axis" x=${x(index)} y=${height - 4} text-anchor="middle">${label}</text>`,
		)}
		${cursor}
		${chart.shape === "columns" ? columns(points, x, y, slot, chosen) : dots(points, x, y, slot, chosen)}`;
	return {
		picture,
		height,
		pointAt: (place) => Math.min(points.length - 1, Math.max(0, Math.floor((place - left) / slot))),
	};
}

type Scale = (value: number) => number;

function dots(points: readonly ChartPoint[], x: Scale, y: Scale, slot: number, chosen: number | undefined) {
	const path = line<readonly [number, number | null]>()
		.defined(([, value]) => value !== null)
		.x(([index]) => x(index))
		.y(([, value]) => y(value ?? 0))
		.curve(curveMonotoneX);
	const radius = Math.min(3, Math.max(1.2, slot / 2.6));
	const through = points.map((point, index) => [index, point.line ?? null] as const);
	// Where each point is days from the next, the line goes on over the days between.
	const sparse = points.every((point) => point.line === point.value);
	return svg`${points.map(({ value }, index) =>
		value === null
			? ""
			: svg`<circle class=${index === chosen ? "dot chosen" : "dot"} cx=${x(index)} cy=${y(value)} r=${index === chosen ? radius + 1.5 : radius} />`,
	)}<path class="line" d=${path(sparse ? through.filter(([, value]) => value !== null) : through) ?? ""} />`;
}

function columns(points: readonly ChartPoint[], x: Scale, y: Scale, slot: number, chosen: number | undefined) {
	const width = Math.min(26, Math.max(1, slot * 0.68));
	return points.map(({ value }, index) => {
		if (value === null) {
			return "";
		}
		const edge = y(value);
		const floor = y(0);
		// A day with a record and nothing in it is a low mark, a day without one is bare.
		const tall = Math.max(1.5, floor - edge);
		const round = Math.min(2.5, width / 2, tall);
		return svg`<rect class=${index === chosen ? "column chosen" : "column"} x=${x(index) - width / 2} y=${floor - tall} width=${width} height=${tall} rx=${round} />`;
	});
}

/** As many day names as fit: weekdays in a week, dates in a month, months beyond. */
function dayTicks(points: readonly ChartPoint[], room: number): readonly { index: number; label: string }[] {
	const [first, second] = points;
	const span = points.length * (first !== undefined && second !== undefined ? daysBetween(first.day, second.day) : 1);
	if (span <= 7) {
		return points.map(({ day }, index) => ({ index, label: room < 190 ? weekday(day).slice(0, 1) : weekday(day) }));
	}
	if (span <= 31) {
		const step = room < 190 ? 14 : room < 420 ? 7 : 5;
		return everyFromEnd(points, step).map((index) => ({ index, label: shortDay(points[index]?.day ?? "") }));
	}
	const months = points.flatMap(({ day }, index) => {
		const before = points[index - 1]?.day;
		return before !== undefined && before.slice(0, 7) !== day.slice(0, 7) ? [{ index, label: monthName(day) }] : [];
	});
	const every = Math.ceil((months.length * 34) / Math.max(1, room));
	return months.filter((_, index) => index % every === 0);
}

function everyFromEnd(points: readonly ChartPoint[], step: number): readonly number[] {
	const indices: number[] = [];
	for (let index = points.length - 1 - Math.floor(step / 2); index >= Math.min(2, step / 3); index -= step) {
		indices.push(index);
	}
	return indices;
}
