import * as vscode from "vscode";
import type { FromPanel, PanelSnapshot } from "../protocol";
import { noticeAccepted, noticeVersion, safetyNotice } from "../safety/notice";
import { stopRule } from "../safety/stop-rules";
import type { ContextKeys } from "./context-keys";
import type { Recorder } from "./diary/record";
import { openGuide } from "./guide";
import type { MoveViewModel } from "./move-view";
import type { Asked } from "./routine/asked";
import type { Library, LibraryNow } from "./routine/library";
import type { PlayFlow } from "./routine/play-flow";
import type { SessionHost } from "./routine/session-host";
import type { SafetyDesk } from "./safety/safety-desk";
import type { Configuration } from "./sitting/configuration";
import type { SittingService } from "./sitting/service";
import { todayView } from "./today-view";
import { followWalkthrough } from "./walkthrough-keys";

/** What the panel shows comes from these, and what is asked in it goes to them. */
export interface PanelParts {
	readonly extension: vscode.Uri;
	readonly sitting: SittingService;
	readonly configuration: Configuration;
	readonly keys: ContextKeys;
	readonly library: Library;
	readonly session: SessionHost;
	readonly safety: SafetyDesk;
	readonly asked: Asked;
	readonly flow: PlayFlow;
	readonly recorder: Recorder;
	/** Resolves when a routine that a reload interrupted is back. */
	restored(): Promise<void>;
	/** Draws the panel anew, where it can be seen. */
	refresh(): Promise<void>;
	tellUnwritten(error: unknown): void;
}

/** The panel's side of the desk: one snapshot of everything it shows, and one way for everything asked in it. */
export class PanelModel implements MoveViewModel {
	private locked: boolean | undefined;

	constructor(private readonly parts: PanelParts) {}

	async snapshot(): Promise<Omit<PanelSnapshot, "sequence">> {
		await this.parts.restored();
		const library = await this.parts.library.now();
		this.heedLock(library);
		await this.parts.configuration.follow(library.safety.state.gateFacts.phase);
		followWalkthrough(this.parts.keys, library);
		this.parts.session.catchUp();
		const session = this.parts.session.view;
		const check = this.parts.safety.checkView;
		const { goesOn } = library.safety;
		const asked = [...(goesOn === undefined ? [] : [goesOn]), ...this.parts.asked.cards(library)];
		return {
			today: { ...todayView(this.parts.sitting, library, this.parts.flow.problem), asked },
			...(session !== undefined && { session }),
			...(!noticeAccepted(library.events) && { notice: safetyNotice(this.parts.flow.waitingFor) }),
			...(check !== undefined && { check }),
		};
	}

	async intend(message: FromPanel): Promise<void> {
		const { sitting } = this.parts;
		sitting.touched();
		this.parts.flow.forgetProblem();
		await this.followAsked(message);
		switch (message.type) {
			case "start-break":
				return sitting.feed({ type: "break-start" });
			case "end-break":
				return sitting.feed({ type: "break-end" });
			case "snooze":
				return sitting.feed({ type: "snooze", minutes: message.minutes });
			case "start-routine":
				await this.parts.flow.playOffer(message.routine);
				return this.parts.refresh();
			case "session":
				return this.parts.session.intend(message.session, message.intent);
			case "feeling":
				return this.parts.session.answer(message.session, message.feeling);
			case "accept-notice":
				await this.parts.recorder.record({ kind: "notice-accepted", version: noticeVersion });
				await this.parts.flow.goOn();
				return this.parts.refresh();
			case "decline-notice":
				this.parts.flow.leave();
				return this.parts.refresh();
			case "open-guide":
				return openGuide(this.parts.extension, message.topic);
			case "run-command":
				await vscode.commands.executeCommand(panelCommands[message.command]);
				return;
			default:
				return this.intendSafety(message);
		}
	}

	/** Nobody sees the panel: a routine does not go on unseen. */
	hidden(): void {
		this.parts.session.pause();
	}

	/** Opens the safety questions. */
	openCheck(): Promise<void> {
		return this.intendSafety({ type: "open-check" });
	}

	private async followAsked(message: FromPanel): Promise<void> {
		try {
			await this.parts.asked.intend(message);
		} catch (error) {
			this.parts.tellUnwritten(error);
		}
	}

	private async intendSafety(message: FromPanel): Promise<void> {
		try {
			const library = await this.parts.library.now();
			await this.parts.safety.intend(message, library.events, library.safety.state);
			if (message.type === "stop-answer") {
				await this.afterStop(message.felt);
			} else if (message.type === "close-check") {
				await this.parts.flow.goOn();
			}
		} catch (error) {
			this.parts.tellUnwritten(error);
		}
		return this.parts.refresh();
	}

	/** What follows from the answer to "what was it?". New numbness brings the safety questions, at once. */
	private async afterStop(felt: Extract<FromPanel, { type: "stop-answer" }>["felt"]): Promise<void> {
		const rule = stopRule(felt);
		if (rule?.action === "screen") {
			this.parts.session.leave();
			const library = await this.parts.library.now();
			await this.parts.safety.intend({ type: "open-check" }, library.events, library.safety.state);
		} else if (rule?.action === "emergency") {
			this.parts.session.leave();
		} else if (rule !== undefined) {
			this.parts.session.advise([rule.words]);
		}
	}

	/** While a sign of an emergency stands, the timer asks for nothing. */
	private heedLock({ safety }: LibraryNow): void {
		const locked = safety.state.screen.decision.lock === "everything";
		if (locked !== this.locked) {
			this.locked = locked;
			this.parts.sitting.feed({ type: "lock", on: locked });
		}
	}
}

const panelCommands = {
	quickStretch: "deskglide.quickStretch",
	showDiary: "deskglide.showDiary",
	openGuide: "deskglide.openGuide",
	resumeTimer: "deskglide.resume",
} as const;
