import * as vscode from "vscode";
import { SingleTab } from "../platform/single-tab";
import { type PanelModel, PanelPage } from "./panel-page";

export const playerViewType = "deskglide.player";

/**
 * The panel large, in an editor tab, one in a window: for what is done on the floor, and to be moved into a window of its
 * own by the editor. It is another page of the same panel, and while it can be seen the routine is shown there.
 */
export class PlayerTab implements vscode.Disposable {
	private readonly tab = new SingleTab(
		// Neutral: colleagues see the tabs.
		() => vscode.window.createWebviewPanel(playerViewType, "Deskglide", vscode.ViewColumn.Active, {}),
		(panel) => this.fill(panel),
	);
	private page: PanelPage | undefined;

	/** @param changed the tab was opened, shown, hidden or closed */
	constructor(
		private readonly media: vscode.Uri,
		private readonly model: PanelModel,
		private readonly changed: () => void,
		private readonly log: (message: string) => void,
	) {}

	get visible(): boolean {
		return this.tab.visible;
	}

	/** Opens it, or brings it to the front where it is. */
	open(): void {
		this.tab.open();
	}

	restore(panel: vscode.WebviewPanel): void {
		this.tab.restore(panel);
	}

	close(): void {
		this.tab.dispose();
	}

	/** Sends the newest snapshot if somebody can see it. */
	async refresh(): Promise<void> {
		await this.page?.refresh();
	}

	dispose(): void {
		this.tab.dispose();
	}

	private fill(panel: vscode.WebviewPanel): vscode.Disposable {
		const page = new PanelPage("tab", panel.webview, this.media, this.model, () => panel.visible, this.log);
		this.page = page;
		let visible = panel.visible;
		const following = panel.onDidChangeViewState(() => {
			if (panel.visible !== visible) {
				visible = panel.visible;
				this.follow(visible);
			}
		});
		this.changed();
		return {
			dispose: () => {
				following.dispose();
				page.dispose();
				this.page = undefined;
				this.follow(false);
			},
		};
	}

	private follow(visible: boolean): void {
		if (!visible) {
			this.model.hidden();
		}
		this.changed();
	}
}
