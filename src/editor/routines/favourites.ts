import { EventEmitter } from "vscode";
import type { GlobalState } from "../platform/stored";

/** The routines a person marked, by id, the one marked last first. They belong to the person, not to a workspace. */
export class Favourites {
	private readonly changed = new EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	constructor(private readonly memento: GlobalState) {}

	get all(): readonly string[] {
		const kept = this.memento.get<unknown>("favourites");
		return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
	}

	has(routine: string): boolean {
		return this.all.includes(routine);
	}

	/** All of them at once. */
	async replace(all: readonly string[]): Promise<void> {
		await this.memento.update("favourites", all);
		this.changed.fire();
	}

	async set(routine: string, favourite: boolean): Promise<void> {
		const others = this.all.filter((id) => id !== routine);
		await this.memento.update("favourites", favourite ? [routine, ...others] : others);
		this.changed.fire();
	}

	dispose(): void {
		this.changed.dispose();
	}
}
