import type { Disposable } from "vscode";
import { isNodeHost } from "./host-capabilities";

/** The editor's two clocks and its only timer. Durations come from `at`, dates from `wall`. */
export interface Clock {
	/** Seconds of the timer's clock per real second: 1, or more in a demonstration. */
	readonly rate: number;
	/** Monotonic seconds from an origin of its own. Counts the time a machine slept where the host can tell. */
	at(): number;
	/** Epoch milliseconds. */
	wall(): number;
	/** Runs `run` once after so many seconds of this clock. */
	after(seconds: number, run: () => void): Disposable;
}

/** A jump of the uptime against the steady clock by more seconds than this is sleep. Our choice: above its granularity. */
const sleepFloor = 5;

/** The longest delay a timer takes, milliseconds. */
const longestTimeout = 2 ** 31 - 1;

/**
 * The system's clock. `rate` above 1 makes a demonstration: both clocks run faster, the dates from local midnight on,
 * so that all windows agree.
 */
export function systemClock(rate = 1): Clock {
	const uptime = uptimeOfMachine();
	let drift = uptime === undefined ? 0 : uptime() - performance.now() / 1000;
	let slept = 0;
	const midnight = new Date().setHours(0, 0, 0, 0);
	return {
		rate,
		at() {
			const steady = performance.now() / 1000;
			if (uptime !== undefined) {
				const drifted = uptime() - steady;
				if (drifted - drift > sleepFloor) {
					slept += drifted - drift;
				}
				drift = drifted;
			}
			return (steady + slept) * rate;
		},
		wall() {
			return rate === 1 ? Date.now() : Math.round(midnight + (Date.now() - midnight) * rate);
		},
		after(seconds, run) {
			const milliseconds = Math.min(Math.max(0, (seconds * 1000) / rate), longestTimeout);
			const timer = setTimeout(run, milliseconds);
			return { dispose: () => clearTimeout(timer) };
		},
	};
}

/**
 * Seconds since the machine started, sleep included, where the host can tell: the steady clock of some systems stands
 * still while the machine sleeps. Undefined in a browser's host, which has no such clock.
 */
function uptimeOfMachine(): (() => number) | undefined {
	if (!isNodeHost()) {
		return undefined;
	}
	const { uptime } = require("node:os") as typeof import("node:os");
	return uptime;
}
