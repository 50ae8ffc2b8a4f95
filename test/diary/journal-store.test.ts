import { deepEqual, equal, ok } from "node:assert/strict";
import type { DiaryEvent, EventOf } from "../../src/diary/events";
import type { JournalFolder } from "../../src/diary/journal-folder";
import { JournalStore } from "../../src/diary/journal-store";
import { SharedFolder } from "./folders";
import { at, day, noon } from "./make";

/** Windows that share a folder, in which some files are held by another program. */
class Desk {
	readonly shared = new SharedFolder();
	readonly held = new Set<string>();
	private count = 0;

	window(folder: Partial<JournalFolder> = {}, now = noon): JournalStore {
		const whole = this.shared.window();
		const read = async (name: string) => {
			if (this.held.has(name)) {
				throw new Error(`EBUSY: ${name}`);
			}
			return whole.read(name);
		};
		const nothing = () => undefined;
		return new JournalStore(
			{ ...whole, read, ...folder },
			{
				now: () => now,
				unique: () => `w${this.count++}`,
				zone: () => 0,
				open: async () => undefined,
				later: () => nothing,
			},
			{ changed: nothing, erased: nothing, setAside: nothing, failed: nothing, health: nothing },
		);
	}

	journals(): readonly string[] {
		return [...this.shared.files.keys()].filter((name) => name.endsWith(".jsonl"));
	}

	markers(): readonly string[] {
		return [...this.shared.files.keys()].filter((name) => name.startsWith("erased."));
	}
}

const note = (text: string) => at<"note">(noon, { kind: "note", day: "2026-11-22", text }, text);
const erasure = (id: string): EventOf<"erasure"> => at<"erasure">(noon, { kind: "erasure", before: noon }, id);
const notes = (events: readonly DiaryEvent[]) => events.flatMap((event) => (event.kind === "note" ? [event.text] : []));

describe("a window that cannot read who erased the diary", () => {
	it("records what stays, though the journal that says so is held by another program", async () => {
		const desk = new Desk();
		const first = desk.window();
		const second = desk.window();
		await first.append(note("before"));
		// Both windows have met a file that cannot be read.
		desk.held.add(desk.journals()[0] ?? "");
		for (const text of ["meanwhile", "and", "so", "on"]) {
			await second.append(note(text));
		}
		desk.held.clear();
		await second.erase(erasure("e"));
		for (const name of desk.journals()) {
			desk.held.add(name);
		}
		await first.append(note("after"));
		desk.held.clear();
		deepEqual(notes(await desk.window().events()), ["after"]);
	});

	it("is not misled by what another diary erased, when its file stands here", async () => {
		const desk = new Desk();
		const store = desk.window();
		await store.append(note("kept"));
		desk.shared.files.set("erased.other.999.json", "{}\n");
		const later = desk.window();
		deepEqual(notes(await later.events()), ["kept"]);
		const { n } = await later.append(note("also"));
		ok((n ?? 0) < 999);
	});
});

describe("the word that the diary was erased", () => {
	it("is one file however often that happens", async () => {
		const desk = new Desk();
		const store = desk.window();
		for (const id of ["a", "b", "c"]) {
			await store.append(note(id));
			await store.erase(erasure(`e${id}`));
		}
		equal(desk.markers().length, 1);
		deepEqual(await desk.window().events(), []);
	});

	it("is written when there is room again, on a disk that was full until the diary was gone", async () => {
		const desk = new Desk();
		await desk.window().append(note("large"));
		const whole = desk.shared.window();
		const store = desk.window({
			write: async (name, text) => {
				if (!desk.shared.files.has(name) && desk.shared.files.size > 3) {
					throw new Error("ENOSPC");
				}
				return whole.write(name, text);
			},
		});
		await store.append(note("more"));
		await store.erase(erasure("e"));
		equal(desk.markers().length, 1);
	});
});

describe("a window whose clock runs ahead", () => {
	const ahead = noon + 3650 * day;

	it("leaves alone what another window still writes", async () => {
		const desk = new Desk();
		const store = desk.window();
		await store.append(note("one"));
		await store.append(note("two"));
		const before = desk.journals();
		await desk.window({}, ahead).events();
		await new Promise((later) => setTimeout(later, 50));
		deepEqual(
			before.filter((name) => !desk.shared.files.has(name)),
			[],
		);
	});

	it("takes nothing away for good: a window writes again what it has recorded when its file is gone", async () => {
		const desk = new Desk();
		const store = desk.window();
		await store.append(note("one"));
		const [file = ""] = desk.journals();
		desk.shared.files.delete(file);
		store.fileDeleted(file);
		await new Promise((later) => setImmediate(later));
		deepEqual(notes(await desk.window().events()), ["one"]);
	});

	it("and what was erased is not written again", async () => {
		const desk = new Desk();
		const store = desk.window();
		await store.append(note("one"));
		const [file = ""] = desk.journals();
		await desk.window().erase(erasure("e"));
		store.fileDeleted(file);
		await new Promise((later) => setImmediate(later));
		deepEqual(notes(await desk.window().events()), []);
		ok(![...desk.shared.files.values()].some((text) => text.includes('"one"')));
	});
});
