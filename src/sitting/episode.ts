import type { WithdrawnBecause } from "./effect";
import { emit } from "./emit";
import { shownSat } from "./load";
import type { Turn } from "./state";

/** Want a prompt from now on, as the first of a new episode. */
export function beginEpisode(turn: Turn, wantedAt: number | null): void {
	turn.state.episode = { prompts: 0, wantedAt, repeatSat: null };
	turn.state.lastSkip = null;
}

/** The load has fallen: whatever was asked has been answered by moving, or is no longer the question. */
export function endEpisode(turn: Turn, why: WithdrawnBecause): void {
	const { state } = turn;
	withdrawPrompt(turn, why);
	if (why === "moved") answered(turn);
	state.episode = null;
	state.lastSkip = null;
	endSnooze(turn);
}

export function endSnooze(turn: Turn): void {
	if (turn.state.snoozedUntilAt === null) return;
	turn.state.snoozedUntilAt = null;
	emit(turn, { type: "snooze-ended" });
}

/** Take an open prompt back. One held back or lost is wanted again; a lost one does not count as shown. */
export function withdrawPrompt(turn: Turn, why: WithdrawnBecause): void {
	const { state } = turn;
	const { prompt, episode } = state;
	if (prompt === null) return;
	state.prompt = null;
	emit(turn, { type: "prompt-withdrawn", id: prompt.id, why });
	if ((why === "suppressed" || why === "lost") && episode !== null) {
		const prompts = why === "lost" ? episode.prompts - 1 : episode.prompts;
		state.episode = { ...episode, prompts, wantedAt: state.at, repeatSat: null };
	}
}

/** Somebody heard: by a click, or by getting up. */
export function answered(turn: Turn): void {
	turn.state.ignoredInRow = 0;
	turn.state.snoozesInRow = 0;
}

/** An open prompt was left unanswered. True when that was one too many for today. */
export function ignorePrompt(turn: Turn): boolean {
	const { state, rules } = turn;
	const { prompt } = state;
	if (prompt === null) return false;
	state.prompt = null;
	state.ignoredInRow += 1;
	emit(turn, { type: "ignored", id: prompt.id });
	const { ignoredLimit } = rules.settings;
	if (ignoredLimit <= 0 || state.ignoredInRow < ignoredLimit || state.statusOnly) return false;
	state.statusOnly = true;
	emit(turn, { type: "status-only-for-today" });
	return true;
}

/** The next prompt of the episode is wanted after so much more sitting. */
export function repeatLater(turn: Turn): void {
	const { state, rules } = turn;
	if (state.episode === null) return;
	const repeatSat = shownSat(state, rules.settings) + rules.settings.repeatAfter;
	state.episode = { ...state.episode, wantedAt: null, repeatSat };
}

export function canPromptAgain(turn: Turn): boolean {
	const { state, rules } = turn;
	const { promptsPerEpisode, promptsPerDay } = rules.settings;
	return (
		state.episode !== null &&
		state.episode.prompts < promptsPerEpisode &&
		state.tally.prompts < promptsPerDay &&
		!state.statusOnly
	);
}
