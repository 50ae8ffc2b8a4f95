import * as vscode from "vscode";
import { inLanguage } from "./shipped";

const scheme = "deskglide-guide";

/**
 * Opens the guide as a page: read-only, offline, searchable like any document. Its text is data beside the code, written
 * by the build from the same modules the rules come from.
 */
export async function openGuide(extension: vscode.Uri): Promise<void> {
	const bytes = await vscode.workspace.fs.readFile(inLanguage(extension, "guide", "md"));
	const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t("Guide")}.md` });
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: () => new TextDecoder().decode(bytes),
	});
	try {
		await vscode.workspace.openTextDocument(uri);
		await vscode.commands.executeCommand("markdown.showPreview", uri);
	} finally {
		provider.dispose();
	}
}
