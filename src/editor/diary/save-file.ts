import * as l10n from "@vscode/l10n";
import { env, Uri, window, workspace } from "vscode";
import { isNodeHost } from "../platform/host-capabilities";
import { showWarning } from "../platform/messages";

/** What a file is saved as, by the ending of its name. */
export type FileForms = Readonly<Record<string, { readonly label: string; readonly text: () => string }>>;

/**
 * Asks where to, and writes; undefined when the person leaves. It begins in their documents, not in the project that is
 * open, where the next commit could take a health diary along; who goes there all the same is asked once more.
 * @param name without its ending; that of the first form is offered
 * @throws what the file system says
 */
export async function saveAs(name: string, forms: FileForms): Promise<Uri | undefined> {
	const [first = ""] = Object.keys(forms);
	const folder = await exportFolder();
	let proposed = folder === undefined ? undefined : Uri.joinPath(folder, `${name}.${first}`);
	for (;;) {
		const target = await window.showSaveDialog({
			...(proposed !== undefined && { defaultUri: proposed }),
			filters: Object.fromEntries(Object.entries(forms).map(([ending, { label }]) => [label, [ending]])),
			saveLabel: l10n.t("Export"),
			...(env.remoteName !== undefined && { title: l10n.t("This is saved on {0}.", env.remoteName) }),
		});
		if (target === undefined) {
			return undefined;
		}
		if (!isInProject(target) || (await insists())) {
			const form = forms[target.path.split(".").at(-1) ?? ""] ?? forms[first];
			await workspace.fs.writeFile(target, new TextEncoder().encode(form?.text() ?? ""));
			return target;
		}
		proposed = folder === undefined ? target : Uri.joinPath(folder, target.path.split("/").at(-1) ?? name);
	}
}

/** Where files of the person's own are: their documents, else their home; undefined where neither is known, or both belong to what is open. */
export async function exportFolder(): Promise<Uri | undefined> {
	if (!isNodeHost()) {
		return undefined;
	}
	const { homedir } = process.getBuiltinModule("node:os");
	const home = Uri.file(homedir());
	for (const folder of [Uri.joinPath(home, "Documents"), home]) {
		if ((await isThere(folder)) && !isInProject(folder)) {
			return folder;
		}
	}
	return undefined;
}

async function isThere(folder: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(folder);
		return true;
	} catch {
		return false;
	}
}

/** Whether a file or folder is in a folder that is open. */
export function isInProject(file: Uri): boolean {
	return workspace.getWorkspaceFolder(file) !== undefined;
}

async function insists(): Promise<boolean> {
	const here = l10n.t("Save Here Anyway");
	const answer = await showWarning(
		l10n.t("This folder belongs to the project that is open."),
		{ modal: true, detail: l10n.t("Whoever gets the project could read what you save here.") },
		here,
		l10n.t("Choose Another Folder"),
	);
	return answer === here;
}
