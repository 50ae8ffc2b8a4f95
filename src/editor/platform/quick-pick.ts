import { type QuickPickItem, window } from "vscode";

/** A quick pick's row with the thing it stands for. */
export interface Choice<T> extends QuickPickItem {
	readonly value: T;
}

/** Asks for one of a few things; undefined when the person leaves. */
export async function choose<T>(choices: readonly Choice<T>[], title: string): Promise<T | undefined> {
	const chosen = await window.showQuickPick(choices, {
		title,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.value;
}
