import { EventEmitter } from "vscode";
import type { GlobalState } from "../platform/stored";

/** When a question waits in the Move view, epoch milliseconds. */
export interface PendingPeriod {
	readonly from: number;
	readonly until: number;
}

/**
 * Whether a question waits in the Move view. It is kept beside the diary, so that the status item knows without reading
 * years of it at every start; whoever reads the diary says what is true.
 */
export class PendingQuestion {
	private readonly changed = new EventEmitter<void>();
	readonly onDidChange = this.changed.event;

	constructor(
		private readonly memento: GlobalState,
		private readonly wall: () => number,
	) {}

	get waits(): boolean {
		const { from, until } = this.stored;
		return typeof from === "number" && typeof until === "number" && from <= this.wall() && this.wall() < until;
	}

	/** Writes only what differs. */
	async set(waiting: PendingPeriod | undefined): Promise<void> {
		const { from, until } = this.stored;
		if (from !== waiting?.from || until !== waiting?.until) {
			await this.memento.update("questionWaits", waiting);
			this.changed.fire();
		}
	}

	dispose(): void {
		this.changed.dispose();
	}

	private get stored(): Partial<Record<keyof PendingPeriod, unknown>> {
		return this.memento.get<Partial<PendingPeriod>>("questionWaits") ?? {};
	}
}
