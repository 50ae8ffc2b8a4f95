import { deepEqual, equal } from "node:assert/strict";
import { adherenceTo, dueToday, type Prescription } from "../../src/diary/adherence";
import { frequencyInWords } from "../../src/exercises/frequency";
import { day, hour, noon, routine } from "./make";

const today = "2026-11-22";
const pump = (timesADay: number, daysAWeek: number): Prescription => ({
	name: "Ankle pump",
	frequency: { timesADay, daysAWeek },
	exercise: "ankle-pump",
});
/** Done so many times on the day so many days before today. */
const done = (back: number, times = 1) =>
	Array.from({ length: times }, (_, time) => routine(noon - back * day + time * hour, {}, `${back} ${time}`));

describe("what a plan asks of today", () => {
	it("F12: is so many times, and less with each that was done", () => {
		deepEqual(dueToday([], pump(2, 5), today), { done: 0, asked: 2 });
		deepEqual(dueToday(done(0), pump(2, 5), today), { done: 1, asked: 2 });
		deepEqual(dueToday(done(0, 3), pump(2, 5), today), { done: 3, asked: 2 });
	});

	it("F12: is nothing once enough of the last seven days are done, whatever weekday they began on", () => {
		for (let shift = 0; shift < 7; shift += 1) {
			const at = new Date(noon + shift * day).toISOString().slice(0, 10);
			const events = [1, 2, 3, 4, 5].flatMap((back) => done(back - shift));
			equal(dueToday(events, pump(2, 5), at), undefined, at);
			deepEqual(dueToday(events.slice(1), pump(2, 5), at), { done: 0, asked: 2 }, at);
		}
		deepEqual(
			dueToday(
				[0, 1, 2, 3, 4, 5].flatMap((back) => done(back)),
				pump(2, 5),
				today,
			),
			{ done: 1, asked: 2 },
		);
		deepEqual(
			dueToday(
				[1, 2, 3, 4, 5, 6].flatMap((back) => done(back)),
				pump(1, 7),
				today,
			),
			{ done: 0, asked: 1 },
		);
		deepEqual(
			dueToday(
				[7, 8, 9, 10, 11].flatMap((back) => done(back)),
				pump(1, 5),
				today,
			),
			{ done: 0, asked: 1 },
		);
	});

	it("F12: counts what was done to its end, in whatever routine, and nothing that was stopped", () => {
		const half = { exercise: "ankle-pump", reps: 3, holds: 0, seconds: 9, sides: [], planned: 20 } as const;
		const events = [
			routine(noon, { done: [half], outcome: "partial" }, "half"),
			routine(noon, { outcome: "stopped", hurt: "ankle-pump" }, "stopped"),
			routine(noon, { outcome: "partial" }, "whole, in a routine that went on"),
		];
		equal(dueToday(events, pump(2, 7), today)?.done, 1);
		const calm: Prescription = { name: "Desk calm", frequency: { timesADay: 1, daysAWeek: 7 }, routine: "desk-calm" };
		equal(dueToday(events, calm, today)?.done, 0, "a routine is done when all of it is");
		equal(dueToday(done(0), calm, today)?.done, 1);
	});

	it("F12: goes by the person's day, which ends in the night", () => {
		const late = routine(noon + 14 * hour, {}, "at two in the night");
		equal(dueToday([late], pump(1, 7), today)?.done, 1);
		equal(dueToday([late], pump(1, 7), today, 0)?.done, 0);
	});
});

describe("how a plan was kept to", () => {
	const period = { from: "2026-11-09", to: today };

	it("F12: is counted from the first day it was done", () => {
		const { days, times } = adherenceTo(pump(2, 5), [...done(0, 2), ...done(3), ...done(6, 5)], period);
		deepEqual(
			[days, times],
			[
				{ done: 3, asked: 5 },
				{ done: 5, asked: 10 },
			],
		);
	});

	it("F12: leaves out what was done before the period, and begins with it then", () => {
		const { days } = adherenceTo(pump(1, 7), [...done(30), ...done(1)], period);
		deepEqual(days, { done: 1, asked: 14 });
	});

	it("F12: of what was never done is nothing of all that was asked", () => {
		deepEqual(adherenceTo(pump(1, 5), [], period).days, { done: 0, asked: 10 });
	});

	it("is said in words", () => {
		equal(frequencyInWords({ timesADay: 2, daysAWeek: 5 }), "2 times a day, 5 days a week");
		equal(frequencyInWords({ timesADay: 1, daysAWeek: 1 }), "once a day, one day a week");
		equal(frequencyInWords({ timesADay: 3, daysAWeek: 7 }), "3 times a day, every day");
	});
});
