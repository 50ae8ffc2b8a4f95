import assert from "node:assert/strict";
import { restoreState, saveState } from "../../src/sitting/state-storage";
import { timerView } from "../../src/sitting/timer-view";
import { answer, MONDAY, put, round, rulesWith, run, timelines, touch, typing } from "./timeline";
import { utc } from "./zone";

/**
 * The scenarios of Workrave's integration tests, restated for our rules, each under the name it has there. Where the
 * outcome differs, the comment says why ours is the better one for someone who sits.
 *
 * Of its daily limit (daily_limit_postpone, daily_limit_skip) nothing is restated: ours limits the messages of a day (see
 * the answers), not the hours somebody may work. Its insist_* policies say what an active person does to a break that
 * has taken the screen; ours never takes it, see active_during_break.
 */

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
	{
		// takes_break_immediately, halfway, at_end, idle_detect_delayed. There: the break takes the screen at the first idle
		// moment after its prelude, or when that is over. Ours: hands at rest, or patience, and then a question.
		says: "hands come to rest halfway into patience",
		inputs: [typing(0, 1951), touch(2000)],
		gives: ["1800 due", "1965 prompt"],
	},
	{
		says: "hands come to rest at the very end of patience",
		inputs: [typing(0, 2085), touch(2120)],
		gives: ["1800 due", "2099 prompt"],
	},
	{
		says: "hands come to rest too late for patience",
		inputs: [typing(0, 2091), touch(2120)],
		gives: ["1800 due", "2100 prompt"],
	},
	{
		// skips_rest
		says: "skips: no prompt until a whole limit of further sitting",
		inputs: [typing(0, 1801), answer(1816, "skip"), typing(1817, 4000)],
		gives: ["1800 due", "1815 prompt", "1816 skipped", "3616 skip-over", "3916 prompt"],
	},
	{
		// advance_imminent_rest. There: an imminent rest break comes early in the place of a micro-break.
		says: "a nudge shortly before the break gives way to it, and the break keeps its time",
		settings: { postureReminder: "notification", postureEvery: 1600 },
		inputs: [typing(0, 1591), typing(1620, 1801), touch(1900)],
		gives: ["1600 posture-dropped", "1800 due", "1815 prompt"],
	},
	{
		// suspended_during_break. There: the break stops and does not count. Ours: who rests, rests, whoever may speak.
		says: "reminders paused during a break: the break goes on and counts",
		inputs: [typing(0, 601), put(600, { type: "break-start" }), put(620, { type: "pause", seconds: 60 })],
		until: 1000,
		gives: [
			"600 break-started",
			"620 suppression-began paused",
			"680 suppression-ended paused",
			"900 break-ended complete 300",
		],
	},
	{
		// rest_break_now
		says: "asks for a break right after the last key: it begins without a word",
		inputs: [typing(0, 10), put(20, { type: "break-start" })],
		until: 400,
		gives: ["20 break-started", "320 break-ended complete 300"],
	},
	{
		// rest_break_now, active again. There: the count stands still meanwhile. Ours: as in any break.
		says: "asks for a break and types on: it ends, and what was rested counts",
		inputs: [typing(0, 10), put(20, { type: "break-start" }), typing(70, 90)],
		gives: ["20 break-started", "81 break-ended typing 50"],
	},
	{
		// daily_limit_reset. There: the counter goes back to nothing in the middle of work, as ours does.
		says: "the day ends at its time",
		settings: { dayEnd: 23 * 3600 },
		rules: { calendar: utc },
		start: Date.UTC(2026, 2, 2, 22),
		inputs: [typing(0, 101), touch(3601)],
		gives: ["3600 day-ended 2026-03-01 100"],
	},
	{
		// mode_autoreset, a mode without an end chosen after one with an end
		says: "a mode without an end takes the place of a timed one",
		inputs: [touch(0), put(10, { type: "pause", seconds: 1200 }), put(100, { type: "pause" }), touch(1500)],
		gives: ["10 suppression-began paused"],
	},
]);

describe("as in Workrave, what has built up", () => {
	it("counts what is sat beyond the limit, and is rested off like the rest (overdue_time)", () => {
		const { state } = run([typing(0, 2401), answer(2400, "start"), put(2600, { type: "break-end" })]);
		assert.equal(round(state.load), 800);
	});

	it("is read again as it was saved, less what was rested meanwhile (load state)", () => {
		const rules = rulesWith();
		const { state } = run([typing(0, 1001)]);
		const saved = saveState(state, { at: 1000, wall: MONDAY + 1000_000 });
		const later = (seconds: number) => {
			const now = { at: 7, wall: MONDAY + (1000 + seconds) * 1000 };
			return round(timerView(restoreState(saved, now, rules).state, now, rules).load);
		};
		assert.deepEqual([later(0), later(100), later(240), later(300)], [1000, 1100, 200, 0]);
	});
});
