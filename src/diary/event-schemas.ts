import { array, boolean, custom, exactOptional, literal, object, picklist } from "valibot";
import {
	longestAnswer,
	longestEventId,
	longestId,
	longestName,
	longestRule,
	longestSign,
} from "../exercises/id-length";
import type { Done } from "../exercises/plan";
import { feelings, sessionOutcomes } from "../exercises/session-types";
import { isDay } from "./day";
import { text, whole, within } from "./leaf-checks";
import { dayEntryFields, phaseReasons, phases, sinceThenAnswers, stopFeelings } from "./recorded-answers";

/**
 * What the diary keeps: events that happened, one shape per kind. Everything shown is a fold over these.
 *
 * A change to the shape of a kind raises `eventVersion`; a kind that is merely added does not. Readers keep and skip
 * what they do not know, so an older version beside a newer one loses nothing.
 */
export const eventVersion = 1;

const seconds = within(0, Number.MAX_SAFE_INTEGER);

/** Epoch milliseconds, in the years 1970 to 9999: beyond them a moment has no day to name. */
const moment = within(0, Date.UTC(9999, 11, 31));

/** A logical clock. Its limit leaves room to count on in for ever: a thousand entries a second would take 35,000 years. */
const clock = whole(0, 2 ** 50);

/** Far beyond what anybody corrects by hand, and low enough that one more is still a number to count with. */
export const mostRevisions = 1_000_000_000;

/** A day of the diary as the person would name it, `YYYY-MM-DD`. */
const day = custom<string>(isDay);

const envelope = {
	/** Version of the kind's shape. */
	v: literal(eventVersion),
	/** Unique without agreement between windows; two events with one id are the same event. */
	id: text(longestEventId),
	/** Revision: of two events with one id the higher stands. Absent is 0. A correction is the same id, one higher. */
	rev: exactOptional(whole(1, mostRevisions)),
	/**
	 * Logical clock: one more than the highest its writer knew. It decides what came after what. Absent in journals from
	 * before there was one, and in what was imported: these come before everything that has one.
	 */
	n: exactOptional(clock),
	/** Epoch milliseconds by the wall clock of its writer: on which day it is shown, and how long ago it was. */
	at: moment,
	/** It came in from a file. `id` is the import's event, `n` the import's logical clock. It is history, not permission. */
	imported: exactOptional(object({ id: text(longestEventId), n: clock })),
	/** Written by earlier versions when an entry came back from a file after it had been erased. */
	restored: exactOptional(moment),
	/** Minutes east of UTC where the person was, so that a day stays theirs after a journey. */
	zone: whole(-14 * 60, 14 * 60),
	/** Name of the workspace, as the person sees it. It leaves the machine only with a diary that is kept in a folder. */
	workspace: exactOptional(text(200)),
};

const isText = (value: unknown): boolean => typeof value === "string" && value.length > 0 && value.length <= longestId;
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** One check for the whole: there are more of these than of anything else. */
const done = custom<Done>((value) => {
	const {
		exercise,
		reps,
		holds,
		seconds: worked,
		sides,
		planned,
	} = (value ?? {}) as Partial<Record<keyof Done, unknown>>;
	return (
		isText(exercise) &&
		isCount(reps) &&
		isCount(holds) &&
		typeof worked === "number" &&
		worked >= 0 &&
		isCount(planned) &&
		Array.isArray(sides) &&
		sides.every((side) => side === "left" || side === "right")
	);
});

