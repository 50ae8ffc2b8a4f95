import { deepEqual, equal } from "node:assert/strict";
import { revised } from "../../src/diary/events";
import { mergeJournals } from "../../src/diary/journal";
import { JournalWriter } from "../../src/diary/journal-writer";
import { SharedFolder } from "./folders";
import { at, hour, noon, routine } from "./make";

describe("deleting an entry", () => {
	it("is taken back by revising the deletion", () => {
		const event = routine(noon, {}, "a");
		const deletion = at<"deletion">(noon + 1, { kind: "deletion", of: "a" }, "d");
		deepEqual(mergeJournals([[event], [deletion]]), []);
		const takenBack = revised(deletion, { of: "d" });
		deepEqual(mergeJournals([[event], [takenBack], [deletion]]), [event]);
	});
});

describe("a window that learns of an erasure", () => {
	it("writes nothing of before again, in either of its files", async () => {
		const folder = new SharedFolder();
		const writer = new JournalWriter(folder.window(), "w1", () => noon);
		await writer.append(routine(noon, {}, "a"));
		await writer.append(routine(noon, {}, "b"));
		await writer.append(routine(noon + hour, {}, "c"));
		await writer.forget(noon);
		equal(folder.files.size, 2);
		for (const text of folder.files.values()) {
			deepEqual(
				text
					.trim()
					.split("\n")
					.map((line) => JSON.parse(line).id),
				["c"],
			);
		}
	});
});
