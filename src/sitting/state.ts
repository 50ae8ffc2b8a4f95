import type { DayCounts } from "./day-counts";
import type { Breakpoint, Effect, PromptKind, PromptMoment } from "./effect";
import type { EngineConfig } from "./settings";

/** What the time since `anchor` is. `none`: nobody has been seen yet. `held`: a meeting or a call holds the person at the desk. */
export type PeriodKind = "none" | "gap" | "held" | "unfocused" | "asleep" | "rest";

/** How the timer stands, for whoever shows it. */
export const timerStatuses = ["sitting", "due", "away", "break", "paused", "quiet"] as const;
export type TimerStatus = (typeof timerStatuses)[number];

/**
 * Everything the engine knows: plain JSON. Moments (`at`, `…At`, `from`, `since`) are monotonic seconds, `…Wall` epoch
 * milliseconds, `…Sat` a reading of the sitting counter `sat`. Nothing in it depends on how often the engine was asked.
 */
export interface State {
	readonly version: 1;
	/** Tells this state's keys from those of any other. */
	readonly origin: string;
	/** Effects so far. */
	readonly sequence: number;
	/** Everything before this moment has been dealt with. */
	readonly at: number;
	/** A pair of clock readings that holds until the wall clock is set. */
	readonly clockAt: number;
	readonly clockWall: number;

	/** Sitting load at `anchor`, seconds. */
	readonly load: number;
	/** Sitting ever, at `anchor`, seconds: what clocks that count sitting are read from. */
	readonly sat: number;
	readonly anchor: number;
	readonly stretch: PeriodKind;
	readonly lastEvidenceAt: number | null;
	/** Our window with focus; `""` when unknown, `null` when none. */
	readonly focus: string | null;
	/** The open stretch has been found to be time away. */
	readonly awaySaid: boolean;
	/** Standing at the desk ever, at `anchor`, seconds. */
	readonly stood: number;
	/** Since when the person stands at the desk, by their own word; `null` while they sit. */
	readonly standing: Standing | null;
	/** They have stood at the desk at least once. */
	readonly hasStood: boolean;
	/** `sat` when the person last sat down. */
	readonly stretchSat: number;
	readonly lastAway: LastAway | null;
	readonly rest: ActiveRest | null;
	readonly activeBreak: ActiveBreak | null;
	readonly routine: ActiveRoutine | null;
	readonly typing: Typing | null;
	/** No message before this: the end of a whole break is followed by peace. */
	readonly quietUntilAt: number | null;

	readonly dueAt: number | null;
	readonly episode: Episode | null;
	readonly promptsEver: number;
	readonly prompt: OpenPrompt | null;
	readonly snoozedUntilAt: number | null;
	readonly snoozesInRow: number;
	readonly skipUntilSat: number | null;
	readonly lastSkip: LastSkip | null;
	readonly ignoredInRow: number;
	/** One of those was closed by hand: it was seen, and not wanted. */
	readonly closedInRow: boolean;
	/** Messages reach the person, as far as is known: one was clicked or closed, and not a whole row left untouched since. */
	readonly messagesSeen: boolean;
	readonly statusOnly: boolean;
	/** That is because a prompt may not have been seen, not because several were ignored. */
	readonly unseenToday: boolean;
	/** Some of those ignored today were seen to be: the next day may ask whether the timing suits. */
	readonly askTomorrow: boolean;
	readonly askTiming: boolean;
	/** When the last message was shown. */
	readonly spokeAt: number | null;
	readonly breakpoint: { readonly at: number; readonly kind: Breakpoint } | null;

	/** `null` while nobody sits. */
	readonly postureSat: number | null;
	readonly postureWantedAt: number | null;

