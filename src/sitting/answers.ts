import { amountDue } from "./due";
import { emit } from "./emit-effect";
import type { PromptAnswer } from "./input";
import { atLeast, remainingShare, shownCount } from "./load";
import { answered, beginEpisode, seeMessages } from "./prompt-episode";
import { startBreak } from "./rest";
import { engineConstants } from "./settings";
import { sit, stand } from "./standing";
import type { StepContext } from "./state";

const LONGEST_SNOOZE = 180;

/** A click on a prompt, checked against how things stand at the time of the click. */
export function answerPrompt(context: StepContext, id: string, answer: PromptAnswer, minutes?: number): void {
	const { state, rules } = context;
	seeMessages(context);
	if (state.prompt === null || state.prompt.id !== id || state.activeBreak !== null) {
		emit(context, { type: "stale-answer", id });
		return;
	}
	if (answer === "start") startBreak(context, "prompt", "break", rules.settings.breakLength);
	else if (answer === "stand30") startBreak(context, "prompt", "stand30", engineConstants.stand);
	else if (answer === "stand") stand(context);
	else if (answer === "sit") sit(context);
	else if (answer === "skip") skip(context);
	else snooze(context, minutes ?? rules.settings.snoozes[0] ?? 5);
}

/** Silence prompts for a while; the load goes on. */
export function snooze(context: StepContext, minutes: number): void {
	const { state } = context;
	if (state.activeBreak !== null) return;
	const length = Number.isFinite(minutes) ? Math.min(LONGEST_SNOOZE, Math.max(1, minutes)) : 5;
	const until = state.at + length * 60;
	state.prompt = null;
	state.ignoredInRow = 0;
	state.closedInRow = false;
	state.snoozesInRow += 1;
	state.snoozedUntilAt = until;
	if (state.episode !== null) state.episode = { ...state.episode, wantedAt: until, repeatSat: null };
	emit(context, { type: "snoozed", minutes: length, until });
}

/** No more prompts until a whole limit of further sitting. */
export function skip(context: StepContext): void {
	const { state, rules } = context;
	if (state.activeBreak !== null) return;
	const { episode, prompt, snoozesInRow, skipUntilSat } = state;
	state.lastSkip = { episode, prompt, snoozesInRow, skipUntilSat };
	state.prompt = null;
	state.episode = null;
	state.snoozedUntilAt = null;
	state.skipUntilSat = shownCount(state, rules.settings) + amountDue(state, rules.settings).limit;
	answered(context);
	emit(context, { type: "skipped" });
}

/** As if it had not been skipped: the prompt comes back at the next breakpoint, and the one skipped does not count. */
export function undoSkip(context: StepContext): void {
	const { state } = context;
	const { lastSkip } = state;
	if (lastSkip === null) return;
	state.lastSkip = null;
	state.skipUntilSat = lastSkip.skipUntilSat;
	state.snoozesInRow = lastSkip.snoozesInRow;
	emit(context, { type: "skip-undone" });
	if (lastSkip.skipUntilSat !== null) return;
	const { episode, prompt } = lastSkip;
	if (episode !== null) {
		const prompts = Math.max(0, episode.prompts - (prompt === null ? 0 : 1));
		state.episode = { ...episode, prompts, wantedAt: state.at, repeatSat: null };
	} else if (state.dueAt !== null) {
		beginEpisode(context, state.at);
	}
}

/** Count the last time away as the person says it was, as if it had been known then. */
export function answerAway(context: StepContext, id: string, answer: "moving" | "sitting"): void {
	const { state, rules } = context;
	const away = state.lastAway;
	if (away === null || away.id !== id) {
		emit(context, { type: "stale-answer", id });
		return;
	}
	if (away.counted === answer) return;
	const { breakLength } = rules.settings;
	const rested = away.before * (remainingShare(away.seconds, breakLength) - 1);
	const atDesk = away.standing
		? away.before * (remainingShare(away.seconds * engineConstants.standingShare, breakLength) - 1)
		: away.seconds;
	const difference = contribution(answer, atDesk, rested) - contribution(away.counted, atDesk, rested);
	state.load = Math.max(0, state.load + away.scale * difference);
	const seconds = (answer === "sitting" ? away.seconds : 0) - (away.counted === "sitting" ? away.seconds : 0);
	const sat = away.standing ? 0 : seconds;
	state.sat += sat;
	state.stood += seconds - sat;
	if (state.standing !== null) {
		state.standing = { ...state.standing, stoodBefore: state.standing.stoodBefore + seconds - sat };
	}
	// The posture clock began when the person came back, and does not jump.
	if (state.postureSat !== null) state.postureSat += sat;
	if (answer === "sitting") state.stretchSat = away.stretchSat;
	else state.stretchSat = Math.min(state.sat, Math.max(state.stretchSat, away.stretchSat));
	const natural = answer === "moving" && away.seconds >= breakLength && atLeast(away.before, breakLength);
	state.lastAway = { ...away, counted: answer, natural };
	emit(context, { type: "away-settled", id, answer });
	if (natural && !away.natural)
		emit(context, { type: "natural-break", seconds: away.seconds, acrossDays: away.acrossDays });
	if (!natural && away.natural) emit(context, { type: "natural-break-undone", acrossDays: away.acrossDays });
}

/** What a time away adds to the load it began with, if it was spent at the desk or resting. */
function contribution(counted: "moving" | "sitting" | "frozen", atDesk: number, rested: number): number {
	if (counted === "sitting") return atDesk;
	return counted === "moving" ? rested : 0;
}
