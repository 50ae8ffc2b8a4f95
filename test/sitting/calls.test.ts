import assert from "node:assert/strict";
import { expectLines, put, round, rulesWith, run, spoken, type Timed, timelines, touch, typing } from "./timeline";

const call = (at: number, on: boolean, source?: "machine" | "report"): Timed =>
	put(at, { type: "call", on, ...(source === undefined ? {} : { source }) });

timelines("on a call", [
	{
		says: "K10: a due break waits for two minutes after it, and comes gently",
		inputs: [typing(0, 4000), call(1700, true), call(3000, false)],
		gives: ["1700 suppression-began call", "1800 due", "3120 suppression-ended call", "3420 prompt"],
	},
	{
		says: "the first pause after it will do",
		inputs: [typing(0, 1801), call(1700, true), call(3000, false), typing(1801, 3110), touch(3200), touch(3300)],
		gives: ["1700 suppression-began call", "1800 due", "3120 suppression-ended call", "3124 prompt"],
	},
	{
		says: "a call that goes on after a moment's silence is one call",
		inputs: [typing(0, 3000), call(1700, true), call(2000, false), call(2060, true), call(2300, false)],
		gives: ["1700 suppression-began call", "1800 due", "2420 suppression-ended call", "2720 prompt"],
	},
	{
		says: "one that another extension reports holds as the machine's does, and both must be over",
		inputs: [
			typing(0, 3000),
			call(1700, true),
			call(1750, true, "report"),
			call(1900, false),
			call(2300, false, "report"),
		],
		gives: ["1700 suppression-began call", "1800 due", "2420 suppression-ended call", "2720 prompt"],
	},
	{
		says: "takes an open prompt back until afterwards",
		inputs: [typing(0, 1801), touch(1820), call(1825, true), call(1900, false), touch(2010), touch(2030)],
		gives: [
			"1800 due",
			"1815 prompt",
			"1825 suppression-began call",
			"1825 prompt-withdrawn suppressed",
			"2020 suppression-ended call",
			"2025 prompt #2",
		],
	},
	{
		says: "is not asked of a machine whose person does not want it",
		settings: { waitOnCalls: false },
		inputs: [typing(0, 2200), call(1700, true)],
		gives: ["1800 due", "2100 prompt"],
	},
	{
		says: "is over for the timer when the person wants it so",
		inputs: [
			typing(0, 2400),
			call(1700, true),
			put(2000, { type: "settings", settings: rulesWith({ waitOnCalls: false }).settings }),
		],
		gives: ["1700 suppression-began call", "1800 due", "2000 suppression-ended call", "2300 prompt"],
	},
]);

describe("in a meeting and on a call", () => {
	it("K14: one sits through a meeting, hands off the keyboard", () => {
		const inputs = [
			typing(0, 600),
			put(600, { type: "meeting-start" }),
			put(2400, { type: "meeting-end" }),
			typing(2400, 3000),
		];
		const outcome = run(inputs);
		expectLines(outcome, [...spoken, "away"], ["1800 due", "2700 prompt"]);
		assert.equal(round(outcome.state.sat), 2999);
	});

	it("a call found as the gap is about to count as time away makes it sitting", () => {
		const outcome = run([typing(0, 601), call(779, true), call(2400, false), typing(2420, 2500)]);
		expectLines(outcome, [...spoken, "away"], ["1800 due"]);
		assert.equal(round(outcome.state.sat), 2499);
	});

	it("the same at the very moment of the gap's end, and at another application", () => {
		const outcome = run([
			typing(0, 601),
			put(601, { type: "blur" }),
			call(781, true),
			put(2400, { type: "focus" }),
			call(2400, false),
			touch(2401),
		]);
		expectLines(outcome, [...spoken, "away", "ask-away"], ["1800 due"]);
		assert.equal(round(outcome.state.sat), 2401);
	});

	it("nobody sits for more than two hours without a touch", () => {
		const outcome = run([typing(0, 601), put(601, { type: "meeting-start" }), touch(10_000)]);
		const away = outcome.effects.find(({ type }) => type === "away");
		assert.ok(away?.type === "away");
		assert.equal(round(away.from), 601 + 7200);
		assert.equal(round(outcome.state.sat), 601 + 7200);
	});

	it("whoever stands in a meeting stands", () => {
		const { state } = run([
			typing(0, 601),
			put(601, { type: "stand" }),
			put(601, { type: "meeting-start" }),
			touch(1201),
		]);
		assert.deepEqual([round(state.sat), round(state.stood)], [601, 600]);
	});

	it("a locked screen ends it, and the time from then on is a gap", () => {
		const outcome = run([
			typing(0, 601),
			put(601, { type: "meeting-start" }),
			put(1000, { type: "screen-locked" }),
			put(1060, { type: "screen-locked" }),
			touch(3000),
		]);
		assert.equal(round(outcome.state.sat), 1000);
		expectLines(outcome, ["away", "natural-break"], ["1180 away", "3000 natural-break 2000"]);
		const soon = run([
			typing(0, 601),
			put(601, { type: "call", on: true }),
			put(1000, { type: "screen-locked" }),
			touch(1100),
			touch(2000),
		]);
		assert.equal(round(soon.state.sat), 2000);
	});

	it("a locked screen without a meeting or call says nothing", () => {
		const outcome = run([typing(0, 601), put(660, { type: "screen-locked" }), typing(700, 800)]);
		assert.equal(round(outcome.state.sat), 799);
	});

	it("sleep ends it", () => {
		const outcome = run([typing(0, 601), call(601, true), put(700, { type: "sleep" }), touch(3000)]);
		assert.equal(round(outcome.state.sat), 700);
		expectLines(outcome, ["natural-break"], ["3000 natural-break 2300"]);
	});

	it("a microphone that is in use for four hours stops holding messages back for the day", () => {
		const minute = (hours: number) => hours * 3600;
		const polls = Array.from({ length: 60 }, (_, index) => call(100 + index * 300, true));
		const outcome = run([typing(0, minute(5)), polls], { rules: rulesWith({ ignoredLimit: 0 }) });
		expectLines(
			outcome,
			["suppression-began", "suppression-ended"],
			["100 suppression-began call", `${100 + minute(4)} suppression-ended call`],
		);
		assert.ok(outcome.effects.some(({ type }) => type === "prompt"));
		assert.ok(outcome.state.micAlwaysOn);
		const morning = run([typing(0, minute(4.1)), call(100, true), touch(minute(20)), call(minute(20) + 1, true)]);
		assert.ok(!morning.state.micAlwaysOn);
		assert.notEqual(morning.state.call, null);
	});

	it("what another extension reports ends after four hours too", () => {
		const { state } = run([typing(0, 100), call(100, true, "report"), typing(14_400, 14_520)]);
		assert.equal(state.reportedCall, null);
	});

	it("that the machine hears nothing is no sign of a person", () => {
		const outcome = run([typing(0, 601), put(700, { type: "sleep" }), call(800, false), touch(3000)]);
		expectLines(outcome, ["natural-break"], ["3000 natural-break 2300"]);
	});
});
