import { deepEqual, equal, match, throws } from "node:assert/strict";
import fc from "fast-check";
import { toCsv } from "../../src/diary/csv";
import type { DiaryEvent } from "../../src/diary/events";
import { DiaryFormatError, fromJson, planImport, toJson } from "../../src/diary/import-export";
import { mergeAll, mergeJournals } from "../../src/diary/journal";
import { atOnce } from "../../src/diary/slices";
import { anyEvent } from "./any-event";
import { at, day, noon, routine } from "./make";

const none: ReadonlySet<string> = new Set();

describe("the diary as JSON", () => {
	it("comes back in as it went out", () => {
		fc.assert(
			fc.property(fc.array(anyEvent), (events) => {
				const diary = mergeJournals([events]);
				const read = fromJson(toJson(diary, noon));
				deepEqual(read, { events: diary, unreadable: 0, newer: 0 });
				const by = { id: "import-1", n: 1 };
				deepEqual(
					atOnce(planImport(read.events, [], none, by)).entries,
					diary.map((event) => ({ ...event, imported: by })),
				);
				deepEqual(atOnce(planImport(read.events, diary, none, by)).entries, []);
			}),
			{ numRuns: 50 },
		);
	});

	it("reads the same whether or not an entry stands on a line", () => {
		const text = toJson([routine(noon), routine(noon + day)], noon);
		deepEqual(fromJson(JSON.stringify(JSON.parse(text), undefined, 2)), fromJson(text));
		deepEqual(fromJson(toJson([], noon)), { events: [], unreadable: 0, newer: 0 });
	});

	it("I7, I8: refuses a revision nobody could have made, and a day that is none", () => {
		const entries = [
			{ ...routine(noon), rev: 2 ** 53 - 1 },
			{ v: 1, id: "d", at: noon, zone: 0, kind: "note", day: "2026-02-30", text: "No such day." },
		];
		const text = `{"format":"deskglide-diary","version":1,"events":${JSON.stringify(entries)}}`;
		deepEqual(fromJson(text), { events: [], unreadable: 2, newer: 0 });
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
	const by = { id: "import-1", n: 7 };
	const imported = { imported: by };
	const plan = (incoming: readonly DiaryEvent[], here: readonly DiaryEvent[] = [], deleted = none) =>
		atOnce(planImport(incoming, here, deleted, by));

	it("adds what is missing, marked as imported, and leaves alone what is here", () => {
		const other = routine(noon - day, {}, "b");
		deepEqual(plan([event, other], [event]), {
			entries: [{ ...other, ...imported }],
			added: 1,
			updated: 0,
			known: 1,
			deleted: 0,
			safety: false,
		});
	});

	it("I9: counts one new entry once, however often it is in the file", () => {
		const { entries, added, known } = plan([event, event, { ...event, rev: 1 }]);
		deepEqual([entries.length, added, known], [1, 1, 0]);
	});

	it("takes a newer wording of a note, never an older one, and of nothing else", () => {
		const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text: "Old" }, "n");
		const newer = { ...note, rev: 2, text: "New" };
		const { entries, updated, added } = plan([newer], [note]);
		deepEqual([entries, updated, added], [[{ ...newer, rev: 1, ...imported }], 1, 0]);
		deepEqual(plan([note], [newer]).entries, []);
		deepEqual(
			plan([{ ...event, rev: 2, outcome: "completed" as const }], [{ ...event, outcome: "stopped" as const }]).entries,
			[],
		);
	});

	it("T8: takes in no clock, and no word about other events", () => {
		const erasure = at<"erasure">(noon, { kind: "erasure", before: noon });
		const deletion = at<"deletion">(noon, { kind: "deletion", of: "x" });
		const { entries } = plan([{ ...event, n: 900, restored: noon }, erasure, deletion]);
		deepEqual(entries, [{ ...event, ...imported }]);
	});

	it("says whether there were answers about safety", () => {
		const approval = at<"approval">(noon, { kind: "approval", rule: "R1" });
		deepEqual([plan([approval]).safety, plan([approval], [approval]).safety], [true, false]);
	});

	it("leaves out what was deleted here", () => {
		const { entries, deleted } = plan([event], [], new Set(["a"]));
		deepEqual([entries, deleted], [[], 1]);
	});

	it("brings back what was erased here, so that it stands whatever another window still holds", () => {
		const erasure = { ...at<"erasure">(noon + 1, { kind: "erasure", before: noon + 1 }), n: 6 };
		const { deleted, events } = mergeAll([[event], [erasure]]);
		deepEqual(
			mergeJournals([[event], [erasure], plan([event], events, new Set(deleted)).entries]).map(({ id }) => id),
			["a"],
		);
	});

	it("is gone again when it is undone, and nothing else is", () => {
		const own = routine(noon, {}, "own");
		const undone = at<"deletion">(noon + 1, { kind: "deletion", of: by.id });
		deepEqual(
			mergeJournals([[own, undone], plan([event]).entries]).map(({ id }) => id),
			["own"],
		);
	});
});

describe("the diary as CSV", () => {
	const csvOf = (text: string) => toCsv([at<"note">(noon, { kind: "note", day: "2026-11-22", text })]);

	it("O6: says that it is UTF-8", () => {
		const bytes = new TextEncoder().encode(csvOf("Rücken"));
		deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
		match(new TextDecoder().decode(bytes), /Rücken/);
	});

	it("O6: holds nothing a spreadsheet would run, whatever separates its cells there", () => {
		for (const start of ["=", "+", "-", "@", "＝", "＋", "－", "＠"]) {
			for (const before of [
				"",
				" ",
				"\n",
				"\r\n ",
				"\t",
				"\u3000",
				"\u200b",
				"a;",
				"a; ",
				"a\tb\n",
				'a";',
				"a|",
				"a, ",
			]) {
				// As a spreadsheet of any country cuts it: quotes that do not begin a cell are text.
				const cells = csvOf(`${before}${start}cmd()`)
					.replace(/^\uFEFF/, "")
					.split(/[,;\t|\r\n]/);
				const starts = cells.map((cell) => cell.replace(/^["\s\p{Cf}]+/u, "").charAt(0));
				deepEqual(
					starts.filter((each) => /[=+\-@＝＋－＠]/.test(each)),
					[],
					JSON.stringify(before + start),
				);
			}
		}
		match(csvOf("5 - 3 = 2, a+b@c"), /"5 - 3 = 2, a\+b@c"/, "within a text they stay as they are");
	});

	it("has a line for each day", () => {
		const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text: 'Better, said "ok"' });
		const entry = at<"day-entry">(noon, { kind: "day-entry", day: "2026-11-22", leg: 3 });
		const [head, first, end, ...more] = toCsv([entry, note, routine(noon)]).split("\r\n");
		equal(head?.split(",").length, 19);
		equal(first, '2026-11-22,3,,,,0,0,0,0,0,0,0,0,0,1,0,0,0,"Better, said ""ok"""');
		deepEqual([end, more], ["", []]);
	});

	it("keeps a spreadsheet from running a note", () => {
		const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text: "=1+1" });
		match(toCsv([note]), /,'=1\+1\r\n$/);
	});
});
