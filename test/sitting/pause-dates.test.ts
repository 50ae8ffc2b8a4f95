import assert from "node:assert/strict";
import type { Input } from "../../src/sitting/input";
import { pauseDateOf, pauseDates } from "../../src/sitting/pause-dates";
import { step } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import { expectLines, MONDAY, put, rulesWith, run, touch, typing } from "./timeline";
import { berlin } from "./zone";

const dayEnd = 4 * 3600;
const at = (text: string) => Date.parse(text);
const said = (now: string) =>
	pauseDates(at(now), dayEnd, berlin).map(({ kind, wall }) => `${kind} ${new Date(wall).toISOString()}`);

describe("a pause until a date", () => {
	it("F13: offers for days off tomorrow, Monday and in two weeks, each from the hour at which a day begins", () => {
		assert.deepEqual(said("2026-03-04T10:00:00Z"), [
			"tomorrow 2026-03-05T03:00:00.000Z",
			"monday 2026-03-09T03:00:00.000Z",
			"two-weeks 2026-03-18T03:00:00.000Z",
		]);
	});

	it("says Monday only where that is another day than tomorrow", () => {
		assert.deepEqual(
			said("2026-03-08T10:00:00Z").map((line) => line.split(" ")[0]),
			["tomorrow", "two-weeks"],
		);
		assert.equal(said("2026-03-02T10:00:00Z")[1], "monday 2026-03-09T03:00:00.000Z");
	});

	it("takes the hours after midnight for the day before, and follows the clocks into summer", () => {
		assert.equal(said("2026-03-03T01:00:00Z")[0], "tomorrow 2026-03-03T03:00:00.000Z");
		assert.equal(said("2026-03-28T10:00:00Z")[0], "tomorrow 2026-03-29T02:00:00.000Z");
	});

	for (const text of ["", "soon", "2026-02-30", "2026-03-04", "2026-03-03", "2027-03-20", "04.03.2026", "2026-13-01"]) {
		it(`does not take "${text}" on the fourth of March`, () =>
			assert.equal(pauseDateOf(text, at("2026-03-04T10:00:00Z"), dayEnd, berlin), undefined));
	}

	it("takes a day within a year, also without leading zeros", () => {
		const now = at("2026-03-04T10:00:00Z");
		assert.equal(pauseDateOf("2026-03-05", now, dayEnd, berlin), at("2026-03-05T03:00:00Z"));
		assert.equal(pauseDateOf(" 2026-4-7 ", now, dayEnd, berlin), at("2026-04-07T02:00:00Z"));
	});

	const day = 86_400;

	it("of days ends with a greeting once somebody is back, and one of an afternoon without", () => {
		const days = run([typing(0, 100), put(100, { type: "pause", until: MONDAY + 3 * day * 1000 }), touch(4 * day)]);
		expectLines(days, ["greeting"], [`${4 * day} greeting`]);
		const hours = run([typing(0, 100), put(100, { type: "pause", until: MONDAY + 7_200_000 }), touch(4 * day)]);
		expectLines(hours, ["greeting"], []);
	});

	it("that the person ends by themselves needs no greeting", () => {
		const pause = put(100, { type: "pause", until: MONDAY + 3 * day * 1000 });
		expectLines(run([typing(0, 100), pause, put(200, { type: "resume" }), touch(4 * day)]), ["greeting"], []);
	});

	it("W9: that lasts longer than it was asked for, because the clock was set, is spoken of once", () => {
		const rules = rulesWith();
		const tenYears = 3650 * day;
		const inputs = [
			touch(0),
			put(1, { type: "pause", until: MONDAY + (tenYears + day) * 1000 }),
			...Array.from({ length: 60 }, (_, hour) => ({
				...touch(10 + hour * 3600),
				wall: MONDAY + (10 + hour * 3600) * 1000,
			})),
		];
		const outcome = run(inputs, { rules, start: MONDAY + tenYears * 1000 });
		const spoken = outcome.effects.filter(({ type }) => type === "pause-too-long");
		assert.equal(spoken.length, 1);
		const asked = day;
		assert.ok(Math.abs((spoken[0]?.at ?? 0) - asked - 3600) <= 3600, `${spoken[0]?.at}`);
		assert.notEqual(outcome.state.paused, null);
		const resume: Input = { type: "resume", at: outcome.state.at, wall: MONDAY + outcome.state.at * 1000 };
		const { state } = step(outcome.state, resume, rules);
		assert.deepEqual(timerView(state, { at: state.at, wall: resume.wall }, rules).suppressions, []);
	});

	it("that is as long as it was asked for is not spoken of, whatever the clock did by minutes", () => {
		const inputs = [
			touch(0),
			put(1, { type: "pause", until: MONDAY + 2 * day * 1000 }),
			{ ...touch(100), wall: MONDAY - 600_000 },
			{ ...touch(3 * day), wall: MONDAY + 3 * day * 1000 },
		];
		expectLines(run(inputs), ["pause-too-long"], []);
	});
});
