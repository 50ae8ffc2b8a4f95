import { dayOf, usualDayEnd } from "../diary/day";
import type { DiaryEvent } from "../diary/events";

/** How long a card rests that was read and put away, in every window and after a reload (N6). */

const day = 24 * 60 * 60_000;

/** Milliseconds, by what the id of a card begins with. Weeks `[clinical 2i, N6]`; for phases a week as well (our choice). */
const rests: readonly (readonly [string, number])[] = [
	["note-", 7 * day],
	// A rise goes on being worth a word.
	["time-D2-", 7 * day],
	// As long as it stops the day, it is worth a word.
	["time-D3-", 7 * day],
	// Their ids name the period: the next one makes another card.
	["time-", 60 * day],
	["walking", 7 * day],
	["offer-", 7 * day],
	["return-", 7 * day],
	["step-back-", 7 * day],
	["self-check", 7 * day],
	["word-", 7 * day],
];

/**
 * Ids of the cards that rest now. A card of no other time rests for the day it was put away on. What came in with an
 * import was read by nobody here.
 *
 * @param events with plausible times
 * @param now epoch milliseconds, and the day it is, `YYYY-MM-DD`
 */
export function cardsAtRest(
	events: readonly DiaryEvent[],
	now: { readonly at: number; readonly day: string },
	dayEnd: number = usualDayEnd,
): ReadonlySet<string> {
	const resting = new Set<string>();
	for (const event of events) {
		if (event.kind === "card-read" && event.imported === undefined) {
			const rest = rests.find(([begins]) => event.card.startsWith(begins))?.[1];
			const still = rest === undefined ? dayOf(event.at, event.zone, dayEnd) === now.day : now.at - event.at < rest;
			if (still) {
				resting.add(event.card);
			}
		}
	}
	return resting;
}
