import * as l10n from "@vscode/l10n";
import { type DiaryEvent, readEvent } from "./events";

/** The diary as a file to take along, and back in: JSON holds everything, CSV one line for each day. */

const format = "deskglide-diary";
const formatVersion = 1;

/** @param exported epoch milliseconds */
export function toJson(events: readonly DiaryEvent[], exported: number): string {
	const head = { format, version: formatVersion, exported: new Date(exported).toISOString() };
	// One event a line: a file that was cut or edited by hand can still be looked through.
	const lines = events.map((event) => JSON.stringify(event)).join(",\n");
	return `${JSON.stringify(head).slice(0, -1)},"events":[\n${lines}\n]}\n`;
}

export interface ReadDiary {
	readonly events: readonly DiaryEvent[];
	/** Entries nothing could be made of. */
	readonly unreadable: number;
	/** Entries of a newer version of Deskglide. */
	readonly newer: number;
}

/** A file that is no diary; the message says why, for the person to read. */
export class DiaryFormatError extends Error {}

/** @throws DiaryFormatError */
export function fromJson(text: string): ReadDiary {
	const { format: name, version, events } = contentOf(text);
	if (name !== format || !Array.isArray(events)) {
		throw new DiaryFormatError(l10n.t("This file is not a diary that Deskglide wrote."));
	}
	if (typeof version !== "number" || version > formatVersion) {
		throw new DiaryFormatError("This diary was written by a newer version of Deskglide. Update first, then import it.");
	}
	const read: DiaryEvent[] = [];
	let unreadable = 0;
	let newer = 0;
	for (const entry of events) {
		const result = readEvent(entry);
		if (result.type === "event") {
			read.push(result.event);
		} else if (result.type === "unknown") {
			newer += 1;
		} else {
			unreadable += 1;
		}
	}
	return { events: read, unreadable, newer };
}

function contentOf(text: string): Partial<Record<"format" | "version" | "events", unknown>> {
	let content: unknown;
	try {
		content = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
	} catch {
		throw new DiaryFormatError(l10n.t("This file is not JSON, or it was cut short."));
	}
	return typeof content === "object" && content !== null ? content : {};
}

/** What an import does with each entry. Nothing that is here is taken away or replaced by something older. */
export interface ImportPlan {
	readonly added: readonly DiaryEvent[];
	/** Of these a newer wording came along. */
	readonly updated: number;
	readonly known: number;
	/** Deleted here before, and left so. */
	readonly deleted: number;
}

/**
 * @param here the diary as it stands
 * @param deleted ids that were deleted here
 * @param erased epoch milliseconds up to which the diary was erased here. What the person now brings back stands all the
 * same: it is marked as brought back at `now`, after the erasure.
 */
export function planImport(
	incoming: readonly DiaryEvent[],
	here: readonly DiaryEvent[],
	deleted: ReadonlySet<string>,
	erased: number,
	now: number,
): ImportPlan {
	const known = new Map(here.map((event) => [event.id, event]));
	const added = new Map<string, DiaryEvent>();
	const counts = { updated: 0, known: 0, deleted: 0 };
	for (const event of incoming) {
		if (event.kind === "deletion" || event.kind === "erasure") {
			continue;
		}
		const before = added.get(event.id) ?? known.get(event.id);
		if (deleted.has(event.id)) {
			counts.deleted += 1;
		} else if (before !== undefined && (event.rev ?? 0) <= (before.rev ?? 0)) {
			counts.known += 1;
		} else {
			counts.updated += before === undefined ? 0 : 1;
			const keptAt = Math.max(event.at, event.restored ?? event.at);
			added.set(event.id, keptAt > erased ? event : { ...event, rev: (event.rev ?? 0) + 1, restored: now });
		}
	}
	return { added: [...added.values()], ...counts };
}
