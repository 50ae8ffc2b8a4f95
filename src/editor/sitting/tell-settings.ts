import * as l10n from "@vscode/l10n";
import { commands, window } from "vscode";

/** Tells of settings that cannot be used as written, in one message, with the way to mend them. */
export async function tellSettings(lines: readonly string[]): Promise<void> {
	const mend = l10n.t("Open Settings");
	if ((await window.showWarningMessage(lines.join(" "), mend)) === mend) {
		await commands.executeCommand("deskglide.openSettings");
	}
}
