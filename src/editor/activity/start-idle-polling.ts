import { type Disposable, type Extension, window } from "vscode";
import { Disposables } from "../platform/disposables";
import { isOwnMachine } from "../platform/host-capabilities";
import type { SittingService } from "../timer/sitting-service";
import type { Doubt } from "./system-idle";

/**
 * Lets the machine say whether it is in use: while no window of the editor has focus, and in a window that has it where
 * the editor's own signs leave doubt. What asks it is loaded when the answer is first needed, in a host that runs on the
 * person's own machine: another machine's keyboard says nothing of the person, and a browser's host cannot ask.
 */
export function startIdlePolling(
	extension: Extension<unknown>,
	sitting: SittingService,
	doubt: Doubt,
	log: (line: string) => void,
): Disposable {
	const parts = new Disposables();
	if (!isOwnMachine(extension)) {
		return parts;
	}
	const first = parts.add(new Disposables());
	const begin = async () => {
		if (!first.disposed) {
			first.dispose();
			const { watchMachine } = await import("./machine-idle");
			parts.add(watchMachine(sitting, doubt, log));
		}
	};
	first.add(window.onDidChangeWindowState(({ focused }) => (focused ? undefined : begin())));
	first.add(doubt.onDidDoubt(begin));
	return parts;
}
