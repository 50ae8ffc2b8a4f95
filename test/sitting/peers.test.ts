import assert from "node:assert/strict";
import { restore, save } from "../../src/sitting/saved";
import { view } from "../../src/sitting/view";
import { answer, MONDAY, put, round, rulesWith, run, type Timed, timelines, touch, typing } from "./timeline";
import { utc } from "./zone";

/**
 * Scenarios other break timers are tested with, or should have been, restated for our rules. Where the outcome differs,
 * the comment says why ours is the better one for someone who sits.
 */

const meeting = (at: number, seconds?: number): Timed =>
	put(at, { type: "meeting-start", ...(seconds === undefined ? {} : { seconds }) });

timelines("as in Workrave", [
	{
		says: "idle just before the first prompt: nothing",
		inputs: [typing(0, 1799)],
		gives: [],
	},
	{
		// There: prelude at once, break forced upon the screen nine idle seconds later. Ours asks once hands rest, and the
		// break begins when the person says so; who simply gets up has taken it.
		says: "takes the break at once by getting up",
		inputs: [typing(0, 1801), touch(2150)],
		gives: ["1800 due", "1815 prompt", "1980 due-ended", "1980 prompt-withdrawn moved", "2150 natural-break 350"],
	},
	{
		// There: after three ignored preludes the break is forced. Ours never takes the screen from anyone.
		says: "ignores every prompt: no break is forced",
		inputs: [typing(0, 6000)],
		gives: [
			"1800 due",
			"2100 prompt",
			"3300 ignored",
			"3300 prompt #2",
			"4500 ignored",
			"4500 prompt #3",
			"5400 ignored",
			"5400 status-only-for-today",
		],
	},
	{
		// There: the count stands still while active, so the screen stays taken. Ours lets go, and keeps what was rested.
		says: "active during the break: it ends, and what was rested counts",
		inputs: [typing(0, 1801), answer(1816, "start"), typing(1836, 1900)],
		gives: ["1800 due", "1815 prompt", "1816 break-started", "1818.643 due-ended", "1847 break-ended typing 20"],
	},
	{
		// There: snoozed for so much active time, so that an absence delays it. Ours goes by time, as the person meant it.
		says: "postpones by three minutes",
		inputs: [typing(0, 1801), answer(1816, "snooze", { minutes: 3 }), typing(1817, 2000), touch(2100)],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "1996 snooze-ended", "2014 prompt #2"],
	},
	{
		says: "two messages at the same time: only the longer break's",
		settings: { postureReminder: "notification", postureEvery: 1800 },
		inputs: [typing(0, 1801), touch(1900)],
		gives: ["1800 due", "1800 posture-dropped", "1815 prompt"],
	},
	{
		// There: quiet until 302 after a prompt missed at 300 means the next comes at 450. Ours has lost nothing by 302.
		says: "quiet while a prompt was due: it comes when quiet ends",
		inputs: [typing(0, 2400), put(1500, { type: "pause", seconds: 620 })],
		gives: ["1500 suppression-began paused", "1800 due", "2120 suppression-ended paused", "2120 prompt"],
	},
	{
		// There: "suspended" stops the clocks, so that a pause hides sitting. Ours keeps the truth and holds the tongue.
		says: "suspended from the start: sitting counts all the same",
		inputs: [put(0, { type: "pause", seconds: 300 }), typing(0, 1801), touch(1900)],
		gives: ["0 suppression-began paused", "300 suppression-ended paused", "1800 due", "1815 prompt"],
	},
	{
		says: "quiet while the prompt is open: gone at once, and back afterwards",
		inputs: [typing(0, 1801), put(1820, { type: "pause", seconds: 60 }), touch(1870), touch(1890)],
		gives: [
			"1800 due",
			"1815 prompt",
			"1820 suppression-began paused",
			"1820 prompt-withdrawn suppressed",
			"1880 suppression-ended paused",
			"1885 prompt #2",
		],
	},
	{
		// There: a rest break asked for after 500 idle seconds is not recorded. Ours counts the idle time by itself, and then the break.
		says: "a break asked for after being away already: both count",
		inputs: [typing(0, 400), put(900, { type: "break-start" })],
		until: 1300,
		gives: ["900 natural-break 501", "900 break-started", "1200 break-ended complete 300"],
	},
	{
		// There: needs a reading mode, or reading is idle. Ours needs none.
		says: "reading without a key",
		inputs: [0, 170, 340, 510, 680, 850, 1020, 1190, 1360, 1530, 1700, 1850].map(touch),
		gives: ["1800 due"],
	},
	{
		says: "a timed mode ends by itself, a shorter one takes its place",
		inputs: [touch(0), put(10, { type: "pause", seconds: 1200 }), put(100, { type: "pause", seconds: 60 }), touch(170)],
		gives: ["10 suppression-began paused", "160 suppression-ended paused"],
	},
	{
		// There: 21 idle seconds reset a whole micro-break timer, 19 none of it. Ours has no such cliff (see below).
		says: "short pauses neither reset nor stop the clock",
		inputs: [typing(0, 900), typing(921, 1000), typing(1019, 1801), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
]);

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
		gives: ["1 suppression-began meeting", "3601 suppression-ended meeting"],
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
]);

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
		const { state: again } = restore(
			save(state, { at: 1000, wall: MONDAY + 1000_000 }),
			{ at: 5, wall: MONDAY + 1020_000 },
			rules,
		);
		const shown = view(again, { at: 5, wall: MONDAY + 1020_000 }, rules);
		assert.deepEqual(
			[shown.status, round(shown.break?.elapsed ?? 0), round(shown.load)],
			["break", 20, round(1000 * (1 - 20 / 300))],
		);
	});
});
