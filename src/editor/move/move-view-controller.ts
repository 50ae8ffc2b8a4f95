import * as vscode from "vscode";
import type { FromPanel, PanelSnapshot, SessionView, SoundView } from "../../protocol";
import type { GuideTopic } from "../../safety/guide-topics";
import type { SafetyIntent } from "../../safety/intents";
import { noticeAccepted, noticeVersion, safetyNotice } from "../../safety/notice";
import { withSummary } from "../../safety/screening-summary";
import { adviceAfterAnswer, openInstead } from "../../safety/stop-advice";
import { reachQuestion, reachQuestionId } from "../../safety/stop-cards";
import { stopsIn } from "../../safety/stop-history";
import { stopRule } from "../../safety/stop-rules";
import type { CheckView } from "../../safety/views";
import type { Recorder } from "../diary/recorder";
import { handleMessage, type MessageHandlers } from "../platform/message-handlers";
import type { Library, LibraryNow } from "../routines/library";
import type { SafetyController, SafetyMessage } from "../safety/safety-controller";
import type { SittingService } from "../timer/sitting-service";
import { PageInFront } from "./page-in-front";
import type { PanelModel, PanelPlace } from "./panel-page";
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
	/** Whether somebody can see the panel in any of its places. */
	seen(): boolean;
	/** Whether the panel can be seen in its editor tab: what plays is shown there. */
	seenInTab(): boolean;
	/** How the player sounds, in whichever place; undefined until the person chose. */
	sound(): SoundView | undefined;
	keepSound(sound: SoundView): Thenable<void>;
	reportWriteFailure(error: unknown): void;
}

/** The panel's side of the desk: one snapshot of everything it shows, and one way for everything asked in it. */
export class MoveViewController implements PanelModel {
	/** One page of the questions is recorded after the other: each answer meets what the one before it came to. */
	private answering: Promise<void> = Promise.resolve();

	private readonly front = new PageInFront();

	constructor(private readonly parts: MoveViewContext) {}

	/** Reads, and changes nothing: what follows from the diary is the follower's to work out. */
	async snapshot(place: PanelPlace = "move"): Promise<Omit<PanelSnapshot, "sequence">> {
		await this.parts.restored();
		const library = await this.parts.library.now();
		this.parts.session.catchUp();
		const session = this.parts.session.view;
		const check = this.parts.safety.checkView;
		const { followUp, state } = library.safety;
		const sound = this.parts.sound();
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
			...(place === "move" && this.parts.seenInTab() && { elsewhere: true }),
			...(sound !== undefined && { sound }),
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
		// A page that opens says so by itself: that is nobody's doing.
		if (message.type !== "ready") {
			this.parts.sitting.noteUserInput();
			this.parts.starter.forgetProblem();
			await this.followAsked(message);
		}
		return handleMessage(this.handlers, message);
	}

