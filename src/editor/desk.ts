import * as vscode from "vscode";
import type { EventBody } from "../diary/events";
import { recentRoutines } from "../diary/routines";
import { planRoutine } from "../exercises/planner";
import type { SessionEffect, SessionRecord } from "../exercises/session-types";
import type { Routine } from "../exercises/types";
import type { FromPanel, PanelSnapshot, RoutineOffer, TodayView } from "../protocol";
import { noticeAccepted, noticeVersion, safetyNotice } from "../safety/notice";
import { adviceAfterStop } from "../safety/stop";
import type { Effect } from "../sitting/effect";
import type { RoutinePosture } from "../sitting/input";
import { catalogueReader } from "./catalogue";
import { systemClock } from "./clock";
import type { ContextKeys } from "./context-keys";
import { DiaryTree } from "./diary/diary-tree";
import { diaryEventsOf } from "./diary/effect-record";
import { JournalFiles } from "./diary/journal-files";
import { tellProblems } from "./diary/problems";
import { Recorder } from "./diary/record";
import { timeOfDay } from "./diary/words";
import { WorkspaceRecord } from "./diary/workspace-record";
import { Disposables } from "./disposables";
import { openGuide } from "./guide";
import { showMenu } from "./menu";
import { MoveView, type MoveViewModel } from "./move-view";
import { Library, type LibraryNow } from "./routine/library";
import { pickQuickStretch } from "./routine/quick-stretch";
import { RoutinesTree } from "./routine/routines-tree";
import { SessionHost } from "./routine/session-host";
import type { SittingService } from "./sitting/service";
import { reasonInWords } from "./sitting/words";

/** What the routine side needs of the extension. */
export interface DeskContext {
	readonly extension: vscode.ExtensionContext;
	readonly sitting: SittingService;
	readonly keys: ContextKeys;
	readonly log: vscode.OutputChannel;
}

/**
 * The routine side: library, session, panel, diary. Loaded on first use. It joins the parts and holds nothing of its own
 * but what waits for the person: a routine behind the notice, and a problem to tell once.
 */
