import assert from "node:assert/strict";
import fc from "fast-check";
import { explain } from "../../src/sitting/explain";
import { wakeAt } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import { generatedDay, live } from "./generated";
import { answer, MONDAY, put, round, rulesWith, run, type Timed, touch, typing } from "./timeline";
import { utc } from "./zone";

const rules = rulesWith();
type Inputs = readonly (Timed | readonly Timed[])[];

function seen(inputs: Inputs, at: number) {
	return timerView(run(inputs).state, { at, wall: MONDAY + at * 1000 }, rules);
}

function reasons(inputs: Inputs, at: number, changed = rules) {
	return explain(run(inputs, { rules: changed }).state, { at, wall: MONDAY + at * 1000 }, changed);
}

describe("what is shown", () => {
	it("while sitting: the load, and the minutes that are left", () => {
		const { status, load, untilBreak } = seen([typing(0, 601)], 660);
		assert.deepEqual([status, load, untilBreak], ["sitting", 660, 1140]);
	});

	it("changes next when a whole minute is over", () => {
		assert.equal(seen([typing(0, 601)], 610).viewChangesAt, 660);
		assert.equal(seen([typing(0, 601)], 660).viewChangesAt, 720);
	});

	it("changes next when a whole minute of a snooze is over, if that comes before", () => {
		const snoozed = [typing(0, 601), put(610, { type: "snooze", minutes: 5 })];
		assert.equal(seen(snoozed, 620).viewChangesAt, 660);
		assert.equal(seen(snoozed, 660).viewChangesAt, 670);
		assert.equal(seen(snoozed, 670).viewChangesAt, 720);
	});

	it("is due by itself when the time comes, without a step", () => {
		const { status, untilBreak } = seen([typing(0, 1790)], 1800);
		assert.deepEqual([status, untilBreak], ["due", 0]);
	});

	it("while away falls, and moves nothing", () => {
		const { status, load, viewChangesAt } = seen([typing(0, 1001)], 1240);
		assert.deepEqual([status, round(load), viewChangesAt], ["away", 200, undefined]);
	});

	it("F22: while away tells how long until nothing of it is left, and that it falls evenly", () => {
		const view = seen([typing(0, 1001)], 1240);
		assert.equal(round(view.untilRested ?? -1), 60);
		assert.equal(seen([typing(0, 1001)], 1300).load, 0);
		assert.equal(seen([typing(0, 601)], 660).untilRested, undefined, "not while sitting");
	});

	it("F21: a break that has run its length is over, and said to be until somebody is back", () => {
		const broken = [typing(0, 601), put(600, { type: "break-start" })] as const;
		assert.equal(seen(broken, 890).afterBreak, undefined);
		const over = seen(broken, 930);
		assert.deepEqual([over.status, round(over.afterBreak?.rested ?? 0), over.load], ["away", 330, 0]);
		assert.equal(seen([...broken, touch(940)], 945).afterBreak, undefined);
	});

	it("F23: while a red flag stands no break comes near, and none is due", () => {
		const locked = [typing(0, 1790), put(1700, { type: "lock", on: true })];
		assert.equal(seen(locked, 1750).status, "quiet");
		assert.equal(seen(locked, 1805).status, "quiet");
	});

	it("F24: outside the hours tells when they begin again", () => {
		const day = [{ from: 10 * 3600, to: 17 * 3600 }];
		const hours = rulesWith({ workingHours: [day, day, day, day, day, day, day] }, { calendar: utc });
		const { state } = run([typing(0, 300)], { rules: hours });
		const { status, hoursUntil } = timerView(state, { at: 300, wall: MONDAY + 300_000 }, hours);
		assert.deepEqual([status, hoursUntil], ["quiet", 3600]);
	});

	it("on a break: how long, and how long still, second by second", () => {
		const { status, break: pause, viewChangesAt } = seen([typing(0, 601), put(600, { type: "break-start" })], 660.4);
		assert.deepEqual([status, round(pause?.elapsed ?? 0), pause?.length, viewChangesAt], ["break", 60.4, 300, 661]);
	});

	it("on a break at a whole second changes at the next", () => {
		assert.equal(seen([typing(0, 601), put(600, { type: "break-start" })], 660).viewChangesAt, 661);
	});

	it("paused, snoozed, in a meeting: until when", () => {
		const paused = seen([typing(0, 601), put(600, { type: "pause", seconds: 1800 })], 700);
		assert.deepEqual([paused.status, paused.pausedUntil], ["paused", 2400]);
		const meeting = seen([typing(0, 601), put(600, { type: "meeting-start", seconds: 60 })], 610);
		assert.deepEqual([meeting.status, meeting.meetingUntil], ["quiet", 660]);
		assert.equal(seen([typing(0, 1801), answer(1816, "snooze")], 1900).snoozedUntil, 2116);
	});

	it("tells what can be undone", () => {
		assert.equal(seen([typing(0, 1801), answer(1816, "skip")], 1820).canUndoSkip, true);
		assert.equal(
			seen([typing(0, 1801), answer(1816, "skip"), put(1817, { type: "undo-skip" })], 1818).canUndoSkip,
			false,
		);
		assert.equal(seen([typing(0, 1001), touch(1400)], 1401).lastAway?.seconds, 400);
	});

	it("changes only when it said it would, or at the next thing to happen", () => {
		fc.assert(
			fc.property(generatedDay(false), (day) => {
				live(day, {
					each: ({ state, at, wall, rules: current, body }) => {
						if (body.type === "settings" || body.type === "tick") return;
						const now = timerView(state, { at, wall }, current);
						const next = Math.min(now.viewChangesAt ?? at + 100_000, wakeAt(state, current) ?? at + 100_000);
						const later = at + (next - at) * 0.999;
						const then = timerView(state, { at: later, wall: wall + (later - at) * 1000 }, current);
						assert.equal(then.status, now.status);
						assert.deepEqual(then.suppressions, now.suppressions);
						if (now.status === "sitting") assert.equal(minutes(then.untilBreak), minutes(now.untilBreak));
					},
				});
			}),
			{ numRuns: 40 },
		);
	});
});

