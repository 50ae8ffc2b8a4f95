import type { Effect } from "./effect";
import { initialState } from "./initial-state";
import type { Input } from "./input";
import {
	applyEntries,
	type Base,
	type Entry,
	entriesSince,
	isAfter,
	merge,
	mostCompleteBase,
	type Offer,
	pendingEffects,
	takesLead,
	weightOf,
} from "./merge-inputs";
import type { EngineConfig } from "./settings";
import { decodeSharedFile, type SharedFile, type WindowFile } from "./shared-file";
import type { Moment, State } from "./state";
import { saveState } from "./state-storage";
import { step } from "./step";

/** What one window keeps in memory. */
export interface WindowState {
	readonly window: string;
	/** Seconds for which inputs are kept one by one, for those of other windows that come late. */
	readonly keep: number;
	/** All windows' inputs older than that. */
	readonly base: Base;
	/** All windows' inputs since, in order. */
	readonly log: readonly Entry[];
	/** Number of this window's last input. */
	readonly count: number;
	/** Its moment. */
	readonly lastAt?: number;
	/** What base and log come to, and the time passed since. */
	readonly state: State;
	readonly holder: string | null;
	/** When the files were last read. */
	readonly looked: Moment;
}

export interface SyncResult {
	readonly window: WindowState;
	/** To be carried out and recorded. */
	readonly effects: readonly Effect[];
	/** The other windows lack something this one knows: write it soon. */
	readonly write: boolean;
	/** Why a file could not be read, for the log. */
	readonly problem?: string | undefined;
}

/** Seconds, at least. Other windows' inputs come within two; a busy machine may take many times that. Our choice. */
const KEEP = 60;
/**
 * Milliseconds. What was written so long ago is in the latest by now. Our choice: longer than a window is left alone and
 * then goes on at once.
 */
const STALE = 12 * 60 * 60 * 1000;
/** Windows remembered in the file: more than anyone opens in a day, few enough to stay small. */
const MOST_WINDOWS = 200;

/**
 * A window begins: with what is in the windows' files, or afresh when there is none. `id` must be new each time.
 * @param wanted seconds for which inputs are to be kept one by one: more where the clock runs faster
 */
export function openWindow(
	id: string,
	files: readonly unknown[],
	now: Moment,
	rules: EngineConfig,
	wanted = KEEP,
): SyncResult {
	const base = { state: initialState(now, rules), seen: {}, known: 0, holder: null };
	const keep = Math.max(KEEP, wanted);
	const fresh = { window: id, keep, base, log: [], count: 0, state: base.state, holder: null, looked: now };
	const { shares, problem } = readAll(files, now, rules, Number.POSITIVE_INFINITY);
	const { best, log } = trusted(shares);
	if (best === undefined) return { window: fresh, effects: [], write: true, problem };
	return { ...replay(fresh, best, log), problem };
}

/** Take an input of this window's. */
export function applyLocal(local: WindowState, given: Input, rules: EngineConfig): SyncResult {
	const input = inOrder(scopeToWindow(given, local.window), local);
	const { state, effects } = step(local.state, input, rules);
	// A window behind that is told it has no focus knows nothing new, and what it knows may be old.
	const behind = input.type === "blur" && local.state.focus === state.focus;
	if (effects.length === 0 && (behind || input.type === "tick")) {
		return { window: { ...local, state }, effects, write: false };
	}
	const number = local.count + 1;
	const weight = weightOf(input, local.lastAt);
	const entry: Entry = { window: local.window, number, input, weight, gave: [], rules };
	const last = local.log.at(-1);
	if (last !== undefined && !isAfter(entry, last)) {
		const told = replay({ ...local, count: number, lastAt: input.at }, local.base, merge([local.log, [entry]]));
		return { ...told, write: true };
	}
	const log = [...local.log, { ...entry, gave: effects.map(({ type }) => type) }];
	const holder = takesLead(input, state, local.window) ? local.window : local.holder;
	return { window: settle({ ...local, count: number, lastAt: input.at, log, state, holder }), effects, write: true };
}

/** Whether this window is the one to arm a timer and send ticks. */
export function isLeader(local: WindowState): boolean {
	return local.holder === null || local.holder === local.window;
}

/** Take in what the windows' files hold now. */
export function mergeRemote(
	local: WindowState,
	files: readonly unknown[],
	now: Moment,
	rules: EngineConfig,
): SyncResult {
	const atMost = oldest(local, now);
	const { shares, problem } = readAll(files, now, rules, atMost);
	// What lies ahead of the clock is no news, unless the clock has just been set back.
	const isNews = ({ isAhead }: WindowFile) => !isAhead || atMost < Number.POSITIVE_INFINITY;
	const others = shares.filter((each) => each.window !== local.window && isNews(each));
	const log = merge([local.log, ...others.map((other) => other.log)]);
	const own: Offer = { ...local.base, window: local.window };
	const hasNews = entriesSince(own, log).length > local.log.length;
	const best = mostCompleteBase([own, ...others], log, hasNews ? undefined : own) ?? own;
	const told = hasNews || best !== own ? replay(local, best, log) : { window: local, effects: [], write: false };
	const mine = shares.find(({ window }) => window === local.window);
	const lacksOurs = Math.max(mine?.seen[local.window] ?? 0, mine?.log.at(-1)?.number ?? 0) < local.count;
	return { ...told, window: { ...told.window, looked: now }, write: told.write || lacksOurs, problem };
}

