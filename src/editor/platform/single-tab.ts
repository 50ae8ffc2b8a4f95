import type { Disposable, WebviewPanel } from "vscode";

/** An editor tab of ours, one in a window: made when it is first asked for, brought to the front after that. */
export class SingleTab implements Disposable {
	private current: WebviewPanel | undefined;

	/**
	 * @param make makes the tab
	 * @param fill fills a tab that was made or taken over; what it gives is disposed of when the tab is closed
	 */
	constructor(
		private readonly make: () => WebviewPanel,
		private readonly fill: (panel: WebviewPanel) => Disposable | undefined,
	) {}

	/** Undefined while it is not open. */
	get panel(): WebviewPanel | undefined {
		return this.current;
	}

	get visible(): boolean {
		return this.current?.visible === true;
	}

	open(): void {
		if (this.current === undefined) {
			this.take(this.make());
		} else {
			this.current.reveal();
		}
	}

	/** Takes over a tab that was open before a reload; a second one is closed. */
	restore(panel: WebviewPanel): void {
		if (this.current === undefined) {
			this.take(panel);
		} else {
			panel.dispose();
		}
	}

	/** Closes it. It can be opened again. */
	dispose(): void {
		this.current?.dispose();
	}

	private take(panel: WebviewPanel): void {
		this.current = panel;
		const filling = this.fill(panel);
		panel.onDidDispose(() => {
			this.current = undefined;
			filling?.dispose();
		});
	}
}
