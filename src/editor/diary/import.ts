import * as l10n from "@vscode/l10n";
import { type CancellationToken, ProgressLocation, window } from "vscode";
import { DiaryFormatError, type ImportPlan, planImport, type ReadDiary, readJson } from "../../diary/import-export";
import { inSlices } from "../../diary/slices";
import { plural } from "../../l10n/locale";
import { breathing } from "../platform/breathing";
import { showError, showInformation } from "../platform/messages";
import { readText } from "../platform/read-text";
import type { DiaryContext } from "./diary-context";
import { askForBelongings, type ChosenBelongings, takeBelongings } from "./import-belongings";
import { exportFolder } from "./save-file";

/** For so long an import can be undone from the command palette (our choice). */
const undoableFor = 60 * 60_000;

/** Thrown when the person cancels; nothing was written. */
class Cancelled extends Error {}

/** Takes in a diary that was exported, here or elsewhere. Nothing that is here is lost, whatever the file holds. */
export async function importDiary(parts: DiaryContext): Promise<void> {
	const folder = await exportFolder();
	const [file] =
		(await window.showOpenDialog({
			canSelectMany: false,
			...(folder !== undefined && { defaultUri: folder }),
			filters: { JSON: ["json"] },
			openLabel: l10n.t("Import"),
			title: l10n.t("Import a diary that Deskglide exported"),
		})) ?? [];
	if (file === undefined) {
		return;
	}
	try {
		const text = await readText(file);
		const chosen = await askForBelongings(parts.belongings, text);
		if (chosen === undefined) {
			throw new Cancelled();
		}
		parts.belongings.check(chosen.changes);
		const title = l10n.t("Importing the diary");
		const done = await window.withProgress(
			{ location: ProgressLocation.Notification, title, cancellable: true },
			async (_progress, token) => importText(parts, text, token, chosen),
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
	/** Something beside the diary was changed. */
	readonly changed: boolean;
	readonly words: string;
}

/**
 * One change of the diary, whatever the size of the file.
 * @param chosen what to take in beside it
 * @throws DiaryFormatError before anything is written
 */
export async function importText(
	{ journal, recorder, belongings }: Pick<DiaryContext, "journal" | "recorder" | "belongings">,
	text: string,
	token?: CancellationToken,
	chosen: ChosenBelongings = { changes: [], leftOut: [] },
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
	const moment = done === undefined ? { clock: (await journal.merged()).clock } : { import: done.id };
	const beside = await takeBelongings(belongings, chosen, moment);
	const words = [plan === undefined ? "" : inWords(plan, read), beside.words];
	return { id: done?.id, changed: beside.changed, words: words.filter((line) => line !== "").join(" ") };
}

/** Undoes the last import, as long as it was within the hour. */
export async function undoImport(parts: DiaryContext): Promise<void> {
	const recent = (at: number) => Math.abs(parts.clock.wall() - at) <= undoableFor;
	const event = (await parts.journal.events()).findLast(({ kind, at }) => kind === "import" && recent(at));
	const { last } = parts.belongings;
	const beside = last !== undefined && recent(last.at) ? last : undefined;
	// An import of things beside the diary alone has no event of its own. Which came later is told by what was known then.
	const alone = beside?.clock !== undefined && (event === undefined || (event.n ?? 0) <= beside.clock);
	if (event === undefined && !alone) {
		void showInformation(l10n.t("There is no import of the last hour to undo."));
		return;
	}
	await undo(parts, alone ? undefined : event?.id, alone || (beside !== undefined && beside.import === event?.id));
}

/** @param changed something beside the diary was changed by it too */
async function undo({ recorder, belongings }: DiaryContext, id: string | undefined, changed: boolean): Promise<void> {
	if (id !== undefined) {
		await recorder.record({ kind: "deletion", of: id });
	}
	if (changed) {
		await belongings.undo();
	}
	void showInformation(
		changed
			? l10n.t("The import is undone. What you have changed since stays as it is.")
			: l10n.t("The import is undone. The diary is as it was before."),
	);
}

async function offerUndo(parts: DiaryContext, { id, changed, words }: Imported): Promise<void> {
	const button = l10n.t("Undo the Import");
	const answer = await showInformation(words, ...(id === undefined && !changed ? [] : [button]));
	if (answer === button) {
		await undo(parts, id, changed);
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
