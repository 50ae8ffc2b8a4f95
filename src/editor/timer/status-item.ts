import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { clockTime, shortClockTime } from "../../l10n/clock-time";
import { inMinutes } from "../../l10n/durations";
import type { TimerView } from "../../sitting/timer-view";
import { Disposables } from "../platform/disposables";
import type { StorageHealth, StorageProblem } from "../platform/storage-health";
import { storageInWords } from "../platform/storage-messages";
import type { PendingQuestion } from "../safety/pending-question";
import type { SittingService } from "./sitting-service";
import { countdown, minutesLeft, shortDuration, statusSentence, timeOf } from "./status-text";

/** Text, colour and label of the status item for one view. */
interface Face {
	readonly text: string;
	/** What a screen reader says: no ticking seconds. */
	readonly label: string;
	readonly amber?: true;
}

/** A figure that fills as sitting builds up. */
const fillings = ["○", "◔", "◑", "◕", "●"] as const;

function filling(view: TimerView): string {
	const quarter = Math.floor((view.load / view.limit) * 4);
	return fillings[Math.min(Math.max(quarter, 0), 3)] ?? "○";
}

/** What the status item shows. Minutes only, but for the countdown of a break. */
function faceOf(view: TimerView): Face {
	if (view.lastAway?.counted === "frozen") {
		return {
			text: `$(question) ${l10n.t("Away {0}?", shortDuration(view.lastAway.seconds))}`,
			label: l10n.t("Away {0}: moving, or still at the desk?", shortDuration(view.lastAway.seconds)),
		};
	}
	if (view.suppressions.includes("routine") && view.status !== "break") {
		return { text: `$(pulse) ${l10n.t("Routine")}`, label: l10n.t("In a routine") };
	}
	const snoozed = snoozedFace(view);
	if (snoozed !== undefined) {
		return snoozed;
	}
	switch (view.status) {
		case "break": {
			const left = view.break === undefined ? 0 : view.break.length - view.break.elapsed;
			return {
				text: `$(coffee) ${countdown(left)}`,
				label: l10n.t("On a break, {0} to go", inMinutes(minutesLeft(left))),
			};
		}
		case "paused":
			return pausedFace(view);
		case "quiet":
			return quietFace(view);
		case "due":
			if (view.standing !== undefined) {
				return {
					text: `${fillings[4]} ${l10n.t("Sit or walk")}`,
					label: l10n.t(
						"On your feet for {0}: sit or walk a little",
						inMinutes(Math.round(view.standing.seconds / 60)),
					),
					amber: true,
				};
			}
			return {
				text: `${fillings[4]} ${l10n.t("Move")}`,
				label: l10n.t("A break is due after {0} at the desk", inMinutes(Math.round(view.load / 60))),
				amber: true,
			};
		case "away":
			return { text: `${filling(view)} ${l10n.t("Away")}`, label: l10n.t("Away from the desk") };
		case "sitting": {
			const left = minutesLeft(view.untilBreak);
			if (view.standing !== undefined) {
				return {
					text: `$(arrow-up) ${l10n.t("Standing {0} min", left)}`,
					label: l10n.t("Standing. Sit or walk a little in {0}", inMinutes(left)),
				};
			}
			return {
				text: `${filling(view)} ${l10n.t("{0} min", left)}`,
				label: l10n.t("Next break in {0}", inMinutes(left)),
			};
		}
	}
}

function pausedFace(view: TimerView): Face {
	if (view.pausedUntil === undefined) {
		return { text: `$(debug-pause) ${l10n.t("Paused")}`, label: l10n.t("Reminders paused") };
	}
	const wall = view.wall + (view.pausedUntil - view.at) * 1000;
	return {
		text: `$(debug-pause) ${l10n.t("until {0}", shortClockTime(wall, view.wall))}`,
		label: l10n.t("Reminders paused until {0}", clockTime(wall, view.wall)),
	};
}

function quietFace(view: TimerView): Face {
	const label = l10n.t("Reminders are quiet now");
	if (!view.suppressions.includes("meeting")) {
		return view.suppressions.includes("call")
			? { text: `$(bell-slash) ${l10n.t("On a call")}`, label: `${label}. ${l10n.t("On a call")}` }
			: { text: `$(bell-slash) ${l10n.t("Quiet")}`, label };
	}
	if (view.meetingUntil === undefined) {
		return { text: `$(bell-slash) ${l10n.t("Meeting")}`, label: `${label}. ${l10n.t("Meeting")}` };
	}
	const until = l10n.t("Meeting until {0}", timeOf(view, view.meetingUntil));
	return { text: `$(bell-slash) ${until}`, label: `${label}. ${until}` };
}

