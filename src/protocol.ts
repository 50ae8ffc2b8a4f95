import type { Cursor, Done, SessionPlan } from "./exercises/plan";

/**
 * The messages between the editor and the panel. The editor owns the truth: it sends whole snapshots, never deltas;
 * the panel sends intents. Both sides validate what arrives.
 */

/** Sent by the editor to the panel. */
export type ToPanel = { readonly type: "snapshot"; readonly snapshot: PanelSnapshot };

/** Everything the panel draws. `sequence` grows with each snapshot; an older one is ignored. */
export interface PanelSnapshot {
	readonly sequence: number;
	readonly today: TodayView;
	/** Present from the start of a routine until its last question is answered or it is closed. */
	readonly session?: SessionView;
	/** Present while the safety notice has not been accepted: it stands before the first routine. */
	readonly notice?: NoticeView;
}

export interface TodayView {
	readonly sitting: SittingView;
	/** Routines offered now, best first. */
	readonly offers: readonly RoutineOffer[];
	readonly diary: DiaryLine;
	/** One-off message that the last intent could not be carried out, in plain words. */
	readonly problem?: string;
}

/** How the timer stands. All durations in seconds, at the moment of the snapshot. */
export interface SittingView {
	readonly status: "sitting" | "due" | "away" | "break" | "paused" | "quiet";
	readonly load: number;
	readonly limit: number;
	/** Seconds of sitting until the break is due; 0 when due. */
	readonly untilBreak: number;
	/** Present on a break. */
	readonly break?: { readonly elapsed: number; readonly length: number };
	/** Seconds of the timer's clock per real second: 1 but for demonstrations, where it is more. */
	readonly rate: number;
	/** One sentence: why now, or why not yet. */
	readonly reason: string;
	/** Minutes a break prompt can be put off by. */
	readonly snoozes: readonly number[];
}

export interface RoutineOffer {
	readonly id: string;
	readonly name: string;
	readonly purpose: string;
	/** Seconds, rounded to what a person would say. */
	readonly seconds: number;
	readonly posture: "seated" | "standing" | "floor" | "any";
	/** Why it cannot be played now, and the way out. Absent when it can. */
	readonly locked?: string;
	readonly added: boolean;
	readonly doneToday: number;
}

/** Today's figures, from the diary's fold. */
export interface DiaryLine {
	/** Seconds. */
	readonly sitting: number;
	readonly breaksTaken: number;
	readonly naturalBreaks: number;
	readonly routines: number;
	/** The newest first. */
	readonly recent: readonly { readonly name: string; readonly at: string; readonly outcome: RoutineOutcome }[];
}

export type RoutineOutcome = "completed" | "partial" | "stopped";

export interface NoticeView {
	/** The routine that waits behind the notice, started when it is accepted. */
	readonly routine?: string;
	readonly title: string;
	readonly intro: string;
	readonly sections: readonly {
		readonly heading: string;
		readonly lines: readonly string[];
		readonly urgent: boolean;
	}[];
}

export interface SessionView {
	readonly id: string;
	readonly plan: SessionPlan;
	readonly cursor: Cursor;
	readonly status: "running" | "paused" | "asking" | "stopped";
	readonly done: readonly Done[];
	/** Seconds of the session's clock per real second; absent: 1, real time. */
	readonly rate?: number;
	/** After a stop: what to do now, in plain words. */
	readonly advice?: readonly string[];
}

export type Feeling = "fine" | "mild" | "sharp";

export type SessionIntent = "pause" | "resume" | "next" | "back" | "switch-side" | "easier" | "hurts" | "close";

/** Sent by the panel to the editor. */
export type FromPanel =
	| { readonly type: "ready" }
	| { readonly type: "start-break" }
	| { readonly type: "end-break" }
	| { readonly type: "snooze"; readonly minutes: number }
	| { readonly type: "start-routine"; readonly routine: string }
	| { readonly type: "session"; readonly session: string; readonly intent: SessionIntent }
	| { readonly type: "feeling"; readonly session: string; readonly feeling: Feeling }
	| { readonly type: "accept-notice" }
	| { readonly type: "decline-notice" }
	| { readonly type: "run-command"; readonly command: "quickStretch" | "showDiary" | "openGuide" | "resumeTimer" };
