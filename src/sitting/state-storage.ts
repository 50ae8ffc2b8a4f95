import type { DayCounts } from "./day-counts";
import {
	amount,
	breakpointKind,
	DecodeError,
	type Decoder,
	entries,
	flag,
	length,
	moment,
	nullable,
	oneOf,
	record,
	since,
	text,
} from "./decode";
import type { Breakpoint } from "./effect";
import { wallTimeAt } from "./emit-effect";
import { initialState } from "./initial-state";
import type { EngineConfig } from "./settings";
import type * as held from "./state";

/** A state as kept on disk, with the clock readings that let another process, with another clock, go on from it. */
export interface SavedState {
	/** Epoch ms at which it was saved. */
	readonly wall: number;
	/** Monotonic seconds, of the clock of the one who saved. */
	readonly at: number;
	readonly state: held.State;
}

/** Returns a state as it is kept, with the clock readings of its moment. */
export function saveState(state: held.State, now: held.Moment): SavedState {
	return { wall: now.wall, at: now.at, state };
}

export interface RestoredState {
	readonly state: held.State;
	/** Seconds by which its moments were moved. */
	readonly shift: number;
	/** It was saved later than now, by the wall clock, and not only by as much as a clock that is put right jumps. */
	readonly isAhead: boolean;
	/** Why the saved state could not be used, and a fresh one begins; for the log. */
	readonly problem?: string;
}

/**
 * The state someone saved, with its moments moved to this process's clock. How long ago it was saved is told by the wall
 * clock, never less than nothing and at most `atMost` seconds, where the reader knows that it was not there before.
 * What lies ahead of the clock is of an unknown age, and taken for old enough that no load is left: that errs on the safe
 * side. Anything unreadable, or older than any use, gives a fresh state and says why.
 */
export function restoreState(
	saved: unknown,
	now: held.Moment,
	rules: EngineConfig,
	atMost = Number.POSITIVE_INFINITY,
): RestoredState {
	try {
		const { wall, at } = readStamp(saved, "saved state", 0);
		const since = (now.wall - wall) / 1000;
		if (Math.min(since, atMost) > OLDEST) throw new DecodeError("saved state is too old");
		const isAhead = -since > CLOCK_JUMP;
		const ago = Math.min(atMost, isAhead ? UNKNOWN_AGE : Math.max(0, since));
		const apart = now.at - ago - at;
		// The same clock within the wall clock's grain: leave the moments exactly as they were.
		const shift = Math.abs(apart) < GRAIN ? 0 : apart;
		const { state } = readSaved(saved, "saved state", shift);
		if (state.at > now.at + GRAIN) throw new DecodeError("saved state lies ahead of its own clock");
		// From there to here would be more time to count than anyone has sat.
		if (now.at - ago - state.at > OLDEST) throw new DecodeError("saved state lies too far behind its own clock");
		return { state, shift, isAhead };
	} catch (error) {
		if (!(error instanceof DecodeError)) throw error;
		return { state: initialState(now, rules), shift: 0, isAhead: false, problem: error.message };
	}
}

const GRAIN = 0.002;
/** Seconds. Nothing of what was saved longer ago than a year and some is worth going on with. Our choice. */
const OLDEST = 400 * 86_400;
/** Seconds. A clock set back by no more is one put right: what was saved since is taken for just saved. Our choice. */
const CLOCK_JUMP = 3 * 3600;
/** Seconds. */
const UNKNOWN_AGE = 86_400;
const DAY_MS = 86_400_000;

const until: Decoder<held.Until> = record<held.Until>({
	at: nullable(moment),
	wall: nullable(amount),
	asked: since(nullable(moment), null),
	long: since(flag, false),
});

const call = since(nullable(record<held.Call>({ since: moment, over: nullable(moment) })), null);

const promptKind = oneOf("break", "stand30", "standing");

const openPrompt = record<held.OpenPrompt>({
	id: text,
	shownAt: moment,
	kind: promptKind,
	moment: oneOf("pause", "patience", "busy", "save", "task", "test", "debug", "terminal", "commit", "editor"),
	whileYouWait: flag,
	last: flag,
	delivered: since(flag, false),
	closed: since(flag, false),
	hidden: since(flag, false),
});

const episode = record<held.Episode>({
	prompts: length,
	wantedAt: nullable(moment),
	repeatSat: nullable(amount),
});

