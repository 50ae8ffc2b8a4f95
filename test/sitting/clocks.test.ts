import assert from "node:assert/strict";
import type { Input } from "../../src/sitting/input";
import { step } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import type { WorkingHours } from "../../src/sitting/working-hours";
import {
	answer,
	expectLines,
	MONDAY,
	put,
	rulesWith,
	run,
	spoken,
	type Timed,
	timelines,
	touch,
	typing,
} from "./timeline";
import { berlin, utc } from "./zone";

const HOUR = 3600;
const DAY = 24 * HOUR;
const always: readonly { from: number; to: number }[] = [{ from: 0, to: DAY }];

/** The same ranges each day, hours as numbers. */
function daily(...ranges: readonly (readonly [number, number])[]): WorkingHours {
	return Array.from({ length: 7 }, () => ranges.map(([from, to]) => ({ from: from * HOUR, to: to * HOUR })));
}

const rules = { calendar: utc };

timelines("working hours", [
	{
		says: "hold back what becomes due outside them, and let it go when they begin",
		settings: { workingHours: daily([9.5, 17]) },
		rules,
		inputs: [typing(0, 2000)],
		// The run begins at nine: due at 9:30 exactly, as working hours begin.
		gives: ["1800 suppression-ended hours", "1800 due"],
	},
	{
		says: "with patience over by then, the prompt comes as they begin",
		settings: { workingHours: daily([10, 17]) },
		rules,
		inputs: [typing(0, 3700)],
		gives: ["1800 due", "3600 suppression-ended hours", "3600 prompt"],
	},
	{
		says: "a break due exactly as they end is due, but nothing is said",
		settings: { workingHours: daily([9, 9.5]) },
		rules,
		inputs: [typing(0, 1790), touch(1900)],
		gives: ["1800 suppression-began hours", "1800 due"],
	},
	{
		says: "take back a prompt that is open when they end",
		settings: { workingHours: daily([9, 9.6]) },
		rules,
		inputs: [typing(0, 1801), touch(1900), touch(2000), touch(2100), touch(2200)],
		gives: ["1800 due", "1815 prompt", "2160 suppression-began hours", "2160 prompt-withdrawn suppressed"],
	},
	{
		says: "may have several ranges a day",
		settings: { workingHours: daily([9, 9.25], [9.75, 12]) },
		rules,
		inputs: [typing(0, 2750)],
		gives: ["900 suppression-began hours", "1800 due", "2700 suppression-ended hours", "2700 prompt"],
	},
	{
		says: "may be written in any order",
		settings: { workingHours: daily([9.75, 12], [9, 9.25]) },
		rules,
		inputs: [typing(0, 2750)],
		gives: ["900 suppression-began hours", "1800 due", "2700 suppression-ended hours", "2700 prompt"],
	},
	{
		says: "that touch are one",
		settings: { workingHours: daily([9, 9.5], [9.5, 12]) },
		rules,
		inputs: [typing(0, 1801), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
	{
		says: "may cross midnight",
		settings: { workingHours: daily([22, 26]) },
		rules,
		start: Date.UTC(2026, 2, 2, 23, 45),
		inputs: [typing(0, 1801), touch(1900), touch(2 * HOUR + 1000)],
		gives: [
			"1800 due",
			"1815 prompt",
			"2080 due-ended",
			"2080 prompt-withdrawn moved",
			"8100 suppression-began hours",
			"8200 natural-break 6300",
		],
	},
	{
		says: "are free on a day without ranges",
		// Sunday is free; the run begins on Sunday evening.
		settings: { workingHours: [[], always, always, always, always, always, always] },
		rules,
		start: Date.UTC(2026, 2, 1, 23, 20),
		inputs: [typing(0, 2410)],
		gives: ["1800 due", "2400 suppression-ended hours", "2400 prompt"],
	},
]);

timelines("days", [
	{
		says: "end at four in the morning, in the middle of sitting",
		rules,
		start: Date.UTC(2026, 2, 2, 3, 50),
		inputs: [typing(0, 1801), touch(1900)],
		gives: ["600 day-ended 2026-03-01 600", "1800 due", "1815 prompt"],
	},
	{
		says: "end when they are set to",
		settings: { dayEnd: 6 * HOUR },
		rules,
		start: Date.UTC(2026, 2, 2, 3, 50),
		inputs: [typing(0, 700), typing(2 * HOUR, 2 * HOUR + 700)],
		gives: ["7200 natural-break 6501", "7800 day-ended 2026-03-01 1299"],
	},
	{
		says: "without sitting leave no trace",
		rules,
		inputs: [typing(0, 100), touch(5 * DAY)],
		gives: ["68400 day-ended 2026-03-02 99"],
	},
]);

describe("days", () => {
	it("count their own sitting, prompts and breaks", () => {
		const outcome = run([typing(0, 1801), touch(1900), typing(DAY, DAY + 61)], { rules: rulesWith({}, rules) });
		const { today } = timerView(
			outcome.state,
			{ at: DAY + 60, wall: MONDAY + (DAY + 60) * 1000 },
			rulesWith({}, rules),
		);
		assert.deepEqual(
			[today.day, today.sitting, today.prompts, today.naturalBreaks, today.longest],
			["2026-03-03", 60, 0, 0, 60],
		);
	});

	it("forget what a window that died had begun the day before, not what is running", () => {
		const inputs = [
			touch(0),
			put(1, { type: "busy-start", id: "old" }),
			put(2, { type: "debug-start", id: "old" }),
			put(DAY - 5 * HOUR + 10, { type: "busy-start", id: "new" }),
			touch(2 * DAY - 4 * HOUR),
		];
		const { state } = run(inputs, { rules: rulesWith({}, rules) });
		assert.deepEqual([Object.keys(state.busy), Object.keys(state.debug)], [["new"], []]);
	});

	it("do not count the night as a natural break", () => {
		const outcome = run([typing(0, 400), touch(DAY)], { rules: rulesWith({}, rules) });
		assert.equal(outcome.state.tally.naturalBreaks, 0);
		const lunch = run([typing(0, 400), touch(HOUR)], { rules: rulesWith({}, rules) });
		assert.equal(lunch.state.tally.naturalBreaks, 1);
	});
});

const sleep = (at: number): Timed => put(at, { type: "sleep" });

timelines("sleep", [
	{
		says: "is time away for its whole length, and nothing is delivered in it",
		inputs: [typing(0, 1795), sleep(1795), put(5000, { type: "wake" }), typing(5001, 5100)],
		gives: ["5000 natural-break 3205"],
	},
	{
		says: "too short for time away is rest all the same",
		inputs: [typing(0, 1001), sleep(1000), typing(1150, 2451), touch(2520)],
		// 150 s of rest leave half of 1000 s: due again after 1300 s.
		gives: ["2450 due", "2465 prompt"],
	},
	{
		says: "of a machine whose person left before goes on from when they left",
		inputs: [typing(0, 1001), sleep(1300), put(2000, { type: "wake" }), touch(2010)],
		gives: ["2010 natural-break 1010"],
	},
	{
		says: "ends what was due, and takes the prompt back when the load has fallen",
		inputs: [typing(0, 1801), sleep(1820), put(1900, { type: "wake" })],
		gives: ["1800 due", "1815 prompt", "1823.297 due-ended", "1823.297 prompt-withdrawn moved"],
	},
	{
		says: "across midnight and the end of working hours: the day ends in it, and nothing waits in the morning",
		settings: { workingHours: daily([9, 17]) },
		rules,
		start: Date.UTC(2026, 2, 2, 16, 20),
		inputs: [typing(0, 1801), sleep(1810), put(17 * HOUR, { type: "wake" }), touch(17 * HOUR + 5)],
		gives: [
			"1800 due",
			"1811.657 due-ended",
			"2400 suppression-began hours",
			"42000 day-ended 2026-03-02 1810",
			"60000 suppression-ended hours",
			"61200 natural-break 59390",
		],
	},
	{
		says: "that the host only notices afterwards loses nothing",
		inputs: [typing(0, 1001), touch(30_000)],
		gives: ["30000 natural-break 29000"],
	},
]);

describe("a wall clock that is set", () => {
	const at = (seconds: number, offset: number): Timed => ({
		at: seconds,
		body: { type: "evidence" },
		wall: MONDAY + (seconds + offset) * 1000,
	});
	const second = (index: number, change: number, offset: number): Timed => at(index, index < change ? 0 : offset);

	for (const [says, offset] of [
		["an hour back", -HOUR],
		["an hour forward", HOUR],
		["half a year forward", 180 * DAY],
		["years back", -2000 * DAY],
	] as const) {
		it(`${says}, moves no duration`, () => {
			const inputs = Array.from({ length: 1801 }, (_, index) => second(index, 1000, offset));
			const outcome = run([inputs, at(1900, offset)], { rules: rulesWith({}, rules) });
			expectLines(outcome, spoken, ["1800 due", "1815 prompt"]);
		});
	}

	it("back over the end of the day, does not begin the counts anew; the next morning does", () => {
		const early = Date.UTC(2026, 2, 2, 4, 10);
		const inputs: Timed[] = [
			...typing(0, 1801),
			touch(1830),
			{ at: 1840, body: { type: "evidence" }, wall: early + (1840 - HOUR) * 1000 },
			{ at: 1900, body: { type: "evidence" }, wall: early + (1900 - HOUR) * 1000 },
		];
		const outcome = run(inputs, { rules: rulesWith({}, rules), start: early });
		assert.deepEqual([outcome.state.day, outcome.state.tally.prompts], ["2026-03-01", 1]);
	});

	it("into working hours, opens them at once", () => {
		const settings = { workingHours: daily([12, 17]) };
		const inputs = Array.from({ length: 2200 }, (_, index) => second(index, 2150, 4 * HOUR));
		const outcome = run([inputs], { rules: rulesWith(settings, rules) });
		expectLines(outcome, spoken, ["1800 due", "2150 prompt"]);
	});

	it("while paused until a wall time, ends the pause when the clock shows it", () => {
		const inputs = [touch(0), put(1, { type: "pause", until: MONDAY + 2 * HOUR * 1000 }), at(100, 2 * HOUR)];
		const outcome = run(inputs, { rules: rulesWith({}, rules) });
		expectLines(outcome, ["suppression-ended"], ["100 suppression-ended paused"]);
	});
});

timelines("daylight saving", [
	{
		says: "forward: the night is an hour shorter, working hours begin by the local clock",
		settings: { workingHours: daily([1.5, 3.5]) },
		rules: { calendar: berlin },
		// Half past one on the night clocks go from two to three.
		start: Date.UTC(2026, 2, 29, 0, 20),
		inputs: [touch(0), typing(600, 1000), put(4300, { type: "breakpoint", kind: "save" })],
		gives: ["600 suppression-ended hours", "4200 suppression-began hours"],
	},
	{
		says: "back: the hour that comes twice is within a range that spans it, once and whole",
		settings: { workingHours: daily([1.5, 3.5]) },
		rules: { calendar: berlin },
		start: Date.UTC(2026, 9, 24, 23, 20),
		inputs: [
			touch(0),
			put(600, { type: "breakpoint", kind: "save" }),
			put(4 * HOUR, { type: "breakpoint", kind: "save" }),
		],
		gives: ["600 suppression-ended hours", "11400 suppression-began hours"],
	},
	{
		says: "forward over a break that is due: durations are what they are",
		rules: { calendar: berlin },
		start: Date.UTC(2026, 2, 29, 0, 45),
		inputs: [typing(0, 1801), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
	{
		says: "back over a break that is due: durations are what they are",
		rules: { calendar: berlin },
		start: Date.UTC(2026, 9, 25, 0, 45),
		inputs: [typing(0, 1801), answer(1816, "start", { start: Date.UTC(2026, 9, 25, 0, 45) })],
		until: 2200,
		gives: ["1800 due", "1815 prompt", "1816 break-started", "1818.643 due-ended", "2116 break-ended complete 300"],
	},
	{
		says: "forward over the end of the day: it ends once, at four by the local clock",
		rules: { calendar: berlin },
		start: Date.UTC(2026, 2, 29, 0, 0),
		inputs: [typing(0, 100), typing(2 * HOUR, 2 * HOUR + 10)],
		gives: ["7200 day-ended 2026-03-28 99"],
	},
	{
		says: "back over the end of the day: it ends once, at four by the local clock",
		rules: { calendar: berlin },
		start: Date.UTC(2026, 9, 25, 0, 0),
		inputs: [typing(0, 100), typing(3 * HOUR, 3 * HOUR + 10)],
		gives: ["10800 day-ended 2026-10-24 99"],
	},
	{
		says: "a day that ends in the hour that is skipped ends once",
		settings: { dayEnd: 2.5 * HOUR },
		rules: { calendar: berlin },
		start: Date.UTC(2026, 2, 29, 0, 30),
		inputs: [typing(0, 10), touch(HOUR + 100)],
		gives: ["3600 day-ended 2026-03-28 9"],
	},
	{
		says: "a day that ends in the hour that comes twice ends the first time",
		settings: { dayEnd: 2.5 * HOUR },
		rules: { calendar: berlin },
		start: Date.UTC(2026, 9, 25, 0, 0),
		inputs: [typing(0, 10), touch(HOUR), touch(2 * HOUR)],
		gives: ["1800 day-ended 2026-10-24 9"],
	},
]);

describe("time that goes wrong", () => {
	const good: Input = { type: "evidence", at: 1000, wall: MONDAY + 1000_000 };
	const { state } = run([typing(0, 1001)]);

	for (const [says, at, wall] of [
		["before the last one", 500, MONDAY + 1000_000],
		["that is no number", Number.NaN, MONDAY + 1000_000],
		["without end", Number.POSITIVE_INFINITY, MONDAY + 1000_000],
	] as const) {
		it(`an \`at\` ${says} is taken as the last one`, () => {
			assert.deepEqual(step(state, { ...good, at, wall }, rulesWith()), step(state, good, rulesWith()));
		});
	}

	it("an `at` ages ahead comes to an end", () => {
		const { state: later } = step(state, { ...good, at: 1e300 }, rulesWith());
		assert.equal(later.load, 0);
	});

	it("a wall time that is no number is taken as what it should be", () => {
		assert.deepEqual(
			step(state, { ...good, at: 1001, wall: Number.NaN }, rulesWith()),
			step(state, { ...good, at: 1001, wall: MONDAY + 1001_000 }, rulesWith()),
		);
	});
});
