import assert from "node:assert/strict";
import { DeadlineTimer } from "../../../src/editor/timer/deadline-timer";
import { TestClock } from "../safety/windows";

describe("the timer for the next moment", () => {
	function setUp() {
		const clock = new TestClock();
		const ran: number[] = [];
		let started = 0;
		const counted = {
			rate: 1,
			at: () => clock.at(),
			wall: () => clock.wall(),
			takeSleep: () => undefined,
			after: (seconds: number, run: () => void) => {
				started += 1;
				return clock.after(seconds, run);
			},
		};
		const timer = new DeadlineTimer(counted, () => ran.push(clock.at()));
		return { clock, ran, timer, started: () => started };
	}

	it("runs once, at its moment", () => {
		const { clock, ran, timer } = setUp();
		timer.set(10);
		clock.pass(60);
		assert.deepEqual(ran, [10]);
	});

	it("put off each second runs at the last moment it was set for, and starts a timer only when one has run", () => {
		const { clock, ran, timer, started } = setUp();
		for (let second = 0; second < 100; second += 1) {
			timer.set(second + 15);
			clock.pass(1);
		}
		assert.deepEqual(ran, []);
		clock.pass(60);
		assert.deepEqual(ran, [114]);
		assert.ok(started() < 12, `${started()} timers`);
	});

	it("brought forward runs earlier", () => {
		const { clock, ran, timer } = setUp();
		timer.set(100);
		timer.set(5);
		clock.pass(200);
		assert.deepEqual(ran, [5]);
	});

	it("set for never does not run, nor once it is disposed of", () => {
		const { clock, ran, timer } = setUp();
		timer.set(5);
		timer.set(Number.POSITIVE_INFINITY);
		clock.pass(10);
		timer.set(15);
		timer.dispose();
		clock.pass(10);
		assert.deepEqual(ran, []);
	});
});
