import type { DayCounts } from "./day-counts";
import { amountDue } from "./due";
import type { SittingPeriod, Suppression } from "./effect";
import { currentPeriod, monotonicTimeAt, wallTimeAt } from "./emit-effect";
import { isCalling } from "./held";
import {
	currentLoad,
	currentSittingTotal,
	isFrozen,
	isSitting,
	restedBy,
	shownCount,
	shownStood,
	sittingEnd,
} from "./load";
import { nextTimedRule, passTime } from "./schedule";
import type { EngineConfig } from "./settings";
import type { ActiveBreak, LastAway, Moment, OpenPrompt, State, TimerStatus } from "./state";
import { suppressions, untilAt } from "./suppression";

/** How things stand at a moment, for everything that shows it. Seconds; moments in monotonic seconds. */
export interface TimerView {
	readonly at: number;
	/** The wall clock's reading then, epoch milliseconds. */
	readonly wall: number;
	readonly status: TimerStatus;
	readonly load: number;
	readonly limit: number;
	/** Sitting until the break is due, or standing until a change is suggested; 0 when it is. */
	readonly untilBreak: number;
	readonly break?: { readonly elapsed: number; readonly length: number; readonly kind: ActiveBreak["kind"] };
	/** A break has run its length and nobody is back yet: how long they have rested by now. */
	readonly afterBreak?: { readonly rested: number };
	/** While the load falls: until nothing of it is left. */
	readonly untilRested?: number;
	readonly prompt?: OpenPrompt;
	readonly snoozedUntil?: number;
	/** Sitting left until prompts come again after a skip. */
	readonly skipLeft?: number;
	readonly canUndoSkip: boolean;
	/** While the person stands at the desk: for how long, and after how long a change is suggested. */
	readonly standing?: { readonly seconds: number; readonly limit: number };
	/** They are to be offered standing: they have a desk for it. */
	readonly canStand: boolean;
	/** When a pause ends; absent when not paused or until resumed. */
	readonly pausedUntil?: number;
	readonly meetingUntil?: number;
	/** Outside the working hours: when they begin again, where that is known. */
	readonly hoursUntil?: number;
	readonly suppressions: readonly Suppression[];
	readonly statusOnly: boolean;
	/** The last time away that can be judged otherwise; `frozen`: it waits for an answer. */
	readonly lastAway?: LastAway;
	readonly today: TodayTotals;
	/** The sitting under way, or the last one, up to the last sign of the person: that moment in epoch milliseconds. */
	readonly soFar: SittingPeriod & { readonly wall: number };
	/** When the whole minutes shown change next, or the second on a break; absent while nothing moves. */
	readonly viewChangesAt?: number;
}

export interface TodayTotals extends DayCounts {
	readonly day: string;
	/** Seconds of sitting today. */
	readonly sitting: number;
	/** Seconds of standing at the desk today. */
	readonly standing: number;
}

/** The state as seen at `now`, which may be later than the last step. */
export function timerView(state: State, now: Moment, rules: EngineConfig): TimerView {
	const seen = stateAt(state, now, rules);
	const { settings } = rules;
	const load = currentLoad(seen, settings);
	const { activeBreak, snoozedUntilAt, skipUntilSat } = seen;
	const sat = currentSittingTotal(seen, settings);
	const due = amountDue(seen, settings);
	const pausedUntil = finite(untilAt(seen, seen.paused));
	const meetingUntil = finite(untilAt(seen, seen.meeting));
	const changesAt = changeAfter(seen, rules);
	return {
		at: seen.at,
		wall: wallTimeAt(seen, seen.at),
		status: statusOf(seen, rules),
		load,
		limit: settings.limit,
		untilBreak: seen.dueAt === null ? Math.max(0, due.limit - due.load) : 0,
		...(activeBreak === null ? {} : { break: breakView(activeBreak, seen.at) }),
		...restView(seen, load, rules),
		...(seen.prompt === null ? {} : { prompt: seen.prompt }),
		...(snoozedUntilAt === null ? {} : { snoozedUntil: snoozedUntilAt }),
		...(skipUntilSat === null ? {} : { skipLeft: Math.max(0, skipUntilSat - shownCount(seen, settings)) }),
		canUndoSkip: seen.lastSkip !== null,
		...(seen.standing === null ? {} : { standing: { seconds: due.load, limit: due.limit } }),
		canStand: seen.hasStood || settings.standingDesk,
		...(pausedUntil === undefined ? {} : { pausedUntil }),
		...(meetingUntil === undefined ? {} : { meetingUntil }),
		...(seen.hoursOpen || seen.hoursUntilWall === null
			? {}
			: { hoursUntil: monotonicTimeAt(seen, seen.hoursUntilWall) }),
		suppressions: suppressions(seen),
		statusOnly: seen.statusOnly,
		...(seen.lastAway === null ? {} : { lastAway: seen.lastAway }),
		today: {
			...seen.tally,
			day: seen.day,
			sitting: Math.max(0, sat - seen.daySat),
			standing: Math.max(0, shownStood(seen, settings) - seen.dayStood),
			longest: Math.max(seen.tally.longest, sat - Math.max(seen.stretchSat, seen.daySat)),
		},
		soFar: { ...currentPeriod(state), wall: Math.round(wallTimeAt(state, state.anchor)) },
		...(changesAt === undefined ? {} : { viewChangesAt: changesAt }),
	};
}

