import assert from "node:assert/strict";
import { dayOf, daysOf } from "../../src/diary/day";
import { summariseDays } from "../../src/diary/day-summaries";
import { type Calendar, fixedCalendar, zoneAt } from "../../src/sitting/calendar";
import { dayOf as timerDayOf } from "../../src/sitting/day";
import { berlin, utc, zone } from "../sitting/zone";
import { at } from "./make";

const minute = 60_000;
const hour = 60 * minute;

/** Clocks that change by half an hour, one, two and three, at night and at midnight, in both halves of the year. */
const clocks: Readonly<Record<string, Calendar>> = {
	berlin,
	"Lord Howe": zone([
		{ from: Number.NEGATIVE_INFINITY, offset: 39_600 },
		{ from: Date.UTC(2026, 3, 4, 15), offset: 37_800 },
		{ from: Date.UTC(2026, 9, 3, 15, 30), offset: 39_600 },
	]),
	Troll: zone([
		{ from: Number.NEGATIVE_INFINITY, offset: 0 },
		{ from: Date.UTC(2026, 2, 29, 1), offset: 7200 },
		{ from: Date.UTC(2026, 9, 25, 1), offset: 0 },
	]),
	Havana: zone([
		{ from: Number.NEGATIVE_INFINITY, offset: -18_000 },
		{ from: Date.UTC(2026, 2, 8, 5), offset: -14_400 },
		{ from: Date.UTC(2026, 10, 1, 5), offset: -18_000 },
	]),
	"three hours": zone([
		{ from: Number.NEGATIVE_INFINITY, offset: 18_000 },
		{ from: Date.UTC(2026, 2, 1, 19), offset: 28_800 },
		{ from: Date.UTC(2026, 9, 1, 19), offset: 18_000 },
	]),
};

/** Moments of a year: each ten minutes of the days in which the clock changes, and of one like all others. */
function aroundChanges(calendar: Calendar): number[] {
	const start = Date.UTC(2026, 0, 1);
	const days = Array.from({ length: 365 }, (_, number) => start + number * 24 * hour);
	const changing = days.filter((day) => zoneAt(day, calendar) !== zoneAt(day + 24 * hour, calendar));
	assert.equal(changing.length, 2);
	return [...changing, start].flatMap((day) =>
		Array.from({ length: 6 * 48 }, (_, number) => day - 12 * hour + number * 10 * minute),
	);
}

describe("I10: timer and diary", () => {
	for (const [name, calendar] of Object.entries(clocks)) {
		it(`end the day at the same moment whatever the setting, in ${name}`, () => {
			const disagree: string[] = [];
			for (const wall of aroundChanges(calendar)) {
				for (let dayEnd = 0; dayEnd < 24 * 60; dayEnd += 30) {
					const timer = timerDayOf(wall, dayEnd * 60, calendar).key;
					const diary = dayOf(wall, zoneAt(wall, calendar), dayEnd, calendar);
					if (timer !== diary) disagree.push(`${new Date(wall).toISOString()}, ${dayEnd}: ${timer}, ${diary}`);
				}
			}
			assert.deepEqual(disagree, []);
		});
	}

	it("end the day once, where its hour comes twice, and never go back", () => {
		const change = Date.UTC(2026, 9, 25, 0, 30);
		const key = (wall: number) => dayOf(wall, zoneAt(wall, berlin), 150, berlin);
		assert.equal(key(change - 1), "2026-10-24");
		for (let wall = change; wall < change + 3 * hour; wall += minute) assert.equal(key(wall), "2026-10-25");
	});

	it("end the day as much later as was skipped, where its hour is", () => {
		const wall = Date.UTC(2026, 2, 29, 1, 30);
		assert.equal(dayOf(wall - 1, 120, 150, berlin), "2026-03-28");
		assert.equal(dayOf(wall, 120, 150, berlin), "2026-03-29");
	});

	it("give each day its part of a stretch that runs past that moment", () => {
		const change = Date.UTC(2026, 9, 25, 0, 30);
		const days = daysOf(change + 2 * hour, 60, 150, berlin);
		assert.deepEqual(days(change - hour), { key: "2026-10-24", until: change });
	});
});

describe("a day of the diary written down under another clock", () => {
	it("ends by that clock", () => {
		const wall = Date.UTC(2026, 9, 25, 0, 40);
		assert.equal(dayOf(wall, -300, 150, berlin), "2026-10-24");
		assert.equal(dayOf(wall, 300, 150, utc), "2026-10-25");
		assert.deepEqual(daysOf(wall, -300, 150, berlin)(wall), timerDayOf(wall, 150 * 60, fixedCalendar(-300)));
	});

	it("is asked the calendar only around its end, so that ten years are told apart quickly", () => {
		let asked = 0;
		const counting: Calendar = {
			fields: (wall) => {
				asked += 1;
				return utc.fields(wall);
			},
			moment: (...when) => utc.moment(...when),
		};
		for (let of24 = 0; of24 < 24; of24 += 1) dayOf(Date.UTC(2026, 5, 1, of24, 30), 0, 240, counting);
		assert.ok(asked <= 16, `${asked}`);
	});

	it("holds the sitting until its end and not beyond", () => {
		const to = Date.UTC(2026, 5, 2, 5);
		const days = summariseDays([at(to, { kind: "sitting", seconds: 7200, from: to - 2 * hour, to })]);
		assert.deepEqual(
			days.map(({ day, sitting }) => [day, sitting.seconds]),
			[
				["2026-06-01", 3600],
				["2026-06-02", 3600],
			],
		);
	});
});
