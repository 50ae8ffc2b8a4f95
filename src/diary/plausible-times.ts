import type { DiaryEvent } from "./events";

/**
 * How long ago something was, as far as it can be known. Wall clocks may be wrong, and jump; the order of events does not
 * rest on them, but "a day after the stop" has to. So dates that cannot be true are replaced by the nearest that can.
 */

const day = 24 * 60 * 60_000;

/** Dated so much before what its writer already knew, a date is wrong; less may be a trip or a late entry (our choice). */
const behindBy = 2 * day;

/**
 * The events with dates that are possible at `now`: none is later than now, and none long before what its writer knew.
 * One that is dated ahead happened no later than when it was first met (a `clock-check` says when), or than the next event
 * with a possible date; else it counts as now. So no lock lasts for ten years, and none is over at once.
 *
 * @param events in order
 * @param now epoch milliseconds
 */
export function withPlausibleTimes(events: readonly DiaryEvent[], now: number): readonly DiaryEvent[] {
	if (!events.some((event, index) => isOdd(event, events[index - 1], now))) {
		return events;
	}
	const met = firstMet(events, now);
	const bounds = boundsAfter(events, now);
	let latest = Number.NEGATIVE_INFINITY;
	return events.map((event, index) => {
		const at = Math.min(event.at, met.get(event.id) ?? Number.POSITIVE_INFINITY);
		let possible = at > now ? Math.max(bounds[index] ?? now, Math.min(latest, now)) : at;
		if (event.n !== undefined) {
			possible = possible < latest - behindBy ? latest : possible;
			latest = Math.max(latest, possible);
		}
		return possible === event.at ? event : { ...event, at: possible };
	});
}

/** Events that are dated ahead of `now` by more than a minute and that no `clock-check` speaks of yet. */
export function datedAhead(events: readonly DiaryEvent[], now: number): readonly string[] {
	const ahead = events.filter(({ at }) => at > now + 60_000);
	// Where most of the diary is ahead, it is this clock that is behind.
	if (ahead.length === 0 || ahead.length * 2 > events.length) {
		return [];
	}
	const known = firstMet(events, now);
	return ahead.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

function isOdd(event: DiaryEvent, before: DiaryEvent | undefined, now: number): boolean {
	return (
		event.kind === "clock-check" ||
		event.at > now ||
		(before?.n !== undefined && event.n !== undefined && event.at < before.at - behindBy)
	);
}

/** Epoch milliseconds by id. */
function firstMet(events: readonly DiaryEvent[], now: number): ReadonlyMap<string, number> {
	const met = new Map<string, number>();
	for (const event of events) {
		if (event.kind === "clock-check" && event.at <= now) {
			for (const id of event.ahead) {
				met.set(id, Math.min(event.at, met.get(id) ?? event.at));
			}
		}
	}
	return met;
}

/** For each event the date of the next one that has a logical clock and a possible date; undefined where none follows. */
function boundsAfter(events: readonly DiaryEvent[], now: number): readonly (number | undefined)[] {
	const bounds: (number | undefined)[] = new Array(events.length);
	let next: number | undefined;
	for (let index = events.length - 1; index >= 0; index -= 1) {
		const event = events[index];
		bounds[index] = next;
		if (event?.n !== undefined && event.at <= now) {
			next = event.at;
		}
	}
	return bounds;
}
