import * as l10n from "@vscode/l10n";
import { clockTime, shortClockTime } from "../../l10n/clock-time";
import { hoursAndMinutes, inMinutes } from "../../l10n/durations";
import type { TimerView } from "../../sitting/timer-view";

/** Whole minutes as they are shown: a started minute still to come counts. At least 1 while anything is left. */
export function minutesLeft(seconds: number): number {
	return Math.max(0, Math.ceil(seconds / 60 - 1e-6));
}

/** A duration for a line of figures. */
export const shortDuration = (seconds: number): string => hoursAndMinutes(seconds / 60);

/** `4:09` for a countdown. */
export function countdown(seconds: number): string {
	const whole = Math.max(0, Math.ceil(seconds - 1e-6));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** The clock time of a moment of the view's. */
export function timeOf({ at, wall }: TimerView, moment: number): string {
	return clockTime(wall + (moment - at) * 1000, wall);
}

/** The same where there is little room. */
function shortTimeOf({ at, wall }: TimerView, moment: number): string {
	return shortClockTime(wall + (moment - at) * 1000, wall);
}

/** A state in which no break comes near: its one name, with the clock time of its end where it has one. */
interface NamedState {
	readonly kind: "after-break" | "paused" | "meeting" | "call" | "hours" | "lock" | "snoozed" | "skipped";
	readonly name: string;
	/** For the status item. */
	readonly short: string;
}

/** How it stands, by the name it has everywhere; undefined while what counts is how far sitting has built up. */
export function namedState(view: TimerView): NamedState | undefined {
	const { status, suppressions, snoozedUntil, skipLeft } = view;
	if (view.afterBreak !== undefined) {
		const name = l10n.t("Break done");
		return { kind: "after-break", name, short: name };
	}
	if (status === "paused") {
		return view.pausedUntil === undefined
			? { kind: "paused", name: l10n.t("Reminders paused"), short: l10n.t("Paused") }
			: {
					kind: "paused",
					name: l10n.t("Reminders paused until {0}", timeOf(view, view.pausedUntil)),
					short: l10n.t("until {0}", shortTimeOf(view, view.pausedUntil)),
				};
	}
	if (status === "quiet") {
		return quietState(view);
	}
	if (status !== "sitting" && status !== "due") {
		return undefined;
	}
	if (snoozedUntil !== undefined) {
		return {
			kind: "snoozed",
			name: l10n.t("Snoozed until {0}", timeOf(view, snoozedUntil)),
			short: l10n.t("until {0}", shortTimeOf(view, snoozedUntil)),
		};
	}
	return status === "due" && skipLeft !== undefined && !suppressions.includes("routine")
		? { kind: "skipped", name: l10n.t("Skipped"), short: l10n.t("Skipped") }
		: undefined;
}

function quietState(view: TimerView): NamedState {
	const { suppressions, meetingUntil, hoursUntil } = view;
	if (suppressions.includes("lock")) {
		const name = l10n.t("Reminders off");
		return { kind: "lock", name, short: name };
	}
	if (suppressions.includes("meeting")) {
		const name =
			meetingUntil === undefined ? l10n.t("Meeting") : l10n.t("Meeting until {0}", timeOf(view, meetingUntil));
		return { kind: "meeting", name, short: name };
	}
	if (suppressions.includes("call")) {
		const name = l10n.t("On a call");
		return { kind: "call", name, short: name };
	}
	return hoursUntil === undefined
		? { kind: "hours", name: l10n.t("Quiet time"), short: l10n.t("Quiet time") }
		: {
				kind: "hours",
				name: l10n.t("Quiet time until {0}", timeOf(view, hoursUntil)),
				short: l10n.t("until {0}", shortTimeOf(view, hoursUntil)),
			};
}

/** How it stands, in one sentence: why a message comes now or does not come yet, or else how far it is. */
export function statusSentence(view: TimerView): string {
	return (
		reasonSentence(view) ??
		l10n.t("{0} of {1} at the desk.", inMinutes(Math.floor(view.load / 60)), inMinutes(Math.round(view.limit / 60)))
	);
}

/** Why a message comes now or does not come yet; undefined while the next break is simply some time away. */
export function reasonSentence(view: TimerView): string | undefined {
	return reasonOf(view)?.sentence;
}

/** The same where the state's name, its end and its minutes stand above it: only what these do not say already. */
export function addedSentence(view: TimerView): string | undefined {
	const reason = reasonOf(view);
	return reason?.repeats === true ? undefined : reason?.sentence;
}

interface ReasonSentence {
	readonly sentence: string;
	/** It says the headline of the Move view and the minutes below it once more. */
	readonly repeats?: true;
}

const adds = (sentence: string): ReasonSentence => ({ sentence });

const repeats = (sentence: string): ReasonSentence => ({ sentence, repeats: true });

function reasonOf(view: TimerView): ReasonSentence | undefined {
	const held = view.suppressions.filter((reason) => reason !== "break" && reason !== "routine");
	const suppressed = held.find((reason) => reason === "lock") ?? held[0];
	if (view.status === "break" && view.break !== undefined) {
		return adds(l10n.t("On a break: {0} to go.", inMinutes(minutesLeft(view.break.length - view.break.elapsed))));
	}
	if (view.suppressions.includes("routine")) {
		return adds(l10n.t("In a routine: reminders wait until it is over."));
	}
	switch (suppressed) {
		case "paused":
			return view.pausedUntil === undefined
				? adds(l10n.t("Reminders are paused until you resume them."))
				: repeats(l10n.t("Reminders are paused until {0}.", timeOf(view, view.pausedUntil)));
		case "hours":
			return adds(
				view.hoursUntil === undefined
					? l10n.t("Outside your hours: no reminders.")
					: l10n.t("Outside your hours: no reminders until {0}.", timeOf(view, view.hoursUntil)),
			);
		case "meeting":
			return adds(
				view.meetingUntil === undefined
					? l10n.t("In a meeting: a due break waits and comes gently after.")
					: l10n.t(
							"In a meeting until {0}: a due break waits and comes gently after.",
							timeOf(view, view.meetingUntil),
						),
			);
		case "call":
			return adds(l10n.t("On a call: a due break waits and comes gently after."));
		case "debug":
			return adds(l10n.t("Debugging: a due break waits for the session, up to a limit."));
		case "lock":
			return adds(l10n.t("Reminders are off until the safety questions are settled."));
	}
	if (view.lastAway?.counted === "frozen") {
		return adds(l10n.t("Away {0}: moving, or still at the desk? Click to say.", shortDuration(view.lastAway.seconds)));
	}
	if (view.afterBreak !== undefined) {
		return adds(l10n.t("Break done. Welcome back whenever you are ready."));
	}
	if (view.status === "away") {
		return Math.floor(view.load / 60) === 0
			? repeats(l10n.t("Away from the desk."))
			: adds(l10n.t("Away from the desk: the minutes of sitting go down meanwhile."));
	}
	if (view.snoozedUntil !== undefined) {
		return repeats(l10n.t("Snoozed until {0}.", timeOf(view, view.snoozedUntil)));
	}
	if (view.skipLeft !== undefined) {
		return adds(
			l10n.t("Skipped: the next reminder comes after {0} more of sitting.", inMinutes(minutesLeft(view.skipLeft))),
		);
	}
	if (view.standing !== undefined) {
		const stood = inMinutes(Math.floor(view.standing.seconds / 60));
		return repeats(
			view.status === "due"
				? l10n.t("{0} on your feet: sit or walk a little.", stood)
				: l10n.t("Standing at the desk for {0}.", stood),
		);
	}
	if (view.status === "due") {
		if (view.prompt !== undefined) {
			return repeats(l10n.t("{0} at the desk: a break is due.", inMinutes(Math.floor(view.load / 60))));
		}
		return adds(
			view.statusOnly
				? l10n.t("{0} at the desk: a break is due. No more notifications today.", inMinutes(Math.floor(view.load / 60)))
				: l10n.t(
						"{0} at the desk: a break is due. It waits for a pause in your typing.",
						inMinutes(Math.floor(view.load / 60)),
					),
		);
	}
	return undefined;
}
