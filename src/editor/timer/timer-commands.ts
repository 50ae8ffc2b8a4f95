import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { calendarDate } from "../../l10n/clock-time";
import { inMinutes } from "../../l10n/durations";
import { machineCalendar } from "../../sitting/calendar";
import { pauseDateOf, pauseDates } from "../../sitting/pause-dates";
import { isMinutes, mostMinutes } from "../integrations/arguments";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import type { CommandHandlers } from "../platform/command-types";
import { showInformation } from "../platform/messages";
import { type Choice, choose } from "../platform/quick-pick";
import type { SittingService } from "./sitting-service";

/**
 * The commands that steer the timer. Those that ask take the answer as an argument, so that a key can be bound to it;
 * one that cannot be used rejects with an InvalidArgumentError and changes nothing.
 */
export function timerCommands(sitting: SittingService, openMove: () => void): CommandHandlers {
	return {
		startBreak: (argument) => {
			const minutes = minutesOf(argument, mostMinutes.break);
			sitting.feed({ type: "break-start", ...(minutes !== undefined && { seconds: minutes * 60 }) });
			openMove();
		},
		endBreak: () => sitting.feed({ type: "break-end" }),
		skip: () => sitting.feed({ type: "skip" }),
		undo: () => undo(sitting),
		resume: () => sitting.feed({ type: "resume" }),
		endMeeting: () => sitting.feed({ type: "meeting-end" }),
		snooze: async (argument) => {
			const choices = sitting.settings.snoozes.map((value) => ({ label: inMinutes(value), value }));
			const minutes =
				minutesOf(argument, mostMinutes.snooze) ?? (await choose(choices, l10n.t("Snooze the break for")));
			if (minutes !== undefined) {
				sitting.feed({ type: "snooze", minutes });
			}
		},
		pause: async (argument) => {
			const named = minutesOf(argument, mostMinutes.pause, "tomorrow", "until-resumed");
			const chosen = named ?? (await choose(pauses(), l10n.t("Pause reminders")));
			if (chosen === "tomorrow") {
				sitting.feed({ type: "pause", until: "tomorrow" });
			} else if (chosen === "until-resumed") {
				sitting.feed({ type: "pause" });
			} else if (chosen === "until-date") {
				await vscode.commands.executeCommand("deskglide.pauseUntil");
			} else if (chosen !== undefined) {
				sitting.feed({ type: "pause", seconds: chosen * 60 });
			}
		},
		meeting: async (argument) => {
			const named = minutesOf(argument, mostMinutes.meeting, "until-ended");
			const chosen = named ?? (await choose(meetings(), l10n.t("In a meeting")));
			if (chosen === "until-ended") {
				sitting.feed({ type: "meeting-start" });
			} else if (chosen !== undefined) {
				sitting.feed({ type: "meeting-start", seconds: chosen * 60 });
			}
		},
		stand: (argument) => {
			if (!isNothing(argument) && argument !== "toggle") {
				throw new InvalidArgumentError(l10n.t("This command takes no argument, or “toggle”."));
			}
			const isStanding = sitting.view().standing !== undefined;
			sitting.feed({ type: argument === "toggle" && isStanding ? "sit" : "stand" });
		},
		sit: () => sitting.feed({ type: "sit" }),
		pauseUntil: async (argument) => {
			const until = isNothing(argument) ? await askPauseDate(sitting) : dateOf(argument, sitting);
			if (until !== undefined) {
				sitting.feed({ type: "pause", until });
			}
		},
		why: async () => {
			const { explanationText } = await import("./explanation-text");
			const [first = "", ...others] = explanationText(sitting.explain(), sitting.view().at);
			return showInformation(first, { modal: true, detail: others.join("\n") });
		},
		openSettings: () => vscode.commands.executeCommand("workbench.action.openSettings", "@ext:deskglide.deskglide"),
	};
}

