import type { Cursor, Done, SessionPlan } from "./exercises/plan";
import type { GuideTopic } from "./safety/guide-topics";

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
	/** Present while the safety questions are open, and for what they came to until it is read. */
	readonly check?: CheckView;
	/** Present while a red flag stands: over every screen until it was understood, then above it. */
	readonly emergency?: EmergencyView;
	/** A break was started while a page was left standing: it comes first, the page again after it. */
	readonly breakInFront?: true;
}

/** The safety questions, one a page. An emergency ends them at once and has no way on but the two it names. */
export type CheckView =
	| {
			readonly kind: "page";
			/** Id of the page. */
			readonly page: string;
			readonly title: string;
			readonly hint?: string;
			/** 1-based. */
			readonly number: number;
			readonly of: number;
			/** One of several answers. On a page without rows it is the answer to the page. */
			readonly choice?: {
				/** Id of the question. */
				readonly question: string;
				readonly options: readonly { readonly value: string; readonly label: string }[];
				/** The answer given before. */
				readonly given?: string;
			};
			/** What can be ticked. Two rows of one question exclude each other. */
			readonly rows: readonly {
				/** Id of the question. */
				readonly question: string;
				/** Its answer when ticked. */
				readonly value: string;
				readonly words: string;
				readonly ticked: boolean;
				/** A clinician has seen it: it stays as it is. */
				readonly seen?: true;
				/** The day of the word, `YYYY-MM-DD`, where it is known. */
				readonly seenOn?: string;
			}[];
			/** A tick is answered at once. */
			readonly endsAtOnce: boolean;
			readonly canGoBack: boolean;
			/** Why the questions come again. */
			readonly because?: string;
	  }
	| {
			readonly kind: "outcome";
			readonly tone: "emergency" | "urgent" | "calm";
			readonly title: string;
			readonly words: string;
			/** What it rests on, in the person's own answers. */
			readonly signs?: readonly string[];
			readonly wayOut?: string;
			/** What is open now, in words. */
			readonly open?: string;
			/** The routine to begin with. */
			readonly start?: string;
			/** The rule a clinician's word would undo, and the signs it may be about; absent where none can. */
			readonly approvable?: ApprovalView;
	  };

/** What a clinician's word can be recorded for: the person ticks which of the signs it was about. */
export interface ApprovalView {
	readonly rule: string;
	readonly signs: readonly { readonly id: string; readonly words: string }[];
}

/** Something said or asked on the Today screen, with one button for each answer. */
export interface CardView {
	readonly id: string;
	readonly tone: "calm" | "caution" | "urgent";
	readonly title: string;
	readonly lines: readonly string[];
	readonly actions: readonly ActionView[];
	/** Further questions of the same kind, folded away below the first, each with its own answers. */
	readonly more?: readonly { readonly title: string; readonly actions: readonly ActionView[] }[];
}

/** A button of a card. */
export interface ActionView {
	readonly label: string;
	readonly intent: FromPanel;
	/** Of a clinician's word: the signs it may be about. */
	readonly signs?: ApprovalView["signs"];
}

/** A red flag stands: what is said over every screen. */
export interface EmergencyView {
	readonly title: string;
	/** What to do. */
	readonly words: string;
	/** The signs it rests on, each in the person's own answer. */
	readonly signs: readonly string[];
	/** Whom to call. */
	readonly call: string;
	/** What to say there, in one line. */
	readonly tell: string;
	/** It was read: it stands as a band above the other screens. */
	readonly understood: boolean;
}

export interface TodayView {
	readonly sitting: SittingView;
	/** Routines offered now, best first. */
	readonly offers: readonly RoutineOffer[];
	readonly diary: DiaryLine;
	/** What the person asked to see, such as how something locked opens: it stands first. */
	readonly asked?: readonly CardView[];
	/** What needs saying or asking now, the most important first. */
	readonly cards?: readonly CardView[];
	/** Today's own entry as far as it is filled in; absent while the diary is not asked for. */
	readonly entry?: DayEntryView;
	/** One-off message that the last intent could not be carried out, in plain words. */
	readonly problem?: string;
}

/** The ten-second day. All of it optional, all of it correctable. */
export interface DayEntryView {
	/** Worst leg pain of the day, 0 to 10. */
	readonly leg?: number;
	/** How far down it reached: 0 none, 1 back, 2 buttock, 3 thigh, 4 calf, 5 foot. */
	readonly reach?: number;
	/** How it came. */
	readonly pattern?: PainPattern;
	/** Sitting or standing was hard to bear. */
	readonly sitStandHard?: boolean;
}

export type PainPattern = "constant" | "often" | "occasional" | "none";

