import * as vscode from "vscode";
import * as assert from "./assert";
import { EditorDesk, hands, hasHands, told } from "./editor-desk";
import { testStorage } from "./test-storage";
import type { Tool } from "./tool/tool";

const { commands, window, workspace } = vscode;
const { Keyboard, Command } = vscode.TextEditorSelectionChangeKind;

/** Seconds of doubt that a host whose machine does not tell may cost. */
const doubt = 120;

describe("who is there, beside another extension", () => {
	let folder: vscode.Uri;
	let tides: vscode.Uri;
	let moon: vscode.Uri;
	let tool: Tool;
	let desk: EditorDesk | undefined;
	const parts: vscode.Disposable[] = [];

	before(async function () {
		if (!hasHands()) {
			console.log("skipped: nobody holds this window's keyboard and mouse");
			this.skip();
		}
		const extension = vscode.extensions.getExtension<Tool>("deskglide-tests.tool");
		assert.ok(extension, "the editor does not know the other extension");
		tool = await extension.activate();
		folder = testStorage();
		const file = async (name: string, lines: number) => {
			const uri = vscode.Uri.joinPath(folder, name);
			const text = Array.from({ length: lines }, (_, line) => `high water ${line}`).join("\n");
			await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
			return uri;
		};
		await autoSave("off");
		tides = await file("tides.txt", 400);
		moon = await file("moon.txt", 400);
	});

	beforeEach(async () => {
		await inFront(tides);
		await comeBack();
	});

	afterEach(async () => {
		desk?.close();
		desk = undefined;
		for (const part of parts.splice(0)) {
			part.dispose();
		}
		await commands.executeCommand("workbench.action.files.revert");
		await commands.executeCommand("workbench.action.closeAllEditors");
	});

	after(async () => {
		if (folder !== undefined) {
			await autoSave(undefined);
			await workspace.fs.delete(folder, { recursive: true });
		}
	});

	const isOf =
		(uri: vscode.Uri) =>
		({ textEditor }: { readonly textEditor: vscode.TextEditor }) =>
			textEditor.document.uri.toString() === uri.toString();

	const autoSave = (when: string | undefined) => workspace.getConfiguration("files").update("autoSave", when, true);

	async function inFront(uri: vscode.Uri): Promise<vscode.TextDocument> {
		const editor = await tool.open(uri);
		await commands.executeCommand("workbench.action.focusActiveEditorGroup");
		return editor.document;
	}

	/** A key in the editor in front, of which the editor has told. */
	const key = () =>
		told(
			window.onDidChangeTextEditorSelection,
			() => hands({ does: "type", text: "a" }),
			(event) => isOf(tides)(event) && event.kind === Keyboard,
		);

	async function comeBack(): Promise<void> {
		await key();
		await assert.eventually(() => assert.ok(window.state.active && window.state.focused, "the window is not in use"));
	}

	async function leave(): Promise<void> {
		hands({ does: "leave" });
		await assert.eventually(() => assert.ok(!window.state.active, "the window is still active"), 90_000);
	}

	const open = async (machineTells: boolean): Promise<EditorDesk> => {
		desk = await EditorDesk.open({ machineTells });
		return desk;
	};

	const dueAt = (at: EditorDesk) => Number(at.said("due")[0]?.split(" ")[0]);

	/** One edit by a formatter after a minute, then keys that only a terminal hears. */
	async function formatThenTerminal(at: EditorDesk): Promise<void> {
		await key();
		await at.pass(60);
		parts.push(tool.formatter());
		await told(workspace.onDidChangeTextDocument, () => commands.executeCommand("editor.action.formatDocument"));
		const { terminal, onDidType } = await tool.terminal();
		parts.push(terminal);
		for (let second = 90; second <= 2500; second += 60) {
			await at.pass(second);
			await told(onDidType, () => hands({ does: "type", text: "k" }));
			at.touch();
			await at.pass(second + 30);
			at.touch();
		}
	}

	it("K1: after one edit by a formatter, work in a terminal program is sitting though the machine cannot tell", async () => {
		const at = await open(false);
		await formatThenTerminal(at);
		assert.ok(Math.abs(dueAt(at) - 1800) <= doubt, `due at ${dueAt(at)}`);
		assert.deepEqual(at.said("away"), []);
	});

	it("K2: the same where the machine tells", async () => {
		const at = await open(true);
		await formatThenTerminal(at);
		assert.equal(dueAt(at), 1800);
		assert.deepEqual(at.said("away"), []);
	});

	/** An assistant writes every ten seconds. */
	async function agent(at: EditorDesk, each: () => void): Promise<void> {
		await key();
		for (let second = 10; second <= 1860; second += 10) {
			await at.pass(second);
			await told(workspace.onDidChangeTextDocument, () => tool.append(tides, "\nebb"));
			each();
		}
	}

	it("K3: beside a tool that edits on and on, a touch of the machine is sitting", async () => {
		const at = await open(true);
		await agent(at, () => at.touch());
		assert.equal(dueAt(at), 1800);
		assert.deepEqual(at.said("away"), []);
	});

	it("K4: beside a tool that edits on and on, nobody is there a quarter of an hour after the last sign of a hand", async () => {
		const at = await open(false);
		await agent(at, () => assert.ok(window.state.active, "the window is no longer active"));
		const away = at.effects.filter((effect) => effect.type === "away");
		assert.equal(away.length, 1);
		const from = away[0]?.from ?? 0;
		assert.ok(from > 900 - 90 && from <= 900, `away from ${from}`);
		assert.deepEqual(at.said("due", "back"), []);
	});

	it("K5: editors that a tool opens and scrolls are nobody's", async () => {
		await leave();
		const at = await open(false);
		for (let minute = 1; minute <= 60; minute += 1) {
			await at.pass(minute * 60);
			const file = minute % 2 === 0 ? tides : moon;
			await told(window.onDidChangeTextEditorVisibleRanges, () => tool.open(file, (minute % 4) * 90), isOf(file));
		}
		assert.ok(!window.state.active, "the window is active");
		assert.equal(at.view.today.sitting, 0);
		assert.equal(at.view.load, 0);
	});

	it("K6: a wheel that turns is somebody reading, though no key tells", async () => {
		await leave();
		const at = await open(false);
		for (let minute = 0; minute <= 31; minute += 1) {
			await at.pass(minute * 60 + 2);
			for (let notch = 0; notch < 4; notch += 1) {
				const notches = minute % 2 === 0 ? 1 : -1;
				await told(window.onDidChangeTextEditorVisibleRanges, () => hands({ does: "wheel", notches }), isOf(tides));
			}
		}
		assert.ok(!window.state.active, "the window is active");
		assert.equal(dueAt(at), 1802);
		assert.deepEqual(at.said("away"), []);
	});

	it("K7: what the editor saves by itself in the middle of typing is no moment to speak, what a hand saves is one", async () => {
		await autoSave("afterDelay");
		const reasons: vscode.TextDocumentSaveReason[] = [];
		parts.push(workspace.onWillSaveTextDocument(({ reason }) => reasons.push(reason)));
		const at = await open(false);
		for (let minute = 0; minute <= 30; minute += 1) {
			await at.pass(minute * 60);
			await key();
		}
		assert.deepEqual(at.said("due", "prompt"), ["1800 due"]);
		for (let second = 1802; second <= 1830; second += 2) {
			await at.pass(second);
			await told(workspace.onDidSaveTextDocument, () => key());
		}
		assert.deepEqual(at.said("prompt"), []);
		assert.ok(reasons.length >= 15, `${reasons.length} saves`);
		assert.ok(
			reasons.every((reason) => reason === vscode.TextDocumentSaveReason.AfterDelay),
			reasons.join(),
		);
		await autoSave("off");
		// The settings' own file was edited, by a tool.
		await at.pass(1835);
		await key();
		await told(
			workspace.onWillSaveTextDocument,
			() => commands.executeCommand("workbench.action.files.save"),
			({ reason }) => reason === vscode.TextDocumentSaveReason.Manual,
		);
		assert.deepEqual(at.said("prompt"), ["1835 prompt"]);
	});

	it("walks of the cursor by an extension that takes the keys are somebody's, also beside what it edits", async () => {
		parts.push(tool.modal());
		const at = await open(false);
		const kinds = new Set<vscode.TextEditorSelectionChangeKind | undefined>();
		parts.push(window.onDidChangeTextEditorSelection(({ kind }) => kinds.add(kind)));
		for (let minute = 0; minute <= 40; minute += 1) {
			await at.pass(minute * 60);
			// Line by line: down and up again, then a line is deleted.
			for (const text of "jjkj") {
				await told(window.onDidChangeTextEditorSelection, () => hands({ does: "type", text }), isOf(tides));
			}
			await at.pass(minute * 60 + 5);
			await told(workspace.onDidChangeTextDocument, () => hands({ does: "type", text: "D" }));
		}
		assert.ok(!kinds.has(Keyboard) && kinds.has(Command), [...kinds].join());
		assert.equal(dueAt(at), 1800);
		assert.deepEqual(at.said("away"), []);
	});

	it("an assistant that streams a file and puts the cursor at its top is nobody", async () => {
		const document = await inFront(moon);
		await leave();
		const at = await open(false);
		for (let minute = 1; minute <= 10; minute += 1) {
			await at.pass(minute * 60);
			await tool.stream(document, [
				"neap",
				"neap tide",
				"neap tide at",
				"neap tide at noon\n",
				"neap tide at noon\nslack",
			]);
		}
		assert.equal(at.view.today.sitting, 0);
	});

	it("what is dictated is somebody's, by the system or by an extension that writes what it hears anew", async () => {
		const at = await open(false);
		const document = workspace.textDocuments.find(({ uri }) => uri.toString() === tides.toString());
		assert.ok(document, "the file is not open");
		await leave();
		await told(
			window.onDidChangeTextEditorSelection,
			() => hands({ does: "speak", text: "the tide is in " }),
			({ kind }) => kind === Keyboard,
		);
		for (let second = 100; second <= 1000; second += 100) {
			await at.pass(second);
			await tool.dictate(document, ["high", "high water", "high water at", "high water at noon "]);
		}
		assert.ok(!window.state.active, "the window is active");
		await assert.eventually(() => assert.equal(at.view.today.sitting, 1000));
		assert.deepEqual(at.said("away"), []);
	});
});
