import type { Disposable } from "vscode";

/** Things to dispose of together. Safe after `dispose`: what is added late is disposed of at once. */
export class Disposables implements Disposable {
	private readonly items = new Set<Disposable>();
	private closed = false;

	/** Adds one thing and hands it back. */
	add<T extends Disposable>(item: T): T {
		if (this.closed) {
			item.dispose();
		} else {
			this.items.add(item);
		}
		return item;
	}

	get disposed(): boolean {
		return this.closed;
	}

	dispose(): void {
		this.closed = true;
		const items = [...this.items];
		this.items.clear();
		for (const item of items.reverse()) {
			item.dispose();
		}
	}
}
