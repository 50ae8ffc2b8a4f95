import assert from "node:assert/strict";
import { answer, expectLines, MONDAY, put, rulesWith, run, timelines, touch, typing } from "./timeline";

/** The nth prompt of a run is closed by hand. */
const closed = (at: number, prompt: number) =>
	put(at, { type: "prompt-closed", id: `${MONDAY.toString(36)}-p${prompt}` });

const hidden = (at: number, prompt: number) =>
	put(at, { type: "prompt-hidden", id: `${MONDAY.toString(36)}-p${prompt}` });

timelines("snooze", [
	{
		says: "brings the prompt back at the first pause after it",
		inputs: [typing(0, 1801), touch(1820), answer(1820, "snooze", { minutes: 10 }), typing(1830, 2440), touch(2500)],
		gives: ["1800 due", "1815 prompt", "1820 snoozed", "2420 snooze-ended", "2454 prompt #2"],
	},
	{
		says: "waits for a pause for as long as any prompt does",
		inputs: [typing(0, 1801), answer(1816, "snooze", { minutes: 5 }), typing(1820, 2600)],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "2116 snooze-ended", "2416 prompt #2"],
	},
	{
		says: "lasts as long as the first one offered, when no length is given",
		inputs: [typing(0, 1801), answer(1816, "snooze"), typing(1820, 2120)],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "2116 snooze-ended"],
	},
	{
		says: "twice in a row leads to the offer of a short stand",
		inputs: [
			typing(0, 1801),
			answer(1816, "snooze"),
			touch(1900),
			touch(2000),
			touch(2100),
			answer(2120, "snooze", { prompt: 2 }),
			touch(2200),
			touch(2300),
			touch(2400),
			answer(2425, "stand30", { prompt: 3 }),
		],
		until: 2460,
		gives: [
			"1800 due",
			"1815 prompt",
			"1816 snoozed",
			"2116 snooze-ended",
			"2116 prompt #2",
			"2120 snoozed",
			"2420 snooze-ended",
			"2420 prompt #3 stand30",
			"2425 break-started",
			"2455 break-ended complete 30",
		],
	},
	{
		says: "ends when the person goes anyway",
		inputs: [typing(0, 1801), answer(1816, "snooze", { minutes: 15 }), typing(2200, 2210)],
		gives: ["1800 due", "1815 prompt", "1816 snoozed", "1980 due-ended", "1980 snooze-ended", "2200 natural-break 400"],
	},
	{
		says: "can be chosen before anything is due",
		inputs: [typing(0, 1700), put(1700, { type: "snooze", minutes: 5 }), typing(1701, 2100)],
		gives: ["1700 snoozed", "1800 due", "2000 snooze-ended"],
	},
]);

timelines("skip", [
	{
		says: "brings silence for a whole limit of further sitting",
		inputs: [typing(0, 1801), answer(1816, "skip"), typing(1817, 3700), touch(3760)],
		gives: ["1800 due", "1815 prompt", "1816 skipped", "3616 skip-over", "3714 prompt"],
	},
	{
		says: "holds over a half break, though the load is due before",
		inputs: [typing(0, 1801), answer(1816, "skip"), typing(1980, 3200)],
		// 1800 s, 180 away: 720 left, due again 1080 s later; but 1800 s of sitting must pass since the skip.
		gives: ["1800 due", "1815 prompt", "1816 skipped", "1980 due-ended", "3060 due"],
	},
	{
		says: "can be undone, and the prompt comes back at once while hands are off",
		inputs: [typing(0, 1801), answer(1816, "skip"), put(1820, { type: "undo-skip" }), typing(1821, 1840), touch(1900)],
		gives: ["1800 due", "1815 prompt", "1816 skipped", "1820 skip-undone", "1820 prompt"],
	},
	{
		says: "cannot be undone twice, nor once it is over",
		inputs: [
			typing(0, 1801),
			answer(1816, "skip"),
			put(1820, { type: "undo-skip" }),
			put(1821, { type: "undo-skip" }),
			touch(1822),
		],
		gives: ["1800 due", "1815 prompt", "1816 skipped", "1820 skip-undone", "1820 prompt"],
	},
	{
		says: "can be undone while typing, and the prompt waits for the next pause",
		inputs: [typing(0, 1801), answer(1816, "skip"), typing(1817, 1840), put(1825, { type: "undo-skip" }), touch(1900)],
		gives: ["1800 due", "1815 prompt", "1816 skipped", "1825 skip-undone", "1854 prompt"],
	},
	{
		says: "before the break was due, undone after it: a prompt is wanted at once",
		inputs: [typing(0, 1900), put(1700, { type: "skip" }), put(1850, { type: "undo-skip" }), touch(1960)],
		gives: ["1700 skipped", "1800 due", "1850 skip-undone", "1914 prompt"],
	},
	{
		says: "on a break is none",
		inputs: [
			typing(0, 600),
			put(600, { type: "break-start" }),
			put(650, { type: "skip" }),
			put(660, { type: "snooze", minutes: 5 }),
		],
		until: 1000,
		gives: ["600 break-started", "900 break-ended complete 300"],
	},
	{
		says: "before a break is due keeps the next one silent",
		inputs: [typing(0, 1000), put(1000, { type: "skip" }), typing(1001, 2810), touch(2900)],
		gives: ["1000 skipped", "1800 due", "2800 skip-over", "2824 prompt"],
	},
]);

