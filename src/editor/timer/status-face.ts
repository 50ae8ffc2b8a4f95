import * as l10n from "@vscode/l10n";
import { inMinutes } from "../../l10n/durations";
import type { TimerView } from "../../sitting/timer-view";
import { countdown, minutesLeft, namedState, shortDuration, statusSentence } from "./status-text";

/** What the status item shows for a view of the timer: text, label and tooltip, without the item. */

/** Text, colour and label of the status item for one view. */
export interface Face {
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
export function faceOf(view: TimerView): Face {
	if (view.lastAway?.counted === "frozen") {
		return {
			text: `$(question) ${l10n.t("Away {0}?", shortDuration(view.lastAway.seconds))}`,
			label: l10n.t("Away {0}: moving, or still at the desk?", shortDuration(view.lastAway.seconds)),
		};
	}
	if (view.suppressions.includes("routine") && view.status !== "break") {
		return { text: `$(pulse) ${l10n.t("Routine")}`, label: l10n.t("In a routine") };
	}
	const named = namedState(view);
	if (named !== undefined) {
		return { text: `$(${pictures[named.kind]}) ${named.short}`, label: namedLabel(named, view) };
	}
	switch (view.status) {
		case "break": {
			const left = view.break === undefined ? 0 : view.break.length - view.break.elapsed;
			return {
				text: `$(coffee) ${countdown(left)}`,
				label: l10n.t("On a break, {0} to go", inMinutes(minutesLeft(left))),
			};
		}
		case "due":
			if (view.standing !== undefined) {
				return {
					text: `${fillings[4]} ${l10n.t("Sit or walk")}`,
					label: l10n.t(
						"On your feet for {0}: sit or walk a little",
						inMinutes(Math.floor(view.standing.seconds / 60)),
					),
					amber: true,
				};
			}
			return {
				text: `${fillings[4]} ${l10n.t("Move")}`,
				label: l10n.t("A break is due after {0} at the desk", inMinutes(Math.floor(view.load / 60))),
				amber: true,
			};
		case "away":
			return { text: `${filling(view)} ${l10n.t("Away")}`, label: l10n.t("Away from the desk") };
		default: {
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

/** Each state has a picture of its own, and none that the editor uses in the status bar. */
const pictures = {
	"after-break": "check",
	paused: "debug-pause",
	meeting: "organization",
	call: "mic",
	hours: "home",
	lock: "shield",
	snoozed: "clock",
	skipped: "debug-step-over",
} as const satisfies Record<NonNullable<ReturnType<typeof namedState>>["kind"], string>;

function namedLabel({ kind, name }: NonNullable<ReturnType<typeof namedState>>, view: TimerView): string {
	switch (kind) {
		case "meeting":
		case "call":
			return `${l10n.t("Reminders are quiet now")}. ${name}`;
		case "skipped":
		case "after-break":
			return statusSentence(view).replace(/\.$/, "");
		default:
			return name;
	}
}

/** A routine waits, paused: the way back to it is in the menu and the tooltip. */
export function withPausedRoutine(face: Face): Face {
	return {
		...face,
		text: `${face.text} $(play-circle)`,
		label: l10n.t("{0}. A routine is paused", face.label),
	};
}

/** A neutral mark: what the question is about is nobody else's business. */
export function withQuestion(face: Face): Face {
	return {
		...face,
		text: `${face.text} $(comment)`,
		label: l10n.t("{0}. One question waits in the Move view", face.label),
	};
}

/** The reason, the day and the ways on, as Markdown with commands for links. */
export function tooltip(
	view: TimerView,
	questionWaits: boolean,
	/** What cannot be saved, in words. */
	problem: string | undefined,
	routine: string | undefined,
): string {
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
	const named = namedState(view)?.kind;
	// What the notification offered is here as well, after it is gone; what was skipped is not skipped again.
	const later =
		named === "skipped"
			? [`[${l10n.t("Undo the skip")}](command:deskglide.undo)`]
			: named === "meeting"
				? [`[${l10n.t("The meeting is over")}](command:deskglide.endMeeting)`]
				: view.status === "due"
					? [
							`[${l10n.t("Snooze…")}](command:deskglide.snooze)`,
							`[${l10n.t("Skip this break")}](command:deskglide.skip)`,
						]
					: [];
	const links = [
		first,
		...later,
		`[${l10n.t("Quick stretch")}](command:deskglide.quickStretch)`,
		`[${l10n.t("Why?")}](command:deskglide.why)`,
	].join(" · ");
	const question = questionWaits ? `[${l10n.t("One question waits")}](command:deskglide.openMove)\n\n` : "";
	const resume =
		routine === undefined
			? ""
			: `[${l10n.t("Resume {0}", escapeMarkdown(routine))}](command:deskglide.toggleRoutine)\n\n`;
	const storage = problem === undefined ? "" : `$(warning) ${problem}\n\n`;
	return `**Deskglide**\n\n${storage}${question}${resume}${statusSentence(view)}\n\n${l10n.t("Today: {0}", figures)}\n\n${links}`;
}

/** A name from a plan may hold what Markdown reads as something else. */
function escapeMarkdown(name: string): string {
	return name.replaceAll(/[\\`*_{}[\]()#+\-.!<>|$~]/g, "\\$&");
}
