import assert from "node:assert/strict";
import { machineCalendar } from "../../src/sitting/calendar";
import type { Effect } from "../../src/sitting/effect";
import { initialState } from "../../src/sitting/initial-state";
import type { Input, InputBody, PromptAnswer } from "../../src/sitting/input";
import { defaultSettings, type EngineConfig, type Settings } from "../../src/sitting/settings";
import type { Moment, State } from "../../src/sitting/state";
import { finish, step } from "../../src/sitting/step";

/** Timelines: what is put in at which second, and what must come out at which second. Missing and extra both fail. */

export interface Timed {
	readonly at: number;
	readonly body: InputBody;
	/** Epoch ms, where the wall clock does not simply run along. */
	readonly wall?: number;
}

/** Evidence each whole second of the half-open range. */
export function typing(from: number, to: number): Timed[] {
	return Array.from({ length: to - from }, (_, second) => touch(from + second));
}

export function touch(at: number): Timed {
	return { at, body: { type: "evidence" } };
}

export function put(at: number, body: InputBody): Timed {
	return { at, body };
}

/** A Monday, nine in the morning, in UTC. */
export const MONDAY = Date.UTC(2026, 2, 2, 9);

/** That many seconds later, by both clocks. */
export function moment(at: number): Moment {
	return { at, wall: MONDAY + at * 1000 };
}

/** Posture off unless said, as in the table of outcomes. */
export function rulesWith(changed: Partial<Settings> = {}, rules: Partial<EngineConfig> = {}): EngineConfig {
	const settings = { ...defaultSettings, postureReminder: "off" as const, ...changed };
	return { settings, calendar: machineCalendar, ...rules };
}

export interface Outcome {
	readonly state: State;
	readonly effects: readonly Effect[];
}

export interface RunOptions {
	readonly rules?: EngineConfig;
	/** Epoch ms at second 0. */
	readonly start?: number;
	/** The last second that passes, when later than the last input. */
	readonly until?: number;
}

/** Run inputs, sorted by time, those of one second in the order given. Ends with the last input's own second. */
export function run(inputs: readonly (Timed | readonly Timed[])[], options: RunOptions = {}): Outcome {
	let rules = options.rules ?? rulesWith();
	const start = options.start ?? MONDAY;
	const all = inputs.flat().sort((one, other) => one.at - other.at);
	if (options.until !== undefined) all.push(put(options.until, { type: "tick" }));
	let state = initialState({ at: all[0]?.at ?? 0, wall: start + (all[0]?.at ?? 0) * 1000 }, rules);
	const effects: Effect[] = [];
	for (const { at, body, wall } of all) {
		const input: Input = { ...body, at, wall: wall ?? start + at * 1000 };
		const next = step(state, input, rules);
		state = next.state;
		effects.push(...next.effects);
		if (body.type === "settings") rules = { ...rules, settings: body.settings };
	}
	const last = finish(state, rules);
	return { state: last.state, effects: [...effects, ...last.effects] };
}

type Kind = Effect["type"];

/** What is said or noted, without the inner book-keeping. */
export const spoken: readonly Kind[] = ["due", "prompt", "posture", "natural-break"];

/** Fail unless exactly these lines come out. Of kinds not in `kinds`, nothing is asked. */
export function expectLines(outcome: Outcome, kinds: readonly Kind[], expected: readonly string[]): void {
	const lines = outcome.effects.filter((effect) => kinds.includes(effect.type)).map(line);
	assert.deepEqual(lines, [...expected]);
}

/** Everything but presence, which most timelines are not about. */
export function expectAll(outcome: Outcome, expected: readonly string[]): void {
	const lines = outcome.effects.filter(({ type }) => type !== "away" && type !== "back").map(line);
	assert.deepEqual(lines, [...expected]);
}

function line(effect: Effect): string {
	return [String(round(effect.at)), effect.type, ...details(effect)].join(" ");
}

function details(effect: Effect): string[] {
	switch (effect.type) {
		case "prompt":
			return [
				...(effect.number > 1 ? [`#${effect.number}`] : []),
				...(effect.kind === "break" ? [] : [effect.kind]),
				...(effect.whileYouWait ? ["while-you-wait"] : []),
			];
		case "prompt-withdrawn":
			return [effect.why];
		case "natural-break":
		case "ask-away":
			return [String(round(effect.seconds))];
		case "break-ended":
			return [effect.how, String(round(effect.rested))];
		case "routine-ended":
			return [effect.how, String(round(effect.rested))];
		case "suppression-began":
		case "suppression-ended":
			return [effect.reason];
		case "away-settled":
			return [effect.answer];
		case "day-ended":
			return [effect.day, String(round(effect.sitting))];
		case "posture":
			return effect.show === "statusBar" ? ["statusBar"] : [];
		default:
			return [];
	}
}

export function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

export interface Timeline {
	readonly says: string;
	readonly settings?: Partial<Settings>;
	readonly inputs: readonly (Timed | readonly Timed[])[];
	/** The last second, when silence follows the last input. */
	readonly until?: number;
	readonly start?: number;
	readonly rules?: Partial<EngineConfig>;
	/** Everything that comes out, but for coming and going. */
	readonly gives: readonly string[];
}

/** One test for each timeline. */
export function timelines(title: string, table: readonly Timeline[]): void {
	describe(title, () => {
		for (const { says, settings, inputs, until, start, rules, gives } of table) {
			it(says, () => {
				const options = {
					rules: rulesWith(settings, rules),
					...(until === undefined ? {} : { until }),
					...(start === undefined ? {} : { start }),
				};
				expectAll(run(inputs, options), gives);
			});
		}
	});
}

/** An answer to the nth prompt of a run that begins at `start`. */
export function answer(
	at: number,
	what: PromptAnswer,
	options: { readonly prompt?: number; readonly minutes?: number; readonly start?: number } = {},
): Timed {
	const id = `${(options.start ?? MONDAY).toString(36)}-p${options.prompt ?? 1}`;
	return put(at, {
		type: "answer",
		id,
		answer: what,
		...(options.minutes === undefined ? {} : { minutes: options.minutes }),
	});
}
