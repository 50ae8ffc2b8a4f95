import assert from "node:assert/strict";
import fc from "fast-check";
import type { Input } from "../../src/sitting/input";
import type { EngineConfig } from "../../src/sitting/settings";
import type { State } from "../../src/sitting/state";
import { step } from "../../src/sitting/step";
import {
	applyLocal,
	mergeRemote,
	openWindow,
	scopeToWindow,
	toFile,
	type WindowState,
} from "../../src/sitting/window-sync";
import { filledIn, type GeneratedDay, generatedDay } from "./generated";
import { MONDAY, moment, rulesWith } from "./timeline";

const ids = ["a", "b", "c"] as const;

/** Who takes one happening, after a tick or not, and who writes and who reads before it. */
interface Handling {
	readonly window: string;
	readonly tick: boolean;
	readonly writer: string | undefined;
	readonly reader: string | undefined;
}

const handling: fc.Arbitrary<Handling> = fc.record({
	window: fc.constantFrom(...ids),
	tick: fc.boolean(),
	writer: fc.constantFrom(undefined, undefined, ...ids),
	reader: fc.constantFrom(undefined, undefined, ...ids),
});

describe("several windows that hear of each other late", () => {
	it("come to what one would have told that heard all in order", () => {
		fc.assert(
			fc.property(
				generatedDay(false),
				fc.array(handling, { minLength: 200, maxLength: 200, size: "max" }),
				(day, handlings) => {
					const rules = rulesWith(day.settings);
					const windows = openThree(rules);
					const heard = play(day, handlings, windows, rules);
					const end = moment((heard.at(-1)?.at ?? 0) + 1);
					const files = [...windows.values()].map((window) => written(window, end.at));
					let expected = openWindow("a", [], moment(0), rules).window.state;
					for (const input of heard) expected = step(expected, input, rules).state;
					const [first, ...others] = [...windows.values()].map(
						(each) => mergeRemote(each, files, end, rules).window.state,
					);
					assert.ok(first);
					assert.deepEqual(unnamed(first, rules, end.at), unnamed(expected, rules, end.at));
					for (const other of others) assert.deepEqual(at(other, rules, end.at), at(first, rules, end.at));
				},
			),
			{ numRuns: 15 },
		);
	}).timeout(600_000);
});

describe("what two windows tell differently", () => {
	const rules = rulesWith();
	const touch = (window: WindowState, at: number) =>
		applyLocal(window, { type: "evidence", window: window.window, ...moment(at) }, rules).window;
	const touchedEach = (window: WindowState, from: number, to: number, step = 100) => {
		let touched = window;
		for (let at = from; at <= to; at += step) touched = touch(touched, at);
		return touched;
	};
	const open = (id: string, files: readonly unknown[], at: number) => openWindow(id, files, moment(at), rules).window;
	const read = (window: WindowState, from: WindowState, at: number) =>
		mergeRemote(window, [written(from, at)], moment(at), rules);

	it("is taken from the one that knows more, once the inputs themselves are no more to be had", () => {
		let a = touchedEach(open("a", [], 0), 0, 300);
		const b = touchedEach(open("b", [written(a, 300)], 300), 301, 1201, 20);
		// It stood still for a quarter of an hour, and goes on before it has read anything.
		a = touchedEach(a, 1202, 1302, 10);
		assert.equal(read(a, b, 1303).window.state.sat, 1302);
		assert.equal(read(b, a, 1303).window.state.sat, 1302);
	});

	it("is told as by the one that began first, where both began with nothing", () => {
		const a = touch(open("a", [], 0), 1);
		const b = touch(open("b", [], 0.5), 2);
		assert.notEqual(a.state.origin, b.state.origin);
		assert.equal(read(b, a, 3).window.state.origin, a.state.origin);
		assert.equal(read(a, b, 3).window.state.origin, a.state.origin);
	});

	it("happens once: what another has carried out already is not carried out again", () => {
		let a = touchedEach(open("a", [], 0), 0, 1000, 50);
		const b = touch(open("b", [written(a, 1000)], 1000), 1801);
		a = touchedEach(a, 1050, 1790, 20);
		const due = applyLocal(a, { type: "tick", ...moment(1802) }, rules);
		a = due.window;
		assert.deepEqual(
			due.effects.map(({ type }) => type),
			["due"],
		);
		// By now it was the touch in this window that let the moment of the break go by.
		assert.deepEqual(read(b, a, 1803).effects, []);
	});

	it("keeps its name when it comes to be told at another moment", () => {
		let a = touchedEach(open("a", [], 0), 0, 1800, 50);
		const b = touch(open("b", [written(a, 1800)], 1800), 1814);
		const first = applyLocal(a, { type: "tick", ...moment(1815.1) }, rules);
		a = read(first.window, b, 1816).window;
		assert.equal(a.state.prompt, null);
		const second = applyLocal(a, { type: "tick", ...moment(1829.1) }, rules);
		const prompts = [...first.effects, ...second.effects].filter(({ type }) => type === "prompt");
		assert.equal(prompts.length, 2);
		// So that it is shown once, and recorded once.
		assert.equal(new Set(prompts.map(({ key }) => key)).size, 1);
	});

	it("is told as by the window in use, once it is past", () => {
		let a = touch(open("a", [], 0), 0);
		// The wall clock has whole milliseconds, so that what is read twice is a little off: here over the edge of an absence.
		const other = (at: number, off = 0) => ({ at: 5000.25 + at, wall: MONDAY + at * 1000 + off });
		let b = openWindow("b", [written(a, 1)], other(1, 1), rules).window;
		a = touch(a, 179.9995);
		b = mergeRemote(b, [written(a, 181)], other(181), rules).window;
		assert.equal(a.state.sat, 179.9995);
		for (let at = 200; at <= 300; at += 10) {
			a = touch(a, at);
			b = mergeRemote(b, [written(a, at)], other(at), rules).window;
		}
		assert.equal(Math.round(b.state.sat), 300);
	});
});

