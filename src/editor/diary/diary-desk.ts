import type * as vscode from "vscode";
import { dayOfNode, deleteEntry, editEntry, entryOfNode } from "./edit-entries";
import { eraseDiary } from "./erase";
import { exportDiary, exportReport } from "./export";
import { importDiary } from "./import";
import { addNote, logDay, logFortnight, logWeek } from "./log-entries";
import type { DiaryParts } from "./parts";
import { ProgressTab } from "./progress-tab";

/** The diary's commands, by their names without the prefix. */
const commands = {
	addNote: (parts: DiaryParts, node: unknown) => addNote(parts, dayOfNode(node)),
	logDay: (parts: DiaryParts, node: unknown) => logDay(parts, dayOfNode(node)),
	logWeek: (parts: DiaryParts) => logWeek(parts),
	logFortnight: (parts: DiaryParts) => logFortnight(parts),
	exportReport,
	exportDiary,
	importDiary,
	eraseDiary,
	editEntry: async (parts: DiaryParts, node: unknown) => {
		const entry = entryOfNode(node);
		return entry === undefined ? undefined : editEntry(parts, entry);
	},
	deleteEntry: async (parts: DiaryParts, node: unknown) => {
		const entry = entryOfNode(node);
		return entry === undefined ? undefined : deleteEntry(parts, entry);
	},
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
