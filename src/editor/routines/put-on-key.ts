import * as l10n from "@vscode/l10n";
import { commands, env, SnippetString, window } from "vscode";
import type { Routine } from "../../exercises/types";
import { showInformation } from "../platform/messages";
import { beginningOfList, bindingFor } from "./key-binding";

/** Opens the person's key bindings with one for a routine written in, the key itself selected to be typed over. */
export async function putOnKey({ id }: Routine): Promise<void> {
	const { before, key, after } = bindingFor(id);
	await commands.executeCommand("workbench.action.openGlobalKeybindingsFile");
	const editor = window.activeTextEditor;
	const isBindings = editor?.document.uri.path.endsWith("/keybindings.json") === true;
	const offset = isBindings ? beginningOfList(editor.document.getText()) : undefined;
	if (editor === undefined || offset === undefined) {
		await env.clipboard.writeText(`${before}${key}${after}`);
		void showInformation(l10n.t("The line for your key bindings is on the clipboard: paste it into keybindings.json."));
		return;
	}
	const snippet = new SnippetString("\n\t");
	snippet.appendText(before);
	snippet.appendPlaceholder(key);
	snippet.appendText(`${after},`);
	await editor.insertSnippet(snippet, editor.document.positionAt(offset));
	window.setStatusBarMessage(l10n.t("Type the keys you want, and save."), 10_000);
}