function minutes(seconds: number): number {
	return Math.ceil((seconds - 1e-6) / 60);
}

describe("why, and why not yet", () => {
	const codes = (inputs: Inputs, at: number, changed = rules) =>
		reasons(inputs, at, changed).reasons.map(({ code }) => code);

	it("not due: how much sitting is left, and when a prompt is expected", () => {
		const { reasons: why, expected } = reasons([typing(0, 601)], 600);
		assert.deepEqual(why, [{ code: "not-due", seconds: 1200 }]);
		assert.deepEqual([expected?.from, expected?.by, expected?.fromWall], [1800, 2100, MONDAY + 1800_000]);
	});

	it("due: waits for a pause, until patience is over", () => {
		const { reasons: why, expected } = reasons([typing(0, 1811)], 1810);
		assert.deepEqual(why, [
			{ code: "waits-for-pause", seconds: 15, until: 2100 },
			{ code: "due", since: 1800 },
		]);
		assert.deepEqual([expected?.from, expected?.by], [1810, 2100]);
	});

	it("prompted: what made the moment", () => {
		const [why] = reasons([typing(0, 1801), touch(1820)], 1830).reasons;
		assert.deepEqual(why, { code: "prompted", at: 1815, moment: "pause", whileYouWait: false });
	});

	it("each thing that holds it back, and until when", () => {
		const inputs = [
			typing(0, 1801),
			put(1700, { type: "pause", seconds: 600 } as const),
			put(1710, { type: "meeting-start" } as const),
			put(1720, { type: "debug-start", id: "x" } as const),
		];
		assert.deepEqual(reasons(inputs, 1801).reasons.slice(0, 3), [
			{ code: "suppressed", reason: "paused", until: 2300 },
			{ code: "suppressed", reason: "debug", until: 2620 },
			{ code: "suppressed", reason: "meeting" },
		]);
		assert.equal(reasons(inputs, 1801).expected, undefined);
	});

	it("snoozed, skipped, away, asked, nobody there, on a break, after it, status bar only, limits", () => {
		assert.ok(codes([typing(0, 1801), answer(1816, "snooze")], 1900).includes("snoozed"));
		assert.ok(codes([typing(0, 1801), answer(1816, "skip")], 1900).includes("skipped"));
		assert.equal(codes([typing(0, 1001)], 1300)[0], "away");
		assert.equal(codes([typing(0, 1001), put(1000, { type: "blur" }), touch(1400)], 1401)[0], "asked-about-away");
		assert.equal(codes([typing(0, 601), put(600, { type: "break-start" })], 700)[0], "on-break");
		assert.equal(codes([typing(0, 601), put(600, { type: "break-start" })], 1000)[0], "after-break");
		assert.ok(
			codes([typing(0, 601), put(600, { type: "break-start" }), touch(901)], 910).includes("quiet-after-break"),
		);
		assert.ok(codes([typing(0, 5500)], 5500).includes("status-only"));
		assert.ok(codes([typing(0, 3000)], 3000, rulesWith({ breakReminder: "statusBar" })).includes("reminders-off"));
		assert.ok(codes([typing(0, 5500)], 5499, rulesWith({ ignoredLimit: 0 })).includes("episode-limit"));
		assert.ok(codes([typing(0, 5500)], 5499, rulesWith({ promptsPerDay: 2, ignoredLimit: 0 })).includes("day-limit"));
	});

	it("nobody there: patience is over, and it waits for the next touch", () => {
		const inputs = [put(1750, { type: "pause", seconds: 400 } as const), typing(0, 2080)];
		assert.equal(codes(inputs, 2160)[0], "nobody-there");
	});

	it("a repeat: how much more sitting", () => {
		const inputs = [
			typing(0, 2700),
			put(2700, { type: "break-start" } as const),
			put(2710, { type: "break-end" } as const),
		];
		const why = reasons(inputs, 2720).reasons;
		assert.deepEqual(why[0], { code: "repeat-after", sittingLeft: 890 });
	});

	it("always says something", () => {
		fc.assert(
			fc.property(generatedDay(), (day) => {
				live(day, {
					each: ({ state, at, wall, rules: current }) => {
						const { reasons: why, expected } = explain(state, { at, wall }, current);
						assert.ok(why.length > 0);
						assert.ok(expected === undefined || (expected.by >= expected.from && expected.from >= state.at));
					},
				});
			}),
			{ numRuns: 30 },
		);
	});
});
