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

	const files = vscode.workspace.getConfiguration("files");
	// In a browser the editor saves by itself after a second; here only the person does.
	before(() => files.update("autoSave", "off", vscode.ConfigurationTarget.Global));
	after(() => files.update("autoSave", undefined, vscode.ConfigurationTarget.Global));

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
		// Word of the file itself comes at any time, and takes nothing away from what is being typed.
		await saveUntilHeard(window, eightPumps);
		assert.equal(await pumps(window), 8);
		assert.ok(mistakesIn(window).length > 0, "they are gone");
		await vscode.commands.executeCommand("workbench.action.files.revert");
		await assert.eventually(() => assert.deepEqual(mistakesIn(window), []));
	});

	it("F47: offers the name that was meant, and takes it", async () => {
		await fs.createDirectory(storage);
		const window = openWindow();
		await save(window, '{ "doses": { "ankle-pumps": { "reps": 8 } } }');
		await window.open();
		const document = await vscode.workspace.openTextDocument(window.file);
		await assert.eventually(() => assert.equal(mistakesIn(window).length, 1));
		const offered = await assert.eventually(async () => {
			const range = new vscode.Range(0, 16, 0, 16);
			const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
				"vscode.executeCodeActionProvider",
				window.file,
				range,
			);
			const mine = actions.filter(({ title }) => title === 'Change it to "ankle-pump"');
			assert.equal(mine.length, 1);
			return mine;
		});
		const [action] = offered;
		assert.ok(action?.edit !== undefined);
		await vscode.workspace.applyEdit(action.edit);
		assert.equal(document.getText(), eightPumps);
		await document.save();
		await assert.eventually(async () => assert.equal(await pumps(window), 8));
	});

	for (const [encoding, bytes] of [
		["gbk", [0xd1, 0xfc, 0xb2, 0xbf]],
		["shiftjis", [0x8d, 0x98, 0x95, 0x94]],
		["windows1252", [0x52, 0xfc, 0x63, 0x6b, 0x65, 0x6e]],
		["utf16le", undefined],
		["utf8bom", undefined],
	] as const) {
		it(`O2: is read as the editor saves it: ${encoding}`, async () => {
			await fs.createDirectory(storage);
			const window = openWindow();
			const name = { gbk: "腰部", shiftjis: "腰部", windows1252: "Rücken", utf16le: "腰部", utf8bom: "腰部" }[encoding];
			const text = `{ "exercises": { "mine": { "name": "${name}", "figure": "plank" } } }`;
			const files = vscode.workspace.getConfiguration("files");
			await files.update("encoding", encoding, vscode.ConfigurationTarget.Global);
			try {
				const encoded = await vscode.workspace.encode(text, { encoding });
				if (bytes !== undefined) {
					assert.ok([...encoded].join().includes(bytes.join()), "the test writes what it says");
				}
				await fs.writeFile(window.file, encoded);
				const { exercises } = await window.catalogue();
				assert.equal(exercises.find(({ id }) => id === "mine")?.name, name);
				assert.equal(window.mistake, undefined);
				const [last] = (await fs.readDirectory(storage)).filter(([file]) => file.includes("last-good"));
				assert.ok(last !== undefined);
				await save(window, nonsense);
				const later = openWindow();
				assert.equal((await later.catalogue()).lookup("mine")?.name, name, "also its last good copy");
			} finally {
				await files.update("encoding", undefined, vscode.ConfigurationTarget.Global);
			}
		});
	}
});
