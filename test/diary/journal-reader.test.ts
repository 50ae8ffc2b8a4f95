import assert from "node:assert/strict";
import { eventLine } from "../../src/diary/journal";
import { JournalReader } from "../../src/diary/journal-reader";
import { JournalWriter } from "../../src/diary/journal-writer";
import { SharedFolder } from "./folders";
import { day, noon, routine } from "./make";

function setUp() {
	const shared = new SharedFolder();
	const folder = shared.window();
	const own = new JournalWriter(folder, "own", () => noon);
	const other = new JournalWriter(shared.window(), "other", () => noon);
	return { shared, folder, own, other, reader: new JournalReader(folder, own) };
}

describe("the journals of all windows", () => {
	it("are read as one, in order of time, what was just recorded included", async () => {
		const { own, other, reader } = setUp();
		await other.append(routine(noon + 2));
		await own.append(routine(noon + 3));
		await other.append(routine(noon + 1));
		void own.append(routine(noon + 4));
		const { events, failed, setAside } = await reader.read(0);
		assert.deepEqual(
			events,
			[1, 2, 3, 4].map((later) => routine(noon + later)),
		);
		assert.deepEqual({ failed, setAside }, { failed: [], setAside: [] });
	});

	it("are read once, and again when they changed", async () => {
		const { shared, other, reader } = setUp();
		await other.append(routine(noon + 1));
		await reader.read(0);
		await reader.read(0);
		assert.deepEqual(shared.reads, ["2026-11-22.other.a.jsonl"]);
		await other.append(routine(noon + 2));
		assert.equal(reader.changed("2026-11-22.other.b.jsonl"), true);
		assert.equal((await reader.read(0)).events.length, 2);
	});

	it("that may still be written are read again when nobody told of a change, if that is in doubt", async () => {
		const { shared, other, reader } = setUp();
		const archive = "archive.2026-10.2026-11-20.x.jsonl";
		shared.files.set(archive, eventLine(routine(noon - 40 * day)));
		await other.append(routine(noon + 1));
		await reader.read(0);
		// The third goes into the first's file again, in turn, and no word of either comes.
		await other.append(routine(noon + 2));
		await other.append(routine(noon + 3));
		reader.invalidateOpen();
		assert.equal((await reader.read(0)).events.length, 4);
		assert.equal(shared.reads.filter((name) => name === archive).length, 1, "what nobody writes stays in memory");
	});

	it("are read again whatever day a clock that is wrong has written into their names", async () => {
		const { shared, reader } = setUp();
		const old = "2016-11-20.behind.a.jsonl";
		shared.files.set(old, eventLine(routine(noon - 3650 * day)));
		await reader.read(0);
		shared.files.set(old, eventLine(routine(noon - 3650 * day)) + eventLine(routine(noon - 3650 * day + 1)));
		assert.equal((await reader.read(0)).events.length, 1);
		reader.invalidateOpen();
		assert.equal((await reader.read(0)).events.length, 2);
	});

	it("that read as before cost the merging nothing", async () => {
		const { other, reader } = setUp();
		await other.append(routine(noon + 1));
		const before = await reader.read(0);
		reader.invalidateOpen();
		assert.equal((await reader.read(0)).events, before.events);
	});

	it("are not taken from memory when they changed while they were being read", async () => {
		const { shared, folder, own, other } = setUp();
		await other.append(routine(noon));
		let read = folder.read;
		const reader = new JournalReader({ ...folder, read: (name) => read(name) }, own);
		read = async (name) => {
			const text = await folder.read(name);
			shared.files.set(name, eventLine(routine(noon + 1)));
			reader.changed(name);
			return text;
		};
		await reader.read(0);
		read = folder.read;
		assert.deepEqual((await reader.read(0)).events, [routine(noon + 1)]);
	});

	it("are read again when they were caught in the middle of being written", async () => {
		const { shared, reader } = setUp();
		const name = "2026-11-22.other.a.jsonl";
		const text = eventLine(routine(noon)) + eventLine(routine(noon + 1));
		for (const [length, events] of [
			[0, 0],
			[text.length - 9, 1],
			[text.length, 2],
		] as const) {
			shared.files.set(name, text.slice(0, length));
			assert.equal((await reader.read(0)).events.length, events);
		}
	});

	it("of this window make no change known, nor do other files", () => {
		const { own, reader } = setUp();
		void own.append(routine(noon));
		assert.equal(reader.changed("2026-11-22.own.a.jsonl"), false);
		assert.equal(reader.changed("set-aside.00.txt"), false);
		assert.equal(reader.changed("2026-11-22.other.a.jsonl"), true);
	});

	it("of days past are left alone when only today is wanted", async () => {
		const { shared, reader } = setUp();
		const older = routine(noon - 40 * day);
		shared.files.set("2026-10-13.past.a.jsonl", eventLine(older));
		shared.files.set("archive.2026-10.2026-11-02.x.jsonl", eventLine(older));
		shared.files.set("archive.2026-11.2026-11-20.y.jsonl", eventLine(routine(noon - 2 * day)));
		shared.files.set("2026-11-22.new.a.jsonl", eventLine(routine(noon)));
		const today = await reader.read(noon - 12 * 60 * 60_000);
		assert.deepEqual(shared.reads.sort(), ["2026-11-22.new.a.jsonl", "archive.2026-11.2026-11-20.y.jsonl"]);
		assert.equal(today.events.at(-1)?.at, noon);
		assert.equal((await reader.read(0)).events.length, 3);
	});

	it("come back with this window's own files of yesterday", async () => {
		const shared = new SharedFolder();
		let now = noon;
		const own = new JournalWriter(shared.window(), "own", () => now);
		const reader = new JournalReader(shared.window(), own);
		await own.append(routine(noon));
		now += day;
		await own.append(routine(now));
		assert.equal((await reader.read(0)).events.length, 2);
	});

	it("with a corrupt line keep everything else; the line is put in a file of its own and told of once", async () => {
		const { shared, folder, own, reader } = setUp();
		shared.files.set(
			"2026-11-20.w.a.jsonl",
			`${eventLine(routine(noon))}{"at":"\uFFFD\n${eventLine(routine(noon + 1))}`,
		);
		const first = await reader.read(0);
		assert.equal(first.events.length, 2);
		assert.equal(first.setAside.length, 1);
		assert.equal(shared.files.get(first.setAside[0] ?? ""), '{"at":"\uFFFD');
		const again = await new JournalReader(folder, own).read(0);
		assert.deepEqual(again.setAside, []);
		assert.equal(again.events.length, 2);
	});

	it("are read as far as they can be when one of them cannot, or a line cannot be set aside", async () => {
		const { shared, folder, own } = setUp();
		shared.files.set("2026-11-20.good.a.jsonl", `${eventLine(routine(noon))}rubbish\n`);
		shared.files.set("2026-11-20.locked.a.jsonl", "");
		const reader = new JournalReader(
			{
				...folder,
				read: (name) => (name.includes("locked") ? Promise.reject(new Error("locked")) : folder.read(name)),
				write: () => Promise.reject(new Error("read only")),
			},
			own,
		);
		const { events, failed } = await reader.read(0);
		assert.deepEqual(events, [routine(noon)]);
		assert.deepEqual(
			failed.map(({ error }) => String(error)),
			["Error: locked", "Error: read only"],
		);
	});

	it("that were put together between listing and reading are found where they went", async () => {
		const { shared, folder, own } = setUp();
		const line = eventLine(routine(noon - 3 * day));
		shared.files.set("2026-11-19.past.a.jsonl", line);
		const reader = new JournalReader(
			{
				...folder,
				read: (name) => {
					if (shared.files.delete("2026-11-19.past.a.jsonl")) {
						shared.files.set("archive.2026-11.2026-11-22.x.jsonl", line);
					}
					return folder.read(name);
				},
			},
			own,
		);
		assert.deepEqual((await reader.read(0)).events, [routine(noon - 3 * day)]);
	});
});
