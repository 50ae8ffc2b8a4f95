import { type Extension, ExtensionKind, env, type Uri } from "vscode";

/** Whether Node's own modules are there: not in a browser's host. */
export function isNodeHost(): boolean {
	return typeof process !== "undefined" && typeof process.versions?.node === "string" && typeof require === "function";
}

/** Whether the host runs on the machine the person sits at: what another machine says of itself says nothing of them. */
export function isOwnMachine(extension: Extension<unknown>): boolean {
	return isNodeHost() && (env.remoteName === undefined || extension.extensionKind !== ExtensionKind.Workspace);
}

/**
 * Writes a file before it returns, for the last moments of a window: nobody waits for the editor's own way then. Gives
 * false where that is not possible.
 */
export function writeSync(file: Uri, content: Uint8Array): boolean {
	if (!isNodeHost() || file.scheme !== "file") {
		return false;
	}
	const { writeFileSync } = process.getBuiltinModule("node:fs");
	writeFileSync(file.fsPath, content);
	return true;
}
