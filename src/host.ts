import type * as vscode from "vscode";
import { loadTranslations } from "./editor/platform/translations";
import type { TimerFeature } from "./editor/timer/timer-feature";

/** Starts the timer, which opens all else when it is needed. What speaks is loaded after the person's words. */
export async function startTimer(context: vscode.ExtensionContext): Promise<TimerFeature> {
	await loadTranslations(context.extensionUri);
	const { TimerFeature } = await import("./editor/timer/timer-feature");
	return new TimerFeature(context);
}
