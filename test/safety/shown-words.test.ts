import assert from "node:assert/strict";
import type { DiaryEvent } from "../../src/diary/events";
import { catalogue } from "../../src/exercises/catalogue/all";
import { textsOf } from "../../src/l10n/with-texts";
import { access, safetyState } from "../../src/safety/access";
import { afterEffectWords } from "../../src/safety/after-effects";
import { safetyCards } from "../../src/safety/cards";
import { cautionGates } from "../../src/safety/caution-gates";
import { durationRules } from "../../src/safety/duration-rules";
import { emergencyCard } from "../../src/safety/emergency";
import { gates } from "../../src/safety/gates";
import { stepsBack, stepsOn } from "../../src/safety/phase-criteria";
import { lockCard, phaseCards } from "../../src/safety/requested-cards";
import { pageOf } from "../../src/safety/screening-flow";
import { questions } from "../../src/safety/screening-questions";
import { screeningRules } from "../../src/safety/screening-rules";
import { adviceAfterAnswer } from "../../src/safety/stop-advice";
import { stopRules } from "../../src/safety/stop-rules";
import { at, day, hour, noon, routine } from "../diary/make";
import { cardContext, inOrder, nowAfter, screen, wrote } from "./make";

/** Each rule's words, and a way that leads a person to them: a rule whose words nobody can come to is dead. */

const phaseOf = (id: string) => catalogue.find((known) => known.id === id)?.phase;

const itsId = (id: string) => id;

/** Everything the rules say to somebody with this diary: pages, cards, locks and the phases. */
function said(events: readonly DiaryEvent[]): readonly string[] {
	const state = safetyState(inOrder(...events), nowAfter(0), phaseOf);
	const locks = catalogue.flatMap((exercise) => {
		const result = access(exercise, state);
		const lock = { ...result, exercise: exercise.id };
		return lock.open ? [] : [lockCard(exercise.name, lock, state, () => undefined, itsId)];
	});
	return textsOf([
		pageOf(state.screen),
		emergencyCard(state.screen, ["112"]),
		safetyCards(state.events, state, cardContext),
		phaseCards(state),
		locks,
	]);
}

const screened = screen(noon - 10 * day);
const reached = (phase: 2 | 3, days: number) => at(noon + days * day, { kind: "phase", phase, why: "clinician" });
const worse = (exercise: string, days: number, still = true) =>
	at(noon + days * day, { kind: "after-effect", of: "x", since: "worse", still, exercises: [exercise] });
const done = (exercise: string, days: number) =>
	routine(
		noon + days * day,
		{ done: [{ exercise, reps: 5, holds: 0, seconds: 60, sides: [], planned: 5 }] },
		`${exercise}${days}`,
	);
const every = (step: number, first: number) =>
	Array.from({ length: Math.floor(-first / step) }, (_, index) => done("plank", first + step * index));
/** The same figures on each of these days. */
const on = (days: readonly number[], figures: Parameters<typeof wrote>[1]) => days.map((days) => wrote(days, figures));
const lastDays = (count: number, until = 0) => Array.from({ length: count }, (_, index) => until - index);
const sore = (first: number) => on([first, first + 2, first + 4, -4, -2, 0], { leg: 5 });
const sharp = routine(noon - hour / 2, { feeling: "sharp" }, "sharp");

/** Diaries that together lead to every rule. */
const diaries: readonly (readonly DiaryEvent[])[] = [
	[],
	...questions.flatMap(({ key, options }) => options.map(({ value }) => [screen(noon, { [key]: value })])),
	[screen(noon, { disabled: "yes", weakMild: "new" })],
	...([2, 3] as const).map((phase) => [screened, reached(phase, -3)]),
	...[1, 2, 3].map((times) => [screened, ...lastDays(times).map((days) => worse("ankle-pump", days))]),
	[screened, worse("ankle-pump", 0, false)],
	[screened, reached(3, -9), worse("ankle-pump", -2), worse("plank", -1), worse("bird-dog", 0)],
	[screened, worse("walk-short", -1), worse("pelvic-tilt-seated", 0)],
	[screened, ...lastDays(3).map((days) => worse("walk-short", days))],
	[screened, routine(noon, { outcome: "stopped", hurt: "ankle-pump" })],
	[screened, wrote(0, { pattern: "constant" })],
	[screened, reached(3, -12), ...on(lastDays(7, -3), { reach: 1 }), ...on([-1, 0], { reach: 4 })],
	[screened, reached(3, -20), ...on(lastDays(14, -3), { leg: 1 }), ...on(lastDays(3), { leg: 5 })],
	[screened, ...on(lastDays(4), { pattern: "none" })],
	[screened, reached(2, -15), ...on(lastDays(10), { leg: 1 }), ...every(1, -8)],
	[
		screened,
		reached(2, -15),
		...on(lastDays(10), { leg: 1 }),
		...every(1, -8),
		at(noon, { kind: "self-check", steady: true }),
	],
	[screened, reached(2, -9), wrote(-2, { reach: 2 }), done("back-extension-standing", -1), wrote(0, { reach: 3 })],
	[screen(noon - 70 * day), ...every(2, -60), ...sore(-60)],
	[screen(noon - 70 * day), ...every(6, -60), ...sore(-60)],
	[screen(noon - 40 * day), ...every(2, -30), ...sore(-30)],
	[screened, ...on(lastDays(14, -7), { leg: 2 }), ...on(lastDays(7), { leg: 5 })],
	[screened, sharp],
	...stopRules.map(({ felt }) => [screened, sharp, at(noon - hour / 4, { kind: "stop-answer", of: "sharp", felt })]),
];

describe("every rule of safety", () => {
	const shown = new Set([
		...diaries.flatMap(said),
		// The page of a stop, which stands as long as the routine is open.
		...stopRules.flatMap((rule) => adviceAfterAnswer(rule, { walk: true, tilts: true })),
	]);
	/** Within a line that says more, a criterion that is met or not, for one. */
	const isShown = (words: string) => shown.has(words) || [...shown].some((line) => line.endsWith(words));

	const tables: Readonly<Record<string, readonly (readonly [string, ...(readonly string[])])[]>> = {
		screen: screeningRules.map(({ rule, title, words, wayOut }) => [rule, title, words, wayOut]),
		time: durationRules.map(({ rule, words }) => [rule, words]),
		stop: stopRules.map(({ felt, label, words }) => [felt, label, words]),
		"after-effect": Object.entries(afterEffectWords),
		"step back": stepsBack.map(({ rule, words }) => [rule, words]),
		"step on": stepsOn.map(({ rule, words, criteria }) => [rule, words, ...criteria.map((one) => one.words)]),
		gate: gates.map(({ gate, reason, wayOut }) => [gate, reason, wayOut]),
		caution: cautionGates.map(({ caution, reason }) => [caution, reason]),
	};

	for (const [table, rows] of Object.entries(tables)) {
		it(`says its words on some way through it: ${table}`, () => {
			const unsaid = rows.flatMap(([rule, ...texts]) =>
				texts.filter((text) => text !== "" && !isShown(text)).map((text) => `${rule}: ${text}`),
			);
			assert.deepEqual(unsaid, []);
		});
	}
});
