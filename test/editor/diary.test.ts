import * as vscode from "vscode";
import { eventLine } from "../../src/diary/journal";
import { DiaryTree } from "../../src/editor/diary/diary-tree";
import { JournalFiles, type JournalProblem } from "../../src/editor/diary/journal-files";
import { Recorder } from "../../src/editor/diary/recorder";
import { WorkspaceRecord } from "../../src/editor/diary/workspace-record";
import { at, routine } from "../diary/make";
import * as assert from "./assert";
import { testStorage } from "./test-storage";

const dayLength = 24 * 60 * 60_000;

function memento() {
	const values = new Map<string, unknown>();
	return {
		values,
		get: <T>(key: string) => values.get(key) as T | undefined,
		update: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
	};
}

const clock = { rate: 1, wall: () => Date.now() };

describe("the diary's files", () => {
	let storage: vscode.Uri;
	let journal: vscode.Uri;
	let windows: JournalFiles[];
	let trees: DiaryTree[];

	function openWindow(): JournalFiles {
		const window = new JournalFiles(storage);
		windows.push(window);
		return window;
	}

	beforeEach(() => {
		storage = testStorage();
		journal = vscode.Uri.joinPath(storage, "journal");
		windows = [];
		trees = [];
	});

	afterEach(async () => {
		for (const item of [...trees, ...windows]) {
			item.dispose();
		}
		await vscode.workspace.fs.delete(storage, { recursive: true });
	});

	const names = async () => (await vscode.workspace.fs.readDirectory(journal)).map(([name]) => name).sort();

	it("are not touched before something is recorded or read", async () => {
		openWindow();
		await vscode.workspace.fs.createDirectory(storage);
		assert.deepEqual(await vscode.workspace.fs.readDirectory(storage), []);
	});

	it("hold an event by the time it is confirmed, for any window that opens later", async () => {
		const event = routine(Date.now());
		const recorded = await openWindow().append(event);
		assert.deepEqual(recorded, { ...event, n: 1 });
		assert.equal((await names()).filter((name) => name.endsWith(".jsonl")).length, 1);
		assert.deepEqual(await openWindow().events(), [recorded]);
	});

	it("tell other windows of what is recorded here", async () => {
		const [here, there] = [openWindow(), openWindow()];
		assert.deepEqual(await there.events(), []);
		let changes = 0;
		there.onDidChange(() => {
			changes += 1;
		});
		// The editor says nowhere when it has begun to watch a folder: what was written before that is not told.
		const now = Date.now();
		for (let count = 0; changes === 0; count += 1) {
			await here.append(routine(now - 1000 + count, {}, `before-${count}`));
			await new Promise((later) => setTimeout(later, 100));
		}
		const first = await here.append(routine(now, {}, "first"));
		await assert.eventually(async () => assert.deepEqual((await there.events()).slice(-1), [first]));
		const second = await here.append(routine(now - 10 * dayLength, {}, "second"));
		await assert.eventually(async () => assert.deepEqual((await there.events()).slice(-2), [first, second]));
	});

	it("are looked at themselves where it matters, whether or not word came", async () => {
		const [here, there] = [openWindow(), openWindow()];
		assert.deepEqual(await there.events(), []);
		const event = await here.append(routine(Date.now()));
		there.invalidateRecent();
		assert.deepEqual(await there.events(), [event]);
	});

	it("are shared by windows that write at once, with nothing lost", async () => {
		const recorders = [openWindow(), openWindow(), openWindow()];
		await Promise.all(
			recorders.flatMap((window, number) =>
				Array.from({ length: 10 }, (_, count) => window.append(routine(Date.now(), {}, `${number}-${count}`))),
			),
		);
		assert.equal((await openWindow().events()).length, 30);
	});

	it("with a corrupt line keep the rest; the line is kept apart and told of once", async () => {
		const event = routine(Date.now() - dayLength);
		const file = vscode.Uri.joinPath(journal, "2026-01-02.old.a.jsonl");
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`rubbish\n${eventLine(event)}`));
		const problems: JournalProblem[] = [];
		for (const window of [openWindow(), openWindow()]) {
			window.onDidMeetProblem((problem) => problems.push(problem));
			const [read, doubt, ...more] = await window.events();
			assert.deepEqual([read, more], [event, []]);
			// T7: the line may have held an answer, so the questions come again: once, and not for each window.
			assert.equal(doubt?.kind === "doubt" && doubt.why, "damaged");
			assert.match(doubt?.kind === "doubt" ? doubt.of : "", /^2026-01-02\.old\.a\.jsonl /);
		}
		assert.equal(problems.length, 1);
		const [aside] = (await names()).filter((name) => name.startsWith("set-aside"));
		const kept = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(journal, aside ?? ""));
		assert.equal(new TextDecoder().decode(kept), "rubbish");
	});

	it("of long ago are put together after the first reading, and read as before", async () => {
		for (let day = 10; day < 30; day += 1) {
			const name = `2025-03-${day}.w.a.jsonl`;
			const line = eventLine(routine(Date.UTC(2025, 2, day, 12)));
			await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(journal, name), new TextEncoder().encode(line));
		}
		// Another window wrote today: long ago is long ago by its clock as well.
		await openWindow().append(routine(Date.now(), {}, "today"));
		assert.equal((await openWindow().events()).length, 21);
		const old = async () => (await names()).filter((name) => name.includes("2025-03"));
		await assert.eventually(async () => assert.equal((await old()).length, 1));
		assert.equal((await openWindow().events()).length, 21);
	});

	it("I11: keep what cannot be written and write it by themselves, and say so once each way", async () => {
		const window = openWindow();
		const health: boolean[] = [];
		window.onDidChangeHealth(({ written }) => health.push(written));
		await window.events();
		await vscode.workspace.fs.delete(journal, { recursive: true });
		await vscode.workspace.fs.writeFile(journal, new Uint8Array());
		await window.append(routine(Date.now(), {}, "first"));
		await window.append(routine(Date.now() + 1, {}, "second"));
		assert.deepEqual(health, [false]);
		assert.ok((await window.events()).filter(({ kind }) => kind === "routine").length === 2, "known here meanwhile");
		await vscode.workspace.fs.delete(journal);
		await assert.eventually(() => assert.deepEqual(health, [false, true]));
		const routines = (await openWindow().events()).filter(({ kind }) => kind === "routine");
		assert.equal(routines.length, 2);
	});

	it("I11: of a folder that cannot be made at first keep what is recorded, and place it when it can", async () => {
		await vscode.workspace.fs.writeFile(journal, new Uint8Array());
		const window = openWindow();
		const pending = window.append(routine(Date.now(), {}, "held"));
		await assert.eventually(async () =>
			assert.deepEqual((await window.events()).map(({ kind }) => kind).sort(), ["doubt", "routine"]),
		);
		await vscode.workspace.fs.delete(journal);
		assert.ok(((await pending).n ?? 0) > 0);
		await assert.eventually(async () =>
			assert.deepEqual((await openWindow().events()).map(({ kind }) => kind).sort(), ["doubt", "routine"]),
		);
	});

	it("and the workspace's own record are written by one call", async () => {
		const store = memento();
		const window = openWindow();
		const recorder = new Recorder(window, new WorkspaceRecord(store), clock, () => "sample");
		const { kind, ...body } = routine(0);
		const event = await recorder.record({ kind, ...body });
		await recorder.revise(event, { feeling: "mild" });
		await recorder.record({ kind: "break-skipped" });
		const recorded = await openWindow().events();
		assert.deepEqual(
			recorded.map((entry) => [entry.kind, entry.workspace]),
			[
				["routine", "sample"],
				["break-skipped", "sample"],
			],
		);
		const { total, recent } = new WorkspaceRecord(store).routines;
		assert.equal(total, 1);
		assert.deepEqual(
			recent.map(({ id, outcome }) => ({ id, outcome })),
			[{ id: event.id, outcome: "completed" }],
		);
	});

	it("stay written when the workspace's record cannot be, and the caller hears of it", async () => {
		const store = { ...memento(), update: () => Promise.reject(new Error("no room")) };
		const window = openWindow();
		const recorder = new Recorder(window, new WorkspaceRecord(store), clock, () => undefined);
		const { kind, ...body } = routine(0);
		await assert.rejects(recorder.record({ kind, ...body }), /no room/);
		assert.equal((await openWindow().events()).length, 1);
	});
});

