import * as l10n from "@vscode/l10n";
import { window } from "vscode";
import { type DayEntry, ownEntriesOn } from "../../diary/entries";
import type { DiaryEvent } from "../../diary/events";
import { askNote, logDay, logFortnight, logWeek } from "./log-entries";
import type { DiaryParts } from "./parts";

/** What the Diary view hands over for a row. */
export function entryOfNode(node: unknown): DayEntry | undefined {
	const { entry } = (typeof node === "object" && node !== null ? node : {}) as { entry?: DayEntry };
	return entry;
}

/** The day of a row, or of today where there is none. */
export function dayOfNode(node: unknown): string | undefined {
	const { day } = (typeof node === "object" && node !== null ? node : {}) as { day?: { summary?: { day?: string } } };
	return day?.summary?.day;
}

export async function editEntry(parts: DiaryParts, entry: DayEntry): Promise<void> {
	switch (entry.kind) {
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
export async function deleteEntry(parts: DiaryParts, entry: DayEntry): Promise<void> {
	const gone = await eventsBehind(parts, entry);
	const deletions = await Promise.all(gone.map(({ id }) => parts.recorder.record({ kind: "deletion", of: id })));
	const undo = l10n.t("Undo");
	const answer = await window.showInformationMessage(l10n.t("The entry is deleted from the diary."), undo);
	if (answer === undo) {
		await Promise.all(deletions.map((deletion) => parts.recorder.revise(deletion, { of: deletion.id })));
	}
}

/** A row of the person's own figures may stand for several entries, each correcting the one before. */
async function eventsBehind({ journal }: DiaryParts, entry: DayEntry): Promise<readonly DiaryEvent[]> {
	return entry.kind === "routine" || entry.kind === "note"
		? [entry]
		: ownEntriesOn(await journal.events(), entry.kind, entry.day);
}