	private readonly handlers: MessageHandlers<FromPanel> = {
		ready: () => this.parts.refresh(),
		"start-break": () => this.parts.sitting.feed({ type: "break-start" }),
		"end-break": () => this.parts.sitting.feed({ type: "break-end" }),
		snooze: ({ minutes }) => this.parts.sitting.feed({ type: "snooze", minutes }),
		"start-routine": async ({ routine }) => {
			await this.parts.starter.playOffer(routine);
			return this.parts.refresh();
		},
		session: ({ session, intent }) => this.parts.session.intend(session, intent),
		feeling: ({ session, feeling }) => this.parts.session.answer(session, feeling),
		"accept-notice": async () => {
			await this.parts.recorder.record({ kind: "notice-accepted", version: noticeVersion });
			await this.parts.starter.resumeWaiting();
			return this.parts.refresh();
		},
		"decline-notice": () => {
			this.parts.starter.discardWaiting();
			return this.parts.refresh();
		},
		sound: async ({ tones, speech, volume }) => {
			await this.parts.keepSound({ tones, speech, volume });
			return this.parts.refresh();
		},
		"open-guide": ({ topic }) => this.parts.openGuide(topic),
		"run-command": async ({ command }) => {
			await vscode.commands.executeCommand(panelCommands[command]);
		},
		"open-check": (message) => {
			this.parts.session.pause();
			this.front.bringForward();
			return this.intendSafety(message);
		},
		"answer-check": (message) => {
			this.answering = this.answering.then(() => this.intendSafety(message));
			return this.answering;
		},
		"close-check": (message) => this.intendSafety(message, () => this.parts.starter.resumeWaiting()),
		emergency: (message) => this.intendEmergency(message),
		"stop-answer": (message) => this.intendSafety(message, () => this.afterStop(message)),
		"day-entry": (message) =>
			this.intendSafety(message, () => {
				const { session } = this.parts;
				if (session.view?.question?.id === reachQuestionId) {
					session.advise(session.view.advice ?? []);
				}
			}),
		"check-back": (message) => this.intendSafety(message),
		"check-mistake": (message) => this.intendSafety(message),
		approve: (message) => this.intendSafety(message),
		"withdraw-approval": (message) => this.intendSafety(message),
		"weekly-check": (message) => this.intendSafety(message),
		"choose-phase": (message) => this.intendSafety(message),
		"self-check": (message) => this.intendSafety(message),
		"take-back": (message) => this.intendSafety(message),
		undo: (message) => this.intendSafety(message),
		"dismiss-card": (message) => this.intendSafety(message),
		"after-effect": (message) => this.intendSafety(message),
		"which-one": (message) => this.intendSafety(message),
		// What these ask to see is followed before (`followAsked`); it only has to be drawn.
		"open-phases": () => this.parts.refresh(),
		"open-self-check": () => this.parts.refresh(),
		"open-stretch-check": () => this.parts.refresh(),
		"stretch-answer": () => this.parts.refresh(),
	};

	/** Nobody sees one of the places any longer. A routine does not go on unseen, and goes on where it is seen elsewhere. */
	hidden(): void {
		if (this.parts.seen()) {
			return;
		}
		this.parts.requested.hidden();
		this.parts.session.pause();
	}

	/** Opens the safety questions. */
	openCheck(): Promise<void> {
		return handleMessage<FromPanel>(this.handlers, { type: "open-check" });
	}

	private async followAsked(message: FromPanel): Promise<void> {
		try {
			await this.parts.requested.intend(message);
		} catch (error) {
			this.parts.reportWriteFailure(error);
		}
	}

	/** @param then what follows in the panel once the diary has it */
	private async intendSafety(message: SafetyMessage, then?: () => void | Promise<void>): Promise<void> {
		try {
			const { events, safety } = await this.parts.library.now();
			await this.parts.safety.intend(message, events, safety.state);
			await then?.();
		} catch (error) {
			this.parts.reportWriteFailure(error);
		}
		return this.parts.refresh();
	}

	private async intendEmergency(message: SafetyIntent<"emergency">): Promise<void> {
		return this.intendSafety(message, async () => {
			if (message.intent === "copy") {
				await this.copyEmergency();
			} else if (message.intent === "understand") {
				// What waited behind the questions does not begin by itself, whenever they are answered anew.
				this.parts.starter.discardWaiting();
			}
		});
	}

	private async copyEmergency(): Promise<void> {
		const { safety } = await this.parts.library.now();
		const emergency = this.parts.safety.emergency(safety.state, []);
		if (emergency !== undefined) {
			await vscode.env.clipboard.writeText(emergency.tell);
		}
	}

	/** What follows from the answer to "what was it?". New numbness brings the safety questions, at once. */
	private async afterStop({ felt, session }: SafetyIntent<"stop-answer">): Promise<void> {
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
	endMeeting: "deskglide.endMeeting",
	sit: "deskglide.sit",
	playInTab: "deskglide.playInTab",
	playInMove: "deskglide.playInMove",
} as const;