describe("the workspace's record", () => {
	it("keeps the newest hundred and counts all", async () => {
		const store = memento();
		const record = new WorkspaceRecord(store);
		await Promise.all(Array.from({ length: 130 }, (_, count) => record.add(routine(count, {}, `r${count}`))));
		const { total, recent } = record.routines;
		assert.equal(total, 130);
		assert.equal(recent.length, 100);
		assert.equal(recent[0]?.id, "r129");
	});

	it("begins anew over what it cannot read", async () => {
		const store = memento();
		store.values.set("routines", "something else");
		const record = new WorkspaceRecord(store);
		await record.add(routine(1));
		assert.equal(record.routines.total, 1);
	});
});

describe("the Diary view", () => {
	const now = Date.now();
	const zone = -new Date(now).getTimezoneOffset();
	const anHourAgo = now - 60 * 60_000;

	function treeOf(events: Parameters<typeof eventLine>[0][], holdsBefore = false) {
		const changes = new vscode.EventEmitter<void>();
		const journal = {
			events: () => Promise.resolve(events.map((event) => ({ ...event, zone }))),
			holdsBefore: () => Promise.resolve(holdsBefore),
			onDidChange: changes.event,
		};
		return { tree: new DiaryTree(journal, { rate: 1, wall: () => now }, () => 0), changes };
	}

	async function rows(tree: DiaryTree, parent?: Parameters<DiaryTree["getChildren"]>[0]) {
		const nodes = await tree.getChildren(parent);
		return nodes.map((node) => ({ node, item: tree.getTreeItem(node) }));
	}

	it("shows nothing while there is nothing, so that the welcome text can stand", async () => {
		const { tree } = treeOf([]);
		assert.deepEqual(await tree.getChildren(), []);
		tree.dispose();
	});

	it("shows the newest day first and open, and under it what was done", async () => {
		const { tree } = treeOf([
			routine(now - 3 * dayLength, {}, "old"),
			at(anHourAgo, { kind: "break-taken", seconds: 300, how: "prompt", early: false }),
			at(now, { kind: "sitting", seconds: 120, from: now - 120_000, to: now }),
			routine(now, { outcome: "stopped", name: "Desk glide" }, "new"),
		]);
		const days = await rows(tree);
		assert.equal(days.length >= 2, true);
		assert.equal(days[0]?.item.label, "Today");
		assert.equal(days[0]?.item.collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
		assert.equal(days.at(-1)?.item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
		const inside = await rows(tree, days[0]?.node);
		const stopped = inside.find(({ item }) => item.id === "new");
		assert.equal(stopped?.item.label, "Desk glide");
		assert.match(String(stopped?.item.accessibilityInformation?.label), /^Desk glide, stopped, /);
		assert.match(String(inside.find(({ item }) => item.contextValue === "sitting")?.item.label), /^2 min at the desk$/);
		tree.dispose();
	});

	it("offers earlier days when there are any", async () => {
		const { tree } = treeOf([routine(now - 100 * dayLength, {}, "long ago"), routine(now, {}, "now")]);
		const days = await rows(tree);
		assert.deepEqual(
			days.map(({ item }) => item.label),
			["Today", "Earlier days"],
		);
		assert.equal((await rows(tree, days[1]?.node)).length, 1);
		tree.dispose();
	});

	it("is drawn anew when the diary changes", () => {
		const { tree, changes } = treeOf([]);
		let drawn = 0;
		tree.onDidChangeTreeData(() => {
			drawn += 1;
		});
		changes.fire();
		assert.equal(drawn, 1);
		tree.dispose();
	});
});
