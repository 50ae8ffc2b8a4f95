import fc from "fast-check";
import type { Effect } from "../../src/sitting/effect";
import { initialState } from "../../src/sitting/initial-state";
import type { InputBody } from "../../src/sitting/input";
import { defaultSettings, type EngineConfig, type Settings } from "../../src/sitting/settings";
import type { State } from "../../src/sitting/state";
import { step } from "../../src/sitting/step";
import { MONDAY, rulesWith } from "./timeline";

/** Generated days: every kind of input in any order, at any distance, under any settings. */

/** An input some seconds after the one before. Ids of prompts and absences are filled in from the state of the moment. */
export interface Happening {
	readonly after: number;
	readonly body: InputBody;
	/** Seconds by which the wall clock is set at this moment. */
	readonly clockStep: number;
}

/** Stands for whatever prompt or absence is open. */
const OPEN = "open";

const id = fc.constantFrom("one", "two");
const window = fc.constantFrom("a", "b", "");
const span = fc.constantFrom(30, 300, 1800);

const evidence = fc.oneof(
	{ weight: 8, arbitrary: fc.constant<InputBody>({ type: "evidence" }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant("evidence" as const), window }) },
);

const breakpointKind = fc.constantFrom("save", "task", "test", "debug", "terminal", "commit", "editor" as const);

/** Ages of the last touch: now, within a poll, longer than anything before, and no number. */
const machineIdle = fc.record({
	type: fc.constant("machine-idle" as const),
	seconds: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 0.5, 59.75, 86_400, Number.NaN, -5)),
});

const answer = fc.constantFrom("start", "stand30", "stand", "sit", "skip", "snooze" as const);

const settings: fc.Arbitrary<Settings> = fc
	.record({
		limit: fc.constantFrom(900, 1800, 3000),
		breakLength: fc.constantFrom(60, 300, 1800),
		away: fc.constantFrom(60, 180, 600),
		patience: fc.constantFrom(0, 300),
		repeatAfter: fc.constantFrom(300, 900),
		promptsPerEpisode: fc.constantFrom(1, 3),
		promptsPerDay: fc.constantFrom(2, 16),
		ignoredLimit: fc.constantFrom(0, 1, 3),
		breakReminder: fc.constantFrom("notification", "notification", "statusBar"),
		whileYouWait: fc.boolean(),
		postureEvery: fc.constantFrom(300, 1200),
		postureReminder: fc.constantFrom("notification", "statusBar", "off"),
		debugHold: fc.constantFrom(0, 900),
		otherApplications: fc.constantFrom("sitting", "away", "ask"),
		waitOnCalls: fc.constantFrom(true, true, false),
		standingLimit: fc.constantFrom(600, 1800),
		standingReturns: fc.constantFrom("sitting", "standing"),
		workingHours: fc.constantFrom(
			null,
			null,
			Array.from({ length: 7 }, () => [
				{ from: 8 * 3600, to: 12 * 3600 },
				{ from: 13 * 3600, to: 26 * 3600 },
			]),
		),
	})
	.map((changed): Settings => ({ ...defaultSettings, ...changed }) as Settings);

const other: fc.Arbitrary<InputBody> = fc.oneof(
	fc.record({ type: fc.constant("breakpoint" as const), kind: breakpointKind }),
	fc.record({ type: fc.constant("busy-start" as const), id }),
	fc.record({ type: fc.constant("busy-end" as const), id, kind: breakpointKind }),
	fc.constant<InputBody>({ type: "tool-edit" }),
	fc.record({ type: fc.constant("debug-start" as const), id }),
	fc.record({ type: fc.constant("debug-end" as const), id }),
	fc.record({ type: fc.constantFrom("focus" as const, "blur" as const), window }),
	fc.record({ type: fc.constantFrom("sleep" as const, "wake" as const) }),
	fc.record({ type: fc.constant("answer" as const), id: fc.constantFrom(OPEN, OPEN, "stale"), answer }),
	fc.record({ type: fc.constant("snooze" as const), minutes: fc.constantFrom(5, 15, Number.NaN) }),
	fc.record({ type: fc.constantFrom("skip" as const, "undo-skip" as const) }),
	fc.record({
		type: fc.constantFrom("prompt-shown", "prompt-lost", "prompt-hidden", "prompt-closed" as const),
		id: fc.constantFrom(OPEN, OPEN, "stale"),
	}),
	fc.constant<InputBody>({ type: "message-seen" }),
	fc.record({
		type: fc.constant("away-answer" as const),
		id: fc.constant(OPEN),
		answer: fc.constantFrom("moving" as const, "sitting" as const),
	}),
	fc.record({ type: fc.constant("break-start" as const), seconds: span }),
	fc.record({ type: fc.constantFrom("break-start" as const, "break-end" as const) }),
	fc.record({
		type: fc.constant("routine-start" as const),
		id,
		posture: fc.constantFrom("seated" as const, "standing" as const, "walking" as const),
	}),
	fc.record({ type: fc.constant("routine-end" as const), id }),
	fc.record({ type: fc.constant("pause" as const), seconds: span }),
	fc.constant<InputBody>({ type: "pause", until: "tomorrow" }),
	fc.record({ type: fc.constantFrom("pause" as const, "resume" as const) }),
	fc.record({ type: fc.constant("meeting-start" as const), seconds: span }),
	fc.record({ type: fc.constant("meeting-end" as const) }),
	fc.record({ type: fc.constant("call" as const), on: fc.boolean() }),
	fc.record({ type: fc.constant("call" as const), on: fc.boolean(), source: fc.constant("report" as const) }),
	fc.constant<InputBody>({ type: "screen-locked" }),
	fc.record({ type: fc.constantFrom("stand" as const, "stand" as const, "sit" as const) }),
	fc.constant<InputBody>({ type: "pause", until: MONDAY + 30 * 3_600_000 }),
	fc.record({ type: fc.constant("lock" as const), on: fc.boolean() }),
	fc.record({ type: fc.constant("settings" as const), settings }),
);

