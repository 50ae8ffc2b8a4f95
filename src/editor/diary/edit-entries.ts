import * as l10n from "@vscode/l10n";
import { isDay } from "../../diary/day";
import { type DiaryEntry, isEntry, ownEntriesOn } from "../../diary/diary-days";
import type { DiaryEvent } from "../../diary/events";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import { showInformation } from "../platform/messages";
import type { DiaryContext } from "./diary-context";
import { askNote, logDay, logFortnight, logWeek } from "./log-entries";

/**
 * The entry a row of the Diary view stands for, as it is in the diary now: a row is only its word, and any extension may
 * hand one over.
 * @throws InvalidArgumentError when it names none
 */
export async function entryOfRow({ journal }: Pick<DiaryContext, "journal">, row: unknown): Promise<DiaryEntry> {
	const { entry } = fieldsOf(row);
	const { id } = fieldsOf(entry);
	if (typeof id !== "string") {
		throw new InvalidArgumentError(l10n.t("This command takes a row of the Diary view."));
	}
	const found = (await journal.events()).find((event) => event.id === id);
	if (found === undefined || !isEntry(found)) {
		throw new InvalidArgumentError(l10n.t("This entry is not in the diary, or not any more."));
	}
	return found;
}

/** The day of a row; undefined where there is none, which is today. @throws InvalidArgumentError when it is no day */
export function dayOfRow(row: unknown): string | undefined {
	const { day } = fieldsOf(fieldsOf(fieldsOf(row)["day"])["summary"]);
	if (day !== undefined && !isDay(day)) {
		throw new InvalidArgumentError(l10n.t("This command takes a row of the Diary view."));
	}
	return day;
}

function fieldsOf(value: unknown): Readonly<Partial<Record<string, unknown>>> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

export async function editEntry(parts: DiaryContext, entry: DiaryEntry): Promise<void> {
	switch (entry.kind) {
		case "routine":
			throw new InvalidArgumentError(l10n.t("A routine stays in the diary as it was done; it can only be deleted."));
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
	return entry.kind === "routine" || entry.kind === "note"
		? [entry]
		: ownEntriesOn(await journal.events(), entry.kind, entry.day);
}
