import assert from "node:assert/strict";
import { headerLine } from "../../src/diary/diary-identity";
import type { DiaryEvent } from "../../src/diary/events";
import { eventLine } from "../../src/diary/journal";
import { JournalExchange } from "../../src/diary/journal-exchange";
import { JournalStore, leap } from "../../src/diary/journal-store";
import { SharedFolder } from "./folders";
import { at, day, noon } from "./make";

const note = (text: string, when = noon) => at<"note">(when, { kind: "note", day: "2026-11-22", text }, text);
const notes = (events: readonly DiaryEvent[]) =>
	events.flatMap((event) => (event.kind === "note" ? [event.text] : [])).sort();

/** A computer: its own storage, and its way to a folder. */
class Computer {
	readonly disk = new SharedFolder();
	readonly store: JournalStore;
	readonly exchange: JournalExchange;
	private count = 0;

	/** @param began when its diary was begun, epoch milliseconds */
	constructor(
		readonly name: string,
		readonly folder: SharedFolder,
		began = noon,
	) {
		this.store = this.window(began);
		this.exchange = this.exchangeOf(this.store);
	}

	/** A window that is opened anew. */
	window(now = noon): JournalStore {
		const nothing = () => undefined;
		return new JournalStore(
			this.disk.window(),
			{
				now: () => now,
				unique: () => `${this.name}u${this.count++}`,
				zone: () => 0,
				open: async () => undefined,
				later: () => nothing,
			},
			{ changed: nothing, erased: nothing, setAside: nothing, failed: nothing, health: nothing },
		);
	}

	exchangeOf(store: JournalStore): JournalExchange {
		const { folder } = this;
		// A tool that syncs changes files whose length stays the same.
		const versioned = {
			...folder.window(),
			version: async (name: string) => `${folder.files.get(name)?.length} ${folder.files.get(name)?.slice(-40)}`,
		};
		return new JournalExchange(store, this.disk.window(), versioned, this.name);
	}

	/** What a window sees that is opened now. */
	async sees(): Promise<readonly string[]> {
		return notes(await this.window().events());
	}

	get files(): readonly string[] {
		return [...this.folder.files.keys()].filter((name) => name.startsWith(`${this.name}.`));
	}
}

async function begin(...computers: readonly Computer[]): Promise<void> {
	for (const { exchange } of [...computers, ...computers]) {
		await exchange.exchange({ begin: true });
	}
}

