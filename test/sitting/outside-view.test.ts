import assert from "node:assert/strict";
import fc from "fast-check";
import { apiState } from "../../src/editor/integrations/api-state";
import type { InputBody } from "../../src/sitting/input";
import { outsideView } from "../../src/sitting/outside-view";
import { type GeneratedDay, generatedDay, type Happening, live } from "./generated";

/** What the safety rules make of a day: the moments at which they lock and unlock, and the limit of the phase. */
interface Held {
	readonly lockedAt: (index: number) => boolean;
	readonly limit: number;
}

const free: Held = { lockedAt: () => false, limit: 1800 };

/** What is told after each happening of the day, as text. */
function toldOf(day: GeneratedDay, { lockedAt, limit }: Held): readonly string[] {
	const withLimit = (body: InputBody): InputBody =>
		body.type === "settings" ? { ...body, settings: { ...body.settings, limit } } : body;
	const happenings = day.happenings.flatMap(({ body, ...rest }, index): Happening[] => {
		// A message can be answered only where it was shown, and locks are given here.
		const isOwn = /^(answer|prompt-.*|lock)$/.test(body.type);
		// Whatever it says, word of a lock comes from a machine that is awake: it comes on free days as well.
		const lock: Happening = { after: 0, body: { type: "lock", on: lockedAt(index) }, clockStep: 0 };
		return [{ ...rest, body: isOwn ? { type: "tick" } : withLimit(body) }, lock];
	});
	const told: string[] = [];
	live(
		{ settings: { ...day.settings, limit }, happenings },
		{
			each: ({ body, state, at, wall, rules }) => {
				if (body.type !== "lock") {
					const outside = (limit: number) => outsideView(state, { at, wall }, rules, limit);
					const { reasons, load, limit: inUse } = outside(1800).explanation;
					told.push(JSON.stringify([apiState({ outside, rate: 1 }, wall, 1800), reasons, load, inUse]));
				}
			},
		},
	);
	return told;
}

describe("X2: what is told to others of the timer", () => {
	it("is the same whatever is locked, and in every phase", () => {
		fc.assert(
			fc.property(generatedDay(), fc.array(fc.boolean(), { minLength: 1 }), (day, locks) => {
				const expected = toldOf(day, free);
				assert.ok(expected.length >= day.happenings.length);
				assert.deepEqual(toldOf(day, { lockedAt: () => true, limit: 2400 }), expected, "locked all day");
				const atTimes: Held = { lockedAt: (index) => locks[index % locks.length] === true, limit: 3000 };
				assert.deepEqual(toldOf(day, atTimes), expected, "locked at times");
			}),
			{ numRuns: 6 },
		);
	}).timeout(600_000);

	it("has no word of a message, an answer or a lock", () => {
		fc.assert(
			fc.property(generatedDay(), (day) => {
				const text = toldOf(day, { lockedAt: () => true, limit: 1800 }).join();
				assert.doesNotMatch(
					text,
					/"code":"(lock|prompted|status-only|episode-limit|day-limit|repeat-after|snoozed|skipped)"|"lock"/,
				);
			}),
			{ numRuns: 4 },
		);
	}).timeout(600_000);
});
