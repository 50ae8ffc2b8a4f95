import { TextEditorLineNumbersStyle, window, workspace } from "vscode";

/**
 * Whether notifications are probably not shown just now, because the window is in Zen mode, which keeps them silent
 * unless the person wants otherwise. The editor tells no extension of Zen mode; what shows it is that the line numbers
 * are gone from an editor whose settings want them. Of Do Not Disturb nothing is to be seen: there it is the engine that
 * draws the conclusion, from prompts that nobody touched.
 */
export function messagesAreHidden(): boolean {
	const zen = workspace.getConfiguration("zenMode");
	if (zen.get<unknown>("silentNotifications") === false || zen.get<unknown>("hideLineNumbers") === false) {
		return false;
	}
	const editor = window.activeTextEditor;
	return (
		editor?.options.lineNumbers === TextEditorLineNumbersStyle.Off &&
		workspace.getConfiguration("editor", editor.document).get<unknown>("lineNumbers") !== "off"
	);
}
