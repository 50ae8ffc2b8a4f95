import {
	array,
	boolean,
	exactOptional,
	type InferOutput,
	literal,
	maxLength,
	maxValue,
	minLength,
	object,
	picklist,
	pipe,
	string,
	variant,
} from "valibot";
import { dayEntrySchema } from "./diary/recorded-answers";
import { longestEventId } from "./exercises/id-length";
import { cursorSchema, doneSchema, sessionPlanSchema } from "./exercises/plan";
import { feelings, sessionOutcomes } from "./exercises/session-types";
import { routinePostures } from "./exercises/types";
import type { Immutable } from "./immutable";
import { safetyIntents, startRoutineSchema } from "./safety/intents";
import { cardSchema, checkSchema, emergencySchema, noticeSchema } from "./safety/views";
import { amount, count, length } from "./shapes";
import { timerStatuses } from "./sitting/state";

/**
 * The messages between the editor and the panel. The editor owns the truth: it sends whole snapshots, never deltas;
 * the panel sends intents. Each has one schema: its type follows from it, and both sides read with it what arrives.
 */

const session = pipe(string(), minLength(1), maxLength(longestEventId));

/** How the timer stands. All durations in seconds, at the moment of the snapshot. */
const sittingSchema = object({
	status: picklist(timerStatuses),
	load: amount,
	limit: amount,
	/** Seconds of sitting until the break is due; 0 when due. */
	untilBreak: amount,
	/** Present while the person stands at the desk: for how long, and after how long a change is suggested. */
	standing: exactOptional(object({ seconds: amount, limit: amount })),
	/** Present on a break. */
	break: exactOptional(object({ elapsed: amount, length: amount })),
	/** Present once a break has run its length, until somebody is back: seconds of rest so far. */
	afterBreak: exactOptional(object({ rested: amount })),
	/** Present while nobody sits: seconds until nothing of the load is left. */
	untilRested: exactOptional(amount),
	/** Seconds of the timer's clock per real second: 1 but for demonstrations, where it is more. */
	rate: length,
	/** The name of a state in which no break comes near, with its end. */
	name: exactOptional(string()),
	/** The person said that they are in a meeting, and can say that it is over. */
	meeting: exactOptional(literal(true)),
	/** One sentence: why now, or why not yet. Absent while name and minutes say it all. */
	reason: exactOptional(string()),
	/** Minutes a break prompt can be put off by. */
	snoozes: array(amount),
});

const routineOfferSchema = object({
	id: string(),
	name: string(),
	purpose: string(),
	/** Seconds, rounded to what a person would say. */
	seconds: amount,
	posture: picklist(routinePostures),
	/** Why it cannot be played now, and the way out. Absent when it can. */
	locked: exactOptional(string()),
	/** It opens by itself, and there is nothing to do about it before. */
	waits: exactOptional(literal(true)),
	added: boolean(),
	doneToday: count,
});

/** Today's figures, from the diary's fold. */
const diaryLineSchema = object({
	/** Seconds. */
	sitting: amount,
	/** Seconds of standing at the desk; absent where nobody stood. */
	standing: exactOptional(amount),
	breaksTaken: count,
	naturalBreaks: count,
	routines: count,
	/** The newest first. */
	recent: array(object({ name: string(), at: string(), outcome: picklist(sessionOutcomes) })),
});

const todaySchema = object({
	sitting: sittingSchema,
	/** Routines offered now, best first. */
	offers: array(routineOfferSchema),
	diary: diaryLineSchema,
	/** What the person asked to see, such as how something locked opens: it stands first. */
	asked: exactOptional(array(cardSchema)),
	/** What needs saying or asking now, the most important first. */
	cards: exactOptional(array(cardSchema)),
	/** Today's own entry as far as it is filled in; absent while the diary is not asked for. */
	entry: exactOptional(dayEntrySchema),
	/** One-off message that the last intent could not be carried out, in plain words. */
	problem: exactOptional(string()),
});