const lastAway = record<held.LastAway>({
	id: text,
	from: moment,
	seconds: length,
	before: length,
	stretchSat: amount,
	standing: since(flag, false),
	scale: length,
	counted: oneOf("moving", "sitting", "frozen"),
	natural: flag,
	acrossDays: flag,
});

const tally = record<DayCounts>({
	prompts: length,
	postures: length,
	naturalBreaks: length,
	breaksTaken: length,
	snoozed: length,
	skipped: length,
	ignored: length,
	longest: length,
});

const readState: Decoder<held.State> = record<held.State>({
	version: oneOf(1),
	origin: text,
	sequence: length,
	at: moment,
	clockAt: moment,
	clockWall: amount,
	load: length,
	sat: amount,
	anchor: moment,
	stretch: oneOf("none", "gap", "held", "unfocused", "asleep", "rest"),
	lastEvidenceAt: nullable(moment),
	focus: nullable(text),
	awaySaid: flag,
	stood: since(amount, 0),
	standing: since(nullable(record<held.Standing>({ since: moment, stoodBefore: amount, rested: length })), null),
	hasStood: since(flag, false),
	stretchSat: amount,
	lastAway: nullable(lastAway),
	rest: nullable(record<held.ActiveRest>({ rested: length, since: moment, rate: length })),
	activeBreak: nullable(record<held.ActiveBreak>({ from: moment, length, restedBefore: length, kind: promptKind })),
	routine: nullable(record<held.ActiveRoutine>({ id: text, from: moment, restedBefore: length })),
	typing: nullable(record<held.Typing>({ from: moment, last: moment })),
	quietUntilAt: nullable(moment),
	dueAt: nullable(moment),
	episode: nullable(episode),
	promptsEver: length,
	prompt: nullable(openPrompt),
	snoozedUntilAt: nullable(moment),
	snoozesInRow: length,
	skipUntilSat: nullable(amount),
	lastSkip: nullable(
		record<held.LastSkip>({
			episode: nullable(episode),
			prompt: nullable(openPrompt),
			snoozesInRow: length,
			skipUntilSat: nullable(amount),
		}),
	),
	ignoredInRow: length,
	closedInRow: since(flag, false),
	messagesSeen: since(flag, true),
	statusOnly: flag,
	unseenToday: since(flag, false),
	askTomorrow: since(flag, false),
	askTiming: flag,
	spokeAt: nullable(moment),
	breakpoint: nullable(
		record<{ readonly at: number; readonly kind: Breakpoint }>({ at: moment, kind: breakpointKind }),
	),
	postureSat: nullable(amount),
	postureWantedAt: nullable(moment),
	busy: entries(moment),
	debug: entries(moment),
	toolWork: since(nullable(record<held.ToolWork>({ from: moment, last: moment })), null),
	debugQuiet: flag,
	paused: nullable(until),
	meeting: nullable(until),
	call,
	reportedCall: call,
	micAlwaysOn: since(flag, false),
	locked: flag,
	greet: since(flag, false),
	hoursOpen: flag,
	hoursUntilWall: nullable(amount),
	day: text,
	dayUntilWall: amount,
	dayStartAt: moment,
	daySat: amount,
	dayStood: since(amount, 0),
	tally,
});

const readStamp = record<held.Moment>({ wall: amount, at: amount });

/** Fields that only make sense together. */
const readSaved: Decoder<SavedState> = record<SavedState>({
	wall: amount,
	at: amount,
	state: (value, path, shift) => {
		const state = readState(value, path, shift);
		if ((state.stretch === "rest") !== (state.rest !== null))
			throw new DecodeError(`${path}.rest does not fit its stretch`);
		if (state.rest === null && (state.activeBreak !== null || state.routine !== null)) {
			throw new DecodeError(`${path} has a break without rest`);
		}
		if (state.rest !== null && !(state.rest.rate > 0)) throw new DecodeError(`${path}.rest.rate stands still`);
		if (state.anchor > state.at + GRAIN) throw new DecodeError(`${path}.anchor lies ahead`);
		const wall = wallTimeAt(state, state.at);
		if (Math.abs(state.dayUntilWall - wall) > 3 * DAY_MS)
			throw new DecodeError(`${path}.dayUntilWall is not of its day`);
		if (state.hoursUntilWall !== null && Math.abs(state.hoursUntilWall - wall) > 15 * DAY_MS) {
			throw new DecodeError(`${path}.hoursUntilWall is not of its week`);
		}
		return state;
	},
});
