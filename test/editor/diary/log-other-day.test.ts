import "../safety/fake-vscode";
import assert from "node:assert/strict";
import type { DiaryEvent, EventBody } from "../../../src/diary/events";
import type { DiaryContext } from "../../../src/editor/diary/diary-context";
import { addNote, logDay, logOtherDay } from "../../../src/editor/diary/log-entries";
import { at, day, noon } from "../../diary/make";
import { PersonAtDialogs } from "../person-at-dialogs";

function diary(events: readonly DiaryEvent[] = []) {
	const written: EventBody<"day-entry">[] = [];
	const parts = {
		clock: { wall: () => noon },
		dayEnd: () => 240,
		journal: { events: async () => events },
		recorder: { record: async (body: EventBody<"day-entry">) => void written.push(body) },
	} as unknown as DiaryContext;
	return { parts, written };
}

describe("logging another day", () => {
	it("F10: offers the days there were, also those of which the diary has nothing, and has the day in its title", async () => {
		const { parts, written } = diary([at(noon - 2 * day, { kind: "day-entry", day: "2026-11-20", leg: 3 })]);
		const person = new PersonAtDialogs(["Yesterday", "4"]);
		await logOtherDay(parts);
		assert.equal(person.lists[0]?.length, 15);
		assert.equal(person.lists[0]?.includes("Today"), false);
		assert.deepEqual(written, [{ kind: "day-entry", day: "2026-11-21", leg: 4 }]);
		assert.deepEqual(person.titles.slice(1), [
			"Yesterday: Leg pain, at its worst",
			"Yesterday: How far down did it reach?",
		]);
		assert.match(person.lines[0] ?? "", /Written into the diary: Yesterday\.$/);
	});

	it("F10: takes a date that is written, as long as it is over", async () => {
		const { parts, written } = diary();
		new PersonAtDialogs(["Another date…", "2026-10-01", "0"]);
		await logOtherDay(parts);
		assert.deepEqual(written, [{ kind: "day-entry", day: "2026-10-01", leg: 0 }]);
	});

	it("F10: says today of today only", async () => {
		const today = new PersonAtDialogs();
		await logDay(diary().parts);
		assert.deepEqual(today.titles, ["Leg pain today, at its worst"]);
		const other = new PersonAtDialogs();
		await logDay(diary().parts, "2026-11-15");
		await addNote(diary().parts, "2026-11-15");
		assert.deepEqual(other.titles, ["Sunday, November 15: Leg pain, at its worst", "Sunday, November 15: Note"]);
	});
});
