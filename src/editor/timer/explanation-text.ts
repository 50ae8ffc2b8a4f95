import * as l10n from "@vscode/l10n";
import { clockTime } from "../../l10n/clock-time";
import { inMinutes } from "../../l10n/durations";
import type { Suppression } from "../../sitting/effect";
import type { Explanation, Reason } from "../../sitting/explain";
import { minutesLeft, shortDuration } from "./status-text";

/** The answer to "why now, or why not yet" as sentences, the most telling first. */
export function explanationText(explanation: Explanation, at: number): readonly string[] {
	const { load, limit, reasons, expected, wall } = explanation;
	const first = l10n.t("{0} of {1} at the desk.", inMinutes(Math.floor(load / 60)), inMinutes(Math.round(limit / 60)));
	const lines = [first, ...reasons.map((reason) => sentence(reason, at, wall))];
	if (expected !== undefined && !reasons.some(({ code }) => code === "prompted")) {
		lines.push(expectation(expected.from - at, expected.by - at, wall));
	}
	return lines;
}

function expectation(from: number, by: number, wall: number): string {
	const earliest = minutesLeft(from);
	const latest = minutesLeft(by);
	if (earliest > 60) {
		return l10n.t("Expect no message before {0}.", clockTime(wall + from * 1000, wall));
	}
	return earliest === latest
		? l10n.t("If you stay, expect a message in about {0}.", inMinutes(earliest))
		: l10n.t("If you stay, expect a message in {0} to {1}, at a good moment.", earliest, inMinutes(latest));
}

function sentence(reason: Reason, at: number, wall: number): string {
	const left = (until: number) => inMinutes(Math.max(1, minutesLeft(until - at)));
	const time = (until: number) => clockTime(wall + (until - at) * 1000, wall);
	switch (reason.code) {
		case "prompted":
			return reason.whileYouWait
				? l10n.t("A message is open: something was running, a cheap moment to stand up.")
				: l10n.t("A message is open: {0}.", momentInWords(reason.moment));
		case "not-seen-yet":
			return l10n.t("Nothing has been typed or clicked yet, so nothing is counted.");
		case "not-due":
			return l10n.t("A break is due after {0} more of sitting.", inMinutes(minutesLeft(reason.seconds)));
		case "due":
			return l10n.t("A break has been due for {0}.", shortDuration(at - reason.since));
		case "standing":
			return l10n.t("You are standing at your desk, for {0} now.", shortDuration(reason.seconds));
		case "away":
			return l10n.t(
				"You have been away for {0}; the minutes of sitting go down meanwhile.",
				shortDuration(at - reason.since),
			);
		case "asked-about-away":
			return l10n.t(
				"You were away {0}. Click the status item to say whether you moved.",
				shortDuration(reason.seconds),
			);
		case "on-break":
			return l10n.t("You are on a break with {0} to go.", inMinutes(minutesLeft(reason.left)));
		case "after-break":
			return l10n.t("Your break is over, and counting begins when you are back.");
		case "quiet-after-break":
			return l10n.t("After a whole break there is peace for {0} more.", left(reason.until));
		case "suppressed":
			return reason.reason === "debug" && reason.until !== undefined
				? l10n.t("A debug session holds messages back, for {0} at most.", left(reason.until))
				: suppressed(reason.reason, reason.until === undefined ? undefined : time(reason.until));
		case "snoozed":
			return l10n.t("You snoozed until {0}.", time(reason.until));
		case "skipped":
			return l10n.t(
				"You skipped; messages come again after {0} more of sitting.",
				inMinutes(minutesLeft(reason.sittingLeft)),
			);
		case "status-only":
			return l10n.t("Three messages went unanswered, so today only the status item speaks.");
		case "unseen":
			return l10n.t(
				"A message went by untouched and may not have been shown, as in Zen mode or with Do Not Disturb; today only the status item speaks.",
			);
		case "reminders-off":
			return l10n.t("Break notifications are turned off; only the status item speaks.");
		case "day-limit":
			return l10n.t("Messages today: {0}, which is the most for a day.", reason.prompts);
		case "episode-limit":
			return l10n.t(
				"You were told {0} times; now only the status item speaks until you have had a break.",
				reason.prompts,
			);
		case "repeat-after":
			return l10n.t("The next message comes after {0} more of sitting.", inMinutes(minutesLeft(reason.sittingLeft)));
		case "nobody-there":
			return l10n.t(
				"Nothing was touched for {0}; a message waits until you are back.",
				shortDuration(at - reason.since),
			);
		case "waits-for-pause":
			return l10n.t(
				"A message waits for {0} seconds without typing, a save or the end of a task, at most {1} more.",
				reason.seconds,
				left(reason.until),
			);
	}
}

function momentInWords(moment: Extract<Reason, { code: "prompted" }>["moment"]): string {
	switch (moment) {
		case "pause":
			return l10n.t("you paused in your typing");
		case "patience":
			return l10n.t("no better moment had come");
		case "busy":
			return l10n.t("something was running");
		case "save":
			return l10n.t("you had saved");
		case "task":
		case "test":
			return l10n.t("a task had ended");
		case "debug":
			return l10n.t("a debug session had ended");
		case "terminal":
			return l10n.t("a command in the terminal had ended");
		case "commit":
			return l10n.t("you had committed");
		case "editor":
			return l10n.t("you had changed to another editor");
	}
}

function suppressed(reason: Suppression, until: string | undefined): string {
	switch (reason) {
		case "paused":
			return until === undefined
				? l10n.t("You paused reminders until you resume them.")
				: l10n.t("You paused reminders until {0}.", until);
		case "meeting":
			return until === undefined
				? l10n.t("You are in a meeting; a due break comes gently after it.")
				: l10n.t("You are in a meeting until {0}; a due break comes gently after it.", until);
		case "hours":
			return l10n.t("It is outside your working hours.");
		case "debug":
			return l10n.t("A debug session holds messages back.");
		case "call":
			return l10n.t("You are on a call: a due break waits for its end, and comes gently after it.");
		case "routine":
			return l10n.t("You are in a routine.");
		case "break":
			return l10n.t("You are on a break.");
		case "lock":
			return l10n.t("Reminders are off until the safety questions are settled.");
	}
}
