import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { TimerView } from "../../sitting/timer-view";
import { choose } from "../platform/quick-pick";
import type { SittingService } from "./sitting-service";
import { namedState, shortDuration, statusSentence } from "./status-text";

type Row = vscode.QuickPickItem & { readonly value: () => unknown };

/** The menu of the status item: what makes sense now, the likeliest first. */
export async function showMenu(
	sitting: SittingService,
	questionWaits: boolean,
	pausedRoutine: string | undefined,
): Promise<void> {
	const view = sitting.view();
	const run = await choose<() => unknown>(
		[
			...awayRows(sitting),
			...resumeRow(pausedRoutine),
			...questionRow(questionWaits),
			...breakRows(view),
			...undoRows(sitting),
			...alwaysRows(view),
		],
		statusSentence(view),
	);
	await run?.();
}

function row(icon: string, label: string, command: string): Row {
	return iconRow(icon, label, () => vscode.commands.executeCommand(`deskglide.${command}`));
}

/** The icon stands apart from the label: within it, a screen reader would read the icon's name out. */
function iconRow(icon: string, label: string, value: () => unknown): Row {
	return { iconPath: new vscode.ThemeIcon(icon), label, value };
}

/** The one question about time away, settled by one more click. */
function awayRows(sitting: SittingService): Row[] {
	const { lastAway } = sitting.view();
	if (lastAway?.counted !== "frozen") {
		return [];
	}
	const settle = (answer: "moving" | "sitting") => () => sitting.feed({ type: "away-answer", id: lastAway.id, answer });
	const time = shortDuration(lastAway.seconds);
	return [
		iconRow("person", l10n.t("Away {0}: I was moving", time), settle("moving")),
		iconRow("device-desktop", l10n.t("Away {0}: still at the desk", time), settle("sitting")),
	];
}

/** A routine that was left as it stood. */
function resumeRow(name: string | undefined): Row[] {
	return name === undefined ? [] : [row("play-circle", l10n.t("Resume {0}", name), "toggleRoutine")];
}

/** What it asks is said in the panel only. */
function questionRow(waits: boolean): Row[] {
	return waits ? [row("comment", l10n.t("One question waits"), "openMove")] : [];
}

function breakRows(view: TimerView): Row[] {
	if (view.status === "break") {
		return [row("debug-stop", l10n.t("End the break"), "endBreak")];
	}
	const start = row("coffee", l10n.t("Start a break"), "startBreak");
	return view.status === "due" && namedState(view)?.kind !== "skipped"
		? [start, row("history", l10n.t("Snooze…"), "snooze"), row("debug-step-over", l10n.t("Skip this break"), "skip")]
		: [start];
}

/** What was just said or assumed can be taken back: it is of use only now, so it stands before what is always there. */
function undoRows(sitting: SittingService): Row[] {
	const { canUndoSkip, lastAway } = sitting.view();
	if (canUndoSkip) {
		return [row("discard", l10n.t("Undo the skip"), "undo")];
	}
	if (lastAway === undefined || lastAway.counted === "frozen") {
		return [];
	}
	const label =
		lastAway.counted === "sitting"
			? l10n.t("I was moving, not sitting, for the last {0} away", shortDuration(lastAway.seconds))
			: l10n.t("I was still at the desk for the last {0} away", shortDuration(lastAway.seconds));
	return [row("discard", label, "undo")];
}

function alwaysRows({ suppressions, standing }: TimerView): Row[] {
	const paused = suppressions.includes("paused");
	const meeting = suppressions.includes("meeting");
	return [
		row("zap", l10n.t("Quick stretch…"), "quickStretch"),
		paused
			? row("debug-continue", l10n.t("Resume reminders"), "resume")
			: row("debug-pause", l10n.t("Pause reminders…"), "pause"),
		meeting
			? row("call-outgoing", l10n.t("The meeting is over"), "endMeeting")
			: row("call-incoming", l10n.t("In a meeting…"), "meeting"),
		standing === undefined
			? row("arrow-up", l10n.t("I am standing now"), "stand")
			: row("arrow-down", l10n.t("I am sitting now"), "sit"),
		row("question", l10n.t("Why now, or why not yet?"), "why"),
		row("shield", l10n.t("Something new or worrying?"), "somethingNew"),
		row("pulse", l10n.t("Log today…"), "logDay"),
		row("person-add", l10n.t("Log an activity…"), "logActivity"),
		row("notebook", l10n.t("Diary"), "showDiary"),
		row("graph-line", l10n.t("Progress"), "openProgress"),
		row("checklist", l10n.t("My plan"), "openMyPlan"),
		row("book", l10n.t("Guide"), "openGuide"),
		row("gear", l10n.t("Settings"), "openSettings"),
	];
}