/** How the timer stands. All durations in seconds, at the moment of the snapshot. */
export interface SittingView {
	readonly status: "sitting" | "due" | "away" | "break" | "paused" | "quiet";
	readonly load: number;
	readonly limit: number;
	/** Seconds of sitting until the break is due; 0 when due. */
	readonly untilBreak: number;
	/** Present while the person stands at the desk: for how long, and after how long a change is suggested. */
	readonly standing?: { readonly seconds: number; readonly limit: number };
	/** Present on a break. */
	readonly break?: { readonly elapsed: number; readonly length: number };
	/** Present once a break has run its length, until somebody is back: seconds of rest so far. */
	readonly afterBreak?: { readonly rested: number };
	/** Present while nobody sits: seconds until nothing of the load is left. */
	readonly untilRested?: number;
	/** Seconds of the timer's clock per real second: 1 but for demonstrations, where it is more. */
	readonly rate: number;
	/** The name of a state in which no break comes near, with its end. */
	readonly name?: string;
	/** One sentence: why now, or why not yet. Absent while the next break is simply some time away. */
	readonly reason?: string;
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
	/** It opens by itself, and there is nothing to do about it before. */
	readonly waits?: true;
	readonly added: boolean;
	readonly doneToday: number;
}

/** Today's figures, from the diary's fold. */
export interface DiaryLine {
	/** Seconds. */
	readonly sitting: number;
	/** Seconds of standing at the desk; absent where nobody stood. */
	readonly standing?: number;
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
	/** The exercise under the cursor is an easier version: what changed, in words. It can be gone back from. */
	readonly easier?: string;
	/** After a stop: what to do now, in plain words. */
	readonly advice?: readonly string[];
	/** After a stop: what was it? */
	readonly question?: CardView;
}

export type Feeling = "fine" | "mild" | "sharp";

/** What was felt when a routine was stopped. */
export type StopFeeling = "mild" | "shooting" | "further" | "numb" | "strong" | "chest";

/** How it has been in the hours since a routine. */
export type SinceThen = "better" | "same" | "worse" | "much-worse" | "unanswered";

export type SessionIntent =
	| "pause"
	| "resume"
	| "next"
	| "back"
	| "switch-side"
	| "easier"
	| "fuller"
	| "hurts"
	| "close";

/** Sent by the panel to the editor. */
export type FromPanel =
	| { readonly type: "ready" }
	| { readonly type: "start-break" }
	| { readonly type: "end-break" }
	| { readonly type: "snooze"; readonly minutes: number }
	| { readonly type: "start-routine"; readonly routine: string }
	| { readonly type: "session"; readonly session: string; readonly intent: SessionIntent }
	| { readonly type: "feeling"; readonly session: string; readonly feeling: Feeling }
	/** What is done with the emergency card; `mistake`: back to the question it rests on. */
	| { readonly type: "emergency"; readonly intent: "understand" | "mistake" | "show" | "copy" }
	/** `symptoms`: somebody who was well says that they have some. */
	| { readonly type: "open-check"; readonly symptoms?: true }
	/** The answers of a page; of one that ends at once, what was ticked. */
	| {
			readonly type: "answer-check";
			readonly page: string;
			readonly answers: readonly { readonly question: string; readonly value: string }[];
	  }
	| { readonly type: "check-back" }
	/** The outcome was read, or the questions are left for later. */
	| { readonly type: "close-check" }
	/** The answer that led to the outcome was a mistake: back to its question. */
	| { readonly type: "check-mistake" }
	/** A clinician has looked at what this rule is about and agreed to exercise. */
	| {
			readonly type: "approve";
			readonly rule: string;
			/** Of a rule of the safety questions: the signs the word is about. */
			readonly signs?: readonly string[];
			/** The day it was given on, `YYYY-MM-DD`. */
			readonly given?: string;
	  }
	/** A clinician's word is taken back. */
	| { readonly type: "withdraw-approval"; readonly of: string }
	| { readonly type: "weekly-check"; readonly anythingNew: boolean }
	| { readonly type: "stop-answer"; readonly session: string; readonly felt: StopFeeling }
	| { readonly type: "after-effect"; readonly of: string; readonly since: SinceThen; readonly still: boolean }
	/** Which exercise the answer (`of`) is put down to. Absent: more than one, or it cannot be told. */
	| { readonly type: "which-one"; readonly of: string; readonly exercise?: string }
	| { readonly type: "choose-phase"; readonly phase: 1 | 2 | 3; readonly why: "offer" | "clinician" | "own" }
	| { readonly type: "self-check"; readonly steady: boolean }
	| { readonly type: "take-back"; readonly exercise: string }
	/** Show every phase, what is met of it, and the way there. */
	| { readonly type: "open-phases" }
	| { readonly type: "open-self-check" }
	/** The short questions before a stretch. */
	| { readonly type: "open-stretch-check"; readonly exercise: string }
	| {
			readonly type: "stretch-answer";
			readonly exercise: string;
			readonly question: "tight" | "nervePain" | "eases";
			readonly yes: boolean;
	  }
	/** A choice of the person's own was a slip: the diary's event is deleted. */
	| { readonly type: "undo"; readonly of: string }
	/** Open the guide where it speaks of this. */
	| { readonly type: "open-guide"; readonly topic: GuideTopic }
	| ({ readonly type: "day-entry" } & DayEntryView)
	| { readonly type: "dismiss-card"; readonly card: string }
	| { readonly type: "accept-notice" }
	| { readonly type: "decline-notice" }
	| {
			readonly type: "run-command";
			readonly command: "quickStretch" | "logActivity" | "showDiary" | "openGuide" | "resumeTimer";
	  };