function pauses(): Choice<number | "tomorrow" | "until-date" | "until-resumed">[] {
	return [
		{ label: l10n.t("For 30 minutes"), value: 30 },
		{ label: l10n.t("For 1 hour"), value: 60 },
		{ label: l10n.t("Until tomorrow"), value: "tomorrow" },
		{ label: l10n.t("Until a date…"), value: "until-date" },
		{ label: l10n.t("Until I resume"), value: "until-resumed" },
	];
}

/** Until when to pause: one of the days that are likely, or one that is written. Epoch milliseconds. */
async function askPauseDate(sitting: SittingService): Promise<number | undefined> {
	const { wall } = sitting.view();
	const { dayEnd } = sitting.settings;
	const labels = { tomorrow: l10n.t("Tomorrow"), monday: l10n.t("Monday"), "two-weeks": l10n.t("In two weeks") };
	const days = pauseDates(wall, dayEnd, machineCalendar).map(({ kind, wall: value }) => ({
		label: labels[kind],
		description: calendarDate(value),
		value,
	}));
	const other = { label: l10n.t("Another date…"), value: "other" as const };
	const chosen = await choose<number | "other">([...days, other], l10n.t("Pause reminders until"));
	if (chosen !== "other") {
		return chosen;
	}
	const read = (text: string) => pauseDateOf(text, wall, dayEnd, machineCalendar);
	const text = await vscode.window.showInputBox({
		title: l10n.t("Pause reminders until"),
		prompt: l10n.t("The first day with reminders again, as year, month and day"),
		value: isoDate(days.at(-1)?.value ?? wall),
		validateInput: (written) => (read(written) === undefined ? notADate(wall) : undefined),
	});
	return text === undefined ? undefined : read(text);
}

/** @throws InvalidArgumentError for what is no date within a year from now */
function dateOf(argument: unknown, sitting: SittingService): number {
	const { wall } = sitting.view();
	const until =
		typeof argument === "string" ? pauseDateOf(argument, wall, sitting.settings.dayEnd, machineCalendar) : undefined;
	if (until === undefined) {
		throw new InvalidArgumentError(notADate(wall));
	}
	return until;
}

function notADate(wall: number): string {
	const tomorrow = isoDate(wall + 86_400_000);
	return l10n.t("A date after today and within a year is needed here, such as {0}.", tomorrow);
}

/** `2026-03-29`, by the clock of the machine. */
function isoDate(wall: number): string {
	const date = new Date(wall);
	const two = (part: number) => String(part).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function isNothing(argument: unknown): argument is undefined | null {
	return argument === undefined || argument === null;
}

function meetings(): Choice<number | "until-ended">[] {
	return [
		{ label: l10n.t("For 30 minutes"), value: 30 },
		{ label: l10n.t("For 1 hour"), value: 60 },
		{ label: l10n.t("Until I say it is over"), value: "until-ended" },
	];
}

/**
 * The choice an argument names: minutes from 1 to `most`, or one of `words`. Undefined where there is none.
 * @throws InvalidArgumentError
 */
function minutesOf<Word extends string = never>(
	argument: unknown,
	most: number,
	...words: Word[]
): number | Word | undefined {
	const word = words.find((each) => each === argument);
	if (word !== undefined || isMinutes(argument, most)) {
		return word ?? (argument as number);
	}
	if (argument === undefined || argument === null) {
		return undefined;
	}
	throw new InvalidArgumentError(
		words.length === 0
			? l10n.t("This command takes a number of minutes from 1 to {0}.", most)
			: l10n.t(
					"This command takes a number of minutes from 1 to {0}, or {1}.",
					most,
					words.map((each) => `“${each}”`).join(", "),
				),
	);
}

/** Takes back the last skip; where there is none, turns round how the last time away was counted. */
function undo(sitting: SittingService): void {
	const { canUndoSkip, lastAway } = sitting.view();
	if (canUndoSkip) {
		sitting.feed({ type: "undo-skip" });
	} else if (lastAway !== undefined) {
		const answer = lastAway.counted === "sitting" ? "moving" : "sitting";
		sitting.feed({ type: "away-answer", id: lastAway.id, answer });
	}
}
