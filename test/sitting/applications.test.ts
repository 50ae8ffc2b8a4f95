import assert from "node:assert/strict";
import { currentLoad } from "../../src/sitting/load";
import { MONDAY, put, round, rulesWith, run, type Timed, timelines, touch, typing } from "./timeline";

const blur = (at: number): Timed => put(at, { type: "blur" });
const focus = (at: number): Timed => put(at, { type: "focus" });
const idle = (at: number, seconds: number): Timed => put(at, { type: "machine-idle", seconds });
const minutes = (from: number, count: number): number[] =>
	Array.from({ length: count }, (_, minute) => from + minute * 60);
const settle = (at: number, what: "moving" | "sitting", id: string): Timed =>
	put(at, { type: "away-answer", id, answer: what });
/** The id of the first absence after `sequence` effects. */
const absence = (sequence: number): string => `${MONDAY.toString(36)}-away-${sequence}`;

timelines("other applications", [
	{
		says: "ask: a long stretch without focus is frozen, and asked about once on return",
		inputs: [typing(0, 1001), blur(1000), focus(1720), typing(1720, 1800)],
		gives: ["1720 ask-away 720"],
	},
	{
		says: "ask: shorter than time away, it is sitting, and no question",
		inputs: [typing(0, 1001), blur(1000), focus(1179), typing(1179, 1810)],
		gives: ["1800 due"],
	},
	{
		says: "away: it is time away from its start",
		settings: { otherApplications: "away" },
		inputs: [typing(0, 1001), blur(1000), focus(1300), touch(1301)],
		gives: ["1300 natural-break 300"],
	},
	{
		says: "sitting: it is sitting, however long, and the prompt waits for the return",
		settings: { otherApplications: "sitting" },
		inputs: [typing(0, 1001), blur(1000), focus(2500), touch(2501), touch(2530)],
		gives: ["1800 due", "2501 prompt"],
	},
	{
		says: "sitting: what was away after all can be put right",
		settings: { otherApplications: "sitting" },
		inputs: [typing(0, 1001), blur(1000), focus(1500), touch(1501), settle(1510, "moving", absence(0)), touch(1511)],
		gives: ["1510 away-settled moving", "1510 natural-break 500"],
	},
	{
		says: "sitting: a short stretch is nothing to put right",
		settings: { otherApplications: "sitting" },
		inputs: [typing(0, 1001), blur(1000), focus(1100), touch(1101), settle(1110, "moving", absence(0))],
		gives: ["1110 stale-answer"],
	},
	{
		says: "ask: the person was still at the desk",
		inputs: [
			typing(0, 1001),
			blur(1000),
			focus(1720),
			touch(1721),
			settle(1725, "sitting", absence(2)),
			typing(1730, 1810),
		],
		gives: ["1720 ask-away 720", "1725 away-settled sitting", "1800 due"],
	},
	{
		says: "ask: the person was moving",
		inputs: [typing(0, 1001), blur(1000), focus(1720), settle(1725, "moving", absence(2)), touch(1730)],
		gives: ["1720 ask-away 720", "1725 away-settled moving", "1725 natural-break 720"],
	},
	{
		says: "ask: moving for exactly a break's length is a natural break",
		inputs: [typing(0, 301), blur(300), focus(600), settle(610, "moving", absence(2))],
		gives: ["600 ask-away 300", "610 away-settled moving", "610 natural-break 300"],
	},
	{
		says: "an answer to an older question does nothing",
		inputs: [typing(0, 1001), blur(1000), focus(1720), settle(1725, "moving", "older")],
		gives: ["1720 ask-away 720", "1725 stale-answer"],
	},
	{
		says: "focus that goes from one of our windows to another is no absence, in whatever order it is told",
		inputs: [
			put(0, { type: "focus", window: "a" }),
			typing(0, 1000),
			put(1000, { type: "focus", window: "b" }),
			put(1000.1, { type: "blur", window: "a" }),
			typing(1170, 1810),
		],
		gives: ["1800 due"],
	},
	{
		says: "evidence says that we have focus again, if nobody else did",
		inputs: [typing(0, 1001), blur(1000), typing(1400, 1500)],
		gives: ["1400 ask-away 400"],
	},
	{
		says: "what the machine sees elsewhere counts by the ordinary rule, without a question",
		inputs: [
			typing(0, 1001),
			blur(1000),
			...[1100, 1200, 1300].map((at) => put(at, { type: "machine-idle", seconds: 0 } as const)),
			put(1700, { type: "machine-idle", seconds: 0 }),
			focus(1710),
		],
		gives: ["1700 natural-break 400"],
	},
	{
		says: "what the machine sees elsewhere is no moment for a message; it comes on return",
		inputs: [
			typing(0, 1001),
			blur(1000),
			...Array.from({ length: 20 }, (_, minute) =>
				put(1060 + minute * 60, { type: "machine-idle", seconds: 0 } as const),
			),
			focus(2210),
			touch(2211),
		],
		gives: ["1800 due", "2211 prompt"],
	},
	{
		says: "what the machine sees elsewhere ends no break",
		inputs: [
			typing(0, 600),
			put(600, { type: "break-start" }),
			blur(601),
			...Array.from({ length: 60 }, (_, second) => put(650 + second, { type: "machine-idle", seconds: 0 } as const)),
		],
		until: 1000,
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "the machine's word beats the setting: untouched since is time away, though other applications count as sitting",
		settings: { otherApplications: "sitting" },
		inputs: [typing(0, 1001), blur(1000), idle(1060, 60), idle(1120, 120), focus(1720), touch(1721)],
		gives: ["1721 natural-break 721"],
	},
	{
		says: "the machine's word beats the setting: touched is sitting, though other applications count as away",
		settings: { otherApplications: "away" },
		inputs: [typing(0, 1001), blur(1000), ...minutes(1060, 12).map((at) => idle(at, 5)), focus(1730), touch(1801)],
		gives: ["1800 due"],
	},
	{
		says: "a touch counts at its own moment: who left just after it was away from there on",
		inputs: [typing(0, 1001), blur(1000), idle(1060, 55), idle(1120, 115), idle(1180, 175), touch(1305)],
		gives: ["1305 natural-break 300"],
	},
	{
		says: "who comes back to another application is sitting again, and nobody is asked",
		inputs: [typing(0, 1001), blur(1000), idle(1060, 60), idle(1400, 400), idle(1460, 20), focus(1500), touch(1501)],
		gives: ["1460 natural-break 460"],
	},
	{
		says: "a machine that says nothing of use changes nothing: the setting decides",
		inputs: [typing(0, 1001), blur(1000), idle(1060, Number.NaN), idle(1120, -3), focus(1720), touch(1721)],
		gives: ["1720 ask-away 720"],
	},
	{
		says: "while a window of ours has focus the machine is not asked, and not heeded",
		inputs: [typing(0, 1001), idle(1100, 0), idle(1170, 0), touch(1301)],
		gives: ["1301 natural-break 301"],
	},
	{
		says: "what was touched before the editor lost focus is no touch elsewhere",
		settings: { otherApplications: "away" },
		inputs: [typing(0, 1001), blur(1000), idle(1010, 30), touch(1301)],
		gives: ["1301 natural-break 301"],
	},
	{
		says: "a machine that woke untouched is time away still",
		inputs: [
			typing(0, 1001),
			blur(1000),
			put(1000, { type: "sleep" }),
			idle(1200, 300),
			idle(1260, 360),
			focus(1500),
			touch(1501),
		],
		gives: ["1500 natural-break 500"],
	},
	{
		says: "a rest goes on until something is touched anywhere",
		inputs: [
			typing(0, 600),
			put(600, { type: "break-start" }),
			blur(601),
			idle(960, 400),
			idle(1200, 640),
			idle(1260, 10),
			...minutes(1320, 21).map((at) => idle(at, 1)),
			focus(2560),
		],
		until: 2580,
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "after hours without focus nobody is asked: it was time away",
		inputs: [typing(0, 1001), blur(1000), focus(1000 + 4 * 3600), touch(1001 + 4 * 3600)],
		gives: ["15400 natural-break 14400"],
	},
	{
		says: "due before, it ends being due when that time is over",
		inputs: [typing(0, 1801), blur(1801), touch(1801 + 5 * 3600)],
		gives: ["1800 due", "1815 prompt", "16201 due-ended", "16201 prompt-withdrawn moved", "19801 natural-break 18000"],
	},
	{
		says: "a machine that went to sleep without focus was left: no question",
		inputs: [
			typing(0, 1001),
			blur(1000),
			put(1400, { type: "sleep" }),
			put(3000, { type: "wake" }),
			focus(3001),
			touch(3002),
		],
		gives: ["3002 natural-break 2002"],
	},
]);

