import type { Block, BlockKind, Cursor, Done, PlanStep, SessionPlan } from "./plan";
import type { SessionTally } from "./session-tally";
import type { Feeling, SessionOutcome, SessionState, SessionStatus } from "./session-types";
import { blockAt, blockMs } from "./timeline";
import type { Motion } from "./types";

/**
 * A session as it is kept over a reload. The state is plain JSON and is kept whole, plan and all, so that it goes on as
 * it was planned even when the catalogue has changed meanwhile.
 */
export interface SavedSession {
	readonly version: 1;
	/** Epoch milliseconds. Absent in what an earlier version kept. */
	readonly savedAt?: number;
	readonly state: SessionState;
}

export type RestoredSession =
	| { readonly state: SessionState; readonly savedAt?: number }
	| { readonly state?: undefined; readonly reason: string };

/** @param savedAt epoch milliseconds */
export function saveSession(state: SessionState, savedAt: number): SavedSession {
	return { version: 1, savedAt, state };
}

/** Milliseconds for which a routine that a reload interrupted can be taken up. Our choice: later, a body is cold again. */
const takenUpWithin = 2 * 60 * 60_000;

/**
 * Whether a kept routine may be gone on with, or only begun anew. One whose age cannot be told is begun anew.
 * @param savedAt when it was kept, and `now`; both in epoch milliseconds
 */
export function canBeTakenUp(savedAt: number | undefined, now: number): boolean {
	const age = savedAt === undefined ? Number.NaN : now - savedAt;
	return age >= 0 && age <= takenUpWithin;
}

const kinds: readonly BlockKind[] = ["prepare", "set-up", "move", "hold", "finish", "switch-side", "rest", "timer"];
const sides = ["left", "right"] as const;
const breaths = ["in", "out"] as const;
const sidesOfExercise = ["none", "alternate", "each"] as const;
const statuses: readonly SessionStatus[] = ["running", "paused", "asking", "stopped", "closed"];
const outcomes: readonly SessionOutcome[] = ["completed", "partial", "stopped"];
const feelings: readonly Feeling[] = ["fine", "mild", "sharp"];

const asText = (reader: ObjectReader, key: string) => reader.text(key);
const asCount = (reader: ObjectReader, key: string) => reader.number(key);

