import assert from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { FIGURES } from "../../src/exercises/figure/figures/all";
import type { Exercise } from "../../src/exercises/types";

function posesOf({ setUp, rep, finish, dose }: Exercise): readonly string[] {
	const named = [...setUp, ...rep, ...finish, ...(dose.timer?.motion ?? [])].map((leg) => leg.pose);
	return [...new Set(["rest", ...named])].sort();
}

describe("the figures and the catalogue", () => {
	for (const exercise of catalogue.filter((each) => each.logOnly !== true)) {
		it(`name the same poses for ${exercise.id}`, () => {
			assert.deepEqual(Object.keys(FIGURES[exercise.figure ?? exercise.id]?.poses ?? {}).sort(), posesOf(exercise));
		});
	}

	it("know of no exercise the other does not", () => {
		const known = catalogue.map((exercise) => exercise.id);
		assert.deepEqual(
			Object.keys(FIGURES).filter((id) => !known.includes(id)),
			[],
		);
	});
});
