import * as vscode from "vscode";
import type { SessionEffect } from "../exercises/session-types";
import { stopQuestion } from "../safety/cards";
import { adviceAfterStop } from "../safety/stop";
import { catalogueReader } from "./catalogue";
import { systemClock } from "./clock";
import type { DeskContext } from "./desk-context";
import type { DiaryCommand } from "./diary/diary-desk";
import { DiaryKeeping } from "./diary/diary-keeping";
import { safetySummary } from "./diary/safety-summary";
import { Disposables } from "./disposables";
import { type OtherPage, openGuide, openPage, pageText } from "./guide";
import { showMenu } from "./menu";
import { MoveView } from "./move-view";
import { OwnPlan } from "./own-plan/own-plan";
import { PanelModel } from "./panel-model";
import { Asked } from "./routine/asked";
import { ChosenFilter } from "./routine/chosen-filter";
import { Favourites } from "./routine/favourites";
import { Library } from "./routine/library";
import { PlayFlow, type PlayOutcome } from "./routine/play-flow";
import { roomNow } from "./routine/right-now";
import { type Manner, RoutineDesk } from "./routine/routine-desk";
import { RoutinesTree } from "./routine/routines-tree";
import { SessionHost } from "./routine/session-host";
import { SessionLog } from "./routine/session-log";
import { SafetyDesk } from "./safety/safety-desk";
import { followWalkthrough } from "./walkthrough-keys";

/**
 * The routine side: library, safety, session, panel, diary. Loaded on first use. It joins the parts.
 */
export class Desk implements vscode.Disposable {
	private readonly disposables = new Disposables();
	readonly diary: DiaryKeeping;
	private readonly session: SessionHost;
	private readonly sessionLog: SessionLog;
	private readonly safety: SafetyDesk;
	readonly ownPlan: OwnPlan;
	readonly library: Library;
	readonly routines: RoutineDesk;
	readonly move: MoveView;
	readonly routinesTree: RoutinesTree;

	private readonly asked: Asked;
	private readonly flow: PlayFlow;
	private readonly panel: PanelModel;
	private readonly restored: Promise<void>;

