import type { EventOf } from "../../diary/events";
import { type Erased, isErased } from "../../diary/journal";
import type { SessionOutcome } from "../../exercises/session-types";
import type { WorkspaceState } from "../platform/stored";

/** A routine done in this workspace. */
export interface WorkspaceRoutine {
	readonly id: string;
	/** Epoch milliseconds. */
	readonly at: number;
	/** Logical clock of its event in the diary; absent in what earlier versions kept. */
	readonly n?: number;
	readonly routine: string;
	readonly name: string;
	readonly outcome: SessionOutcome;
}

/** What `workspaceState` holds. */
export interface WorkspaceRoutines {
	readonly version: 1;
	/** All there ever were, also those no longer in `recent`. */
	readonly total: number;
	/** The newest first. */
	readonly recent: readonly WorkspaceRoutine[];
}

/** A memento is written whole each time, so the list stays short; the diary has the rest (our choice). */
const longest = 100;

/** The record of routines in this workspace, kept in `workspaceState`. */
export class WorkspaceRecord {
	private queue: Promise<void> = Promise.resolve();

	constructor(private readonly memento: WorkspaceState) {}

	get routines(): WorkspaceRoutines {
		const stored = this.memento.get<Partial<WorkspaceRoutines>>("routines");
		if (stored?.version !== 1 || !Array.isArray(stored.recent) || typeof stored.total !== "number") {
			return { version: 1, total: 0, recent: [] };
		}
		return { version: 1, total: stored.total, recent: stored.recent };
	}

	/** Resolves when the editor has stored it. Adding a routine again, revised, replaces it. */
	add(event: EventOf<"routine">): Promise<void> {
		const added = this.queue.then(() => this.store(event));
		this.queue = added.catch(() => undefined);
		return added;
	}

	/** Lets go of what was erased. */
	forget(erased: Erased): Promise<void> {
		const forgotten = this.queue.then(async () => {
			const recent = this.routines.recent.filter((entry) => !isErased(entry, erased));
			if (recent.length < this.routines.recent.length) {
				const left = { version: 1, total: recent.length, recent } satisfies WorkspaceRoutines;
				await this.memento.update("routines", recent.length === 0 ? undefined : left);
			}
		});
		this.queue = forgotten.catch(() => undefined);
		return forgotten;
	}

	private async store({ id, at, n, routine, name, outcome }: EventOf<"routine">): Promise<void> {
		const { total, recent } = this.routines;
		const others = recent.filter((entry) => entry.id !== id);
		const known = others.length < recent.length;
		await this.memento.update("routines", {
			version: 1,
			total: known ? total : total + 1,
			recent: [{ id, at, ...(n !== undefined && { n }), routine, name, outcome }, ...others].slice(0, longest),
		} satisfies WorkspaceRoutines);
	}
}
