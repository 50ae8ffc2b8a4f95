import { array, boolean, exactOptional, type InferOutput, literal, object, picklist, string, variant } from "valibot";
import type { Immutable } from "../immutable";
import { count } from "../shapes";
import { cardIntentSchema } from "./intents";

/** What safety shows: cards with a button for each answer, the pages of the questions, the notice and the emergency. */

const texts = array(string());
const signs = array(object({ id: string(), words: string() }));

/** What a clinician's word can be recorded for: the person ticks which of the signs it was about. */
const approvalSchema = object({ rule: string(), signs });

/** The buttons of a card. `signs`, of a clinician's word: those it may be about. */
const actions = array(object({ label: string(), intent: cardIntentSchema, signs: exactOptional(signs) }));

/** Something said or asked on the Today screen. */
export const cardSchema = object({
	id: string(),
	tone: picklist(["calm", "caution", "urgent"]),
	title: string(),
	lines: texts,
	actions,
	/** Further questions of the same kind, folded away below the first, each with its own answers. */
	more: exactOptional(array(object({ title: string(), actions }))),
});

/** The safety questions, one page after the other. An emergency ends them at once and has no way on but the two it names. */
export const checkSchema = variant("kind", [
	object({
		kind: literal("page"),
		/** Id of the page. */
		page: string(),
		title: string(),
		hint: exactOptional(string()),
		/** 1-based. */
		number: count,
		of: count,
		/** One of several answers. On a page without rows it is the answer to the page. */
		choice: exactOptional(
			object({
				/** Id of the question. */
				question: string(),
				options: array(object({ value: string(), label: string() })),
				/** The answer given before. */
				given: exactOptional(string()),
			}),
		),
		/** What can be ticked. Two rows of one question exclude each other. */
		rows: array(
			object({
				/** Id of the question. */
				question: string(),
				/** Its answer when ticked. */
				value: string(),
				words: string(),
				ticked: boolean(),
				/** A clinician has seen it: it stays as it is. */
				seen: exactOptional(literal(true)),
				/** The day of the word, `YYYY-MM-DD`, where it is known. */
				seenOn: exactOptional(string()),
			}),
		),
		/** A tick is answered at once. */
		endsAtOnce: boolean(),
		canGoBack: boolean(),
		/** Why the questions come again. */
		because: exactOptional(string()),
	}),
	object({
		kind: literal("outcome"),
		tone: picklist(["emergency", "urgent", "calm"]),
		title: string(),
		words: string(),
		/** What it rests on, in the person's own answers. */
		signs: exactOptional(texts),
		wayOut: exactOptional(string()),
		/** What is open now, in words. */
		open: exactOptional(string()),
		/** The routine to begin with. */
		start: exactOptional(string()),
		/** The rule a clinician's word would undo, and the signs it may be about; absent where none can. */
		approvable: exactOptional(approvalSchema),
	}),
]);

/** A red flag stands: what is said over every screen. */
export const emergencySchema = object({
	title: string(),
	/** What to do. */
	words: string(),
	/** The signs it rests on, each in the person's own answer. */
	signs: texts,
	/** Whom to call. */
	call: string(),
	/** What to say there, in one line. */
	tell: string(),
	/** It was read: it stands as a band above the other screens. */
	understood: boolean(),
});

/** What stands before the first routine. */
export const noticeSchema = object({
	/** The routine that waits behind the notice, started when it is accepted. */
	routine: exactOptional(string()),
	title: string(),
	intro: string(),
	sections: array(object({ heading: string(), lines: texts, urgent: boolean() })),
});

export type ApprovalView = Immutable<InferOutput<typeof approvalSchema>>;
export type CardView = Immutable<InferOutput<typeof cardSchema>>;
export type CheckView = Immutable<InferOutput<typeof checkSchema>>;
export type EmergencyView = Immutable<InferOutput<typeof emergencySchema>>;
export type NoticeView = Immutable<InferOutput<typeof noticeSchema>>;
