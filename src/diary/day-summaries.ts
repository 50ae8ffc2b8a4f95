import type { SessionOutcome } from "../exercises/session-types";
import { dayName, dayOf, daysOf, dayWithoutDoubt, usualDayEnd } from "./day";
import type { DiaryEvent, EventKind, EventOf } from "./events";

/** What follows from the events. Events come merged and in order of time, as `mergeJournals` gives them. */

export interface DaySummary {
	/** `YYYY-MM-DD`. */
	readonly day: string;
	readonly breaks: {
		readonly prompted: number;
		readonly taken: number;
		readonly natural: number;
		readonly snoozed: number;
		readonly skipped: number;
		readonly ignored: number;
		/** Seconds, of breaks taken on purpose. */
		readonly seconds: number;
	};
	readonly routines: Readonly<Record<SessionOutcome, number>>;
	readonly sitting: {
		/** Seconds at the desk, windows that sat side by side counted once. */
		readonly seconds: number;
		/** Seconds of the longest stretch without getting up. */
		readonly longest: number;
	};
	readonly standing: {
		/** Seconds of standing at the desk, counted in the same way. */
		readonly seconds: number;
	};
	/** What was done away from the editor, as it was logged. */
	readonly activities: {
		readonly count: number;
		readonly seconds: number;
	};
	/** The person's own entries. A later entry for the same day stands over an earlier one, field by field. */
	readonly leg?: number;
	readonly reach?: number;
}

/** Milliseconds. Two stretches this close are one: no shorter gap counts as away (our choice, well under the 3 minutes of the engine). */
export const sameStretch = 60_000;

/** Milliseconds. Nobody sits for longer: what claims more is a clock that was set, and counts this far (our choice). */
export const longestStretch = 24 * 60 * 60_000;

/** The walk of the catalogue. */
const walk = "walk-short";

/** What can become of a break. */
export const breakKinds: readonly EventKind[] = [
	"break-prompted",
	"break-taken",
	"natural-break",
	"break-snoozed",
	"break-skipped",
	"prompt-ignored",
];

/** What makes a day of the diary by having happened on it; safety questions and the like do not. */
const countedKinds: ReadonlySet<EventKind> = new Set([...breakKinds, "routine"]);

interface OpenDay {
	readonly breaks: { -readonly [K in keyof DaySummary["breaks"]]: number };
	readonly routines: Record<SessionOutcome, number>;
	readonly stretches: { readonly from: number; readonly to: number }[];
	/** Seconds of each natural break, and of each walk that was logged. */
	readonly away: number[];
	readonly walks: number[];
	readonly activities: { count: number; seconds: number };
	readonly stood: { readonly from: number; readonly to: number }[];
	leg?: number | undefined;
	reach?: number | undefined;
}

/**
 * Each day on which anything happened, the oldest first.
 * @param dayEnd minutes after midnight at which a day ends
 */
