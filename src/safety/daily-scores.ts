import { median } from "d3-array";
import type { DiaryEvent, EventOf } from "../diary/events";

/** The person's own figures by day, and what the rules ask of them. Days are numbers that grow by one each day. */

export type OwnScores = Pick<EventOf<"day-entry">, "leg" | "reach" | "pattern" | "sitStandHard">;

const wholeDay = 24 * 60 * 60_000;

/**
 * Numbers the days, so that one is one more than the day before it.
 * @param day `YYYY-MM-DD`
 */
export function numberOfDay(day: string): number {
	return Math.round(Date.parse(day) / wholeDay);
}

export class DailyScores {
	private readonly days = new Map<number, OwnScores>();

	/** A later entry for the same day stands over an earlier one, field by field. Returns the day. */
	add({ day, leg, reach, pattern, sitStandHard }: EventOf<"day-entry">): number {
		const number = numberOfDay(day);
		this.days.set(number, {
			...this.days.get(number),
			...(leg !== undefined && { leg }),
			...(reach !== undefined && { reach }),
			...(pattern !== undefined && { pattern }),
			...(sitStandHard !== undefined && { sitStandHard }),
		});
		return number;
	}

	on(day: number): OwnScores {
		return this.days.get(day) ?? {};
	}

	/** How the pain came on the latest day of which that is known, by date. */
	latestPattern(): Pick<OwnScores, "pattern" | "sitStandHard"> {
		const told = [...this.days].filter(
			([, { pattern, sitStandHard }]) => pattern !== undefined || sitStandHard !== undefined,
		);
		return told.reduce((latest, one) => (one[0] > latest[0] ? one : latest), [Number.NEGATIVE_INFINITY, {}])[1];
	}

	/** The earliest day on which a figure was logged. */
	firstDay(figure: "leg" | "reach"): number | undefined {
		const days = [...this.days].flatMap(([day, figures]) => (figures[figure] === undefined ? [] : [day]));
		return days.length === 0 ? undefined : Math.min(...days);
	}

	/** What was logged from `first` to `last`, both included, the oldest first. */
	logged(figure: "leg" | "reach", first: number, last: number): readonly number[] {
		const values: number[] = [];
		for (let day = first; day <= last; day += 1) {
			const value = this.days.get(day)?.[figure];
			if (value !== undefined) {
				values.push(value);
			}
		}
		return values;
	}

	/** The values of the last `count` days on which the figure was logged, up to `last`; looks back a year at most. */
	lastLogged(figure: "leg" | "reach", count: number, last: number): readonly number[] {
		return this.logged(figure, last - 365, last).slice(-count);
	}

	/**
	 * The last `count` days on which a figure was logged, the oldest first: what counts as that many days running for people
	 * who log Monday to Friday. Undefined unless all of them are among the `count + 3` days up to `today` and the last is
	 * today or yesterday. The three days are our choice: a weekend and one day more.
	 */
	daysRunning(figure: "leg" | "reach", count: number, today: number): readonly number[] | undefined {
		const days: number[] = [];
		for (let day = today - count - 2; day <= today; day += 1) {
			if (this.days.get(day)?.[figure] !== undefined) {
				days.push(day);
			}
		}
		const last = days.slice(-count);
		return last.length === count && (last.at(-1) ?? 0) >= today - 1 ? last : undefined;
	}

	/** Whether a test holds on each of `count` days of the calendar that end with `last`. */
	running(count: number, last: number, test: (figures: OwnScores) => boolean): boolean {
		for (let day = last - count + 1; day <= last; day += 1) {
			if (!test(this.on(day))) {
				return false;
			}
		}
		return true;
	}
}

/**
 * Whether a figure was 2 or more above its usual on each of the last `count` days running; its usual is the median of
 * the `before` days before those.
 */
export function risen(
	figures: DailyScores,
	figure: "leg" | "reach",
	{ count, before, today }: { readonly count: number; readonly before: number; readonly today: number },
): boolean {
	const days = figures.daysRunning(figure, count, today);
	const first = days?.[0];
	if (days === undefined || first === undefined) {
		return false;
	}
	const usual = median(figures.logged(figure, first - before, first - 1));
	return usual !== undefined && days.every((day) => (figures.on(day)[figure] ?? Number.NaN) >= usual + 2);
}

/** Folds the ten-second days into the scores of each day. Events come in their order. */
export function dailyScores(events: readonly DiaryEvent[]): DailyScores {
	const figures = new DailyScores();
	for (const event of events) {
		if (event.kind === "day-entry") {
			figures.add(event);
		}
	}
	return figures;
}
