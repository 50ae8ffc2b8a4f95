import assert from "node:assert/strict";
import type { Effect } from "../../src/sitting/effect";
import { isCurrent } from "../../src/sitting/is-current";
import { answer, put, rulesWith, run, touch, typing } from "./timeline";

function only(effects: readonly Effect[], type: Effect["type"]): Effect {
	const found = effects.find((effect) => effect.type === type);
	assert.ok(found, type);
	return found;
}

describe("a message worked out late", () => {
	it("is shown while its prompt is open, also for a while after", () => {
		const { state, effects } = run([typing(0, 1801), touch(1900)]);
		assert.ok(isCurrent(only(effects, "prompt"), state, 1950));
	});

	it("is not shown when another window has shown it", () => {
		const { state, effects } = run([typing(0, 1801), touch(1900)]);
		const prompt = only(effects, "prompt");
		const id = prompt.type === "prompt" ? prompt.id : "";
		const told = run([typing(0, 1801), touch(1900), put(1901, { type: "prompt-shown", id })]);
		assert.ok(!isCurrent(prompt, told.state, 1902));
		const other = run([typing(0, 1801), touch(1900), put(1901, { type: "prompt-shown", id: `${id}0` })]);
		assert.ok(isCurrent(prompt, other.state, 1902));
		assert.deepEqual(state.prompt, other.state.prompt);
	});

	it("is not shown when the person has gone since, or answered", () => {
		const gone = run([typing(0, 1801), touch(2400)]);
		assert.ok(!isCurrent(only(gone.effects, "prompt"), gone.state, 2400));
		const answered = run([typing(0, 1801), answer(1816, "skip")]);
		assert.ok(!isCurrent(only(answered.effects, "prompt"), answered.state, 1816));
	});

	it("about posture is shown within a minute or not at all", () => {
		const { state, effects } = run([typing(0, 1201), touch(1230)], {
			rules: rulesWith({ postureReminder: "notification" }),
		});
		const nudge = only(effects, "posture");
		assert.ok(isCurrent(nudge, state, nudge.at + 60));
		assert.ok(!isCurrent(nudge, state, nudge.at + 61));
	});
});
