import type { Effect } from "./effect";
import type { Input } from "./input";
import type { EngineConfig } from "./settings";
import type { State } from "./state";
import { step } from "./step";

/** One input of one window, as all windows come to know it. */
export interface Entry {
	readonly window: string;
	/** Counts the window's inputs, from 1. */
	readonly number: number;
	readonly input: Input;
	/** Milliseconds of the person's time that are lost without it: what it is worth when not all can be kept. */
	readonly weight: number;
	/** Types of the effects its window has carried out for it. */
	readonly gave: readonly Effect["type"][];
	/** What held when this window took it or heard of it. */
	readonly rules: EngineConfig;
}

/** A state, and what it rests on. */
export interface Base {
	readonly state: State;
	/** Window id to the number of its last input that is in the state. */
	readonly seen: Readonly<Record<string, number>>;
	/** Milliseconds that all inputs in it, ever, are worth. */
	readonly known: number;
	/** The window a person last used. Only it lets time pass by itself: the others know too late that someone is typing. */
	readonly holder: string | null;
}

/** A base that a window offers, and whose it is. */
export interface Offer extends Base {
	readonly window: string;
}

/** Seconds. What somebody asked for and is only heard of so long after is no more what they want. Our choice. */
const TOO_LATE = 3600;

/** The state after some inputs, in their order, and the effects of each. */
export function applyEntries(
	base: Base,
	log: readonly Entry[],
): Base & { readonly effects: readonly (readonly Effect[])[] } {
	let { state, holder, known } = base;
	const seen: Record<string, number> = { ...base.seen };
	const effects: (readonly Effect[])[] = [];
	for (const { window, number, input, weight, rules } of log) {
		const next = step(state, input, rules);
		state = next.state;
		known += weight;
		const last = Math.max(seen[window] ?? 0, number);
		// Those heard of last stay at the end.
		delete seen[window];
		seen[window] = last;
		if (takesLead(input, state, window)) holder = window;
		effects.push(next.effects);
	}
	return { state, seen, known, holder, effects };
}

/** Milliseconds. What an input is worth that is not one of a row of signs: it may be asked for only once. Our choice. */
const ONCE = 1000;

/** Seconds. Signs of somebody further apart are not one sitting, whatever the settings: the time from which one counts as away. */
const APART = 180;

/** What an input is worth: for a sign of somebody, the time since the last input of its window (seconds; absent for none). */
export function weightOf({ type, at }: Input, last: number | undefined): number {
	if (type !== "evidence" || last === undefined || !(at - last < APART)) return ONCE;
	return Math.max(1, Math.round((at - last) * 1000));
}

/** Whether one input comes after another in everybody's telling. */
export function isAfter(one: Entry, other: Entry): boolean {
	return compare(one, other) > 0;
}

function compare(one: Entry, other: Entry): number {
	if (one.input.at !== other.input.at) return one.input.at - other.input.at;
	return one.window === other.window ? one.number - other.number : one.window < other.window ? -1 : 1;
}

/**
 * All inputs of several logs, each once, in order. Moments stay as they were first heard of. A window's own never run
 * backwards, as in `step`.
 */
export function merge(logs: readonly (readonly Entry[])[]): Entry[] {
	const byWindow = new Map<string, Map<number, Entry>>();
	for (const entry of logs.flat()) {
		const ofWindow = byWindow.get(entry.window) ?? new Map<number, Entry>();
		byWindow.set(entry.window, ofWindow);
		const known = ofWindow.get(entry.number);
		if (known === undefined) ofWindow.set(entry.number, entry);
		else if (entry.gave.length > known.gave.length) ofWindow.set(entry.number, { ...known, gave: entry.gave });
	}
	return [...byWindow.values()].flatMap(inTime).sort(compare);
}

function inTime(ofWindow: ReadonlyMap<number, Entry>): Entry[] {
	let last = Number.NEGATIVE_INFINITY;
	return [...ofWindow.values()]
		.sort((one, other) => one.number - other.number)
		.map((entry) => {
			last = Math.max(last, entry.input.at);
			return entry.input.at === last ? entry : { ...entry, input: { ...entry.input, at: last } };
		});
}

