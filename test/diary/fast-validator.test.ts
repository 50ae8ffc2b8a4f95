import assert from "node:assert/strict";
import fc from "fast-check";
import { safeParse } from "valibot";
import { eventSchemas } from "../../src/diary/event-schemas";
import type { EventKind } from "../../src/diary/events";
import { fastValidator } from "../../src/diary/fast-validator";
import { anyEvent } from "./any-event";
import { at, noon, routine } from "./make";

const quickly = (kind: EventKind, value: unknown) => fastValidator(eventSchemas[kind])(value);

/** What a file may hold in place of a field. */
const junk = fc.oneof(
	fc.constantFrom<unknown>(null, "", -1, 0.5, 1e300, true, [], {}, "2026-02-31", Number.MAX_SAFE_INTEGER + 2),
	fc.json().map((text) => JSON.parse(text) as unknown),
);

describe("the quick check of an event", () => {
	it("knows every whole event at once", () => {
		fc.assert(fc.property(anyEvent, (event) => quickly(event.kind, JSON.parse(JSON.stringify(event)))));
		assert.ok(quickly("routine", routine(noon)));
		assert.ok(quickly("weekly", at(noon, { kind: "weekly", day: "2026-11-22", bother: { leg: 3 } })));
	});

	it("never says yes to what the schema would refuse, or would give back otherwise", () => {
		const mutation = fc.record({
			event: anyEvent,
			field: fc.nat(20),
			to: junk,
			way: fc.constantFrom("drop", "set", "add", "undefined"),
			name: fc.constantFrom("surplus", "rev", "restored", "workspace", "feeling", "__proto__"),
		});
		fc.assert(
			fc.property(mutation, ({ event, field, to, way, name }) => {
				const fields = Object.entries(event);
				const index = field % fields.length;
				const changed =
					way === "drop"
						? fields.filter((_, at) => at !== index)
						: way === "add"
							? [...fields, [name, to] as const]
							: fields.map(
									([key, value], at) => [key, at === index ? (way === "set" ? to : undefined) : value] as const,
								);
				// As JSON reads it: a key of any name is the object's own.
				const value: unknown = JSON.parse(
					`{${changed
						.filter(([, given]) => given !== undefined)
						.map(([key, given]) => `${JSON.stringify(key)}:${JSON.stringify(given)}`)
						.join()}}`,
				);
				if (quickly(event.kind, value)) {
					const slow = safeParse(eventSchemas[event.kind], value);
					assert.ok(slow.success, JSON.stringify(value));
					assert.deepEqual(slow.output, value);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it("asks the schema about anything it does not expect", () => {
		assert.equal(quickly("note", { ...at(noon, { kind: "note", day: "2026-11-22", text: "x" }), surplus: 1 }), false);
		assert.equal(quickly("note", undefined), false);
		assert.equal(quickly("note", []), false);
	});
});