/** When the view next changes by itself, monotonic seconds; undefined where it does not. It is what `timerView` says, for less. */
export function nextViewChange(state: State, now: Moment, rules: EngineConfig): number | undefined {
	return changeAfter(stateAt(state, now, rules), rules);
}

const changeAfter = (seen: State, rules: EngineConfig) => laterThan(seen.at, viewChangesAt(seen, rules));

/** The state with everything passed up to and including `now`; what happens on the way is left to the next step. */
export function stateAt(state: State, now: Moment, rules: EngineConfig): State {
	const context = { state: { ...state }, rules, effects: [] };
	passTime(context, now.at > state.at && now.at < Number.POSITIVE_INFINITY ? now.at : state.at, true);
	return context.state;
}

/** Returns how the timer stands at the state's own moment. */
export function statusOf(state: State, rules: EngineConfig): TimerStatus {
	if (state.activeBreak !== null) return "break";
	if (state.paused !== null) return "paused";
	if (state.locked || !state.hoursOpen || state.meeting !== null || isCalling(state)) return "quiet";
	if (state.stretch !== "none" && !isSitting(state, rules.settings)) return "away";
	return state.dueAt === null ? "sitting" : "due";
}

/** What is left of the load falls evenly while nobody sits, unless it waits for an answer. */
function restView(
	seen: State,
	load: number,
	{ settings }: EngineConfig,
): Pick<TimerView, "afterBreak" | "untilRested"> {
	const resting = seen.stretch === "rest";
	const after = resting && seen.activeBreak === null && seen.routine === null;
	const falls = load > 0 && seen.stretch !== "none" && !isSitting(seen, settings) && !isFrozen(seen, settings);
	const left = resting
		? (settings.breakLength - restedBy(seen, seen.at)) / (seen.rest?.rate ?? 1)
		: seen.anchor + settings.breakLength - seen.at;
	return {
		...(after ? { afterBreak: { rested: restedBy(seen, seen.at) } } : {}),
		...(falls ? { untilRested: Math.max(0, left) } : {}),
	};
}

function breakView(active: ActiveBreak, at: number): TimerView["break"] & object {
	return { elapsed: at - active.from, length: active.length, kind: active.kind };
}

function viewChangesAt(state: State, rules: EngineConfig): number | undefined {
	const { settings } = rules;
	const appointment = finite(nextTimedRule({ state: { ...state }, rules, effects: [] }));
	const next =
		state.snoozedUntilAt === null ? appointment : earlier(appointment, wholeMinute(state.snoozedUntilAt, state.at));
	if (state.activeBreak !== null) {
		const elapsed = state.at - state.activeBreak.from;
		return earlier(next, state.activeBreak.from + Math.floor(elapsed + 1e-6) + 1);
	}
	if (!(state.at < sittingEnd(state, settings))) return next;
	const { load, limit } = amountDue(state, settings);
	const untilBreak = limit - load;
	// When due, minutes of sitting go on counting up; before that, minutes left count down.
	const toWholeMinute =
		untilBreak > 1e-6 ? untilBreak - 60 * (Math.ceil((untilBreak - 1e-6) / 60) - 1) : 60 - ((1e-6 - untilBreak) % 60);
	return earlier(next, state.at + toWholeMinute);
}

/** Whoever waits for a moment must get past it, also where rounding puts it at `at`: a second later is soon enough. */
function laterThan(at: number, next: number | undefined): number | undefined {
	return next === undefined || next > at ? next : at + 1;
}

/** When the whole minutes left until `end` change next. */
function wholeMinute(end: number, at: number): number {
	return end - 60 * (Math.ceil((end - at - 1e-6) / 60) - 1);
}

function earlier(one: number | undefined, other: number): number {
	return one === undefined ? other : Math.min(one, other);
}

function finite(at: number): number | undefined {
	return at < Number.POSITIVE_INFINITY ? at : undefined;
}
