import assert from "node:assert/strict";
import fc from "fast-check";
import { restoreState, saveState } from "../../src/sitting/state-storage";
import { step } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import { answer, MONDAY, put, round, rulesWith, run, type Timed, touch, typing } from "./timeline";

const rules = rulesWith();
const wall = (at: number): number => MONDAY + at * 1000;
const moment = (at: number) => ({ at, wall: wall(at) });

const stages: Record<string, readonly (Timed | readonly Timed[])[]> = {
	"before anything": [touch(0)],
	sitting: [typing(0, 1000)],
	due: [typing(0, 1801)],
	"with a prompt open": [typing(0, 1801), touch(1820)],
	snoozed: [typing(0, 1801), answer(1816, "snooze")],
	skipped: [typing(0, 1801), answer(1816, "skip")],
	"on a break": [typing(0, 1801), answer(1816, "start")],
	"in a routine": [typing(0, 1000), put(1000, { type: "routine-start", id: "calm", posture: "seated" })],
	paused: [typing(0, 1000), put(1000, { type: "pause", seconds: 1800 })],
	"in a meeting": [typing(0, 1000), put(1000, { type: "meeting-start" })],
	debugging: [typing(0, 1000), put(1000, { type: "debug-start", id: "one" })],
	waiting: [typing(0, 1401), put(1400, { type: "busy-start", id: "build" })],
	away: [typing(0, 1000), put(1300, { type: "tick" })],
	unfocused: [typing(0, 1000), put(1000, { type: "blur" })],
};

describe("a host that starts again", () => {
	for (const [stage, inputs] of Object.entries(stages)) {
		it(`${stage}: goes on where it stopped, by a clock of its own`, () => {
			const { state } = run(inputs);
			const at = state.at;
			const saved = JSON.parse(JSON.stringify(saveState(state, moment(at))));
			const other = { at: 7, wall: wall(at + 20) };
			const { state: again, problem } = restoreState(saved, other, rules);
			assert.equal(problem, undefined);
			const before = timerView(state, moment(at + 100), rules);
			const after = timerView(again, { at: 87, wall: wall(at + 100) }, rules);
			assert.equal(after.status, before.status);
			assert.equal(round(after.load), round(before.load));
			assert.deepEqual(after.suppressions, before.suppressions);
			assert.deepEqual(after.today, before.today);
			assert.equal(after.snoozedUntil === undefined, before.snoozedUntil === undefined);
			assert.equal(after.prompt?.id, before.prompt?.id);
		});
	}

	it("after a night: what was paused until tomorrow is not, and the load is gone", () => {
		const { state } = run([typing(0, 1000), put(1000, { type: "pause", until: "tomorrow" })]);
		const night = 24 * 3600;
		const { state: again } = restoreState(saveState(state, moment(1000)), { at: 0, wall: wall(night) }, rules);
		const { status, load } = timerView(
			step(again, { type: "evidence", at: 1, wall: wall(night + 1) }, rules).state,
			{ at: 1, wall: wall(night + 1) },
			rules,
		);
		assert.deepEqual([status, load], ["sitting", 0]);
	});

	it("with a wall clock that was set back meanwhile: no time has passed, rather than less than none", () => {
		const { state } = run([typing(0, 1000)]);
		const { state: again } = restoreState(saveState(state, moment(999)), { at: 50, wall: wall(-5000) }, rules);
		assert.equal(round(timerView(again, { at: 50, wall: wall(-5000) }, rules).load), 999);
	});
});

describe("a saved state that cannot be used", () => {
	const good = saveState(run([typing(0, 1801)]).state, moment(1800));
	const spoilt: readonly (readonly [string, unknown, RegExp])[] = [
		["nothing", undefined, /not an object/],
		["half a file", JSON.stringify(good).slice(0, 200), /not an object/],
		["an older version", { ...good, state: { ...good.state, version: 0 } }, /version is not one of 1/],
		["a load that is text", { ...good, state: { ...good.state, load: "many" } }, /load is not a number/],
		["a load below zero", { ...good, state: { ...good.state, load: -1 } }, /load is below zero/],
		["a missing field", { ...good, state: { ...good.state, tally: undefined } }, /tally is not an object/],
		[
			"a break without rest",
			{ ...good, state: { ...good.state, activeBreak: { from: 0, length: 300, restedBefore: 0, kind: "break" } } },
			/break without rest/,
		],
		["rest without an end", { ...good, state: { ...good.state, stretch: "rest" } }, /rest does not fit/],
		["moments ahead of their clock", { ...good, at: 0, state: { ...good.state } }, /ahead/],
		["moments longer ago than can be counted", { ...good, at: Number.MAX_VALUE, state: { ...good.state } }, /behind/],
	];
	for (const [says, saved, because] of spoilt) {
		it(`${says}: a fresh one begins, and the reason is told`, () => {
			const { state, problem } = restoreState(saved, moment(2000), rules);
			assert.match(problem ?? "", because);
			assert.deepEqual([state.load, state.stretch], [0, "none"]);
		});
	}

	for (const key of ["dayUntilWall", "hoursUntilWall", "clockWall"]) {
		it(`${key} of another age does not keep the timer counting days`, () => {
			const { problem } = restoreState({ ...good, state: { ...good.state, [key]: -8e15 } }, moment(1800), rules);
			assert.match(problem ?? "", /is not of its/);
		});
	}

	it("saved before time began is too old for anything", () => {
		const { state, problem } = restoreState({ ...good, wall: -1e300 }, moment(1800), rules);
		assert.match(problem ?? "", /too old/);
		assert.equal(timerView(state, moment(1800), rules).load, 0);
	});

	it("whatever it is, never stops the timer", () => {
		const keys = Object.keys(good.state);
		fc.assert(
			fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
				const { state } = restoreState({ ...good, state: { ...good.state, [key]: value } }, moment(1800), rules);
				const { state: next } = step(state, { type: "evidence", ...moment(1801) }, rules);
				assert.ok(Number.isFinite(timerView(next, moment(1900), rules).load));
			}),
			{ numRuns: 400 },
		);
	});
});
