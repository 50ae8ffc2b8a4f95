import assert from "node:assert/strict";
import fc from "fast-check";
import type { EngineConfig } from "../../src/sitting/settings";
import { reference, type Second } from "./reference";
import { put, rulesWith, run, spoken, type Timed, touch } from "./timeline";

const settings = { postureReminder: "notification", ignoredLimit: 0, promptsPerDay: 1000 } as const;

/** Bouts of typing with pauses of every length between, and a save here and there. */
const bouts = fc.array(
	fc.record({
		typed: fc.integer({ min: 1, max: 900 }),
		pause: fc.oneof(
			fc.integer({ min: 1, max: 70 }),
			fc.integer({ min: 50, max: 400 }),
			fc.constantFrom(15, 60, 179, 180, 299, 300),
		),
		save: fc.option(fc.nat(800)),
	}),
	{ minLength: 3, maxLength: 25 },
);

interface Bout {
	readonly typed: number;
	readonly pause: number;
	readonly save: number | null;
}

function secondsOf(day: readonly Bout[]): Second[] {
	return day.flatMap(({ typed, pause, save }) =>
		Array.from({ length: typed + pause }, (_, second) => ({ evidence: second < typed, breakpoint: second === save })),
	);
}

function compare(day: readonly Bout[], rules = rulesWith(settings)): void {
	const seconds = secondsOf(day);
	assert.deepEqual(engine(seconds, rules), reference(seconds, rules.settings));
}

function engine(day: readonly Second[], rules: EngineConfig): string[] {
	const inputs = day.flatMap(({ evidence, breakpoint }, at): Timed[] => [
		...(breakpoint ? [put(at, { type: "breakpoint", kind: "save" })] : []),
		...(evidence ? [touch(at)] : []),
	]);
	const { effects } = run(inputs, { rules, until: day.length - 1 });
	return effects.flatMap(({ type, at }) => (spoken.includes(type) ? [`${Math.ceil(at - 1e-6)} ${type}`] : []));
}

const crowded = rulesWith({
	...settings,
	limit: 900,
	breakLength: 600,
	away: 120,
	patience: 60,
	repeatAfter: 300,
	postureEvery: 200,
});

function typed(seconds: number): Second[] {
	return Array.from({ length: seconds }, () => ({ evidence: true, breakpoint: false }));
}

function pause(seconds: number): Second[] {
	return Array.from({ length: seconds }, () => ({ evidence: false, breakpoint: false }));
}

describe("the engine and the rules said a second time", () => {
	it("agree on generated days of typing and pauses", () => {
		fc.assert(
			fc.property(bouts, (day) => compare(day)),
			{ numRuns: 8 },
		);
	});

	it("agree with a short limit and long breaks, where everything meets", () => {
		fc.assert(
			fc.property(bouts, (day) => compare(day, crowded)),
			{ numRuns: 8 },
		);
	});

	it("agree that a break is due in the last second before away, whatever the rounding of the load", () => {
		// 1400 s less 56 % are 616 s; with 165 s typed and 119 s open they make 900 s exactly.
		const day: Second[] = [...typed(1401), ...pause(335), ...typed(166), ...pause(119)];
		assert.deepEqual(engine(day, crowded), ["900 due", "960 prompt", "1320 prompt", "2020 due"]);
		assert.deepEqual(reference(day, crowded.settings), engine(day, crowded));
	});
});
