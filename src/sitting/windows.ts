import type { Effect } from "./effect";
import { freshState } from "./fresh";
import type { Input } from "./input";
import type { Rules } from "./rules";
import { save } from "./saved";
import { readSharedFile, type SharedFile } from "./shared-state";
import type { Moment, State } from "./state";
import { step } from "./step";

/** What one window keeps in memory. */
export interface WindowState {
	readonly window: string;
	readonly state: State;
	readonly seen: Readonly<Record<string, number>>;
	readonly holder: string | null;
	/** This window's latest inputs, in case another's writing crosses ours. */
	readonly recent: readonly RecentInput[];
	/** Monotonic seconds at which the file was last read. */
	readonly lookedAt: number | null;
}

interface RecentInput {
	readonly number: number;
	readonly input: Input;
	/** Types of the effects it had at first: carried out already. */
	readonly gave: readonly Effect["type"][];
}

export interface Joined {
	readonly window: WindowState;
	/** To be carried out and recorded. */
	readonly effects: readonly Effect[];
	/** The file lacks something this window knows: write it soon. */
	readonly write: boolean;
	/** Why the file could not be read, for the log. */
	readonly problem?: string;
}

/** How long an input is kept for doing again. Crossing writes are found within seconds. Our choice. */
const KEEP = 60;
/** Windows remembered in the file: more than anyone has open, few enough to stay small. */
const MOST_WINDOWS = 40;

/** A window begins: with what is in the file, or afresh when there is none (`undefined`). `id` must be new each time. */
export function openWindow(id: string, file: unknown, now: Moment, rules: Rules): Joined {
	const empty = { window: id, recent: [], lookedAt: now.at };
	if (file !== undefined) {
		const read = readSharedFile(file, now, rules, Number.POSITIVE_INFINITY);
		if (typeof read !== "string") {
			return {
				window: { ...empty, state: read.state, seen: read.seen, holder: read.holder },
				effects: [],
				write: false,
			};
		}
		const state = freshState(now, rules);
		return { window: { ...empty, state, seen: {}, holder: null }, effects: [], write: true, problem: read };
	}
	return { window: { ...empty, state: freshState(now, rules), seen: {}, holder: null }, effects: [], write: true };
}

/** Take an input of this window's. */
export function act(local: WindowState, given: Input, rules: Rules): Joined {
	const input = ofWindow(given, local.window);
	const { state, effects } = step(local.state, input, rules);
	// A window behind that is told it has no focus knows nothing new, and what it knows may be old.
	const behind = input.type === "blur" && local.state.focus === state.focus;
	if (effects.length === 0 && (behind || input.type === "tick")) {
		return { window: { ...local, state }, effects, write: false };
	}
	const number = (local.seen[local.window] ?? 0) + 1;
	const recent = [
		...local.recent.filter((one) => one.input.at >= input.at - KEEP),
		{ number, input, gave: effects.map(({ type }) => type) },
	];
	return {
		window: {
			...local,
			state,
			recent,
			seen: { ...local.seen, [local.window]: number },
			holder: takesPen(input, state, local.window) ? local.window : local.holder,
		},
		effects,
		write: true,
	};
}

/** Whether this window is the one to arm a timer and send ticks. */
export function holdsPen(local: WindowState): boolean {
	return local.holder === null || local.holder === local.window;
}

/** Take in what the file holds now; `undefined` when there is none. */
export function join(local: WindowState, file: unknown, now: Moment, rules: Rules): Joined {
	const looked = { ...local, lookedAt: now.at };
	if (file === undefined) return { window: looked, effects: [], write: true };
	// It was not there, or was another, at the last look: so it is no older than that, whatever the wall clock says.
	const atMost = local.lookedAt === null ? Number.POSITIVE_INFINITY : Math.max(0, now.at - local.lookedAt) + 1;
	const read = readSharedFile(file, now, rules, atMost);
	if (typeof read === "string") return { window: looked, effects: [], write: true, problem: read };
	const others = Object.keys(read.seen).filter((id) => id !== local.window);
	const news = others.some((id) => (read.seen[id] ?? 0) > (local.seen[id] ?? 0));
	const ours = local.seen[local.window] ?? 0;
	const held = read.seen[local.window] ?? 0;
	if (!news) return { window: looked, effects: [], write: held < ours };
	const missing = local.recent.filter(({ number }) => number > held);
	let state = read.state;
	const effects: Effect[] = [];
	let usedSince = false;
	for (const { input, gave } of missing) {
		const again = step(state, input, rules);
		state = again.state;
		usedSince ||= takesPen(input, state, local.window);
		effects.push(...without(again.effects, gave));
	}
	return {
		window: {
			...looked,
			state,
			seen: { ...read.seen, [local.window]: Math.max(held, ours) },
			holder: usedSince ? local.window : read.holder,
		},
		effects,
		write: held < ours,
	};
}

/** What to write to the file. */
export function share(local: WindowState, now: Moment): SharedFile {
	const own = local.seen[local.window] ?? 0;
	const others = Object.entries(local.seen).filter(([id]) => id !== local.window);
	const seen = Object.fromEntries([...others.slice(1 - MOST_WINDOWS), [local.window, own]]);
	return { saved: save(local.state, now), seen, holder: local.holder };
}

/** Names given by one window for what runs in it must not meet another's. */
function ofWindow(input: Input, window: string): Input {
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

/**
 * Whether an input shows that the person is at its window, which then lets time pass. What another program asks for in a
 * window behind does not: nobody would see time pass there.
 * @param state after the input
 */
function takesPen(input: Input, state: State, window: string): boolean {
	switch (input.type) {
		case "focus":
		case "evidence":
			return true;
		case "tick":
		case "breakpoint":
		case "busy-start":
		case "busy-end":
		case "debug-start":
		case "debug-end":
		case "blur":
		case "sleep":
		case "wake":
		case "settings":
		case "prompt-lost":
		case "machine-idle":
		case "lock":
			return false;
		default:
			return state.focus === null || state.focus === window;
	}
}

function without(effects: readonly Effect[], done: readonly Effect["type"][]): Effect[] {
	const left = [...done];
	return effects.filter(({ type }) => {
		const index = left.indexOf(type);
		if (index === -1) return true;
		left.splice(index, 1);
		return false;
	});
}
