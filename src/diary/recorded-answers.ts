import { boolean, exactOptional, type InferOutput, object, picklist } from "valibot";
import type { Immutable } from "../immutable";
import { whole } from "./leaf-checks";

/** What a person can answer, in the words the diary keeps: each list once, for its events, the messages and the cards. */

/** How the pain comes. */
export const painPatterns = ["constant", "often", "occasional", "none"] as const;
export type PainPattern = (typeof painPatterns)[number];

/** What was felt when a routine was stopped. */
export const stopFeelings = ["mild", "shooting", "further", "numb", "strong", "chest"] as const;
export type StopFeeling = (typeof stopFeelings)[number];

/** How it has been in the hours since a routine. */
export const sinceThenAnswers = ["better", "same", "worse", "much-worse", "unanswered"] as const;

/** The guide's phases, as a choice of one is kept. [seed] */
export const phases = [1, 2, 3] as const;

/** Why a phase was chosen: it was offered, a clinician said so, or the person wished for an easier one. */
export const phaseReasons = ["offer", "clinician", "own"] as const;

/** What is asked before a stretch: whether the muscle is tight, whether stretching brings nerve pain, whether it eases. */
export const stretchQuestions = ["tight", "nervePain", "eases"] as const;
export type StretchQuestion = (typeof stretchQuestions)[number];

/** The ten-second day. All of it optional, all of it correctable. */
export const dayEntryFields = {
	/** Worst leg pain of the day, 0 to 10. */
	leg: exactOptional(whole(0, 10)),
	/** How far down it reached: 0 none, 1 back, 2 buttock, 3 thigh, 4 calf, 5 foot. */
	reach: exactOptional(whole(0, 5)),
	/** How it came. */
	pattern: exactOptional(picklist(painPatterns)),
	/** Sitting or standing was hard to bear. */
	sitStandHard: exactOptional(boolean()),
};

export const dayEntrySchema = object(dayEntryFields);
export type DayEntry = Immutable<InferOutput<typeof dayEntrySchema>>;
