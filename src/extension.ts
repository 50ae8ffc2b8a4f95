import * as vscode from "vscode";
import type { DeskglideExports } from "./api";
import { lazyTreeView } from "./editor/platform/lazy-tree-view";
import type { TimerFeature } from "./editor/timer/timer-feature";

/** Activates in a later turn of the event loop, so that the editor's own start comes first. Callers wait for the promise. */
export async function activate(context: vscode.ExtensionContext): Promise<DeskglideExports> {
	await new Promise((later) => setTimeout(later, 0));
	return registerContributions(context);
}

/**
 * Registers commands, views, tools and handlers, and nothing else: each loads what it needs when it is first used. The
 * timer starts by itself once the editor has finished its own start.
 */
function registerContributions(context: vscode.ExtensionContext): DeskglideExports {
	const add = (part: vscode.Disposable) => context.subscriptions.push(part);
	let timer: Promise<TimerFeature> | undefined;
	const openTimer = () => {
		timer ??= import("./host.js")
			.then(({ startTimer }) => startTimer(context))
			.then((started) => {
				add(started);
				return started;
			});
		return timer;
	};
	const openRoutines = async () => (await openTimer()).openRoutines();
	const openIntegrations = async () => (await openTimer()).openIntegrations();
	const { commands, languageModelTools } = declaredBy(context.extension);

	for (const { command } of commands) {
		const name = command.slice(command.indexOf(".") + 1);
		add(vscode.commands.registerCommand(command, async (argument) => (await openTimer()).run(name, argument)));
	}
	add(
		vscode.window.registerWebviewPanelSerializer("deskglide.progress", {
			deserializeWebviewPanel: async (panel) => (await openRoutines()).openProgress(panel),
		}),
	);
	add(
		vscode.window.registerWebviewPanelSerializer("deskglide.player", {
			deserializeWebviewPanel: async (panel) => (await openRoutines()).restorePlayerTab(panel),
		}),
	);
	add(
		vscode.window.registerWebviewPanelSerializer("deskglide.guide", {
			deserializeWebviewPanel: async (panel) => (await openRoutines()).guide.restore(panel),
		}),
	);
	add(vscode.window.registerUriHandler({ handleUri: async (uri) => (await openIntegrations()).openLink(uri) }));
	for (const { name } of languageModelTools) {
		// Editors built on VS Code may have no language models.
		const tool = vscode.lm?.registerTool?.(name, {
			prepareInvocation: async ({ input }) => (await openIntegrations()).prepareTool(name, input),
			invoke: async ({ input }) => (await openIntegrations()).runTool(name, input),
		});
		if (tool !== undefined) {
			add(tool);
		}
	}
	// A view waits for its provider, and the editor's start need not wait for a view.
	const start = setTimeout(() => {
		add(
			vscode.window.registerWebviewViewProvider("deskglide.move", {
				resolveWebviewView: async (view) => (await openRoutines()).move.resolveWebviewView(view),
			}),
		);
		add(lazyTreeView("deskglide.routines", async () => (await openRoutines()).routinesTree));
		add(lazyTreeView("deskglide.diary", async () => (await openRoutines()).diary.tree));
		void openTimer();
	}, 0);
	add({ dispose: () => clearTimeout(start) });
	return { apiVersion: 1, getApi: async (version) => (await openIntegrations()).getApi(version) };
}

/** Returns what the manifest declares. It is the only list of commands and tools. */
function declaredBy({ packageJSON }: vscode.Extension<unknown>): {
	readonly commands: readonly { readonly command: string }[];
	readonly languageModelTools: readonly { readonly name: string }[];
} {
	return packageJSON.contributes;
}
