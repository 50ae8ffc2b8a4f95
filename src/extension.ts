import * as vscode from "vscode";
import type { DeskglideExports } from "./api";
import { lazyTree } from "./editor/lazy-views";
import { readWords } from "./editor/spoken-words";
import type { Watch } from "./editor/watch";

/**
 * Lets the editor go on with its start first: nobody waits for us but who asked for us, and they wait for the promise.
 */
export async function activate(context: vscode.ExtensionContext): Promise<DeskglideExports> {
	await new Promise((later) => setTimeout(later, 0));
	return tellWhatThereIs(context);
}

/**
 * Tells the editor what there is, and no more: commands and views load what they need when they are used. The watch
 * begins by itself as soon as the editor is done with its start.
 */
function tellWhatThereIs(context: vscode.ExtensionContext): DeskglideExports {
	const add = (part: vscode.Disposable) => context.subscriptions.push(part);
	let watch: Promise<Watch> | undefined;
	const openWatch = () => {
		watch ??= readWords(context.extensionUri)
			.then(() => import("./editor/watch"))
			.then(({ Watch }) => {
				const started = new Watch(context);
				add(started);
				return started;
			});
		return watch;
	};
	const openDesk = async () => (await openWatch()).openDesk();
	const openTools = async () => (await openWatch()).openTools();
	const { commands, languageModelTools } = declaredBy(context.extension);

	for (const { command } of commands) {
		const name = command.slice(command.indexOf(".") + 1);
		add(vscode.commands.registerCommand(command, async (argument) => (await openWatch()).run(name, argument)));
	}
	add(
		vscode.window.registerWebviewPanelSerializer("deskglide.progress", {
			deserializeWebviewPanel: async (panel) => (await openDesk()).openProgress(panel),
		}),
	);
	add(
		vscode.workspace.registerTextDocumentContentProvider("deskglide-guide", {
			provideTextDocumentContent: async (page) => (await openDesk()).pageText(page),
		}),
	);
	add(vscode.window.registerUriHandler({ handleUri: async (uri) => (await openTools()).openLink(uri) }));
	for (const { name } of languageModelTools) {
		// Editors built on VS Code may have no language models.
		const tool = vscode.lm?.registerTool?.(name, {
			prepareInvocation: async ({ input }) => (await openTools()).prepareTool(name, input),
			invoke: async ({ input }) => (await openTools()).runTool(name, input),
		});
		if (tool !== undefined) {
			add(tool);
		}
	}
	// A view waits for its provider, and the editor's start need not wait for a view.
	const start = setTimeout(() => {
		add(
			vscode.window.registerWebviewViewProvider("deskglide.move", {
				resolveWebviewView: async (view) => (await openDesk()).move.resolveWebviewView(view),
			}),
		);
		add(lazyTree("deskglide.routines", async () => (await openDesk()).routinesTree));
		add(lazyTree("deskglide.diary", async () => (await openDesk()).diary.tree));
		void openWatch();
	}, 0);
	add({ dispose: () => clearTimeout(start) });
	return { apiVersion: 1, getApi: async (version) => (await openTools()).getApi(version) };
}

/** What the manifest declares: the one list of it. */
function declaredBy({ packageJSON }: vscode.Extension<unknown>): {
	readonly commands: readonly { readonly command: string }[];
	readonly languageModelTools: readonly { readonly name: string }[];
} {
	return packageJSON.contributes;
}
