import assert from "node:assert/strict";
import fc from "fast-check";
import { dayOf } from "../../src/diary/day";
import { summariseDays, summaryOf } from "../../src/diary/day-summaries";
import { diaryDays } from "../../src/diary/diary-days";
import type { DiaryEvent } from "../../src/diary/events";
import { mergeJournals } from "../../src/diary/journal";
import { completedOn, daysCompleted, glideSessions, recentRoutines } from "../../src/diary/routine-history";
import { anyEvent } from "./any-event";
import { at, day, hour, minute, noon, routine } from "./make";

const today = "2026-11-22";
const sat = (from: number, to: number, id?: string) =>
	at(to, { kind: "sitting", seconds: (to - from) / 1000, from, to }, id ?? `sat-${from}-${to}`);

describe("a day of the diary", () => {
	it("ends at four in the morning where the person is", () => {
		const midnight = Date.UTC(2026, 10, 23);
		assert.equal(dayOf(midnight + 4 * hour - 1, 0), today);
		assert.equal(dayOf(midnight + 4 * hour, 0), "2026-11-23");
		assert.equal(dayOf(midnight + 2 * hour, 120), "2026-11-23");
		assert.equal(dayOf(midnight + 9 * hour - 1, -300), today);
		assert.equal(dayOf(midnight, 0, 0), "2026-11-23");
	});

	it("counts what happened on it", () => {
		const events: DiaryEvent[] = [
			at(noon, { kind: "break-prompted" }),
			at(noon + 1, { kind: "break-taken", seconds: 300, how: "prompt", early: false }),
			at(noon + 2, { kind: "break-taken", seconds: 100, how: "manual", early: true }),
			at(noon + 3, { kind: "natural-break", seconds: 900 }),
			at(noon + 4, { kind: "break-snoozed", minutes: 5 }),
			at(noon + 5, { kind: "break-skipped" }),
			at(noon + 6, { kind: "prompt-ignored" }),
			routine(noon + 7),
			routine(noon + 8, { outcome: "stopped" }),
			routine(noon + day),
		];
		const { breaks, routines } = summaryOf(events, today);
		assert.deepEqual(breaks, {
			prompted: 1,
			taken: 2,
			natural: 1,
			snoozed: 1,
			skipped: 1,
			ignored: 1,
			seconds: 400,
		});
		assert.deepEqual(routines, { completed: 1, partial: 0, stopped: 1 });
	});

	it("on which nothing happened is all zero", () => {
		assert.equal(summaryOf([routine(noon)], "2026-11-23").routines.completed, 0);
		assert.deepEqual(summaryOf([], today).sitting, { seconds: 0, longest: 0 });
	});

	it("counts an hour that two windows saw once, and joins stretches with no time to get up between them", () => {
		const events = [
			sat(noon, noon + 60 * minute),
			sat(noon + 20 * minute, noon + 40 * minute),
			sat(noon + 50 * minute, noon + 70 * minute),
			sat(noon + 71 * minute, noon + 80 * minute),
			sat(noon + 90 * minute, noon + 100 * minute),
		];
		assert.deepEqual(summaryOf(events, today).sitting, { seconds: 89 * 60, longest: 80 * 60 });
	});

	it("has its own part of a stretch that runs past its end", () => {
		const dayEnd = Date.UTC(2026, 10, 23, 4);
		const events = [sat(dayEnd - hour, dayEnd + 2 * hour)];
		assert.equal(summaryOf(events, today).sitting.seconds, 3600);
		assert.equal(summaryOf(events, "2026-11-23").sitting.seconds, 7200);
	});

	it("does not believe that anybody sat for a year", () => {
		const days = summariseDays([sat(noon, noon + 365 * day)]);
		assert.equal(
			days.reduce((sum, { sitting }) => sum + sitting.seconds, 0),
			24 * 3600,
		);
	});

	it("shows the person's own figures, the later entry over the earlier, field by field", () => {
		const events = [
			at(noon, { kind: "day-entry", day: today, leg: 6, reach: 4 }),
			at(noon + 1, { kind: "day-entry", day: today, leg: 5 }),
			at(noon + 2, { kind: "day-entry", day: "2026-11-20", leg: 0 }),
		];
		const { leg, reach } = summaryOf(events, today);
		assert.deepEqual({ leg, reach }, { leg: 5, reach: 4 });
		assert.equal(summaryOf(events, "2026-11-20").leg, 0);
		assert.ok(!("reach" in summaryOf(events, "2026-11-20")));
	});

	it("comes up once in the list, the oldest first, with no less than was recorded", () => {
		fc.assert(
			fc.property(fc.array(anyEvent, { maxLength: 30 }), (recorded) => {
				const events = mergeJournals([recorded]);
				const days = summariseDays(events);
				const names = days.map((summary) => summary.day);
				assert.deepEqual([...new Set(names)].sort(), names);
				const routines = days.reduce((sum, { routines: r }) => sum + r.completed + r.partial + r.stopped, 0);
				assert.equal(routines, events.filter(({ kind }) => kind === "routine").length);
				for (const { sitting } of days) {
					assert.ok(sitting.longest >= 0 && sitting.seconds >= 0 && sitting.seconds <= 24 * 3600);
				}
			}),
		);
	});

	it("is leafed through from the newest, with its routines and notes", () => {
		const note = at(noon + hour, { kind: "note", day: today, text: "Better chair." });
		const events = [routine(noon - day), routine(noon), note, routine(noon + 2 * hour)];
		const days = diaryDays(events);
		assert.deepEqual(
			days.map(({ summary }) => summary.day),
			[today, "2026-11-21"],
		);
		assert.deepEqual(days[0]?.entries, [routine(noon + 2 * hour), note, routine(noon)]);
	});
});

