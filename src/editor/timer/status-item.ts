import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { Disposables } from "../platform/disposables";
import type { StorageHealth, StorageProblem } from "../platform/storage-health";
import { storageInWords } from "../platform/storage-messages";
import type { PendingQuestion } from "../safety/pending-question";
import type { PausedRoutine } from "./paused-routine";
import type { SittingService } from "./sitting-service";
import { type Face, faceOf, tooltip, withPausedRoutine, withQuestion } from "./status-face";

/** While something cannot be saved: whoever looks should know, and go on. */
function withStorageProblem(face: Face, problem: StorageProblem): Face {
	return { ...face, text: `${face.text} $(warning)`, label: `${face.label}. ${storageInWords(problem)}` };
}

/** The one status item: when the next break is, why, and the way to everything else. */
export class StatusItem implements vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly item: vscode.StatusBarItem;
	private shown = "";

	constructor(
		private readonly sitting: SittingService,
		private readonly question: PendingQuestion,
		private readonly storage: Pick<StorageHealth, "problem" | "onDidChange">,
		private readonly routine: Pick<PausedRoutine, "name" | "onDidChange">,
	) {
		this.item = this.disposables.add(
			vscode.window.createStatusBarItem("deskglide.status", vscode.StatusBarAlignment.Right, 90),
		);
		this.item.name = "Deskglide";
		this.item.command = "deskglide.menu";
		this.disposables.add(sitting.onDidChange(() => this.draw()));
		this.disposables.add(question.onDidChange(() => this.draw()));
		this.disposables.add(storage.onDidChange(() => this.draw()));
		this.disposables.add(routine.onDidChange(() => this.draw()));
		this.draw();
		this.item.show();
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Writes to the editor only what differs: every write is a message to another process. */
	private draw(): void {
		const view = this.sitting.view();
		const { waits } = this.question;
		const { problem } = this.storage;
		const { name } = this.routine;
		const plain = name === undefined ? faceOf(view) : withPausedRoutine(faceOf(view));
		const asking = waits ? withQuestion(plain) : plain;
		const face = problem === undefined ? asking : withStorageProblem(asking, problem);
		const tip = tooltip(view, waits, problem && storageInWords(problem), name);
		const shown = `${face.text}|${face.label}|${tip}`;
		if (shown === this.shown) {
			return;
		}
		this.shown = shown;
		this.item.text = face.text;
		this.item.accessibilityInformation = {
			label: `${face.label}. ${l10n.t("Opens the Deskglide menu.")}`,
			role: "button",
		};
		this.item.backgroundColor =
			face.amber === true ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
		const markdown = new vscode.MarkdownString(tip, true);
		markdown.isTrusted = { enabledCommands: tooltipCommands };
		this.item.tooltip = markdown;
	}
}

const tooltipCommands = [
	"deskglide.openMove",
	"deskglide.startBreak",
	"deskglide.endBreak",
	"deskglide.quickStretch",
	"deskglide.why",
	"deskglide.resume",
	"deskglide.snooze",
	"deskglide.skip",
	"deskglide.toggleRoutine",
];
