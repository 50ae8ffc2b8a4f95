import { usualDayEnd } from "./day";
import { type DaySummary, summariseDays } from "./day-summaries";
import type { DiaryEvent } from "./events";

/** One line for each day, for a spreadsheet. An empty field was not written down. */

interface WeekFigures {
	readonly back?: number | undefined;
	readonly sitting?: number | undefined;
}

const columns: readonly (readonly [string, (day: DaySummary, week: WeekFigures) => number | string | undefined])[] = [
	["day", ({ day }) => day],
	["leg_pain_0_10", ({ leg }) => leg],
	["reach_0_5", ({ reach }) => reach],
	["back_pain_0_10", (_, { back }) => back],
	["comfortable_sitting_minutes", (_, { sitting }) => sitting],
	["desk_minutes", ({ sitting }) => Math.round(sitting.seconds / 60)],
	["standing_minutes", ({ standing }) => Math.round(standing.seconds / 60)],
	["longest_stretch_minutes", ({ sitting }) => Math.round(sitting.longest / 60)],
	["breaks_prompted", ({ breaks }) => breaks.prompted],
	["breaks_taken", ({ breaks }) => breaks.taken],
	["breaks_natural", ({ breaks }) => breaks.natural],
	["breaks_snoozed", ({ breaks }) => breaks.snoozed],
	["breaks_skipped", ({ breaks }) => breaks.skipped],
	["breaks_ignored", ({ breaks }) => breaks.ignored],
	["routines_completed", ({ routines }) => routines.completed],
	["routines_partial", ({ routines }) => routines.partial],
	["routines_stopped", ({ routines }) => routines.stopped],
	["activity_minutes", ({ activities }) => Math.round(activities.seconds / 60)],
	["notes", () => undefined],
];

/** Says to a spreadsheet that the text is UTF-8, which some take for the country's old encoding otherwise. */
const byteOrderMark = "\uFEFF";

/** RFC 4180: CRLF, quotes doubled; with a byte order mark. */
export function toCsv(events: readonly DiaryEvent[], dayEnd: number = usualDayEnd): string {
	const weeks = new Map<string, WeekFigures>();
	const notes = new Map<string, string[]>();
	for (const event of events) {
		if (event.kind === "weekly") {
			weeks.set(event.day, event);
		} else if (event.kind === "note") {
			const texts = notes.get(event.day) ?? [];
			texts.push(event.text);
			notes.set(event.day, texts);
		}
	}
	const lines = summariseDays(events, dayEnd).map((day) => [
		...columns.slice(0, -1).map(([, value]) => String(value(day, weeks.get(day.day) ?? {}) ?? "")),
		field((notes.get(day.day) ?? []).join("\n")),
	]);
	return byteOrderMark + [columns.map(([name]) => name), ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

/**
 * Places in a note at which a spreadsheet would begin a formula, were a cell to begin there: at its start, and after all
 * that separates cells in some country. The full-width signs of Chinese and Japanese input methods, and their small forms, count as well.
 */
const formulaStarts = /(^|[,;\t\r\n|])([\s\p{Cf}]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

/** A note that begins like a formula would be run by a spreadsheet: an apostrophe keeps it as text. */
function field(text: string): string {
	const safe = text.replace(/^[\t\r\n]+/, "").replaceAll(formulaStarts, "$1$2'");
	return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
