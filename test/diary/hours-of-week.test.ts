import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import type { DiaryEvent } from "../../src/diary/events";
import { hoursOfWeek, longestStretches, weekdayOf } from "../../src/diary/hours-of-week";
import { progress } from "../../src/diary/progress";
import { berlin, utc } from "../sitting/zone";
import { at, day, hour, minute, noon } from "./make";

/** Sunday 22 November 2026 as the diary numbers its days. */
const today = Math.floor(noon / day);
const sunday = 6;
const midnight = noon - 12 * hour;
const sight = { first: today - 6, last: today, dayEnd: 240, machine: utc };
const all = () => true;

const desk = (kind: "sitting" | "standing", from: number, to: number, zone = 0, id = `${kind}-${from}-${to}`) =>
	at<"sitting" | "standing">(to, { kind, seconds: (to - from) / 1000, from, to }, id, zone);
const sat = (from: number, to: number, zone = 0, id?: string) => desk("sitting", from, to, zone, id);
const cellsOf = (events: readonly DiaryEvent[], more: Partial<typeof sight> = {}) =>
	hoursOfWeek(events, { ...sight, ...more }, all).cells.map(
		({ weekday, hour: clock, sitting, standing, breaks }) => [weekday, clock, sitting, standing, breaks] as const,
	);
const stretchesOf = (events: readonly DiaryEvent[], more: Partial<typeof sight> = {}) =>
	longestStretches(events, { ...sight, ...more });

describe("hours of the week", () => {
	it("of an empty diary hold nothing", () => {
		deepEqual(
			hoursOfWeek([], sight, () => false),
			{ days: [0, 0, 0, 0, 0, 0, 0], startHour: 4, cells: [] },
		);
		deepEqual(stretchesOf([]), { median: 0, longest: [] });
	});

	it("number weekdays from Monday", () => {
		deepEqual([-3, 0, 4, today].map(weekdayOf), [0, 3, 0, sunday]);
	});

	it("share a stretch among the hours it lies in", () => {
		deepEqual(cellsOf([sat(noon - 20 * minute, noon + 70 * minute)]), [
			[sunday, 11, 20, 0, 0],
			[sunday, 12, 60, 0, 0],
			[sunday, 13, 10, 0, 0],
		]);
	});

	it("keep what is after midnight with the day before, up to the day's end, at the end of its row", () => {
		const saturday = sunday - 1;
		deepEqual(cellsOf([sat(midnight - 10 * minute, midnight + 5 * minute)]), [
			[saturday, 23, 10, 0, 0],
			[saturday, 0, 5, 0, 0],
		]);
		deepEqual(cellsOf([sat(midnight + 4 * hour - 30 * minute, midnight + 4 * hour + 15 * minute)]), [
			[saturday, 3, 30, 0, 0],
			[sunday, 4, 15, 0, 0],
		]);
	});

	it("cut an hour where a day ends in the middle of it", () => {
		const from = midnight + 4 * hour;
		deepEqual(cellsOf([sat(from, from + hour)], { dayEnd: 270 }), [
			[sunday - 1, 4, 30, 0, 0],
			[sunday, 4, 30, 0, 0],
		]);
	});

	it("are those of the clock where the person was, also with minutes in the zone", () => {
		deepEqual(cellsOf([sat(noon, noon + 60 * minute, -300)]), [[sunday, 7, 60, 0, 0]]);
		deepEqual(cellsOf([sat(noon, noon + 60 * minute, 330)]), [
			[sunday, 17, 30, 0, 0],
			[sunday, 18, 30, 0, 0],
		]);
	});

	it("hold two hours in one where the clock is set back, and none where it is set forward", () => {
		const back = Date.UTC(2026, 9, 25);
		const autumn = { first: back / day - 1, last: back / day, machine: berlin };
		deepEqual(cellsOf([sat(back, back + 2 * hour, 60)], autumn), [[sunday - 1, 2, 120, 0, 0]]);
		const forward = Date.UTC(2026, 2, 29);
		const spring = { first: forward / day - 1, last: forward / day, machine: berlin };
		deepEqual(cellsOf([sat(forward + 30 * minute, forward + 90 * minute, 120)], spring), [
			[sunday - 1, 1, 30, 0, 0],
			[sunday - 1, 3, 30, 0, 0],
		]);
	});

	it("count what two windows saw of the same time once, and standing and breaks beside it", () => {
		const events = [
			sat(noon, noon + 30 * minute),
			sat(noon + 10 * minute, noon + 40 * minute),
			desk("standing", noon + 40 * minute, noon + 55 * minute),
			at(noon + 56 * minute, { kind: "natural-break", seconds: 600 }),
			at(noon + 57 * minute, { kind: "break-taken", seconds: 300, how: "prompt", early: false }),
			at(noon + 58 * minute, { kind: "break-skipped" }),
		];
		deepEqual(cellsOf(events), [[sunday, 12, 40, 15, 2]]);
	});

	it("are the mean of the days with a record alone", () => {
		const events = [sat(noon, noon + 40 * minute), sat(noon - 7 * day, noon - 7 * day + 20 * minute)];
		const month = { ...sight, first: today - 27 };
		deepEqual(hoursOfWeek(events, month, (number) => number > today - 21).days, [3, 3, 3, 3, 3, 3, 3]);
		equal(hoursOfWeek(events, month, (number) => number > today - 21).cells[0]?.sitting, 20);
		equal(hoursOfWeek(events, month, all).cells[0]?.sitting, 15);
	});

	it("leave out what is before the first day or after the last, to the minute", () => {
		const start = midnight + 4 * hour;
		const events = [sat(start - hour, start + minute), sat(start + day - minute, start + day + hour)];
		deepEqual(cellsOf(events, { first: today }), [
			[sunday, 4, 1, 0, 0],
			[sunday, 3, 1, 0, 0],
		]);
	});

	it("cut a stretch longer than a day: it is a clock that was set", () => {
		const sum = cellsOf([sat(noon - 3 * day, noon)]).reduce((minutes, [, , sitting]) => minutes + sitting, 0);
		equal(sum, 24 * 60);
		deepEqual(stretchesOf([sat(noon - 3 * day, noon)]).longest, [
			{ day: "2026-11-19", from: 720, to: 720, minutes: 1440 },
		]);
	});

	it("hold as many minutes as the figures of the days, whatever was sat", () => {
		const stretch = fc.tuple(fc.integer({ min: 0, max: 6 * 24 * 60 }), fc.integer({ min: 1, max: 26 * 60 }));
		fc.assert(
			fc.property(fc.array(stretch, { maxLength: 12 }), (found) => {
				const events = found.map(([start, length], index) => {
					const from = noon - 8 * day + start * minute;
					return sat(from, from + length * minute, 0, String(index));
				});
				const choice = { range: "month", back: 0, scope: "everywhere" } as const;
				const { hours, columns } = progress(events, { choice, today: "2026-11-22" });
				const byHour = hours.cells.reduce((sum, { weekday, sitting }) => sum + sitting * (hours.days[weekday] ?? 0), 0);
				const byDay = columns.reduce((sum, { sitting }) => sum + (sitting ?? 0), 0);
				// Means of up to five days are told to a tenth of a minute, and days to a minute.
				equal(Math.abs(byHour - byDay) <= 7 * 24 * 5 * 0.05 + 30 * 0.5, true);
			}),
			{ seed: 17, numRuns: 100 },
		);
	});
});

