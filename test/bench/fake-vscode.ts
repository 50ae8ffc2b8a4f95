import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { build } from "esbuild";
import { projectFolder } from "../host/paths";

/** Events that remember who listens, by name. */
export type Listeners = Map<string, (event: unknown) => void>;

const withEvents: ReadonlySet<string> = new Set(["window", "workspace", "tasks", "debug", "tabGroups"]);

/**
 * Loads a module of the editor's side outside an editor, with a stand-in for `vscode` that does nothing but remember
 * the listeners. It proves nothing about behaviour: it lets a listener be called a million times.
 */
export async function loadWithFakeVscode(
	entry: string,
	listeners: Listeners,
	values: object,
): Promise<Record<string, unknown>> {
	const built = await build({
		absWorkingDir: projectFolder,
		entryPoints: [join(projectFolder, entry)],
		bundle: true,
		minify: true,
		write: false,
		platform: "neutral",
		format: "cjs",
		external: ["vscode", "@vscode/l10n"],
	});
	const nothing = { dispose: () => undefined };
	const listening = (name: string) => (listener: (event: unknown) => void, self?: unknown) => {
		listeners.set(name, self === undefined ? listener : listener.bind(self));
		return nothing;
	};
	/** Only what has events is wrapped: reading a plain value must cost what it costs in the editor. */
	const standIn = (known: object): object =>
		new Proxy(Object.fromEntries(Object.entries(known).map(([name, value]) => [name, wrapped(name, value)])), {
			get: (target, name) =>
				typeof name === "string" && /^on(Did|Will)/.test(name) ? listening(name) : Reflect.get(target, name),
		});
	const wrapped = (name: string, value: unknown): unknown =>
		withEvents.has(name) && typeof value === "object" && value !== null ? standIn(value) : value;
	const module = { exports: {} as Record<string, unknown> };
	const text = built.outputFiles[0]?.text ?? "";
	new Function("module", "exports", "require", text)(module, module.exports, (name: string) =>
		name === "vscode"
			? Object.fromEntries(Object.entries(values).map(([key, value]) => [key, wrapped(key, value)]))
			: l10n,
	);
	return module.exports;
}
