import assert from "node:assert/strict";
import { logExplanations } from "../../../src/editor/timer/explanation-log";
import * as why from "../../../src/editor/timer/explanation-text";
import { clockTime } from "../../../src/l10n/clock-time";
import type { Effect } from "../../../src/sitting/effect";
import { explain } from "../../../src/sitting/explain";
import { initialState } from "../../../src/sitting/initial-state";
import { step } from "../../../src/sitting/step";
import { timerView } from "../../../src/sitting/timer-view";
import { answer, MONDAY, put, rulesWith, type Timed, touch, typing } from "../../sitting/timeline";

/** The log beside an engine that has yet to be told of anything. */
function begin() {
	const rules = rulesWith();
	const listeners = new Set<(effect: Effect) => void>();
	const lines: string[] = [];
	let now = { at: 0, wall: MONDAY };
	let state = initialState(now, rules);
	const service = {
		onEffect: (listener: (effect: Effect) => void) => {
			listeners.add(listener);
			return { dispose: () => listeners.delete(listener) };
		},
		explain: () => explain(state, now, rules),
		view: () => timerView(state, now, rules),
	};
	const log = logExplanations(
		service,
		(line) => lines.push(line),
		async () => why,
	);
	/** Returns when the log has what there is to say: the words are loaded on first use. */
	const tell = async (inputs: readonly Timed[]) => {
		for (const { at, body } of inputs) {
			now = { at, wall: MONDAY + at * 1000 };
			const next = step(state, { ...body, ...now }, rules);
			state = next.state;
			for (const effect of next.effects) {
				for (const listener of listeners) listener(effect);
			}
		}
		await new Promise(setImmediate);
	};
	return { lines, log, tell };
}

describe("what the log keeps", () => {
	it("is why a message came and why none comes, whenever something happened", async () => {
		const { lines, tell } = begin();
		await tell([...typing(0, 1802), put(1817, { type: "tick" }), answer(1830, "snooze", { minutes: 5 })]);
		assert.deepEqual(lines, [
			"30 minutes of 30 minutes at the desk. A message waits for 15 seconds without typing, a save or the end of a task, at most 5 minutes more. A break has been due for 0 min. If you stay, expect a message in 0 to 5 minutes, at a good moment.",
			"30 minutes of 30 minutes at the desk. A message is open: you paused in your typing.",
			`30 minutes of 30 minutes at the desk. You snoozed until ${clockTime(MONDAY + 2130_000, MONDAY)}. A break has been due for 1 min. If you stay, expect a message in 5 to 10 minutes, at a good moment.`,
		]);
	});

	it("is said once of one moment, though several things happen in it", async () => {
		const { lines, tell } = begin();
		await tell([...typing(0, 1801), touch(1830), put(2130, { type: "break-start" }), put(2140, { type: "break-end" })]);
		assert.ok(lines.length > 0);
		assert.equal(new Set(lines).size, lines.length);
	});

	it("ends with the window", async () => {
		const { lines, log, tell } = begin();
		log.dispose();
		await tell([touch(0), put(10, { type: "pause", seconds: 60 })]);
		assert.deepEqual(lines, []);
	});
});
