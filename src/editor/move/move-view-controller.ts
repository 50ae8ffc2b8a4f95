import * as vscode from "vscode";
import type { CheckView, FromPanel, PanelSnapshot, SessionView } from "../../protocol";
import type { GuideTopic } from "../../safety/guide-topics";
import { noticeAccepted, noticeVersion, safetyNotice } from "../../safety/notice";
import { withSummary } from "../../safety/screening-summary";
import { adviceAfterAnswer, openInstead } from "../../safety/stop-advice";
import { reachQuestion, reachQuestionId } from "../../safety/stop-cards";
import { stopsIn } from "../../safety/stop-history";
import { stopRule } from "../../safety/stop-rules";
import type { Recorder } from "../diary/recorder";
import type { Library, LibraryNow } from "../routines/library";
import type { SafetyController } from "../safety/safety-controller";
import type { SittingService } from "../timer/sitting-service";
import type { MoveViewModel } from "./move-view";
import { PageInFront } from "./page-in-front";
import type { RequestedCard } from "./requested-card";
import type { SessionHost } from "./session-host";
import type { RoutineStarter } from "./start-routine";
import { todaySnapshot } from "./today-snapshot";

/** What the panel shows comes from these, and what is asked in it goes to them. */
export interface MoveViewContext {
	readonly sitting: SittingService;
	readonly library: Library;
	readonly session: SessionHost;
	readonly safety: SafetyController;
	readonly requested: RequestedCard;
	readonly starter: RoutineStarter;
	readonly recorder: Recorder;
	/** @param topic where to open it */
	openGuide(topic: GuideTopic): Promise<void>;
	/** To call where the person seems to be, likeliest first. */
	emergencyNumbers(): readonly string[];
	/** Resolves when a routine that a reload interrupted is back. */
	restored(): Promise<void>;
	/** Draws the panel anew, where it can be seen. */
	refresh(): Promise<void>;
	reportWriteFailure(error: unknown): void;
}

/** The panel's side of the desk: one snapshot of everything it shows, and one way for everything asked in it. */
export class MoveViewController implements MoveViewModel {
	/** One page of the questions is recorded after the other: each answer meets what the one before it came to. */
	private answering: Promise<void> = Promise.resolve();

	private readonly front = new PageInFront();

	constructor(private readonly parts: MoveViewContext) {}

	/** Reads, and changes nothing: what follows from the diary is the follower's to work out. */
	async snapshot(): Promise<Omit<PanelSnapshot, "sequence">> {
		await this.parts.restored();
		const library = await this.parts.library.now();
		this.parts.session.catchUp();
		const session = this.parts.session.view;
		const check = this.parts.safety.checkView;
		const { followUp, state } = library.safety;
		const emergency = this.parts.safety.emergency(state, this.parts.emergencyNumbers());
		const asked =
			emergency === undefined
				? [...(followUp === undefined ? [] : [followUp]), ...this.parts.requested.cards(library)]
				: [];
		return {
			today: { ...todaySnapshot(this.parts.sitting, library, this.parts.starter.problem), asked },
			...(session !== undefined && { session }),
			...(!noticeAccepted(library.events) && {
				notice: safetyNotice(this.parts.starter.waitingFor, this.signsAreReadElsewhere(library)),
			}),
			...(check !== undefined && { check: this.withSummary(check, library) }),
			...(emergency !== undefined && { emergency }),
			...(this.breakIsInFront(check, session) && { breakInFront: true }),
		};
	}

	/** A break that was started comes before what was left standing then, but for what plays. */
	private breakIsInFront(check: CheckView | undefined, session: SessionView | undefined): boolean {
		const { at, break: pause } = this.parts.sitting.view();
		const { waitingFor, wishes } = this.parts.starter;
		const page = [
			check === undefined ? "" : check.kind === "page" ? check.page : check.title,
			session === undefined ? "" : `${session.id} ${session.status}`,
			waitingFor ?? "",
		];
		const stands = page.some((part) => part !== "") && session?.status !== "running";
		return this.front.isBreak(pause && at - pause.elapsed, stands ? [...page, wishes].join("|") : undefined);
	}

	/** The questions were answered, or follow right after the notice: nobody reads the same signs twice. */
	private signsAreReadElsewhere(library: LibraryNow): boolean {
		const { waitingFor } = this.parts.starter;
		const routine = waitingFor === undefined ? undefined : library.find(waitingFor);
		return library.checked || (routine !== undefined && library.needsCheck(routine));
	}

