import assert from "node:assert/strict";
import { safeParse } from "valibot";
import { eventSchemas } from "../../../src/diary/event-schemas";
import { isId } from "../../../src/editor/integrations/arguments";
import { catalogue, routines } from "../../../src/exercises/catalogue/all";
import { longestAnswer, longestEventId, longestId, longestRule } from "../../../src/exercises/id-length";
import { limits } from "../../../src/exercises/own-plan/limits";
import { singleRoutine } from "../../../src/exercises/single-exercise";
import { fromPanelSchema } from "../../../src/protocol";

const envelope = { v: 1, id: "e", at: 0, zone: 0 };
const accepted = (message: unknown) => safeParse(fromPanelSchema, message).success;
const kept = (kind: keyof typeof eventSchemas, fields: object) =>
	safeParse(eventSchemas[kind], { ...envelope, kind, ...fields }).success;

describe("an id", () => {
	it("X6: is refused by the panel's schema exactly where the diary would refuse it", () => {
		const routine = (id: string) => ({ routine: id, name: "n", outcome: "partial", done: [], seconds: 0 });
		const pairs: readonly (readonly [number, (id: string) => unknown, (id: string) => boolean])[] = [
			[longestId, (id) => ({ type: "start-routine", routine: id }), (id) => kept("routine", routine(id))],
			[longestId, (id) => ({ type: "take-back", exercise: id }), (id) => kept("taken-back", { exercise: id })],
			[
				longestEventId,
				(id) => ({ type: "stop-answer", session: id, felt: "mild" }),
				(id) => kept("stop-answer", { of: id, felt: "mild" }),
			],
			[
				longestEventId,
				(id) => ({ type: "after-effect", of: id, since: "same", still: false }),
				(id) => kept("after-effect", { of: id, since: "same", still: false, exercises: [] }),
			],
			[longestEventId, (id) => ({ type: "undo", of: id }), (id) => kept("deletion", { of: id })],
			[longestRule, (id) => ({ type: "approve", rule: id }), (id) => kept("approval", { rule: id })],
			[
				longestAnswer,
				(id) => ({ type: "answer-check", page: "p", answers: [{ question: id, value: id }] }),
				(id) => kept("screen", { answers: [{ question: id, is: id, at: 0 }] }),
			],
		];
		for (const [longest, message, isKept] of pairs) {
			for (const length of [0, 1, longest, longest + 1, 200]) {
				const id = "x".repeat(length);
				const expected = length >= 1 && length <= longest;
				const described = `${JSON.stringify(message("…"))}, ${length} characters`;
				assert.deepEqual([accepted(message(id)), isKept(id)], [expected, expected], described);
			}
		}
	});

	it("X6: has a longest length in every message of the panel", () => {
		const strings: string[] = [];
		for (const option of fromPanelSchema.options) {
			for (const [name, entry] of Object.entries(option.entries as Record<string, unknown>)) {
				const { wrapped, ...schema } = entry as { type: string; pipe?: { type: string }[]; wrapped?: never };
				const { type, pipe = [] } = (wrapped ?? schema) as { type: string; pipe?: { type: string }[] };
				if (type === "string") {
					strings.push(name);
					assert.ok(
						pipe.some((action) => action.type === "max_length"),
						`${option.entries.type.literal}: ${name}`,
					);
				}
			}
		}
		assert.ok(strings.length >= 10, "the messages are read");
	});

	it("X6: of anything there is, or that a plan may name, is short enough", () => {
		const ids = [...catalogue.map((exercise) => singleRoutine(exercise).id), ...routines.map(({ id }) => id)];
		assert.ok(ids.every((id) => isId(id)));
		assert.ok("exercise:".length + limits.name <= longestId);
		assert.equal(isId("x".repeat(longestId + 1)), false);
	});
});
