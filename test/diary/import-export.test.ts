import { deepEqual, equal, match, throws } from "node:assert/strict";
import fc from "fast-check";
import { toCsv } from "../../src/diary/csv";
import { DiaryFormatError, fromJson, planImport, toJson } from "../../src/diary/import-export";
import { mergeAll, mergeJournals } from "../../src/diary/journal";
import { anyEvent } from "./any-event";
import { at, day, noon, routine } from "./make";

const none: ReadonlySet<string> = new Set();
const never = Number.NEGATIVE_INFINITY;

describe("the diary as JSON", () => {
	it("comes back in as it went out", () => {
		fc.assert(
			fc.property(fc.array(anyEvent), (events) => {
				const diary = mergeJournals([events]);
				const read = fromJson(toJson(diary, noon));
				deepEqual(read, { events: diary, unreadable: 0, newer: 0 });
				deepEqual(planImport(read.events, [], none, never, noon).added, diary);
				deepEqual(planImport(read.events, diary, none, never, noon).added, []);
			}),
			{ numRuns: 50 },
		);
	});

	it("that is none says why, and nothing comes of it", () => {
		throws(() => fromJson("{"), /not JSON, or it was cut short/);
		throws(() => fromJson("[1, 2]"), /not a diary that Deskglide wrote/);
		throws(() => fromJson('{"format":"deskglide-diary","version":1}'), DiaryFormatError);
		throws(() => fromJson('{"format":"deskglide-diary","version":2,"events":[]}'), /newer version/);
	});

	it("with entries that cannot be read gives the others, and counts", () => {
		const text = toJson([routine(noon)], noon).replace(
			"[\n",
			'[\n{"v":1,"id":"x","at":1,"kind":"routine"},{"v":9,"id":"y","at":1,"kind":"dance"},7,\n',
		);
		deepEqual(fromJson(text), { events: [routine(noon)], unreadable: 2, newer: 1 });
	});
});

describe("importing a diary", () => {
	const event = routine(noon, {}, "a");

	it("adds what is missing and leaves alone what is here", () => {
		const other = routine(noon - day, {}, "b");
		deepEqual(planImport([event, other], [event], none, never, noon), {
			added: [other],
			updated: 0,
			known: 1,
			deleted: 0,
		});
	});

	it("takes a newer wording, never an older one", () => {
		const newer = { ...event, rev: 2, name: "Newer" };
		deepEqual(planImport([newer], [event], none, never, noon).added, [newer]);
		deepEqual(planImport([event], [newer], none, never, noon).added, []);
	});

	it("leaves out what was deleted here", () => {
		deepEqual(planImport([event], [], new Set(["a"]), never, noon), { added: [], updated: 0, known: 0, deleted: 1 });
	});

	it("brings back what was erased here, so that it stands whatever another window still holds", () => {
		const erasure = at<"erasure">(noon + 1, { kind: "erasure", before: noon + 1 });
		const { erased, deleted } = mergeAll([[event], [erasure]]);
		const [back] = planImport([event], [], deleted, erased, noon + day).added;
		deepEqual(
			mergeJournals([[event], [erasure], back === undefined ? [] : [back]]).map(({ id }) => id),
			["a"],
		);
	});
});

describe("the diary as CSV", () => {
	it("has a line for each day", () => {
		const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text: 'Better, said "ok"' });
		const entry = at<"day-entry">(noon, { kind: "day-entry", day: "2026-11-22", leg: 3 });
		const [head, first, end, ...more] = toCsv([entry, note, routine(noon)]).split("\r\n");
		equal(head?.split(",").length, 17);
		equal(first, '2026-11-22,3,,,,0,0,0,0,0,0,0,0,1,0,0,"Better, said ""ok"""');
		deepEqual([end, more], ["", []]);
	});

	it("keeps a spreadsheet from running a note", () => {
		const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text: "=1+1" });
		match(toCsv([note]), /,'=1\+1\r\n$/);
	});
});
