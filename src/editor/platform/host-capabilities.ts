import type { Uri } from "vscode";

/** Whether Node's own modules are there: not in a browser's host. */
export function isNodeHost(): boolean {
	return typeof process !== "undefined" && typeof process.versions?.node === "string" && typeof require === "function";
}

/**
 * Writes a file before it returns, for the last moments of a window: nobody waits for the editor's own way then. Gives
 * false where that is not possible.
 */
export function writeSync(file: Uri, content: Uint8Array): boolean {
	if (!isNodeHost() || file.scheme !== "file") {
		return false;
	}
	const { writeFileSync } = require("node:fs") as typeof import("node:fs");
	writeFileSync(file.fsPath, content);
	return true;
}
