import * as l10n from "@vscode/l10n";
import { safeParse } from "valibot";
import * as vscode from "vscode";
import type { FromPanel, PanelSnapshot, ToPanel } from "../../protocol";
import { fromPanelSchema } from "../../protocol";
import { Disposables } from "../platform/disposables";
import { webviewHtml } from "../platform/webview-html";

/** What the view needs from the rest: what to draw, and where intents go. */
export interface MoveViewModel {
	snapshot(): Promise<Omit<PanelSnapshot, "sequence">>;
	intend(message: FromPanel): Promise<void>;
	/** Nobody can see the view any longer. */
	hidden(): void;
}

/** The webview view Move. It draws whole snapshots; a hidden view gets none, and the newest as soon as it is seen. */
export class MoveView implements vscode.WebviewViewProvider, vscode.Disposable {
	private readonly disposables = new Disposables();
	private view: vscode.WebviewView | undefined;
	private sequence = 0;
	/** Something changed that no snapshot under way is sure to tell. */
	private stale = false;
	private drawing: Promise<void> | undefined;

	constructor(
		private readonly media: vscode.Uri,
		private readonly model: MoveViewModel,
		private readonly log: (message: string) => void,
	) {}

	get visible(): boolean {
		return this.view?.visible === true;
	}

	resolveWebviewView(view: vscode.WebviewView): void {
		this.view = view;
		view.webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [this.media] };
		this.disposables.add(view.webview.onDidReceiveMessage((message) => this.receive(message)));
		this.disposables.add(
			view.onDidChangeVisibility(() => {
				if (view.visible) {
					void this.refresh();
				} else {
					this.model.hidden();
				}
			}),
		);
		this.disposables.add(
			view.onDidDispose(() => {
				this.view = undefined;
				this.model.hidden();
			}),
		);
		const script = vscode.Uri.joinPath(this.media, "panel.js");
		view.webview.html = webviewHtml(view.webview, script, "dg-app", l10n.t("Move"));
	}

	/** Sends the newest snapshot if somebody can see it. */
	refresh(): Promise<void> {
		this.stale = true;
		this.drawing ??= this.draw().finally(() => {
			this.drawing = undefined;
		});
		return this.drawing;
	}

	/** One snapshot after the other: where they take longer than changes are apart, the person still sees each. */
	private async draw(): Promise<void> {
		while (this.stale && this.visible) {
			this.stale = false;
			const snapshot = await this.model.snapshot();
			this.sequence += 1;
			const message: ToPanel = { type: "snapshot", snapshot: { sequence: this.sequence, ...snapshot } };
			// Nobody waits for the page: one that is still opening asks for itself.
			void this.view?.webview.postMessage(message);
		}
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async receive(message: unknown): Promise<void> {
		const parsed = safeParse(fromPanelSchema, message);
		if (!parsed.success) {
			this.log(`The panel sent a message that is not understood: ${parsed.issues[0].message}`);
			return;
		}
		await this.model.intend(parsed.output);
	}
}
