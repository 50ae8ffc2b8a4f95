import { EventEmitter } from "vscode";

/** The routine that waits in this window, paused, by its name: whoever looks finds the way back to it. */
export class PausedRoutine {
	private readonly changed = new EventEmitter<void>();
	readonly onDidChange = this.changed.event;
	private current: string | undefined;

	/** Undefined while none waits. */
	get name(): string | undefined {
		return this.current;
	}

	set(name: string | undefined): void {
		if (name !== this.current) {
			this.current = name;
			this.changed.fire();
		}
	}

	dispose(): void {
		this.changed.dispose();
	}
}
