import assert from "node:assert/strict";
import fc from "fast-check";
import { guide } from "../../src/exercises/catalogue/amount-builders";
import { easierStep } from "../../src/exercises/regression";
import { createSession, doneSoFar, sessionStep } from "../../src/exercises/session";
import { positionOf } from "../../src/exercises/session-position";
import { restoreSession, saveSession } from "../../src/exercises/session-storage";
import type { SessionEffect, SessionInput, SessionState } from "../../src/exercises/session-types";
import { blockAt, blockMs, cursorAt, planSeconds } from "../../src/exercises/timeline";
import type { Exercise } from "../../src/exercises/types";
import { lookupIn, plain, planOf } from "./samples";

const timer = { duration: guide(90), cueEvery: 40, cues: ["one", "two"], confirm: ["Ready?"] };
const exercises: readonly Exercise[] = [
	plain("both", { stepDown: ["smaller range", "sided"] }),
	plain("sided", { sides: "each", stepDown: ["both"], dose: { reps: guide(3) } }),
	plain("turns", { sides: "alternate", stepDown: ["fewer"] }),
	plain("timed", { dose: { timer }, setUp: [], rep: [], finish: [], stepDown: ["shorter"] }),
	plain("held", {
		dose: { reps: guide(2), hold: guide(8), restBetween: 3 },
		rep: [
			{ pose: "up", kind: "move", seconds: 1.5 },
			{ pose: "up", kind: "hold", seconds: "dose" },
			{ pose: "rest", kind: "move", seconds: 1 },
		],
	}),
];
const lookup = lookupIn(exercises);
const plan = planOf(exercises);
const planLength = planSeconds(plan) * 1000;

type Deed =
	| { readonly kind: "wait"; readonly ms: number }
	| { readonly kind: "easier" }
	| { readonly kind: "input"; readonly type: Exclude<SessionInput["type"], "easier" | "feeling" | "tick"> }
	| { readonly kind: "feeling" };

const wait = fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 30_000 }) });
/** Everything that leaves the session alive. */
const control = fc.record({
	kind: fc.constant("input" as const),
	type: fc.constantFrom("start", "pause", "resume", "next", "back", "skip", "switch-side"),
});
const ending = fc.record({ kind: fc.constant("input" as const), type: fc.constantFrom("hurts", "close") });
const deeds = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: wait },
		{ weight: 5, arbitrary: control },
		{ weight: 1, arbitrary: fc.constant({ kind: "easier" as const }) },
		{ weight: 1, arbitrary: fc.constant({ kind: "feeling" as const }) },
		{ weight: 1, arbitrary: ending },
	) as fc.Arbitrary<Deed>,
	{ maxLength: 60 },
);

function inputOf(deed: Deed, at: number, state: SessionState): SessionInput {
	switch (deed.kind) {
		case "wait":
			return { at, type: "tick" };
		case "feeling":
			return { at, type: "feeling", feeling: "mild" };
		case "input":
			return { at, type: deed.type };
		case "easier": {
			// The host asks for the step under the cursor as it is when the press arrives, so time passes first.
			const now = sessionStep(state, { at, type: "tick" }).state;
			const replacement = easierStep(now.plan, now.cursor.step, lookup);
			return replacement === undefined ? { at, type: "tick" } : { at, type: "easier", replacement };
		}
	}
}

interface Trace {
	readonly states: readonly SessionState[];
	readonly effects: readonly SessionEffect[];
}

/** Plays deeds, with `extra` more ticks spread over each wait. */
function trace(all: readonly Deed[], extra: number): Trace {
	let at = 0;
	let state = createSession("s", plan, 0);
	const states = [state];
	const effects: SessionEffect[] = [];
	const feed = (input: SessionInput) => {
		const step = sessionStep(state, input);
		state = step.state;
		states.push(state);
		effects.push(...step.effects);
	};
	feed({ at, type: "start" });
	for (const deed of all) {
		if (deed.kind === "wait") {
			for (let tick = 1; tick <= extra; tick++) {
				feed({ at: at + (deed.ms * tick) / (extra + 1), type: "tick" });
			}
			at += deed.ms;
		}
		feed(inputOf(deed, at, state));
	}
	return { states, effects };
}

