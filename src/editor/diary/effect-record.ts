import type { EventBody } from "../../diary/events";
import type { Effect } from "../../sitting/effect";

/** How a break was begun, as the diary names it. */
type How = EventBody<"break-taken">["how"];

/** Sitting shorter than this is not worth a line, seconds. Our choice. */
const leastStretch = 60;

/**
 * What of the timer's doings the diary keeps.
 * @param at epoch milliseconds of the real clock
 * @param how how the break that ends was begun
 */
export function diaryEventsOf(effect: Effect, at: number, how: How): readonly EventBody[] {
	switch (effect.type) {
		case "prompt":
			return [{ kind: "break-prompted" }];
		case "ignored":
			return [{ kind: "prompt-ignored" }];
		case "snoozed":
			return [{ kind: "break-snoozed", minutes: Math.max(1, Math.round(effect.minutes)) }];
		case "skipped":
			return [{ kind: "break-skipped" }];
		case "natural-break":
			return effect.acrossDays ? [] : [{ kind: "natural-break", seconds: Math.round(effect.seconds) }];
		case "break-started":
		case "away":
			return sitting(effect.stretch, at);
		case "break-ended":
			return effect.taken
				? [{ kind: "break-taken", seconds: Math.round(effect.rested), how, early: effect.early }]
				: [];
		default:
			return [];
	}
}

function sitting(stretch: number, to: number): readonly EventBody[] {
	const seconds = Math.round(stretch);
	return seconds < leastStretch ? [] : [{ kind: "sitting", seconds, from: to - seconds * 1000, to }];
}
