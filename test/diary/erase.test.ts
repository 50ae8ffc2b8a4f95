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

describe("an erasure", () => {
	const numbered = (n: number, when = noon) => ({ ...routine(when, {}, `n${n}`), n });

	it("T6: takes away what its writer knew and nothing that is written later, whatever the dates", () => {
		const tenYears = 10 * 365 * 24 * hour;
		const erasure = { ...at<"erasure">(noon + tenYears, { kind: "erasure", before: noon + tenYears }), n: 4 };
		const old = [routine(noon - hour, {}, "old"), routine(noon + 2 * tenYears, {}, "old and ahead")];
		const journal = [
			...old,
			numbered(3, noon + tenYears),
			numbered(4),
			erasure,
			numbered(5, noon - tenYears),
			numbered(6),
		];
		deepEqual(
			mergeJournals([journal]).map(({ id }) => id),
			["n5", "n6"],
		);
	});

	it("of an earlier version goes by the dates, and takes nothing that has a logical clock", () => {
		const erasure = at<"erasure">(noon, { kind: "erasure", before: noon });
		const journal = [
			routine(noon - hour, {}, "before"),
			routine(noon + hour, {}, "after"),
			erasure,
			numbered(1, noon - hour),
		];
		deepEqual(
			mergeJournals([journal]).map(({ id }) => id),
			["after", "n1"],
		);
	});

	it("takes an import by when it was taken in, not by how old its entries are", () => {
		const erasure = { ...at<"erasure">(noon, { kind: "erasure", before: noon }), n: 10 };
		const imported = (n: number) => ({ ...routine(noon - hour, {}, `i${n}`), imported: { id: `import-${n}`, n } });
		deepEqual(
			mergeJournals([[erasure, imported(9), imported(11)]]).map(({ id }) => id),
			["i11"],
		);
	});
});

describe("a window that learns of an erasure", () => {
	it("writes nothing of before again, in either of its files", async () => {
		const folder = new SharedFolder();
		const writer = new JournalWriter(folder.window(), "w1", () => noon);
		await writer.append(routine(noon, {}, "a"));
		await writer.append(routine(noon, {}, "b"));
		await writer.append(routine(noon + hour, {}, "c"));
		await writer.forget({ n: 0, before: noon });
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
