import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";
import { stopsIn } from "./stop-history";

/**
 * What follows from how a session was hours later. Two hours is the guide's window `[seed]`: stricter than the day that
 * clinics allow, and right for nerve pain. Counts and days of E3 to E7 are our choice.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

export type AfterEffectRuleId = "E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7";

/** Walks are governed by E7 alone, and by E6: they are eased and explained, never rested or put away (N10). */
export const walks: ReadonlySet<string> = new Set(["walk-short", "walk-pool", "movement-break"]);

/** The one exercise an answer is put down to: clearly worse for more than two hours after it. */
export interface Flag {
	readonly at: number;
	readonly exercise: string;
}

/** What holds for one exercise now. */
export interface ItemState {
	readonly rule: "E2" | "E3" | "E4";
	/** Half the reps and the range, until it was once done and was fine afterwards. */
	readonly smaller: boolean;
	/** Epoch milliseconds until which it rests. */
	readonly restsUntil?: number;
	/** Put away until the person takes it back. */
	readonly removed: boolean;
}

export const afterEffectWords: Readonly<Record<AfterEffectRuleId, string>> = {
	E1: l10n.t("Worse, but settled within two hours. That is all right; it is noted."),
	E2: l10n.t("It was worse for more than two hours. Next time with half the repetitions and half the range."),
	E3: l10n.t("It was worse again within a week. This one rests for three days, then comes back gentler."),
	E4: l10n.t("It was worse for the third time. This one is put away until you take it back; an easier one stands in."),
	E5: l10n.t("Three different exercises left something behind this week. Back to walking and pelvic tilts for now."),
	E6: l10n.t(
		"Even the gentlest movements leave something behind. The programme pauses; please see a doctor or physiotherapist.",
	),
	E7: l10n.t(
		"Walks have been followed by more pain three times. Walk less far, and talk to a doctor or physiotherapist.",
	),
};

/** E2 for what is not counted here in repetitions: a walk, or what was done elsewhere. */
export const easierNextTime = l10n.t("It was worse for more than two hours. Make the next one shorter and easier.");

/** An answer that says worse and still worse; worse but settled is E1 and flags nothing. */
export function isFlagged({ since, still }: EventOf<"after-effect">): boolean {
	return still && (since === "worse" || since === "much-worse");
}

/**
 * The exercise an answer counts against: the only one there was, or the one that was named. Undefined where nobody can
 * tell, or has told yet, which of several it was: such an answer halves them all once, and counts no further (N10).
 */
function blamedFor({ exercises, which }: EventOf<"after-effect">): string | undefined {
	const different = new Set(exercises);
	return different.size === 1 && which !== "untold" ? exercises[0] : undefined;
}

/** Returns the after-effects that count against an exercise, with their moments in epoch milliseconds. */
export function flagsIn(events: readonly DiaryEvent[]): readonly Flag[] {
	return events.flatMap((event) => {
		const exercise = event.kind === "after-effect" && isFlagged(event) ? blamedFor(event) : undefined;
		return exercise === undefined ? [] : [{ at: event.at, exercise }];
	});
}

/** What was flagged in the week up to `at`. */
export function flaggedInWeek(flags: readonly Flag[], at: number): readonly Flag[] {
	return flags.filter((flag) => flag.at <= at && flag.at > at - week);
}

/** Different exercises flagged in a week that lead back to the gentlest ones. */
const tooMany = 3;

/** E5: three different exercises in a week. Each answer counts against one, so it takes three answers. */
export function leadsBackToBase(flags: readonly Flag[], at: number): boolean {
	const different = new Set(
		flaggedInWeek(flags, at).flatMap(({ exercise }) => (walks.has(exercise) ? [] : [exercise])),
	);
	return different.size >= tooMany;
}

/** When `leadsBackToBase` no longer holds if nothing more happens, epoch milliseconds; `at` where it does not hold. */
export function baseUntil(flags: readonly Flag[], at: number): number {
	const ends = flags.map((flag) => flag.at + week).filter((end) => end > at);
	return leadsBackToBase(flags, at)
		? (ends.sort((one, other) => one - other).find((end) => !leadsBackToBase(flags, end)) ?? at)
		: at;
}

/** Which exercises are held back, and how, by what they left behind. Walks are not among them. */
export function itemStates(events: readonly DiaryEvent[]): ReadonlyMap<string, ItemState> {
	const flagged = new Map<string, number[]>();
	const halved = new Map<string, number>();
	const takenBack = new Map<string, number>();
	const fineSince = new Map<string, number>();
	const routines = new Map<string, EventOf<"routine">>();
	for (const event of events) {
		if (event.kind === "routine") {
			routines.set(event.id, event);
		} else if (event.kind === "taken-back") {
			const { exercise } = event;
			const rested = itemState(flagged.get(exercise) ?? []).rule !== "E2";
			flagged.delete(exercise);
			halved.delete(exercise);
			// What was rested or put away comes back small; what was only smaller is as it was.
			if (rested) {
				takenBack.set(exercise, event.at);
			} else {
				takenBack.delete(exercise);
			}
		} else if (event.kind === "after-effect") {
			const blamed = blamedFor(event);
			if (!isFlagged(event)) {
				const done = event.since === "unanswered" ? [] : (routines.get(event.of)?.done ?? []);
				for (const exercise of [...done.map((one) => one.exercise), ...event.exercises]) {
					fineSince.set(exercise, event.at);
				}
			} else if (blamed === undefined) {
				for (const exercise of event.exercises) {
					halved.set(exercise, event.at);
				}
			} else {
				// Those of the routine that were not named are not blamed, but it was not fine after them either.
				flagged.set(blamed, [...(flagged.get(blamed) ?? []), event.at]);
			}
		}
	}
	const states = new Map<string, ItemState>();
	const notFineSince = (exercise: string, at: number) => (fineSince.get(exercise) ?? Number.NEGATIVE_INFINITY) <= at;
	for (const [exercise, at] of [...takenBack, ...halved]) {
		states.set(exercise, { rule: "E2", smaller: notFineSince(exercise, at), removed: false });
	}
	for (const [exercise, times] of flagged) {
		const last = Math.max(halved.get(exercise) ?? 0, times.at(-1) ?? 0);
		const state = itemState(times);
		states.set(exercise, { ...state, smaller: state.removed || notFineSince(exercise, last) });
	}
	for (const walk of walks) {
		states.delete(walk);
	}
	return states;
}

