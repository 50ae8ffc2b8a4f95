import { amountDue } from "./due";
import type { PromptKind, PromptMoment } from "./effect";
import { emit } from "./emit-effect";
import { presentUntil, sittingEnd, whenLoadReaches } from "./load";
import { startPosture } from "./posture-clock";
import { answered, beginEpisode, ignorePrompt, repeatLater } from "./prompt-episode";
import { engineConstants } from "./settings";
import type { State, StepContext } from "./state";
import { isQuiet } from "./suppression";

const NEVER = Number.POSITIVE_INFINITY;

/** A moment at which something could be said, and what makes it one. */
export interface PromptOpportunity {
	readonly at: number;
	readonly moment: PromptMoment;
}

export const noOpportunity: PromptOpportunity = { at: NEVER, moment: "pause" };

/** Nothing holds messages back just now. */
export function maySpeak(context: StepContext): boolean {
	const { state, rules } = context;
	return !isQuiet(state) && state.at < sittingEnd(state, rules.settings) && state.at <= presentUntil(state);
}

/** The earliest moment at or after `from` at which hands are off the keys and someone is still there. */
export function nextBreakpoint(state: State, from: number): PromptOpportunity {
	const { breakpoint } = state;
	if (breakpoint !== null && breakpoint.at === state.at && from <= state.at)
		return { at: state.at, moment: breakpoint.kind };
	return { at: Math.max(from, (state.lastEvidenceAt ?? NEVER) + engineConstants.pause), moment: "pause" };
}

/** Returns the next moment at which a break prompt may be shown, and which kind of moment it is. */
export function nextPrompt(context: StepContext): PromptOpportunity {
	const { state, rules } = context;
	const { settings } = rules;
	if (settings.breakReminder !== "notification" || state.statusOnly || state.tally.prompts >= settings.promptsPerDay) {
		return noOpportunity;
	}
	if (!maySpeak(context)) return noOpportunity;
	const floor = Math.max(state.at, state.quietUntilAt ?? state.at, state.snoozedUntilAt ?? state.at);
	const chance = state.episode === null ? earlyOpportunity(context, floor) : wantedOpportunity(context, floor);
	return chance.at <= presentUntil(state) && chance.at < sittingEnd(state, settings) ? chance : noOpportunity;
}

function wantedOpportunity(context: StepContext, floor: number): PromptOpportunity {
	const { state, rules } = context;
	const { episode } = state;
	if (episode === null || episode.wantedAt === null || state.dueAt === null) return noOpportunity;
	if (episode.prompts >= rules.settings.promptsPerEpisode) return noOpportunity;
	const from = Math.max(floor, episode.wantedAt);
	const breakpoint = nextBreakpoint(state, from);
	const waiting: PromptOpportunity = { at: nextWait(context, from), moment: "busy" };
	const patience: PromptOpportunity = {
		at: Math.max(floor, episode.wantedAt + rules.settings.patience),
		moment: "patience",
	};
	return earliest(earliest(breakpoint, waiting), patience);
}

function earlyOpportunity(context: StepContext, floor: number): PromptOpportunity {
	const { state, rules } = context;
	if (state.skipUntilSat !== null || state.dueAt !== null || state.standing !== null) return noOpportunity;
	const from = whenLoadReaches(state, rules.settings, rules.settings.limit * engineConstants.waitShare);
	if (from === NEVER) return noOpportunity;
	// What comes early for convenience does not come on the heels of another message.
	const apart = state.spokeAt === null ? floor : state.spokeAt + rules.settings.breakLength;
	return { at: nextWait(context, Math.max(floor, from, apart)), moment: "busy" };
}

/** The earliest moment at or after `from` at which the person looks on while something runs. */
function nextWait(context: StepContext, from: number): number {
	const { state, rules } = context;
	if (!rules.settings.whileYouWait || state.lastEvidenceAt === null) return NEVER;
	let earliestWait = NEVER;
	for (const id in state.busy) {
		const began = state.busy[id] ?? NEVER;
		const at = Math.max(from, began + engineConstants.waitRun, state.lastEvidenceAt + engineConstants.waitIdle);
		if (at <= began + engineConstants.waitAtMost) earliestWait = Math.min(earliestWait, at);
	}
	return Math.min(earliestWait, nextToolWait(state, from));
}

/** Only an edit of its own shows that a tool is still at work: that is the moment, if the hands have been off by then. */
function nextToolWait(state: State, from: number): number {
	const { toolWork, lastEvidenceAt, at } = state;
	if (toolWork === null || lastEvidenceAt === null || toolWork.last !== at) return NEVER;
	return at >= Math.max(from, toolWork.from + engineConstants.waitRun, lastEvidenceAt + engineConstants.waitIdle)
		? at
		: NEVER;
}

function earliest(one: PromptOpportunity, other: PromptOpportunity): PromptOpportunity {
	return other.at < one.at ? other : one;
}

/** Shows a break prompt. One that is still open counts as ignored. */
export function prompt(context: StepContext, moment: PromptMoment): void {
	const { state, rules } = context;
	if (state.prompt !== null && ignorePrompt(context)) {
		if (state.episode !== null) state.episode = { ...state.episode, wantedAt: null };
		return;
	}
	const { settings } = rules;
	const whileYouWait = moment === "busy";
	if (state.episode === null) beginEpisode(context, state.at);
	const { episode } = state;
	if (episode === null) return;
	const number = episode.prompts + 1;
	state.promptsEver += 1;
	const id = `${state.origin}-p${state.promptsEver}`;
	const kind = kindNow(state);
	const last = number >= settings.promptsPerEpisode || state.tally.prompts + 1 >= settings.promptsPerDay;
	const waited = state.at - (episode.wantedAt ?? state.at);
	state.episode = { ...episode, prompts: number };
	state.spokeAt = state.at;
	const unshown = { delivered: false, closed: false, hidden: false };
	state.prompt = { id, shownAt: state.at, kind, moment, whileYouWait, last, ...unshown };
	const due = amountDue(state, settings);
	emit(context, { type: "prompt", id, kind, waited, number, last, moment, whileYouWait, ...due });
	repeatLater(context);
	if (state.postureSat !== null) startPosture(context);
}

function kindNow({ standing, snoozesInRow }: State): PromptKind {
	if (standing !== null) return "standing";
	return snoozesInRow >= engineConstants.snoozesBeforeStand ? "stand30" : "break";
}

/** Ask, once, whether the timing suits: the day after it evidently did not. */
export function nextTimingQuestion(context: StepContext): number {
	const { state } = context;
	if (!state.askTiming || state.dueAt !== null || state.prompt !== null || !maySpeak(context)) return NEVER;
	if (state.postureWantedAt !== null) return NEVER;
	const apart = state.spokeAt === null ? state.at : state.spokeAt + engineConstants.there;
	const { at } = nextBreakpoint(state, Math.max(state.at, state.quietUntilAt ?? state.at, apart));
	return at <= presentUntil(state) ? at : NEVER;
}

/** Asks whether the timing of the prompts suits, once. */
export function askTiming(context: StepContext): void {
	context.state.askTiming = false;
	context.state.spokeAt = context.state.at;
	emit(context, { type: "timing-question" });
	answered(context);
}
