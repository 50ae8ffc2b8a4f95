import type { WithdrawnBecause } from "./effect";
import { emit } from "./emit-effect";
import { shownCount } from "./load";
import type { StepContext } from "./state";

/** Want a prompt from now on, as the first of a new episode. */
export function beginEpisode(context: StepContext, wantedAt: number | null): void {
	context.state.episode = { prompts: 0, wantedAt, repeatSat: null };
	context.state.lastSkip = null;
}

/** The load has fallen: whatever was asked has been answered by moving, or is no longer the question. */
export function endEpisode(context: StepContext, why: WithdrawnBecause): void {
	const { state } = context;
	withdrawPrompt(context, why);
	if (why === "moved") answered(context);
	state.episode = null;
	state.lastSkip = null;
	endSnooze(context);
}

/** Ends a snooze, if there is one. */
export function endSnooze(context: StepContext): void {
	if (context.state.snoozedUntilAt === null) return;
	context.state.snoozedUntilAt = null;
	emit(context, { type: "snooze-ended" });
}

/** Take an open prompt back. One held back or lost is wanted again; a lost one does not count as shown. */
export function withdrawPrompt(context: StepContext, why: WithdrawnBecause): void {
	const { state } = context;
	const { prompt, episode } = state;
	if (prompt === null) return;
	state.prompt = null;
	emit(context, { type: "prompt-withdrawn", id: prompt.id, why });
	if ((why === "suppressed" || why === "lost") && episode !== null) {
		const prompts = why === "lost" ? episode.prompts - 1 : episode.prompts;
		state.episode = { ...episode, prompts, wantedAt: state.at, repeatSat: null };
	}
}

/** Somebody heard: by a click, or by getting up. */
export function answered(context: StepContext): void {
	context.state.ignoredInRow = 0;
	context.state.closedInRow = false;
	context.state.snoozesInRow = 0;
}

/**
 * An open prompt was left unanswered. True when that was one too many for today.
 *
 * The editor does not tell whether a notification was on the screen: in Zen mode and with Do Not Disturb none is, and none
 * that was there says when it goes by itself. So what nobody touched counts as ignored only as long as something shows
 * that messages reach the person, and else as unseen: then one is enough for the day.
 */
export function ignorePrompt(context: StepContext): boolean {
	const { state, rules } = context;
	const { prompt } = state;
	if (prompt === null) return false;
	const { ignoredLimit } = rules.settings;
	state.prompt = null;
	if (!state.messagesSeen || (prompt.hidden && !prompt.closed)) {
		emit(context, { type: "unseen", id: prompt.id });
		return goQuiet(context, ignoredLimit > 0, true);
	}
	state.ignoredInRow += 1;
	state.closedInRow ||= prompt.closed;
	emit(context, { type: "ignored", id: prompt.id });
	const tooMany = ignoredLimit > 0 && state.ignoredInRow >= ignoredLimit;
	if (tooMany && !state.closedInRow) state.messagesSeen = false;
	return goQuiet(context, tooMany, false);
}

/** Leaves the rest of the day to the status item, if it is not left to it already. */
function goQuiet(context: StepContext, enough: boolean, unseen: boolean): boolean {
	const { state } = context;
	if (!enough || state.statusOnly) return false;
	state.statusOnly = true;
	state.unseenToday = unseen;
	// Only whoever closed one by hand is known to have seen what went by.
	state.askTomorrow = state.closedInRow && !unseen;
	emit(context, { type: "status-only-for-today" });
	return true;
}

/** The person clicked or closed a message: they see them. What was quiet only because they might not is so no longer. */
export function seeMessages({ state }: StepContext): void {
	state.messagesSeen = true;
	if (state.unseenToday) {
		state.unseenToday = false;
		state.statusOnly = false;
	}
}

/** Closed without an answer: seen, and if it stays at that, ignored. One that is no longer open was closed by the editor. */
export function closePrompt(context: StepContext, id: string): void {
	const { state } = context;
	if (state.prompt?.id !== id) return;
	seeMessages(context);
	state.prompt = { ...state.prompt, closed: true };
}

/** The next prompt of the episode is wanted after so much more sitting. */
export function repeatLater(context: StepContext): void {
	const { state, rules } = context;
	if (state.episode === null) return;
	const repeatSat = shownCount(state, rules.settings) + rules.settings.repeatAfter;
	state.episode = { ...state.episode, wantedAt: null, repeatSat };
}

/** Whether this episode, and this day, allow one more prompt. */
export function canPromptAgain(context: StepContext): boolean {
	const { state, rules } = context;
	const { promptsPerEpisode, promptsPerDay } = rules.settings;
	return (
		state.episode !== null &&
		state.episode.prompts < promptsPerEpisode &&
		state.tally.prompts < promptsPerDay &&
		!state.statusOnly
	);
}
