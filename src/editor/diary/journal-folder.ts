import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { JournalFolder } from "../../diary/journal-folder";

/** Milliseconds between tries to read what is there and cannot be read: virus scanners and sync tools let go soon. */
const again = [100, 200, 400, 600, 700];

/** Milliseconds for which a file that could not be read is tried but once, so that not everything waits each time. */
const onceFor = 15_000;

/** The journal's folder through the editor's file API, so that it is the same in the Node host and in the browser. */
export function journalFolder(uri: Uri): JournalFolder {
	const file = (name: string) => Uri.joinPath(uri, name);
	const decoder = new TextDecoder();
	const encoder = new TextEncoder();
	const broken = new Map<string, number>();
	/** Tries for two seconds before it gives up. */
	const patiently = async <T>(name: string, read: () => Thenable<T>): Promise<T | undefined> => {
		const waits = Date.now() - (broken.get(name) ?? 0) < onceFor ? [] : again;
		for (let tries = 0; ; tries += 1) {
			try {
				const result = await unlessMissing(read());
				broken.delete(name);
				return result;
			} catch (error) {
				const wait = waits[tries];
				if (wait === undefined) {
					broken.set(name, Date.now());
					throw error;
				}
				await new Promise((later) => setTimeout(later, wait));
			}
		}
	};
	return {
		async list() {
			const entries = await patiently(".", () => workspace.fs.readDirectory(uri));
			return (entries ?? []).filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
		},
		async read(name) {
			const bytes = await patiently(name, () => workspace.fs.readFile(file(name)));
			return bytes === undefined ? undefined : decoder.decode(bytes);
		},
		async version(name) {
			const { mtime, size } = await workspace.fs.stat(file(name));
			return `${mtime}.${size}`;
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
