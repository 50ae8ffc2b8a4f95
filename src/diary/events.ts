import { type InferOutput, safeParse } from "valibot";
import type { Immutable } from "../immutable";
import { eventSchemas, eventVersion } from "./event-schemas";
import { type FastValidator, fastValidator } from "./fast-validator";

export type EventKind = keyof typeof eventSchemas;

export type DiaryEvent = { [K in EventKind]: Immutable<InferOutput<(typeof eventSchemas)[K]>> }[EventKind];

/** The event of one kind. */
export type EventOf<K extends EventKind> = Extract<DiaryEvent, { readonly kind: K }>;

type Envelope = "v" | "id" | "rev" | "n" | "at" | "imported" | "restored" | "zone" | "workspace";

/** What a caller says; identity, time and place are stamped on when it is recorded. */
export type EventBody<K extends EventKind = EventKind> = K extends EventKind ? Omit<EventOf<K>, Envelope> : never;

export interface Stamp {
	readonly id: string;
	readonly rev?: number;
	/** Given by the journal when the event is appended. */
	readonly n?: number;
	readonly at: number;
	readonly zone: number;
	readonly workspace?: string;
}

/**
 * Makes an event of what happened and when, where and as what it is recorded.
 * @throws when the result is not an event the journal could read back: a mistake of the caller's.
 */
export function stamped<K extends EventKind>(body: EventBody<K>, stamp: Stamp): EventOf<K> {
	return checked({ v: eventVersion, ...stamp, ...body } as unknown as EventOf<K>);
}

/**
 * The same event, said again with `changes`: the new revision stands in the old one's place.
 * @throws TypeError when the result is no event, also after a thousand million revisions
 */
export function revised<E extends DiaryEvent>(event: E, changes: Partial<Omit<E, Envelope | "kind">>): E {
	return checked({ ...event, ...changes, rev: (event.rev ?? 0) + 1 });
}

/** The event with the logical clock `n`: what its writer knew, plus one. */
export function numbered<E extends DiaryEvent>(event: E, n: number): E {
	return { ...event, n };
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
	| {
			readonly type: "unknown";
			readonly id: string;
			readonly rev: number;
			readonly at: number;
			readonly n: number;
			readonly kind: string;
	  }
	| { readonly type: "corrupt" };

const quickly = Object.fromEntries(
	Object.entries(eventSchemas).map(([kind, schema]) => [kind, fastValidator(schema)]),
) as Readonly<Record<EventKind, FastValidator>>;

/** Decodes an event. Kinds and versions that this program does not know are `unknown`, all else is `corrupt`. Never throws. */
export function readEvent(value: unknown): ReadEvent {
	if (typeof value !== "object" || value === null) {
		return { type: "corrupt" };
	}
	const { v, id, rev = 0, n = 0, at, kind } = value as Partial<Record<string, unknown>>;
	if (typeof v !== "number" || typeof id !== "string" || typeof at !== "number" || typeof kind !== "string") {
		return { type: "corrupt" };
	}
	if (v > eventVersion || !Object.hasOwn(eventSchemas, kind)) {
		const count = (given: unknown) => (typeof given === "number" ? given : 0);
		return { type: "unknown", id, kind, at, rev: count(rev), n: count(n) };
	}
	if (quickly[kind as EventKind](value)) {
		return { type: "event", event: value as DiaryEvent };
	}
	const result = safeParse(eventSchemas[kind as EventKind], value);
	return result.success ? { type: "event", event: result.output } : { type: "corrupt" };
}

/** Kinds that say something about safety: coming in from a file they open nothing, and the questions come again. */
export const aboutSafety: ReadonlySet<EventKind> = new Set([
	"screen",
	"weekly-check",
	"approval",
	"phase",
	"self-check",
	"stop-answer",
	"after-effect",
	"stretch-check",
	"taken-back",
]);
