import { answer, expectLines, put, run, type Timed, timelines, touch, typing } from "./timeline";

const starts = (at: number, id = "build"): Timed => put(at, { type: "busy-start", id });
const edits = (from: number, to: number, every = 5): Timed[] =>
	Array.from({ length: Math.ceil((to - from) / every) }, (_, edit) => put(from + edit * every, { type: "tool-edit" }));
const ends = (at: number, id = "build"): Timed => put(at, { type: "busy-end", id, kind: "task" });

timelines("while you wait", [
	{
		says: "the prompt comes early, half a minute into a build, ten seconds after the last touch",
		inputs: [typing(0, 1401), starts(1400), touch(1500)],
		gives: ["1430 prompt while-you-wait"],
	},
	{
		says: "the build may have run for long enough when the hands come off",
		inputs: [typing(0, 1440), starts(1400), touch(1500)],
		gives: ["1449 prompt while-you-wait"],
	},
	{
		says: "K13: an assistant at work is waited for as a build is",
		inputs: [typing(0, 1400), edits(1350, 1501)],
		gives: ["1410 prompt while-you-wait"],
	},
	{
		says: "an assistant that has worked for half a minute by the time the hands come off is waited for from then on",
		inputs: [typing(0, 1351), edits(1340, 1501), touch(1505)],
		gives: ["1370 prompt while-you-wait"],
	},
	{
		says: "edits by a tool that are further apart than twenty seconds are nobody's wait",
		inputs: [typing(0, 1400), edits(1330, 1451, 21)],
		gives: [],
	},
	{
		says: "an assistant that works beside somebody who types on is not waited for",
		inputs: [typing(0, 1700), edits(1340, 1690)],
		gives: [],
	},
	{
		says: "not before three quarters of the limit",
		inputs: [typing(0, 1301), starts(1300), touch(1400)],
		gives: ["1350 prompt while-you-wait"],
	},
	{
		says: "not when nobody has been there for a minute by then",
		inputs: [typing(0, 1281), starts(1270), touch(1400)],
		gives: [],
	},
	{
		says: "not when the build ends before",
		inputs: [typing(0, 1401), starts(1400), ends(1429), touch(1500)],
		gives: [],
	},
	{
		says: "not for what has been running for ten minutes: nobody waits for a server",
		inputs: [typing(0, 1401), starts(790), touch(1500)],
		gives: [],
	},
	{
		says: "not when switched off",
		settings: { whileYouWait: false },
		inputs: [typing(0, 1401), starts(1400), touch(1500)],
		gives: [],
	},
	{
		says: "it counts as the first prompt: the next comes after fifteen more minutes of sitting",
		inputs: [typing(0, 1401), starts(1400), ends(1435), typing(1436, 3000)],
		gives: ["1430 prompt while-you-wait", "1800 due", "2630 ignored", "2630 prompt #2"],
	},
	{
		says: "it is over when the person gets up",
		inputs: [typing(0, 1401), starts(1400), ends(1435), typing(1640, 1650)],
		gives: ["1430 prompt while-you-wait", "1580 prompt-withdrawn moved"],
	},
	{
		says: "when the break is due already, ten seconds without a touch are enough",
		inputs: [typing(0, 1850), starts(1815), touch(1900)],
		gives: ["1800 due", "1859 prompt while-you-wait"],
	},
	{
		says: "of two things that run, the one that makes the earlier moment decides",
		inputs: [typing(0, 1401), starts(1400, "slow"), starts(1380, "test"), touch(1500)],
		gives: ["1410 prompt while-you-wait"],
	},
	{
		says: "snoozed, it comes back when the break is due, and then waits for a pause",
		inputs: [typing(0, 1401), starts(1400), ends(1435), answer(1440, "snooze"), typing(1441, 2110), touch(2180)],
		gives: ["1430 prompt while-you-wait", "1440 snoozed", "1740 snooze-ended", "1800 due", "2100 prompt #2"],
	},
	{
		says: "it does not come on the heels of a posture nudge",
		settings: { postureReminder: "notification" },
		inputs: [
			typing(0, 1201),
			typing(1220, 1401),
			starts(1390),
			touch(1430),
			starts(1440, "test"),
			touch(1500),
			touch(1540),
		],
		gives: ["1215 posture", "1515 prompt while-you-wait"],
	},
	{
		says: "a skip holds for it too",
		inputs: [typing(0, 1390), put(1390, { type: "skip" }), typing(1391, 1401), starts(1391), touch(1500)],
		gives: ["1390 skipped"],
	},
]);

timelines("breakpoints", [
	...(["save", "commit", "editor", "terminal", "task", "test"] as const).map((kind) => ({
		says: `${kind}: the prompt comes at once, in the middle of typing`,
		inputs: [typing(0, 2000), put(1900, { type: "breakpoint", kind } as const)],
		gives: ["1800 due", "1900 prompt"],
	})),
	{
		says: "the end of a task is one",
		inputs: [
			typing(0, 2000),
			put(1890, { type: "busy-start", id: "x" }),
			put(1910, { type: "busy-end", id: "x", kind: "task" }),
		],
		gives: ["1800 due", "1910 prompt"],
	},
	{
		says: "one before the break was due is not remembered",
		inputs: [typing(0, 2000), put(1799, { type: "breakpoint", kind: "save" })],
		gives: ["1800 due"],
	},
	{
		says: "one in the very second counts",
		inputs: [typing(0, 2000), put(1800, { type: "breakpoint", kind: "save" })],
		gives: ["1800 due", "1800 prompt"],
	},
	{
		says: "one while nobody is there does not",
		inputs: [
			typing(0, 1801),
			touch(1802),
			put(1700, { type: "pause" }),
			put(1865, { type: "resume" }),
			put(1870, { type: "breakpoint", kind: "save" }),
		],
		gives: ["1700 suppression-began paused", "1800 due", "1865 suppression-ended paused"],
	},
]);

describe("a breakpoint that comes before the evidence of the same moment", () => {
	it("counts all the same", () => {
		const outcome = run([typing(0, 1800), put(1800, { type: "breakpoint", kind: "save" }), touch(1800)]);
		expectLines(outcome, ["due", "prompt"], ["1800 due", "1800 prompt"]);
	});
});
