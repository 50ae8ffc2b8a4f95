import type { Block, BlockKind, Cursor, Done, Motion, PlanStep, SessionPlan } from "./plan";
import { Reader, Unreadable } from "./reading";
import type { Feeling, SessionOutcome, SessionState, SessionStatus } from "./session-types";
import { blockAt, blockMs } from "./timeline";
import type { Tally } from "./totals";

/**
 * A session as it is kept over a reload. The state is plain JSON and is kept whole, plan and all, so that it goes on as
 * it was planned even when the catalogue has changed meanwhile.
 */
export interface SavedSession {
	readonly version: 1;
	readonly state: SessionState;
}

export type Restored = { readonly state: SessionState } | { readonly state?: undefined; readonly reason: string };

export function saveSession(state: SessionState): SavedSession {
	return { version: 1, state };
}

const kinds: readonly BlockKind[] = ["prepare", "set-up", "move", "hold", "finish", "switch-side", "rest", "timer"];
const sides = ["left", "right"] as const;
const breaths = ["in", "out"] as const;
const sidesOfExercise = ["none", "alternate", "each"] as const;
const statuses: readonly SessionStatus[] = ["running", "paused", "asking", "stopped", "closed"];
const outcomes: readonly SessionOutcome[] = ["completed", "partial", "stopped"];
const feelings: readonly Feeling[] = ["fine", "mild", "sharp"];

const asText = (reader: Reader, key: string) => reader.text(key);
const asCount = (reader: Reader, key: string) => reader.number(key);

function readBlock(reader: Reader): Block {
	return {
		kind: reader.oneOf("kind", kinds),
		seconds: reader.number("seconds"),
		from: reader.text("from"),
		to: reader.text("to"),
		...reader.optional("side", (from, key) => from.oneOf(key, sides)),
		...reader.optional("rep", asCount),
		...reader.optional("reps", asCount),
		cue: reader.text("cue"),
		...reader.optional("breath", (from, key) => from.oneOf(key, breaths)),
		...reader.optional("doseHold", () => true as const),
		...reader.optional("confirm", asText),
	};
}

function readMotion(reader: Reader): Motion {
	return { pose: reader.text("pose"), seconds: reader.number("seconds", 0.01) };
}

function readStep(reader: Reader): PlanStep {
	const blocks = reader.list("blocks", readBlock);
	if (blocks.length === 0) {
		throw new Unreadable("a step has no blocks");
	}
	return {
		exercise: reader.text("exercise"),
		...reader.optional("figure", asText),
		name: reader.text("name"),
		mayFeel: reader.text("mayFeel"),
		avoid: reader.texts("avoid"),
		how: reader.texts("how"),
		stop: reader.text("stop"),
		added: reader.flag("added"),
		sides: reader.oneOf("sides", sidesOfExercise),
		seated: reader.flag("seated"),
		...reader.optional("easier", asText),
		...reader.optional("range", (from, key) => from.number(key, 0, 1)),
		...reader.optional("motion", (from, key) => from.list(key, readMotion)),
		...reader.optional("checklist", (from, key) => from.texts(key)),
		...reader.optional("note", asText),
		blocks,
	};
}

function readPlan(reader: Reader): SessionPlan {
	return { routine: reader.text("routine"), name: reader.text("name"), steps: reader.list("steps", readStep) };
}

function readCursor(reader: Reader, plan: SessionPlan): Cursor {
	const cursor = { step: reader.number("step"), block: reader.number("block"), into: reader.number("into") };
	const block = blockAt(plan, cursor);
	if (block === undefined || cursor.into > blockMs(block) || !Number.isInteger(cursor.into)) {
		throw new Unreadable("the position lies outside the plan");
	}
	return cursor;
}

function readTally(reader: Reader): Tally {
	return { reps: reader.texts("reps"), holds: reader.texts("holds"), worked: reader.number("worked") };
}

function readDone(reader: Reader): Done {
	return {
		exercise: reader.text("exercise"),
		reps: reader.number("reps"),
		holds: reader.number("holds"),
		seconds: reader.number("seconds"),
		sides: reader.texts("sides", sides),
		planned: reader.number("planned"),
	};
}

function readState(reader: Reader): SessionState {
	const plan = readPlan(reader.object("plan"));
	const tallies = reader.list("tallies", readTally);
	if (tallies.length !== plan.steps.length) {
		throw new Unreadable("the totals do not match the plan");
	}
	return {
		id: reader.text("id"),
		plan,
		status: reader.oneOf("status", statuses),
		cursor: readCursor(reader.object("cursor"), plan),
		at: reader.number("at", Number.MIN_SAFE_INTEGER),
		tallies,
		replaced: reader.list("replaced", readDone),
		...reader.optional("outcome", (from, key) => from.oneOf(key, outcomes)),
		...reader.optional("feeling", (from, key) => from.oneOf(key, feelings)),
	};
}

/**
 * Brings a kept session back at the same rep and second. One that ran comes back paused: nobody was moving while the
 * window was away. `at` is the time of the new clock. A session that was closed, or what is not one, gives a reason.
 */
export function restoreSession(saved: unknown, at: number): Restored {
	try {
		const reader = new Reader(saved, "saved");
		if (reader.number("version") !== 1) {
			return { reason: "The kept session is from another version." };
		}
		const state = readState(reader.object("state"));
		if (state.status === "closed") {
			return { reason: "The kept session was over." };
		}
		return { state: { ...state, at: Math.round(at), status: state.status === "running" ? "paused" : state.status } };
	} catch (error) {
		if (error instanceof Unreadable) {
			return { reason: `The kept session could not be read: ${error.message}.` };
		}
		throw error;
	}
}
