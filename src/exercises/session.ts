import { backTarget, nextTarget, skipTarget, switchSideTarget, type Target } from "./navigation";
import type { Done, PlanStep, SessionPlan } from "./plan";
import { replaceStep } from "./regression";
import { addRun, doneOf, emptySessionTally, isComplete, isWorthRecording } from "./session-tally";
import type {
	SessionEffect,
	SessionInput,
	SessionOutcome,
	SessionRecord,
	SessionState,
	SessionStep,
} from "./session-types";
import { advance, blockAt, blockMs, planStart } from "./timeline";

/**
 * The routine session. Its position follows from the time that passed while it ran, so ticks only discover boundaries:
 * more or fewer of them give the same state and the same effects.
 */

/** A session before its start. */
export function createSession(id: string, plan: SessionPlan, at: number): SessionState {
	return {
		id,
		plan,
		status: "paused",
		cursor: planStart,
		at: Math.round(at),
		tallies: plan.steps.map(() => emptySessionTally),
		replaced: [],
	};
}

/** When the next block boundary comes, in the session's milliseconds; undefined while nothing runs. */
export function sessionWakeAt(state: SessionState): number | undefined {
	const block = blockAt(state.plan, state.cursor);
	return state.status === "running" && block !== undefined ? state.at + blockMs(block) - state.cursor.into : undefined;
}

/** What was done so far, one line per exercise of which something was done; what was replaced comes first. */
export function doneSoFar(state: SessionState): readonly Done[] {
	const lines = state.plan.steps.map((step, index) => doneOf(step, state.tallies[index] ?? emptySessionTally));
	return [...state.replaced, ...lines].filter((done) => done.seconds > 0 || done.reps > 0);
}

/** Returns what the diary keeps of a session that ends with this outcome. */
export function recordOf(state: SessionState, outcome: SessionOutcome): SessionRecord {
	const done = doneSoFar(state);
	const current = state.plan.steps[state.cursor.step];
	return {
		session: state.id,
		routine: state.plan.routine,
		name: state.plan.name,
		outcome,
		seconds: done.reduce((sum, line) => sum + line.seconds, 0),
		done,
		...(outcome === "stopped" && current !== undefined ? { hurt: current.exercise } : {}),
	};
}

/** The work is over: ask how it felt, or leave quietly when there is nothing to remember. */
function endWork(state: SessionState): SessionStep {
	const { at } = state;
	if (!isWorthRecording(state.plan, state.tallies, state.replaced)) {
		return {
			state: { ...state, status: "closed" },
			effects: [
				{ type: "discarded", at },
				{ type: "closed", at },
			],
		};
	}
	const outcome = isComplete(state.plan, state.tallies) ? "completed" : "partial";
	return {
		state: { ...state, status: "asking", outcome },
		effects: [{ type: "finished", at, record: recordOf(state, outcome) }],
	};
}

function enteredEffect(state: SessionState, at: number): SessionEffect {
	return { type: "block-entered", at, step: state.cursor.step, block: state.cursor.block };
}

/** Lets the time up to `at` pass. */
function runTo(state: SessionState, at: number): SessionStep {
	if (state.status !== "running") {
		return { state: { ...state, at }, effects: [] };
	}
	const moved = advance(state.plan, state.cursor, at - state.at);
	const tallies = [...state.tallies];
	const effects: SessionEffect[] = [];
	let haltedAt = at;
	for (const run of moved.runs) {
		const step = state.plan.steps[run.step];
		if (step !== undefined) {
			tallies[run.step] = addRun(tallies[run.step] ?? emptySessionTally, step, run);
		}
		if (run.ended) {
			haltedAt = state.at + run.after;
			const next = step?.blocks[run.block + 1] === undefined ? [run.step + 1, 0] : [run.step, run.block + 1];
			const [nextStep = 0, nextBlock = 0] = next;
			if (state.plan.steps[nextStep] !== undefined) {
				effects.push({ type: "block-entered", at: haltedAt, step: nextStep, block: nextBlock });
			}
		}
	}
	const after: SessionState = { ...state, cursor: moved.cursor, at, tallies };
	if (moved.halt === "end") {
		const over = endWork({ ...after, at: haltedAt });
		return { state: { ...over.state, at }, effects: [...effects, ...over.effects] };
	}
	if (moved.halt === "confirm") {
		return {
			state: { ...after, status: "paused" },
			effects: [...effects, { type: "paused", at: haltedAt, because: "confirm" }],
		};
	}
	return { state: after, effects };
}