timelines("a stale click", [
	{
		says: "on an old Start starts nothing twice",
		inputs: [typing(0, 1801), answer(1816, "start"), answer(1817, "start"), answer(1818, "skip")],
		gives: ["1800 due", "1815 prompt", "1816 break-started", "1817 stale-answer", "1818 stale-answer"],
	},
	{
		says: "on an old Skip skips nothing new",
		inputs: [typing(0, 3050), answer(3100, "skip"), typing(3101, 3200)],
		// The first prompt is repeated at 3064; the click is on the first.
		gives: ["1800 due", "2100 prompt", "3064 ignored", "3064 prompt #2", "3100 stale-answer"],
	},
	{
		says: "after the person has gone and come back does nothing",
		inputs: [typing(0, 1801), touch(2200), answer(2201, "start"), touch(2202)],
		gives: [
			"1800 due",
			"1815 prompt",
			"1980 due-ended",
			"1980 prompt-withdrawn moved",
			"2200 natural-break 400",
			"2201 stale-answer",
		],
	},
]);

timelines("a prompt that is lost with its window", [
	{
		says: "comes again at once, and does not count as shown",
		inputs: [
			typing(0, 1801),
			put(1830, { type: "prompt-lost", id: "another" }),
			put(1840, { type: "prompt-lost", id: `${MONDAY.toString(36)}-p1` }),
			touch(1900),
		],
		gives: ["1800 due", "1815 prompt", "1840 prompt-withdrawn lost", "1840 prompt"],
	},
]);

