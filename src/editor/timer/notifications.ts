import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { Effect } from "../../sitting/effect";
import type { SettingKey } from "../../sitting/setting-specs";
import type { Settings } from "../../sitting/settings";
import { Disposables } from "../platform/disposables";
import { showInformation } from "../platform/messages";
import type { SittingService } from "./sitting-service";
import { timeOf } from "./status-text";

type PromptEffect = Extract<Effect, { type: "prompt" }>;

/**
 * Carries the engine's messages to the screen. The engine sees to it that there is one at a time; an answer that comes
 * late is handed to it with the id of its prompt, and it knows whether that still means anything.
 */
export class Notifications implements vscode.Disposable {
	private readonly disposables = new Disposables();

	constructor(
		private readonly sitting: SittingService,
		private readonly openMove: () => void,
	) {
		this.disposables.add(sitting.onDelivery((effect) => void this.deliver(effect)));
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async deliver(effect: Effect): Promise<void> {
		switch (effect.type) {
			case "prompt":
				return this.prompt(effect);
			case "posture":
				return this.remindOfPosture(effect.show);
			case "timing-question":
				return this.askAboutTiming();
			case "greeting":
				await showInformation(l10n.t("Welcome back. Reminders are on again."));
				return;
			case "pause-too-long":
				return this.offerToResume();
		}
	}

	private prompt(effect: PromptEffect): Promise<void> {
		switch (effect.kind) {
			case "stand30":
				return this.offerStand(effect);
			case "standing":
				return this.offerToSit(effect);
			case "break":
				return this.promptBreak(effect);
		}
	}

	/** Whoever has a desk to stand at is offered that in place of a skip, which is in the menu. */
	private async offerDesk(prompt: PromptEffect): Promise<void> {
		const start = l10n.t("Start");
		const stand = l10n.t("Stand");
		const snooze = l10n.t("Snooze");
		const buttons = prompt.last ? [start, stand] : [start, stand, snooze];
		const answer = await showInformation(breakQuestion(prompt, this.breakMinutes), ...buttons);
		if (answer === start) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "start" });
			this.openMove();
		} else if (answer === stand) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "stand" });
		} else if (answer === snooze) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "snooze" });
		}
	}

	/** After standing for long: a change of any kind. */
	private async offerToSit(prompt: PromptEffect): Promise<void> {
		const sit = l10n.t("Sit");
		const walk = l10n.t("Walk");
		const snooze = l10n.t("Snooze");
		const buttons = prompt.last ? [sit, walk] : [sit, walk, snooze];
		const minutes = Math.round(prompt.load / 60);
		const answer = await showInformation(
			l10n.t("{0} minutes on your feet. Sit or walk a little?", minutes),
			...buttons,
		);
		if (answer === sit) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "sit" });
		} else if (answer === walk) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "start" });
			this.openMove();
		} else if (answer === snooze) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "snooze" });
		}
	}

	private async offerToResume(): Promise<void> {
		const view = this.sitting.view();
		if (view.pausedUntil === undefined) {
			return;
		}
		const resume = l10n.t("Resume");
		const answer = await showInformation(
			l10n.t(
				"Reminders are paused until {0}, longer than you asked for: the clock has been changed.",
				timeOf(view, view.pausedUntil),
			),
			resume,
			l10n.t("Keep the Pause"),
		);
		if (answer === resume) {
			this.sitting.feed({ type: "resume" });
		}
	}

	/** A snooze of the last prompt of an episode would bring nothing back, so it is not offered. */
	private async promptBreak(prompt: PromptEffect): Promise<void> {
		if (this.sitting.view().canStand) {
			return this.offerDesk(prompt);
		}
		const start = l10n.t("Start");
		const snooze = l10n.t("Snooze");
		const skip = l10n.t("Skip");
		const buttons = prompt.last ? [start, skip] : [start, snooze, skip];
		const answer = await showInformation(breakQuestion(prompt, this.breakMinutes), ...buttons);
		if (answer === start) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "start" });
			this.openMove();
		} else if (answer === snooze) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "snooze" });
		} else if (answer === skip) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "skip" });
		}
	}

	/** After two snoozes in a row: something smaller. */
	private async offerStand(prompt: PromptEffect): Promise<void> {
		const start = l10n.t("Start");
		const stand = l10n.t("Stand for 30 s");
		const skip = l10n.t("Skip");
		const answer = await showInformation(
			l10n.t("Busy just now? Thirty seconds on your feet will do."),
			stand,
			start,
			skip,
		);
		if (answer === start) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "start" });
			this.openMove();
		} else if (answer === stand) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "stand30" });
		} else if (answer === skip) {
			this.sitting.feed({ type: "answer", id: prompt.id, answer: "skip" });
		}
	}

	private async remindOfPosture(show: "notification" | "statusBar"): Promise<void> {
		const text = l10n.t("Posture check: ear over shoulder over hip. Back pocket empty?");
		if (show === "statusBar") {
			vscode.window.setStatusBarMessage(text, postureSeconds * 1000);
			return;
		}
		const statusBar = l10n.t("In the Status Bar Only");
		const off = l10n.t("Turn Off");
		const answer = await showInformation(text, statusBar, off);
		const chosen = answer === off ? "off" : answer === statusBar ? "statusBar" : undefined;
		if (chosen !== undefined) {
			await setPostureReminder(chosen);
		}
	}

	private async askAboutTiming(): Promise<void> {
		const settings = l10n.t("Change the Timing");
		const answer = await showInformation(
			l10n.t("Some reminders went by unanswered. Does their timing suit you?"),
			l10n.t("It Suits Me"),
			settings,
		);
		if (answer === settings) {
			await vscode.commands.executeCommand("deskglide.openSettings");
		}
	}

	private get breakMinutes(): number {
		return Math.round(this.sitting.settings.breakLength / 60);
	}
}

/** How long a posture check stands in the status bar. Our choice. */
const postureSeconds = 20;

function breakQuestion(prompt: PromptEffect, minutes: number): string {
	if (prompt.whileYouWait) {
		return l10n.t("Something is still running: good moment to stand. Move until it is done?");
	}
	const sat = Math.round(prompt.load / 60);
	return minutes === 5
		? l10n.t("{0} minutes at the desk. Move for five?", sat)
		: l10n.t("{0} minutes at the desk. Move for {1} minutes?", sat, minutes);
}

/** Writes how posture checks come into the person's settings. */
export async function setPostureReminder(chosen: Settings["postureReminder"]): Promise<void> {
	const key = "postureReminder" satisfies SettingKey;
	await vscode.workspace.getConfiguration("deskglide").update(key, chosen, vscode.ConfigurationTarget.Global);
}
