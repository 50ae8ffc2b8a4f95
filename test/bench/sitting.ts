import { machineCalendar } from "../../src/sitting/calendar";
import { explain } from "../../src/sitting/explain";
import { initialState } from "../../src/sitting/initial-state";
import type { InputBody } from "../../src/sitting/input";
import { defaultSettings } from "../../src/sitting/settings";
import type { State } from "../../src/sitting/state";
import { restoreState, saveState } from "../../src/sitting/state-storage";
import { step, wakeAt } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import { median, report } from "./report";

/** What the sitting engine costs: a step, a look, and a whole year of office days. */

const START = Date.UTC(2026, 0, 5, 8);
const rules = { settings: defaultSettings, calendar: machineCalendar };
const ROUNDS = 5;

interface Counted {
	readonly state: State;
	readonly steps: number;
}

function feed(state: State, body: InputBody, at: number): State {
	return step(state, { ...body, at, wall: START + at * 1000 }, rules).state;
}

function fresh(): State {
	return initialState({ at: 0, wall: START }, rules);
}

/** An hour of typing, evidence each second. */
function hourOfTyping(): Counted {
	let state = fresh();
	for (let at = 0; at < 3600; at++) state = feed(state, { type: "evidence" }, at);
	return { state, steps: 3600 };
}

/** A day of nine hours: bouts of 50 minutes and breaks of ten, a touch each three seconds, the timer as the editor arms it. */
function officeDay(before: State, morning: number): Counted {
	let state = before;
	let steps = 0;
	for (let hour = 0; hour < 9; hour++) {
		for (let second = 0; second < 3000; second += 3) {
			const at = morning + hour * 3600 + second;
			for (let due = wakeAt(state, rules); due !== undefined && due < at; due = wakeAt(state, rules)) {
				state = feed(state, { type: "tick" }, due);
				steps += 1;
			}
			state = feed(state, { type: "evidence" }, at);
			steps += 1;
		}
	}
	return { state, steps };
}

/** 230 days of work in a year of calendar days. */
function officeYear(): Counted {
	let state = fresh();
	let steps = 0;
	for (let day = 0; day < 365; day++) {
		if (day % 7 > 4 || day % 11 === 0) continue;
		const lived = officeDay(state, day * 86_400);
		state = lived.state;
		steps += lived.steps;
	}
	return { state, steps };
}

/** Seconds of processor time, which other programs on the machine do not change much. */
function spent(run: () => unknown): number {
	const before = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** Median of some rounds, after one to warm up. */
function seconds(run: () => unknown): number {
	run();
	return median(Array.from({ length: ROUNDS }, () => spent(run)));
}

const { state, steps } = hourOfTyping();
const now = { at: 3600.5, wall: START + 3_600_500 };
const many = <Result>(what: () => Result) => {
	const times = 2000;
	return (seconds(() => Array.from({ length: times }, what)) / times) * 1e6;
};
report({ name: "sitting: a step", value: (seconds(hourOfTyping) / steps) * 1e6, unit: "µs", budget: 50 });
report({ name: "sitting: steps per second", value: steps / seconds(hourOfTyping), unit: "/s" });
report({ name: "sitting: when to wake", value: many(() => wakeAt(state, rules)), unit: "µs", budget: 50 });
report({ name: "sitting: a view", value: many(() => timerView(state, now, rules)), unit: "µs", budget: 100 });
report({ name: "sitting: an explanation", value: many(() => explain(state, now, rules)), unit: "µs", budget: 200 });
report({
	name: "sitting: saved and restored",
	value: many(() => restoreState(JSON.parse(JSON.stringify(saveState(state, now))), now, rules)),
	unit: "µs",
	budget: 1000,
});
report({
	name: "sitting: saved state",
	value: JSON.stringify(saveState(state, now)).length / 1024,
	unit: "KB",
	budget: 4,
});
let year: Counted = { state, steps: 0 };
const yearly = spent(() => {
	year = officeYear();
});
report({ name: `sitting: a year of office days, ${year.steps} steps`, value: yearly, unit: "s", budget: 60 });
