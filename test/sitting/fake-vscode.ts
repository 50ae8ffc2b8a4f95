import Module from "node:module";

/**
 * Lets parts of the editor's side that need nothing of the editor but its events run without one: import this file
 * before them. Anything else of `vscode` is undefined here, and whoever uses it fails at once.
 */
class EventEmitter<Value> {
	private readonly listeners = new Set<(value: Value) => void>();

	readonly event = (listener: (value: Value) => void) => {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	};

	fire(value: Value): void {
		for (const listener of [...this.listeners]) listener(value);
	}

	dispose(): void {
		this.listeners.clear();
	}
}

const loader = Module as unknown as { _load: (request: string, ...others: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...others) =>
	request === "vscode" ? { EventEmitter } : load.call(loader, request, ...others);
