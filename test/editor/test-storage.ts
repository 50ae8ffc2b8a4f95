import * as vscode from "vscode";
import * as assert from "./assert";

/**
 * A storage folder of the test's own, there in every host. It lies beside the folder that is open, not in it, as the
 * extension's own storage does: the editor watches what is in the open folder by other means.
 */
export function testStorage(): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	assert.ok(folder, "the tests need a folder to be open");
	return vscode.Uri.joinPath(folder.uri, "..", `deskglide-test-${Math.random().toString(36).slice(2)}`);
}
