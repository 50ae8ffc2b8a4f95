import { type Disposable, type Extension, ExtensionKind, env, window } from "vscode";
import { Disposables } from "../platform/disposables";
import type { SittingService } from "../timer/sitting-service";

/**
 * While no window of the editor has focus, lets the machine say whether it is in use. What asks it is loaded when a
 * window first loses focus, in a host that runs on the person's own machine: another machine's keyboard says nothing of
 * the person, and a browser's host cannot ask.
 */
export function startIdlePolling(
	extension: Extension<unknown>,
	sitting: SittingService,
	log: (line: string) => void,
): Disposable {
	const parts = new Disposables();
	const elsewhere = env.remoteName !== undefined && extension.extensionKind === ExtensionKind.Workspace;
	if (typeof process === "undefined" || typeof process.versions?.node !== "string" || elsewhere) {
		return parts;
	}
	const first = parts.add(
		window.onDidChangeWindowState(async ({ focused }) => {
			if (!focused) {
				first.dispose();
				const { SystemIdle } = await import("./system-idle");
				parts.add(new SystemIdle(sitting, log));
			}
		}),
	);
	return parts;
}
