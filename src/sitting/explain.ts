import type { PromptMoment, Suppression } from "./effect";
import { monotonicTimeAt, wallTimeAt } from "./emit-effect";
import { isSitting, presentUntil, shownCount } from "./load";
import { type EngineConfig, engineConstants } from "./settings";
import type { Moment, State } from "./state";
import { debugQuietUntil, untilAt } from "./suppression";
import { stateAt, type TimerView, timerView } from "./timer-view";

/** Why now, and why not yet, as data: a code with its numbers. The editor makes the sentences. Seconds; moments monotonic. */
export type Reason =
	/** The open prompt, and what made its moment. */
	| { readonly code: "prompted"; readonly at: number; readonly moment: PromptMoment; readonly whileYouWait: boolean }
	| { readonly code: "not-seen-yet" }
	| { readonly code: "not-due"; readonly seconds: number }
	| { readonly code: "due"; readonly since: number }
	/** At the desk, on their feet: what is due then is a change. */
	| { readonly code: "standing"; readonly seconds: number }
	| { readonly code: "away"; readonly since: number }
	| { readonly code: "asked-about-away"; readonly seconds: number }
	| { readonly code: "on-break"; readonly left: number }
	/** The break is over, and nobody is back yet. */
	| { readonly code: "after-break" }
	| { readonly code: "quiet-after-break"; readonly until: number }
	| { readonly code: "suppressed"; readonly reason: Suppression; readonly until?: number }
	| { readonly code: "snoozed"; readonly until: number }
	| { readonly code: "skipped"; readonly sittingLeft: number }
	| { readonly code: "status-only" }
	/** A prompt may not have been seen, so the status item is left alone for today. */
	| { readonly code: "unseen" }
	| { readonly code: "reminders-off" }
	| { readonly code: "day-limit"; readonly prompts: number }
	| { readonly code: "episode-limit"; readonly prompts: number }
	| { readonly code: "repeat-after"; readonly sittingLeft: number }
	| { readonly code: "nobody-there"; readonly since: number }
	| { readonly code: "waits-for-pause"; readonly seconds: number; readonly until: number };

export interface Explanation {
	readonly load: number;
	readonly limit: number;
	/** The wall clock's reading at the moment of the answer, epoch milliseconds. */
	readonly wall: number;
	/** Most telling first; never empty. */
	readonly reasons: readonly Reason[];
	/** When the next break prompt is expected if sitting goes on: from `from`, at the latest by `by`. */
	readonly expected?: {
		readonly from: number;
		readonly by: number;
		readonly fromWall: number;
		readonly byWall: number;
	};
}

/** Why a message came now, or why none does. */
export function explain(state: State, now: Moment, rules: EngineConfig): Explanation {
	const seen = stateAt(state, now, rules);
	const shown = timerView(state, now, rules);
	const reasons = [
		...presenceReasons(seen, shown),
		...heldBack(seen, shown, rules),
		...promptReasons(seen, shown, rules),
	];
	const expected = expectedPrompt(seen, shown, rules);
	return {
		load: shown.load,
		limit: shown.limit,
		wall: shown.wall,
		reasons,
		...(expected === undefined
			? {}
			: {
					expected: { ...expected, fromWall: wallTimeAt(seen, expected.from), byWall: wallTimeAt(seen, expected.by) },
				}),
	};
}

function presenceReasons(state: State, shown: TimerView): Reason[] {
	if (shown.break !== undefined)
		return [{ code: "on-break", left: Math.max(0, shown.break.length - shown.break.elapsed) }];
	if (state.stretch === "none") return [{ code: "not-seen-yet" }];
	if (state.stretch === "rest") return state.routine === null ? [{ code: "after-break" }] : [];
	if (state.awaySaid) return [{ code: "away", since: state.anchor }];
	if (state.lastAway?.counted === "frozen") return [{ code: "asked-about-away", seconds: state.lastAway.seconds }];
	return [];
}

function heldBack(state: State, shown: TimerView, rules: EngineConfig): Reason[] {
	return shown.suppressions.flatMap((reason): Reason[] => {
		if (reason === "break") return [];
		const until = suppressedUntil(state, reason, rules);
		return [{ code: "suppressed", reason, ...(until === undefined ? {} : { until }) }];
	});
}

