import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { JournalFolder } from "../../diary/journal-folder";

/** The journal's folder through the editor's file API, so that it is the same in the Node host and in the browser. */
export function journalFolder(uri: Uri): JournalFolder {
	const file = (name: string) => Uri.joinPath(uri, name);
	const decoder = new TextDecoder();
	const encoder = new TextEncoder();
	return {
		async list() {
			const entries = await unlessMissing(workspace.fs.readDirectory(uri));
			return (entries ?? []).filter(([, type]) => type === FileType.File).map(([name]) => name);
		},
		async read(name) {
			const bytes = await unlessMissing(workspace.fs.readFile(file(name)));
			return bytes === undefined ? undefined : decoder.decode(bytes);
		},
		async write(name, text) {
			await workspace.fs.writeFile(file(name), encoder.encode(text));
		},
		async remove(name) {
			await unlessMissing(workspace.fs.delete(file(name)));
		},
	};
}

async function unlessMissing<T>(pending: Thenable<T>): Promise<T | undefined> {
	try {
		return await pending;
	} catch (error) {
		if (error instanceof FileSystemError && error.code === "FileNotFound") {
			return undefined;
		}
		throw error;
	}
}
