// Another extension beside Deskglide, as an assistant, a formatter or a Vim mode is one: what it does reaches the editor as
// any extension's doing. Runs in either extension host.
const vscode = require("vscode");

const { commands, languages, tasks, window, workspace } = vscode;

/** The editor that shows the document, or an error: whoever asks has opened it. */
function editorOf(document) {
	const editor = window.visibleTextEditors.find((each) => each.document.uri.toString() === document.uri.toString());
	if (editor === undefined) {
		throw new Error(`${document.uri.path} is not open.`);
	}
	return editor;
}

/** A terminal without a program: `heard` is called with what is typed into it. */
function silentTerminal(heard = () => undefined, opened = () => undefined) {
	const written = new vscode.EventEmitter();
	return { onDidWrite: written.event, open: opened, close: () => undefined, handleInput: heard };
}

exports.activate = () => ({
	/** As an assistant writes: without an editor, at the end of a file. */
	async append(uri, text) {
		const document = await workspace.openTextDocument(uri);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, text);
		await workspace.applyEdit(edit);
	},

	/** As an assistant that streams writes: what it has so far, anew from the beginning of the file, the cursor put at its top. */
	async stream(document, texts) {
		const editor = editorOf(document);
		let length = 0;
		for (const text of texts) {
			const range = new vscode.Range(new vscode.Position(0, 0), document.positionAt(length));
			await editor.edit((builder) => builder.replace(range, text));
			editor.selection = new vscode.Selection(0, 0, 0, 0);
			length = text.length;
		}
	},

	/** Opens a file and shows a place in it. */
	open(uri, line = 0) {
		return window.showTextDocument(uri, { preview: false, selection: new vscode.Range(line, 0, line, 1) });
	},

	save: (document) => document.save(),

	/** Puts blanks before every line of plain text until it is disposed of. */
	formatter: () =>
		languages.registerDocumentFormattingEditProvider("plaintext", {
			provideDocumentFormattingEdits: (document) => [
				vscode.TextEdit.insert(new vscode.Position(0, 0), " "),
				vscode.TextEdit.insert(document.lineAt(document.lineCount - 1).range.end, " "),
			],
		}),

	/** Takes the keys as a Vim mode does: j and k walk, x and D delete, everything else is typed, until it is disposed of. */
	modal: () =>
		commands.registerCommand("type", async ({ text }) => {
			const editor = window.activeTextEditor;
			if (editor === undefined) {
				return;
			}
			const { active } = editor.selection;
			const { document } = editor;
			if (text === "j" || text === "k") {
				const line = Math.min(document.lineCount - 1, Math.max(0, active.line + (text === "j" ? 1 : -1)));
				editor.selection = new vscode.Selection(line, 0, line, 0);
			} else if (text === "x" || text === "D") {
				const end = text === "x" ? active.translate(0, 1) : document.lineAt(active.line + 1).range.end;
				await editor.edit((builder) => builder.delete(new vscode.Range(active, end)));
				editor.selection = new vscode.Selection(active, active);
			} else {
				await commands.executeCommand("default:type", { text });
			}
		}),

	/** As dictation writes: what it has understood so far, anew at the cursor, which goes along. */
	async dictate(document, heard) {
		const editor = editorOf(document);
		const from = editor.selection.active;
		let length = 0;
		for (const text of heard) {
			const range = new vscode.Range(from, from.translate(0, length));
			await editor.edit((builder) => builder.replace(range, text));
			length = text.length;
		}
	},

	/** A terminal in front, with the keys. Tells of each that is typed into it. */
	async terminal() {
		const typed = new vscode.EventEmitter();
		let terminal;
		await new Promise((opened) => {
			terminal = window.createTerminal({ name: "tide", pty: silentTerminal((text) => typed.fire(text), opened) });
			terminal.show();
		});
		await commands.executeCommand("workbench.action.terminal.focus");
		return { terminal, onDidType: typed.event };
	},

	/** A task that runs until it is told to end. */
	task() {
		const run = new vscode.CustomExecution(async () => silentTerminal());
		const task = new vscode.Task({ type: "tide" }, vscode.TaskScope.Workspace, "tide", "tool", run);
		task.presentationOptions = { reveal: vscode.TaskRevealKind.Never };
		return tasks.executeTask(task);
	},
});