	constructor(private readonly context: DeskContext) {
		const { extension, sitting, log } = context;
		const add = <T extends vscode.Disposable>(part: T) => this.disposables.add(part);
		const clock = systemClock();
		const dayEnd = () => sitting.settings.dayEnd / 60;
		const media = vscode.Uri.joinPath(extension.extensionUri, "media", "panel");
		this.ownPlan = add(new OwnPlan(extension.globalStorageUri, catalogueReader(extension.extensionUri), log));
		const catalogue = () => this.ownPlan.catalogue();
		this.diary = add(
			new DiaryKeeping(context, clock, dayEnd, media, {
				safety: async () => safetySummary(await this.library.now()),
				names: async () => {
					const { lookup } = await catalogue();
					return (exercise) => lookup(exercise)?.name ?? exercise;
				},
			}),
		);
		const { journal, recorder } = this.diary;
		this.safety = new SafetyDesk(recorder, clock.wall, dayEnd);
		this.library = new Library(catalogue, journal, this.safety, clock.wall, dayEnd, showsAdded);
		this.session = add(new SessionHost(clock, extension.workspaceState));
		this.asked = new Asked(recorder);
		this.flow = new PlayFlow(this.library, this.safety, this.session, this.asked);
		this.sessionLog = new SessionLog(this.session, sitting, this.library, journal, recorder);
		const favourites = add(new Favourites(extension.globalState));
		const filter = add(new ChosenFilter(extension.workspaceState));
		this.routinesTree = add(new RoutinesTree(this.library, this.ownPlan, favourites, filter));
		this.routines = new RoutineDesk(
			this.library,
			favourites,
			filter,
			() => roomNow(sitting.view()),
			({ id }) => this.howItOpens(id),
			async (routine, manner) => {
				await this.flow.play(routine, manner);
				await this.show();
			},
		);
		this.panel = new PanelModel({
			extension: extension.extensionUri,
			sitting,
			configuration: context.configuration,
			keys: context.keys,
			library: this.library,
			session: this.session,
			safety: this.safety,
			asked: this.asked,
			flow: this.flow,
			recorder,
			restored: () => this.restored,
			refresh: () => this.move.refresh(),
			tellUnwritten: this.diary.tellUnwritten,
		});
		this.move = add(new MoveView(media, this.panel, log));
		add(sitting.onDidChange(() => void this.move.refresh()));
		add(journal.onDidChange(() => this.libraryChanged()));
		add(this.ownPlan.onDidChange(() => this.libraryChanged()));
		add(favourites.onDidChange(() => this.routinesTree.refresh()));
		add(filter.onDidChange(() => this.filterChanged()));
		add(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(showAdded)) {
					this.libraryChanged();
				}
			}),
		);
		this.filterChanged();
		add(this.session.onDidChange(() => this.sessionChanged()));
		add(this.session.onEffect((effect) => this.follow(effect)));
		this.restored = this.restore();
		void this.diary.tellQuestion();
	}

	/** Begins what another extension, a link or an assistant asks for, where nothing stands against it. */
	async playFor(id: string, manner: Manner): Promise<PlayOutcome | "unknown" | "busy"> {
		await this.restored;
		const outcome = await this.flow.playFor(id, manner);
		if (outcome !== "unknown" && outcome !== "busy") {
			await this.show();
		}
		return outcome;
	}

	/** The safety questions, at any time. */
	async openCheck(): Promise<void> {
		this.session.pause();
		await this.panel.openCheck();
		await this.show();
	}

	/** Every phase with its criteria, and the way there. */
	async choosePhase(): Promise<void> {
		this.asked.openPhases();
		await this.show();
	}

	/** A command of the diary's, with the row of the Diary view it was called on. */
	async runDiary(command: DiaryCommand, node: unknown): Promise<void> {
		const result = await (await this.diary.open()).run(command, node);
		await this.followWalkthrough();
		return result;
	}

	/** Tells the walkthrough what is done of it by now. */
	async followWalkthrough(): Promise<void> {
		followWalkthrough(this.context.keys, await this.library.now());
	}

	async openProgress(restored?: vscode.WebviewPanel): Promise<void> {
		const { progress } = await this.diary.open();
		return restored === undefined ? progress.open() : progress.restore(restored);
	}

	menu(): Promise<void> {
		return showMenu(this.context.sitting, this.context.question.waits);
	}

	/** What a page of the guide's kind shows. */
	pageText(page: vscode.Uri): Promise<string> {
		return pageText(this.context.extension.extensionUri, page);
	}

	/** @param topic where to open it; anything that is none opens it at its beginning */
	openGuide(topic?: unknown): Promise<void> {
		return openGuide(this.context.extension.extensionUri, topic);
	}

	openPage(page: OtherPage): Promise<void> {
		return openPage(page);
	}

	toggleRoutine(): void {
		this.session.toggle();
	}

	stopBecauseItHurts(): void {
		this.session.stopBecauseItHurts();
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Brings back the routine a reload interrupted, paused. */
	private async restore(): Promise<void> {
		const { catalogue } = await this.library.now();
		const reason = this.session.restore(catalogue.lookup);
		if (reason !== undefined) {
			this.context.log(reason);
		}
	}

	private async howItOpens(routine: string): Promise<void> {
		this.asked.openRoutine(routine);
		await this.show();
	}

	/**
	 * Brings the panel to the front, for what was asked elsewhere. What is asked in the panel is only drawn: a panel that
	 * has the focus would lose it for a moment, and a key pressed then would go astray.
	 */
	private async show(): Promise<void> {
		await vscode.commands.executeCommand("deskglide.move.focus");
		await this.move.refresh();
	}

	private libraryChanged(): void {
		this.routinesTree.refresh();
		void this.diary.tellQuestion();
		void this.move.refresh();
	}

	private filterChanged(): void {
		this.context.keys.set("routinesFiltered", this.routines.filter.active);
		this.routinesTree.refresh();
	}

	private sessionChanged(): void {
		this.context.keys.set("inRoutine", this.session.active);
		void this.move.refresh();
	}

	private follow(effect: SessionEffect): void {
		if (effect.type === "stopped") {
			this.session.advise(adviceAfterStop, stopQuestion(effect.record.session));
		}
		this.sessionLog.follow(effect).catch(this.diary.tellUnwritten);
	}
}

const showAdded = "deskglide.showAdded";

/** Whether to offer exercises from beyond the guide that are off by default. */
function showsAdded(): boolean {
	return vscode.workspace.getConfiguration().get<unknown>(showAdded) === true;
}
