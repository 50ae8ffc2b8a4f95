import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";

/**
 * What follows from how a session was hours later. Two hours is the guide's window `[seed]`: stricter than the day that
 * clinics allow, and right for nerve pain. Counts and days of E3 to E7 are our choice.
 */

const hour = 60 * 60_000;
const day = 24 * hour;
const week = 7 * day;

export type AfterEffectRuleId = "E1" | "E2" | "E3" | "E4" | "E5" | "E6" | "E7";

/** An exercise after which it was clearly worse for more than two hours. */
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

/** An answer that says worse and still worse; worse but settled is E1 and flags nothing. */
export function isFlagged({ since, still }: EventOf<"after-effect">): boolean {
	return still && (since === "worse" || since === "much-worse");
}

export function flagsIn(events: readonly DiaryEvent[]): readonly Flag[] {
	return events.flatMap((event) =>
		event.kind === "after-effect" && isFlagged(event)
			? [...new Set(event.exercises)].map((exercise) => ({ at: event.at, exercise }))
			: [],
	);
}

/** What was flagged in the week up to `at`. */
export function flaggedInWeek(flags: readonly Flag[], at: number): readonly Flag[] {
	return flags.filter((flag) => flag.at <= at && flag.at > at - week);
}

/** Different exercises flagged in a week that lead back to the gentlest ones. */
const tooMany = 3;

/** E5: three different exercises in a week, whether by three answers or by one about a routine that has them all. */
export function leadsBackToBase(flags: readonly Flag[], at: number): boolean {
	return new Set(flaggedInWeek(flags, at).map(({ exercise }) => exercise)).size >= tooMany;
}

/** Which exercises are held back, and how, by what they left behind. */
export function itemStates(events: readonly DiaryEvent[]): ReadonlyMap<string, ItemState> {
	const flagged = new Map<string, number[]>();
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
			// What was rested or put away comes back small; what was only smaller is as it was.
			if (rested) {
				takenBack.set(exercise, event.at);
			} else {
				takenBack.delete(exercise);
			}
		} else if (event.kind === "after-effect") {
			if (isFlagged(event)) {
				// Those of the routine that were not named are not blamed, but it was not fine after them either.
				for (const exercise of new Set(event.exercises)) {
					flagged.set(exercise, [...(flagged.get(exercise) ?? []), event.at]);
				}
			} else if (event.since !== "unanswered") {
				for (const { exercise } of routines.get(event.of)?.done ?? []) {
					fineSince.set(exercise, event.at);
				}
			}
		}
	}
	const states = new Map<string, ItemState>();
	for (const [exercise, at] of takenBack) {
		states.set(exercise, { rule: "E2", smaller: (fineSince.get(exercise) ?? at) <= at, removed: false });
	}
	for (const [exercise, times] of flagged) {
		states.set(exercise, itemState(times, fineSince.get(exercise)));
	}
	return states;
}

function itemState(times: readonly number[], fine = Number.NEGATIVE_INFINITY): ItemState {
	const last = times.at(-1) ?? 0;
	const before = times.at(-2);
	const smaller = fine <= last;
	if (times.length >= 3) {
		return { rule: "E4", smaller: true, removed: true };
	}
	if (before !== undefined && last - before <= week) {
		return { rule: "E3", smaller, removed: false, restsUntil: last + 3 * day };
	}
	return { rule: "E2", smaller, removed: false };
}

/** When the question is asked: two hours after a session, and not about one that is a week old. */
const askAfter = 2 * hour;

/** The session whose after-effect is to be asked about now: the latest, once. Undefined when there is none. */
export function sessionToAskAbout(events: readonly DiaryEvent[], now: number): EventOf<"routine"> | undefined {
	const latest = latestUnasked(events);
	return latest !== undefined && now >= latest.at + askAfter && now < latest.at + week ? latest : undefined;
}

/** From when until when (epoch milliseconds) there is a session to ask about; undefined when there is none. */
export function askingTime(
	events: readonly DiaryEvent[],
): { readonly from: number; readonly until: number } | undefined {
	const latest = latestUnasked(events);
	return latest === undefined ? undefined : { from: latest.at + askAfter, until: latest.at + week };
}

function latestUnasked(events: readonly DiaryEvent[]): EventOf<"routine"> | undefined {
	let latest: EventOf<"routine"> | undefined;
	const asked = new Set<string>();
	for (const event of events) {
		if (event.kind === "routine" && event.done.length > 0) {
			latest = event;
		} else if (event.kind === "after-effect") {
			asked.add(event.of);
		}
	}
	return latest === undefined || asked.has(latest.id) ? undefined : latest;
}
