import type { Calendar } from "../../src/sitting/calendar";

/** A time zone of explicit rules: from which moment (epoch ms) on the local clock is how many seconds ahead of UTC. */
export interface ZoneRule {
	readonly from: number;
	readonly offset: number;
}

const DAY = 86_400_000;

export function zone(rules: readonly ZoneRule[]): Calendar {
	const offsetAt = (wall: number): number =>
		rules.findLast(({ from }) => from <= wall)?.offset ?? rules[0]?.offset ?? 0;
	return {
		fields(wall) {
			const local = new Date(wall + offsetAt(wall) * 1000);
			return {
				year: local.getUTCFullYear(),
				month: local.getUTCMonth() + 1,
				day: local.getUTCDate(),
				weekday: local.getUTCDay(),
				seconds: Math.floor((((local.getTime() % DAY) + DAY) % DAY) / 1000),
			};
		},
		moment(year, month, day, seconds) {
			const local = Date.UTC(year, month - 1, day) + seconds * 1000;
			// The offset before any change near this time is tried first, so that of a time that comes twice the first counts.
			const before = offsetAt(local - DAY);
			const early = local - before * 1000;
			if (offsetAt(early) === before) return early;
			const late = local - offsetAt(early) * 1000;
			// A skipped time shows on the clock later by what was skipped.
			return offsetAt(late) === offsetAt(early) ? late : early;
		},
	};
}

/** Berlin in 2026: clocks go forward on 29 March at 01:00 UTC, back on 25 October at 01:00 UTC. */
export const berlin = zone([
	{ from: Number.NEGATIVE_INFINITY, offset: 3600 },
	{ from: Date.UTC(2026, 2, 29, 1), offset: 7200 },
	{ from: Date.UTC(2026, 9, 25, 1), offset: 3600 },
]);

export const utc = zone([{ from: Number.NEGATIVE_INFINITY, offset: 0 }]);
