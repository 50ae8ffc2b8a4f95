import assert from "node:assert/strict";
import { currentLoad } from "../../src/sitting/load";
import { answer, put, round, rulesWith, run, type Timed, timelines, touch, typing } from "./timeline";

const start = (at: number, seconds?: number): Timed =>
	put(at, { type: "break-start", ...(seconds === undefined ? {} : { seconds }) });
const end = (at: number): Timed => put(at, { type: "break-end" });
const routine = (at: number, posture: "seated" | "standing" | "walking", id = "calm"): Timed =>
	put(at, { type: "routine-start", id, posture });
const routineEnd = (at: number, id = "calm"): Timed => put(at, { type: "routine-end", id });

function loadAfter(inputs: readonly (Timed | readonly Timed[])[], until?: number): number {
	const outcome = run(inputs, until === undefined ? {} : { until });
	return round(currentLoad(outcome.state, rulesWith().settings));
}

describe("a break", () => {
	it("clears the load over its length, without a cliff", () => {
		const inputs = [typing(0, 1001), start(1000)];
		assert.equal(loadAfter(inputs, 1000.5), round(1000 * (1 - 0.5 / 300)));
		assert.equal(loadAfter(inputs, 1150), 500);
		assert.equal(loadAfter(inputs, 1300), 0);
	});

	it("of two minutes leaves three fifths, though it is shorter than time away", () => {
		assert.equal(loadAfter([typing(0, 1001), start(1000, 120), touch(1120)]), 600);
	});

	it("ended by a click counts what was rested", () => {
		assert.equal(loadAfter([typing(0, 1001), start(1000), end(1060)]), 800);
	});

	it("longer than it takes clears the load and no more", () => {
		assert.equal(loadAfter([typing(0, 1001), start(1000, 900), touch(1900)]), 0);
	});

	it("goes on until someone is back", () => {
		// Two minutes of break, and another minute before the first touch: three minutes of rest.
		assert.equal(loadAfter([typing(0, 1001), start(1000, 120), touch(1180)]), 400);
	});

	it("in a seated routine counts half", () => {
		assert.equal(
			loadAfter([typing(0, 1001), start(1000), routine(1000, "seated"), routineEnd(1300), touch(1300)]),
			500,
		);
	});

	it("partly seated counts each part for what it is", () => {
		const inputs = [
			typing(0, 1001),
			start(1000),
			routine(1000, "seated"),
			routine(1100, "walking"),
			routineEnd(1200),
			end(1250),
		];
		// 100 s seated, 100 s walking, 50 s without a routine: 200 s of rest.
		assert.equal(loadAfter(inputs), round(1000 / 3));
	});
});

describe("a break among those taken", () => {
	const taken = (inputs: readonly (Timed | readonly Timed[])[], until: number) =>
		run(inputs, { until }).state.tally.breaksTaken;

	it("is one that ran its length, or half of it", () => {
		assert.equal(taken([typing(0, 600), start(600)], 1000), 1);
		assert.equal(taken([typing(0, 600), start(600), end(750)], 1000), 1);
		assert.equal(taken([typing(0, 600), start(600), end(749)], 1000), 0);
		assert.equal(taken([typing(0, 600), start(600), typing(760, 780)], 1000), 1);
	});
});

describe("a routine outside a break", () => {
	it("is rest all the same: standing and walking in full, seated half", () => {
		assert.equal(loadAfter([typing(0, 1001), routine(1000, "standing"), routineEnd(1060)]), 800);
		assert.equal(loadAfter([typing(0, 1001), routine(1000, "walking"), routineEnd(1060)]), 800);
		assert.equal(loadAfter([typing(0, 1001), routine(1000, "seated"), routineEnd(1060)]), 900);
	});

	it("adds no sitting, also when the panel is used meanwhile", () => {
		assert.equal(
			loadAfter([typing(0, 1001), routine(1000, "seated"), touch(1020), touch(1040), routineEnd(1060)]),
			900,
		);
	});
});

