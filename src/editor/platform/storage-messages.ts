import * as l10n from "@vscode/l10n";
import { type Disposable, window } from "vscode";
import { Disposables } from "./disposables";
import { showInformation, showWarning } from "./messages";
import type { StorageHealth, StorageProblem } from "./storage-health";

/** Tells the person in the window they are at once when saving begins to fail, and once when it works again. */
export function tellStorageProblems(health: Pick<StorageHealth, "problem" | "onDidChange">): Disposable {
	const all = new Disposables();
	let told = false;
	const look = () => {
		const { problem } = health;
		if (!told && problem !== undefined && window.state.focused) {
			told = true;
			void showWarning(storageInWords(problem));
		} else if (told && problem === undefined) {
			told = false;
			void showInformation(l10n.t("Deskglide can save again. Nothing was lost."));
		}
	};
	all.add(health.onDidChange(look));
	all.add(window.onDidChangeWindowState(look));
	return all;
}

/** What is wrong, and what becomes of what is new. */
export function storageInWords(problem: StorageProblem): string {
	switch (problem) {
		case "full":
			return l10n.t("The disk is full. Deskglide keeps what is new and goes on trying to save it.");
		case "forbidden":
			return l10n.t("Deskglide may not write to its folder. It keeps what is new and goes on trying to save it.");
		case "gone":
			return l10n.t("Deskglide cannot reach its folder. It keeps what is new and goes on trying to save it.");
		case "away":
			return l10n.t(
				"The folder of the diary cannot be reached. What is new is kept on this computer and goes there once it is back.",
			);
		case "slow":
			return l10n.t("Saving takes very long just now. Deskglide keeps what is new until it is saved.");
		case "unknown":
			return l10n.t("Deskglide cannot save just now. It keeps what is new and goes on trying to save it.");
	}
}
