import * as vscode from "vscode";
import type { DeskglideExports } from "./api";

declare const HOST_PARTS: readonly string[];

type Part = Record<string, unknown>;

/**
 * Activates in a web worker host, which loads one file and cannot `require` another. Reads the files of the Node host as
 * text, and runs each of them when another one requires it.
 */
export async function activate(context: vscode.ExtensionContext): Promise<DeskglideExports> {
	const sources: ReadonlyMap<string, string> = new Map(
		await Promise.all(
			HOST_PARTS.map(async (name) => {
				const file = vscode.Uri.joinPath(context.extensionUri, "dist", `${name}.js`);
				return [`./${name}.js`, new TextDecoder().decode(await vscode.workspace.fs.readFile(file))] as const;
			}),
		),
	);
	const loaded = new Map<string, Part>();
	const load = (name: string): unknown => {
		if (name === "vscode") {
			return vscode;
		}
		const ready = loaded.get(name);
		if (ready !== undefined) {
			return ready;
		}
		const source = sources.get(name);
		if (source === undefined) {
			throw new Error(`${name} is no part of Deskglide in a browser.`);
		}
		const part: { exports: Part } = { exports: {} };
		new Function("module", "exports", "require", `${source}\n//# sourceURL=${name}`)(part, part.exports, load);
		loaded.set(name, part.exports);
		return part.exports;
	};
	const entry = load("./extension.js") as { activate(context: vscode.ExtensionContext): Promise<DeskglideExports> };
	return entry.activate(context);
}