function goTo(state: SessionState, target: Target): SessionStep {
	if (target === undefined) {
		return { state, effects: [] };
	}
	if (target === "end") {
		return endWork(state);
	}
	const there: SessionState = { ...state, cursor: target };
	const entered = enteredEffect(there, state.at);
	if (state.status === "running" && blockAt(state.plan, target)?.confirm !== undefined) {
		return {
			state: { ...there, status: "paused" },
			effects: [entered, { type: "paused", at: state.at, because: "confirm" }],
		};
	}
	return { state: there, effects: [entered] };
}

function easier(state: SessionState, replacement: PlanStep): SessionStep {
	const from = state.plan.steps[state.cursor.step];
	const replaced = replaceStep(state, replacement);
	if (from === undefined || replaced === undefined) {
		return { state, effects: [] };
	}
	const moved = goTo(replaced, replaced.cursor);
	const effect: SessionEffect = {
		type: "replaced",
		at: state.at,
		step: state.cursor.step,
		from: from.exercise,
		to: replacement.exercise,
	};
	return { state: moved.state, effects: [effect, ...moved.effects] };
}

/** What an input does to a session that still has work before it. */
function applyToWork(state: SessionState, input: SessionInput): SessionStep {
	const { at, plan, cursor } = state;
	switch (input.type) {
		case "start":
		case "resume":
			return state.status === "running"
				? { state, effects: [] }
				: {
						state: { ...state, status: "running" },
						effects:
							input.type === "start" ? [{ type: "started", at }, enteredEffect(state, at)] : [{ type: "resumed", at }],
					};
		case "pause":
			return state.status === "paused"
				? { state, effects: [] }
				: { state: { ...state, status: "paused" }, effects: [{ type: "paused", at, because: "asked" }] };
		case "next":
			return goTo(state, nextTarget(plan, cursor));
		case "back":
			return goTo(state, backTarget(plan, cursor));
		case "skip":
			return goTo(state, skipTarget(plan, cursor));
		case "switch-side":
			return goTo(state, switchSideTarget(plan, cursor));
		case "easier":
			return easier(state, input.replacement);
		case "hurts": {
			const record = recordOf(state, "stopped");
			return {
				state: { ...state, status: "stopped", outcome: "stopped" },
				effects: [{ type: "stopped", at, exercise: record.hurt ?? "", record }],
			};
		}
		case "close": {
			const over = endWork(state);
			return over.state.status === "closed"
				? over
				: { state: { ...over.state, status: "closed" }, effects: [...over.effects, { type: "closed", at }] };
		}
		case "tick":
		case "feeling":
			return { state, effects: [] };
	}
}

/** What an input does once the work is over. A stop then is the answer "sharp". */
function applyToEnd(state: SessionState, input: SessionInput): SessionStep {
	const { at } = state;
	if (input.type === "close") {
		return { state: { ...state, status: "closed" }, effects: [{ type: "closed", at }] };
	}
	const feeling = input.type === "feeling" ? input.feeling : input.type === "hurts" ? "sharp" : undefined;
	if (feeling === undefined || (state.status === "stopped" && input.type === "hurts")) {
		return { state, effects: [] };
	}
	return {
		state: { ...state, status: "closed", feeling },
		effects: [
			{ type: "felt", at, feeling, record: recordOf(state, state.outcome ?? "partial") },
			{ type: "closed", at },
		],
	};
}

/** Lets time pass up to the input, then applies it. Never throws; an input that does not fit changes nothing. */
export function sessionStep(state: SessionState, input: SessionInput): SessionStep {
	if (state.status === "closed") {
		return { state, effects: [] };
	}
	const asked = Number.isFinite(input.at) ? Math.round(input.at) : state.at;
	const passed = runTo(state, state.status === "running" ? Math.max(state.at, asked) : asked);
	const { status } = passed.state;
	if (status === "closed") {
		return passed;
	}
	const applied =
		status === "running" || status === "paused" ? applyToWork(passed.state, input) : applyToEnd(passed.state, input);
	return { state: applied.state, effects: [...passed.effects, ...applied.effects] };
}
