import * as vscode from "vscode";
import type { DiaryContext } from "../../src/editor/diary/diary-context";
import { DiaryPlace } from "../../src/editor/diary/diary-place";
import { JournalFiles } from "../../src/editor/diary/journal-files";
import { keepDiaryInOwnStorage, keepIn } from "../../src/editor/diary/keep-in-folder";
import { at } from "../diary/make";
import * as assert from "./assert";
import { testStorage } from "./test-storage";

const { fs } = vscode.workspace;
const note = (text: string) => at<"note">(Date.now(), { kind: "note", day: "2026-01-02", text }, text);

/** What a person sees of dialogs, and the buttons they press in turn. */
class Person {
	readonly details: string[] = [];
	readonly messages: string[] = [];
	readonly buttons: string[] = [];
	private readonly before = { ...vscode.window };

	constructor() {
		const answer = async (text: string, ...rest: readonly unknown[]) => {
			this.messages.push(text);
			for (const each of rest) {
				if (typeof each === "object" && each !== null && "detail" in each) this.details.push(String(each.detail));
			}
			const found = rest.find((each) => each === this.buttons[0]);
			if (found !== undefined) this.buttons.shift();
			return found;
		};
		for (const show of ["showInformationMessage", "showWarningMessage", "showErrorMessage"]) {
			Object.defineProperty(vscode.window, show, { value: answer, configurable: true, writable: true });
		}
	}

	leave(): void {
		for (const show of ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const) {
			Object.defineProperty(vscode.window, show, { value: this.before[show], configurable: true, writable: true });
		}
	}
}