describe("an absence counted wrongly", () => {
	const load = (inputs: readonly (Timed | readonly Timed[])[]): number =>
		round(currentLoad(run(inputs).state, rulesWith().settings));
	const reading = [typing(0, 1001), touch(1400)];

	it("can be put right: reading for long without a touch was sitting", () => {
		assert.equal(load(reading), 0);
		assert.equal(load([...reading, settle(1410, "sitting", absence(2))]), 1410);
	});

	it("and back again", () => {
		assert.equal(load([...reading, settle(1410, "sitting", absence(2)), settle(1420, "moving", absence(2))]), 20);
	});

	it("is settled as if it had been known then, though other rest came after", () => {
		const later = [
			...reading,
			typing(1401, 1501),
			put(1500, { type: "break-start", seconds: 150 }),
			put(1650, { type: "break-end" }),
		];
		// Known then: 1000 + 400 + 100 s, halved by the break.
		assert.equal(load([...later, settle(1660, "sitting", absence(2))]), 760);
	});

	it("takes its natural break out of the day's count", () => {
		const outcome = run([...reading, settle(1410, "sitting", absence(2))]);
		assert.equal(outcome.state.tally.naturalBreaks, 0);
		assert.equal(run(reading).state.tally.naturalBreaks, 1);
	});

	it("does not hurry the posture nudge", () => {
		const rules = rulesWith({ postureReminder: "notification", limit: 7200 });
		const outcome = run([...reading, settle(1410, "sitting", absence(2)), typing(1401, 2700)], { rules });
		assert.deepEqual(
			outcome.effects.filter(({ type }) => type.startsWith("posture")),
			[],
		);
	});

	it("answered twice alike changes nothing more", () => {
		const once = [...reading, settle(1410, "sitting", absence(2))];
		assert.equal(load([...once, settle(1411, "sitting", absence(2)), touch(1412)]), load([...once, touch(1412)]));
	});
});