/** While somebody is at the desk; what keeps reminders quiet for other reasons says more. */
function snoozedFace({ status, snoozedUntil, at }: TimerView): Face | undefined {
	if (snoozedUntil === undefined || (status !== "sitting" && status !== "due")) {
		return undefined;
	}
	const left = minutesLeft(snoozedUntil - at);
	return {
		text: `$(clock) ${l10n.t("{0} min", left)}`,
		label: l10n.t("Snoozed for {0} more", inMinutes(left)),
	};
}

/** A neutral mark: what the question is about is nobody else's business. */
function withQuestion(face: Face): Face {
	return {
		...face,
		text: `${face.text} $(comment)`,
		label: l10n.t("{0}. One question waits in the Move view", face.label),
	};
}

/** While something cannot be saved: whoever looks should know, and go on. */
function withStorageProblem(face: Face, problem: StorageProblem): Face {
	return { ...face, text: `${face.text} $(warning)`, label: `${face.label}. ${storageInWords(problem)}` };
}

/** The one status item: when the next break is, why, and the way to everything else. */
export class StatusItem implements vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly item: vscode.StatusBarItem;
	private shown = "";

	constructor(
		private readonly sitting: SittingService,
		private readonly question: PendingQuestion,
		private readonly storage: Pick<StorageHealth, "problem" | "onDidChange">,
	) {
		this.item = this.disposables.add(
			vscode.window.createStatusBarItem("deskglide.status", vscode.StatusBarAlignment.Right, 90),
		);
		this.item.name = "Deskglide";
		this.item.command = "deskglide.menu";
		this.disposables.add(sitting.onDidChange(() => this.draw()));
		this.disposables.add(question.onDidChange(() => this.draw()));
		this.disposables.add(storage.onDidChange(() => this.draw()));
		this.draw();
		this.item.show();
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Writes to the editor only what differs: every write is a message to another process. */
	private draw(): void {
		const view = this.sitting.view();
		const { waits } = this.question;
		const { problem } = this.storage;
		const asking = waits ? withQuestion(faceOf(view)) : faceOf(view);
		const face = problem === undefined ? asking : withStorageProblem(asking, problem);
		const tip = tooltip(view, waits, problem);
		const shown = `${face.text}|${face.label}|${tip}`;
		if (shown === this.shown) {
			return;
		}
		this.shown = shown;
		this.item.text = face.text;
		this.item.accessibilityInformation = {
			label: `${face.label}. ${l10n.t("Opens the Deskglide menu.")}`,
			role: "button",
		};
		this.item.backgroundColor =
			face.amber === true ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
		const markdown = new vscode.MarkdownString(tip, true);
		markdown.isTrusted = { enabledCommands: tooltipCommands };
		this.item.tooltip = markdown;
	}
}

const tooltipCommands = [
	"deskglide.openMove",
	"deskglide.startBreak",
	"deskglide.endBreak",
	"deskglide.quickStretch",
	"deskglide.why",
	"deskglide.resume",
];

function tooltip(view: TimerView, questionWaits: boolean, problem: StorageProblem | undefined): string {
	const { today } = view;
	const figures = [
		l10n.t("sitting {0}", shortDuration(today.sitting)),
		...(today.standing >= 60 ? [l10n.t("standing {0}", shortDuration(today.standing))] : []),
		l10n.t("breaks taken {0}", today.breaksTaken),
		l10n.t("by yourself {0}", today.naturalBreaks),
	].join(" · ");
	const first =
		view.status === "break"
			? `[${l10n.t("End the break")}](command:deskglide.endBreak)`
			: view.status === "paused"
				? `[${l10n.t("Resume")}](command:deskglide.resume)`
				: `[${l10n.t("Start a break")}](command:deskglide.startBreak)`;
	const links = [
		first,
		`[${l10n.t("Quick stretch")}](command:deskglide.quickStretch)`,
		`[${l10n.t("Why?")}](command:deskglide.why)`,
	].join(" · ");
	const question = questionWaits ? `[${l10n.t("One question waits")}](command:deskglide.openMove)\n\n` : "";
	const storage = problem === undefined ? "" : `$(warning) ${storageInWords(problem)}\n\n`;
	return `**Deskglide**\n\n${storage}${question}${statusSentence(view)}\n\n${l10n.t("Today: {0}", figures)}\n\n${links}`;
}
