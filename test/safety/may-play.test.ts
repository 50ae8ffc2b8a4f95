import assert from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { mayPlayStep } from "../../src/safety/may-play";
import { hour, minute, noon } from "../diary/make";

describe("the cap on glides", () => {
	const lookup = (id: string) => catalogue.find((exercise) => exercise.id === id);
	const open = () => ({ open: true, smaller: false }) as const;
	const mayPump = (glides: readonly number[]) =>
		mayPlayStep({ exercise: "ankle-pump" }, { lookup, accessTo: open, glides, now: noon });

	it("F7: says when the next may be, by the clock and from now", () => {
		const soon = mayPump([noon - 10 * minute]);
		assert.ok(!soon.open && soon.opensAt === noon + 110 * minute);
		assert.match(soon.wayOut, /^Open from \S.*, in 1 h 50 min\.$/);
		const three = mayPump([noon - 23 * hour, noon - 8 * hour, noon - 3 * hour]);
		assert.ok(!three.open && three.opensAt === noon + hour);
		assert.match(three.wayOut, /^Open from \S.*, in 1 h\.$/);
	});

	it("F38: does not end with the diary's day: ankle pumps at 3:49 hold until 5:49", () => {
		const fourInTheMorning = noon - 8 * hour;
		const facts = {
			lookup,
			accessTo: open,
			glides: [fourInTheMorning - 11 * minute],
			now: fourInTheMorning + 26 * minute,
		};
		const access = mayPlayStep({ exercise: "ankle-pump" }, facts);
		assert.ok(!access.open && access.opensAt === fourInTheMorning + 109 * minute);
	});
});

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
