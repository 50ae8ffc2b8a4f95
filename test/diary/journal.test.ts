import assert from "node:assert/strict";
import fc from "fast-check";
import { type DiaryEvent, revised } from "../../src/diary/events";
import { eventLine, mergeJournals, readJournal } from "../../src/diary/journal";
import { anyEvent } from "./any-event";
import { at, minute, noon, routine } from "./make";

const lines = (events: readonly DiaryEvent[]) => events.map(eventLine).join("");
const ids = (events: readonly DiaryEvent[]) => events.map(({ id }) => id);
const journal = fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 12 });

describe("a journal", () => {
	it("reads back as it was written, a line an event", () => {
		fc.assert(
			fc.property(journal, (events) => {
				assert.equal(lines(events).split("\n").length, events.length + 1);
				assert.deepEqual(readJournal(lines(events)), { events, corrupt: [], newer: [], doubts: [] });
			}),
		);
	});

	it("reads the same with other line ends, blank lines, a byte order mark and no last newline", () => {
		const events = [routine(noon), at(noon + 1, { kind: "break-skipped" })];
		const text = `\uFEFF\n${lines(events).replaceAll("\n", "\r\n\r\n").trimEnd()}`;
		assert.deepEqual(readJournal(text).events, events);
	});

	it("cut short at any byte loses nothing but the line that was cut, and calls nothing corrupt", () => {
		const events = [
			routine(noon),
			at(noon, { kind: "note", day: "2026-11-22", text: "ärger – 気" }),
			routine(noon + 1),
		];
		const bytes = new TextEncoder().encode(lines(events));
		for (let length = 0; length <= bytes.length; length += 1) {
			const text = new TextDecoder().decode(bytes.subarray(0, length));
			const whole = text.split("\n").length - 1;
			const read = readJournal(text);
			assert.deepEqual(read.corrupt, []);
			assert.deepEqual(ids(read.events.slice(0, whole)), ids(events.slice(0, whole)));
			assert.ok(read.events.length <= events.length);
		}
	});

	it("keeps count of lines of a later version, and hands out corrupt ones as they stood", () => {
		const newer = JSON.stringify({ ...routine(noon), v: 9 });
		const text = `${newer}\nnot json\n${lines([routine(noon)])}{"v":1}\n`;
		assert.deepEqual(readJournal(text), {
			events: [routine(noon)],
			corrupt: ["not json", '{"v":1}'],
			newer: [newer],
			doubts: ["newer", "damaged"],
		});
	});

	it("T7: is in doubt where a line may have held an answer about safety, and only there", () => {
		const damaged = (line: string) => readJournal(`${line}\n`).doubts;
		assert.deepEqual(damaged('{"v":1,"kind":"screen","id":"s","at":"soon"}'), ["damaged"]);
		assert.deepEqual(damaged('{"v":1,"kind":"stop-answer"'), ["damaged"]);
		assert.deepEqual(damaged("\0\0\0"), ["damaged"]);
		assert.deepEqual(damaged('{"v":1,"kind":"note","id":"s","text":5}'), []);
		assert.deepEqual(damaged('{"v":1,"kind":"sitting","id":'), []);
		assert.deepEqual(damaged('{"v":2,"kind":"screen","id":"s","at":1}'), ["newer"]);
		assert.deepEqual(damaged('{"v":1,"kind":"sign","id":"s","at":1}'), ["newer"]);
		assert.deepEqual(damaged('{"v":2,"kind":"note","id":"s","at":1}'), []);
		assert.deepEqual(readJournal('{"v":1,"kind":"scr').doubts, [], "torn, and never confirmed");
	});

	it("however it is mutated, is read without an error and keeps every line left intact", () => {
		const mutation = fc.record({
			place: fc.nat(),
			removed: fc.nat(40),
			put: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("\n", "\0\0\0", '"', "}", "\n{", "\uFFFD")),
		});
		fc.assert(
			fc.property(journal, fc.array(mutation, { maxLength: 4 }), (events, mutations) => {
				let text = lines(events);
				for (const { place, removed, put } of mutations) {
					const start = place % (text.length + 1);
					text = text.slice(0, start) + put + text.slice(start + removed);
				}
				const read = new Set(ids(readJournal(text).events));
				const intact = new Set(text.split("\n"));
				for (const event of events) {
					assert.ok(!intact.has(eventLine(event).trimEnd()) || read.has(event.id));
				}
				mergeJournals([readJournal(text).events]);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe("journals of several windows", () => {
	it("merge into the same diary in whatever order and however often each is given", () => {
		const dealt = fc.array(
			fc.record({ event: anyEvent, windows: fc.subarray([0, 1, 2], { minLength: 1 }), revisions: fc.nat(2) }),
			{ maxLength: 15 },
		);
		fc.assert(
			fc.property(dealt, fc.array(fc.nat(2), { minLength: 3, maxLength: 6 }), (cards, order) => {
				const windows: [DiaryEvent[], DiaryEvent[], DiaryEvent[]] = [[], [], []];
				for (const { event, windows: holders, revisions } of cards) {
					let next = event;
					for (const holder of holders) {
						windows[holder]?.push(next);
					}
					for (let revision = 0; revision < revisions; revision += 1) {
						next = revised(next, {});
						windows[revision]?.push(next);
					}
				}
				const merged = mergeJournals(windows);
				const shuffled = [...order, 2, 1, 0].map((index) => windows[index] ?? []);
				assert.deepEqual(mergeJournals(shuffled), merged);
				assert.equal(new Set(ids(merged)).size, merged.length);
				assert.deepEqual(
					[...merged].sort((a, b) => a.at - b.at),
					merged,
				);
			}),
		);
	});

	it("show the latest revision of an event, wherever it was written", () => {
		const first = routine(noon);
		const second = revised(first, { feeling: "sharp" });
		assert.deepEqual(mergeJournals([[second], [first]]), [second]);
		assert.deepEqual(mergeJournals([[first], [second]]), [second]);
	});

	it("show nothing that was deleted, and nothing older than an erasure", () => {
		const kept = routine(noon + 3 * minute);
		const gone = routine(noon + 4 * minute, {}, "gone");
		const deletion = at(noon + 5 * minute, { kind: "deletion", of: "gone" });
		const erasure = at(noon + 2 * minute, { kind: "erasure", before: noon + 2 * minute });
		assert.deepEqual(
			mergeJournals([
				[deletion, erasure],
				[routine(noon), kept, gone],
			]),
			[kept],
		);
	});
});