describe("a diary in a folder, in the editor", () => {
	let root: vscode.Uri;
	let open: vscode.Disposable[];

	function computer(name: string) {
		const storage = vscode.Uri.joinPath(root, name);
		const journal = new JournalFiles(storage);
		const troubles: unknown[] = [];
		const health = { report: (_part: string, error: unknown) => void troubles.push(error) };
		const place = new DiaryPlace(storage, journal, health, () => undefined);
		open.push(place, journal);
		return {
			journal,
			place,
			troubles,
			copy: vscode.Uri.joinPath(root, `${name}-copy`),
			parts: { journal, place } as DiaryContext,
		};
	}

	const namesIn = async (folder: vscode.Uri) => (await fs.readDirectory(folder)).map(([name]) => name).sort();
	const notesOf = async ({ journal }: { readonly journal: JournalFiles }) =>
		(await journal.events()).flatMap((event) => (event.kind === "note" ? [event.text] : [])).sort();

	/** The tool that syncs: copies what one folder has into another, each file under the name that is given. */
	async function carry(from: vscode.Uri, to: vscode.Uri, share = 1, called = (name: string) => name): Promise<void> {
		for (const name of await namesIn(from)) {
			const bytes = await fs.readFile(vscode.Uri.joinPath(from, name));
			await fs.writeFile(vscode.Uri.joinPath(to, called(name)), bytes.slice(0, Math.floor(bytes.length * share)));
		}
	}

	beforeEach(async () => {
		root = testStorage();
		open = [];
		await fs.createDirectory(root);
	});

	afterEach(async () => {
		for (const each of open) each.dispose();
		await fs.delete(root, { recursive: true });
	});

	it("is one diary on two computers, though files come late, twice, in parts and with names of conflicts", async () => {
		const [here, there] = [computer("here"), computer("there")];
		await fs.createDirectory(here.copy);
		await fs.createDirectory(there.copy);
		await here.journal.append(note("a"));
		await here.place.keepIn(here.copy);
		await carry(here.copy, there.copy, 0.7);
		await carry(here.copy, there.copy);
		await there.place.keepIn(there.copy);
		assert.deepEqual(await notesOf(there), ["a"]);
		await there.journal.append(note("b"));
		await there.place.exchangeNow();
		await here.journal.append(note("c"));
		await here.place.exchangeNow();
		await carry(there.copy, here.copy, 0.6);
		await here.place.exchangeNow();
		await carry(there.copy, here.copy, 1, (name) => name.replace(/\.jsonl$/, ".sync-conflict-20260102-ABC.jsonl"));
		await here.place.exchangeNow();
		await carry(here.copy, there.copy);
		await there.place.exchangeNow();
		for (const each of [here, there]) {
			assert.deepEqual(await notesOf(each), ["a", "b", "c"]);
			assert.ok((await each.journal.events()).every(({ imported }) => imported === undefined));
		}
	});

	it("goes on while the folder is away, tells of it once at its beginning and its end, and writes nothing there", async () => {
		const here = computer("here");
		await fs.createDirectory(here.copy);
		await here.journal.append(note("a"));
		await here.place.keepIn(here.copy);
		const away = vscode.Uri.joinPath(root, "away");
		await fs.rename(here.copy, away);
		await here.place.exchangeNow();
		await here.journal.append(note("b"));
		await here.place.exchangeNow();
		assert.deepEqual(await notesOf(here), ["a", "b"]);
		assert.equal(here.troubles.filter((error) => error instanceof Error && error.name === "FolderAway").length, 2);
		await assert.rejects(Promise.resolve(fs.stat(here.copy)), /./);
		await fs.rename(away, here.copy);
		await here.place.exchangeNow();
		assert.equal(here.troubles.at(-1), undefined);
		const texts = await Promise.all(
			(await namesIn(here.copy)).map(async (name) =>
				new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(here.copy, name))),
			),
		);
		assert.ok(texts.some((text) => text.includes('"text":"b"')));
	});

	it("moves there by a command that says what goes, and back with undo", async () => {
		const [here, there] = [computer("here"), computer("there")];
		await fs.createDirectory(here.copy);
		await there.journal.append(note("theirs"));
		await there.place.keepIn(here.copy);
		await here.journal.append(note("mine"));
		const person = new Person();
		try {
			person.buttons.push("Keep the Diary There");
			await keepIn(here.parts, here.copy);
			assert.match(person.details[0] ?? "", /1 entry of \d{4} goes there/);
			assert.match(person.details[0] ?? "", /1 entry of another computer is there already/);
			assert.match(person.details[0] ?? "", /begun as a diary of its own/);
			assert.match(person.messages.at(-1) ?? "", /is kept in/);
			assert.deepEqual(await notesOf(here), ["mine", "theirs"]);
			assert.ok(await here.place.folder());
			person.buttons.push("Undo the Move");
			await keepDiaryInOwnStorage(here.parts);
			assert.match(person.messages.at(-1) ?? "", /The move is undone/);
			assert.equal(await here.place.folder(), undefined);
			assert.deepEqual(await notesOf(here), ["mine"]);
			person.buttons.push("Keep the Diary There");
			await keepIn(here.parts, here.copy);
			person.buttons.push("Leave the Files There");
			await keepDiaryInOwnStorage(here.parts);
			assert.deepEqual(await notesOf(here), ["mine", "theirs"], "back again, it is all here");
		} finally {
			person.leave();
		}
	});

	it("is not moved to where nothing can be written, and goes into a folder of its own beside other things", async () => {
		const here = computer("here");
		await here.journal.append(note("a"));
		const person = new Person();
		try {
			await keepIn(here.parts, vscode.Uri.joinPath(root, "nowhere"));
			assert.match(person.messages.at(-1) ?? "", /cannot be kept in this folder/);
			assert.equal(await here.place.folder(), undefined);
			await fs.createDirectory(here.copy);
			await fs.writeFile(vscode.Uri.joinPath(here.copy, "letter.txt"), new Uint8Array());
			person.buttons.push("Keep the Diary There");
			await keepIn(here.parts, here.copy);
			assert.match((await here.place.folder())?.path ?? "", /deskglide-diary$/);
			assert.deepEqual(await namesIn(here.copy), ["deskglide-diary", "letter.txt"]);
		} finally {
			person.leave();
		}
	});
});
