import * as vscode from "vscode";
import { guideMarkdown } from "../safety/guide";

const scheme = "deskglide-guide";

/** Opens the guide as a page: read-only, offline, searchable like any document. */
export async function openGuide(): Promise<void> {
	const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t("Guide")}.md` });
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: guideMarkdown,
	});
	try {
		await vscode.workspace.openTextDocument(uri);
		await vscode.commands.executeCommand("markdown.showPreview", uri);
	} finally {
		provider.dispose();
	}
}
