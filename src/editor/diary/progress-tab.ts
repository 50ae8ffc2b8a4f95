import * as l10n from "@vscode/l10n";
import { safeParse } from "valibot";
import * as vscode from "vscode";
import { progress } from "../../diary/progress";
import { type FromProgress, fromProgress, type ProgressChoice, type ToProgress } from "../../diary/progress-view";
import { Disposables } from "../platform/disposables";
import { SingleTab } from "../platform/single-tab";
import { showPage } from "../platform/webview-html";
import { type DiaryContext, todayOf } from "./diary-context";

export const progressViewType = "deskglide.progress";

const firstChoice: ProgressChoice = { range: "month", back: 0, scope: "everywhere" };

/** The editor tab Progress, one in a window. It draws what the diary holds, and again when that changes. */
export class ProgressTab implements vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly tab = this.disposables.add(
		new SingleTab(
			() => {
				const column = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active;
				return vscode.window.createWebviewPanel(progressViewType, l10n.t("Progress"), column, {});
			},
			(panel) => this.fill(panel),
		),
	);
	private choice: ProgressChoice;

	constructor(private readonly parts: DiaryContext) {
		const { range, scope } = { ...firstChoice, ...parts.memory.get<Partial<ProgressChoice>>("progress") };
		this.choice = { range, scope, back: 0 };
		this.disposables.add(parts.journal.onDidChange(() => void this.refresh()));
	}

	open(): void {
		this.tab.open();
	}

	restore(panel: vscode.WebviewPanel): void {
		this.tab.restore(panel);
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private fill(panel: vscode.WebviewPanel): undefined {
		panel.webview.onDidReceiveMessage((message) => this.receive(message));
		panel.onDidChangeViewState(() => void this.refresh());
		const { media } = this.parts;
		showPage(panel.webview, { media, script: "progress.js", element: "dg-progress", title: l10n.t("Progress") });
	}

	/** Draws the newest if somebody can see it. */
	private async refresh(): Promise<void> {
		if (!this.tab.visible) {
			return;
		}
		const events = await this.parts.journal.events();
		const view = progress(events, {
			choice: this.choice,
			today: todayOf(this.parts),
			workspace: vscode.workspace.name,
			dayEnd: this.parts.dayEnd(),
		});
		await this.tab.panel?.webview.postMessage({ type: "progress", view } satisfies ToProgress);
	}

	private async receive(message: unknown): Promise<void> {
		const parsed = safeParse(fromProgress, message);
		if (parsed.success) {
			await this.intend(parsed.output);
		} else {
			this.parts.log(`The Progress tab sent a message that is not understood: ${parsed.issues[0].message}`);
		}
	}

	private async intend(message: FromProgress): Promise<void> {
		if (message.type === "run-command") {
			await vscode.commands.executeCommand(`deskglide.${message.command}`);
			return;
		}
		this.choice = message.choice ?? this.choice;
		await this.refresh();
		// The tab has a memory of its own, which an abrupt end of the window loses.
		await this.parts.memory.update("progress", this.choice);
	}
}
