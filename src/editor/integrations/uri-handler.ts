import * as l10n from "@vscode/l10n";
import { commands, type Uri } from "vscode";
import { inMinutes } from "../../l10n/durations";
import { showInformation, showWarning } from "../platform/messages";
import { mostMinutes } from "./arguments";
import type { ExternalRequests } from "./external-requests";
import { type LinkProblem, readLink } from "./link";

/** Follows a link from outside the editor. A routine is shown, not started; a break begins only after a click here. */
export async function openLink(uri: Uri, wishes: ExternalRequests): Promise<void> {
	const { link, problem } = readLink(uri.path, uri.query);
	if (problem !== undefined) {
		void showWarning(l10n.t("The link to Deskglide was not followed. {0}", problemInWords(problem)));
		return;
	}
	switch (link.kind) {
		case "routine": {
			const problem = await wishes.showToPerson(link.id);
			if (problem !== undefined) {
				void showWarning(problem);
			}
			return;
		}
		case "activity": {
			const answer = await wishes.logActivity(link.id, link.minutes, "link");
			if (!answer.done) {
				void showWarning(answer.message);
			}
			return;
		}
		case "break":
			return askForBreak(link.minutes, wishes);
		case "stand":
			return askForPosture(
				link.kind,
				l10n.t("A link asks to note that you stand at your desk now."),
				l10n.t("I Am Standing"),
			);
		case "sit":
			return askForPosture(
				link.kind,
				l10n.t("A link asks to note that you sit at your desk now."),
				l10n.t("I Am Sitting"),
			);
		case "quick-stretch":
			await commands.executeCommand("deskglide.quickStretch");
	}
}

async function askForPosture(command: "stand" | "sit", question: string, yes: string): Promise<void> {
	if ((await showInformation(question, yes)) === yes) {
		await commands.executeCommand(`deskglide.${command}`);
	}
}

async function askForBreak(minutes: number | undefined, wishes: ExternalRequests): Promise<void> {
	const start = l10n.t("Start");
	const question =
		minutes === undefined
			? l10n.t("A link asks to start a break.")
			: l10n.t("A link asks to start a break of {0}.", inMinutes(minutes));
	if ((await showInformation(question, start)) === start) {
		const answer = wishes.startBreak(minutes);
		if (!answer.done) {
			void showWarning(answer.message);
		}
	}
}

function problemInWords(problem: LinkProblem): string {
	switch (problem.kind) {
		case "unknown-place":
			return l10n.t(
				"It can lead to a routine, a break, an activity to write down, the quick stretch, or to standing or sitting at the desk.",
			);
		case "no-routine":
			return l10n.t("It names no routine or exercise.");
		case "no-activity":
			return l10n.t("It names no activity.");
		case "not-activity-minutes":
			return l10n.t("An activity takes 1 to {0} minutes.", mostMinutes.activity);
		case "unknown-parameter":
			return l10n.t("It has a part that is not known.");
		case "not-minutes":
			return l10n.t("A break takes 1 to {0} minutes.", mostMinutes.break);
	}
}
