import * as l10n from "@vscode/l10n";
import { commands, env, SnippetString, window } from "vscode";
import type { Routine } from "../../exercises/types";
import { showInformation } from "../platform/messages";

/** Opens the person's key bindings with one for a routine written in, the key itself selected to be typed over. */
export async function putOnKey({ id }: Routine): Promise<void> {
	const binding = (key: string) =>
		`{ "key": "${key}", "command": "deskglide.quickStretch", "args": ${JSON.stringify(id)} }`;
	await commands.executeCommand("workbench.action.openGlobalKeybindingsFile");
	const editor = window.activeTextEditor;
	const text = editor?.document.getText() ?? "";
	// The file begins with a comment; the list begins on a line of its own.
	const list = /^\s*\[/m.exec(text);
	if (editor === undefined || list === null || !editor.document.uri.path.endsWith("/keybindings.json")) {
		await env.clipboard.writeText(binding("ctrl+alt+1"));
		void showInformation(l10n.t("The line for your key bindings is on the clipboard: paste it into keybindings.json."));
		return;
	}
	const place = editor.document.positionAt(list.index + list[0].length);
	const snippet = new SnippetString("\n\t");
	const [before = "", after = ""] = binding("\0").split("\0");
	snippet.appendText(before);
	snippet.appendPlaceholder("ctrl+alt+1");
	snippet.appendText(`${after},`);
	await editor.insertSnippet(snippet, place);
	window.setStatusBarMessage(l10n.t("Type the keys you want, and save."), 10_000);
}