/** One schema a kind: it gives the type and the check at run time. */
export const eventSchemas = {
	/** A break prompt was shown. */
	"break-prompted": object({ ...envelope, kind: literal("break-prompted") }),
	/** A break that was started on purpose. `early`: typing ended it before its time. */
	"break-taken": object({
		...envelope,
		kind: literal("break-taken"),
		seconds,
		how: picklist(["prompt", "manual", "routine"]),
		early: boolean(),
	}),
	/** Away long enough to count as a break without having been asked. */
	"natural-break": object({ ...envelope, kind: literal("natural-break"), seconds }),
	"break-snoozed": object({ ...envelope, kind: literal("break-snoozed"), minutes: whole(1, 24 * 60) }),
	"break-skipped": object({ ...envelope, kind: literal("break-skipped") }),
	/** A prompt that nobody answered. */
	"prompt-ignored": object({ ...envelope, kind: literal("prompt-ignored") }),
	/** One stretch at the desk, from and to in epoch milliseconds. It grows by revisions while it lasts. */
	sitting: object({ ...envelope, kind: literal("sitting"), seconds, from: moment, to: moment }),
	/** Standing at the desk, as the person said it, in the same way. */
	standing: object({ ...envelope, kind: literal("standing"), seconds, from: moment, to: moment }),
	/** A guided routine as it ended, with what was truly done. */
	routine: object({
		...envelope,
		kind: literal("routine"),
		routine: text(longestId),
		name: text(longestName),
		outcome: picklist(sessionOutcomes),
		done: array(done),
		seconds,
		/** The exercise that hurt, when it was stopped for that. */
		hurt: exactOptional(text(longestId)),
		/** The answer to the one question at the end. */
		feeling: exactOptional(picklist(feelings)),
	}),
	/** Something done away from the editor, as the person said it afterwards: an activity, or a routine done elsewhere. */
	activity: object({
		...envelope,
		kind: literal("activity"),
		day,
		/** The activity, routine or exercise, by its id. */
		activity: text(longestId),
		name: text(longestName),
		/** What it was made of. */
		exercises: array(text(longestId)),
		seconds,
		/** The latest moment at which it can have ended. */
		until: moment,
		feeling: exactOptional(picklist(feelings)),
	}),
	/** The safety notice was read and accepted; `version` is the notice's. */
	"notice-accepted": object({ ...envelope, kind: literal("notice-accepted"), version: whole(1, 1000) }),
	note: object({ ...envelope, kind: literal("note"), day, text: text(10_000) }),
	/** The ten-second day. */
	"day-entry": object({ ...envelope, kind: literal("day-entry"), day, ...dayEntryFields }),
	/** The weekly minute: back pain 0 to 10, sitting in minutes, and four bother ratings 0 to 6. */
	weekly: object({
		...envelope,
		kind: literal("weekly"),
		day,
		back: exactOptional(whole(0, 10)),
		sitting: exactOptional(whole(0, 24 * 60)),
		bother: exactOptional(
			object({
				leg: exactOptional(whole(0, 6)),
				numbness: exactOptional(whole(0, 6)),
				weakness: exactOptional(whole(0, 6)),
				sitting: exactOptional(whole(0, 6)),
			}),
		),
	}),
	/** Each fortnight: up to three activities of the person's own, 0 cannot to 10 as before, and the overall change. */
	fortnightly: object({
		...envelope,
		kind: literal("fortnightly"),
		day,
		activities: array(object({ name: text(200), score: whole(0, 10) })),
		/** -3 very much worse to 3 very much better. */
		overall: exactOptional(whole(-3, 3)),
	}),
	/**
	 * Answers to the safety questions. With `run`: some answers of that run, given together; without: all of a run that an
	 * earlier version wrote, each answer with its moment.
	 */
	screen: object({
		...envelope,
		kind: literal("screen"),
		answers: array(object({ question: text(longestAnswer), is: text(longestAnswer), at: moment })),
		/** The run of questions these belong to, in whichever window they were given. */
		run: exactOptional(text(longestEventId)),
		/** The signs that stood when the run began: a run can only take away what it knew of. */
		knew: exactOptional(array(text(longestSign))),
		/** The signs of this run that were answered by mistake and are taken back by these answers. */
		corrects: exactOptional(array(text(longestSign))),
	}),
	/** The weekly question whether anything is new. */
	"weekly-check": object({ ...envelope, kind: literal("weekly-check"), anythingNew: boolean() }),
	/**
	 * The person says that a professional has looked at what this rule is about and agreed to exercise: for a rule of the
	 * safety questions the very signs in `momentaryInputs`, and no others.
	 */
	approval: object({
		...envelope,
		kind: literal("approval"),
		rule: text(longestRule),
		signs: exactOptional(array(text(longestSign))),
		/** The day the word was given on. */
		given: exactOptional(day),
	}),
	/** The person chose a phase: an offer taken, a clinician's word, or their own wish for an easier one. */
	phase: object({
		...envelope,
		kind: literal("phase"),
		phase: picklist(phases),
		why: picklist(phaseReasons),
	}),
	/** Five bird dogs a side, ten bridges and a plank of twenty seconds, all steady. */
	"self-check": object({ ...envelope, kind: literal("self-check"), steady: boolean() }),
	/** What was felt when a routine was stopped; `of` is the routine's event. */
	"stop-answer": object({
		...envelope,
		kind: literal("stop-answer"),
		of: text(longestEventId),
		felt: picklist(stopFeelings),
	}),
	/** Some hours after a routine (`of`): how it was since, whether it still is, and which exercises it is put down to. */
	"after-effect": object({
		...envelope,
		kind: literal("after-effect"),
		of: text(longestEventId),
		since: picklist(sinceThenAnswers),
		still: boolean(),
		exercises: array(text(longestId)),
		/** Of several exercises: one was named, or it cannot be told. Absent while nobody has said. */
		which: exactOptional(picklist(["named", "untold"])),
	}),
	/** Whether a stretch is wanted at all: is the muscle tight, does stretching bring nerve pain, does it ease. */
	"stretch-check": object({
		...envelope,
		kind: literal("stretch-check"),
		exercise: text(longestId),
		tight: boolean(),
		nervePain: boolean(),
		eases: exactOptional(boolean()),
	}),
	/** A card that was read and put away, by its id: it rests for its time. */
	"card-read": object({ ...envelope, kind: literal("card-read"), card: text(longestSign) }),
	/** The person takes an exercise back in that was put aside after it left something behind. */
	"taken-back": object({ ...envelope, kind: literal("taken-back"), exercise: text(longestId) }),
	/** The event with this id was deleted by the person; of an import, all that came in with it. */
	deletion: object({ ...envelope, kind: literal("deletion"), of: text(longestEventId) }),
	/**
	 * Everything its writer knew was erased by the person: every event with a logical clock up to its own. One without
	 * (from an earlier version) erased what was recorded up to and including `before`, epoch milliseconds.
	 */
	erasure: object({ ...envelope, kind: literal("erasure"), before: moment }),
	/** A file was taken in, with so many entries. */
	import: object({ ...envelope, kind: literal("import"), entries: whole(0, 10_000_000) }),
	/** Part of the diary could not be read and may hold an answer about safety, so the questions come again. */
	doubt: object({
		...envelope,
		kind: literal("doubt"),
		why: picklist(["unreadable", "damaged", "newer"]),
		/** The file in question, by its name. */
		of: text(200),
	}),
	/** These events (by id) were dated ahead of the clock when they were met: they happened no later than now. */
	"clock-check": object({ ...envelope, kind: literal("clock-check"), ahead: array(text(longestEventId)) }),
	/** The name of this diary, the first line of each of its files. `adopted`: older files of it that have no such line. */
	diary: object({
		...envelope,
		kind: literal("diary"),
		diary: text(longestEventId),
		adopted: exactOptional(array(text(200))),
	}),
};
