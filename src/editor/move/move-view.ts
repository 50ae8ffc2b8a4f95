import { type Disposable, EventEmitter, type Uri, type WebviewView, type WebviewViewProvider } from "vscode";
import { Disposables } from "../platform/disposables";
import { type PanelModel, PanelPage } from "./panel-page";

/** Milliseconds after which nobody waits any longer for the view to come: the person may have closed it again. Our choice. */
const comesWithin = 3000;

/** The webview view Move: the panel in the side bar. */
export class MoveView implements WebviewViewProvider, Disposable {
	private readonly disposables = new Disposables();
	private view: WebviewView | undefined;
	private page: PanelPage | undefined;
	private readonly seen = this.disposables.add(new EventEmitter<void>());

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
		if (view.visible) {
			this.seen.fire();
		}
		this.disposables.add(
			view.onDidChangeVisibility(() => {
				if (view.visible) {
					this.seen.fire();
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

	/** Resolves when it can be seen: the editor says that it has the focus before it is there. */
	async comes(): Promise<void> {
		if (!this.visible) {
			await new Promise<void>((resolve) => {
				const late = setTimeout(resolve, comesWithin);
				const listener = this.seen.event(() => {
					clearTimeout(late);
					listener.dispose();
					resolve();
				});
			});
		}
	}

	/** Sends the newest snapshot if somebody can see it. */
	async refresh(): Promise<void> {
		await this.page?.refresh();
	}

	dispose(): void {
		this.disposables.dispose();
	}
}
