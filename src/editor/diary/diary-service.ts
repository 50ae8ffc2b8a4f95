import * as l10n from "@vscode/l10n";
import { type Disposable, type Uri, workspace } from "vscode";
import type { Effect } from "../../sitting/effect";
import type { TimerView } from "../../sitting/timer-view";
import type { Clock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import { showInformation, showWarning } from "../platform/messages";
import type { FeatureContext } from "../routines/feature-context";
import type { DiaryCommands } from "./diary-commands";
import type { DiaryContext } from "./diary-context";
import { DiaryPlace } from "./diary-place";
import { DiaryTree } from "./diary-tree";
import { JournalFiles } from "./journal-files";
import { warnOfJournalProblems } from "./journal-warnings";
import { Recorder } from "./recorder";
import { TimerEventRecorder } from "./timer-event-recorder";
import { WorkspaceRecord } from "./workspace-record";

/** Keeps the diary: writes what happens into it, and opens what is done with it by hand. */
export class DiaryService implements Disposable {
	readonly journal: JournalFiles;
	private readonly place: DiaryPlace;
	readonly recorder: Recorder;
	readonly tree: DiaryTree;
	private readonly disposables = new Disposables();
	private readonly workspaceRecord: WorkspaceRecord;
	private readonly effects: TimerEventRecorder;
	private desk: Promise<DiaryCommands> | undefined;

	/**
	 * @param dayEnd minutes after midnight at which a day ends
	 * @param media where the built panels are
	 */
	constructor(
		private readonly context: Pick<FeatureContext, "extension" | "sitting" | "storage" | "log">,
		private readonly clock: Clock,
		private readonly dayEnd: () => number,
		private readonly media: Uri,
		private readonly known: Pick<
			DiaryContext,
			"safety" | "names" | "prescriptions" | "catalogue" | "moved" | "showMove" | "belongings"
		>,
	) {
		const { extension, storage, log } = context;
		this.workspaceRecord = new WorkspaceRecord(extension.workspaceState);
		this.journal = this.disposables.add(new JournalFiles(extension.globalStorageUri));
		this.place = this.disposables.add(new DiaryPlace(extension.globalStorageUri, this.journal, storage, log));
		this.recorder = new Recorder(this.journal, this.workspaceRecord, clock, () => workspace.name);
		this.effects = new TimerEventRecorder(this.recorder, this.journal);
		this.tree = this.disposables.add(new DiaryTree(this.journal, clock, dayEnd));
		this.disposables.add(this.journal.onDidErase((erased) => void this.workspaceRecord.forget(erased)));
		this.disposables.add(warnOfJournalProblems(this.journal));
		this.disposables.add(
			this.place.onDidJoin(() => {
				void showInformation(
					l10n.t(
						"The folder of the diary held another diary too. One is history of the other now, and the safety questions come once more.",
					),
				);
			}),
		);
		this.disposables.add(
			this.journal.onDidChangeHealth(({ written, error }) => {
				storage.report(
					"diary",
					written ? undefined : (error ?? new Error("its folder is gone or cannot be read: ENOENT")),
				);
			}),
		);
	}

	/** What is done with the diary by hand, loaded when it is first asked for. */
	open(): Promise<DiaryCommands> {
		const { journal, place, recorder, workspaceRecord, clock, dayEnd, media } = this;
		const { extension, log } = this.context;
		const memory = extension.workspaceState;
		this.desk ??= import("./diary-commands").then(({ DiaryCommands }) =>
			this.disposables.add(
				new DiaryCommands({
					journal,
					place,
					recorder,
					workspaceRecord,
					memory,
					clock,
					dayEnd,
					media,
					...this.known,
					log,
				}),
			),
		);
		return this.desk;
	}

	/** Writes what the timer did. */
	recordEffect(effect: Effect): void {
		this.effects.record(effect).catch(this.reportWriteFailure);
	}

	/** Writes the sitting under way, as far as it has come. */
	recordSitting(soFar: TimerView["soFar"]): void {
		this.effects.sitting(soFar, soFar.wall).catch(this.reportWriteFailure);
	}

	readonly reportWriteFailure = (error: unknown): void => {
		this.context.log(`The diary could not be written: ${error}`);
		void showWarning(
			l10n.t("The diary could not be written just now. The entry is kept and goes along with the next one."),
		);
	};

	dispose(): void {
		this.disposables.dispose();
	}
}
