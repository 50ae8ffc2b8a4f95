import assert from "node:assert/strict";
import fc from "fast-check";
import type { InputBody } from "../../src/sitting/input";
import { answer, expectLines, put, rulesWith, run, spoken, type Timed, timelines, touch, typing } from "./timeline";

timelines("a pause", [
	{
		says: "holds the prompt back, and when patience has run out meanwhile it comes as the pause ends",
		inputs: [typing(0, 2600), put(1700, { type: "pause", seconds: 600 })],
		gives: ["1700 suppression-began paused", "1800 due", "2300 suppression-ended paused", "2300 prompt"],
	},
	{
		says: "that ends before patience does leaves the rest of it",
		inputs: [typing(0, 2200), put(1700, { type: "pause", seconds: 200 })],
		gives: ["1700 suppression-began paused", "1800 due", "1900 suppression-ended paused", "2100 prompt"],
	},
	{
		says: "that ends while nobody is there waits for them",
		inputs: [typing(0, 1801), put(1790, { type: "pause", seconds: 100 }), touch(1950), touch(2100)],
		gives: ["1790 suppression-began paused", "1800 due", "1890 suppression-ended paused", "1965 prompt"],
	},
	{
		says: "lasts until told, without a length",
		inputs: [typing(0, 2500), put(10, { type: "pause" }), put(2400, { type: "resume" })],
		gives: ["10 suppression-began paused", "1800 due", "2400 suppression-ended paused", "2400 prompt"],
	},
	{
		says: "chosen again takes the new length",
		inputs: [typing(0, 2000), put(100, { type: "pause", seconds: 100 }), put(150, { type: "pause", seconds: 300 })],
		gives: ["100 suppression-began paused", "450 suppression-ended paused", "1800 due"],
	},
	{
		says: "takes an open prompt back, and gives it again afterwards",
		inputs: [typing(0, 1801), put(1820, { type: "pause", seconds: 120 }), touch(1900), touch(2000), touch(2100)],
		gives: [
			"1800 due",
			"1815 prompt",
			"1820 suppression-began paused",
			"1820 prompt-withdrawn suppressed",
			"1940 suppression-ended paused",
			"1940 prompt #2",
		],
	},
	{
		says: "until tomorrow ends when the next day begins, at four",
		start: Date.UTC(2026, 2, 2, 3),
		inputs: [touch(0), put(1, { type: "pause", until: "tomorrow" }), typing(3590, 3610)],
		gives: ["1 suppression-began paused", "3600 day-ended 2026-03-01 10", "3600 suppression-ended paused"],
	},
]);

timelines("a meeting", [
	{
		says: "makes a due break wait and come gently: at the next pause after it, or after patience anew",
		inputs: [typing(0, 2800), put(1700, { type: "meeting-start" }), put(2400, { type: "meeting-end" })],
		gives: ["1700 suppression-began meeting", "1800 due", "2400 suppression-ended meeting", "2700 prompt"],
	},
	{
		says: "ends after the time given",
		inputs: [typing(0, 2410), touch(2500), put(1700, { type: "meeting-start", seconds: 700 })],
		gives: ["1700 suppression-began meeting", "1800 due", "2400 suppression-ended meeting", "2424 prompt"],
	},
	{
		says: "that begins with a prompt open takes it back until afterwards",
		inputs: [
			typing(0, 1801),
			put(1820, { type: "meeting-start" }),
			typing(1830, 2430),
			put(2400, { type: "meeting-end" }),
			touch(2500),
		],
		gives: [
			"1800 due",
			"1815 prompt",
			"1820 suppression-began meeting",
			"1820 prompt-withdrawn suppressed",
			"2400 suppression-ended meeting",
			"2444 prompt #2",
		],
	},
]);

timelines("a debug session", [
	{
		says: "holds the prompt back, which comes as it ends",
		inputs: [
			typing(0, 2500),
			put(1700, { type: "debug-start", id: "one" }),
			put(2200, { type: "debug-end", id: "one" }),
		],
		gives: ["1700 suppression-began debug", "1800 due", "2200 suppression-ended debug", "2200 prompt"],
	},
	{
		says: "holds it for a quarter of an hour at most",
		inputs: [typing(0, 2700), put(1700, { type: "debug-start", id: "one" })],
		gives: ["1700 suppression-began debug", "1800 due", "2600 suppression-ended debug", "2600 prompt"],
	},
	{
		says: "goes on holding while another runs that began later",
		inputs: [
			typing(0, 2400),
			put(1700, { type: "debug-start", id: "one" }),
			put(1750, { type: "debug-start", id: "two" }),
			put(1900, { type: "debug-end", id: "one" }),
			put(2300, { type: "debug-end", id: "two" }),
		],
		gives: ["1700 suppression-began debug", "1800 due", "2300 suppression-ended debug", "2300 prompt"],
	},
	{
		says: "is no answer to a prompt already open, nor a reason to repeat it",
		inputs: [
			typing(0, 1801),
			put(1820, { type: "debug-start", id: "one" }),
			typing(1821, 2000),
			put(2000, { type: "debug-end", id: "one" }),
			answer(2010, "start"),
		],
		gives: [
			"1800 due",
			"1815 prompt",
			"1820 suppression-began debug",
			"2000 suppression-ended debug",
			"2010 break-started",
		],
	},
	{
		says: "does not hold anything back when that is switched off",
		settings: { debugHold: 0 },
		inputs: [typing(0, 1801), put(1700, { type: "debug-start", id: "one" }), touch(1900)],
		gives: ["1800 due", "1815 prompt"],
	},
]);

