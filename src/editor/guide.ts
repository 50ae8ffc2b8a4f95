import * as vscode from "vscode";
import { headingAnchor } from "../safety/guide-anchor";
import { inLanguage } from "./shipped";

const scheme = "deskglide-guide";

/**
 * Opens the guide as a page: read-only, offline, searchable like any document. Its text is data beside the code, written
 * by the build from the same modules the rules come from.
 */
export async function openGuide(extension: vscode.Uri, topic?: unknown): Promise<void> {
	const bytes = await vscode.workspace.fs.readFile(inLanguage(extension, "guide", "md"));
	const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t("Guide")}.md` });
	const text = new TextDecoder().decode(bytes);
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: () => text,
	});
	try {
		await vscode.workspace.openTextDocument(uri);
		await vscode.commands.executeCommand("markdown.showPreview", uri.with({ fragment: headingAnchor(text, topic) }));
	} finally {
		provider.dispose();
	}
}
