import type { Disposable, Uri, WebviewView, WebviewViewProvider } from "vscode";
import { Disposables } from "../platform/disposables";
import { type PanelModel, PanelPage } from "./panel-page";

/** The webview view Move: the panel in the side bar. */
export class MoveView implements WebviewViewProvider, Disposable {
	private readonly disposables = new Disposables();
	private view: WebviewView | undefined;
	private page: PanelPage | undefined;

	constructor(
		private readonly media: Uri,
		private readonly model: PanelModel,
		private readonly log: (message: string) => void,
	) {}

	get visible(): boolean {
		return this.view?.visible === true;
	}

	resolveWebviewView(view: WebviewView): void {
		this.page?.dispose();
		this.view = view;
		const page = new PanelPage("move", view.webview, this.media, this.model, () => view.visible, this.log);
		this.page = this.disposables.add(page);
		this.disposables.add(
			view.onDidChangeVisibility(() => {
				if (view.visible) {
					void page.refresh();
				} else {
					this.model.hidden();
				}
			}),
		);
		this.disposables.add(
			view.onDidDispose(() => {
				page.dispose();
				if (this.view === view) {
					this.view = undefined;
					this.page = undefined;
				}
				this.model.hidden();
			}),
		);
	}

	/** Sends the newest snapshot if somebody can see it. */
	async refresh(): Promise<void> {
		await this.page?.refresh();
	}

	dispose(): void {
		this.disposables.dispose();
	}
}
