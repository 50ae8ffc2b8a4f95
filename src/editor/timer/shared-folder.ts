import { type Disposable, FileType, RelativePattern, Uri, workspace } from "vscode";
import { Disposables } from "../platform/disposables";
import { writeSync } from "../platform/host-capabilities";
import { readText } from "../platform/read-text";

/** The folder through which the windows agree. Everything that returns a promise rejects as the file system does. */
export interface SharedFolder {
	create(): Promise<void>;
	/** Names of the files in it. One may be gone by the time it is looked at. */
	names(): Promise<readonly string[]>;
	read(name: string): Promise<string>;
	/** Epoch milliseconds at which the file was last written, by the clock of then. */
	modified(name: string): Promise<number>;
	write(name: string, text: string): Promise<void>;
	/** Writes before it returns where the host can, for the last moments of a window. Throws where it fails. */
	writeAtOnce(name: string, text: string): void;
	remove(name: string): Promise<void>;
	/** Calls back with the name of each file that is written, whose name begins so. The folder must be there. */
	watch(beginning: string, written: (name: string) => void): Disposable;
}

/** Such a folder in the extension's storage. */
export function editorFolder(folder: Uri): SharedFolder {
	const { fs } = workspace;
	const file = (name: string) => Uri.joinPath(folder, name);
	const bytes = (text: string) => new TextEncoder().encode(text);
	return {
		create: async () => fs.createDirectory(folder),
		async names() {
			const entries = await fs.readDirectory(folder);
			return entries.flatMap(([name, type]) => (type === FileType.File ? [name] : []));
		},
		read: (name) => readText(file(name)),
		modified: async (name) => (await fs.stat(file(name))).mtime,
		write: async (name, text) => fs.writeFile(file(name), bytes(text)),
		writeAtOnce(name, text) {
			if (!writeSync(file(name), bytes(text))) {
				void fs.writeFile(file(name), bytes(text));
			}
		},
		remove: async (name) => fs.delete(file(name)),
		watch(beginning, written) {
			const watching = new Disposables();
			const watcher = watching.add(workspace.createFileSystemWatcher(new RelativePattern(folder, `${beginning}*`)));
			const fire = ({ path }: Uri) => written(path.slice(path.lastIndexOf("/") + 1));
			watching.add(watcher.onDidCreate(fire));
			watching.add(watcher.onDidChange(fire));
			return watching;
		},
	};
}
