import type { PromptMoment } from "./effect";
import { emit } from "./emit";
import { answered, beginEpisode, ignorePrompt, repeatLater } from "./episode";
import { shownLoad, sittingEnd, thereUntil, whenLoadReaches } from "./load";
import { startPosture } from "./posture-clock";
import { fixed } from "./settings";
import type { State, Turn } from "./state";
import { isQuiet } from "./suppression";

const NEVER = Number.POSITIVE_INFINITY;

/** A moment at which something could be said, and what makes it one. */
export interface Chance {
	readonly at: number;
	readonly moment: PromptMoment;
}

export const noChance: Chance = { at: NEVER, moment: "pause" };

/** Nothing holds messages back just now. */
export function maySpeak(turn: Turn): boolean {
	const { state, rules } = turn;
	return !isQuiet(state) && state.at < sittingEnd(state, rules.settings) && state.at <= thereUntil(state);
}

/** The earliest moment at or after `from` at which hands are off the keys and someone is still there. */
export function nextBreakpoint(state: State, from: number): Chance {
	const { breakpoint } = state;
	if (breakpoint !== null && breakpoint.at === state.at && from <= state.at)
		return { at: state.at, moment: breakpoint.kind };
	return { at: Math.max(from, (state.lastEvidenceAt ?? NEVER) + fixed.pause), moment: "pause" };
}

export function nextPrompt(turn: Turn): Chance {
	const { state, rules } = turn;
	const { settings } = rules;
	if (settings.breakReminder !== "notification" || state.statusOnly || state.tally.prompts >= settings.promptsPerDay) {
		return noChance;
	}
	if (!maySpeak(turn)) return noChance;
	const floor = Math.max(state.at, state.quietUntilAt ?? state.at, state.snoozedUntilAt ?? state.at);
	const chance = state.episode === null ? earlyChance(turn, floor) : wantedChance(turn, floor);
	return chance.at <= thereUntil(state) && chance.at < sittingEnd(state, settings) ? chance : noChance;
}

function wantedChance(turn: Turn, floor: number): Chance {
	const { state, rules } = turn;
	const { episode } = state;
	if (episode === null || episode.wantedAt === null || state.dueAt === null) return noChance;
	if (episode.prompts >= rules.settings.promptsPerEpisode) return noChance;
	const from = Math.max(floor, episode.wantedAt);
	const breakpoint = nextBreakpoint(state, from);
	const waiting: Chance = { at: nextWait(turn, from), moment: "busy" };
	const patience: Chance = { at: Math.max(floor, episode.wantedAt + rules.settings.patience), moment: "patience" };
	return earliest(earliest(breakpoint, waiting), patience);
}

function earlyChance(turn: Turn, floor: number): Chance {
	const { state, rules } = turn;
	if (state.skipUntilSat !== null || state.dueAt !== null) return noChance;
	const from = whenLoadReaches(state, rules.settings, rules.settings.limit * fixed.waitShare);
	if (from === NEVER) return noChance;
	// What comes early for convenience does not come on the heels of another message.
	const apart = state.spokeAt === null ? floor : state.spokeAt + rules.settings.breakLength;
	return { at: nextWait(turn, Math.max(floor, from, apart)), moment: "busy" };
}

/** The earliest moment at or after `from` at which the person looks on while something runs. */
function nextWait(turn: Turn, from: number): number {
	const { state, rules } = turn;
	if (!rules.settings.whileYouWait || state.lastEvidenceAt === null) return NEVER;
	let earliestWait = NEVER;
	for (const id in state.busy) {
		const began = state.busy[id] ?? NEVER;
		const at = Math.max(from, began + fixed.waitRun, state.lastEvidenceAt + fixed.waitIdle);
		if (at <= began + fixed.waitAtMost) earliestWait = Math.min(earliestWait, at);
	}
	return earliestWait;
}

function earliest(one: Chance, other: Chance): Chance {
	return other.at < one.at ? other : one;
}

export function prompt(turn: Turn, moment: PromptMoment): void {
	const { state, rules } = turn;
	if (state.prompt !== null && ignorePrompt(turn)) {
		if (state.episode !== null) state.episode = { ...state.episode, wantedAt: null };
		return;
	}
	const { settings } = rules;
	const whileYouWait = moment === "busy";
	if (state.episode === null) beginEpisode(turn, state.at);
	const { episode } = state;
	if (episode === null) return;
	const number = episode.prompts + 1;
	state.promptsEver += 1;
	const id = `${state.origin}-p${state.promptsEver}`;
	const kind = state.snoozesInRow >= fixed.snoozesBeforeStand ? "stand30" : "break";
	const last = number >= settings.promptsPerEpisode || state.tally.prompts + 1 >= settings.promptsPerDay;
	const waited = state.at - (episode.wantedAt ?? state.at);
	state.episode = { ...episode, prompts: number };
	state.spokeAt = state.at;
	state.prompt = { id, shownAt: state.at, kind, moment, whileYouWait, last };
	const load = shownLoad(state, settings);
	emit(turn, { type: "prompt", id, kind, waited, number, last, moment, whileYouWait, load, limit: settings.limit });
	repeatLater(turn);
	if (state.postureSat !== null) startPosture(turn);
}

/** Ask, once, whether the timing suits: the day after it evidently did not. */
export function nextTimingQuestion(turn: Turn): number {
	const { state } = turn;
	if (!state.askTiming || state.dueAt !== null || state.prompt !== null || !maySpeak(turn)) return NEVER;
	if (state.postureWantedAt !== null) return NEVER;
	const apart = state.spokeAt === null ? state.at : state.spokeAt + fixed.there;
	const { at } = nextBreakpoint(state, Math.max(state.at, state.quietUntilAt ?? state.at, apart));
	return at <= thereUntil(state) ? at : NEVER;
}

export function askTiming(turn: Turn): void {
	turn.state.askTiming = false;
	turn.state.spokeAt = turn.state.at;
	emit(turn, { type: "timing-question" });
	answered(turn);
}
