import assert from "node:assert/strict";
import fc from "fast-check";
import { compact, type WholeDiary } from "../../src/diary/compaction";
import { revised } from "../../src/diary/events";
import { eventLine, mergeAll, nothingErased, readJournal } from "../../src/diary/journal";
import { JournalWriter } from "../../src/diary/journal-writer";
import { Killed, SharedFolder } from "./folders";
import { at, day, hour, noon, routine } from "./make";

function unique(prefix = "u") {
	let count = 0;
	return () => `${prefix}${count++}`;
}

/** Files of windows closed long ago: two a day, as a window leaves them. */
function closedWindows(shared: SharedFolder, days: number): void {
	for (let index = 0; index < days; index += 1) {
		const when = noon - (40 + index) * day;
		const name = new Date(when).toISOString().slice(0, 10);
		const [first, second] = [routine(when), routine(when + hour)];
		shared.files.set(`${name}.w${index}.a.jsonl`, eventLine(first));
		shared.files.set(`${name}.w${index}.b.jsonl`, eventLine(first) + eventLine(second));
	}
}

/** What a reading of all files says. */
function whole(shared: SharedFolder, more: Partial<WholeDiary> = {}): WholeDiary {
	const texts = [...shared.files].filter(([name]) => name.endsWith(".jsonl")).map(([, text]) => text);
	const { deleted, erased } = mergeAll(texts.map((text) => readJournal(text).events));
	return { deleted, erased, header: "", left: new Set(), ...more };
}

const nothing: WholeDiary = { deleted: new Set(), erased: nothingErased, header: "", left: new Set() };

