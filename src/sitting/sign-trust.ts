/**
 * Whether signs that a tool can cause too may be taken for a person's. A sign is strong when only a hand can cause it: a
 * selection changed by keyboard or mouse, a window that gains focus or turns active. Everything else is weak: small edits,
 * tabs and editors that open, a window that stays active, a wheel that turns.
 *
 * Moments are real seconds of any clock that is never set.
 */
export interface SignLog {
	/** The last strong sign. */
	readonly strongAt: number;
	/** The last weak sign that came as an event. */
	readonly weakAt: number;
	/** The last edit by a tool since the last strong sign; minus infinity when there was none. */
	readonly toolAt: number;
	/** What the machine said since the last strong sign about its keyboard and mouse. */
	readonly machine: "not-asked" | "touched" | "idle";
}

/** Seconds without a strong sign after which the machine is asked. */
const askAfter = 60;

/** Seconds since the last touch of keyboard or mouse below which the machine counts as in use. */
export const touchedWithin = 60;

/** Where the machine cannot tell: seconds after the last edit by a tool at which doubt ends. */
const doubtEnds = 120;

/** Where the machine cannot tell: seconds after the last strong sign for which weak signs count beside a tool that goes on editing. */
const besideTool = 900;

const never = Number.NEGATIVE_INFINITY;

/**
 * Begins to follow the signs of one window.
 * @param at the window opens, which a hand does
 */
export function openSignLog(at: number): SignLog {
	return { strongAt: at, weakAt: never, toolAt: never, machine: "not-asked" };
}

/** A strong sign ends all doubt. */
export function withStrongSign(log: SignLog, at: number): SignLog {
	return { strongAt: at, weakAt: log.weakAt, toolAt: never, machine: "not-asked" };
}

/**
 * Notes a sign that may not be the person's own.
 * @param at monotonic seconds
 */
export function withWeakSign(log: SignLog, at: number): SignLog {
	return { ...log, weakAt: at };
}

/**
 * Notes an edit that a tool made.
 * @param at monotonic seconds
 */
export function withToolEdit(log: SignLog, at: number): SignLog {
	return { ...log, toolAt: at };
}

/**
 * Adds what the machine answered when it was asked.
 * @param seconds how long ago the machine's keyboard or mouse was used
 */
export function withAnswer(log: SignLog, seconds: number): SignLog {
	return { ...log, machine: seconds < touchedWithin ? "touched" : "idle" };
}

/**
 * Whether weak signs count at the moment `at`. The machine decides where it has told; where it has not, doubt ends by
 * itself, and beside a tool that goes on editing trust ends.
 */
export function trustsWeakSigns({ strongAt, toolAt, machine }: SignLog, at: number): boolean {
	if (machine !== "not-asked") {
		return machine === "touched";
	}
	return at < strongAt + besideTool || at >= toolAt + doubtEnds;
}

/**
 * Whether the machine should be asked: only weak signs have come for a while, or a tool has edited since the last strong one.
 * @param active the window says that it is in use
 */
export function isInDoubt({ strongAt, weakAt, toolAt }: SignLog, active: boolean, at: number): boolean {
	const isAnythingHappening = active || at < weakAt + askAfter || at < toolAt + doubtEnds;
	return isAnythingHappening && (toolAt > strongAt || at >= strongAt + askAfter);
}