function last(states: readonly SessionState[]): SessionState {
	const state = states.at(-1);
	assert.ok(state !== undefined);
	return state;
}

describe("whatever is done to a session", () => {
	it("stands inside its plan, and never counts more than the plan or the time allows", () => {
		fc.assert(
			fc.property(deeds, (all) => {
				const { states } = trace(all, 0);
				for (const state of states) {
					const block = blockAt(state.plan, state.cursor);
					assert.ok(block !== undefined && state.cursor.into >= 0 && state.cursor.into <= blockMs(block));
					const position = positionOf(state.plan, state.cursor);
					assert.ok(position !== undefined && position.progress >= 0 && position.progress <= 1 && position.left >= 0);
					for (const done of doneSoFar(state)) {
						assert.ok(done.reps <= done.planned, `${done.exercise} ${done.reps} of ${done.planned}`);
						assert.ok(done.holds <= done.planned);
					}
					const worked = state.tallies.reduce((sum, tally) => sum + tally.worked, 0);
					assert.ok(worked <= state.at);
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("comes to the same whether it is ticked seldom or often", () => {
		fc.assert(
			fc.property(deeds, fc.integer({ min: 1, max: 7 }), (all, extra) => {
				const seldom = trace(all, 0);
				const often = trace(all, extra);
				assert.deepEqual(last(often.states), last(seldom.states));
				assert.deepEqual(often.effects, seldom.effects);
			}),
			{ numRuns: 150 },
		);
	});

	it("is drawn between two snapshots where its next tick finds it", () => {
		fc.assert(
			fc.property(deeds, fc.integer({ min: 0, max: 200_000 }), (all, later) => {
				const state = last(trace(all, 0).states);
				fc.pre(state.status === "running");
				const ticked = sessionStep(state, { at: state.at + later, type: "tick" }).state;
				assert.deepEqual(cursorAt(state.plan, state.cursor, later), ticked.cursor);
			}),
			{ numRuns: 100 },
		);
	});

	it("is the same session after a reload, but paused", () => {
		fc.assert(
			fc.property(deeds, (all) => {
				const state = last(trace(all, 0).states);
				const restored = restoreSession(JSON.parse(JSON.stringify(saveSession(state, 7))), state.at);
				if (state.status === "closed") {
					assert.equal(restored.state, undefined);
				} else {
					const status = state.status === "running" ? "paused" : state.status;
					assert.deepEqual(restored.state, { ...state, status });
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("ends at most once, with one record, and stays ended", () => {
		fc.assert(
			fc.property(deeds, (all) => {
				const { states, effects } = trace([...all, { kind: "input", type: "close" }], 0);
				const count = (...types: readonly SessionEffect["type"][]) =>
					effects.filter((effect) => types.includes(effect.type)).length;
				assert.equal(last(states).status, "closed");
				assert.equal(count("finished", "stopped", "discarded"), 1);
				assert.equal(count("closed"), 1);
			}),
			{ numRuns: 150 },
		);
	});

	it("tells of boundaries in the order of time", () => {
		fc.assert(
			fc.property(deeds, (all) => {
				const times = trace(all, 2).effects.map((effect) => effect.at);
				assert.deepEqual(
					times,
					[...times].sort((a, b) => a - b),
				);
			}),
			{ numRuns: 100 },
		);
	});
});

describe("a plan run through", () => {
	it("takes its length, pauses apart, and is completed", () => {
		let state = createSession("s", plan, 0);
		const effects: SessionEffect[] = [];
		for (const input of [
			{ at: 0, type: "start" },
			{ at: planLength, type: "tick" },
			{ at: planLength, type: "resume" },
			{ at: 2 * planLength, type: "tick" },
		] as const) {
			const step = sessionStep(state, input);
			state = step.state;
			effects.push(...step.effects);
		}
		const finished = effects.find((effect) => effect.type === "finished");
		const waited = effects.find((effect) => effect.type === "paused");
		assert.equal(finished?.record.outcome, "completed");
		assert.equal(finished?.at, planLength + (planLength - (waited?.at ?? 0)));
	});
});
