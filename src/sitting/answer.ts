import { emit } from "./emit";
import { answered, beginEpisode } from "./episode";
import { shownSat } from "./load";
import { startBreak } from "./rest";
import { fixed } from "./settings";
import type { Turn } from "./state";

const LONGEST_SNOOZE = 180;

/** A click on a prompt, checked against how things stand at the time of the click. */
export function answerPrompt(
	turn: Turn,
	id: string,
	answer: "start" | "stand30" | "skip" | "snooze",
	minutes?: number,
): void {
	const { state, rules } = turn;
	if (state.prompt === null || state.prompt.id !== id || state.activeBreak !== null) {
		emit(turn, { type: "stale-answer", id });
		return;
	}
	if (answer === "start") startBreak(turn, "prompt", "break", rules.settings.breakLength);
	else if (answer === "stand30") startBreak(turn, "prompt", "stand30", fixed.stand);
	else if (answer === "skip") skip(turn);
	else snooze(turn, minutes ?? rules.settings.snoozes[0] ?? 5);
}

/** Silence prompts for a while; the load goes on. */
export function snooze(turn: Turn, minutes: number): void {
	const { state } = turn;
	if (state.activeBreak !== null) return;
	const length = Number.isFinite(minutes) ? Math.min(LONGEST_SNOOZE, Math.max(1, minutes)) : 5;
	const until = state.at + length * 60;
	state.prompt = null;
	state.ignoredInRow = 0;
	state.snoozesInRow += 1;
	state.snoozedUntilAt = until;
	if (state.episode !== null) state.episode = { ...state.episode, wantedAt: until, repeatSat: null };
	emit(turn, { type: "snoozed", minutes: length, until });
}

/** No more prompts until a whole limit of further sitting. */
export function skip(turn: Turn): void {
	const { state, rules } = turn;
	if (state.activeBreak !== null) return;
	const { episode, prompt, snoozesInRow, skipUntilSat } = state;
	state.lastSkip = { episode, prompt, snoozesInRow, skipUntilSat };
	state.prompt = null;
	state.episode = null;
	state.snoozedUntilAt = null;
	state.skipUntilSat = shownSat(state, rules.settings) + rules.settings.limit;
	answered(turn);
	emit(turn, { type: "skipped" });
}

/** As if it had not been skipped: the prompt comes back at the next breakpoint, and the one skipped does not count. */
export function undoSkip(turn: Turn): void {
	const { state } = turn;
	const { lastSkip } = state;
	if (lastSkip === null) return;
	state.lastSkip = null;
	state.skipUntilSat = lastSkip.skipUntilSat;
	state.snoozesInRow = lastSkip.snoozesInRow;
	emit(turn, { type: "skip-undone" });
	if (lastSkip.skipUntilSat !== null) return;
	const { episode, prompt } = lastSkip;
	if (episode !== null) {
		const prompts = Math.max(0, episode.prompts - (prompt === null ? 0 : 1));
		state.episode = { ...episode, prompts, wantedAt: state.at, repeatSat: null };
	} else if (state.dueAt !== null) {
		beginEpisode(turn, state.at);
	}
}
