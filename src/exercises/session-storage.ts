import {
	array,
	type BaseIssue,
	check,
	exactOptional,
	finite,
	getDotPath,
	number,
	object,
	optional,
	picklist,
	pipe,
	safeParse,
	string,
	unknown,
} from "valibot";
import { amount } from "../shapes";
import { cursorSchema, doneSchema, planStepSchema, sessionPlanSchema } from "./plan";
import { feelings, type SessionState, sessionOutcomes, sessionStatuses } from "./session-types";
import { blockAt, blockMs } from "./timeline";

/**
 * A session as it is kept over a reload. The state is plain JSON and is kept whole, plan and all, so that it goes on as
 * it was planned even when the catalogue has changed meanwhile.
 */
export interface SavedSession {
	readonly version: 1;
	/** Epoch milliseconds. Absent in what an earlier version kept. */
	readonly savedAt?: number;
	readonly state: SessionState;
}

export type RestoredSession =
	| { readonly state: SessionState; readonly savedAt?: number }
	| { readonly state?: undefined; readonly reason: string };

/**
 * Returns a routine as it is kept, to be taken up after a reload.
 * @param savedAt epoch milliseconds
 */
export function saveSession(state: SessionState, savedAt: number): SavedSession {
	return { version: 1, savedAt, state };
}

/** Milliseconds for which a routine that a reload interrupted can be taken up. Our choice: later, a body is cold again. */
const takenUpWithin = 2 * 60 * 60_000;

/**
 * Whether a kept routine may be gone on with, or only begun anew. One whose age cannot be told is begun anew.
 * @param savedAt when it was kept, and `now`; both in epoch milliseconds
 */
export function canBeTakenUp(savedAt: number | undefined, now: number): boolean {
	const age = savedAt === undefined ? Number.NaN : now - savedAt;
	return age >= 0 && age <= takenUpWithin;
}

/** A step as an earlier version kept it may lack some lists. */
const storedStep = object({
	...planStepSchema.entries,
	mistakes: optional(planStepSchema.entries.mistakes, []),
	harder: optional(planStepSchema.entries.harder, []),
	gentler: optional(planStepSchema.entries.gentler, []),
});

const storedState = pipe(
	object({
		id: string(),
		plan: object({ ...sessionPlanSchema.entries, steps: array(storedStep) }),
		status: picklist(sessionStatuses),
		cursor: cursorSchema,
		at: pipe(number(), finite()),
		tallies: array(object({ reps: array(string()), holds: array(string()), worked: amount })),
		replaced: array(doneSchema),
		outcome: exactOptional(picklist(sessionOutcomes)),
		feeling: exactOptional(picklist(feelings)),
	}),
	check(({ plan, tallies }) => tallies.length === plan.steps.length, "the totals do not match the plan"),
	check(({ plan, cursor }) => {
		const block = blockAt(plan, cursor);
		return block !== undefined && cursor.into <= blockMs(block) && Number.isInteger(cursor.into);
	}, "the position lies outside the plan"),
);

const storedSession = object({ version: number(), savedAt: exactOptional(amount), state: unknown() });

/**
 * Brings a kept session back at the same rep and second. One that ran comes back paused: nobody was moving while the
 * window was away. `at` is the time of the new clock. A session that was closed, or what is not one, gives a reason.
 */
export function restoreSession(saved: unknown, at: number): RestoredSession {
	const stored = safeParse(storedSession, saved);
	if (!stored.success) {
		return unreadable(stored.issues[0]);
	}
	const { version, state: written, savedAt } = stored.output;
	if (version !== 1) {
		return { reason: "The kept session is from another version." };
	}
	const read = safeParse(storedState, written);
	if (!read.success) {
		return unreadable(read.issues[0]);
	}
	const { status } = read.output;
	if (status === "closed") {
		return { reason: "The kept session was over." };
	}
	return {
		state: { ...read.output, at: Math.round(at), status: status === "running" ? "paused" : status },
		...(savedAt !== undefined && { savedAt }),
	};
}

/** Says which part of a kept session could not be read, and why. */
function unreadable(issue: BaseIssue<unknown>): RestoredSession {
	const place = getDotPath(issue);
	return { reason: `The kept session could not be read: ${place === null ? "" : `${place}: `}${issue.message}.` };
}
