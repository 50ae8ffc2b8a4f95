import * as vscode from "vscode";
import { Disposables } from "../platform/disposables";
import { type PanelModel, PanelPage } from "./panel-page";

export const playerViewType = "deskglide.player";

/**
 * The panel large, in an editor tab, one in a window: for what is done on the floor, and to be moved into a window of its
 * own by the editor. It is another page of the same panel, and while it can be seen the routine is shown there.
 */
export class PlayerTab implements vscode.Disposable {
	private readonly disposables = new Disposables();
	private panel: vscode.WebviewPanel | undefined;
	private page: PanelPage | undefined;

	/** @param changed the tab was opened, shown, hidden or closed */
	constructor(
		private readonly media: vscode.Uri,
		private readonly model: PanelModel,
		private readonly changed: () => void,
		private readonly log: (message: string) => void,
	) {}

	get visible(): boolean {
		return this.panel?.visible === true;
	}

	/** Opens it, or brings it to the front where it is. */
	open(): void {
		if (this.panel === undefined) {
			// Neutral: colleagues see the tabs.
			this.show(vscode.window.createWebviewPanel(playerViewType, "Deskglide", vscode.ViewColumn.Active, {}));
		} else {
			this.panel.reveal();
		}
	}

	/** Takes over a tab that was open before a reload; a second one is closed. */
	restore(panel: vscode.WebviewPanel): void {
		if (this.panel === undefined) {
			this.show(panel);
		} else {
			panel.dispose();
		}
	}

	close(): void {
		this.panel?.dispose();
	}

	/** Sends the newest snapshot if somebody can see it. */
	async refresh(): Promise<void> {
		await this.page?.refresh();
	}

	dispose(): void {
		this.panel?.dispose();
		this.disposables.dispose();
	}

	private show(panel: vscode.WebviewPanel): void {
		const page = new PanelPage("tab", panel.webview, this.media, this.model, () => panel.visible, this.log);
		this.panel = panel;
		this.page = page;
		let visible = panel.visible;
		this.disposables.add(
			panel.onDidChangeViewState(() => {
				if (panel.visible !== visible) {
					visible = panel.visible;
					this.follow(visible);
				}
			}),
		);
		this.disposables.add(
			panel.onDidDispose(() => {
				page.dispose();
				this.panel = undefined;
				this.page = undefined;
				this.follow(false);
			}),
		);
		this.changed();
	}

	private follow(visible: boolean): void {
		if (!visible) {
			this.model.hidden();
		}
		this.changed();
	}
}
