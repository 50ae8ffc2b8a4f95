import * as l10n from "@vscode/l10n";
import { Uri, window, workspace } from "vscode";

/** Asks where to, and writes; undefined when the person leaves. @throws what the file system says */
export async function saveAs(name: string, kind: string, text: string): Promise<Uri | undefined> {
	const extension = name.slice(name.lastIndexOf(".") + 1);
	const [folder] = workspace.workspaceFolders ?? [];
	const target = await window.showSaveDialog({
		...(folder !== undefined && { defaultUri: Uri.joinPath(folder.uri, name) }),
		filters: { [kind]: [extension] },
		saveLabel: l10n.t("Export"),
	});
	if (target !== undefined) {
		await workspace.fs.writeFile(target, new TextEncoder().encode(text));
	}
	return target;
}