describe("what the diary knows of routines", () => {
	const pumps = (reps: number) => [
		{ exercise: "ankle-pump", reps, holds: 0, seconds: 4 * reps, sides: ["left" as const], planned: 20 },
	];

	it("the newest come first, as many as are wanted", () => {
		const events = [routine(noon), at(noon + 1, { kind: "break-skipped" }), routine(noon + 2), routine(noon + 3)];
		assert.deepEqual(recentRoutines(events, 2), [routine(noon + 3), routine(noon + 2)]);
	});

	it("done today are those completed today", () => {
		const events = [
			routine(noon - day),
			routine(noon),
			routine(noon + 1),
			routine(noon + 2, { outcome: "partial" }),
			routine(noon + 3, { routine: "desk-glide" }),
		];
		assert.deepEqual(
			[...completedOn(events, today)],
			[
				["desk-calm", 2],
				["desk-glide", 1],
			],
		);
	});

	it("an exercise counts as completed on a day when all its reps were done and nothing hurt", () => {
		const events = [
			routine(noon - 4 * day, { done: pumps(20) }),
			routine(noon - 3 * day, { done: pumps(19) }),
			routine(noon - 2 * day, { done: pumps(20), outcome: "stopped" }),
			routine(noon - day, { done: pumps(20), feeling: "sharp" }),
			routine(noon, { done: pumps(20), outcome: "partial" }),
			routine(noon + 1, { done: pumps(20), feeling: "mild" }),
		];
		assert.deepEqual(daysCompleted(events, "ankle-pump"), ["2026-11-18", today]);
		assert.deepEqual(daysCompleted(events, "slump-glide"), []);
	});

	it("glides are told with their sessions and times, also those only begun", () => {
		const glides = new Set(["slump-glide"]);
		const glided = (seconds: number) => [
			{ exercise: "slump-glide", reps: 0, holds: 0, seconds, sides: [], planned: 10 },
		];
		const events = [
			routine(noon - day, { done: glided(60) }),
			routine(noon, { done: glided(5), outcome: "stopped" }),
			routine(noon + hour, { done: pumps(20) }),
			routine(noon + 2 * hour, { done: glided(0) }),
			routine(noon + 3 * hour, { done: glided(60) }),
		];
		const ids = ["before", "begun", "pumps", "none", "done"];
		const numbered = events.map((event, index) => ({ ...event, id: ids[index] ?? "" }));
		assert.deepEqual(glideSessions(numbered, glides, noon - day), [
			{ id: "begun", at: noon },
			{ id: "done", at: noon + 3 * hour },
		]);
	});
});
