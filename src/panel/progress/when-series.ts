import { max, mean, range } from "d3-array";
import type { CalendarDay, ProgressView, WeekHour } from "../../diary/progress-view";
import { clockAt, dayAfter, fullDay, hourOfWeek, shortHour, weekday } from "./dates";
import type { ChartModel, ChartPoint } from "./series";
import { progressStrings } from "./strings";

/** When somebody sits: hours of the week, twelve weeks day by day, and the longest stretches. */

const daysInWeek = 7;

/** Any Monday: weekdays have names, not dates. */
const monday = "2024-01-01";

/** Fewer hours than this are widened: a day of two columns would be all bars (our choice). */
const leastHours = 8;

/** Returns the charts of when one sits, in their order. */
export function whenCharts(view: ProgressView): readonly ChartModel[] {
	return [hoursChart(view), calendarChart(view), stretchesChart(view)];
}

function weekdayNames(): readonly string[] {
	return range(daysInWeek).map((index) => weekday(dayAfter(monday, index)));
}

function hoursChart({ from, hours: { days, startHour, cells } }: ProgressView): ChartModel {
	const { title, unit, most, keys, head } = progressStrings.when;
	const place = (hour: number) => (hour - startHour + 24) % 24;
	const places = cells.map(({ hour }) => place(hour));
	const first = Math.max(0, Math.min(24 - leastHours, ...places));
	const last = Math.max(first + leastHours - 1, ...places);
	const shown = range(first, last + 1).map((at) => (at + startHour) % 24);
	const hasStood = cells.some(({ standing }) => standing > 0);
	const known = new Map(cells.map((cell) => [cell.weekday * 24 + cell.hour, cell]));
	const points = range(daysInWeek).flatMap((weekdayNumber) =>
		shown.map((hour): ChartPoint => {
			const none = { weekday: weekdayNumber, hour, sitting: 0, standing: 0, breaks: 0 };
			const cell = known.get(weekdayNumber * 24 + hour);
			const isRecorded = cells.length > 0 && (days[weekdayNumber] ?? 0) > 0;
			return hourPoint(from, cell ?? none, isRecorded, cell !== undefined, hasStood);
		}),
	);
	const longest = max(cells, ({ sitting }) => sitting) ?? 0;
	const top = cells.find(({ sitting }) => sitting === longest);
	return {
		id: "hours",
		title,
		unit,
		...(top !== undefined &&
			longest > 0 && { fact: most(nameOf(top.weekday, top.hour), progressStrings.minutes(longest)) }),
		empty: progressStrings.noSitting,
		shape: "hours",
		points,
		domain: [0, 60],
		ticks: shown.map((hour, value) => ({ value, label: shortHour(hour) })),
		heads: [head, progressStrings.when.sitting, ...standingHead(hasStood), progressStrings.breaks.title],
		rows: weekdayNames(),
		strides: [1, shown.length],
		keys,
		asListed: true,
		marks: [
			{ look: "column", text: progressStrings.when.sitting },
			...standingHead(hasStood).map((text) => ({ look: "standing" as const, text })),
			{ look: "break", text: progressStrings.breaks.title },
		],
	};
}

function standingHead(hasStood: boolean): readonly string[] {
	return hasStood ? [progressStrings.sitting.standing] : [];
}

function nameOf(weekdayNumber: number, hour: number): string {
	return hourOfWeek(dayAfter(monday, weekdayNumber), hour);
}

function hourPoint(
	day: string,
	{ weekday: weekdayNumber, hour, sitting, standing, breaks }: WeekHour,
	isRecorded: boolean,
	isListed: boolean,
	hasStood: boolean,
): ChartPoint {
	const said = saidOf({ sitting, standing, breaks }, hasStood);
	return {
		day,
		name: nameOf(weekdayNumber, hour),
		value: isRecorded ? sitting : null,
		standing,
		breaks,
		cells: isListed ? said.cells : [],
		words: isRecorded ? said.words : progressStrings.notRecorded,
	};
}

interface Amounts {
	readonly sitting: number;
	readonly standing: number;
	readonly breaks: number;
}

function saidOf({ sitting, standing, breaks }: Amounts, hasStood: boolean): { cells: string[]; words: string } {
	const sat = progressStrings.minutes(sitting);
	const stood = hasStood ? [progressStrings.minutes(standing)] : [];
	return {
		cells: [sat, ...stood, progressStrings.number(breaks)],
		words: [
			`${progressStrings.when.sitting}: ${sat}`,
			...(standing > 0 ? stood : []).map((amount) => `${progressStrings.sitting.standing}: ${amount}`),
			progressStrings.breaks.value(breaks),
		].join(". "),
	};
}

function calendarChart({ calendar }: ProgressView): ChartModel {
	const { title, unit } = progressStrings.twelveWeeks;
	const average = mean(calendar, ({ sitting }) => sitting);
	const hasStood = calendar.some(({ standing }) => (standing ?? 0) > 0);
	return {
		id: "calendar",
		title,
		unit,
		...(average !== undefined && { fact: progressStrings.sitting.average(average) }),
		empty: progressStrings.noSitting,
		shape: "calendar",
		points: calendar.map((day) => calendarPoint(day, hasStood)),
		domain: [0, Math.max(60, max(calendar, ({ sitting }) => sitting) ?? 0)],
		ticks: [],
		heads: [progressStrings.day, progressStrings.when.sitting, ...standingHead(hasStood), progressStrings.breaks.title],
		rows: weekdayNames(),
		strides: [daysInWeek, 1],
	};
}

function calendarPoint({ day, sitting, standing, breaks }: CalendarDay, hasStood: boolean): ChartPoint {
	const name = fullDay(day);
	if (sitting === null) {
		return { day, name, value: null, cells: [], words: progressStrings.notRecorded };
	}
	const said = saidOf({ sitting, standing: standing ?? 0, breaks: breaks ?? 0 }, hasStood);
	return { day, name, value: sitting, ...said };
}

function stretchesChart({ stretches: { median, longest } }: ProgressView): ChartModel {
	const { title, unit, half, keys } = progressStrings.stretches;
	return {
		id: "stretches",
		title,
		unit,
		...(longest.length > 0 && { fact: half(progressStrings.minutes(median)) }),
		empty: progressStrings.noSitting,
		shape: "stretches",
		points: longest.map(({ day, from, to, minutes }) => ({
			day,
			name: `${fullDay(day)}, ${progressStrings.period(clockAt(from), clockAt(to))}`,
			value: minutes,
			cells: [progressStrings.minutes(minutes)],
			words: progressStrings.minutes(minutes),
			from: clockAt(from),
			to: clockAt(to),
		})),
		domain: [0, Math.max(1, longest[0]?.minutes ?? 0)],
		ticks: [],
		heads: [progressStrings.day, progressStrings.sitting.longest],
		strides: [1, 1],
		keys,
		asListed: true,
	};
}