const sessionSchema = object({
	id: string(),
	plan: sessionPlanSchema,
	cursor: cursorSchema,
	status: picklist(["running", "paused", "asking", "stopped"]),
	done: array(doneSchema),
	/** Seconds of the session's clock per real second; absent: 1, real time. */
	rate: exactOptional(length),
	/** The exercise under the cursor is an easier version: what changed, in words. It can be gone back from. */
	easier: exactOptional(string()),
	/** After a stop: what to do now, in plain words. */
	advice: exactOptional(array(string())),
	/** After a stop: what was it? */
	question: exactOptional(cardSchema),
});

/** How the player sounds, in whichever place. */
export const soundSchema = object({
	/** A soft tone when the movement changes. */
	tones: boolean(),
	/** The cue spoken by the machine's own voice, where there is one. */
	speech: boolean(),
	/** 0 to 1. */
	volume: pipe(amount, maxValue(1)),
});

/** Everything the panel draws. */
const snapshotSchema = object({
	/** Grows with each snapshot; an older one is ignored. */
	sequence: count,
	today: todaySchema,
	/** Present from the start of a routine until its last question is answered or it is closed. */
	session: exactOptional(sessionSchema),
	/** Present while the safety notice has not been accepted: it stands before the first routine. */
	notice: exactOptional(noticeSchema),
	/** Present while the safety questions are open, and for what they came to until it is read. */
	check: exactOptional(checkSchema),
	/** Present while a red flag stands: over every screen until it was understood, then above it. */
	emergency: exactOptional(emergencySchema),
	/** A break was started while a page was left standing: it comes first, the page again after it. */
	breakInFront: exactOptional(literal(true)),
	/** The routine is shown in an editor tab: this page says so, and neither sounds nor speaks. */
	elsewhere: exactOptional(literal(true)),
	/** Absent until the person chose. */
	sound: exactOptional(soundSchema),
});

/** Sent by the editor to the panel. */
export const toPanelSchema = variant("type", [object({ type: literal("snapshot"), snapshot: snapshotSchema })]);

/** Sent by the panel to the editor. */
export const fromPanelSchema = variant("type", [
	object({ type: literal("ready") }),
	object({ type: literal("start-break") }),
	object({ type: literal("end-break") }),
	object({ type: literal("snooze"), minutes: pipe(length, maxValue(24 * 60)) }),
	startRoutineSchema,
	object({
		type: literal("session"),
		session,
		intent: picklist(["pause", "resume", "next", "back", "switch-side", "easier", "fuller", "hurts", "close"]),
	}),
	object({ type: literal("feeling"), session, feeling: picklist(feelings) }),
	...safetyIntents,
	object({ type: literal("accept-notice") }),
	object({ type: literal("decline-notice") }),
	object({
		type: literal("run-command"),
		command: picklist([
			"quickStretch",
			"logActivity",
			"showDiary",
			"openGuide",
			"resumeTimer",
			"endMeeting",
			"sit",
			"playInTab",
			"playInMove",
		]),
	}),
	object({ type: literal("sound"), ...soundSchema.entries }),
]);

export type ToPanel = Immutable<InferOutput<typeof toPanelSchema>>;
export type FromPanel = Immutable<InferOutput<typeof fromPanelSchema>>;
/** The message of one type. */
export type IntentOf<Type extends FromPanel["type"]> = Extract<FromPanel, { readonly type: Type }>;
export type SessionIntent = IntentOf<"session">["intent"];

export type PanelSnapshot = Immutable<InferOutput<typeof snapshotSchema>>;
export type TodayView = Immutable<InferOutput<typeof todaySchema>>;
export type SittingView = Immutable<InferOutput<typeof sittingSchema>>;
export type RoutineOffer = Immutable<InferOutput<typeof routineOfferSchema>>;
export type DiaryLine = Immutable<InferOutput<typeof diaryLineSchema>>;
export type SoundView = Immutable<InferOutput<typeof soundSchema>>;
export type SessionView = Immutable<InferOutput<typeof sessionSchema>>;
