const vscode = require("vscode");

/** A notebook of ten short cells; nothing is kept. */
const serializer = {
	deserializeNotebook: () =>
		new vscode.NotebookData(
			Array.from(
				{ length: 10 },
				(_, index) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `line ${index}`, "plaintext"),
			),
		),
	serializeNotebook: () => new Uint8Array(),
};

/** A program of one thread that stands at a line of a file and goes on by one with each step; or one that just runs. */
class Program {
	constructor({ path, runs }) {
		this.path = path;
		this.runs = runs;
		this.line = 1;
		this.sequence = 0;
		this.sent = new vscode.EventEmitter();
		this.onDidSendMessage = this.sent.event;
	}

	handleMessage({ seq, command, type }) {
		if (type !== "request") {
			return;
		}
		this.send({ type: "response", request_seq: seq, success: true, command, body: this.bodyOf(command) });
		if (command === "initialize") {
			this.send({ type: "event", event: "initialized" });
		} else if (command === "disconnect" || command === "terminate") {
			this.send({ type: "event", event: "terminated" });
		} else if (!this.runs && (command === "configurationDone" || command === "next")) {
			this.line += command === "next" ? 1 : 0;
			this.send({ type: "event", event: "stopped", body: { reason: "step", threadId: 1, allThreadsStopped: true } });
		}
	}

	bodyOf(command) {
		switch (command) {
			case "initialize":
				return { supportsConfigurationDoneRequest: true };
			case "threads":
				return { threads: [{ id: 1, name: "main" }] };
			case "stackTrace": {
				const frame = { id: this.line, name: "main", line: this.line, column: 1, source: { path: this.path } };
				return { stackFrames: [frame], totalFrames: 1 };
			}
			case "scopes":
				return { scopes: [] };
			default:
				return {};
		}
	}

	send(message) {
		this.sequence += 1;
		this.sent.fire({ seq: this.sequence, ...message });
	}

	dispose() {
		this.sent.dispose();
	}
}

async function openNotebook() {
	const data = serializer.deserializeNotebook();
	const notebook = await vscode.workspace.openNotebookDocument("workshop", data);
	await vscode.window.showNotebookDocument(notebook);
	return notebook;
}

function debug(program) {
	return vscode.debug.startDebugging(undefined, { type: "workshop", name: "Workshop", request: "launch", ...program });
}

/** Output, cells and a program that go on with nobody there, twice a second until the window closes. */
async function leave() {
	await debug({ path: "", runs: true });
	const terminal = vscode.window.createTerminal("Workshop");
	terminal.show(true);
	terminal.sendText("while true; do date; sleep 0.5; done");
	const channel = vscode.window.createOutputChannel("Workshop");
	const notebook = await openNotebook();
	let count = 0;
	return setInterval(async () => {
		count += 1;
		channel.appendLine(`output ${count}`);
		const edit = new vscode.WorkspaceEdit();
		const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `by itself ${count}`, "plaintext");
		edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(0, 1), [cell])]);
		await vscode.workspace.applyEdit(edit);
	}, 500);
}

exports.activate = ({ subscriptions }) => {
	subscriptions.push(
		vscode.workspace.registerNotebookSerializer("workshop", serializer),
		vscode.debug.registerDebugAdapterDescriptorFactory("workshop", {
			createDebugAdapterDescriptor: ({ configuration }) =>
				new vscode.DebugAdapterInlineImplementation(new Program(configuration)),
		}),
		vscode.commands.registerCommand("workshop.openNotebook", openNotebook),
		vscode.commands.registerCommand("workshop.debug", () =>
			debug({ path: vscode.window.activeTextEditor?.document.uri.fsPath, runs: false }),
		),
		vscode.commands.registerCommand("workshop.leave", async () => {
			const timer = await leave();
			subscriptions.push({ dispose: () => clearInterval(timer) });
		}),
	);
};
