import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { Effect } from "../../sitting/effect";
import type { PromptAnswer } from "../../sitting/input";
import type { SettingKey } from "../../sitting/setting-specs";
import type { Settings } from "../../sitting/settings";
import { Disposables } from "../platform/disposables";
import { showInformation } from "../platform/messages";
import { messagesAreHidden } from "./hidden-messages";
import type { SittingService } from "./sitting-service";
import { statusSentence, timeOf } from "./status-text";

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

	/**
	 * Shows a prompt with its answers. Closed without one, it was seen; gone by itself, or never shown because of Zen mode
	 * or Do Not Disturb, it tells nothing, and nobody is told of it.
	 */
	private async ask(
		{ id }: PromptEffect,
		text: string,
		answers: readonly (readonly [button: string, answer: PromptAnswer])[],
	): Promise<void> {
		if (messagesAreHidden()) {
			this.sitting.feed({ type: "prompt-hidden", id });
		}
		const pressed = await showInformation(text, ...answers.map(([button]) => button));
		const answer = answers.find(([button]) => button === pressed)?.[1];
		if (answer === undefined) {
			this.sitting.feed({ type: "prompt-closed", id });
			return;
		}
		const stale = !this.isOpen(id);
		this.sitting.feed({ type: "answer", id, answer });
		if (stale) {
			return this.sayWhatIsTrueNow();
		}
		if (answer === "start") {
			this.openMove();
		}
	}

	/** A prompt can be answered until another window, a break or a pause has settled it. */
	private isOpen(id: string): boolean {
		const { prompt, status } = this.sitting.view();
		return prompt?.id === id && status !== "break";
	}

	/** A message that stayed behind was answered: its button would do nothing, so it says how things stand instead. */
	private async sayWhatIsTrueNow(): Promise<void> {
		const view = this.sitting.view();
		const start = l10n.t("Start a Break");
		const open = l10n.t("Open Move");
		const message = l10n.t("That reminder is over. {0}", statusSentence(view));
		const answer = await showInformation(message, view.status === "break" ? open : start);
		this.noteSeen(answer);
		if (answer === start) {
			this.sitting.feed({ type: "break-start" });
		}
		if (answer !== undefined) {
			this.openMove();
		}
	}

	/** Whoever has a desk to stand at is offered that in place of a skip, which is in the menu. */
	private offerDesk(prompt: PromptEffect): Promise<void> {
		return this.ask(prompt, breakQuestion(prompt, this.breakMinutes), [
			[l10n.t("Start"), "start"],
			[l10n.t("Stand"), "stand"],
			...snoozeUnlessLast(prompt),
		]);
	}

	/** After standing for long: a change of any kind. */
	private offerToSit(prompt: PromptEffect): Promise<void> {
		const minutes = Math.round(prompt.load / 60);
		return this.ask(prompt, l10n.t("{0} minutes on your feet. Sit or walk a little?", minutes), [
			[l10n.t("Sit"), "sit"],
			[l10n.t("Walk"), "start"],
			...snoozeUnlessLast(prompt),
		]);
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
		this.noteSeen(answer);
		if (answer === resume && this.sitting.view().suppressions.includes("paused")) {
			this.sitting.feed({ type: "resume" });
		} else if (answer !== undefined && !this.sitting.view().suppressions.includes("paused")) {
			await this.sayWhatIsTrueNow();
		}
	}

	private promptBreak(prompt: PromptEffect): Promise<void> {
		if (this.sitting.view().canStand) {
			return this.offerDesk(prompt);
		}
		return this.ask(prompt, breakQuestion(prompt, this.breakMinutes), [
			[l10n.t("Start"), "start"],
			...snoozeUnlessLast(prompt),
			[l10n.t("Skip"), "skip"],
		]);
	}

	/** After two snoozes in a row: something smaller. */
	private offerStand(prompt: PromptEffect): Promise<void> {
		return this.ask(prompt, l10n.t("Busy just now? Thirty seconds on your feet will do."), [
			[l10n.t("Stand for 30 s"), "stand30"],
			[l10n.t("Start"), "start"],
			[l10n.t("Skip"), "skip"],
		]);
	}

	/** A button of any other message was pressed: messages reach the person. */
	private noteSeen(pressed: string | undefined): void {
		if (pressed !== undefined) {
			this.sitting.feed({ type: "message-seen" });
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
		const answer = await showInformation(text, l10n.t("OK"), statusBar, off);
		this.noteSeen(answer);
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
		this.noteSeen(answer);
		if (answer === settings) {
			await vscode.commands.executeCommand("deskglide.openSettings");
		}
	}

	private get breakMinutes(): number {
		return Math.round(this.sitting.settings.breakLength / 60);
	}
}

/** A snooze of the last prompt of an episode would bring nothing back, so it is not offered. */
function snoozeUnlessLast({ last }: PromptEffect): readonly (readonly [string, PromptAnswer])[] {
	return last ? [] : [[l10n.t("Snooze"), "snooze"]];
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
