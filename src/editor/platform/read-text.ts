import { type Uri, workspace } from "vscode";

/**
 * Reads a whole file as UTF-8.
 * @throws the error of the file system when the file cannot be read
 */
export async function readText(file: Uri): Promise<string> {
	return new TextDecoder().decode(await workspace.fs.readFile(file));
}
