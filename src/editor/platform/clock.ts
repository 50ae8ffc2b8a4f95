import type { Disposable } from "vscode";
import { isNodeHost } from "./host-capabilities";

/** The editor's two clocks and its only timer. Durations come from `at`, dates from `wall`. */
export interface Clock {
	/** Seconds of the timer's clock per real second: 1, or more in a demonstration. */
	readonly rate: number;
	/** Monotonic seconds from an origin of its own. Counts the time a machine slept where the host can tell. */
	at(): number;
	/** The second of `at` at which the machine went to sleep since the last call; undefined where it did not. */
	takeSleep(): number | undefined;
	/** Epoch milliseconds. */
	wall(): number;
	/** Runs `run` once after so many seconds of this clock. */
	after(seconds: number, run: () => void): Disposable;
}

/** The readings a clock is made of. */
export interface Readings {
	/** Monotonic seconds. May stand still while the machine sleeps. */
	steady(): number;
	/** Epoch milliseconds. */
	wall(): number;
	/** Seconds since the machine started, sleep included; undefined where the host cannot tell. */
	readonly uptime: (() => number) | undefined;
}

/** A jump of the uptime against the steady clock by more seconds than this is sleep. Our choice: above its granularity. */
const sleepFloor = 5;

/**
 * Where there is no uptime, a wall clock that has gone on by so many seconds more than the steady one between two looks
 * tells of sleep. One that was set forward by hand is taken for it, which costs no more than what has built up.
 */
const wallSleepFloor = 60;

/** The longest delay a timer takes, milliseconds. */
const longestTimeout = 2 ** 31 - 1;

/**
 * The system's clock. `rate` above 1 makes a demonstration: both clocks run faster, the dates from local midnight on,
 * so that all windows agree.
 */
export function systemClock(rate = 1, readings: Readings = systemReadings()): Clock {
	const { steady, wall, uptime } = readings;
	const ahead = (): number => (uptime?.() ?? wall() / 1000) - steady();
	const isSleep = (seconds: number): boolean =>
		uptime === undefined ? seconds >= wallSleepFloor : seconds > sleepFloor;
	let drift = ahead();
	let slept = 0;
	let sleptFrom: number | undefined;
	const midnight = new Date(wall()).setHours(0, 0, 0, 0);
	const at = (): number => {
		const drifted = ahead();
		const jump = drifted - drift;
		drift = drifted;
		if (isSleep(jump)) {
			sleptFrom ??= (steady() + slept) * rate;
			slept += jump;
		}
		return (steady() + slept) * rate;
	};
	return {
		rate,
		at,
		takeSleep() {
			at();
			const from = sleptFrom;
			sleptFrom = undefined;
			return from;
		},
		wall() {
			return rate === 1 ? wall() : Math.round(midnight + (wall() - midnight) * rate);
		},
		after(seconds, run) {
			const milliseconds = Math.min(Math.max(0, (seconds * 1000) / rate), longestTimeout);
			const timer = setTimeout(run, milliseconds);
			return { dispose: () => clearTimeout(timer) };
		},
	};
}

function systemReadings(): Readings {
	return { steady: () => performance.now() / 1000, wall: () => Date.now(), uptime: uptimeOfMachine() };
}

/**
 * Seconds since the machine started, sleep included, where the host can tell: the steady clock of some systems stands
 * still while the machine sleeps. Undefined in a browser's host, which has no such clock.
 */
function uptimeOfMachine(): (() => number) | undefined {
	if (!isNodeHost()) {
		return undefined;
	}
	const { uptime } = process.getBuiltinModule("node:os");
	return uptime;
}