function openThree(rules: EngineConfig): Map<string, WindowState> {
	const keep = Number.POSITIVE_INFINITY;
	const { window } = openWindow("a", [], moment(0), rules, keep);
	const file = written(window, 0);
	const others = ["b", "c"].map((id) => [id, openWindow(id, [file], moment(0), rules, keep).window] as const);
	return new Map([["a", window], ...others]);
}

/** Runs a day over the windows; what is returned is all that was put in, in order. */
function play(
	day: GeneratedDay,
	handlings: readonly Handling[],
	windows: Map<string, WindowState>,
	rules: EngineConfig,
): Input[] {
	const files = new Map<string, unknown>();
	const heard: Input[] = [];
	let at = 1;
	for (const [index, { after, body }] of day.happenings.entries()) {
		const { window: id, tick, reader, writer } = handlings[index % handlings.length] as Handling;
		at += after + 1 / 1024;
		// Settings are each window's own, and an absence goes by the count of what was told until then.
		if (body.type === "settings" || body.type === "away-answer") continue;
		if (writer !== undefined) files.set(writer, written(get(windows, writer), at));
		if (reader !== undefined) {
			windows.set(reader, mergeRemote(get(windows, reader), [...files.values()], moment(at), rules).window);
		}
		const window = get(windows, id);
		if (tick) windows.set(id, applyLocal(window, { type: "tick", ...moment(at - 1 / 2048) }, rules).window);
		const input: Input = { ...filledIn(body, get(windows, id).state), ...moment(at) };
		windows.set(id, applyLocal(get(windows, id), input, rules).window);
		heard.push(scopeToWindow(input, id));
	}
	return heard;
}

function written(window: WindowState, at: number): unknown {
	return JSON.parse(JSON.stringify(toFile(window, moment(at))));
}

function get(windows: Map<string, WindowState>, id: string): WindowState {
	const window = windows.get(id);
	assert.ok(window);
	return window;
}

function at(state: State, rules: EngineConfig, seconds: number): State {
	return step(state, { type: "tick", ...moment(seconds) }, rules).state;
}

/** Without the count of what was told on the way. */
function unnamed(state: State, rules: EngineConfig, seconds: number): Partial<State> {
	const { sequence, lastAway, ...others } = at(state, rules, seconds);
	return { ...others, lastAway: lastAway === null ? null : { ...lastAway, id: "" } };
}
