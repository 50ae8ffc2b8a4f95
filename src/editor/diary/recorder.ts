import { type DiaryEvent, type EventBody, type EventKind, type EventOf, revised, stamped } from "../../diary/events";
import type { Clock } from "../platform/clock";
import { shortId } from "../platform/short-id";
import type { JournalFiles } from "./journal-files";
import type { WorkspaceRecord } from "./workspace-record";

/** The one way into the diary: each call writes the journal and, for a routine, the workspace's own record. */
export class Recorder {
	/** @param workspaceName the workspace as the person sees it, undefined without one */
	constructor(
		private readonly journal: Pick<JournalFiles, "append">,
		private readonly workspaceRecord: Pick<WorkspaceRecord, "add">,
		private readonly clock: Pick<Clock, "wall">,
		private readonly workspaceName: () => string | undefined,
	) {}

	/**
	 * Resolves, with the event as recorded, when everything is stored. What the journal cannot write now it writes later.
	 * @param known `id` where several windows may tell of the same happening, or one window again after a reload: it is
	 * kept once. `rev` where it has been told before and has grown since: the higher stands. `at` in epoch milliseconds
	 * where it happened before now.
	 */
	async record<K extends EventKind>(
		body: EventBody<K>,
		known: { readonly id?: string; readonly rev?: number; readonly at?: number } = {},
	): Promise<EventOf<K>> {
		return this.store(this.stamp(body, known));
	}

	/** The event as `record` would record it. */
	stamp<K extends EventKind>(
		body: EventBody<K>,
		{
			id = shortId(),
			rev,
			at = this.clock.wall(),
		}: { readonly id?: string; readonly rev?: number; readonly at?: number } = {},
	): EventOf<K> {
		const workspace = this.workspaceName()?.slice(0, 200);
		return stamped<K>(body, {
			id,
			...(rev !== undefined && { rev }),
			at,
			zone: -new Date(at).getTimezoneOffset(),
			...(workspace !== undefined && workspace !== "" && { workspace }),
		});
	}

	/** Records the same event again with something added or corrected; the new one stands in its place. */
	async revise<E extends DiaryEvent>(event: E, changes: Parameters<typeof revised<E>>[1]): Promise<E> {
		return this.store(revised(event, changes));
	}

	private async store<E extends DiaryEvent>(event: E): Promise<E> {
		const recorded = await this.journal.append(event);
		if (recorded.kind === "routine") {
			await this.workspaceRecord.add(recorded);
		}
		return recorded;
	}
}
