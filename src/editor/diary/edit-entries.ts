import * as l10n from "@vscode/l10n";
import { type DiaryEntry, ownEntriesOn } from "../../diary/diary-days";
import type { DiaryEvent } from "../../diary/events";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import { showInformation } from "../platform/messages";
import type { DiaryContext } from "./diary-context";
import { editActivity } from "./log-activity";
import { askNote, logDay, logFortnight, logWeek } from "./log-entries";

/**
 * Asks for the new values of an entry and records them as its revision. Escape leaves it as it is.
 * @throws {InvalidArgumentError} for a routine, which stays as it was done
 */
export async function editEntry(parts: DiaryContext, entry: DiaryEntry): Promise<void> {
	switch (entry.kind) {
		case "routine":
			throw new InvalidArgumentError(l10n.t("A routine stays in the diary as it was done; it can only be deleted."));
		case "activity":
			return editActivity(parts, entry);
		case "note": {
			const text = await askNote(entry.text);
			if (text !== undefined && text !== "" && text !== entry.text) {
				await parts.recorder.revise(entry, { text });
			}
			return;
		}
		case "day-entry":
			return logDay(parts, entry.day);
		case "weekly":
			return logWeek(parts, entry.day);
		case "fortnightly":
			return logFortnight(parts, entry.day);
	}
}

/** Deletes at once and offers the way back; a question before each would be asked more often than undo is needed. */
export async function deleteEntry(parts: DiaryContext, entry: DiaryEntry): Promise<void> {
	const gone = await eventsBehind(parts, entry);
	const deletions = await Promise.all(gone.map(({ id }) => parts.recorder.record({ kind: "deletion", of: id })));
	const undo = l10n.t("Undo");
	const answer = await showInformation(l10n.t("The entry is deleted from the diary."), undo);
	if (answer === undo) {
		await Promise.all(deletions.map((deletion) => parts.recorder.revise(deletion, { of: deletion.id })));
	}
}

/** A row of the person's own figures may stand for several entries, each correcting the one before. */
async function eventsBehind({ journal }: DiaryContext, entry: DiaryEntry): Promise<readonly DiaryEvent[]> {
	return entry.kind === "routine" || entry.kind === "activity" || entry.kind === "note"
		? [entry]
		: ownEntriesOn(await journal.events(), entry.kind, entry.day);
}
