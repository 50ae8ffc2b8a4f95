import assert from "node:assert/strict";
import fc from "fast-check";
import { type EventBody, readEvent, revised, stamped } from "../../src/diary/events";
import { anyEvent } from "./any-event";
import { at, noon, routine } from "./make";

const readAs = (value: unknown) => readEvent(value).type;

describe("diary events", () => {
	it("read back as they were recorded", () => {
		fc.assert(
			fc.property(anyEvent, (event) => {
				const read = readEvent(JSON.parse(JSON.stringify(event)));
				assert.deepEqual(read, { type: "event", event });
			}),
		);
	});

	it("of a kind or version that is not known yet are told from rubbish", () => {
		assert.equal(readAs({ v: 1, id: "a", at: noon, zone: 0, kind: "moon-phase", phase: "full" }), "unknown");
		assert.equal(readAs({ ...routine(noon), v: 2, outcome: { of: "a later time" } }), "unknown");
	});

	it("that are not whole are corrupt, and never throw", () => {
		assert.equal(readAs({ ...routine(noon), outcome: "splendid" }), "corrupt");
		assert.equal(readAs({ ...routine(noon), seconds: -1 }), "corrupt");
		assert.equal(readAs({ ...routine(noon), done: [{ exercise: "ankle-pump" }] }), "corrupt");
		assert.equal(readAs({ ...at(noon, { kind: "break-skipped" }), zone: undefined }), "corrupt");
		assert.equal(readAs({ ...at(noon, { kind: "break-skipped" }), kind: "toString" }), "unknown");
		fc.assert(fc.property(fc.anything(), (value) => void readEvent(value)));
	});

	it("are refused when a caller gets one wrong", () => {
		const wrong = { kind: "day-entry", day: "yesterday", leg: 11 } as unknown as EventBody<"day-entry">;
		assert.throws(() => stamped(wrong, { id: "a", at: noon, zone: 0 }), TypeError);
		assert.throws(() => at(noon, { kind: "day-entry", day: "2026-13-41" }), TypeError);
	});

	it("keep identity and moment when they are said again", () => {
		const first = routine(noon);
		const answered = revised(first, { feeling: "mild" });
		assert.deepEqual(answered, { ...first, feeling: "mild", rev: 1 });
		assert.equal(revised(answered, { feeling: "fine" }).rev, 2);
	});
});
