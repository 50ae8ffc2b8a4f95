import * as l10n from "@vscode/l10n";
import { type Disposable, type Uri, window, workspace } from "vscode";
import { askingTime } from "../../safety/after-effects";
import type { Effect } from "../../sitting/effect";
import type { View } from "../../sitting/view";
import type { Clock } from "../clock";
import type { DeskContext } from "../desk-context";
import { Disposables } from "../disposables";
import type { DiaryDesk } from "./diary-desk";
import { DiaryTree } from "./diary-tree";
import { EffectRecord } from "./effect-record";
import { JournalFiles } from "./journal-files";
import type { DiaryParts } from "./parts";
import { tellProblems } from "./problems";
import { Recorder } from "./record";
import { WorkspaceRecord } from "./workspace-record";

/** Keeps the diary: writes what happens into it, and opens what is done with it by hand. */
export class DiaryKeeping implements Disposable {
	readonly journal: JournalFiles;
	readonly recorder: Recorder;
	readonly tree: DiaryTree;
	private readonly disposables = new Disposables();
	private readonly workspaceRecord: WorkspaceRecord;
	private readonly effects: EffectRecord;
	private desk: Promise<DiaryDesk> | undefined;

	/**
	 * @param dayEnd minutes after midnight at which a day ends
	 * @param media where the built panels are
	 */
	constructor(
		private readonly context: Pick<DeskContext, "extension" | "sitting" | "question" | "log">,
		private readonly clock: Clock,
		private readonly dayEnd: () => number,
		private readonly media: Uri,
		private readonly known: Pick<DiaryParts, "safety" | "names">,
	) {
		const { extension, sitting } = context;
		this.workspaceRecord = new WorkspaceRecord(extension.workspaceState);
		this.journal = this.disposables.add(new JournalFiles(extension.globalStorageUri));
		this.recorder = new Recorder(this.journal, this.workspaceRecord, clock, () => workspace.name);
		this.effects = new EffectRecord(this.recorder, this.journal, sitting.rate);
		this.tree = this.disposables.add(new DiaryTree(this.journal, clock, dayEnd));
		this.disposables.add(this.journal.onDidErase((erased) => void this.workspaceRecord.forget(erased)));
		this.disposables.add(tellProblems(this.journal));
	}

	/** What is done with the diary by hand, loaded when it is first asked for. */
	open(): Promise<DiaryDesk> {
		const { journal, recorder, workspaceRecord, clock, dayEnd, media } = this;
		const { extension, log } = this.context;
		const memory = extension.workspaceState;
		this.desk ??= import("./diary-desk").then(({ DiaryDesk }) =>
			this.disposables.add(
				new DiaryDesk({ journal, recorder, workspaceRecord, memory, clock, dayEnd, media, ...this.known, log }),
			),
		);
		return this.desk;
	}

	/** Writes what the timer did. */
	recordEffect(effect: Effect): void {
		this.effects.record(effect).catch(this.tellUnwritten);
	}

	/** Writes the sitting under way, as far as it has come. */
	recordSitting(soFar: View["soFar"]): void {
		const to = this.context.sitting.rate === 1 ? soFar.wall : Date.now();
		this.effects.sitting(soFar, to).catch(this.tellUnwritten);
	}

	/** Says when the question some hours after a routine is due, for the status item. */
	async tellQuestion(): Promise<void> {
		try {
			await this.context.question.set(askingTime(await this.journal.events()));
		} catch (error) {
			this.context.log(`Whether a question waits is not known: ${error}`);
		}
	}

	readonly tellUnwritten = (error: unknown): void => {
		this.context.log(`The diary could not be written: ${error}`);
		void window.showWarningMessage(
			l10n.t("The diary could not be written just now. The entry is kept and goes along with the next one."),
		);
	};

	dispose(): void {
		this.disposables.dispose();
	}
}
