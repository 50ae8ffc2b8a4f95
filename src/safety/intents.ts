import {
	array,
	boolean,
	exactOptional,
	type InferOutput,
	literal,
	maxLength,
	minLength,
	object,
	picklist,
	pipe,
	regex,
	string,
	variant,
} from "valibot";
import {
	dayEntryFields,
	phaseReasons,
	phases,
	sinceThenAnswers,
	stopFeelings,
	stretchQuestions,
} from "../diary/recorded-answers";
import { longestAnswer, longestEventId, longestId, longestRule, longestSign } from "../exercises/id-length";
import type { Immutable } from "../immutable";
import { guideTopics } from "./guide-topics";

/**
 * What a person can say, or ask to see, about safety and how they are. A card's button carries one of these, and so does
 * a message of the panel. Texts are as long as the diary keeps them, so that nothing gets in here that is refused there.
 */

const named = (longest: number) => pipe(string(), minLength(1), maxLength(longest));
const id = named(longestId);
const eventId = named(longestEventId);
const answer = named(longestAnswer);

export const safetyIntents = [
	/** What is done with the emergency card; `mistake`: back to the question it rests on. */
	object({ type: literal("emergency"), intent: picklist(["understand", "mistake", "show", "copy"]) }),
	/** `symptoms`: somebody who was well says that they have some. */
	object({ type: literal("open-check"), symptoms: exactOptional(literal(true)) }),
	/** The answers of a page; of one that ends at once, what was ticked. */
	object({
		type: literal("answer-check"),
		page: answer,
		answers: pipe(array(object({ question: answer, value: answer })), maxLength(30)),
	}),
	object({ type: literal("check-back") }),
	/** The outcome was read, or the questions are left for later. */
	object({ type: literal("close-check") }),
	/** The answer that led to the outcome was a mistake: back to its question. */
	object({ type: literal("check-mistake") }),
	/** A clinician has looked at what this rule is about and agreed to exercise. */
	object({
		type: literal("approve"),
		rule: named(longestRule),
		/** Of a rule of the safety questions: the signs the word is about. */
		signs: exactOptional(pipe(array(named(longestSign)), maxLength(100))),
		/** The day it was given on, `YYYY-MM-DD`. */
		given: exactOptional(pipe(string(), maxLength(10), regex(/^\d{4}-\d{2}-\d{2}$/))),
	}),
	/** A clinician's word is taken back. */
	object({ type: literal("withdraw-approval"), of: eventId }),
	object({ type: literal("weekly-check"), anythingNew: boolean() }),
	object({ type: literal("stop-answer"), session: eventId, felt: picklist(stopFeelings) }),
	object({ type: literal("after-effect"), of: eventId, since: picklist(sinceThenAnswers), still: boolean() }),
	/** Which exercise the answer (`of`) is put down to. Absent: more than one, or it cannot be told. */
	object({ type: literal("which-one"), of: eventId, exercise: exactOptional(id) }),
	object({ type: literal("choose-phase"), phase: picklist(phases), why: picklist(phaseReasons) }),
	object({ type: literal("self-check"), steady: boolean() }),
	object({ type: literal("take-back"), exercise: id }),
	/** Show every phase, what is met of it, and the way there. */
	object({ type: literal("open-phases") }),
	object({ type: literal("open-self-check") }),
	/** The short questions before a stretch. */
	object({ type: literal("open-stretch-check"), exercise: id }),
	object({
		type: literal("stretch-answer"),
		exercise: id,
		question: picklist(stretchQuestions),
		yes: boolean(),
	}),
	/** A choice of the person's own was a slip: the diary's event is deleted. */
	object({ type: literal("undo"), of: eventId }),
	/** Open the guide where it speaks of this. */
	object({ type: literal("open-guide"), topic: picklist(guideTopics) }),
	object({ type: literal("day-entry"), ...dayEntryFields }),
	object({ type: literal("dismiss-card"), card: id }),
] as const;

export const startRoutineSchema = object({ type: literal("start-routine"), routine: id });

/** What a card's button can do. */
export const cardIntentSchema = variant("type", [...safetyIntents, startRoutineSchema]);

export type CardIntent = Immutable<InferOutput<typeof cardIntentSchema>>;

/** An intent about safety, or the one of a type. */
export type SafetyIntent<Type extends string = string> = Extract<
	Exclude<CardIntent, { readonly type: "start-routine" }>,
	{ readonly type: Type }
>;
