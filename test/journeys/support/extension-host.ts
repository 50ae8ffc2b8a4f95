import { setTimeout as later } from "node:timers/promises";
import { endProcesses } from "../../host/processes";
import type { SharedEditor } from "./editor";
import { patience } from "./patience";
import type { Workbench } from "./workbench";

/** The process that one window's extensions run in. Another one takes its place when it dies. */
export class ExtensionHost {
	private constructor(
		private readonly editor: SharedEditor,
		private process: number,
	) {}

	/** Opens a window and finds its host: the one that was not there before. No other window may be opened meanwhile. */
	static async ofWindow(editor: SharedEditor, open: () => Promise<Workbench>): Promise<[Workbench, ExtensionHost]> {
		const before = editor.extensionHosts();
		const window = await open();
		return [window, new ExtensionHost(editor, await newHost(editor, before))];
	}

	/** Ends it between two instructions, as a crash would. Resolves when the window has a new one. */
	async kill(): Promise<void> {
		endProcesses([this.process], "SIGKILL");
		const before = this.editor.extensionHosts();
		this.process = await newHost(this.editor, before);
	}
}

async function newHost(editor: SharedEditor, before: readonly number[]): Promise<number> {
	const end = Date.now() + patience;
	while (Date.now() < end) {
		const found = editor.extensionHosts().filter((id) => !before.includes(id));
		if (found.length === 1 && found[0] !== undefined) {
			return found[0];
		}
		await later(50);
	}
	throw new Error("The window has no extension host of its own.");
}
