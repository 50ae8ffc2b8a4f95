import * as l10n from "@vscode/l10n";
import { window } from "vscode";
import { DiaryFormatError, fromJson, planImport } from "../../diary/import-export";
import { plural } from "../../l10n/locale";
import { readText } from "../platform/read-text";
import type { DiaryContext } from "./diary-context";

/** Takes in a diary that was exported, here or elsewhere. Nothing that is here is lost, whatever the file holds. */
export async function importDiary(parts: DiaryContext): Promise<void> {
	const [file] =
		(await window.showOpenDialog({
			canSelectMany: false,
			filters: { JSON: ["json"] },
			openLabel: l10n.t("Import"),
			title: l10n.t("Import a diary that Deskglide exported"),
		})) ?? [];
	if (file === undefined) {
		return;
	}
	try {
		await importText(parts, await readText(file));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void window.showErrorMessage(
			error instanceof DiaryFormatError
				? l10n.t("Nothing was imported. {0}", reason)
				: l10n.t("The import did not finish. What is here is unchanged; importing again is safe. {0}", reason),
		);
	}
}

/** Says what was added and what was left out. @throws DiaryFormatError before anything is written */
export async function importText({ journal, clock }: DiaryContext, text: string): Promise<void> {
	const read = fromJson(text);
	const here = await journal.merged();
	const plan = planImport(read.events, here.events, here.deleted, here.erased, clock.wall());
	await Promise.all(plan.added.map((event) => journal.append(event)));
	const added = plan.added.length - plan.updated;
	const lines = [
		plural(added, l10n.t("{0} entry added.", added), l10n.t("{0} entries added.", added)),
		plan.updated > 0 && l10n.t("{0} brought up to date.", plan.updated),
		plan.known > 0 && l10n.t("{0} were here already.", plan.known),
		plan.deleted > 0 && l10n.t("{0} left out: deleted here before.", plan.deleted),
		read.newer > 0 && l10n.t("{0} left out: from a newer version of Deskglide.", read.newer),
		read.unreadable > 0 && l10n.t("{0} left out: not readable.", read.unreadable),
	];
	void window.showInformationMessage(lines.filter((line) => line !== false).join(" "));
}
