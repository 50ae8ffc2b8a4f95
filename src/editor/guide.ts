import * as l10n from "@vscode/l10n";
import { commands, Uri, workspace } from "vscode";
import { headingAnchor } from "../safety/guide-anchor";
import { inLanguage } from "./shipped";

/** The scheme under which the editor asks for the guide's text, for as long as its page is open. */
const guideScheme = "deskglide-guide";

/** The guide in the language of the editor: data beside the code, written by the build from what the rules come from. */
export async function guideText(extension: Uri): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(inLanguage(extension, "guide", "md")));
}

/**
 * Opens the guide as a page: read-only, offline, searchable like any document.
 * @param topic where to open it; anything that is none opens it at its beginning
 */
export async function openGuide(extension: Uri, topic?: unknown): Promise<void> {
	const fragment = headingAnchor(await guideText(extension), topic);
	const page = Uri.from({ scheme: guideScheme, path: `/${l10n.t("Guide")}.md`, fragment });
	await commands.executeCommand("markdown.showPreview", page);
}