describe("a diary in a folder", () => {
	it("is read by another computer, which begins with it, and asks nothing twice", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		await begin(one, two);
		const b = await two.store.append(note("b"));
		assert.ok((b.n ?? 0) > leap, "an erasure that is still on its way takes nothing away");
		await begin(two, one);
		assert.deepEqual(await one.sees(), ["a", "b"]);
		assert.deepEqual(await two.sees(), ["a", "b"]);
		const { identity } = (await two.store.look()).reading;
		assert.equal(identity.joined.size, 0);
		assert.ok((await two.window().events()).every(({ imported }) => imported === undefined));
	});

	it("is written by each computer into files of its own, and nothing is written when nothing is new", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		await begin(one, two);
		const before = new Map(folder.files);
		await two.store.append(note("b"));
		await two.exchange.exchange();
		for (const [name, text] of before) {
			if (!name.startsWith("two.")) {
				assert.equal(folder.files.get(name), text, name);
			}
		}
		await one.exchange.exchange();
		assert.deepEqual(await one.exchange.exchange(), { received: 0, sent: 0, joined: [] });
	});

	it("gets no file of another diary that was laid among this one's: it would be taken for this one's there", async () => {
		const folder = new SharedFolder();
		const one = new Computer("one", folder);
		await one.store.append(note("a"));
		one.disk.files.set("2026-01-01.theirs.a.jsonl", `${headerLine("elsewhere")}${eventLine(note("foreign"))}`);
		await begin(one);
		assert.ok([...folder.files.values()].some((text) => text.includes('"a"')));
		assert.ok(![...folder.files.values()].some((text) => text.includes("foreign")));
		assert.deepEqual(await one.sees(), ["a", "foreign"]);
	});

	it("has nothing doubled by copies with names of conflicts, and takes in what only they hold", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		await begin(one, two);
		await one.store.append(note("b"));
		await one.exchange.exchange();
		const [name = ""] = one.files.filter((each) => each.endsWith(".b.jsonl"));
		const text = folder.files.get(name) ?? "";
		folder.files.delete(name);
		for (const conflict of [
			" (conflicted copy)",
			".sync-conflict-20261122-120000-ABCDEFG",
			"-LAPTOP",
			" (1)",
			" 2",
			" (Konflikt, 2026)",
		]) {
			folder.files.set(name.replace(".jsonl", `${conflict}.jsonl`), text);
		}
		await two.exchange.exchange();
		assert.deepEqual(await two.sees(), ["a", "b"]);
		assert.equal((await two.window().events()).filter(({ id }) => id === "b").length, 1);
	});

	it("takes from a file that came in parts what is whole, and the rest when it comes", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		await begin(one, two);
		await one.store.append(note("b"));
		await one.store.append(note("c"));
		await one.exchange.exchange();
		const [name = ""] = one.files.filter((each) => each.endsWith(".a.jsonl"));
		const whole = folder.files.get(name) ?? "";
		for (const other of one.files) {
			folder.files.delete(other);
		}
		folder.files.set(name, whole.slice(0, -20));
		await two.exchange.exchange();
		assert.deepEqual(await two.sees(), ["a", "b"]);
		folder.files.set(name, whole);
		await two.exchange.exchange();
		assert.deepEqual(await two.sees(), ["a", "b", "c"]);
		assert.deepEqual(
			(await two.window().events()).filter(({ kind }) => kind === "doubt"),
			[],
		);
	});

	it("sends the last line of a window that died before the line's end was written", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		const [[name, text] = ["", ""]] = [...one.disk.files].filter(([file]) => file.endsWith(".jsonl"));
		one.disk.files.set(name.replace(".a.jsonl", "dead.a.jsonl"), text.replace(/"a"/g, '"b"').trimEnd());
		assert.deepEqual(await one.sees(), ["a", "b"]);
		await begin(one, two);
		assert.deepEqual(await two.sees(), ["a", "b"]);
	});

	it("loses nothing with a file that goes, nor while the folder is away, and the files come back", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		await begin(one, two);
		const all = new Map(folder.files);
		folder.files.clear();
		for (const { exchange } of [one, two]) {
			await assert.rejects(exchange.exchange(), /holds no diary/);
		}
		assert.equal(folder.files.size, 0, "nothing is written to the place where a drive was");
		await one.store.append(note("b"));
		assert.deepEqual(await two.sees(), ["a"]);
		for (const [name, text] of all) {
			if (!name.startsWith("one.")) {
				folder.files.set(name, text);
			}
		}
		await begin(one, two);
		assert.ok(one.files.length > 0);
		assert.deepEqual(await two.sees(), ["a", "b"]);
	});

	it("keeps for all what another computer wrote that is gone", async () => {
		const folder = new SharedFolder();
		const [one, two, three] = ["one", "two", "three"].map((name) => new Computer(name, folder));
		assert.ok(one !== undefined && two !== undefined && three !== undefined);
		await one.store.append(note("a"));
		await begin(one, two);
		for (const name of one.files) {
			folder.files.delete(name);
		}
		// When a window is opened.
		await two.exchangeOf(two.window()).exchange();
		await begin(three);
		assert.deepEqual(await three.sees(), ["a"]);
	});

	it("is erased on every computer, from the files as well, also what comes back late", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("alpha"));
		await two.store.append(note("beta"));
		await begin(one, two);
		await begin(one, two);
		const late = new Map([...folder.files].filter(([name]) => name.endsWith(".jsonl")));
		await one.store.erase(at<"erasure">(noon, { kind: "erasure", before: noon }, "e"));
		await begin(one, two);
		for (const [name, text] of late) {
			folder.files.set(`${name.slice(0, -".jsonl".length)} (1).jsonl`, text);
		}
		await begin(one, two);
		for (const computer of [one, two]) {
			assert.deepEqual(await computer.sees(), []);
			const text = [...computer.disk.files.values()].join("");
			assert.ok(!/alpha|beta/.test(text), computer.name);
			await computer.store.append(note(`after on ${computer.name}`));
		}
		await begin(one, two);
		for (const computer of [one, two]) {
			assert.deepEqual(await computer.sees(), ["after on one", "after on two"]);
		}
		for (const name of late.keys()) {
			assert.ok(!folder.files.has(name) || !/alpha|beta/.test(folder.files.get(name) ?? ""), name);
		}
	});

	it("joins two diaries that meet: the one begun first goes on, the other is history, on all computers", async () => {
		const folder = new SharedFolder();
		const [late, early] = [new Computer("late", folder, noon), new Computer("early", folder, noon - day)];
		for (let index = 0; index < 5; index += 1) {
			await late.store.append(note(`late ${index}`));
		}
		await early.store.append(note("early"));
		await early.store.erase(at<"erasure">(noon, { kind: "erasure", before: noon }, "e"));
		await early.store.append(note("early again"));
		await late.exchange.exchange({ begin: true });
		await begin(early, late);
		await begin(early, late);
		const all = ["early again", ...Array.from({ length: 5 }, (_, index) => `late ${index}`)];
		for (const computer of [late, early]) {
			assert.deepEqual(await computer.sees(), all, "what one of them erased before takes nothing from the other");
			const events = await computer.window().events();
			const isHistory = (text: string) => events.find(({ id }) => id === text)?.imported !== undefined;
			assert.deepEqual([isHistory("late 0"), isHistory("early again")], [true, false], computer.name);
		}
		await late.store.append(note("now"));
		await begin(early, late);
		const [now] = (await early.window().events()).filter(({ id }) => id === "now");
		assert.equal(now?.imported, undefined, "what is written from then on is this diary's");
	});

	it("joins them where several windows are open: what was erased of the one takes nothing of the other from any", async () => {
		const folder = new SharedFolder();
		const [late, early] = [new Computer("late", folder, noon), new Computer("early", folder, noon - day)];
		const other = late.window();
		await late.store.append(note("late"));
		await other.append(note("of another window"));
		for (let index = 0; index < 9; index += 1) {
			await early.store.append(note(`early ${index}`));
		}
		await early.store.erase(at<"erasure">(noon, { kind: "erasure", before: noon }, "e"));
		await early.store.append(note("early"));
		await begin(early, late);
		await other.append(note("later"));
		await begin(early, late);
		for (const computer of [late, early]) {
			assert.deepEqual(await computer.sees(), ["early", "late", "later", "of another window"], computer.name);
		}
	});

	it("gives back what came from a folder that was the wrong one", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder, noon - day), new Computer("two", folder)];
		await one.store.append(note("theirs"));
		await one.store.append(at(noon, { kind: "stop-answer", of: "r", felt: "mild" }, "answer"));
		await one.store.erase(at<"erasure">(noon, { kind: "erasure", before: noon }, "e"));
		await one.store.append(at(noon, { kind: "weekly-check", anythingNew: false }, "check"));
		await one.exchange.exchange({ begin: true });
		await two.store.append(note("mine"));
		const before = await two.store.cameFromElsewhere();
		await begin(two);
		await two.store.append(note("meanwhile"));
		assert.equal(await two.store.giveBack(before, noon), true);
		assert.ok((await two.exchange.withdraw()) > 0);
		assert.deepEqual(two.files, []);
		assert.ok(one.files.length > 0, "what another computer wrote stays");
		assert.deepEqual(await two.sees(), ["meanwhile", "mine"]);
		const events = await two.window().events();
		assert.ok(events.every(({ imported }) => imported === undefined));
		assert.equal(events.filter(({ kind }) => kind === "doubt").length, 1, "answers went with it: the questions come");
	});

	it("takes in lines of a newer version as they stand, and gives them on", async () => {
		const folder = new SharedFolder();
		const [one, two] = [new Computer("one", folder), new Computer("two", folder)];
		await one.store.append(note("a"));
		await begin(one, two);
		const newer = `{"v":7,"kind":"moon","id":"m","n":7,"at":${noon},"zone":0,"phase":{"of":"the moon"}}`;
		const [name = ""] = one.files;
		folder.files.set(name.replace("one.", "three."), `${folder.files.get(name)}${newer}\n`);
		await two.exchange.exchange();
		assert.ok([...two.disk.files.values()].some((text) => text.includes(newer)));
		assert.ok((await two.window().events()).some((event) => event.kind === "doubt" && event.why === "newer"));
		for (const each of [...folder.files.keys()].filter((file) => file.startsWith("three."))) {
			folder.files.delete(each);
		}
		await two.exchangeOf(two.window()).exchange();
		assert.ok(two.files.some((file) => folder.files.get(file)?.includes(newer)));
	});
});
