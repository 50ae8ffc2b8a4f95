import assert from "node:assert/strict";
import fc from "fast-check";
import { type DiaryEvent, revised } from "../../src/diary/events";
import { JournalWriter } from "../../src/diary/journal-writer";
import { anyEvent } from "./any-event";
import { SharedFolder } from "./folders";
import { day, hour, minute, noon, routine } from "./make";

const ids = (events: readonly DiaryEvent[]) => events.map(({ id }) => id).sort();
const distinct = fc.uniqueArray(anyEvent, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });

describe("a window's journal", () => {
	it("has an event on disk by the time it is confirmed", async () => {
		const shared = new SharedFolder();
		const writer = new JournalWriter(shared.window(), "w", () => noon);
		for (let count = 1; count <= 5; count += 1) {
			await writer.append(routine(noon + count));
			assert.equal(shared.diary.length, count);
		}
	});

	it("loses nothing confirmed and doubles nothing when it is killed in any write, at any byte", async () => {
		await fc.assert(
			fc.asyncProperty(
				distinct,
				fc.integer({ min: 1, max: 14 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
				async (events, deadline, share, waits) => {
					const shared = new SharedFolder();
					const writer = new JournalWriter(shared.window({ deadline, share }), "w", () => noon);
					const confirmed: string[] = [];
					const appends: Promise<unknown>[] = [];
					for (const [index, event] of events.entries()) {
						const append = writer.append(event).then(
							() => confirmed.push(event.id),
							() => undefined,
						);
						appends.push(append);
						if (waits[index]) {
							await append;
						}
					}
					await Promise.all(appends);
					const kept = ids(shared.diary);
					assert.deepEqual(
						confirmed.filter((id) => !kept.includes(id)),
						[],
					);
					assert.equal(new Set(kept).size, kept.length);
					assert.deepEqual(
						kept.filter((id) => !ids(events).includes(id)),
						[],
					);
				},
			),
			{ numRuns: 400 },
		);
	});

	it("tells of a write that failed, and takes the event along with the next one", async () => {
		const shared = new SharedFolder();
		const folder = shared.window();
		let full = false;
		const write: typeof folder.write = (name, text) => {
			shared.files.set(name, "");
			return full ? Promise.reject(new Error("disk full")) : folder.write(name, text);
		};
		const writer = new JournalWriter({ ...folder, write }, "w", () => noon);
		await writer.append(routine(noon));
		full = true;
		await assert.rejects(writer.append(routine(noon + 1)), /disk full/);
		await assert.rejects(writer.append(routine(noon + 2)), /disk full/);
		assert.deepEqual(shared.diary, [routine(noon)]);
		full = false;
		await writer.append(routine(noon + 3));
		assert.equal(shared.diary.length, 4);
	});

	it("writes what piles up during a write in one go", async () => {
		const shared = new SharedFolder();
		const folder = shared.window();
		let writes = 0;
		const write: typeof folder.write = (name, text) => {
			writes += 1;
			return folder.write(name, text);
		};
		const writer = new JournalWriter({ ...folder, write }, "w", () => noon);
		await Promise.all(Array.from({ length: 50 }, (_, index) => writer.append(routine(noon + index))));
		assert.equal(shared.diary.length, 50);
		assert.equal(writes, 2);
	});

	it("keeps one line for an event that grows", async () => {
		const shared = new SharedFolder();
		const writer = new JournalWriter(shared.window(), "w", () => noon);
		let event = routine(noon);
		for (let count = 0; count < 10; count += 1) {
			await writer.append(event);
			event = revised(event, { seconds: count });
		}
		for (const text of shared.files.values()) {
			assert.equal(text.trimEnd().split("\n").length, 1);
		}
		assert.equal(shared.diary[0]?.rev, 9);
	});

	it("begins new files each day and leaves those of the day before as they are", async () => {
		const shared = new SharedFolder();
		let now = noon;
		const writer = new JournalWriter(shared.window(), "w", () => now);
		await writer.append(routine(now));
		await writer.append(routine(now + minute));
		const before = new Map(shared.files);
		now += day;
		await writer.append(routine(now));
		assert.deepEqual(
			[...shared.files.keys()],
			["2026-11-22.w.a.jsonl", "2026-11-22.w.b.jsonl", "2026-11-23.w.a.jsonl"],
		);
		for (const [name, text] of before) {
			assert.equal(shared.files.get(name), text);
		}
		assert.equal(writer.events.length, 1);
		assert.equal(shared.diary.length, 3);
	});

	it("takes what was not confirmed by midnight into the next day's file", async () => {
		const shared = new SharedFolder();
		const folder = shared.window();
		let now = noon;
		const write: typeof folder.write = (name, text) =>
			now === noon ? Promise.reject(new Error("offline")) : folder.write(name, text);
		const writer = new JournalWriter({ ...folder, write }, "w", () => now);
		await assert.rejects(writer.append(routine(noon)));
		now += day;
		await writer.append(routine(now));
		assert.equal(shared.diary.length, 2);
	});

	it("does not go back to a file of the day before when the clock is set back", async () => {
		const shared = new SharedFolder();
		let now = noon;
		const writer = new JournalWriter(shared.window(), "w", () => now);
		await writer.append(routine(now));
		now -= 13 * hour;
		await writer.append(routine(now));
		assert.ok([...shared.files.keys()].every((name) => name.startsWith("2026-11-22")));
	});
});
