import * as l10n from "@vscode/l10n";
import { commands, env, type Uri } from "vscode";
import { belongingsFor } from "../../diary/belongings";
import { toCsv } from "../../diary/csv";
import { dayName } from "../../diary/day";
import { dayOfEvent } from "../../diary/day-of-event";
import type { DiaryEvent } from "../../diary/events";
import { toJson } from "../../diary/import-export";
import { reportOf } from "../../diary/report";
import { toHtml, toMarkdown } from "../../diary/report-format";
import { type ReportBlock, reportBlocks } from "../../diary/report-text";
import { showInformation } from "../platform/messages";
import { choose } from "../platform/quick-pick";
import { type DiaryContext, todayOf } from "./diary-context";
import type { ReportPage } from "./report-page";
import { saveAs } from "./save-file";

/** The report for a clinician: one page, to look over in a tab of ours, and saved where the person says. */
export async function exportReport(parts: DiaryContext, page: ReportPage): Promise<void> {
	const events = await parts.journal.events();
	const blocks = await askForReport(parts, events);
	if (blocks !== undefined) {
		page.show(blocks, (shown) => saveReport(parts, shown));
	}
}

async function saveReport(parts: DiaryContext, blocks: readonly ReportBlock[]): Promise<void> {
	const saved = await saveAs(`deskglide-report-${todayOf(parts)}`, {
		html: { label: l10n.t("Page for printing"), text: () => toHtml(blocks, l10n.t("Movement diary")) },
		md: { label: l10n.t("Markdown"), text: () => toMarkdown(blocks) },
	});
	if (saved !== undefined) {
		await offerToOpen(saved);
	}
}

async function offerToOpen(file: Uri): Promise<void> {
	const open = l10n.t("Open");
	const answer = await showInformation(l10n.t("The report is saved."), open);
	if (answer === open && !(file.scheme === "file" && (await env.openExternal(file)))) {
		await commands.executeCommand("vscode.open", file);
	}
}

async function askForReport(
	parts: DiaryContext,
	events: readonly DiaryEvent[],
): Promise<readonly ReportBlock[] | undefined> {
	const today = todayOf(parts);
	const [first] = events;
	const oldest = first === undefined ? today : dayOfEvent(first, parts.dayEnd());
	const back = (days: number) => dayName(Math.round(Date.parse(today) / 86_400_000) - days + 1);
	const from = await choose(
		[
			{ label: l10n.t("The last six weeks"), value: back(42) },
			{ label: l10n.t("The last two weeks"), value: back(14) },
			{ label: l10n.t("The last three months"), value: back(91) },
			{ label: l10n.t("The last year"), value: back(365) },
			{ label: l10n.t("Everything"), description: l10n.t("since {0}", oldest), value: oldest },
		],
		l10n.t("Report for a clinician: which period?"),
	);
	if (from === undefined) {
		return undefined;
	}
	const nameOf = await parts.names();
	const prescriptions = await parts.prescriptions();
	const report = reportOf(events, { from, to: today, dayEnd: parts.dayEnd(), nameOf, prescriptions });
	const withNotes =
		report.notes.length === 0 ||
		(await choose(
			[
				{ label: l10n.t("Leave my notes out"), value: false },
				{
					label: l10n.t("Put my notes in"),
					description: l10n.t("{0} in this period", report.notes.length),
					value: true,
				},
			],
			l10n.t("Report for a clinician: with your notes?"),
		));
	if (withNotes === undefined) {
		return undefined;
	}
	return reportBlocks(withNotes ? report : { ...report, notes: [] }, await parts.safety());
}

/** Everything as JSON, which can be imported again, or the days as CSV. */
export async function exportDiary(parts: DiaryContext): Promise<void> {
	const events = await parts.journal.events();
	const belongings = belongingsFor(await parts.belongings.now());
	if (events.length === 0 && belongings === undefined) {
		void showInformation(l10n.t("The diary is empty: there is nothing to export yet."));
		return;
	}
	const form = await choose(
		[
			{
				label: "JSON",
				detail: l10n.t("Everything there is, with your plan, favourites and settings; can be imported again"),
				value: "json",
			},
			{ label: "CSV", detail: l10n.t("One line for each day, for a spreadsheet"), value: "csv" },
		] as const,
		l10n.t("Export the diary: as what?"),
	);
	if (form === undefined) {
		return;
	}
	const text = form === "json" ? toJson(events, parts.clock.wall(), belongings) : toCsv(events, parts.dayEnd());
	const name = `deskglide-diary-${todayOf(parts)}`;
	const saved = await saveAs(name, { [form]: { label: form.toUpperCase(), text: () => text } });
	if (saved !== undefined) {
		void showInformation(l10n.t("The diary is saved. Entries: {0}.", events.length));
	}
}