timelines("breaks", [
	{
		says: "from a prompt, taken whole",
		inputs: [typing(0, 1801), answer(1815.5, "start"), typing(2120, 2130)],
		gives: ["1800 due", "1815 prompt", "1815.5 break-started", "1818.061 due-ended", "2115.5 break-ended complete 300"],
	},
	{
		says: "by hand, before anything is due",
		inputs: [typing(0, 600), start(600)],
		until: 1000,
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "ended early by the person, with the break still due: the prompt comes after fifteen more minutes of sitting",
		inputs: [typing(0, 2700), start(2700), end(2710), typing(2710, 3640), touch(3700)],
		// 2700 s of load less a thirtieth are still above the limit.
		gives: ["1800 due", "2100 prompt", "2700 break-started", "2710 break-ended ended 10", "3654 prompt #2"],
	},
	{
		says: "ended early by typing for more than ten seconds: what was rested counts",
		inputs: [typing(0, 1801), answer(1816, "start"), typing(1966, 2000)],
		gives: ["1800 due", "1815 prompt", "1816 break-started", "1818.643 due-ended", "1977 break-ended typing 150"],
	},
	{
		says: "not ended by ten seconds of typing, nor by a touch now and then",
		inputs: [typing(0, 600), start(600), typing(650, 661), touch(700), touch(720), touch(740)],
		until: 1000,
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "not ended by the typing of its first ten seconds",
		inputs: [typing(0, 600), start(600), typing(600, 621)],
		until: 630,
		gives: ["600 break-started"],
	},
	{
		says: "typing that goes on past them ends it, counted from their end",
		inputs: [typing(0, 600), start(600), typing(600, 630)],
		gives: ["600 break-started", "621 break-ended typing 10"],
	},
	{
		says: "started twice is one break",
		inputs: [typing(0, 600), start(600), start(650, 60)],
		until: 1000,
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "nothing comes for a break's length after a whole one, though half of it was seated and the break is due",
		inputs: [typing(0, 4000), start(4000), routine(4000, "seated"), routineEnd(4300), typing(4310, 5300), touch(5400)],
		gives: [
			"1800 due",
			"2100 prompt",
			"3300 ignored",
			"3300 prompt #2",
			"4000 break-started",
			"4000 routine-started",
			"4300 routine-ended ended 150",
			"4300 break-ended complete 150",
			"5314 prompt #3",
		],
	},
	{
		says: "a routine that outlasts its break goes on, and keeps quiet",
		inputs: [typing(0, 600), start(600, 60), routine(610, "walking"), routineEnd(800), touch(810)],
		gives: ["600 break-started", "610 routine-started", "660 break-ended complete 60", "800 routine-ended ended 190"],
	},
	{
		says: "typing ends a routine too",
		inputs: [typing(0, 600), routine(600, "seated"), typing(660, 680)],
		gives: ["600 routine-started", "671 routine-ended typing 30"],
	},
	{
		says: "another routine takes the place of the one before",
		inputs: [
			typing(0, 600),
			routine(600, "seated"),
			routine(660, "walking", "stand-reset"),
			routineEnd(700, "stand-reset"),
		],
		gives: ["600 routine-started", "660 routine-ended ended 30", "660 routine-started", "700 routine-ended ended 40"],
	},
	{
		says: "a routine is an answer to the prompt",
		inputs: [typing(0, 1801), routine(1830, "walking"), routineEnd(1890), answer(1891, "start")],
		gives: [
			"1800 due",
			"1815 prompt",
			"1830 routine-started",
			"1830 prompt-withdrawn moved",
			"1834.918 due-ended",
			"1890 routine-ended ended 60",
			"1891 stale-answer",
		],
	},
	{
		says: "sleep during a break is rest",
		inputs: [typing(0, 600), start(600), put(650, { type: "sleep" }), put(2000, { type: "wake" }), touch(2001)],
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "on a break nothing else is said",
		settings: { postureReminder: "notification", postureEvery: 300 },
		inputs: [typing(0, 300), start(300, 900), put(500, { type: "breakpoint", kind: "save" })],
		until: 1190,
		gives: ["300 break-started"],
	},
]);