export class Desk implements MoveViewModel, vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly journal: JournalFiles;
	private readonly recorder: Recorder;
	private readonly session: SessionHost;
	readonly library: Library;
	readonly move: MoveView;
	readonly diaryTree: DiaryTree;
	readonly routinesTree: RoutinesTree;

	private waitingRoutine: Routine | undefined;
	private problem: string | undefined;
	/** How the break under way was begun. */
	private breakBegun: "prompt" | "manual" | "routine" = "manual";

	constructor(private readonly context: DeskContext) {
		const { extension, sitting, log } = context;
		const add = <T extends vscode.Disposable>(part: T) => this.disposables.add(part);
		const clock = systemClock();
		const dayEnd = () => sitting.settings.dayEnd / 60;
		this.journal = add(new JournalFiles(extension.globalStorageUri));
		this.recorder = new Recorder(
			this.journal,
			new WorkspaceRecord(extension.workspaceState),
			clock,
			() => vscode.workspace.name,
		);
		this.library = new Library(catalogueReader(extension.extensionUri), this.journal, clock.wall, dayEnd);
		this.session = add(new SessionHost(clock, extension.workspaceState));
		this.diaryTree = add(new DiaryTree(this.journal, clock, dayEnd));
		this.routinesTree = add(new RoutinesTree(this.library, this.journal));
		this.move = add(
			new MoveView(vscode.Uri.joinPath(extension.extensionUri, "dist"), this, (line) => log.appendLine(line)),
		);
		add(tellProblems(this.journal));
		add(sitting.onDidChange(() => void this.move.refresh()));
		add(this.journal.onDidChange(() => void this.move.refresh()));
		add(this.session.onDidChange(() => this.sessionChanged()));
		add(this.session.onEffect((effect) => this.follow(effect)));
	}

	/** Brings back the routine a reload interrupted. */
	async restore(): Promise<void> {
		const { catalogue } = await this.library.now();
		const reason = this.session.restore(catalogue.lookup);
		if (reason !== undefined) {
			this.context.log.appendLine(reason);
		}
	}

	async snapshot(): Promise<Omit<PanelSnapshot, "sequence">> {
		const library = await this.library.now();
		this.session.catchUp();
		const session = this.session.view;
		return {
			today: this.today(library),
			...(session !== undefined && { session }),
			...(!noticeAccepted(library.events) && { notice: safetyNotice(this.waitingRoutine?.id) }),
		};
	}

	async intend(message: FromPanel): Promise<void> {
		const { sitting } = this.context;
		this.problem = undefined;
		switch (message.type) {
			case "start-break":
				return sitting.feed({ type: "break-start" });
			case "end-break":
				return sitting.feed({ type: "break-end" });
			case "snooze":
				return sitting.feed({ type: "snooze", minutes: message.minutes });
			case "start-routine":
				return this.play(message.routine);
			case "session":
				return this.session.intend(message.session, message.intent);
			case "feeling":
				return this.session.answer(message.session, message.feeling);
			case "accept-notice":
				return this.acceptNotice();
			case "decline-notice":
				this.waitingRoutine = undefined;
				return this.move.refresh();
			case "run-command":
				await vscode.commands.executeCommand(panelCommands[message.command]);
		}
	}

	/** Nobody sees the panel: a routine does not go on unseen. */
	hidden(): void {
		this.session.pause();
	}

	/** Plays a routine, or the routine of one exercise, by its id. What stands against it is said in the panel. */
	async play(id: string): Promise<void> {
		const library = await this.library.now();
		const routine = library.find(id);
		if (routine === undefined) {
			return this.tell(vscode.l10n.t("There is no routine or exercise called “{0}”.", id));
		}
		return this.playRoutine(library.shortened(routine), library);
	}

	async playRoutine(routine: Routine, library?: LibraryNow): Promise<void> {
		const known = library ?? (await this.library.now());
		this.problem = undefined;
		const locked = known.lockOfRoutine(routine);
		if (locked !== undefined) {
			return this.tell(vscode.l10n.t("{0} is locked. {1}", routine.name, locked));
		}
		if (noticeAccepted(known.events)) {
			this.waitingRoutine = undefined;
			const { lookup } = known.catalogue;
			const choices = { allowed: (id: string) => known.lockOf(id) === undefined };
			this.session.start(planRoutine(routine, lookup, choices), lookup, choices);
		} else {
			this.waitingRoutine = routine;
		}
		await this.show();
	}

	/** Quick Stretch, by choice or by the argument of a key binding. A mistaken argument is told, nothing else happens. */
	async quickStretch(argument: unknown): Promise<void> {
		const library = await this.library.now();
		try {
			const routine = await pickQuickStretch(library, argument);
			if (routine !== undefined) {
				await this.playRoutine(routine);
			}
		} catch (error) {
			void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
		}
	}

	menu(): Promise<void> {
		return showMenu(this.context.sitting);
	}

	openGuide(): Promise<void> {
		return openGuide();
	}

	toggleRoutine(): void {
		this.session.toggle();
	}

	stopBecauseItHurts(): void {
		this.session.stopBecauseItHurts();
	}

	/** Writes what the timer did into the diary. */
	recordEffect(effect: Effect): void {
		if (effect.type === "break-started") {
			this.breakBegun = effect.source;
		}
		const bodies = diaryEventsOf(effect, Date.now(), this.breakBegun);
		bodies.forEach((body, index) => {
			this.keep(body, `${effect.key}-${index}`);
		});
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private async show(): Promise<void> {
		await vscode.commands.executeCommand("deskglide.move.focus");
		await this.move.refresh();
	}

	private async tell(problem: string): Promise<void> {
		this.problem = problem;
		await this.show();
	}

	private async acceptNotice(): Promise<void> {
		await this.recorder.record({ kind: "notice-accepted", version: noticeVersion });
		const routine = this.waitingRoutine;
		if (routine === undefined) {
			return this.move.refresh();
		}
		return this.playRoutine(routine);
	}

	private today(library: LibraryNow): TodayView {
		const { sitting } = this.context;
		const view = sitting.view();
		const recent = recentRoutines(library.eventsOfToday, 3);
		return {
			sitting: {
				status: view.status,
				load: view.load,
				limit: view.limit,
				untilBreak: view.untilBreak,
				...(view.break !== undefined && { break: { elapsed: view.break.elapsed, length: view.break.length } }),
				rate: sitting.rate,
				reason: reasonInWords(view),
				snoozes: sitting.settings.snoozes,
			},
			offers: library.offers() satisfies RoutineOffer[],
			diary: {
				sitting: view.today.sitting,
				breaksTaken: view.today.breaksTaken,
				naturalBreaks: view.today.naturalBreaks,
				routines: library.eventsOfToday.filter(({ kind }) => kind === "routine").length,
				recent: recent.map(({ name, outcome, at, zone }) => ({ name, outcome, at: timeOfDay(at, zone) })),
			},
			...(this.problem !== undefined && { problem: this.problem }),
		};
	}

	private sessionChanged(): void {
		this.context.keys.set("inRoutine", this.session.active);
		void this.move.refresh();
	}

	/** What a routine means for the timer and the diary. It counts as movement only while it runs. */
	private follow(effect: SessionEffect): void {
		const { sitting } = this.context;
		const session = this.session.view;
		switch (effect.type) {
			case "started":
			case "resumed":
			case "block-entered":
				if (session !== undefined && this.session.running) {
					void this.routineRuns(session.id, session.cursor.step);
				}
				return;
			case "paused":
			case "closed":
				sitting.feed({ type: "routine-end", id: this.session.id ?? "" });
				return;
			case "finished":
				sitting.feed({ type: "routine-end", id: effect.record.session });
				this.keepRoutine(effect.record);
				return;
			case "stopped":
				sitting.feed({ type: "routine-end", id: effect.record.session });
				this.session.advise(adviceAfterStop);
				this.keepRoutine(effect.record);
				return;
			case "felt":
				void this.keepFeeling(effect);
		}
	}

	private async routineRuns(id: string, step: number): Promise<void> {
		const exercise = this.session.view?.plan.steps[step]?.exercise;
		const { catalogue } = await this.library.now();
		const posture = postureOf(exercise === undefined ? undefined : catalogue.lookup(exercise)?.position);
		if (this.session.running) {
			this.context.sitting.feed({ type: "routine-start", id, posture });
		}
	}

	private keepRoutine({ session, routine, name, outcome, done, seconds }: SessionRecord): void {
		this.keep({ kind: "routine", routine, name, outcome, done, seconds }, session);
	}

	/** The routine is on record since its end; the answer is added to it, also after a reload in between. */
	private async keepFeeling({ feeling, record }: Extract<SessionEffect, { type: "felt" }>): Promise<void> {
		const events = await this.journal.events();
		const event = events.find(({ id, kind }) => id === record.session && kind === "routine");
		if (event?.kind === "routine") {
			await this.recorder.revise(event, { feeling });
		}
	}

	private keep(body: EventBody, id: string): void {
		this.recorder.record(body, { id }).catch((error) => {
			this.context.log.appendLine(`The diary could not be written: ${error}`);
			void vscode.window.showWarningMessage(
				vscode.l10n.t(
					"The diary could not be written just now. It is kept in memory and goes along with the next entry.",
				),
			);
		});
	}
}

const panelCommands = {
	quickStretch: "deskglide.quickStretch",
	showDiary: "deskglide.showDiary",
	openGuide: "deskglide.openGuide",
	resumeTimer: "deskglide.resume",
} as const;

function postureOf(position: string | undefined): RoutinePosture {
	switch (position) {
		case "seated":
		case "any":
		case undefined:
			return "seated";
		case "standing":
			return "standing";
		case "walking":
			return "walking";
		default:
			return "floor";
	}
}