	/** What may be waited for: id to the moment it began. */
	readonly busy: Readonly<Record<string, number>>;
	readonly debug: Readonly<Record<string, number>>;
	/** Edits by a tool, no more than `toolGap` apart. */
	readonly toolWork: ToolWork | null;
	readonly debugQuiet: boolean;
	readonly paused: Until | null;
	readonly meeting: Until | null;
	/** What the machine said of a call, and what another extension did. */
	readonly call: Call | null;
	readonly reportedCall: Call | null;
	/** The microphone has been in use for hours today: its being in use says nothing. */
	readonly micAlwaysOn: boolean;
	readonly locked: boolean;
	/** A pause of days has ended, and nobody has been greeted yet. */
	readonly greet: boolean;

	readonly hoursOpen: boolean;
	readonly hoursUntilWall: number | null;
	readonly day: string;
	readonly dayUntilWall: number;
	readonly dayStartAt: number;
	readonly daySat: number;
	readonly dayStood: number;
	readonly tally: DayCounts;
}

/**
 * When a pause or meeting ends: by the monotonic clock, by the wall, by whichever comes first, or (both `null`) when told.
 * Both together let nobody be paused for years because a clock was wrong for a day.
 */
export interface Until {
	readonly at: number | null;
	readonly wall: number | null;
	/** By the monotonic clock, when it was to end as it was asked for; `null` where that is not another moment. */
	readonly asked: number | null;
	/** It was longer than a night. */
	readonly long: boolean;
}

/** A call goes on until it is `over`; messages wait a little longer. */
export interface Call {
	readonly since: number;
	readonly over: number | null;
}

export interface Standing {
	readonly since: number;
	/** Reading of `stood` when it began, or when the person came back to it. */
	readonly stoodBefore: number;
	/** Rest in seconds that standing has been worth since the load was last settled. */
	readonly rested: number;
}

/** A time away that can still be judged otherwise. */
export interface LastAway {
	readonly id: string;
	readonly from: number;
	readonly seconds: number;
	/** Load when it began. */
	readonly before: number;
	/** `sat` of the stretch it interrupted. */
	readonly stretchSat: number;
	/** The person stood at the desk before it. */
	readonly standing: boolean;
	/** What the load has been multiplied by since. */
	readonly scale: number;
	readonly counted: "moving" | "sitting" | "frozen";
	readonly natural: boolean;
	readonly acrossDays: boolean;
}

export interface ActiveRest {
	/** Rest in seconds until `since`. */
	readonly rested: number;
	readonly since: number;
	/** Rest per second: 1, or less in a seated routine. */
	readonly rate: number;
}

export interface ActiveBreak {
	readonly from: number;
	readonly length: number;
	/** Rest already had when it began, in a routine. */
	readonly restedBefore: number;
	readonly kind: PromptKind;
}

export interface ActiveRoutine {
	readonly id: string;
	readonly from: number;
	readonly restedBefore: number;
}

export interface ToolWork {
	readonly from: number;
	readonly last: number;
}

export interface Typing {
	readonly from: number;
	readonly last: number;
}

/** From due, or from an early prompt, until the load has fallen or the person skipped. */
export interface Episode {
	/** Shown so far. */
	readonly prompts: number;
	/** Since when the next prompt is wanted. */
	readonly wantedAt: number | null;
	/** Reading of `sat` from which it is wanted again. */
	readonly repeatSat: number | null;
}

export interface OpenPrompt {
	readonly id: string;
	readonly shownAt: number;
	readonly kind: PromptKind;
	readonly moment: PromptMoment;
	readonly whileYouWait: boolean;
	readonly last: boolean;
	/** A window has said that it put it on the screen. */
	readonly delivered: boolean;
	/** The person closed it by hand, without an answer. */
	readonly closed: boolean;
	/** Something shows that it was not on the screen. */
	readonly hidden: boolean;
}

export interface LastSkip {
	readonly episode: Episode | null;
	readonly prompt: OpenPrompt | null;
	readonly snoozesInRow: number;
	readonly skipUntilSat: number | null;
}

export interface Moment {
	readonly at: number;
	readonly wall: number;
}

/** A state in the making, within one step only. */
export type Draft = { -readonly [Key in keyof State]: State[Key] };

/** What rules work on while a step is under way. */
export interface StepContext {
	readonly state: Draft;
	rules: EngineConfig;
	readonly effects: Effect[];
}
