import assert from "node:assert/strict";
import { restoreState, saveState } from "../../src/sitting/state-storage";
import { timerView } from "../../src/sitting/timer-view";
import { answer, MONDAY, put, round, rulesWith, run, type Timed, timelines, touch, typing } from "./timeline";
import { utc } from "./zone";

/**
 * Scenarios other break timers are tested with, or should have been, restated for our rules (Workrave's have a file of
 * their own). Where the outcome differs, the comment says why ours is the better one for someone who sits.
 *
 * Not restated, because ours knows one kind of break: Sane Break's small break instead of a big one and the longer break
 * after a postponed one, RSIBreak's big counter beside the small one, SafeEyes' and Stretchly's cycles of short and long
 * breaks. Pauses that refill a session from a threshold on (Sane Break 121 s and 301 s) have no counterpart without a
 * cliff; see Stretchly below.
 *
 * What none of them tests, ours does elsewhere: daylight saving, a clock set back, sleep across midnight, a break due as
 * working hours end (clocks); a restart in every stage (invariants, and the journeys with dying windows); several windows
 * and clocks of different origin (windows, and journeys); settings changed in every stage and reasons to be quiet in every
 * order (suppression); random sequences (invariants); an assistant beside an empty chair, the terminal, the debugger and
 * notebooks (journeys).
 */

const meeting = (at: number, seconds?: number): Timed =>
	put(at, { type: "meeting-start", ...(seconds === undefined ? {} : { seconds }) });

timelines("as in Sane Break", [
	{
		// There: 60 s of pause near the end refill the whole session, 40 s none of it. Ours: both are reading.
		says: "a pause of a minute just before the break",
		inputs: [typing(0, 1770), typing(1830, 1840)],
		gives: ["1800 due", "1800 prompt"],
	},
	{
		// There: staying away after a small break turns it into a big one. Ours: rest goes on until the person is back.
		says: "stays away after a short break",
		inputs: [typing(0, 1501), put(1500, { type: "break-start", seconds: 60 }), touch(1800), typing(1801, 3590)],
		gives: ["1500 break-started", "1560 break-ended complete 60"],
	},
	{
		says: "sleep in a break: the break is done",
		inputs: [
			typing(0, 600),
			put(600, { type: "break-start" }),
			put(620, { type: "sleep" }),
			put(5000, { type: "wake" }),
		],
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		// There: a meeting ends in a big break at once. Ours waits for a breath after it.
		says: "a meeting over the time of the break",
		inputs: [
			typing(0, 1760),
			meeting(1750, 600),
			...[1900, 2050, 2200, 2340].map(touch),
			typing(2341, 2400),
			touch(2460),
		],
		gives: ["1750 suppression-began meeting", "1800 due", "2350 suppression-ended meeting", "2414 prompt"],
	},
	{
		// There: ten minutes of sleep count towards the hour of meeting. Here too; and longer sleep ends it.
		says: "sleep within a meeting",
		inputs: [
			touch(0),
			meeting(1, 3600),
			put(600, { type: "sleep" }),
			put(1200, { type: "wake" }),
			put(3700, { type: "wake" }),
		],
		gives: ["1 suppression-began meeting", "1200 natural-break 600", "3601 suppression-ended meeting"],
	},
	{
		// A bug there: a snooze that ran out inside a meeting caught up in the middle of it.
		says: "a snooze that ends in a meeting waits for its end",
		inputs: [
			typing(0, 1801),
			answer(1816, "snooze", { minutes: 5 }),
			meeting(1900),
			typing(1901, 2500),
			put(2400, { type: "meeting-end" }),
			touch(2560),
		],
		gives: [
			"1800 due",
			"1815 prompt",
			"1816 snoozed",
			"1900 suppression-began meeting",
			"2116 snooze-ended",
			"2400 suppression-ended meeting",
			"2514 prompt #2",
		],
	},
	{
		says: "an absence longer than what was put off makes the snooze void",
		inputs: [typing(0, 1801), answer(1816, "snooze", { minutes: 15 }), touch(2200), touch(2210)],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "1980 due-ended", "1980 snooze-ended", "2200 natural-break 400"],
	},
	{
		// There: a second postponement is refused. Ours: the third prompt offers thirty seconds of standing instead.
		says: "postpones twice",
		inputs: [
			typing(0, 1801),
			answer(1816, "snooze", { minutes: 3 }),
			typing(1817, 2000),
			answer(2020, "snooze", { minutes: 3, prompt: 2 }),
			typing(2021, 2210),
			touch(2300),
		],
		gives: [
			"1800 due",
			"1815 prompt",
			"1816 snoozed",
			"1996 snooze-ended",
			"2014 prompt #2",
			"2020 snoozed",
			"2200 snooze-ended",
			"2224 prompt #3 stand30",
		],
	},
	{
		says: "a pause shorter than what was put off keeps the snooze",
		inputs: [typing(0, 1801), answer(1816, "snooze", { minutes: 5 }), typing(1916, 2130), touch(2200)],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "2116 snooze-ended", "2144 prompt #2"],
	},
	{
		// There: no change at all. Here a second of rest takes off a three-hundredth, as any second of rest does.
		says: "a second of sleep changes next to nothing",
		inputs: [typing(0, 601), put(601, { type: "sleep" }), put(602, { type: "wake" }), typing(602, 1802), touch(1900)],
		gives: ["1803.003 due", "1816 prompt"],
	},
	{
		says: "five minutes of sleep are a break",
		inputs: [typing(0, 601), put(601, { type: "sleep" }), put(902, { type: "wake" }), typing(902, 2703), touch(2750)],
		gives: ["902 natural-break 301", "2702 due", "2717 prompt"],
	},
	{
		says: "sleep beyond the end of a meeting ends it",
		inputs: [touch(0), meeting(1, 600), put(300, { type: "sleep" }), put(1500, { type: "wake" }), touch(1501)],
		gives: ["1 suppression-began meeting", "601 suppression-ended meeting", "1500 natural-break 1200"],
	},
]);

