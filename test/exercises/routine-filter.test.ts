import assert from "node:assert/strict";
import { routines } from "../../src/exercises/catalogue/all";
import { filterOf, filterOptions, isFiltering, isPicked, suitsFilter } from "../../src/exercises/routine-filter";
import type { Routine } from "../../src/exercises/types";

const seated: Routine = {
	id: "some",
	name: "Some",
	phase: 2,
	place: "desk",
	posture: "seated",
	purpose: "",
	steps: [],
	origin: "seed",
};

describe("the filter of the routines", () => {
	it("wants everything while nothing is picked", () => {
		assert.equal(isFiltering(filterOf([])), false);
		assert.ok(routines.every((routine) => suitsFilter(routine, 600, filterOf([]))));
	});

	it("counts a length as it is shown, in whole minutes", () => {
		const twoMinutes = filterOf([{ kind: "minutes", value: 2 }]);
		assert.equal(suitsFilter(seated, 149, twoMinutes), true);
		assert.equal(suitsFilter(seated, 150, twoMinutes), false);
	});

	it("takes the longest of several lengths", () => {
		const filter = filterOf([
			{ kind: "minutes", value: 5 },
			{ kind: "minutes", value: 1 },
		]);
		assert.equal(suitsFilter(seated, 300, filter), true);
	});

	it("wants any one of each kind, and something of every kind that was picked", () => {
		const filter = filterOf([
			{ kind: "postures", value: "standing" },
			{ kind: "postures", value: "seated" },
			{ kind: "phases", value: 2 },
		]);
		assert.equal(suitsFilter(seated, 60, filter), true);
		assert.equal(suitsFilter({ ...seated, posture: "standing" }, 60, filter), true);
		assert.equal(suitsFilter({ ...seated, posture: "floor" }, 60, filter), false);
		assert.equal(suitsFilter({ ...seated, phase: 1 }, 60, filter), false);
	});

	it("lets what suits any posture pass for every one, but tells places apart", () => {
		assert.equal(
			suitsFilter({ ...seated, posture: "any" }, 60, filterOf([{ kind: "postures", value: "floor" }])),
			true,
		);
		assert.equal(suitsFilter({ ...seated, place: "partly" }, 60, filterOf([{ kind: "places", value: "desk" }])), false);
	});

	it("shows again what was picked, whatever that was", () => {
		for (const option of filterOptions) {
			const filter = filterOf([option]);
			assert.ok(isFiltering(filter));
			assert.deepEqual(
				filterOptions.filter((each) => isPicked(each, filter)),
				[option],
			);
		}
	});
});
