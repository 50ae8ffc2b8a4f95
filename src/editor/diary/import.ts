import * as l10n from "@vscode/l10n";
import { type CancellationToken, ProgressLocation, window } from "vscode";
import { DiaryFormatError, type ImportPlan, planImport, type ReadDiary, readJson } from "../../diary/import-export";
import { inSlices } from "../../diary/slices";
import { plural } from "../../l10n/locale";
import { breathing } from "../platform/breathing";
import { showError, showInformation } from "../platform/messages";
import { readText } from "../platform/read-text";
import type { DiaryContext } from "./diary-context";

/** For so long an import can be undone from the command palette (our choice). */
const undoableFor = 60 * 60_000;

/** Thrown when the person cancels; nothing was written. */
class Cancelled extends Error {}

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
		const title = l10n.t("Importing the diary");
		const done = await window.withProgress(
			{ location: ProgressLocation.Notification, title, cancellable: true },
			async (_progress, token) => importText(parts, await readText(file), token),
		);
		await offerUndo(parts, done);
	} catch (error) {
		if (error instanceof Cancelled) {
			void showInformation(l10n.t("Nothing was imported."));
			return;
		}
		const reason = error instanceof Error ? error.message : String(error);
		void showError(
			error instanceof DiaryFormatError
				? l10n.t("Nothing was imported. {0}", reason)
				: l10n.t("The import did not finish. What is here is unchanged; importing again is safe. {0}", reason),
		);
	}
}

/** What an import came to. */
export interface Imported {
	/** The import's event; undefined where the file held nothing new. */
	readonly id: string | undefined;
	readonly words: string;
}

/**
 * One change of the diary, whatever the size of the file.
 * @throws DiaryFormatError before anything is written
 */
export async function importText(
	{ journal, recorder }: Pick<DiaryContext, "journal" | "recorder">,
	text: string,
	token?: CancellationToken,
): Promise<Imported> {
	const breathe = breathing();
	const goOn = () => {
		if (token?.isCancellationRequested === true) {
			throw new Cancelled();
		}
		return breathe();
	};
	const read = await inSlices(readJson(text), goOn);
	const event = recorder.stamp<"import">({ kind: "import", entries: 0 });
	let plan: ImportPlan | undefined;
	const done = await journal.takeIn(event, async (by) => {
		const here = await journal.merged();
		plan = await inSlices(planImport(read.events, here.events, here.deleted, by), goOn);
		await goOn();
		return plan.entries;
	});
	return { id: done?.id, words: plan === undefined ? "" : inWords(plan, read) };
}

/** Undoes the last import, as long as it was within the hour. */
export async function undoImport({ journal, recorder, clock }: DiaryContext): Promise<void> {
	const events = await journal.events();
	const last = events.findLast((event) => event.kind === "import");
	if (last === undefined || Math.abs(clock.wall() - last.at) > undoableFor) {
		void showInformation(l10n.t("There is no import of the last hour to undo."));
		return;
	}
	await recorder.record({ kind: "deletion", of: last.id });
	void showInformation(l10n.t("The import is undone. The diary is as it was before."));
}

async function offerUndo({ recorder }: DiaryContext, { id, words }: Imported): Promise<void> {
	const undo = l10n.t("Undo the Import");
	const answer = await showInformation(words, ...(id === undefined ? [] : [undo]));
	if (answer === undo && id !== undefined) {
		await recorder.record({ kind: "deletion", of: id });
		void showInformation(l10n.t("The import is undone. The diary is as it was before."));
	}
}

/** Says truly what came in and what was left out. */
function inWords(plan: ImportPlan, read: ReadDiary): string {
	const amount = (count: number, one: string, many: string) => count > 0 && plural(count, one, many);
	const { added, updated, known, deleted, safety } = plan;
	const lines = [
		plural(added, l10n.t("{0} entry added.", added), l10n.t("{0} entries added.", added)),
		amount(updated, l10n.t("{0} note brought up to date.", updated), l10n.t("{0} notes brought up to date.", updated)),
		amount(known, l10n.t("{0} was here already.", known), l10n.t("{0} were here already.", known)),
		amount(
			deleted,
			l10n.t("{0} left out: it was deleted here before.", deleted),
			l10n.t("{0} left out: they were deleted here before.", deleted),
		),
		amount(
			read.newer,
			l10n.t("{0} left out: it is from a newer version of Deskglide.", read.newer),
			l10n.t("{0} left out: they are from a newer version of Deskglide.", read.newer),
		),
		amount(
			read.unreadable,
			l10n.t("{0} left out: it is not readable.", read.unreadable),
			l10n.t("{0} left out: they are not readable.", read.unreadable),
		),
		safety && l10n.t("It is history: it opens nothing, and the safety questions come once more."),
	];
	return lines.filter((line) => line !== false).join(" ");
}
