import * as v from "valibot";
import { longestAnswer, longestEventId, longestId, longestRule, longestSign } from "./exercises/id-length";
import type { FromPanel, ToPanel } from "./protocol";
import { guideTopics } from "./safety/guide-topics";

/**
 * The shapes of the messages at run time. Both sides check what arrives with these; the types in `protocol.ts` are
 * the contract, and the checks at the foot of this file fail to compile when the two drift apart.
 */

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(amount, v.integer());
const text = v.string();
const named = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
/** Ids are as long as the diary keeps them, so that nothing gets in here that is refused there. */
const id = named(longestId);
const eventId = named(longestEventId);
const answer = named(longestAnswer);
const rule = named(longestRule);
const list = <Item extends v.GenericSchema>(item: Item) => v.array(item);
const side = v.picklist(["left", "right"]);

const upTo = (most: number) => v.pipe(count, v.maxValue(most));

const dayEntry = {
	leg: v.exactOptional(upTo(10)),
	reach: v.exactOptional(upTo(5)),
	pattern: v.exactOptional(v.picklist(["constant", "often", "occasional", "none"])),
	sitStandHard: v.exactOptional(v.boolean()),
};

export const fromPanelSchema = v.variant("type", [
	v.object({ type: v.literal("ready") }),
	v.object({ type: v.literal("start-break") }),
	v.object({ type: v.literal("end-break") }),
	v.object({ type: v.literal("snooze"), minutes: v.pipe(amount, v.gtValue(0), v.maxValue(24 * 60)) }),
	v.object({ type: v.literal("start-routine"), routine: id }),
	v.object({
		type: v.literal("session"),
		session: eventId,
		intent: v.picklist(["pause", "resume", "next", "back", "switch-side", "easier", "fuller", "hurts", "close"]),
	}),
	v.object({ type: v.literal("feeling"), session: eventId, feeling: v.picklist(["fine", "mild", "sharp"]) }),
	v.object({ type: v.literal("emergency"), intent: v.picklist(["understand", "mistake", "show", "copy"]) }),
	v.object({ type: v.literal("open-check"), symptoms: v.exactOptional(v.literal(true)) }),
	v.object({
		type: v.literal("answer-check"),
		page: answer,
		answers: v.pipe(list(v.object({ question: answer, value: answer })), v.maxLength(30)),
	}),
	v.object({ type: v.literal("check-back") }),
	v.object({ type: v.literal("close-check") }),
	v.object({ type: v.literal("check-mistake") }),
	v.object({
		type: v.literal("approve"),
		rule,
		signs: v.exactOptional(v.pipe(list(named(longestSign)), v.maxLength(100))),
		given: v.exactOptional(v.pipe(v.string(), v.maxLength(10), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
	}),
	v.object({ type: v.literal("withdraw-approval"), of: eventId }),
	v.object({ type: v.literal("weekly-check"), anythingNew: v.boolean() }),
	v.object({
		type: v.literal("stop-answer"),
		session: eventId,
		felt: v.picklist(["mild", "shooting", "further", "numb", "strong", "chest"]),
	}),
	v.object({
		type: v.literal("after-effect"),
		of: eventId,
		since: v.picklist(["better", "same", "worse", "much-worse", "unanswered"]),
		still: v.boolean(),
	}),
	v.object({ type: v.literal("which-one"), of: eventId, exercise: v.exactOptional(id) }),
	v.object({
		type: v.literal("choose-phase"),
		phase: v.picklist([1, 2, 3]),
		why: v.picklist(["offer", "clinician", "own"]),
	}),
	v.object({ type: v.literal("self-check"), steady: v.boolean() }),
	v.object({ type: v.literal("take-back"), exercise: id }),
	v.object({ type: v.literal("open-phases") }),
	v.object({ type: v.literal("open-self-check") }),
	v.object({ type: v.literal("open-stretch-check"), exercise: id }),
	v.object({
		type: v.literal("stretch-answer"),
		exercise: id,
		question: v.picklist(["tight", "nervePain", "eases"]),
		yes: v.boolean(),
	}),
	v.object({ type: v.literal("undo"), of: eventId }),
	v.object({ type: v.literal("open-guide"), topic: v.picklist(guideTopics) }),
	v.object({ type: v.literal("day-entry"), ...dayEntry }),
	v.object({ type: v.literal("dismiss-card"), card: id }),
	v.object({ type: v.literal("accept-notice") }),
	v.object({ type: v.literal("decline-notice") }),
	v.object({
		type: v.literal("run-command"),
		command: v.picklist(["quickStretch", "logActivity", "showDiary", "openGuide", "resumeTimer"]),
	}),
]);

const signs = list(v.object({ id: text, words: text }));

const actions = list(v.object({ label: text, intent: fromPanelSchema, signs: v.exactOptional(signs) }));

const card = v.object({
	id: text,
	tone: v.picklist(["calm", "caution", "urgent"]),
	title: text,
	lines: list(text),
	actions,
	more: v.exactOptional(list(v.object({ title: text, actions }))),
});

const check = v.variant("kind", [
	v.object({
		kind: v.literal("page"),
		page: text,
		title: text,
		hint: v.exactOptional(text),
		number: count,
		of: count,
		choice: v.exactOptional(
			v.object({
				question: text,
				options: list(v.object({ value: text, label: text })),
				given: v.exactOptional(text),
			}),
		),
		rows: list(
			v.object({
				question: text,
				value: text,
				words: text,
				ticked: v.boolean(),
				seen: v.exactOptional(v.literal(true)),
				seenOn: v.exactOptional(text),
			}),
		),
		endsAtOnce: v.boolean(),
		canGoBack: v.boolean(),
		because: v.exactOptional(text),
	}),
	v.object({
		kind: v.literal("outcome"),
		tone: v.picklist(["emergency", "urgent", "calm"]),
		title: text,
		words: text,
		signs: v.exactOptional(list(text)),
		open: v.exactOptional(text),
		start: v.exactOptional(text),
		wayOut: v.exactOptional(text),
		approvable: v.exactOptional(v.object({ rule: text, signs })),
	}),
]);

const emergency = v.object({
	title: text,
	words: text,
	signs: list(text),
	call: text,
	tell: text,
	understood: v.boolean(),
});

const block = v.object({
	kind: v.picklist(["prepare", "set-up", "move", "hold", "finish", "switch-side", "rest", "timer"]),
	seconds: v.pipe(amount, v.gtValue(0)),
	from: text,
	to: text,
	side: v.exactOptional(side),
	rep: v.exactOptional(count),
	reps: v.exactOptional(count),
	cue: text,
	breath: v.exactOptional(v.picklist(["in", "out"])),
	doseHold: v.exactOptional(v.literal(true)),
	confirm: v.exactOptional(text),
});

const planStep = v.object({
	exercise: text,
	figure: v.exactOptional(text),
	name: text,
	mayFeel: text,
	avoid: list(text),
	how: list(text),
	stop: text,
	mistakes: list(text),
	harder: list(text),
	gentler: list(text),
	added: v.boolean(),
	sides: v.picklist(["none", "alternate", "each"]),
	seated: v.boolean(),
	easier: v.exactOptional(text),
	range: v.exactOptional(v.pipe(amount, v.gtValue(0), v.maxValue(1))),
	motion: v.exactOptional(list(v.object({ pose: text, seconds: v.pipe(amount, v.gtValue(0)) }))),
	checklist: v.exactOptional(list(text)),
	note: v.exactOptional(text),
	blocks: list(block),
});

const session = v.object({
	id: text,
	plan: v.object({ routine: text, name: text, steps: list(planStep) }),
	cursor: v.object({ step: count, block: count, into: amount }),
	status: v.picklist(["running", "paused", "asking", "stopped"]),
	done: list(
		v.object({
			exercise: text,
			reps: count,
			holds: count,
			seconds: amount,
			sides: list(side),
			planned: amount,
		}),
	),
	rate: v.exactOptional(v.pipe(amount, v.gtValue(0))),
	easier: v.exactOptional(text),
	advice: v.exactOptional(list(text)),
	question: v.exactOptional(card),
});

const sitting = v.object({
	status: v.picklist(["sitting", "due", "away", "break", "paused", "quiet"]),
	load: amount,
	limit: amount,
	untilBreak: amount,
	standing: v.exactOptional(v.object({ seconds: amount, limit: amount })),
	break: v.exactOptional(v.object({ elapsed: amount, length: amount })),
	afterBreak: v.exactOptional(v.object({ rested: amount })),
	untilRested: v.exactOptional(amount),
	rate: v.pipe(amount, v.gtValue(0)),
	name: v.exactOptional(text),
	reason: v.exactOptional(text),
	snoozes: list(amount),
});

const offer = v.object({
	id: text,
	name: text,
	purpose: text,
	seconds: amount,
	posture: v.picklist(["seated", "standing", "floor", "any"]),
	locked: v.exactOptional(text),
	waits: v.exactOptional(v.literal(true)),
	added: v.boolean(),
	doneToday: count,
});

const today = v.object({
	sitting,
	offers: list(offer),
	diary: v.object({
		sitting: amount,
		standing: v.exactOptional(amount),
		breaksTaken: count,
		naturalBreaks: count,
		routines: count,
		recent: list(v.object({ name: text, at: text, outcome: v.picklist(["completed", "partial", "stopped"]) })),
	}),
	asked: v.exactOptional(list(card)),
	cards: v.exactOptional(list(card)),
	entry: v.exactOptional(v.object(dayEntry)),
	problem: v.exactOptional(text),
});

const notice = v.object({
	routine: v.exactOptional(text),
	title: text,
	intro: text,
	sections: list(v.object({ heading: text, lines: list(text), urgent: v.boolean() })),
});

export const toPanelSchema = v.variant("type", [
	v.object({
		type: v.literal("snapshot"),
		snapshot: v.object({
			sequence: count,
			today,
			session: v.exactOptional(session),
			notice: v.exactOptional(notice),
			check: v.exactOptional(check),
			emergency: v.exactOptional(emergency),
			breakInFront: v.exactOptional(v.literal(true)),
		}),
	}),
]);

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
type Same<A, B> = (<T>() => T extends Frozen<A> ? 1 : 2) extends <T>() => T extends Frozen<B> ? 1 : 2 ? true : never;

// Fail to compile when a schema and its type differ, so that no field is silently dropped on arrival.
true satisfies Same<v.InferOutput<typeof toPanelSchema>, ToPanel>;
true satisfies Same<v.InferOutput<typeof fromPanelSchema>, FromPanel>;
