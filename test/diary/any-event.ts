import fc from "fast-check";
import { type DiaryEvent, type EventBody, stamped } from "../../src/diary/events";
import { day, hour, noon } from "./make";

/** Any event a window could record, in the days around `noon`. */
export const anyEvent: fc.Arbitrary<DiaryEvent> = fc
	.tuple(
		fc.oneof<fc.Arbitrary<EventBody>[]>(
			fc.constant({ kind: "break-prompted" as const }),
			fc.record({
				kind: fc.constant("break-taken" as const),
				seconds: fc.nat(600),
				how: fc.constantFrom("prompt" as const, "manual" as const, "routine" as const),
				early: fc.boolean(),
			}),
			fc.record({ kind: fc.constant("natural-break" as const), seconds: fc.nat(7200) }),
			fc.record({ kind: fc.constant("break-snoozed" as const), minutes: fc.constantFrom(5, 10, 15) }),
			fc.record({
				kind: fc.constant("routine" as const),
				routine: fc.constantFrom("desk-calm", "desk-glide"),
				name: fc.string({ minLength: 1, maxLength: 20 }),
				outcome: fc.constantFrom("completed" as const, "partial" as const, "stopped" as const),
				seconds: fc.nat(900),
				done: fc.constant([]),
			}),
			fc.record({
				kind: fc.constant("note" as const),
				day: fc.constantFrom("2026-11-21", "2026-11-22"),
				text: fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
			}),
			fc.record({
				kind: fc.constant("activity" as const),
				day: fc.constantFrom("2026-11-21", "2026-11-22"),
				activity: fc.constantFrom("walk-short", "swim", "desk-calm"),
				name: fc.string({ minLength: 1, maxLength: 20 }),
				exercises: fc.constantFrom(["walk-short"], []),
				seconds: fc.nat(7200),
				until: fc.constant(noon),
			}),
			fc.tuple(fc.nat(4 * day), fc.nat(3 * hour)).map(([from, length]) => ({
				kind: "sitting" as const,
				seconds: length / 1000,
				from: noon - 2 * day + from,
				to: noon - 2 * day + from + length,
			})),
		),
		fc.uuid(),
		fc.nat(4 * day),
		fc.integer({ min: -840, max: 840 }),
	)
	.map(([body, id, when, zone]) => stamped(body, { id, at: noon - 2 * day + when, zone }));