const after = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 5) },
	{ weight: 4, arbitrary: fc.constantFrom(10, 15, 20, 60) },
	{ weight: 8, arbitrary: fc.integer({ min: 60, max: 200 }) },
	{ weight: 2, arbitrary: fc.constantFrom(180, 300, 600, 900) },
	{ weight: 1, arbitrary: fc.constantFrom(3600, 40_000, 86_400) },
	{ weight: 1, arbitrary: fc.integer({ min: 1, max: 100_000 }).map((milliseconds) => milliseconds / 1000) },
);

function happening(clockSteps: boolean): fc.Arbitrary<Happening> {
	return fc.record({
		after,
		body: fc.oneof(
			{ weight: 5, arbitrary: evidence },
			{ weight: 3, arbitrary: other },
			{ weight: 1, arbitrary: machineIdle },
		),
		clockStep: clockSteps
			? fc.oneof(
					{ weight: 30, arbitrary: fc.constant(0) },
					{ weight: 1, arbitrary: fc.constantFrom(-7200, -3600, 3600, 90_000) },
				)
			: fc.constant(0),
	});
}

/** A bout of typing, which single happenings would seldom make. */
const bout: fc.Arbitrary<Happening[]> = fc
	.record({ seconds: fc.integer({ min: 5, max: 40 }), every: fc.constantFrom(1, 2, 50) })
	.map(({ seconds, every }) =>
		Array.from({ length: seconds }, () => ({ after: every, body: { type: "evidence" }, clockStep: 0 })),
	);

export interface GeneratedDay {
	readonly settings: Settings;
	readonly happenings: readonly Happening[];
}

export function generatedDay(clockSteps = true): fc.Arbitrary<GeneratedDay> {
	const piece = fc.oneof(
		{ weight: 4, arbitrary: happening(clockSteps).map((one) => [one]) },
		{ weight: 1, arbitrary: bout },
	);
	return fc.record({
		settings: fc.oneof(fc.constant(rulesWith({ postureReminder: "notification" }).settings), settings),
		happenings: fc.array(piece, { maxLength: 120, size: "max" }).map((pieces) => pieces.flat()),
	});
}

/** One step of a run, with what was known before it. */
export interface Stepped {
	readonly before: State;
	readonly body: InputBody;
	readonly at: number;
	readonly wall: number;
	readonly rules: EngineConfig;
	readonly state: State;
	readonly effects: readonly Effect[];
}

export interface RunHooks {
	/** Moments in seconds after the input before at which extra ticks come, in order. */
	readonly ticks?: (index: number, after: number) => readonly number[];
	/** What becomes of the state between two steps. */
	readonly between?: (state: State, now: { at: number; wall: number }, rules: EngineConfig) => State;
	readonly each?: (stepped: Stepped) => void;
}

/** Runs a generated day and ends it with half a day of silence. */
export function live(day: GeneratedDay, hooks: RunHooks = {}): { state: State; effects: Effect[] } {
	let rules: EngineConfig = rulesWith(day.settings);
	let at = 0;
	let offset = 0;
	let state = initialState({ at, wall: MONDAY }, rules);
	const effects: Effect[] = [];
	const feed = (body: InputBody, moment: number): void => {
		const wall = MONDAY + moment * 1000 + offset * 1000;
		const before =
			hooks.between?.(state, { at: state.at, wall: MONDAY + state.at * 1000 + offset * 1000 }, rules) ?? state;
		const next = step(before, { ...body, at: moment, wall }, rules);
		hooks.each?.({ before, body, at: moment, wall, rules, ...next });
		state = next.state;
		for (const effect of next.effects) effects.push(effect);
		if (body.type === "settings") rules = { ...rules, settings: body.settings };
	};
	const stateAt = (moment: number): State =>
		step(state, { type: "tick", at: moment, wall: MONDAY + (moment + offset) * 1000 }, rules).state;
	day.happenings.forEach(({ after: seconds, body, clockStep }, index) => {
		for (const tick of hooks.ticks?.(index, seconds) ?? []) feed({ type: "tick" }, at + tick);
		at += seconds;
		offset += clockStep;
		feed(filledIn(body, stateAt(at)), at);
	});
	feed({ type: "tick" }, at + 43_200);
	return { state, effects };
}

export function filledIn(body: InputBody, state: State): InputBody {
	if ("id" in body && body.id === OPEN && body.type !== "away-answer")
		return { ...body, id: state.prompt?.id ?? "none" };
	if (body.type === "away-answer") return { ...body, id: state.lastAway?.id ?? "none" };
	return body;
}
