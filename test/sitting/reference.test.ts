import assert from "node:assert/strict";
import fc from "fast-check";
import type { Rules } from "../../src/sitting/rules";
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

function engine(day: readonly Second[], rules: Rules): string[] {
	const inputs = day.flatMap(({ evidence, breakpoint }, at): Timed[] => [
		...(breakpoint ? [put(at, { type: "breakpoint", kind: "save" })] : []),
		...(evidence ? [touch(at)] : []),
	]);
	const { effects } = run(inputs, { rules, until: day.length - 1 });
	return effects.flatMap(({ type, at }) => (spoken.includes(type) ? [`${Math.ceil(at - 1e-6)} ${type}`] : []));
}

describe("the engine and the rules said a second time", () => {
	it("agree on generated days of typing and pauses", () => {
		fc.assert(
			fc.property(bouts, (day) => compare(day)),
			{ numRuns: 8, seed: 20_261_122 },
		);
	}).timeout(60_000);

	it("agree with a short limit and long breaks, where everything meets", () => {
		const rules = rulesWith({
			...settings,
			limit: 900,
			breakLength: 600,
			away: 120,
			patience: 60,
			repeatAfter: 300,
			postureEvery: 200,
		});
		fc.assert(
			fc.property(bouts, (day) => compare(day, rules)),
			{ numRuns: 8, seed: 20_261_122 },
		);
	}).timeout(60_000);
});
