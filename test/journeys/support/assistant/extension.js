const vscode = require("vscode");

/** Rewrites the active editor and another file twice a second until the window closes. */
exports.activate = (context) => {
	context.subscriptions.push(
		vscode.commands.registerCommand("assistant.work", () => {
			const active = vscode.window.activeTextEditor?.document;
			let count = 0;
			const timer = setInterval(async () => {
				count += 1;
				for (const document of [active, ...vscode.workspace.textDocuments.filter((other) => other !== active)]) {
					if (document !== undefined && document.uri.scheme === "file") {
						const edit = new vscode.WorkspaceEdit();
						edit.insert(document.uri, new vscode.Position(document.lineCount, 0), `line ${count} by itself\n`);
						await vscode.workspace.applyEdit(edit);
					}
				}
			}, 500);
			context.subscriptions.push({ dispose: () => clearInterval(timer) });
		}),
	);
};
