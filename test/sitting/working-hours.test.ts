import assert from "node:assert/strict";
import fc from "fast-check";
import { machineCalendar } from "../../src/sitting/calendar";
import { dayOf } from "../../src/sitting/day";
import { openState, type WorkingHours } from "../../src/sitting/working-hours";
import { berlin, utc } from "./zone";

const HOUR = 3600;

describe("the machine's calendar", () => {
	const { TZ: zone } = process.env;
	before(() => Object.assign(process.env, { TZ: "Europe/Berlin" }));
	after(() => {
		if (zone === undefined) Reflect.deleteProperty(process.env, "TZ");
		else Object.assign(process.env, { TZ: zone });
	});

	it("says what the rules of its zone say, the whole year long", () => {
		for (let wall = Date.UTC(2026, 1, 1); wall < Date.UTC(2026, 11, 1); wall += 37 * 60_000) {
			assert.deepEqual(machineCalendar.fields(wall), berlin.fields(wall));
		}
	});

	it("finds the moment of a local time, also of one that is skipped or comes twice", () => {
		for (const [month, day] of [
			[3, 28],
			[3, 29],
			[3, 30],
			[10, 24],
			[10, 25],
			[10, 26],
			[2, 29],
		] as const) {
			for (let minutes = 0; minutes <= 30 * 60; minutes += 15) {
				const machine = machineCalendar.moment(2026, month, day, minutes * 60);
				assert.equal(
					new Date(machine).toISOString(),
					new Date(berlin.moment(2026, month, day, minutes * 60)).toISOString(),
				);
			}
		}
	});
});

describe("working hours", () => {
	const range = fc
		.record({ from: fc.nat(95), length: fc.integer({ min: 1, max: 48 }) })
		.map(({ from, length }) => ({ from: from * 900, to: (from + length) * 900 }));
	const hours: fc.Arbitrary<WorkingHours> = fc.array(fc.array(range, { maxLength: 3 }), { minLength: 7, maxLength: 7 });

	it("stay as they are until they say they change, and then do", () => {
		fc.assert(
			fc.property(
				hours,
				fc.integer({ min: 0, max: 300 * 24 * 60 }),
				fc.constantFrom(berlin, utc),
				(week, minute, calendar) => {
					const wall = Date.UTC(2026, 0, 1) + minute * 60_000;
					const { open, until } = openState(wall, week, calendar);
					if (until === null) return;
					assert.ok(until > wall);
					assert.equal(openState(until, week, calendar).open, !open);
					for (const part of [0, 0.3, 0.7, 0.999]) {
						assert.deepEqual(openState(Math.floor(wall + (until - wall) * part), week, calendar), { open, until });
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it("of a week without ranges are never open, and do not change", () => {
		assert.deepEqual(
			openState(
				0,
				Array.from({ length: 7 }, () => []),
				utc,
			),
			{ open: false, until: null },
		);
	});

	it("are open at their start and no longer at their end", () => {
		const week = Array.from({ length: 7 }, () => [{ from: 9 * HOUR, to: 17 * HOUR }]);
		const at = (hour: number) => openState(Date.UTC(2026, 2, 2, hour), week, utc).open;
		assert.deepEqual([at(8.99), at(9), at(16), at(17)], [false, true, true, false]);
	});
});

describe("a day", () => {
	it("covers the time until the next one without gap or overlap", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 360 * 24 * 60 }), fc.integer({ min: 0, max: 47 }), (minute, half) => {
				const wall = Date.UTC(2026, 0, 1) + minute * 60_000;
				const day = dayOf(wall, half * 1800, berlin);
				assert.ok(day.until > wall);
				assert.equal(dayOf(day.until - 1, half * 1800, berlin).key, day.key);
				assert.ok(dayOf(day.until, half * 1800, berlin).key > day.key);
			}),
			{ numRuns: 500 },
		);
	});
});
