import * as vscode from "vscode";
import { lazyTree } from "./editor/lazy-views";
import type { Watch } from "./editor/watch";

/**
 * Tells the editor what there is, and no more: commands and views load what they need when they are used. The watch
 * begins by itself as soon as the editor is done with its start.
 */
export function activate(context: vscode.ExtensionContext): void {
	const add = (part: vscode.Disposable) => context.subscriptions.push(part);
	let watch: Promise<Watch> | undefined;
	const openWatch = () => {
		watch ??= import("./editor/watch").then(({ Watch }) => {
			const started = new Watch(context);
			add(started);
			return started;
		});
		return watch;
	};
	const openDesk = async () => (await openWatch()).openDesk();

	for (const command of commandsOf(context.extension)) {
		const name = command.slice(command.indexOf(".") + 1);
		add(vscode.commands.registerCommand(command, async (argument) => (await openWatch()).run(name, argument)));
	}
	add(
		vscode.window.registerWebviewViewProvider("deskglide.move", {
			resolveWebviewView: async (view) => (await openDesk()).move.resolveWebviewView(view),
		}),
	);
	add(
		vscode.window.registerWebviewPanelSerializer("deskglide.progress", {
			deserializeWebviewPanel: async (panel) => (await openDesk()).openProgress(panel),
		}),
	);
	add(lazyTree("deskglide.routines", async () => (await openDesk()).routinesTree));
	add(lazyTree("deskglide.diary", async () => (await openDesk()).diaryTree));
	const start = setTimeout(openWatch, 0);
	add({ dispose: () => clearTimeout(start) });
}

/** The commands the manifest declares: the one list of them. */
function commandsOf({ packageJSON }: vscode.Extension<unknown>): readonly string[] {
	return packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
}