/** @param times epoch milliseconds at which answers counted against it */
function itemState(times: readonly number[]): ItemState {
	const last = times.at(-1) ?? 0;
	const before = times.at(-2);
	if (times.length >= 3) {
		return { rule: "E4", smaller: true, removed: true };
	}
	if (before !== undefined && last - before <= week) {
		return { rule: "E3", smaller: true, removed: false, restsUntil: last + 3 * day };
	}
	return { rule: "E2", smaller: true, removed: false };
}

/** What a session consists of: routines played here, and what was done elsewhere and written down. */
type Performed = EventOf<"routine" | "activity">;

/** A session to ask about: what followed each other closely, as one. */
export interface Session {
	/** The last of it: the answer is about its event. */
	readonly last: Performed;
	readonly parts: readonly Performed[];
	/** Epoch milliseconds at which it was over; of what was done elsewhere, the latest moment it can have been. */
	readonly at: number;
	/** What was done in all of it, each once. */
	readonly exercises: readonly string[];
}

/** When the question is asked: two hours after a session, and not about one that is a week old. */
const askAfter = 2 * hour;

/** What has no more than this between it is one session. (N10, our choice) */
const oneSession = 30 * minute;

/** So many are asked about at a time. (N10, our choice) */
const askedAtOnce = 3;

/** Whom it is asked: the well only after something hurt (N0). */
export interface Asked {
	readonly onlyStopped: boolean;
}

/** The sessions whose after-effects are to be asked about now: each once, the latest first, three at most. */
export function sessionsToAskAbout(events: readonly DiaryEvent[], now: number, asked: Asked): readonly Session[] {
	return unasked(events, asked)
		.filter(({ at }) => now >= at + askAfter && now < at + week)
		.reverse()
		.slice(0, askedAtOnce);
}

/** The session that ends with this event, as it is asked about; undefined where there is none. */
export function sessionOf(events: readonly DiaryEvent[], id: string): Session | undefined {
	return sessionsIn(events).find(({ last }) => last.id === id);
}

/**
 * From when until when (epoch milliseconds) there is a session to ask about, of the latest time there is one; undefined
 * when there is none.
 */
export function askingTime(
	events: readonly DiaryEvent[],
	asked: Asked,
): { readonly from: number; readonly until: number } | undefined {
	const times = unasked(events, asked).map(({ at }) => ({ from: at + askAfter, until: at + week }));
	return times.reduce<(typeof times)[number] | undefined>(
		(before, one) => (before !== undefined && one.from <= before.until ? { from: before.from, until: one.until } : one),
		undefined,
	);
}

function unasked(events: readonly DiaryEvent[], { onlyStopped }: Asked): readonly Session[] {
	const asked = new Set(events.flatMap((event) => (event.kind === "after-effect" ? [event.of] : [])));
	const stopped = onlyStopped ? new Set(stopsIn(events).map(({ routine }) => routine)) : undefined;
	return sessionsIn(events).filter(
		({ parts }) =>
			!parts.some(({ id }) => asked.has(id)) && (stopped === undefined || parts.some(({ id }) => stopped.has(id))),
	);
}

/** All sessions in which something of the catalogue or the plan was done, the earliest first. */
function sessionsIn(events: readonly DiaryEvent[]): readonly Session[] {
	const sessions: Session[] = [];
	for (const { event, at, exercises } of performedIn(events)) {
		const before = sessions.at(-1);
		const joined = before !== undefined && at - 1000 * event.seconds - before.at <= oneSession;
		if (joined) {
			sessions.pop();
		}
		sessions.push({
			last: event,
			parts: joined ? [...before.parts, event] : [event],
			at,
			exercises: [...new Set([...(joined ? before.exercises : []), ...exercises])],
		});
	}
	return sessions;
}

interface Part {
	readonly event: Performed;
	/** Epoch milliseconds at which it was over. */
	readonly at: number;
	readonly exercises: readonly string[];
}

/** What was done, by when it was over: something done elsewhere may be written down later than what came after it. */
function performedIn(events: readonly DiaryEvent[]): readonly Part[] {
	const performed = events.flatMap((event): readonly Part[] => {
		if (event.kind === "routine") {
			return [{ event, at: event.at, exercises: event.done.map(({ exercise }) => exercise) }];
		}
		return event.kind === "activity"
			? [{ event, at: Math.min(event.until, event.at), exercises: event.exercises }]
			: [];
	});
	return performed.filter(({ exercises }) => exercises.length > 0).sort((one, other) => one.at - other.at);
}