describe("putting closed journals together", () => {
	it("changes nothing in the diary and leaves an archive a month", async () => {
		const shared = new SharedFolder();
		closedWindows(shared, 60);
		const before = shared.diary;
		assert.equal(before.length, 120);
		await compact(shared.window(), noon, unique(), whole(shared));
		assert.deepEqual(shared.diary, before);
		assert.deepEqual([...shared.files.keys()].map((name) => name.slice(0, 15)).sort(), [
			"archive.2026-08",
			"archive.2026-09",
			"archive.2026-10",
		]);
		assert.equal(await compact(shared.window(), noon, unique("v"), whole(shared)), 0);
	});

	it("takes no file that a window may still write", async () => {
		const shared = new SharedFolder();
		for (let index = 0; index < 60; index += 1) {
			shared.files.set(`2026-11-22.w${index}.a.jsonl`, eventLine(routine(noon, {}, `now${index}`)));
			shared.files.set(`2026-11-20.w${index}.a.jsonl`, eventLine(routine(noon - 2 * day, {}, `then${index}`)));
		}
		assert.equal(await compact(shared.window(), noon, unique(), whole(shared)), 0);
	});

	it("waits in the month that is still growing until it is worth the while", async () => {
		const shared = new SharedFolder();
		const add = (count: number) => {
			for (let index = 0; index < count; index += 1) {
				shared.files.set(
					`2026-11-1${index % 10}.${count}w${index}.a.jsonl`,
					eventLine(routine(noon, {}, `${count}n${index}`)),
				);
			}
		};
		add(23);
		assert.equal(await compact(shared.window(), noon, unique(), whole(shared)), 0);
		add(1);
		assert.equal(await compact(shared.window(), noon, unique(), whole(shared)), 24);
		assert.equal(shared.diary.length, 24);
	});

	it("keeps lines of a later version as they stand, sets corrupt ones aside, drops torn ends", async () => {
		const shared = new SharedFolder();
		const newer = `{"v":7,"kind":"moon","id":"m","at":${noon - 50 * day},"zone":0,"phase":{"of":"the moon"}}`;
		shared.files.set("2026-10-02.w.a.jsonl", `${newer}\nrubbish\n${eventLine(routine(noon))}`);
		shared.files.set("2026-10-03.w.a.jsonl", eventLine(routine(noon + 1)).slice(0, 30));
		await compact(shared.window(), noon, unique(), whole(shared));
		const [aside, archive] = [...shared.files.values()];
		assert.equal(aside, "rubbish");
		assert.equal(archive, `${newer}\n${eventLine(routine(noon))}`);
	});

	it("removes from disk what was deleted, and keeps the word that it was", async () => {
		const shared = new SharedFolder();
		const when = noon - 50 * day;
		const gone = routine(when, {}, "gone");
		shared.files.set("2026-10-02.w.a.jsonl", eventLine(gone) + eventLine(routine(when + 1)));
		shared.files.set("2026-10-03.w.a.jsonl", eventLine(at(when + day, { kind: "deletion", of: "gone" })));
		await compact(shared.window(), noon, unique(), whole(shared));
		assert.equal([...shared.files.values()].join("").includes('"id":"gone"'), false);
		shared.files.set("2026-10-02.copy.a.jsonl", eventLine(revised(gone, { seconds: 1 })));
		assert.deepEqual(shared.diary, [routine(when + 1)]);
	});

	it("I3: keeps an entry whose deletion was taken back in another month", async () => {
		const shared = new SharedFolder();
		const when = Date.UTC(2026, 8, 30, 12);
		const kept = routine(when, {}, "kept");
		const deletion = at<"deletion">(when + hour, { kind: "deletion", of: "kept" }, "d");
		shared.files.set("2026-09-30.w.a.jsonl", eventLine(kept) + eventLine(deletion));
		shared.files.set("2026-09-29.w.a.jsonl", eventLine(routine(when - day)));
		shared.files.set("2026-10-01.w.a.jsonl", eventLine(revised(deletion, { of: "d" })));
		const before = shared.diary;
		assert.ok(before.some(({ id }) => id === "kept"));
		await compact(shared.window(), noon, unique(), whole(shared));
		assert.equal(
			[...shared.files.keys()].some((name) => name.startsWith("archive.2026-09")),
			true,
		);
		assert.deepEqual(shared.diary, before);
	});

	it("I12: leaves a file with bytes that are no text as it is", async () => {
		const shared = new SharedFolder();
		const broken = `${eventLine(routine(noon - 50 * day))}{"note":"\uFFFD\uFFFD"}\n`;
		shared.files.set("2026-10-03.w.a.jsonl", broken);
		shared.files.set("2026-10-02.w.a.jsonl", eventLine(routine(noon - 51 * day)));
		shared.files.set("2026-10-01.w.a.jsonl", eventLine(routine(noon - 52 * day)));
		await compact(shared.window(), noon, unique(), whole(shared));
		assert.equal(shared.files.get("2026-10-03.w.a.jsonl"), broken);
		assert.equal(shared.files.size, 2);
	});

	it("leaves another diary's files as they are, and begins its own with their name", async () => {
		const shared = new SharedFolder();
		closedWindows(shared, 10);
		shared.files.set("2026-10-02.other.a.jsonl", eventLine(routine(noon - 50 * day, {}, "other")));
		const left = new Set(["2026-10-02.other.a.jsonl"]);
		const header = '{"v":1,"kind":"diary","diary":"h","id":"diary-h","at":0,"zone":0}\n';
		await compact(shared.window(), noon, unique(), whole(shared, { left, header }));
		assert.ok(shared.files.has("2026-10-02.other.a.jsonl"));
		const archives = [...shared.files].filter(([name]) => name.startsWith("archive."));
		assert.ok(archives.length > 0);
		for (const [, text] of archives) {
			assert.ok(text.startsWith(header) && !text.includes('"other"'));
		}
	});

	it("puts together what came from other computers apart from what was written here, and leaves what came just now", async () => {
		const shared = new SharedFolder();
		const came = (when: number, index: number) =>
			shared.files.set(
				`import.${new Date(when).toISOString().slice(0, 10)}.received-r${index}.jsonl`,
				eventLine(routine(when + index)),
			);
		for (let index = 0; index < 24; index += 1) {
			came(noon - 4 * day, index);
		}
		came(noon - 40 * day, 100);
		came(noon - 41 * day, 101);
		came(noon, 200);
		const before = shared.diary;
		await compact(shared.window(), noon, unique(), whole(shared));
		assert.deepEqual(shared.diary, before);
		assert.deepEqual([...shared.files.keys()].sort(), [
			"import.2026-10-13.received-u1.jsonl",
			"import.2026-11-18.received-u0.jsonl",
			"import.2026-11-22.received-r200.jsonl",
		]);
		assert.equal(await compact(shared.window(), noon, unique("v"), whole(shared)), 0);
	});

	it("removes nothing when the archive does not read back", async () => {
		const shared = new SharedFolder();
		closedWindows(shared, 10);
		const before = shared.diary;
		const folder = shared.window();
		const lossy = { ...folder, write: (name: string, text: string) => folder.write(name, text.slice(0, -20)) };
		await assert.rejects(compact(lossy, noon, unique(), whole(shared)), /does not read back/);
		assert.deepEqual(shared.diary, before);
	});

	it("at no moment loses anything, with two windows at it, one writing, and any of them killed", async () => {
		const deadline = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 24 }));
		await fc.assert(
			fc.asyncProperty(
				fc.scheduler(),
				fc.tuple(deadline, deadline, deadline),
				fc.double({ min: 0, max: 1, noNaN: true }),
				async (scheduler, [first, second, third], share) => {
					const shared = new SharedFolder();
					closedWindows(shared, 3);
					for (const name of ["p", "q"]) {
						const archived = routine(noon - 45 * day, {}, name);
						shared.files.set(`archive.2026-10.2026-11-02.${name}.jsonl`, eventLine(archived));
					}
					const confirmed = new Set(shared.diary.map(({ id }) => id));
					const changed = () => {
						const kept = new Set(shared.diary.map(({ id }) => id));
						for (const id of confirmed) {
							assert.ok(kept.has(id), `${id} is lost`);
						}
					};
					const turn = () => scheduler.schedule(Promise.resolve());
					const tolerant = (work: Promise<unknown>) =>
						work.catch((error) => {
							if (!(error instanceof Killed)) {
								throw error;
							}
						});
					const window = (limit: number) => shared.window({ turn, deadline: limit, share, changed });
					const writer = new JournalWriter(window(third), "live", () => noon);
					const write = async () => {
						for (let count = 0; count < 6; count += 1) {
							await writer.append(routine(noon + count));
							confirmed.add(routine(noon + count).id);
						}
					};
					const compactTwice = async (limit: number, prefix: string) => {
						const folder = window(limit);
						const name = unique(prefix);
						await compact(folder, noon, name, nothing);
						await compact(folder, noon, name, nothing);
					};
					await scheduler.waitFor(
						Promise.all([tolerant(compactTwice(first, "x")), tolerant(compactTwice(second, "y")), tolerant(write())]),
					);
					changed();
				},
			),
			{ numRuns: 60 },
		);
	});
});
