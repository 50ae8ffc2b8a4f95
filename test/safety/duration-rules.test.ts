import assert from "node:assert/strict";
import type { DiaryEvent } from "../../src/diary/events";
import { durationRulesNow } from "../../src/safety/duration-rules";
import { at, day, noon, routine } from "../diary/make";
import { dayAfter, inOrder, nowAfter, wrote } from "./make";

const rules = (events: readonly DiaryEvent[], days: number, disabled = false) =>
	durationRulesNow(inOrder(...events), nowAfter(days), disabled)
		.map(({ rule }) => rule)
		.join(" ");

const diligent = (days: number) =>
	Array.from({ length: Math.floor(days / 2) }, (_, index) => routine(noon + 2 * index * day));
/** Leg pain of 4 on three days of the first week and of the last. */
const sore = (last: number) => [0, 2, 4, last - 4, last - 2, last].map((days) => wrote(days, { leg: 4 }));
const week = (first: number, figures: { leg?: number; reach?: number }) =>
	Array.from({ length: 7 }, (_, index) => wrote(first + index, figures));

describe("the time rules", () => {
	it("say nothing in the first weeks", () => {
		assert.equal(rules([], 0), "");
		assert.equal(rules(diligent(27), 27), "");
	});

	it("D0 four weeks without change are worth a thought", () => {
		assert.equal(rules([...diligent(28), ...sore(28)], 28), "D0");
		assert.equal(rules([...diligent(41), ...sore(41)], 41), "D0");
		assert.equal(rules([...diligent(27), ...sore(27)], 27), "");
	});

	it("D1 six weeks without change are time to see somebody", () => {
		assert.equal(rules([...diligent(42), ...sore(42)], 42), "D1");
		assert.equal(rules([...diligent(56), ...sore(56)], 56), "D1");
	});

	it("D1 counts as change only what is more than chance", () => {
		const changed = (...events: DiaryEvent[]) => rules([...diligent(42), ...sore(42), ...events], 42) === "";
		assert.equal(changed(...week(0, { leg: 8 }), ...week(36, { leg: 6 })), false, "two points, not three tenths");
		assert.equal(changed(...week(0, { leg: 2 }), ...week(36, { leg: 1 })), false, "three tenths, not two points");
		assert.equal(changed(...week(0, { leg: 6 }), ...week(36, { leg: 4 })), true);
		assert.equal(changed(...week(0, { leg: 4 }), ...week(36, { leg: 8 })), false, "for the worse");
		assert.equal(changed(...week(0, { reach: 4 }), ...week(36, { reach: 3 })), true);
		assert.equal(changed(...week(0, { reach: 3 }), ...week(36, { reach: 4 })), false);
		const sitting = (days: number, minutes: number) =>
			at(noon + days * day, { kind: "weekly", day: dayAfter(days), sitting: minutes });
		assert.equal(changed(sitting(1, 30), sitting(40, 40)), true);
		assert.equal(changed(sitting(1, 30), sitting(40, 39)), false);
		assert.equal(changed(sitting(40, 60)), false, "one figure is no change");
		const overall = (value: number) =>
			at(noon + 40 * day, { kind: "fortnightly", day: dayAfter(40), activities: [], overall: value });
		assert.equal(changed(overall(2)), true);
		assert.equal(changed(overall(1)), false);
	});

	it("D2 a week of leg pain two above the usual is time to see somebody", () => {
		const usual = [...week(0, { leg: 2 }), ...week(7, { leg: 2 })];
		assert.equal(rules([...usual, ...week(14, { leg: 4 })], 20), "D2");
		assert.equal(rules([...usual, ...week(14, { leg: 3 })], 20), "");
		assert.equal(rules([...usual, ...week(14, { leg: 4 }).slice(1)], 20), "");
	});

	it("N8 D2 reaches people who write Monday to Friday, in whatever order they do", () => {
		const weekdays = (first: number, last: number, leg: number) =>
			Array.from({ length: last - first + 1 }, (_, index) => first + index)
				.filter((days) => days % 7 !== 0 && days % 7 !== 6)
				.map((days) => wrote(days, { leg }));
		// Day 0 is a Sunday: two weeks as usual, then seven working days, Monday to Tuesday of the week after.
		const usual = weekdays(0, 13, 2);
		const worse = weekdays(15, 23, 4);
		assert.equal(worse.length, 7);
		assert.equal(rules([...usual, ...worse], 23), "D2");
		assert.equal(rules([...usual, ...worse], 24), "D2", "the last of them yesterday");
		assert.equal(rules([...usual, ...worse], 25), "", "the last of them two days ago");
		const entered = worse.toReversed().map((entry, index) => ({ ...entry, at: noon + 23 * day + index }));
		assert.equal(rules([...usual, ...entered], 23), "D2", "written in one go, the newest first");
		assert.equal(rules([...usual, ...weekdays(15, 22, 4)], 22), "", "six days");
	});

	it("D3 pain that stops the day is time to see somebody now", () => {
		assert.equal(rules([], 0, true), "D3");
	});

	it("D4 fewer than three sessions a week make it hard to judge, and D1 is said all the same", () => {
		const seldom = diligent(42).filter((_, index) => index % 2 === 0);
		assert.equal(rules([...seldom, ...sore(42)], 42), "D1 D4");
	});

	it("N11 is for whom it hurt to begin with, and where enough is written down to tell", () => {
		const at42 = (...events: DiaryEvent[]) => rules([...diligent(42), ...events], 42);
		assert.equal(at42(), "", "nothing written down");
		assert.equal(at42(...week(0, { leg: 1 }), ...week(36, { leg: 1 })), "", "hardly any pain in the first week");
		assert.equal(at42(...week(0, { leg: 2 }), ...week(36, { leg: 2 })), "D1");
		assert.equal(
			at42(...week(0, { leg: 4 }).slice(4), ...week(36, { leg: 4 })),
			"D1",
			"a first week begins with its first entry",
		);
		assert.equal(at42(wrote(0, { leg: 4 }), wrote(6, { leg: 4 }), ...week(36, { leg: 4 })), "", "two in the first");
		assert.equal(at42(...week(0, { leg: 4 }), wrote(41, { leg: 4 }), wrote(42, { leg: 4 })), "", "two in the last");
		assert.equal(at42(...week(33, { leg: 4 })), "", "nothing to compare with");
	});

	it("N11 leaves out weeks without any use", () => {
		const holiday = [...diligent(21), ...diligent(70).filter(({ at }) => at >= noon + 49 * day), ...sore(69)];
		assert.equal(rules(holiday, 69), "D0", "41 days of use in 69");
		assert.equal(rules([...holiday, ...sore(70)], 70), "D1");
	});

	it("N11 says D1 again after two weeks, then every four", () => {
		const period = (days: number) => {
			const events = inOrder(...diligent(days), ...sore(days));
			return durationRulesNow(events, nowAfter(days), false).find(({ rule }) => rule === "D1")?.period;
		};
		const days = [42, 43, 55, 56, 83, 84, 111, 112];
		assert.deepEqual(days.map(period), [1, 1, 1, 2, 2, 3, 3, 4]);
	});
});