/**
 * What a base does not hold yet. A sign of its own moment that comes too late to be put there is forgotten: it says
 * nothing of later. Anything else holds from then on.
 */
export function entriesSince(base: Base, log: readonly Entry[]): Entry[] {
	return log.filter((entry) => {
		const late = base.state.at - entry.input.at;
		return isUnknown(entry, base) && (late <= 0 || (late <= TOO_LATE && !momentaryInputs.has(entry.input.type)));
	});
}

function isUnknown({ window, number }: Entry, base: Base): boolean {
	return number > (base.seen[window] ?? 0);
}

/**
 * Returns the base from which the inputs at hand lead to the truest state: the one that lacks the least of the person's
 * time, inputs included that come too late for it. Among such, what began first, so that windows that began apart agree;
 * then what has come furthest, so that all follow the window in use.
 * @param settled stays if nothing is truer
 */
export function mostCompleteBase(offers: readonly Offer[], log: readonly Entry[], settled?: Offer): Offer | undefined {
	const [best] = offers
		.map((offer) => ({ offer, knows: timeKnown(offer, log) }))
		.sort(
			(one, other) =>
				other.knows - one.knows ||
				order(one.offer.state.origin, other.offer.state.origin) ||
				Number(other.offer === settled) - Number(one.offer === settled) ||
				other.offer.state.at - one.offer.state.at ||
				order(one.offer.window, other.offer.window),
		);
	return best?.offer;
}

/** Milliseconds that are in the base, or at hand in time for it. */
function timeKnown(base: Base, log: readonly Entry[]): number {
	let known = base.known;
	for (const entry of log) {
		if (isUnknown(entry, base) && entry.input.at >= base.state.at) known += entry.weight;
	}
	return known;
}

function order(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}

/**
 * The effects that nobody has carried out yet, by entry of this window's: what happens anew now that the past is told
 * otherwise. One that another entry has given is the same, told at another moment.
 */
export function pendingEffects(
	log: readonly Entry[],
	effects: readonly (readonly Effect[])[],
	own: string,
): Map<Entry, Effect[]> {
	const elsewhere: Effect["type"][] = [];
	const open: { readonly entry: Entry; readonly effect: Effect }[] = [];
	for (const [index, entry] of log.entries()) {
		const gave = [...entry.gave];
		for (const effect of effects[index] ?? []) {
			if (!take(gave, effect.type)) open.push({ entry, effect });
		}
		elsewhere.push(...gave);
	}
	const given = new Map<Entry, Effect[]>();
	for (const { entry, effect } of open) {
		if (!take(elsewhere, effect.type) && entry.window === own) {
			given.set(entry, [...(given.get(entry) ?? []), effect]);
		}
	}
	return given;
}

function take(types: Effect["type"][], type: Effect["type"]): boolean {
	const index = types.indexOf(type);
	if (index !== -1) types.splice(index, 1);
	return index !== -1;
}

/** What tells of its own moment only. */
const momentaryInputs: ReadonlySet<Input["type"]> = new Set([
	"tick",
	"evidence",
	"machine-idle",
	"call",
	"screen-locked",
	"breakpoint",
	"tool-edit",
	"focus",
	"blur",
	"sleep",
	"wake",
]);

/** What no person asks for. */
const nonUserInputs: ReadonlySet<Input["type"]> = new Set([
	"busy-start",
	"busy-end",
	"debug-start",
	"debug-end",
	"prompt-shown",
	"prompt-lost",
	"lock",
	"settings",
]);

/**
 * Whether an input shows that the person is at its window, which then lets time pass. What another program asks for in a
 * window behind does not: nobody would see time pass there.
 * @param state after the input
 */
export function takesLead({ type }: Input, state: State, window: string): boolean {
	if (momentaryInputs.has(type)) return type === "evidence" || type === "focus";
	return !nonUserInputs.has(type) && (state.focus === null || state.focus === window);
}
