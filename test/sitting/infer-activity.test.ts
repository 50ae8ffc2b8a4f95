import assert from "node:assert/strict";
import { inferredPresenceAt } from "../../src/sitting/infer-activity";
import type { InputBody } from "../../src/sitting/input";
import { step } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import { MONDAY, put, rulesWith, run, type Timed, touch, typing } from "./timeline";

/** Somebody types where no event tells of it; the editor says at `now` that they were there 40 s ago at the latest. */
const seenAt = (inputs: readonly Timed[], now: number, rules = rulesWith()) =>
	inferredPresenceAt(run(inputs, { rules }).state, now, now - 40, rules.settings);

describe("somebody seen though no event told of them", () => {
	it("counts as there at the moment they were seen", () => {
		assert.equal(seenAt([touch(0)], 60), 20);
	});

	it("is put off where the engine has stepped since, until it matters", () => {
		assert.equal(seenAt([touch(0), put(30, { type: "tick" })], 60), undefined);
	});

	it("is not taken for away because the engine has stepped since", () => {
		const rules = rulesWith({ away: 60 });
		assert.equal(seenAt([touch(0), put(30, { type: "tick" })], 60, rules), 30);
	});

	it("is nobody new when they were seen before the last evidence", () => {
		const rules = rulesWith({ away: 60 });
		assert.equal(seenAt([touch(0), touch(30), put(40, { type: "tick" })], 60, rules), undefined);
	});

	it("does not disturb a break, nor bring back who is away already", () => {
		const rest = [touch(0), put(1, { type: "break-start" }), put(70, { type: "tick" })];
		assert.equal(seenAt(rest, 100, rulesWith({ away: 60 })), undefined);
		assert.equal(seenAt([touch(0), put(190, { type: "tick" })], 200), undefined);
	});

	it("sits all the while, whatever the time from which one counts as away", () => {
		for (const away of [60, 90, 120, 180]) {
			const rules = rulesWith({ away });
			let { state } = run([...typing(0, 10)], { rules });
			const feed = (body: InputBody, at: number) => {
				state = step(state, { ...body, at, wall: MONDAY + at * 1000 }, rules).state;
			};
			for (let now = 10; now <= 1200; now += 1) {
				// The editor looks each whole minute of the load, and when the person would be away.
				if (now % 60 === 9 || now - (state.lastEvidenceAt ?? 0) >= away) {
					const moment = inferredPresenceAt(state, now, now - 40, rules.settings);
					if (moment !== undefined) feed({ type: "evidence" }, moment);
					feed({ type: "tick" }, now);
				}
				const { status } = timerView(state, { at: now, wall: MONDAY + now * 1000 }, rules);
				assert.equal(status, "sitting", `at ${now} of ${away}`);
			}
		}
	});
});