timelines("a lock for safety", [
	{
		says: "silences everything while it stands",
		settings: { postureReminder: "notification" },
		inputs: [
			typing(0, 1801),
			put(5, { type: "lock", on: true }),
			typing(1830, 2200),
			put(2100, { type: "lock", on: false }),
		],
		gives: [
			"5 suppression-began lock",
			"1500 posture-dropped",
			"1800 due",
			"2100 suppression-ended lock",
			"2100 prompt",
		],
	},
]);

timelines("reminders in the status bar only", [
	{
		says: "leave the break due without a word",
		settings: { breakReminder: "statusBar" },
		inputs: [typing(0, 3000)],
		gives: ["1800 due"],
	},
]);

describe("reasons to keep quiet are a set", () => {
	const beginnings: Record<string, [InputBody, InputBody]> = {
		paused: [{ type: "pause" }, { type: "resume" }],
		meeting: [{ type: "meeting-start" }, { type: "meeting-end" }],
		lock: [
			{ type: "lock", on: true },
			{ type: "lock", on: false },
		],
		debug: [
			{ type: "debug-start", id: "one" },
			{ type: "debug-end", id: "one" },
		],
	};

	it("begun and ended in every order, only the last to end lets a prompt go", () => {
		const order = fc.shuffledSubarray(Object.keys(beginnings), { minLength: 1 });
		fc.assert(
			fc.property(order, fc.shuffledSubarray(Object.keys(beginnings), { minLength: 4 }), (begun, ends) => {
				const inputs: Timed[] = [...typing(1600, 2700)];
				begun.forEach((reason, index) => {
					const [begin] = beginnings[reason] ?? [];
					if (begin !== undefined) inputs.push(put(1610 + index * 10, begin));
				});
				const ended = ends.filter((reason) => begun.includes(reason));
				ended.forEach((reason, index) => {
					const [, end] = beginnings[reason] ?? [];
					if (end !== undefined) inputs.push(put(2210 + index * 10, end));
				});
				const last = 2210 + (ended.length - 1) * 10;
				// The end of a debug session is a breakpoint itself.
				const at = ended.at(-1) === "debug" ? last : afterMeeting(ended, last);
				const outcome = run([typing(0, 1600), inputs]);
				expectLines(outcome, spoken, ["1800 due", `${at} prompt`]);
			}),
			{ numRuns: 30 },
		);
		// After a meeting the prompt waits for a pause anew, up to five minutes, also when another reason ends later.
		function afterMeeting(ended: readonly string[], last: number): number {
			const meeting = ended.indexOf("meeting");
			return meeting === -1 ? last : 2210 + meeting * 10 + 300;
		}
	});

	it("a change of settings lifts nothing and loses no load", () => {
		const { settings } = rulesWith({ limit: 3600 });
		const outcome = run([typing(0, 2000), put(100, { type: "pause" }), put(1500, { type: "settings", settings })]);
		expectLines(outcome, [...spoken, "suppression-ended"], []);
		assert.equal(outcome.state.load, 1999);
	});
});

timelines("settings changed", [
	{
		says: "to a shorter limit make the break due at once",
		inputs: [
			typing(0, 1300),
			put(1200, { type: "settings", settings: rulesWith({ limit: 900 }).settings }),
			touch(1400),
		],
		gives: ["1200 due", "1314 prompt"],
	},
	{
		says: "to a longer limit end what was due, and take the prompt back",
		inputs: [
			typing(0, 1801),
			put(1820, { type: "settings", settings: rulesWith({ limit: 3000 }).settings }),
			typing(1821, 3010),
			touch(3080),
		],
		gives: ["1800 due", "1815 prompt", "1820 due-ended", "1820 prompt-withdrawn limit", "3000 due", "3024 prompt"],
	},
	{
		says: "while snoozed keep the snooze",
		inputs: [
			typing(0, 1801),
			answer(1816, "snooze", { minutes: 5 }),
			put(1900, { type: "settings", settings: rulesWith({ limit: 1500 }).settings }),
			typing(1901, 2400),
		],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "2116 snooze-ended"],
	},
	{
		says: "on a break keep the break, its length and the load",
		inputs: [
			typing(0, 1801),
			answer(1816, "start"),
			put(1900, { type: "settings", settings: rulesWith({ breakLength: 600 }).settings }),
		],
		until: 2200,
		gives: ["1800 due", "1815 prompt", "1816 break-started", "1818.643 due-ended", "2116 break-ended complete 300"],
	},
	{
		says: "while away leave time away what it was",
		inputs: [
			typing(0, 1000),
			put(1300, { type: "settings", settings: rulesWith({ away: 900 }).settings }),
			touch(1310),
		],
		gives: ["1310 natural-break 311"],
	},
]);
