import { deepEqual, equal, throws } from "node:assert/strict";
import fc from "fast-check";
import {
	type Belongings,
	type BelongingsHere,
	belongingChanges,
	belongingsFor,
	belongingsIn,
	isChange,
	overwrites,
} from "../../src/diary/belongings";
import { DiaryFormatError, fromJson, toJson } from "../../src/diary/import-export";
import { settingSpecs } from "../../src/sitting/setting-specs";
import { noon, routine } from "./make";

const plan = '{ "routines": { "evening": { "name": "Evening", "steps": [{ "exercise": "ankle-pump" }] } } }\n';
const mine: Belongings = {
	plan,
	favourites: ["desk-calm", "exercise:ankle-pump"],
	settings: { breakLength: 7, workingHours: { monday: ["09:00-17:00"] } },
};

const here = (given: Partial<BelongingsHere> = {}): BelongingsHere => ({
	inForce: (key) => given.settings?.[key] ?? settingSpecs.find((spec) => spec.key === key)?.default,
	...given,
});

const exported = (belongings: Belongings) => toJson([routine(noon)], noon, belongingsFor(belongings));

describe("what is the person's beside the diary", () => {
	it("comes back in as it went out, and the diary with it", () => {
		deepEqual(belongingsIn(exported(mine)), mine);
		deepEqual(fromJson(exported(mine)), fromJson(toJson([routine(noon)], noon)));
		fc.assert(
			fc.property(
				fc.string({ unit: "binary" }),
				fc.array(fc.string({ minLength: 1, maxLength: 40 })),
				(text, favourites) => {
					const read = belongingsIn(exported({ plan: text, favourites }));
					deepEqual(read, { plan: text, ...(favourites.length > 0 && { favourites }) });
				},
			),
		);
	});

	it("reads the same whether or not an entry stands on a line", () => {
		deepEqual(belongingsIn(JSON.stringify(JSON.parse(exported(mine)), undefined, 2)), mine);
	});

	it("is not in an older file, nor in one of somebody who has none of it", () => {
		equal(belongingsIn(toJson([routine(noon)], noon)), undefined);
		equal(belongingsFor({ favourites: [], settings: {} }), undefined);
	});

	it("is refused whole where it is damaged or newer, before anything is taken in", () => {
		const damaged = [7, [], { version: 1, plan: 5 }, { version: 1, favourites: [""] }, { version: 1, settings: 5 }, {}];
		for (const belongings of damaged) {
			throws(() => belongingsIn(toJson([], noon, belongings)), /cannot be read/);
		}
		throws(() => belongingsIn(toJson([], noon, { version: 2 })), /newer version/);
		throws(() => belongingsIn(toJson([], noon, { version: 1, plan: "x".repeat(500_001) })), DiaryFormatError);
		throws(() => belongingsIn("{"), DiaryFormatError);
	});

	it("is shown part by part: the plan as added, replaced or the same", () => {
		const changeOf = (given: Partial<BelongingsHere>) =>
			belongingChanges({ plan }, here(given)).map((change) => [
				change.kind === "plan" && change.change,
				isChange(change),
				overwrites(change),
			]);
		deepEqual(changeOf({}), [["added", true, false]]);
		deepEqual(changeOf({ plan: "{}" }), [["replaced", true, true]]);
		deepEqual(changeOf({ plan }), [["same", false, false]]);
		deepEqual(changeOf({ mistake: "There is no exercise of this name." }), [["added", false, false]]);
	});

	it("adds favourites beside those there are", () => {
		const [change] = belongingChanges({ favourites: ["a", "b", "b", "c"] }, here({ favourites: ["c", "d"] }));
		deepEqual(change, { kind: "favourites", added: ["a", "b"] });
		const [none] = belongingChanges({ favourites: ["c"] }, here({ favourites: ["c", "d"] }));
		equal(none !== undefined && isChange(none), false);
	});

	it("names each setting with its old and new value, and overwrites only what somebody wrote", () => {
		const settings = { breakLength: 7, awayAfter: 5, dayEnd: "03:00", standingLimit: 30 };
		const changes = belongingChanges({ settings }, here({ settings: { awayAfter: 8, standingLimit: 30 } }));
		deepEqual(
			changes.map((change) => change.kind === "setting" && [change.key, change.from, change.to, overwrites(change)]),
			[
				["breakLength", 5, 7, false],
				["awayAfter", 8, 5, true],
				["dayEnd", "04:00", "03:00", false],
			],
		);
	});

	it("leaves out settings nothing can be made of, and any that is none of the programme's", () => {
		const settings = {
			breakLength: "long",
			clockRate: 60,
			unlocked: true,
			workingHours: { funday: ["09:00-17:00"] },
			dayEnd: "25:00",
			"editor.fontSize": 20,
		};
		deepEqual(belongingChanges({ settings }, here()), [{ kind: "unusable", settings: Object.keys(settings) }]);
	});
});
