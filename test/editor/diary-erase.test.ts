import * as vscode from "vscode";
import { toJson } from "../../src/diary/import-export";
import { BelongingsKeeper } from "../../src/editor/diary/belongings-keeper";
import type { DiaryContext } from "../../src/editor/diary/diary-context";
import { DiaryPlace } from "../../src/editor/diary/diary-place";
import { entryOfRow } from "../../src/editor/diary/diary-rows";
import { deleteEntry } from "../../src/editor/diary/edit-entries";
import { eraseAll } from "../../src/editor/diary/erase";
import { importText } from "../../src/editor/diary/import";
import { JournalFiles } from "../../src/editor/diary/journal-files";
import { Recorder } from "../../src/editor/diary/recorder";
import { WorkspaceRecord } from "../../src/editor/diary/workspace-record";
import { Favourites } from "../../src/editor/routines/favourites";
import { at, routine } from "../diary/make";
import * as assert from "./assert";
import { testStorage } from "./test-storage";

const hour = 60 * 60_000;

describe("erasing the diary", () => {
	let storage: vscode.Uri;
	let windows: JournalFiles[];
	let places: DiaryPlace[];

	function openWindow(): DiaryContext {
		const journal = new JournalFiles(storage);
		windows.push(journal);
		const values = new Map<string, unknown>();
		const memory = {
			keys: () => [...values.keys()],
			get: <T>(key: string) => values.get(key) as T | undefined,
			update: async (key: string, value: unknown) => void values.set(key, value),
		} as vscode.Memento;
		const workspaceRecord = new WorkspaceRecord(memory);
		journal.onDidErase((erased) => void workspaceRecord.forget(erased));
		const clock = { wall: () => Date.now() };
		const place = new DiaryPlace(storage, journal, { report: () => undefined }, () => undefined);
		places.push(place);
		return {
			journal,
			place,
			workspaceRecord,
			memory,
			recorder: new Recorder(journal, workspaceRecord, clock, () => "tide-clock"),
			clock,
			dayEnd: () => 240,
			media: storage,
			safety: async () => ({ phase: 1, held: [], approvals: [] }),
			names: async () => (exercise: string) => exercise,
			prescriptions: async () => [],
			belongings: new BelongingsKeeper(
				{
					text: async () => undefined,
					mistakeIn: async () => undefined,
					replace: async () => undefined,
					beingEdited: false,
				},
				new Favourites(memory),
				memory,
				clock.wall,
			),
			catalogue: async () => ({ exercises: [], routines: [] }),
			moved: () => undefined,
			showMove: () => undefined,
			log: () => undefined,
		};
	}

	beforeEach(() => {
		storage = testStorage();
		windows = [];
		places = [];
	});

	afterEach(async () => {
		for (const window of [...windows, ...places]) {
			window.dispose();
		}
		await vscode.workspace.fs.delete(storage, { recursive: true });
	});

	async function onDisk(): Promise<string> {
		const journal = vscode.Uri.joinPath(storage, "journal");
		const texts = (await vscode.workspace.fs.readDirectory(journal)).map(async ([name]) =>
			new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(journal, name))),
		);
		return (await Promise.all(texts)).join("");
	}

	it("takes everything of every window, from the files as well", async () => {
		const [here, there] = [openWindow(), openWindow()];
		await here.recorder.record({ kind: "note", day: "2026-01-02", text: "mine" });
		await there.journal.append(routine(Date.now() - hour));
		await there.workspaceRecord.add(routine(Date.now() - hour));
		await eraseAll(here);
		assert.deepEqual(await here.journal.events(), []);
		await assert.eventually(async () => assert.deepEqual(await there.journal.events(), []));
		await assert.eventually(async () => assert.equal(there.workspaceRecord.routines.total, 0));
		await there.recorder.record({ kind: "break-skipped" });
		await assert.eventually(async () => assert.ok(!/mine|"routine"/.test(await onDisk()), await onDisk()));
		assert.deepEqual(
			(await openWindow().journal.events()).map(({ kind }) => kind),
			["break-skipped"],
		);
	});

	it("also takes what a clock that ran ahead dated later, and hides nothing recorded after", async () => {
		const window = openWindow();
		await window.journal.append(routine(Date.now() + 1000 * hour));
		await eraseAll(window);
		await window.recorder.record({ kind: "break-prompted" }, { at: Date.now() + 5 });
		assert.deepEqual(
			(await window.journal.events()).map(({ kind }) => kind),
			["break-prompted"],
		);
	});

	it("lets an exported diary be brought back", async () => {
		const window = openWindow();
		await window.journal.append(at<"note">(Date.now() - hour, { kind: "note", day: "2026-01-02", text: "kept" }));
		const saved = toJson(await window.journal.events(), Date.now());
		await eraseAll(window);
		await importText(window, saved);
		assert.deepEqual(
			(await openWindow().journal.events()).map(({ kind }) => kind),
			["note", "import"],
		);
	});

	it("I1, I2: imports ten thousand entries as one change, in a file of its own, and undoes it", async () => {
		const window = openWindow();
		await window.recorder.record({ kind: "break-prompted" });
		const many = Array.from({ length: 10_000 }, (_, index) =>
			at<"note">(Date.now() - index * hour, { kind: "note", day: "2026-01-02", text: "often" }, `note-${index}`),
		);
		let changes = 0;
		window.journal.onDidChange(() => {
			changes += 1;
		});
		const { id, words } = await importText(window, toJson(many, Date.now()));
		assert.equal(words, "10000 entries added.");
		assert.equal((await window.journal.events()).length, 10_002);
		// One for the import, and what the watcher tells of the one file that was written.
		assert.ok(changes <= 5, `${changes} changes`);
		const names = async () =>
			(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage, "journal"))).map(([name]) => name);
		assert.equal((await names()).filter((name) => name.startsWith("import.")).length, 1);
		const own = async () => {
			const sizes = (await names())
				.filter((name) => /^\d{4}-/.test(name))
				.map(async (name) => (await vscode.workspace.fs.stat(vscode.Uri.joinPath(storage, "journal", name))).size);
			return Math.max(...(await Promise.all(sizes)));
		};
		await window.recorder.record({ kind: "note", day: "2026-01-02", text: "one more" });
		assert.ok((await own()) < 5000, "an entry costs its own line");
		await window.recorder.record({ kind: "deletion", of: id ?? "" });
		assert.deepEqual(
			(await openWindow().journal.events()).map(({ kind }) => kind),
			["break-prompted", "note"],
		);
	});

	it("I13: leaves nothing behind but that it was erased", async () => {
		const window = openWindow();
		await window.recorder.record({ kind: "note", day: "2026-01-02", text: "gone" });
		await eraseAll(window);
		const text = await onDisk();
		assert.ok(!/tide-clock|gone|note/.test(text), text);
		assert.ok(/"kind":"erasure"/.test(text), text);
	});

	it("is not needed for one entry, which can be deleted by itself", async () => {
		const window = openWindow();
		const note = await window.recorder.record<"note">({ kind: "note", day: "2026-01-02", text: "gone" });
		void deleteEntry(window, note);
		await assert.eventually(async () => assert.deepEqual(await window.journal.events(), []));
	});

	it("takes a row for the entry it names, as it is in the diary by now, and nothing else for one", async () => {
		const window = openWindow();
		const note = await window.recorder.record<"note">({ kind: "note", day: "2026-01-02", text: "before" });
		const corrected = await window.recorder.revise(note, { text: "by now" });
		assert.deepEqual(await entryOfRow(window, { type: "entry", entry: note }), corrected);

		const approval = await window.recorder.record({ kind: "approval", rule: "R5" });
		for (const other of [{ ...note, id: "nowhere" }, { ...note, id: approval.id }, { id: approval.id }]) {
			await assert.rejects(entryOfRow(window, { entry: other }), /not in the diary/);
		}
		await window.recorder.record({ kind: "deletion", of: note.id });
		await assert.rejects(entryOfRow(window, { entry: note }), /not any more/);
		assert.ok((await window.journal.events()).some(({ id }) => id === approval.id));
	});
});