/** What to write to this window's file. */
export function toFile(local: WindowState, now: Moment): SharedFile {
	const { state, seen, known, holder } = local.base;
	const log = local.log
		.filter(({ window }) => window === local.window)
		.map(({ number, input, weight, gave }) => ({ number, input, weight, gave }));
	return {
		window: local.window,
		saved: saveState(state, now),
		seen: Object.fromEntries(Object.entries(seen).slice(-MOST_WINDOWS)),
		known,
		holder,
		log,
	};
}

/** What a window that begins goes by. What lies ahead of the clock counts only where there is nothing else. */
function trusted(shares: readonly WindowFile[]): { readonly best: WindowFile | undefined; readonly log: Entry[] } {
	const dated = shares.filter(({ isAhead }) => !isAhead);
	const offers = dated.length > 0 ? dated : shares;
	const log = merge(offers.map((each) => each.log));
	const best = mostCompleteBase(offers, log);
	return { best: offers.find((each) => each === best), log };
}

/**
 * Returns the windows whose files nobody needs any more: written long ago, or by a clock that was wrong. Never the file
 * with which a window would begin now.
 */
export function obsoleteWindows(files: readonly unknown[], now: Moment, rules: EngineConfig): readonly string[] {
	const { shares } = readAll(files, now, rules, Number.POSITIVE_INFINITY);
	const { best } = trusted(shares);
	return shares
		.filter((each) => each !== best && (each.isAhead || now.wall - each.savedWall > STALE))
		.map(({ window }) => window);
}

/**
 * How old, seconds, what is news since the last look can be: by the wall clock, unless that was set in between. Then it
 * is no older than the look, give or take the time it takes to write.
 */
function oldest({ looked, keep }: WindowState, now: Moment): number {
	const passed = now.at - looked.at;
	// Two clocks are not read at one moment: a second apart is nothing, and more where they run faster.
	const wasSet = Math.abs((now.wall - looked.wall) / 1000 - passed) > keep / KEEP;
	return wasSet ? Math.max(0, passed) + 1 : Number.POSITIVE_INFINITY;
}

function readAll(
	files: readonly unknown[],
	now: Moment,
	rules: EngineConfig,
	atMost: number,
): { readonly shares: readonly WindowFile[]; readonly problem: string | undefined } {
	const read = files.map((file) => decodeSharedFile(file, now, rules, atMost));
	return {
		shares: read.filter((each) => typeof each !== "string"),
		problem: read.find((each) => typeof each === "string"),
	};
}

/** Fold everything once more. What happens that nobody has carried out yet is this window's to do, if its input gave it. */
function replay(local: WindowState, from: Base, all: readonly Entry[]): SyncResult {
	const base = { state: from.state, seen: from.seen, known: from.known, holder: from.holder };
	const log = entriesSince(base, all);
	const told = applyEntries(base, log);
	const given = pendingEffects(log, told.effects, local.window);
	const effects = [...given.values()].flat();
	const marked = log.map((entry) => {
		const more = given.get(entry);
		if (more === undefined) return entry;
		return { ...entry, gave: [...entry.gave, ...more.map(({ type }) => type)] };
	});
	const window = { ...local, base, log: marked, state: told.state, holder: told.holder };
	return { window: settle(window), effects, write: effects.length > 0 };
}

/** Leave one by one only what is recent. */
function settle(local: WindowState): WindowState {
	const { log, keep } = local;
	const from = local.state.at - keep;
	const recent = log.filter(({ input }) => input.at >= from);
	if (recent.length === log.length) return local;
	const { state, seen, known, holder } = applyEntries(local.base, log.slice(0, log.length - recent.length));
	return { ...local, base: { state, seen, known, holder }, log: recent };
}

/** An input before the last one of its window, or at no time, is taken at the last one's, as in `step`. */
function inOrder(input: Input, { window, log, state }: WindowState): Input {
	const last = log.findLast((entry) => entry.window === window)?.input.at ?? input.at;
	return Number.isFinite(input.at) ? { ...input, at: Math.max(last, input.at) } : { ...input, at: state.at };
}

/** Names given by one window for what runs in it must not meet another's. */
export function scopeToWindow(input: Input, window: string): Input {
	switch (input.type) {
		case "busy-start":
		case "busy-end":
		case "debug-start":
		case "debug-end":
			return { ...input, id: `${window}:${input.id}` };
		default:
			return input;
	}
}
