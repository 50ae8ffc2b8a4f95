import type * as vscode from "vscode";
import { loggable, loggableWith } from "../../exercises/loggable";
import { showClinicianWords } from "./clinician-words";
import type { DiaryContext } from "./diary-context";
import { dayOfRow, entryOfRow } from "./diary-rows";
import { deleteEntry, editEntry } from "./edit-entries";
import { eraseDiary } from "./erase";
import { exportDiary, exportReport } from "./export";
import { importDiary, undoImport } from "./import";
import { keepDiaryInFolder, keepDiaryInOwnStorage } from "./keep-in-folder";
import { type Asker, askToLog, logActivity } from "./log-activity";
import { addNote, logDay, logFortnight, logOtherDay, logWeek } from "./log-entries";
import { ProgressTab } from "./progress-tab";
import { ReportPage } from "./report-page";

/** The diary's commands, by their names without the prefix. */
const commands = {
	addNote: (parts: DiaryContext, node: unknown) => addNote(parts, dayOfRow(node)),
	logDay: (parts: DiaryContext, node: unknown) => logDay(parts, dayOfRow(node)),
	logOtherDay: (parts: DiaryContext, node: unknown) => logOtherDay(parts, dayOfRow(node)),
	logThisDay: (parts: DiaryContext, node: unknown) => logOtherDay(parts, dayOfRow(node)),
	logActivity,
	logWeek: (parts: DiaryContext) => logWeek(parts),
	logFortnight: (parts: DiaryContext) => logFortnight(parts),
	exportReport: (parts: DiaryContext, _node: unknown, report: ReportPage) => exportReport(parts, report),
	exportDiary,
	importDiary,
	undoImport,
	keepDiaryInFolder: (parts: DiaryContext) => keepDiaryInFolder(parts),
	keepDiaryInOwnStorage: (parts: DiaryContext) => keepDiaryInOwnStorage(parts),
	clinicianWords: showClinicianWords,
	eraseDiary: (parts: DiaryContext) => eraseDiary(parts, () => exportDiary(parts)),
	editEntry: async (parts: DiaryContext, node: unknown) => editEntry(parts, await entryOfRow(parts, node)),
	deleteEntry: async (parts: DiaryContext, node: unknown) => deleteEntry(parts, await entryOfRow(parts, node)),
};

export type DiaryCommand = keyof typeof commands;

/** What is done with the diary by hand, and the Progress tab. Loaded when it is first asked for. */
export class DiaryCommands implements vscode.Disposable {
	readonly progress: ProgressTab;
	private readonly report = new ReportPage();
	private readonly erased: vscode.Disposable;
	/** A question of another program's is open. */
	private asked = false;

	constructor(private readonly parts: DiaryContext) {
		this.progress = new ProgressTab(parts);
		// What was erased does not go on standing in a tab.
		this.erased = parts.journal.onDidErase(() => this.report.close());
	}

	async run(command: DiaryCommand, node: unknown): Promise<void> {
		await commands[command](this.parts, node, this.report);
	}

	/** Asks the person to write down what another program says they did, one thing at a time. */
	async logFor(id: string, minutes: number, by: Asker): Promise<"asked" | "unknown" | "busy"> {
		const { exercises, routines } = await this.parts.catalogue();
		const what = loggableWith(loggable(exercises, routines), id);
		if (what === undefined || this.asked) {
			return what === undefined ? "unknown" : "busy";
		}
		this.asked = true;
		// Nobody but the person learns what becomes of it, not even when.
		void askToLog(this.parts, what, minutes, by)
			.catch((error) => this.parts.log(`What another program asked to write down was not written: ${error}`))
			.finally(() => {
				this.asked = false;
			});
		return "asked";
	}

	dispose(): void {
		this.erased.dispose();
		this.progress.dispose();
		this.report.dispose();
	}
}
