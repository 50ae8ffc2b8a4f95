/**
 * Local time as the rules need it: handed in, so that zones and daylight saving can be tested without waiting for March.
 */
export interface Calendar {
	/** The local date and clock at a moment. */
	fields(wall: number): LocalFields;
	/**
	 * The moment (epoch ms) at which the local clock of that date shows `seconds` after midnight. `day` may lie outside the
	 * month, as in `Date`. A time the clocks skip is moved forward by what was skipped; of a time that comes twice, the first counts.
	 */
	moment(year: number, month: number, day: number, seconds: number): number;
}

export interface LocalFields {
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	readonly day: number;
	/** 0 is Sunday. */
	readonly weekday: number;
	/** Seconds shown by the clock since midnight, 0 to 86,399. */
	readonly seconds: number;
}

/** The calendar of the machine. */
export const machineCalendar: Calendar = {
	fields(wall) {
		const date = new Date(wall);
		return {
			year: date.getFullYear(),
			month: date.getMonth() + 1,
			day: date.getDate(),
			weekday: date.getDay(),
			seconds: date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds(),
		};
	},
	moment(year, month, day, seconds) {
		return new Date(year, month - 1, day, 0, 0, seconds).getTime();
	},
};

/** A clock that is always `zone` minutes ahead of UTC. */
export function fixedCalendar(zone: number): Calendar {
	const ahead = zone * 60_000;
	return {
		fields(wall) {
			const local = new Date(wall + ahead);
			return {
				year: local.getUTCFullYear(),
				month: local.getUTCMonth() + 1,
				day: local.getUTCDate(),
				weekday: local.getUTCDay(),
				seconds: local.getUTCHours() * 3600 + local.getUTCMinutes() * 60 + local.getUTCSeconds(),
			};
		},
		moment(year, month, day, seconds) {
			return Date.UTC(year, month - 1, day, 0, 0, seconds) - ahead;
		},
	};
}

/** Minutes by which the calendar's clock is ahead of UTC at a moment (epoch ms). */
export function zoneAt(wall: number, calendar: Calendar): number {
	const { year, month, day, seconds } = calendar.fields(wall);
	return (Date.UTC(year, month - 1, day, 0, 0, seconds) - Math.floor(wall / 1000) * 1000) / 60_000;
}