timelines("unanswered prompts", [
	{
		says: "three in a row make the rest of the day status bar only",
		inputs: [typing(0, 9000)],
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
]);

describe("unanswered prompts", () => {
	it("are not counted when the person got up instead of clicking", () => {
		const inputs = Array.from({ length: 6 }, (_, round) => typing(round * 2400, round * 2400 + 1801));
		const lines = run([...inputs, touch(6 * 2400)]).effects.map(({ type }) => type);
		assert.equal(lines.filter((type) => type === "prompt").length, 6);
		assert.ok(!lines.includes("ignored") && !lines.includes("status-only-for-today"));
	});

	it("lead to one question about the timing on the next day, at a pause", () => {
		const nextDay = 24 * 3600;
		const inputs = [
			typing(0, 5500),
			closed(4520, 3),
			typing(nextDay, nextDay + 100),
			touch(nextDay + 150),
			typing(nextDay + 160, nextDay + 400),
		];
		expectLines(
			run(inputs),
			["status-only-for-today", "timing-question"],
			["5400 status-only-for-today", `${nextDay + 114} timing-question`],
		);
	});

	it("lead to a question that does not come together with a posture nudge", () => {
		const nextDay = 24 * 3600;
		const rules = rulesWith({ postureReminder: "notification", postureEvery: 300 });
		const morning = [typing(nextDay, nextDay + 320), typing(nextDay + 336, nextDay + 340), touch(nextDay + 420)];
		expectLines(
			run([typing(0, 5500), closed(4520, 3), ...morning], { rules }),
			["timing-question"],
			[`${nextDay + 394} timing-question`],
		);
		expectLines(run(morning, { rules }), ["posture"], [`${nextDay + 334} posture`]);
	});
});

const quietly = ["prompt", "ignored", "unseen", "status-only-for-today", "timing-question"] as const;

describe("W10: prompts that nobody could see", () => {
	const dayLater = 24 * 3600;

	it("are not ignored in Zen mode: after the first only the status item speaks, and nothing is asked", () => {
		const next = [typing(dayLater, dayLater + 400), touch(dayLater + 450), typing(dayLater + 460, dayLater + 900)];
		expectLines(run([typing(0, 9000), hidden(2101, 1), ...next]), quietly, [
			"2100 prompt",
			"3300 unseen",
			"3300 status-only-for-today",
		]);
	});

	it("count as seen where somebody closes one or clicks, Zen mode or not", () => {
		expectLines(run([typing(0, 3400), hidden(2101, 1), closed(2200, 1)]), quietly, [
			"2100 prompt",
			"3300 ignored",
			"3300 prompt #2",
		]);
	});

	it("lead to no question with Do Not Disturb, of which nothing is known: nobody touched one", () => {
		const next = [typing(dayLater, dayLater + 400), touch(dayLater + 450), typing(dayLater + 460, dayLater + 900)];
		const { state } = run([typing(0, 9000), ...next]);
		assert.equal(state.messagesSeen, false);
		expectLines(run([typing(0, 9000), ...next]), ["timing-question"], []);
	});

	it("are one a day from then on, and none of them is ignored", () => {
		const days = [1, 2, 3].map((days) => typing(days * dayLater, days * dayLater + 9000));
		const lines = run([typing(0, 9000), ...days]).effects.filter(({ type }) =>
			(quietly as readonly string[]).includes(type),
		);
		const perDay = [0, 1, 2, 3].map((days) =>
			lines.filter(({ at }) => Math.floor(at / dayLater) === days).map(({ type }) => type),
		);
		assert.deepEqual(perDay[0]?.filter((type) => type === "prompt").length, 3);
		for (const each of perDay.slice(1)) {
			assert.deepEqual(each, ["prompt", "unseen", "status-only-for-today"]);
		}
	});

	it("are over with the first click on any message: prompts come again on the same day", () => {
		const inputs = [typing(0, 9000), typing(dayLater, dayLater + 4000), put(dayLater + 4001, { type: "message-seen" })];
		const { state } = run(inputs);
		assert.deepEqual([state.messagesSeen, state.statusOnly, state.unseenToday], [true, false, false]);
		const back = [typing(dayLater + 4400, dayLater + 6300), touch(dayLater + 6320)];
		const later = run([...inputs, ...back]).effects.filter(({ at, type }) => type === "prompt" && at > dayLater + 4001);
		assert.equal(later.length, 1);
	});

	it("do not leave the day to the status item for whoever wants that never", () => {
		const rules = rulesWith({ ignoredLimit: 0 });
		expectLines(run([typing(0, 3400), hidden(2101, 1)], { rules }), quietly, [
			"2100 prompt",
			"3300 unseen",
			"3300 prompt #2",
		]);
	});

	it("are told from the prompt the editor closes because the next one has the same words", () => {
		const { state } = run([typing(0, 3400), closed(3301, 1)]);
		assert.deepEqual([state.prompt?.closed, state.closedInRow], [false, false]);
	});
});

describe("a day", () => {
	it("says of its last prompt that none follows", () => {
		const rules = rulesWith({ promptsPerDay: 2 });
		const { effects } = run([typing(0, 5500)], { rules });
		assert.deepEqual(
			effects.flatMap((effect) => (effect.type === "prompt" ? [effect.last] : [])),
			[false, true],
		);
		const three = run([typing(0, 5500)]).effects;
		assert.deepEqual(
			three.flatMap((effect) => (effect.type === "prompt" ? [effect.last] : [])),
			[false, false, true],
		);
	});

	it("counts what was snoozed, skipped and nudged, and not what was undone", () => {
		const rules = rulesWith({ postureReminder: "notification" });
		const { state } = run(
			[
				typing(0, 1201),
				typing(1220, 1801),
				answer(1816, "snooze", { minutes: 5 }),
				...[1900, 2000, 2100].map(touch),
				answer(2130, "skip", { prompt: 2 }),
				put(2131, { type: "undo-skip" }),
				put(2140, { type: "skip" }),
			],
			{ rules },
		);
		const { prompts, postures, snoozed, skipped } = state.tally;
		assert.deepEqual({ prompts, postures, snoozed, skipped }, { prompts: 3, postures: 1, snoozed: 1, skipped: 1 });
	});

	it("has at most sixteen prompts", () => {
		// Each hour a prompt, answered by getting up, for twenty hours that begin after the day does.
		const rounds = Array.from({ length: 20 }, (_, round) =>
			Array.from({ length: 93 }, (__, touched) => touch(round * 3600 + touched * 20)),
		);
		const start = Date.UTC(2026, 2, 2, 4, 30);
		const { effects } = run(rounds, { start });
		assert.equal(effects.filter(({ type }) => type === "prompt").length, 16);
		assert.equal(effects.filter(({ type }) => type === "due").length, 20);
	});
});
