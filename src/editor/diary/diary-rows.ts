import * as l10n from "@vscode/l10n";
import { isDay } from "../../diary/day";
import { type DiaryEntry, isEntry } from "../../diary/diary-days";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import type { DiaryContext } from "./diary-context";

/** What the rows of the Diary view stand for. */

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
