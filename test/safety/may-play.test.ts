import assert from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { mayPlayStep } from "../../src/safety/may-play";
import { noon } from "../diary/make";

describe("a harder level of an exercise", () => {
	const lookup = (id: string) => catalogue.find((exercise) => exercise.id === id);
	const levels = catalogue.flatMap(({ id, level }) => (level === undefined ? [] : [{ id, level }]));

	for (const { id, level } of levels) {
		it(`${id} is shut by what shuts ${level}`, () => {
			const shut = { open: false, rule: "S1", reason: "Put aside.", wayOut: "Tomorrow." } as const;
			const accessTo = (exercise: { readonly id: string }) =>
				exercise.id === level ? shut : ({ open: true, smaller: false } as const);
			const access = mayPlayStep({ exercise: id }, { lookup, accessTo, glides: [], now: noon });
			assert.deepEqual(access, { ...shut, exercise: level });
		});
	}

	it("is one of several", () => assert.ok(levels.length >= 5));
});
