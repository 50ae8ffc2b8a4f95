import * as l10n from "@vscode/l10n";
import { aboutSafety, type DiaryEvent, type EventKind, readEvent } from "./events";
import { atOnce, entriesAtOnce, type Slices } from "./slices";

/** The diary as a file to take along, and back in: JSON holds everything, CSV one line for each day. */

const format = "deskglide-diary";
const formatVersion = 1;

/**
 * Writes a diary as the file that `fromJson` reads.
 * @param exported epoch milliseconds
 * @param belongings what comes along beside the diary (`belongings.ts`); versions that know nothing of it pass over it
 */
export function toJson(events: readonly DiaryEvent[], exported: number, belongings?: unknown): string {
	const when = new Date(exported).toISOString();
	const head = { format, version: formatVersion, exported: when, ...(belongings !== undefined && { belongings }) };
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

/**
 * Reads an exported diary, slice by slice.
 * @throws DiaryFormatError
 */
export function* readJson(text: string): Slices<ReadDiary> {
	const { format: name, version, events } = headOf(text);
	if (name !== format || events === undefined || !isIterable(events)) {
		throw new DiaryFormatError(l10n.t("This file is not a diary that Deskglide wrote."));
	}
	if (typeof version !== "number" || version > formatVersion) {
		throw new DiaryFormatError(
			l10n.t("This diary was written by a newer version of Deskglide. Update first, then import it."),
		);
	}
	const read: DiaryEvent[] = [];
	let unreadable = 0;
	let newer = 0;
	let count = 0;
	for (const entry of events) {
		count += 1;
		if (count % entriesAtOnce === 0) {
			yield;
		}
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

/**
 * Reads an exported diary, with what could not be read of it.
 * @throws DiaryFormatError
 */
export function fromJson(text: string): ReadDiary {
	return atOnce(readJson(text));
}

type Content = Partial<Record<"format" | "version" | "belongings" | "events", unknown>>;

/** What a file holds, its entries still to be read one by one. @throws DiaryFormatError where it is no JSON */
export function headOf(text: string): Content {
	return linesOf(text) ?? contentOf(text);
}

/**
 * The content of a file as it was written, an entry a line, so that it can be read piece by piece. Undefined for any other
 * way to write the same; a line that is no entry is handed out as it stands, and found unreadable.
 */
function linesOf(text: string): Content | undefined {
	const start = text.indexOf("\n") + 1;
	const end = text.lastIndexOf("\n]}");
	const head = start > 0 && end >= start - 1 ? parsed(`${text.slice(0, start)}]}`) : undefined;
	if (typeof head !== "object" || head === null || !text.slice(0, start).endsWith(":[\n")) {
		return undefined;
	}
	return { ...head, events: entriesIn(text, start, end) };
}

function* entriesIn(text: string, start: number, end: number): Generator<unknown> {
	for (let from = start; from < end; ) {
		const newline = text.indexOf("\n", from);
		const to = newline < 0 ? end : Math.min(newline, end);
		const line = text.slice(from, to).trim().replace(/,$/, "");
		from = to + 1;
		if (line !== "") {
			// An edited file may have several on a line.
			const entries = parsed(`[${line}]`);
			yield* Array.isArray(entries) ? entries : [undefined];
		}
	}
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isIterable(value: unknown): value is Iterable<unknown> {
	return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function contentOf(text: string): Content {
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
	/** As they go into the diary: each once, marked as imported. */
	readonly entries: readonly DiaryEvent[];
	/** Of these the ones that were not here before. */
	readonly added: number;
	/** Of these the notes of which a newer wording came along. */
	readonly updated: number;
	/** Here already. */
	readonly known: number;
	/** Deleted here before, and left so. */
	readonly deleted: number;
	/** There are answers about safety among them: they open nothing, and the questions come again. */
	readonly safety: boolean;
}

/** Speaks of other events and files, not of the person: it means nothing elsewhere. */
const ofTheFiles: ReadonlySet<EventKind> = new Set(["deletion", "erasure", "import", "doubt", "clock-check", "diary"]);

/**
 * Slice by slice.
 * @param here the diary as it stands
 * @param deleted ids that were deleted here
 * @param by the event of this import and its logical clock: what was erased before it comes back with it
 */
export function* planImport(
	incoming: readonly DiaryEvent[],
	here: readonly DiaryEvent[],
	deleted: ReadonlySet<string>,
	by: { readonly id: string; readonly n: number },
): Slices<ImportPlan> {
	const known = new Map(here.map((event) => [event.id, event]));
	let count = 0;
	const entries = new Map<string, DiaryEvent>();
	let alreadyHere = 0;
	let leftDeleted = 0;
	let updated = 0;
	for (const event of incoming) {
		count += 1;
		if (count % entriesAtOnce === 0) {
			yield;
		}
		const before = entries.get(event.id) ?? known.get(event.id);
		if (ofTheFiles.has(event.kind)) {
			continue;
		}
		if (deleted.has(event.id)) {
			leftDeleted += 1;
		} else if (before === undefined) {
			entries.set(event.id, imported(event, by));
		} else if (!entries.has(event.id) && isNewerNote(event, before)) {
			entries.set(event.id, { ...imported(event, by), rev: (before.rev ?? 0) + 1 });
			updated += 1;
		} else if (!entries.has(event.id)) {
			alreadyHere += 1;
		}
	}
	const all = [...entries.values()];
	return {
		entries: all,
		added: all.length - updated,
		updated,
		known: alreadyHere,
		deleted: leftDeleted,
		safety: all.some(({ kind }) => aboutSafety.has(kind)),
	};
}

/** Its own clock counts nothing here. */
function imported({ n: _theirs, restored: _restored, ...event }: DiaryEvent, by: ImportPlanBy): DiaryEvent {
	return { ...event, imported: { id: by.id, n: by.n } } as DiaryEvent;
}

type ImportPlanBy = Parameters<typeof planImport>[3];

/** Only words are brought up to date: anything else that is here may hold something shut. */
function isNewerNote(event: DiaryEvent, before: DiaryEvent): boolean {
	return event.kind === "note" && before.kind === "note" && (event.rev ?? 0) > (before.rev ?? 0);
}
