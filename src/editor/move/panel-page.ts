import * as l10n from "@vscode/l10n";
import { safeParse } from "valibot";
import type * as vscode from "vscode";
import { type FromPanel, fromPanelSchema, type PanelSnapshot, type ToPanel } from "../../protocol";
import { Disposables } from "../platform/disposables";
import { showPage } from "../platform/webview-html";

/** Where the panel can be shown: in the side bar, or large in an editor tab. */
export type PanelPlace = "move" | "tab";

/** What a page needs from the rest: what to draw, and where intents go. */
export interface PanelModel {
	snapshot(place: PanelPlace): Promise<Omit<PanelSnapshot, "sequence">>;
	intend(message: FromPanel): Promise<void>;
	/** Nobody can see this page any longer. */
	hidden(): void;
}

/** One page of the panel, wherever the editor shows it. It draws whole snapshots, and none while nobody sees it. */
export class PanelPage implements vscode.Disposable {
	private readonly disposables = new Disposables();
	private sequence = 0;
	/** Something changed that no snapshot under way is sure to tell. */
	private stale = false;
	private drawing: Promise<void> | undefined;

	/** @param seen whether somebody can see it now */
	constructor(
		private readonly place: PanelPlace,
		private readonly webview: vscode.Webview,
		media: vscode.Uri,
		private readonly model: PanelModel,
		private readonly seen: () => boolean,
		private readonly log: (message: string) => void,
	) {
		this.disposables.add(webview.onDidReceiveMessage((message) => this.receive(message)));
		const marks = place === "tab" ? ["large"] : [];
		showPage(webview, { media, script: "panel.js", element: "dg-app", title: l10n.t("Move"), marks });
	}

	/** Sends the newest snapshot if somebody can see it. */
	refresh(): Promise<void> {
		this.stale = true;
		this.drawing ??= this.draw().finally(() => {
			this.drawing = undefined;
		});
		return this.drawing;
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** One snapshot after the other: where they take longer than changes are apart, the person still sees each. */
	private async draw(): Promise<void> {
		while (this.stale && !this.disposables.disposed && this.seen()) {
			this.stale = false;
			const snapshot = await this.model.snapshot(this.place);
			this.sequence += 1;
			const message: ToPanel = { type: "snapshot", snapshot: { sequence: this.sequence, ...snapshot } };
			if (!this.disposables.disposed) {
				// Nobody waits for the page: one that is still opening asks for itself.
				void this.webview.postMessage(message);
			}
		}
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
