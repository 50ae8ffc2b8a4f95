import * as l10n from "@vscode/l10n";
import type { Uri } from "vscode";
import { dayOfEvent } from "../../diary/day-of-event";
import { breakKinds } from "../../diary/day-summaries";
import type { DiaryEvent } from "../../diary/events";
import { showInformation, showWarning } from "../platform/messages";
import type { DiaryContext } from "./diary-context";

/** Erases the diary, after saying what goes. @param exportFirst saves it as a file, if the person wants that first */
export async function eraseDiary(parts: DiaryContext, exportFirst: () => Promise<void>): Promise<void> {
	const events = await parts.journal.events();
	const files = await parts.journal.fileCount();
	if (events.length === 0 && parts.workspaceRecord.routines.total === 0) {
		void showInformation(l10n.t("The diary is empty: there is nothing to erase."));
		return;
	}
	const erase = l10n.t("Erase Everything");
	const save = l10n.t("Export First…");
	// The first button is what Enter presses.
	const answer = await showWarning(
		l10n.t("Erase the whole diary?"),
		{ modal: true, detail: preview(events, files, parts.dayEnd(), await parts.place.folder()) },
		save,
		erase,
	);
	if (answer === save) {
		await exportFirst();
		await eraseDiary(parts, exportFirst);
	} else if (answer === erase) {
		await eraseAll(parts);
		void parts.place.exchangeNow();
		void showInformation(l10n.t("The diary is erased."));
	}
}

/** Erases the whole diary, in this window and in every other. */
export async function eraseAll({ journal, recorder, clock }: DiaryContext): Promise<void> {
	const { workspace: _left, ...erasure } = recorder.stamp<"erasure">({
		kind: "erasure",
		before: clock.wall(),
	});
	await journal.erase(erasure);
}

function preview(events: readonly DiaryEvent[], files: number, dayEnd: number, folder: Uri | undefined): string {
	const days = [...new Set(events.map((event) => dayOfEvent(event, dayEnd)))].sort();
	const count = (...kinds: readonly DiaryEvent["kind"][]) => events.filter(({ kind }) => kinds.includes(kind)).length;
	return [
		l10n.t("This goes, here and in every other window:"),
		[
			...(days.length === 0
				? []
				: [l10n.t("Days: {0}, from {1} to {2}", days.length, days[0] ?? "", days.at(-1) ?? "")]),
			l10n.t("Routines: {0}", count("routine")),
			l10n.t("Breaks and reminders: {0}", count(...breakKinds)),
			l10n.t("Stretches of sitting and standing: {0}", count("sitting", "standing")),
			l10n.t("Entries about yourself: {0}", count("day-entry", "weekly", "fortnightly")),
			l10n.t("Notes: {0}", count("note")),
			l10n.t("Your answers to the safety questions, and your phase"),
			l10n.t("Files: {0}, and the record of routines in this workspace", files),
		]
			.map((line) => `• ${line}`)
			.join("\n"),
		...(folder === undefined
			? []
			: [
					l10n.t(
						"The files of this computer in the folder go as well: {0}. Those of other computers go when Deskglide runs there next.",
						folder.scheme === "file" ? folder.fsPath : folder.toString(true),
					),
				]),
		l10n.t(
			"The timer keeps today’s count until the day ends. Settings and your plan stay. Files you exported stay where they are.",
		),
		l10n.t("This cannot be undone. Export the diary first if you may want it back."),
	].join("\n\n");
}
