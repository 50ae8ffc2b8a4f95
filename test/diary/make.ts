import { type EventBody, type EventKind, type EventOf, stamped } from "../../src/diary/events";

/** Sunday 22 November 2026, 12:00 UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An event at a moment; ids follow from what is said, so that two different events differ. */
export function at<K extends EventKind>(when: number, body: EventBody<K>, id?: string, zone = 0): EventOf<K> {
	return stamped<K>(body, { id: id ?? `${body.kind}-${when}`, at: when, zone });
}

export function routine(when: number, more: Partial<EventBody<"routine">> = {}, id?: string): EventOf<"routine"> {
	return at<"routine">(
		when,
		{
			kind: "routine",
			routine: "desk-calm",
			name: "Desk calm",
			outcome: "completed",
			seconds: 120,
			done: [{ exercise: "ankle-pump", reps: 20, holds: 0, seconds: 80, sides: ["left", "right"], planned: 20 }],
			...more,
		},
		id,
	);
}

/** The same event with a logical clock. */
export function clocked<E extends { readonly n?: number }>(n: number, event: E): E {
	return { ...event, n };
}
