import type * as vscode from "vscode";
import { dayOfRow, deleteEntry, editEntry, entryOfRow } from "./edit-entries";
import { eraseDiary } from "./erase";
import { exportDiary, exportReport } from "./export";
import { importDiary } from "./import";
import { addNote, logDay, logFortnight, logWeek } from "./log-entries";
import type { DiaryParts } from "./parts";
import { ProgressTab } from "./progress-tab";

/** The diary's commands, by their names without the prefix. */
const commands = {
	addNote: (parts: DiaryParts, node: unknown) => addNote(parts, dayOfRow(node)),
	logDay: (parts: DiaryParts, node: unknown) => logDay(parts, dayOfRow(node)),
	logWeek: (parts: DiaryParts) => logWeek(parts),
	logFortnight: (parts: DiaryParts) => logFortnight(parts),
	exportReport,
	exportDiary,
	importDiary,
	eraseDiary,
	editEntry: async (parts: DiaryParts, node: unknown) => editEntry(parts, await entryOfRow(parts, node)),
	deleteEntry: async (parts: DiaryParts, node: unknown) => deleteEntry(parts, await entryOfRow(parts, node)),
};

export type DiaryCommand = keyof typeof commands;

/** What is done with the diary by hand, and the Progress tab. Loaded when it is first asked for. */
export class DiaryDesk implements vscode.Disposable {
	readonly progress: ProgressTab;

	constructor(private readonly parts: DiaryParts) {
		this.progress = new ProgressTab(parts);
	}

	async run(command: DiaryCommand, node: unknown): Promise<void> {
		await commands[command](this.parts, node);
	}

	dispose(): void {
		this.progress.dispose();
	}
}
