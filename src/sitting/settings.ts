import type { Calendar } from "./calendar";
import type { WorkingHours } from "./working-hours";

/**
 * The settings as the rules use them. Durations in seconds. What a person may write, with limits and units, is in
 * `setting-specs.ts`; here any sensible number is taken, so that a replay can try what a person may not set.
 */
export interface Settings {
	/** Sitting after which a break is due. */
	readonly limit: number;
	/** Length of a break, and the time away that clears the load. */
	readonly breakLength: number;
	/** A gap of this length counts as away, from its start. */
	readonly away: number;
	/** How long a wanted prompt waits for a breakpoint. */
	readonly patience: number;
	/** Sitting after which an unanswered prompt is repeated. */
	readonly repeatAfter: number;
	readonly promptsPerEpisode: number;
	readonly promptsPerDay: number;
	/** Unanswered prompts in a row after which the rest of the day is status bar only; 0 is never. */
	readonly ignoredLimit: number;
	readonly breakReminder: "notification" | "statusBar";
	readonly whileYouWait: boolean;
	/** Sitting between posture nudges. */
	readonly postureEvery: number;
	readonly postureReminder: "notification" | "statusBar" | "off";
	/** How long a debug session holds messages back. */
	readonly debugHold: number;
	/** Minutes offered for a snooze. */
	readonly snoozes: readonly number[];
	/** What a longer stretch with no window focused counts as. */
	readonly otherApplications: "sitting" | "away" | "ask";
	/** `null`: always. */
	readonly workingHours: WorkingHours | null;
	/** Standing after which a change is suggested. */
	readonly standingLimit: number;
	/** How a person is taken to be at the desk after a break's length away, or on a new day. */
	readonly standingReturns: "sitting" | "standing";
	/** The person has a desk to stand at. */
	readonly standingDesk: boolean;
	/** Messages wait while the machine says that a microphone is in use. */
	readonly waitOnCalls: boolean;
	/** Seconds after midnight at which a day ends. */
	readonly dayEnd: number;
}

export const defaultSettings: Settings = {
	limit: 1800,
	breakLength: 300,
	away: 180,
	patience: 300,
	repeatAfter: 900,
	promptsPerEpisode: 3,
	promptsPerDay: 16,
	ignoredLimit: 3,
	breakReminder: "notification",
	whileYouWait: true,
	postureEvery: 1200,
	postureReminder: "notification",
	debugHold: 900,
	snoozes: [5, 10, 15],
	otherApplications: "ask",
	workingHours: null,
	standingLimit: 1800,
	standingReturns: "sitting",
	standingDesk: false,
	waitOnCalls: true,
	dayEnd: 4 * 3600,
};

/** Numbers that are not settings. Seconds unless said. */
export const engineConstants = {
	/** A typing pause this long is a breakpoint. */
	pause: 15,
	/** Someone is there while the last evidence is at most this old. */
	there: 60,
	/** While you wait: share of the limit, how long the work must have run, and how long hands must have been off. */
	waitShare: 0.75,
	waitRun: 30,
	waitIdle: 10,
	/** Edits by a tool further apart than this are not one piece of work. */
	toolGap: 20,
	/** Nobody waits for a server that runs all day: after this long it no longer counts as waiting. Our choice. */
	waitAtMost: 600,
	/** Evidence in the first seconds of a break is the hand leaving the mouse. */
	breakGrace: 10,
	/** Typing for longer than this ends a break. */
	breakTyping: 10,
	/** Evidence further apart than this is not one bout of typing. */
	typingGap: 5,
	/** A longer stretch in other applications is not asked about: nobody remembers, and it was time away. Our choice. */
	askAtMost: 4 * 3600,
	/** The share of its length a seated routine counts as rest. */
	seatedShare: 0.5,
	/** The share of its length standing at the desk counts as rest: a change, as a seated routine is. */
	standingShare: 0.5,
	/** In a meeting or on a call one sits without a touch for so long at most. */
	heldAtMost: 7200,
	/** Messages wait so long after a call, and for no call longer than so many seconds. */
	afterCall: 120,
	callAtMost: 4 * 3600,
	/** A pause that lasts longer than it was asked for by more than this is spoken of. Our choice. */
	pauseSlack: 3600,
	/** A pause longer than this ends with a greeting: longer than a night. Our choice. */
	longPause: 20 * 3600,
	/** Snoozes in a row after which a short stand is offered, and its length. */
	snoozesBeforeStand: 2,
	stand: 30,
	/** A wall clock this far (ms) from where it should be was set, rather than late. Our choice. */
	clockStep: 500,
} as const;

/** What a step goes by besides the state. */
export interface EngineConfig {
	readonly settings: Settings;
	readonly calendar: Calendar;
}