describe("the longest stretches of sitting", () => {
	it("come longest first, five of them, with the median of all", () => {
		const events = [10, 70, 30, 50, 20, 60, 40].map((length, index) => {
			const from = noon - index * day;
			return sat(from, from + length * minute);
		});
		const { median, longest } = stretchesOf(events);
		equal(median, 40);
		deepEqual(
			longest.map(({ minutes }) => minutes),
			[70, 60, 50, 40, 30],
		);
		deepEqual(longest[0], { day: "2026-11-21", from: 720, to: 790, minutes: 70 });
	});

	it("join what is less than a minute apart or seen by two windows, and nothing else", () => {
		const apart = (gap: number) =>
			stretchesOf([sat(noon, noon + hour), sat(noon + hour + gap, noon + 2 * hour)]).longest.map(
				({ minutes }) => minutes,
			);
		deepEqual(apart(-20 * minute), [120]);
		deepEqual(apart(minute), [120]);
		deepEqual(apart(2 * minute), [60, 58]);
	});

	it("stay whole past midnight and past the day's end, under the day on which they began", () => {
		deepEqual(stretchesOf([sat(midnight - hour, midnight + 5 * hour)]).longest, [
			{ day: "2026-11-21", from: 23 * 60, to: 5 * 60, minutes: 360 },
		]);
		equal(stretchesOf([sat(midnight - hour, midnight + 5 * hour)], { first: today }).longest.length, 0);
	});

	it("say the times of the person's own clock", () => {
		deepEqual(stretchesOf([sat(noon, noon + hour, -480)]).longest, [
			{ day: "2026-11-22", from: 240, to: 300, minutes: 60 },
		]);
	});
});

describe("the calendar of Progress", () => {
	const choice = { range: "week", back: 0, scope: "everywhere" } as const;

	it("has twelve whole weeks from a Monday, up to the last day, bare where there is no record", () => {
		const events = [sat(noon, noon + hour), desk("standing", noon + hour, noon + 2 * hour)];
		const { calendar } = progress(events, { choice, today: "2026-11-24" });
		equal(calendar.length, 11 * 7 + 2);
		equal(calendar[0]?.day, "2026-09-07");
		deepEqual(
			calendar.filter(({ sitting }) => sitting !== null),
			[{ day: "2026-11-22", sitting: 60, standing: 60, breaks: 0 }],
		);
		equal(progress(events, { choice, today: "2026-11-22" }).calendar.length, 84);
	});

	it("and the hours are of one workspace where one is chosen", () => {
		const here = { ...sat(noon, noon + hour), workspace: "here" };
		const there = { ...sat(noon + 2 * hour, noon + 4 * hour), workspace: "there" };
		const { calendar, hours, stretches } = progress([here, there], {
			choice: { ...choice, scope: "workspace" },
			today: "2026-11-22",
			workspace: "here",
		});
		equal(calendar.at(-1)?.sitting, 60);
		deepEqual(
			hours.cells.map(({ hour: clock }) => clock),
			[12],
		);
		deepEqual(
			stretches.longest.map(({ minutes }) => minutes),
			[60],
		);
	});
});
