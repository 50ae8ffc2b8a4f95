import assert from "node:assert/strict";
import { currentLoad } from "../../src/sitting/load";
import { wakeAt } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import {
	answer,
	expectLines,
	moment,
	put,
	round,
	rulesWith,
	run,
	spoken,
	type Timed,
	timelines,
	touch,
	typing,
} from "./timeline";

const stands = (at: number): Timed => put(at, { type: "stand" });
const sits = (at: number): Timed => put(at, { type: "sit" });

describe("sitting or standing", () => {
	it("K11: ten minutes of standing are a whole break", () => {
		const half = run([typing(0, 900), stands(900)]);
		assert.equal(round(half.state.load), 900);
		const after = run([typing(0, 900), stands(900), typing(900, 1500), sits(1500)]);
		assert.equal(round(after.state.load), 0);
		expectLines(run([typing(0, 900), stands(900), typing(900, 1500), sits(1500), typing(1500, 4000)]), spoken, [
			"3300 due",
			"3600 prompt",
		]);
	});

	it("K12: after long standing, to sit or walk a little is suggested", () => {
		const { effects, state } = run([stands(0), typing(0, 1900)], { until: 1950 });
		expectLines({ effects, state }, spoken, ["1800 due", "1914 prompt standing"]);
		assert.equal(state.prompt?.kind, "standing");
	});

	it("F13: takes from the load at half the rate of a break, and counts apart from sitting", () => {
		const { state } = run([typing(0, 1201), stands(1200), typing(1201, 1501)], { until: 1500 });
		assert.equal(round(currentLoad(state, rulesWith().settings)), 600);
		const { today, standing, load } = timerView(state, moment(1500), rulesWith());
		assert.deepEqual([round(today.sitting), round(today.standing), round(load)], [1200, 300, 600]);
		assert.deepEqual(standing, { seconds: 300, limit: 1800 });
	});

	it("begins where the person says so, also in the middle of a gap and before anything was touched", () => {
		const { state } = run([stands(0), touch(10), touch(100), stands(150), sits(160), touch(200)]);
		assert.deepEqual([round(state.sat), round(state.stood)], [40, 150]);
	});

	it("is over after a break's length away, and on a new day, unless it is wanted otherwise", () => {
		const away = [typing(0, 100), stands(100), typing(101, 200), touch(499)];
		assert.equal(run(away).state.standing, null);
		const standingReturns = rulesWith({ standingReturns: "standing" });
		assert.notEqual(run(away, { rules: standingReturns }).state.standing, null);
		assert.notEqual(run([typing(0, 100), stands(100), typing(101, 200), touch(400)]).state.standing, null);
		const start = Date.UTC(2026, 2, 2, 3, 30);
		const night = [stands(0), typing(0, 1900)];
		assert.equal(run(night, { start }).state.standing, null);
		assert.notEqual(run(night, { start, rules: standingReturns }).state.standing, null);
		assert.equal(run([stands(0), typing(0, 10), put(10, { type: "break-start" }), touch(400)]).state.standing, null);
	});

	it("wakes the timer at the end of the day that has somebody sit, and of no other", () => {
		const start = Date.UTC(2026, 2, 2, 3, 50);
		const settings = { away: 1800, standingLimit: 7200, postureReminder: "off" } as const;
		const wakesAt = (inputs: readonly Timed[], rules = rulesWith(settings)) =>
			Math.floor(wakeAt(run(inputs, { start, rules }).state, rules) ?? Number.NaN);
		assert.equal(wakesAt([stands(10), touch(20)]), 600);
		assert.equal(wakesAt([stands(10), touch(20)], rulesWith({ ...settings, standingReturns: "standing" })), 1820);
		assert.equal(wakesAt([touch(20)]), 1820);
	});

	it("is over at the end of the day for whoever is away then, who is not taken to be back", () => {
		const start = Date.UTC(2026, 2, 2, 3, 30);
		const night = run([stands(0), typing(0, 60), touch(20_000)], { start });
		expectLines(night, ["away", "back"], ["239 away", "20000 back"]);
		assert.equal(night.state.standing, null);
	});

	it("away from standing counts as any time away, and standing begins anew after it", () => {
		const { state } = run([typing(0, 1001), stands(1000), typing(1001, 1101), touch(1300), touch(1310)]);
		const left = 1000 * (1 - 50 / 300) * (1 - 200 / 300) * (1 - 5 / 300);
		assert.equal(round(currentLoad(state, rulesWith().settings)), round(left));
		assert.equal(round(state.stood - (state.standing?.stoodBefore ?? 0)), 10);
	});

	it("a time away that was spent standing at the desk counts so, once the person says it", () => {
		const { state } = run([typing(0, 1001), stands(1000), put(1000, { type: "blur" }), put(1200, { type: "focus" })]);
		const id = state.lastAway?.id ?? "";
		const said = run([
			typing(0, 1001),
			stands(1000),
			put(1000, { type: "blur" }),
			put(1200, { type: "focus" }),
			put(1200, { type: "away-answer", id, answer: "sitting" }),
		]);
		assert.equal(state.lastAway?.counted, "frozen");
		assert.equal(round(said.state.stood), 200);
		assert.equal(round(said.state.sat), 1000);
		assert.equal(round(said.state.load), round(1000 * (1 - 100 / 300)));
	});
});