function suppressedUntil(state: State, reason: Suppression, rules: EngineConfig): number | undefined {
	let until = Number.POSITIVE_INFINITY;
	if (reason === "paused") until = untilAt(state, state.paused);
	else if (reason === "call") until = callUntil(state);
	else if (reason === "meeting") until = untilAt(state, state.meeting);
	else if (reason === "debug") until = debugQuietUntil(state, rules.settings.debugHold);
	else if (reason === "hours")
		until = state.hoursUntilWall === null ? until : monotonicTimeAt(state, state.hoursUntilWall);
	return until < Number.POSITIVE_INFINITY ? until : undefined;
}

/** When a call that is over stops holding messages back; one that goes on has no end yet. */
function callUntil({ call, reportedCall }: State): number {
	const over = [call, reportedCall].map((each) => (each === null ? Number.NEGATIVE_INFINITY : each.over));
	return over.some((each) => each === null)
		? Number.POSITIVE_INFINITY
		: Math.max(...over.map((each) => each ?? 0)) + engineConstants.afterCall;
}

function promptReasons(state: State, shown: TimerView, rules: EngineConfig): Reason[] {
	const { settings } = rules;
	const { prompt, episode } = state;
	if (prompt !== null) {
		return [{ code: "prompted", at: prompt.shownAt, moment: prompt.moment, whileYouWait: prompt.whileYouWait }];
	}
	const reasons: Reason[] = [];
	if (shown.snoozedUntil !== undefined) reasons.push({ code: "snoozed", until: shown.snoozedUntil });
	if (shown.skipLeft !== undefined) reasons.push({ code: "skipped", sittingLeft: shown.skipLeft });
	if (settings.breakReminder !== "notification") reasons.push({ code: "reminders-off" });
	if (state.statusOnly) reasons.push({ code: state.unseenToday ? "unseen" : "status-only" });
	if (state.tally.prompts >= settings.promptsPerDay) reasons.push({ code: "day-limit", prompts: state.tally.prompts });
	if (state.quietUntilAt !== null && state.quietUntilAt > state.at) {
		reasons.push({ code: "quiet-after-break", until: state.quietUntilAt });
	}
	if (shown.standing !== undefined) reasons.push({ code: "standing", seconds: shown.standing.seconds });
	if (state.dueAt === null) return [...reasons, { code: "not-due", seconds: shown.untilBreak }];
	if (episode !== null && episode.prompts >= settings.promptsPerEpisode) {
		reasons.push({ code: "episode-limit", prompts: episode.prompts });
	} else if (episode !== null && episode.repeatSat !== null) {
		reasons.push({ code: "repeat-after", sittingLeft: Math.max(0, episode.repeatSat - shownCount(state, settings)) });
	} else if (presentUntil(state) < state.at) {
		reasons.push({ code: "nobody-there", since: state.lastEvidenceAt ?? state.at });
	} else if (episode !== null && episode.wantedAt !== null && episode.wantedAt <= state.at) {
		reasons.push({
			code: "waits-for-pause",
			seconds: engineConstants.pause,
			until: episode.wantedAt + settings.patience,
		});
	}
	return [...reasons, { code: "due", since: state.dueAt }];
}

function expectedPrompt(state: State, shown: TimerView, rules: EngineConfig): { from: number; by: number } | undefined {
	const { settings } = rules;
	if (settings.breakReminder !== "notification" || state.statusOnly || !isSitting(state, settings)) return undefined;
	if (state.tally.prompts >= settings.promptsPerDay) return undefined;
	let from = state.at;
	if (state.skipUntilSat !== null) from = Math.max(from, state.at + (shown.skipLeft ?? 0));
	if (state.dueAt === null) from = Math.max(from, state.at + shown.untilBreak);
	else if (state.episode !== null) {
		if (state.episode.prompts >= settings.promptsPerEpisode) return undefined;
		from = Math.max(
			from,
			state.episode.wantedAt ?? state.at + Math.max(0, (state.episode.repeatSat ?? 0) - shownCount(state, settings)),
		);
	}
	const patience = state.dueAt !== null && state.episode?.wantedAt != null ? state.episode.wantedAt : from;
	from = Math.max(from, state.snoozedUntilAt ?? 0, state.quietUntilAt ?? 0);
	for (const reason of shown.suppressions) {
		const until = suppressedUntil(state, reason, rules);
		if (until === undefined) return undefined;
		from = Math.max(from, until);
	}
	return { from, by: Math.max(from, patience + settings.patience) };
}