export function summariseDays(events: readonly DiaryEvent[], dayEnd: number = usualDayEnd): readonly DaySummary[] {
	const days = new Map<string, OpenDay>();
	const dayNamed = (name: string): OpenDay => {
		const known = days.get(name);
		if (known !== undefined) {
			return known;
		}
		const day = openDay();
		days.set(name, day);
		return day;
	};
	for (const event of events) {
		if (event.kind === "day-entry") {
			const day = dayNamed(event.day);
			day.leg = event.leg ?? day.leg;
			day.reach = event.reach ?? day.reach;
		} else if (event.kind === "activity") {
			const { activities, walks } = dayNamed(event.day);
			activities.count += 1;
			activities.seconds += event.seconds;
			if (event.activity === walk) {
				walks.push(event.seconds);
			}
		} else if (event.kind === "note" || event.kind === "weekly" || event.kind === "fortnightly") {
			dayNamed(event.day);
		} else if (event.kind === "sitting" || event.kind === "standing") {
			for (const part of daysOfStretch(event, dayEnd)) {
				const day = dayNamed(part.day);
				(event.kind === "sitting" ? day.stretches : day.stood).push(part);
			}
		} else if (countedKinds.has(event.kind)) {
			count(event, dayNamed(dayOf(event.at, event.zone, dayEnd)));
		}
	}
	return [...days].map(([name, day]) => closed(name, day)).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function openDay(): OpenDay {
	return {
		breaks: { prompted: 0, taken: 0, natural: 0, snoozed: 0, skipped: 0, ignored: 0, seconds: 0 },
		routines: { completed: 0, partial: 0, stopped: 0 },
		stretches: [],
		stood: [],
		away: [],
		walks: [],
		activities: { count: 0, seconds: 0 },
	};
}

function count(event: DiaryEvent, day: OpenDay): void {
	switch (event.kind) {
		case "break-prompted":
			day.breaks.prompted += 1;
			break;
		case "break-taken":
			day.breaks.taken += 1;
			day.breaks.seconds += event.seconds;
			break;
		case "natural-break":
			day.breaks.natural += 1;
			day.away.push(event.seconds);
			break;
		case "break-snoozed":
			day.breaks.snoozed += 1;
			break;
		case "break-skipped":
			day.breaks.skipped += 1;
			break;
		case "prompt-ignored":
			day.breaks.ignored += 1;
			break;
		case "routine":
			day.routines[event.outcome] += 1;
			break;
	}
}

/** A stretch across the end of a day belongs to both days, each its part. */
function* daysOfStretch({ at, from, to, zone }: EventOf<"sitting" | "standing">, dayEnd: number) {
	const last = Math.min(to, from + longestStretch);
	const only = dayWithoutDoubt(from, zone, dayEnd);
	if (only !== undefined && only === dayWithoutDoubt(last, zone, dayEnd)) {
		if (from < last) {
			yield { day: dayName(only), from, to: last };
		}
		return;
	}
	const dayAt = daysOf(at, zone, dayEnd);
	let start = from;
	while (start < last) {
		const { key, until } = dayAt(start);
		const end = Math.min(last, until);
		yield { day: key, from: start, to: end };
		start = end;
	}
}

function closed(name: string, day: OpenDay): DaySummary {
	return {
		day: name,
		breaks: { ...day.breaks, natural: day.breaks.natural + walksNobodySaw(day) },
		routines: day.routines,
		sitting: unite(day.stretches),
		standing: { seconds: unite(day.stood).seconds },
		activities: day.activities,
		...(day.leg !== undefined && { leg: day.leg }),
		...(day.reach !== undefined && { reach: day.reach }),
	};
}

/**
 * A walk that was logged is the break it was. One that the timer saw as time away, at least as long, is that very break;
 * the others it did not see.
 */
function walksNobodySaw({ away, walks }: OpenDay): number {
	const left = [...away].sort((a, b) => a - b);
	let unseen = 0;
	for (const seconds of [...walks].sort((a, b) => b - a)) {
		const seen = left.findIndex((length) => length >= seconds);
		if (seen < 0) {
			unseen += 1;
		} else {
			left.splice(seen, 1);
		}
	}
	return unseen;
}

/** Total and longest, in seconds, of stretches (epoch milliseconds) that may overlap: what two windows saw of the same hour is one hour. */
export function unite(stretches: readonly { readonly from: number; readonly to: number }[]): DaySummary["sitting"] {
	let total = 0;
	let longest = 0;
	let start = Number.NEGATIVE_INFINITY;
	let end = Number.NEGATIVE_INFINITY;
	for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
		total += Math.max(0, to - Math.max(from, end));
		start = from - end <= sameStretch ? start : from;
		end = Math.max(end, to);
		longest = Math.max(longest, end - start);
	}
	return { seconds: total / 1000, longest: longest / 1000 };
}

/** The summary of one day; all zero when nothing happened on it. */
export function summaryOf(events: readonly DiaryEvent[], day: string, dayEnd: number = usualDayEnd): DaySummary {
	return summariseDays(events, dayEnd).find((summary) => summary.day === day) ?? closed(day, openDay());
}
