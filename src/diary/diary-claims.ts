import { type DiaryIdentity, diaryOf } from "./diary-identity";
import { type DiaryEvent, type EventKind, numbered, stamped } from "./events";
import { type Erased, isErased, laterErasure, mergeAll, nothingErased } from "./journal";
import { parseJournalName } from "./journal-names";

type Events = readonly DiaryEvent[];

/** What stands in a file, as it was written. */
export interface RawJournal {
	/** Name of the file; empty for what this window is writing. */
	readonly name: string;
	readonly events: Events;
	/** The diary it is of, where its first line does not say so. */
	readonly diary?: string | undefined;
}

interface Group {
	/** What it was made from. */
	readonly parts: readonly Events[];
	readonly since: number;
	readonly events: Events;
	readonly deleted: ReadonlySet<string>;
	readonly ids: ReadonlySet<string>;
	/** What was handed out last: the same array is not merged again. */
	last: Events;
}

/**
 * Whose it is what stands in a file. This diary's own stands as it is. What stands in files of a diary that was joined to
 * it is merged by its own clock, with what was deleted and erased there, and then counts as imported: history, not
 * permission. Any other file is somebody else's, and counts as imported too.
 */
export class DiaryClaims {
	/** Files of the last reading that are not this diary's own: they are not put together with its. */
	readonly foreign = new Set<string>();
	private readonly erasures = new Map<string, Events>();
	private readonly groups = new Map<string, Group>();

	/** What the name of a file says of an erasure; undefined for a journal. Another diary's takes nothing away here. */
	erasureIn(name: string, { names, joined }: DiaryIdentity): RawJournal | undefined {
		const parsed = parseJournalName(name);
		if (parsed === undefined || (parsed.type !== "erasure" && parsed.type !== "joined")) {
			return undefined;
		}
		const { type, diary, n } = parsed;
		if (type === "joined" || !(names.has(diary) || joined.has(diary))) {
			return { name, events: [], diary };
		}
		const stamp = { id: name, at: 0, zone: 0 };
		const events = this.erasures.get(name) ?? [numbered(stamped<"erasure">({ kind: "erasure", before: 0 }, stamp), n)];
		this.erasures.set(name, events);
		return { name, events, diary };
	}

	/** @returns journals by name, as they count; those of a joined diary as one */
	claim(journals: readonly RawJournal[], identity: DiaryIdentity): ReadonlyMap<string, Events> {
		const claimed = new Map<string, Events>();
		const joined = new Map<string, Events[]>();
		for (const { name, events, diary } of journals) {
			const of = diary ?? diaryOf(events) ?? identity.adopted.get(name);
			const since = of === undefined ? undefined : identity.joined.get(of);
			const isOwn =
				identity.names.size === 0 || events.length === 0 || (of === undefined ? name === "" : identity.names.has(of));
			if (isOwn) {
				claimed.set(name, events);
				this.foreign.delete(name);
				continue;
			}
			this.foreign.add(name);
			if (of === undefined || since === undefined) {
				const id = `file-${name}`.slice(0, 64);
				claimed.set(name, ofThePerson(events).map(asImported(id, 0)));
			} else {
				joined.set(of, [...(joined.get(of) ?? []), events]);
			}
		}
		if (joined.size > 0) {
			this.addHistories(joined, claimed, identity);
		}
		return claimed;
	}

	private addHistories(
		joined: ReadonlyMap<string, readonly Events[]>,
		claimed: Map<string, Events>,
		identity: DiaryIdentity,
	): void {
		const groups = Array.from(joined, ([diary, parts]) => ({
			diary,
			group: this.group(diary, parts, identity.joined.get(diary) ?? 0),
		}));
		// What this diary holds itself stands as it is there: the other may have it from an export.
		const here = heldBy(
			[...claimed.values()],
			groups.map(({ group }) => group.ids),
		);
		// One of them may hold that something of another was deleted, from when that was joined to it.
		const deleted = new Set(groups.flatMap(({ group }) => [...group.deleted]));
		for (const { diary, group } of groups) {
			const events = group.events.filter(({ id }) => !here.has(id) && !deleted.has(id));
			const same = events.length === group.last.length && events.every((event, index) => event === group.last[index]);
			group.last = same ? group.last : events;
			claimed.set(`joined-${diary}`, group.last);
		}
	}

	/** What a joined diary comes to. Anew only where one of its files came or changed. */
	private group(diary: string, parts: readonly Events[], since: number): Group {
		const known = this.groups.get(diary);
		const same =
			known?.since === since &&
			parts.length === known.parts.length &&
			parts.every((part, index) => part === known.parts[index]);
		if (known !== undefined && same) {
			return known;
		}
		const { events: merged, deleted } = mergeAll(parts);
		const events = ofThePerson(merged).map(asImported(`join-${diary}`.slice(0, 64), since));
		const group = { parts, since, events, deleted, ids: new Set(events.map(({ id }) => id)), last: [] };
		this.groups.set(diary, group);
		return group;
	}
}

/** Which of these ids are in journals, not erased. */
function heldBy(journals: readonly Events[], ids: readonly ReadonlySet<string>[]): ReadonlySet<string> {
	let erased = nothingErased;
	const held: DiaryEvent[] = [];
	for (const event of journals.flat()) {
		if (event.kind === "erasure") {
			erased = laterErasure(erased, event);
		} else if (ids.some((set) => set.has(event.id))) {
			held.push(event);
		}
	}
	return new Set(held.filter((event) => !isErased(event, erased)).map(({ id }) => id));
}

/** What was erased of a diary; of one that is not this diary's, nothing. Without a name, it is this diary. */
export function erasedOf(diary: string | undefined, { names, joined, erased }: DiaryIdentity, own: Erased): Erased {
	if (diary === undefined || names.has(diary)) {
		return own;
	}
	return joined.has(diary) ? { ...nothingErased, n: erased.get(diary) ?? 0 } : nothingErased;
}

/** Speak of files and other events, not of the person. */
const ofTheFiles: ReadonlySet<EventKind> = new Set(["deletion", "erasure", "diary"]);

function ofThePerson(events: Events): Events {
	return events.filter(({ kind }) => !ofTheFiles.has(kind));
}

/** What an import would have made of it: history, without a clock that means anything here. */
function asImported(id: string, n: number): (event: DiaryEvent) => DiaryEvent {
	return ({ n: _theirs, restored: _restored, ...known }) => ({ ...known, imported: { id, n } }) as DiaryEvent;
}