function readBlock(reader: ObjectReader): Block {
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

function readMotion(reader: ObjectReader): Motion {
	return { pose: reader.text("pose"), seconds: reader.number("seconds", 0.01) };
}

function readStep(reader: ObjectReader): PlanStep {
	const blocks = reader.list("blocks", readBlock);
	if (blocks.length === 0) {
		throw new SessionDecodeError("a step has no blocks");
	}
	return {
		exercise: reader.text("exercise"),
		...reader.optional("figure", asText),
		name: reader.text("name"),
		mayFeel: reader.text("mayFeel"),
		avoid: reader.texts("avoid"),
		how: reader.texts("how"),
		stop: reader.text("stop"),
		// Absent in what an earlier version kept.
		...{ mistakes: [], ...reader.optional("mistakes", (from, key) => from.texts(key)) },
		...{ harder: [], ...reader.optional("harder", (from, key) => from.texts(key)) },
		...{ gentler: [], ...reader.optional("gentler", (from, key) => from.texts(key)) },
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

function readPlan(reader: ObjectReader): SessionPlan {
	return { routine: reader.text("routine"), name: reader.text("name"), steps: reader.list("steps", readStep) };
}

function readCursor(reader: ObjectReader, plan: SessionPlan): Cursor {
	const cursor = { step: reader.number("step"), block: reader.number("block"), into: reader.number("into") };
	const block = blockAt(plan, cursor);
	if (block === undefined || cursor.into > blockMs(block) || !Number.isInteger(cursor.into)) {
		throw new SessionDecodeError("the position lies outside the plan");
	}
	return cursor;
}

function readTally(reader: ObjectReader): SessionTally {
	return { reps: reader.texts("reps"), holds: reader.texts("holds"), worked: reader.number("worked") };
}

function readDone(reader: ObjectReader): Done {
	return {
		exercise: reader.text("exercise"),
		reps: reader.number("reps"),
		holds: reader.number("holds"),
		seconds: reader.number("seconds"),
		sides: reader.texts("sides", sides),
		planned: reader.number("planned"),
	};
}

function readState(reader: ObjectReader): SessionState {
	const plan = readPlan(reader.object("plan"));
	const tallies = reader.list("tallies", readTally);
	if (tallies.length !== plan.steps.length) {
		throw new SessionDecodeError("the totals do not match the plan");
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
export function restoreSession(saved: unknown, at: number): RestoredSession {
	try {
		const reader = new ObjectReader(saved, "saved");
		if (reader.number("version") !== 1) {
			return { reason: "The kept session is from another version." };
		}
		const state = readState(reader.object("state"));
		if (state.status === "closed") {
			return { reason: "The kept session was over." };
		}
		return {
			state: { ...state, at: Math.round(at), status: state.status === "running" ? "paused" : state.status },
			...reader.optional("savedAt", asCount),
		};
	} catch (error) {
		if (error instanceof SessionDecodeError) {
			return { reason: `The kept session could not be read: ${error.message}.` };
		}
		throw error;
	}
}

/** Reads plain JSON that may be broken, field by field; the first thing amiss is named in words. */

/** What was read is not what was expected. The message says where, and what was looked for. */
export class SessionDecodeError extends Error {}

export class ObjectReader {
	private readonly fields: ReadonlyMap<string, unknown>;

	constructor(
		value: unknown,
		private readonly where: string,
	) {
		if (typeof value !== "object" || value === null || Array.isArray(value)) {
			throw new SessionDecodeError(`${where} is missing`);
		}
		this.fields = new Map(Object.entries(value));
	}

	private path(key: string): string {
		return `${this.where}.${key}`;
	}

	object(key: string): ObjectReader {
		return new ObjectReader(this.fields.get(key), this.path(key));
	}

	text(key: string): string {
		const value = this.fields.get(key);
		if (typeof value !== "string") {
			throw new SessionDecodeError(`${this.path(key)} is not text`);
		}
		return value;
	}

	flag(key: string): boolean {
		const value = this.fields.get(key);
		if (typeof value !== "boolean") {
			throw new SessionDecodeError(`${this.path(key)} is neither true nor false`);
		}
		return value;
	}

	/** A number from `least` to `most`, both included. */
	number(key: string, least = 0, most: number = Number.MAX_SAFE_INTEGER): number {
		const value = this.fields.get(key);
		if (typeof value !== "number" || !(value >= least && value <= most)) {
			throw new SessionDecodeError(`${this.path(key)} is not a number from ${least} to ${most}`);
		}
		return value;
	}

	oneOf<T extends string>(key: string, allowed: readonly T[]): T {
		const found = allowed.find((each) => each === this.fields.get(key));
		if (found === undefined) {
			throw new SessionDecodeError(`${this.path(key)} is none of ${allowed.join(", ")}`);
		}
		return found;
	}

	private array(key: string): readonly unknown[] {
		const value = this.fields.get(key);
		if (!Array.isArray(value)) {
			throw new SessionDecodeError(`${this.path(key)} is not a list`);
		}
		return value;
	}

	list<T>(key: string, each: (reader: ObjectReader) => T): readonly T[] {
		return this.array(key).map((value, index) => each(new ObjectReader(value, `${this.path(key)}[${index}]`)));
	}

	texts<T extends string = string>(key: string, allowed?: readonly T[]): readonly T[] {
		return this.array(key).map((value) => {
			if (typeof value !== "string" || (allowed !== undefined && !allowed.some((each) => each === value))) {
				throw new SessionDecodeError(`${this.path(key)} holds something else than ${allowed?.join(", ") ?? "text"}`);
			}
			return value as T;
		});
	}

	/** An object with just this field, or an empty one when it is not there: to spread into what is read. */
	optional<K extends string, T>(key: K, read: (reader: ObjectReader, key: K) => T): { readonly [P in K]?: T } {
		return this.fields.get(key) === undefined ? {} : ({ [key]: read(this, key) } as { readonly [P in K]?: T });
	}
}