	/** A routine that waits behind the questions is what begins after them. */
	private withSummary(check: CheckView, { safety }: LibraryNow): CheckView {
		return this.parts.starter.waitingFor === undefined ? withSummary(check, safety.state, safety.isOpen) : check;
	}

	async intend(message: FromPanel): Promise<void> {
		const { sitting } = this.parts;
		sitting.noteUserInput();
		this.parts.starter.forgetProblem();
		await this.followAsked(message);
		switch (message.type) {
			case "start-break":
				return sitting.feed({ type: "break-start" });
			case "end-break":
				return sitting.feed({ type: "break-end" });
			case "snooze":
				return sitting.feed({ type: "snooze", minutes: message.minutes });
			case "start-routine":
				await this.parts.starter.playOffer(message.routine);
				return this.parts.refresh();
			case "session":
				return this.parts.session.intend(message.session, message.intent);
			case "feeling":
				return this.parts.session.answer(message.session, message.feeling);
			case "accept-notice":
				await this.parts.recorder.record({ kind: "notice-accepted", version: noticeVersion });
				await this.parts.starter.resumeWaiting();
				return this.parts.refresh();
			case "decline-notice":
				this.parts.starter.discardWaiting();
				return this.parts.refresh();
			case "open-guide":
				return this.parts.openGuide(message.topic);
			case "run-command":
				await vscode.commands.executeCommand(panelCommands[message.command]);
				return;
			case "answer-check":
				this.answering = this.answering.then(() => this.intendSafety(message));
				return this.answering;
			default:
				return this.intendSafety(message);
		}
	}

	/** Nobody sees the panel: a routine does not go on unseen. */
	hidden(): void {
		this.parts.requested.hidden();
		this.parts.session.pause();
	}

	/** Opens the safety questions. */
	openCheck(): Promise<void> {
		return this.intendSafety({ type: "open-check" });
	}

	private async followAsked(message: FromPanel): Promise<void> {
		try {
			await this.parts.requested.intend(message);
		} catch (error) {
			this.parts.reportWriteFailure(error);
		}
	}

	private async intendSafety(message: FromPanel): Promise<void> {
		try {
			if (message.type === "open-check") {
				this.parts.session.pause();
				this.front.bringForward();
			}
			const library = await this.parts.library.now();
			if (message.type === "emergency" && message.intent === "copy") {
				await this.copyEmergency(library);
			}
			await this.parts.safety.intend(message, library.events, library.safety.state);
			if (message.type === "stop-answer") {
				await this.afterStop(message);
			} else if (message.type === "day-entry" && this.parts.session.view?.question?.id === reachQuestionId) {
				this.parts.session.advise(this.parts.session.view.advice ?? []);
			} else if (message.type === "close-check") {
				await this.parts.starter.resumeWaiting();
			} else if (message.type === "emergency" && message.intent === "understand") {
				// What waited behind the questions does not begin by itself, whenever they are answered anew.
				this.parts.starter.discardWaiting();
			}
		} catch (error) {
			this.parts.reportWriteFailure(error);
		}
		return this.parts.refresh();
	}

	private async copyEmergency({ safety }: LibraryNow): Promise<void> {
		const emergency = this.parts.safety.emergency(safety.state, []);
		if (emergency !== undefined) {
			await vscode.env.clipboard.writeText(emergency.tell);
		}
	}

	/** What follows from the answer to "what was it?". New numbness brings the safety questions, at once. */
	private async afterStop({ felt, session }: Extract<FromPanel, { type: "stop-answer" }>): Promise<void> {
		const rule = stopRule(felt);
		if (rule?.action === "screen") {
			this.parts.session.leave();
			const library = await this.parts.library.now();
			await this.parts.safety.intend({ type: "open-check" }, library.events, library.safety.state);
		} else if (rule?.action === "emergency") {
			this.parts.session.leave();
		} else if (rule !== undefined && this.parts.session.view?.id === session) {
			const { events, safety } = await this.parts.library.now();
			const hurt = stopsIn(events).find(({ routine }) => routine === session)?.exercises ?? [];
			const advice = adviceAfterAnswer(rule, openInstead(hurt, safety.isOpen));
			this.parts.session.advise(advice, rule.askReach ? reachQuestion() : undefined);
		}
	}
}

const panelCommands = {
	quickStretch: "deskglide.quickStretch",
	logActivity: "deskglide.logActivity",
	showDiary: "deskglide.showDiary",
	openGuide: "deskglide.openGuide",
	resumeTimer: "deskglide.resume",
} as const;
