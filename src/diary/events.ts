import {
	array,
	boolean,
	custom,
	exactOptional,
	type GenericSchema,
	type InferOutput,
	literal,
	object,
	picklist,
	safeParse,
} from "valibot";
import type { Done } from "../exercises/plan";
import type { Feeling, RoutineOutcome } from "../protocol";

/**
 * What the diary keeps: events that happened, one shape per kind. Everything shown is a fold over these.
 *
 * A change to the shape of a kind raises `eventVersion`; a kind that is merely added does not. Readers keep and skip
 * what they do not know, so an older version beside a newer one loses nothing.
 */
export const eventVersion = 1;

// One check for each leaf instead of a chain: ten years of events are read in a third of the time.
const text = (longest: number) =>
	custom<string>((value) => typeof value === "string" && value.length > 0 && value.length <= longest);
const within = (least: number, most: number) =>
	custom<number>((value) => typeof value === "number" && value >= least && value <= most);
const whole = (least: number, most: number) =>
	custom<number>((value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const seconds = within(0, Number.MAX_SAFE_INTEGER);

/** Epoch milliseconds, in the years 1970 to 9999: beyond them a moment has no day to name. */
const moment = within(0, Date.UTC(9999, 11, 31));

/** A day of the diary as the person would name it, `YYYY-MM-DD`. */
const day = custom<string>(
	(value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
);

const envelope = {
	/** Version of the kind's shape. */
	v: literal(eventVersion),
	/** Unique without agreement between windows; two events with one id are the same event. */
	id: text(64),
	/** Revision: of two events with one id the higher stands. Absent is 0. A correction is the same id, one higher. */
	rev: exactOptional(whole(1, Number.MAX_SAFE_INTEGER)),
	/** Epoch milliseconds. */
	at: moment,
	/** Minutes east of UTC where the person was, so that a day stays theirs after a journey. */
	zone: whole(-14 * 60, 14 * 60),
	/** Name of the workspace, as the person sees it. It never leaves the machine. */
	workspace: exactOptional(text(200)),
};

const doneSchema = object({
	exercise: text(80),
	reps: count,
	holds: count,
	seconds,
	sides: array(picklist(["left", "right"])),
	planned: count,
}) satisfies GenericSchema<unknown, Done>;

const outcomes = ["completed", "partial", "stopped"] as const satisfies readonly RoutineOutcome[];
const feelings = ["fine", "mild", "sharp"] as const satisfies readonly Feeling[];

const schemas = {
	/** A break prompt was shown. */
	"break-prompted": object({ ...envelope, kind: literal("break-prompted") }),
	/** A break that was started on purpose. `early`: typing ended it before its time. */
	"break-taken": object({
		...envelope,
		kind: literal("break-taken"),
		seconds,
		how: picklist(["prompt", "manual", "routine"]),
		early: boolean(),
	}),
	/** Away long enough to count as a break without having been asked. */
	"natural-break": object({ ...envelope, kind: literal("natural-break"), seconds }),
	"break-snoozed": object({ ...envelope, kind: literal("break-snoozed"), minutes: whole(1, 24 * 60) }),
	"break-skipped": object({ ...envelope, kind: literal("break-skipped") }),
	/** A prompt that nobody answered. */
	"prompt-ignored": object({ ...envelope, kind: literal("prompt-ignored") }),
	/** One stretch at the desk, from and to in epoch milliseconds. It grows by revisions while it lasts. */
	sitting: object({ ...envelope, kind: literal("sitting"), seconds, from: moment, to: moment }),
	/** A guided routine as it ended, with what was truly done. */
	routine: object({
		...envelope,
		kind: literal("routine"),
		routine: text(80),
		name: text(200),
		outcome: picklist(outcomes),
		done: array(doneSchema),
		seconds,
		/** The exercise that hurt, when it was stopped for that. */
		hurt: exactOptional(text(80)),
		/** The answer to the one question at the end. */
		feeling: exactOptional(picklist(feelings)),
	}),
	/** The safety notice was read and accepted; `version` is the notice's. */
	"notice-accepted": object({ ...envelope, kind: literal("notice-accepted"), version: whole(1, 1000) }),
	note: object({ ...envelope, kind: literal("note"), day, text: text(10_000) }),
	/** The ten-second day: worst leg pain 0 to 10, and how far down it reached, 0 none to 5 foot. */
	"day-entry": object({
		...envelope,
		kind: literal("day-entry"),
		day,
		leg: exactOptional(whole(0, 10)),
		reach: exactOptional(whole(0, 5)),
	}),
	/** The weekly minute: back pain 0 to 10, sitting in minutes, and four bother ratings 0 to 6. */
	weekly: object({
		...envelope,
		kind: literal("weekly"),
		day,
		back: exactOptional(whole(0, 10)),
		sitting: exactOptional(whole(0, 24 * 60)),
		bother: exactOptional(
			object({
				leg: exactOptional(whole(0, 6)),
				numbness: exactOptional(whole(0, 6)),
				weakness: exactOptional(whole(0, 6)),
				sitting: exactOptional(whole(0, 6)),
			}),
		),
	}),
	/** Each fortnight: up to three activities of the person's own, 0 cannot to 10 as before, and the overall change. */
	fortnightly: object({
		...envelope,
		kind: literal("fortnightly"),
		day,
		activities: array(object({ name: text(200), score: whole(0, 10) })),
		/** -3 very much worse to 3 very much better. */
		overall: exactOptional(whole(-3, 3)),
	}),
	/** The event with this id was deleted by the person. */
	deletion: object({ ...envelope, kind: literal("deletion"), of: text(64) }),
	/** Everything recorded up to and including `before` (epoch milliseconds) was erased by the person. */
	erasure: object({ ...envelope, kind: literal("erasure"), before: moment }),
};

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type EventKind = keyof typeof schemas;

export type DiaryEvent = { [K in EventKind]: Frozen<InferOutput<(typeof schemas)[K]>> }[EventKind];

/** The event of one kind. */
export type EventOf<K extends EventKind> = Extract<DiaryEvent, { readonly kind: K }>;

type Envelope = "v" | "id" | "rev" | "at" | "zone" | "workspace";

/** What a caller says; identity, time and place are stamped on when it is recorded. */
export type EventBody<K extends EventKind = EventKind> = K extends EventKind ? Omit<EventOf<K>, Envelope> : never;

export interface Stamp {
	readonly id: string;
	readonly at: number;
	readonly zone: number;
	readonly workspace?: string;
}

/** @throws when the result is not an event the journal could read back: a mistake of the caller's. */
export function stamped<K extends EventKind>(body: EventBody<K>, stamp: Stamp): EventOf<K> {
	return checked({ v: eventVersion, ...stamp, ...body } as unknown as EventOf<K>);
}

/** The same event, said again with `changes`: the new revision stands in the old one's place. */
export function revised<E extends DiaryEvent>(event: E, changes: Partial<Omit<E, Envelope | "kind">>): E {
	return checked({ ...event, ...changes, rev: (event.rev ?? 0) + 1 });
}

function checked<E extends DiaryEvent>(event: E): E {
	const read = readEvent(event);
	if (read.type !== "event") {
		throw new TypeError(`Not a diary event: ${JSON.stringify(event)}`);
	}
	return event;
}

export type ReadEvent =
	| { readonly type: "event"; readonly event: DiaryEvent }
	/** Of a kind or version this program does not know: to be kept, and skipped. */
	| { readonly type: "unknown"; readonly id: string; readonly rev: number; readonly at: number }
	| { readonly type: "corrupt" };

/** Tells an event from what this version does not know and from what nothing could be made of. Never throws. */
export function readEvent(value: unknown): ReadEvent {
	if (typeof value !== "object" || value === null) {
		return { type: "corrupt" };
	}
	const { v, id, rev = 0, at, kind } = value as Partial<Record<string, unknown>>;
	if (typeof v !== "number" || typeof id !== "string" || typeof at !== "number" || typeof kind !== "string") {
		return { type: "corrupt" };
	}
	if (v > eventVersion || !Object.hasOwn(schemas, kind)) {
		return { type: "unknown", id, at, rev: typeof rev === "number" ? rev : 0 };
	}
	const result = safeParse(schemas[kind as EventKind], value);
	return result.success ? { type: "event", event: result.output } : { type: "corrupt" };
}
