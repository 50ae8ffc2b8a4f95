import * as vscode from "vscode";
import { Catalogue } from "../../src/editor/routines/catalogue";
import { examplePlan } from "../../src/editor/routines/example-plan";
import { OwnPlan } from "../../src/editor/routines/own-plan";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import * as assert from "./assert";
import { testStorage } from "./test-storage";

const { fs } = vscode.workspace;

const eightPumps = '{ "doses": { "ankle-pump": { "reps": 8 } } }';
const nonsense = '{\n\t"doses": { "ankle-pump": { "reps": 900 } }\n}';

describe("the own plan", () => {
	let storage: vscode.Uri;
	let windows: OwnPlan[];
	let logged: string[];

	function openWindow(): OwnPlan {
		const window = new OwnPlan(
			storage,
			async () => new Catalogue(catalogue, routines),
			(line) => logged.push(line),
		);
		windows.push(window);
		return window;
	}

	beforeEach(() => {
		storage = testStorage();
		windows = [];
		logged = [];
	});

	afterEach(async () => {
		await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
		for (const window of windows) {
			window.dispose();
		}
		await fs.delete(storage, { recursive: true });
		assert.deepEqual(logged, []);
	});

	const save = (window: OwnPlan, text: string) => fs.writeFile(window.file, new TextEncoder().encode(text));

	/** Saves a plan until the window hears of it: the editor says nowhere when it has begun to watch a folder. */
	async function saveUntilHeard(window: OwnPlan, text: string): Promise<void> {
		await window.catalogue();
		let heard = false;
		const listening = window.onDidChange(() => {
			heard = true;
		});
		for (let spaces = ""; !heard; spaces += " ") {
			await save(window, `${text}${spaces}`);
			await new Promise((later) => setTimeout(later, 100));
		}
		listening.dispose();
	}

	async function pumps(window: OwnPlan): Promise<number | undefined> {
		return (await window.catalogue()).lookup("ankle-pump")?.dose.reps?.value;
	}

	const mistakesIn = ({ file }: OwnPlan) =>
		vscode.languages
			.getDiagnostics(file)
			.filter(({ source }) => source === "Deskglide")
			.map(({ message, range }) => `${range.start.line + 1}: ${message}`);

	const usual = catalogue.find(({ id }) => id === "ankle-pump")?.dose.reps?.value;

	it("is the programme as it is while there is no file, and none is made", async () => {
		const window = openWindow();
		assert.equal((await window.catalogue()).exercises.length, catalogue.length);
		assert.equal(window.mistake, undefined);
		assert.deepEqual(await fs.readDirectory(storage), []);
	});

	it("opens with examples that change nothing and hold no mistake", async () => {
		const window = openWindow();
		await window.open();
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.uri.toString(), window.file.toString());
		assert.equal(document?.getText(), examplePlan);
		assert.equal(window.mistake, undefined);
		assert.deepEqual((await window.catalogue()).routines, [...routines]);
	});

	it("opens as it was left", async () => {
		await fs.createDirectory(storage);
		const window = openWindow();
		await save(window, eightPumps);
		await window.open();
		assert.equal(vscode.window.activeTextEditor?.document.getText(), eightPumps);
	});

	it("is in force in all windows as soon as it is saved", async () => {
		const [here, there] = [openWindow(), openWindow()];
		assert.equal(await pumps(there), usual);
		await saveUntilHeard(there, "{}");
		await here.open();
		let changes = 0;
		there.onDidChange(() => {
			changes += 1;
		});
		const document = await vscode.workspace.openTextDocument(here.file);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(here.file, new vscode.Range(0, 0, document.lineCount, 0), eightPumps);
		await vscode.workspace.applyEdit(edit);
		assert.equal(await pumps(there), usual);
		await document.save();
		await assert.eventually(async () => assert.equal(await pumps(here), 8));
		await assert.eventually(async () => assert.equal(await pumps(there), 8));
		assert.ok(changes > 0, "nobody was told");
	});

	it("with a mistake shows line and reason, and the last good one stays in use", async () => {
		await fs.createDirectory(storage);
		const window = openWindow();
		await saveUntilHeard(window, eightPumps);
		assert.equal(await pumps(window), 8);
		await save(window, nonsense);
		await assert.eventually(() => assert.equal(window.mistake?.line, 2));
		assert.deepEqual(mistakesIn(window), ["2: A whole number of reps from 1 to 50 is needed here."]);
		assert.equal(await pumps(window), 8);
	});

	it("with a mistake stays in use as it last was, also for windows opened later", async () => {
		await fs.createDirectory(storage);
		await save(openWindow(), eightPumps);
		await windows[0]?.catalogue();
		await save(openWindow(), nonsense);
		const later = openWindow();
		assert.equal(await pumps(later), 8);
		assert.equal(later.mistake?.line, 2);
	});

	it("is not lost to a moment in which its file is empty, as it is while it is written", async () => {
		await fs.createDirectory(storage);
		const window = openWindow();
		await saveUntilHeard(window, eightPumps);
		assert.equal(await pumps(window), 8);
		const programmes: (number | undefined)[] = [];
		window.onDidChange(async () => programmes.push(await pumps(window)));
		await save(window, "");
		await save(window, '{ "doses": { "ankle-pump": { "reps": 9 } } }');
		await assert.eventually(async () => assert.equal(await pumps(window), 9));
		assert.ok(!programmes.includes(usual), "for a moment there was no plan");
	});

	it("that was emptied is the programme as it is", async () => {
		await fs.createDirectory(storage);
		const window = openWindow();
		await saveUntilHeard(window, eightPumps);
		assert.equal(await pumps(window), 8);
		await save(window, "\n");
		await assert.eventually(async () => assert.equal(await pumps(window), usual));
		assert.equal(window.mistake, undefined);
	});

	it("loses its mistake when that is mended, and everything when the file goes", async () => {
		await fs.createDirectory(storage);
		const window = openWindow();
		await saveUntilHeard(window, nonsense);
		assert.equal(await pumps(window), usual);
		assert.equal(window.mistake?.line, 2);
		await save(window, eightPumps);
		await assert.eventually(async () => assert.equal(await pumps(window), 8));
		assert.equal(window.mistake, undefined);
		assert.deepEqual(mistakesIn(window), []);
		await fs.delete(window.file);
		await assert.eventually(async () => assert.equal(await pumps(window), usual));
	});

	it("shows mistakes while they are typed, before anything is saved", async () => {
		const window = openWindow();
		await window.open();
		const edit = new vscode.WorkspaceEdit();
		edit.insert(window.file, new vscode.Position(0, 0), "[");
		await vscode.workspace.applyEdit(edit);
		await assert.eventually(() => assert.ok(mistakesIn(window).length > 0, "nothing is shown"));
		assert.equal(window.mistake, undefined);
		await vscode.commands.executeCommand("workbench.action.files.revert");
		await assert.eventually(() => assert.deepEqual(mistakesIn(window), []));
	});
});