timelines("as in RSIBreak, SafeEyes and BreakTimer", [
	{
		says: "idle below the threshold is work",
		inputs: [typing(0, 10), typing(50, 1801), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
	{
		// SafeEyes shifts the break by each idle half minute, so that a thoughtful day has none. Ours does not.
		says: "half a minute of thought each few minutes does not put the break off",
		inputs: [...Array.from({ length: 6 }, (_, part) => typing(part * 300, part * 300 + 270)), touch(1800), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
	{
		// RSIBreak resets its counter before it looks whether it may speak: the break is lost. Ours is deferred.
		says: "a suppressed break is not lost",
		inputs: [typing(0, 2101), put(1790, { type: "debug-start", id: "x" }), put(2100, { type: "debug-end", id: "x" })],
		gives: ["1790 suppression-began debug", "1800 due", "2100 suppression-ended debug", "2100 prompt"],
	},
	{
		// BreakTimer: a range across midnight never matches, and the end minute is inside.
		says: "working hours across midnight",
		settings: { workingHours: Array.from({ length: 7 }, () => [{ from: 22 * 3600, to: 30 * 3600 }]) },
		rules: { calendar: utc },
		start: Date.UTC(2026, 2, 2, 23, 40),
		inputs: [typing(0, 1801), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
	{
		// There, as in Stretchly: breaks come round by the clock, whoever is there. Ours speaks to somebody or not at all.
		says: "nobody touches anything: nothing is said, all day long",
		inputs: [touch(0)],
		until: 20_000,
		gives: [],
	},
	{
		// SafeEyes' full run, with its breaks taken.
		says: "a morning in which each break is taken when asked for",
		inputs: [0, 2116, 4232].flatMap((from, before) => [
			...typing(from, from + 1801),
			answer(from + 1816, "start", { prompt: before + 1 }),
			touch(from + 2116),
		]),
		gives: [0, 2116, 4232].flatMap((from) => [
			`${from + 1800} due`,
			`${from + 1815} prompt`,
			`${from + 1816} break-started`,
			`${from + 1818.643} due-ended`,
			`${from + 2116} break-ended complete 300`,
		]),
	},
	{
		says: "another limit and another break, as in SafeEyes' last run",
		settings: { limit: 1500, breakLength: 600 },
		inputs: [typing(0, 1501), answer(1516, "start"), typing(2117, 3620), touch(3700)],
		gives: [
			"1500 due",
			"1515 prompt",
			"1516 break-started",
			"1522.332 due-ended",
			"2116 break-ended complete 600",
			"3617 due",
			"3634 prompt",
		],
	},
	{
		says: "one touch, an absence and one more: no break was due, and none is counted",
		inputs: [touch(0), touch(331)],
		gives: [],
	},
]);

describe("as in RSIBreak", () => {
	it("a skip takes nothing off what has built up", () => {
		const load = (inputs: Timed[]) => round(run([typing(0, 1900), ...inputs]).state.load);
		assert.equal(load([answer(1899, "skip")]), load([]));
	});
});

describe("as in Stretchly", () => {
	it("an absence of five minutes has no cliff: a second less or more changes a three-hundredth", () => {
		const load = (seconds: number) => round(run([typing(0, 1501), touch(1500 + seconds)]).state.load);
		assert.deepEqual([load(299), load(300), load(301)], [5, 0, 0]);
		assert.deepEqual([load(179), load(180)], [1679, 600]);
	});
});

describe("as in GNOME Break Timer", () => {
	it("saved when the break has just begun, read again twenty seconds later: twenty seconds are rest", () => {
		const rules = rulesWith();
		const { state } = run([typing(0, 1001), put(1000, { type: "break-start" })]);
		const { state: again } = restoreState(
			saveState(state, { at: 1000, wall: MONDAY + 1000_000 }),
			{ at: 5, wall: MONDAY + 1020_000 },
			rules,
		);
		const shown = timerView(again, { at: 5, wall: MONDAY + 1020_000 }, rules);
		assert.deepEqual(
			[shown.status, round(shown.break?.elapsed ?? 0), round(shown.load)],
			["break", 20, round(1000 * (1 - 20 / 300))],
		);
	});
});
