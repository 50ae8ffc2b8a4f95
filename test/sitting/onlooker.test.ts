import assert from "node:assert/strict";
import fc from "fast-check";
import { lookOver } from "./onlooker";
import { reference } from "./reference";
import { rulesWith } from "./timeline";

const { settings } = rulesWith({ ignoredLimit: 0, promptsPerDay: 1000 });

function prompted(touches: readonly number[]): number[] {
	const touched = new Set(touches);
	const seconds = Array.from({ length: (touches.at(-1) ?? 0) + 31 }, (_, second) => ({
		evidence: touched.has(second),
		breakpoint: false,
	}));
	return reference(seconds, settings).flatMap((line) => {
		const [second, what] = line.split(" ");
		return what === "prompt" ? [Number(second)] : [];
	});
}

function every(step: number, from: number, to: number): number[] {
	return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}

/** S3: due at 1800, prompts at 2100, 3300 and 4500, and no fourth. */
const typed = every(1, 0, 6400);

describe("an onlooker", () => {
	it("finds nothing wrong with the prompts of the second telling, nor with any other moment of their patience", () => {
		const bouts = fc.array(
			fc.record({
				touches: fc.nat(300),
				every: fc.integer({ min: 1, max: 7 }),
				pause: fc.integer({ min: 15, max: 500 }),
			}),
			{ minLength: 5, maxLength: 16 },
		);
		fc.assert(
			fc.property(bouts, (day) => {
				let at = 0;
				const touches = day.flatMap((bout) => {
					const from = at;
					at += bout.touches * bout.every + bout.pause;
					return every(bout.every, from, from + bout.touches * bout.every);
				});
				assert.deepEqual(lookOver(touches, prompted(touches), settings), { unwanted: [], unasked: [] });
			}),
		);
		for (const shown of [
			[1800, 2700, 3600],
			[1730, 2630, 3530],
			[1950, 2850, 4100],
			[2200, 3400, 4600],
		]) {
			assert.deepEqual(lookOver(typed, shown, settings), { unwanted: [], unasked: [] }, `${shown}`);
		}
	});

	it("finds each prompt that did not come", () => {
		assert.deepEqual(prompted(typed), [2100, 3300, 4500]);
		assert.deepEqual(lookOver(typed, [], settings).unasked, [1800, 3121, 4442]);
		assert.deepEqual(lookOver(typed, [2100], settings).unasked, [3000, 4321]);
		assert.deepEqual(lookOver(typed, [2100, 3300], settings).unasked, [4200]);
		assert.deepEqual(lookOver(typed, [2100, 3300, 4700], settings).unasked, [4200]);
	});

	it("finds each prompt that should not have come: early, twice, or once too often", () => {
		assert.deepEqual(lookOver(typed, [1700, 2100, 3300, 4500], settings).unwanted, [1700]);
		assert.deepEqual(lookOver(typed, [2100, 2110, 3300, 4500], settings).unwanted, [2110]);
		assert.deepEqual(lookOver(typed, [2100, 2900, 3300, 4500], settings).unwanted, [2900]);
		assert.deepEqual(lookOver(typed, [2100, 3300, 4500, 5700], settings).unwanted, [5700]);
		assert.deepEqual(lookOver(every(1, 0, 1500), [1400], settings).unwanted, [1400]);
	});

	it("wants none from a window that cannot have heard, until it can", () => {
		const late = [2600, 3500, 4400];
		assert.deepEqual(lookOver(typed, late, settings), { unwanted: [2600], unasked: [1800] });
		assert.deepEqual(lookOver(typed, late, settings, [[2000, 2500]]).unasked, []);
	});
});