timelines("a posture that changes", [
	{
		says: "answers the prompt for a break",
		inputs: [typing(0, 1801), touch(1820), answer(1830, "stand"), typing(1840, 1900)],
		gives: ["1800 due", "1815 prompt", "1830 due-ended", "1830 prompt-withdrawn moved", "1830 stood-up"],
	},
	{
		says: "answers the message after long standing",
		inputs: [stands(0), typing(0, 1801), touch(1820), answer(1830, "sit"), typing(1840, 1900)],
		gives: [
			"0 stood-up",
			"1800 due",
			"1815 prompt standing",
			"1830 due-ended",
			"1830 prompt-withdrawn moved",
			"1830 sat-down",
		],
	},
	{
		says: "leaves what has built up of sitting, which is due again once the person sits",
		inputs: [typing(0, 2161), stands(2160), typing(2161, 2221), sits(2220), typing(2221, 2300)],
		gives: [
			"1800 due",
			"2100 prompt",
			"2160 due-ended",
			"2160 prompt-withdrawn moved",
			"2160 stood-up",
			"2220 sat-down",
			"2220 due",
		],
	},
	{
		says: "has nothing to do with what comes early while something runs",
		inputs: [
			typing(0, 1300),
			stands(1300),
			typing(1301, 1401),
			put(1350, { type: "busy-start", id: "build" }),
			touch(1450),
		],
		gives: ["1300 stood-up"],
	},
	{
		says: "said twice is said once",
		inputs: [typing(0, 100), stands(100), stands(110), typing(101, 200), sits(200), sits(210)],
		gives: ["100 stood-up", "200 sat-down"],
	},
	{
		says: "stops the clock of the posture checks, which begins anew with sitting",
		settings: { postureReminder: "notification" },
		inputs: [typing(0, 601), stands(600), typing(601, 1201), sits(1200), typing(1200, 2401), touch(2420)],
		gives: ["600 stood-up", "1200 sat-down", "2415 posture"],
	},
	{
		says: "a walk begins a break",
		inputs: [stands(0), typing(0, 1801), touch(1820), answer(1830, "start"), put(1900, { type: "break-end" })],
		gives: [
			"0 stood-up",
			"1800 due",
			"1815 prompt standing",
			"1830 break-started",
			"1830 due-ended",
			"1900 break-ended ended 70",
		],
	},
	{
		says: "the message after long standing is snoozed as any other",
		inputs: [stands(0), typing(0, 1801), touch(1820), answer(1830, "snooze"), typing(1840, 2200)],
		gives: ["0 stood-up", "1800 due", "1815 prompt standing", "1830 snoozed", "2130 snooze-ended"],
	},
]);
