import * as vscode from "vscode";
import { type Choice, choose } from "./choose";
import type { CommandHandlers } from "./commands";
import type { SittingService } from "./sitting/service";
import { whyInWords } from "./sitting/why";
import { inMinutes } from "./sitting/words";

/** The commands that steer the timer. Each takes an optional argument, so that a key can be bound to one choice. */
export function timerCommands(sitting: SittingService, openMove: () => void): CommandHandlers {
	const { l10n } = vscode;
	return {
		startBreak: () => {
			sitting.feed({ type: "break-start" });
			openMove();
		},
		endBreak: () => sitting.feed({ type: "break-end" }),
		skip: () => sitting.feed({ type: "skip" }),
		undo: () => undo(sitting),
		resume: () => sitting.feed({ type: "resume" }),
		endMeeting: () => sitting.feed({ type: "meeting-end" }),
		snooze: async (argument) => {
			const choices = sitting.settings.snoozes.map((value) => ({ label: inMinutes(value), value }));
			const minutes = positive(argument) ?? (await choose(choices, l10n.t("Snooze the break for")));
			if (minutes !== undefined) {
				sitting.feed({ type: "snooze", minutes });
			}
		},
		pause: async (argument) => {
			const named = argument === "tomorrow" ? argument : positive(argument);
			const chosen = named ?? (await choose(pauses(), l10n.t("Pause reminders")));
			if (chosen === "tomorrow") {
				sitting.feed({ type: "pause", until: "tomorrow" });
			} else if (chosen === "resumed") {
				sitting.feed({ type: "pause" });
			} else if (chosen !== undefined) {
				sitting.feed({ type: "pause", seconds: chosen * 60 });
			}
		},
		meeting: async (argument) => {
			const chosen = positive(argument) ?? (await choose(meetings(), l10n.t("In a meeting")));
			if (chosen === "ended") {
				sitting.feed({ type: "meeting-start" });
			} else if (chosen !== undefined) {
				sitting.feed({ type: "meeting-start", seconds: chosen * 60 });
			}
		},
		why: () => {
			const [first = "", ...others] = whyInWords(sitting.explain(), sitting.view().at);
			return vscode.window.showInformationMessage(first, { modal: true, detail: others.join("\n") });
		},
		openSettings: () => vscode.commands.executeCommand("workbench.action.openSettings", "@ext:deskglide.deskglide"),
	};
}

function pauses(): Choice<number | "tomorrow" | "resumed">[] {
	return [
		{ label: vscode.l10n.t("For 30 minutes"), value: 30 },
		{ label: vscode.l10n.t("For 1 hour"), value: 60 },
		{ label: vscode.l10n.t("Until tomorrow"), value: "tomorrow" },
		{ label: vscode.l10n.t("Until I resume"), value: "resumed" },
	];
}

function meetings(): Choice<number | "ended">[] {
	return [
		{ label: vscode.l10n.t("For 30 minutes"), value: 30 },
		{ label: vscode.l10n.t("For 1 hour"), value: 60 },
		{ label: vscode.l10n.t("Until I say it is over"), value: "ended" },
	];
}

/** A number of minutes given as an argument, or undefined for anything else. */
function positive(argument: unknown): number | undefined {
	return typeof argument === "number" && Number.isFinite(argument) && argument > 0 ? argument : undefined;
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
