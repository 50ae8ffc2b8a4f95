import assert from "node:assert/strict";
import { type Calendar, fixedCalendar, zoneAt } from "../../src/sitting/calendar";
import { DecodeError, text } from "../../src/sitting/decode";
import { readWorkingHours } from "../../src/sitting/parse-working-hours";
import { isInTime } from "../../src/sitting/prompt-claims";
import type { SettingProblem } from "../../src/sitting/setting-specs";
import { defaultSettings } from "../../src/sitting/settings";
import { applyLocal, openWindow } from "../../src/sitting/window-sync";
import { expectLines, MONDAY, moment, put, rulesWith, run, touch, typing } from "./timeline";

/** Monday in UTC, whatever the machine's zone. */
const utc: Calendar = fixedCalendar(0);
const daily = (from: number, to: number) => Array.from({ length: 7 }, () => [{ from: from * 3600, to: to * 3600 }]);

describe("working hours that are changed", () => {
	const { settings } = rulesWith();
	const rules = rulesWith({ workingHours: daily(9, 17) }, { calendar: utc });
	const changed = (hours: typeof settings.workingHours) =>
		put(100, { type: "settings", settings: { ...rules.settings, workingHours: hours } });

	it("close at once where it is outside the new ones", () => {
		const outcome = run([typing(0, 90), changed(daily(12, 17))], { rules });
		expectLines(outcome, ["suppression-began", "suppression-ended"], ["100 suppression-began hours"]);
	});

	it("open at once where it is within the new ones", () => {
		const closed = rulesWith({ workingHours: daily(12, 17) }, { calendar: utc });
		const outcome = run([typing(0, 90), changed(daily(9, 17))], { rules: closed });
		expectLines(outcome, ["suppression-began", "suppression-ended"], ["100 suppression-ended hours"]);
	});

	it("that are taken away leave it open", () => {
		const closed = rulesWith({ workingHours: daily(12, 17) }, { calendar: utc });
		const outcome = run([typing(0, 90), changed(null)], { rules: closed });
		assert.deepEqual([outcome.state.hoursOpen, outcome.state.hoursUntilWall], [true, null]);
	});
});

describe("a window that takes a tick", () => {
	const rules = rulesWith();

	it("of which nothing comes keeps it to itself: nothing is written, and it is no input the others lack", () => {
		const { window } = openWindow("a", [], moment(0), rules);
		const ticked = applyLocal(window, { type: "tick", ...moment(10) }, rules);
		assert.deepEqual([ticked.write, ticked.window.count, ticked.window.log.length], [false, 0, 0]);
		assert.equal(ticked.window.state.at, 10);
	});

	it("of which something comes writes it", () => {
		let { window } = openWindow("a", [], moment(0), rules);
		window = applyLocal(window, { type: "evidence", ...moment(1) }, rules).window;
		const ticked = applyLocal(window, { type: "tick", ...moment(200) }, rules);
		assert.deepEqual([ticked.write, ticked.effects.map(({ type }) => type), ticked.window.count], [true, ["away"], 2]);
	});
});

describe("limits of what is read", () => {
	it("a text has at most 200 characters", () => {
		assert.equal(text("x".repeat(200), "place", 0).length, 200);
		for (const wrong of ["x".repeat(201), 5, null, ["x"]]) {
			assert.throws(() => text(wrong, "place", 0), DecodeError);
		}
	});

	it("working hours past midnight last twelve hours at most, else they are a slip", () => {
		const read = (range: string) => {
			const problems: SettingProblem[] = [];
			const hours = readWorkingHours({ monday: [range] }, problems);
			return [hours?.[1], problems.length];
		};
		assert.deepEqual(read("20:00-08:00"), [[{ from: 72_000, to: 86_400 + 28_800 }], 0]);
		assert.deepEqual(read("20:00-08:01")[1], 1);
		assert.deepEqual(read("20:00-08:30")[1], 1);
	});

	it("a claim is good for half the time for which the others wait for it", () => {
		const claim = { prompt: "p", window: "a", wall: 0, focused: true, shown: false };
		assert.ok(isInTime(claim, 4_999) && isInTime(claim, -4_999));
		assert.ok(!isInTime(claim, 5_000) && !isInTime(claim, -5_000));
	});

	it("a fixed zone is what it says, east and west", () => {
		for (const zone of [-570, -60, 0, 345, 840]) assert.equal(zoneAt(MONDAY, fixedCalendar(zone)), zone);
		assert.deepEqual(fixedCalendar(90).fields(MONDAY), { year: 2026, month: 3, day: 2, weekday: 1, seconds: 37_800 });
		assert.equal(fixedCalendar(90).moment(2026, 3, 2, 37_800), MONDAY);
	});

	it("nobody is paused for longer than to the end of the day by `until tomorrow`", () => {
		const { state } = run([touch(0), put(1, { type: "pause", until: "tomorrow" })], {
			rules: rulesWith({ dayEnd: defaultSettings.dayEnd }, { calendar: utc }),
		});
		assert.deepEqual([state.paused?.at, state.paused?.wall], [19 * 3600, Date.UTC(2026, 2, 3, 4)]);
	});
});
