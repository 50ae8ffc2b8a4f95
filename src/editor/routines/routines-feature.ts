import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { SessionEffect, SessionRecord } from "../../exercises/session-types";
import { emergencyNumbers } from "../../safety/emergency-numbers";
import { adviceAfterStop, openInstead } from "../../safety/stop-advice";
import { stopQuestion } from "../../safety/stop-cards";
import { BelongingsKeeper } from "../diary/belongings-keeper";
import type { DiaryCommand } from "../diary/diary-commands";
import { DiaryService } from "../diary/diary-service";
import type { Asker } from "../diary/log-activity";
import { safetySummary } from "../diary/safety-summary";
import { availabilityNow } from "../move/available-time";
import { MoveView } from "../move/move-view";
import { MoveViewController } from "../move/move-view-controller";
import { PlayerSound } from "../move/player-sound";
import { PlayerTab } from "../move/player-tab";
import { RequestedCard } from "../move/requested-card";
import { SessionHost } from "../move/session-host";
import { SessionRecorder } from "../move/session-recorder";
import { type PlayOutcome, RoutineStarter } from "../move/start-routine";
import { type Clock, systemClock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import { DiaryFollower } from "../safety/diary-follower";
import { GuideTab } from "../safety/guide-tab";
import { LibraryGuard } from "../safety/play-guard";
import { SafetyController } from "../safety/safety-controller";
import { showMenu } from "../timer/menu";
import { settingNow } from "../timer/person-settings";
import { catalogueReader } from "./catalogue";
import { ChosenFilter } from "./chosen-filter";
import { Favourites } from "./favourites";
import type { FeatureContext } from "./feature-context";
import { Library, type LibraryNow } from "./library";
import { OwnPlan } from "./own-plan";
import { PlanReminder } from "./plan-reminder";
import { prescriptionsOf } from "./prescriptions";
import { type PlayMode, RoutineActions, routineOf } from "./routine-actions";
import { RoutinesTree } from "./routines-tree";
import { WalkthroughKeys } from "./walkthrough-keys";

/**
 * The routine side: library, safety, session, panel, diary. Loaded on first use. It joins the parts.
 */
export class RoutinesFeature implements vscode.Disposable {
	private readonly disposables = new Disposables();
	readonly diary: DiaryService;
	private readonly session: SessionHost;
	private readonly sessionLog: SessionRecorder;
	private readonly safety: SafetyController;
	private readonly follower: DiaryFollower;
	readonly ownPlan: OwnPlan;
	readonly library: Library;
	readonly routines: RoutineActions;
	readonly move: MoveView;
	private readonly tab: PlayerTab;
	readonly routinesTree: RoutinesTree;

	private opening: vscode.Disposable | undefined;
	/** Where what was begun last is to be shown. */
	private placing: Promise<void> = Promise.resolve();
	/** The guide, the rules and the keys, to read. */
	readonly guide: GuideTab;
	private readonly requested: RequestedCard;
	private readonly starter: RoutineStarter;
	private readonly panel: MoveViewController;
	private readonly restored: Promise<void>;

	constructor(private readonly context: FeatureContext) {
		const { extension, sitting, log } = context;
		const add = <T extends vscode.Disposable>(part: T) => this.disposables.add(part);
		const clock = systemClock();
		// In a demonstration locks and diary follow the timer's faster clock; what is played takes its time.
		const dates = sitting.rate === 1 ? clock : systemClock(sitting.rate);
		const dayEnd = () => sitting.settings.dayEnd / 60;
		const media = vscode.Uri.joinPath(extension.extensionUri, "media", "panel");
		this.ownPlan = add(new OwnPlan(extension.globalStorageUri, catalogueReader(extension.extensionUri), log));
		const catalogue = () => this.ownPlan.catalogue();
		const favourites = add(new Favourites(extension.globalState));
		this.diary = add(
			new DiaryService(context, dates, dayEnd, media, {
				safety: async () => safetySummary(await this.library.now(), dayEnd()),
				prescriptions: async () => prescriptionsOf(await catalogue()),
				catalogue,
				belongings: new BelongingsKeeper(this.ownPlan, favourites, extension.globalState, dates.wall),
				moved: () => this.movedJustNow(),
				showMove: () => void this.show(),
				names: async () => {
					const { lookup } = await catalogue();
					return (exercise) => lookup(exercise)?.name ?? exercise;
				},
			}),
		);
		const { journal, recorder } = this.diary;
		this.safety = new SafetyController(recorder, dates.wall, dayEnd);
		this.library = new Library(catalogue, journal, this.safety, dates.wall, dayEnd, showsAdded);
		this.session = add(new SessionHost(clock, extension.workspaceState, new LibraryGuard(this.library)));
		this.requested = new RequestedCard(recorder);
		this.starter = new RoutineStarter(this.library, this.safety, this.session, this.requested);
		this.sessionLog = new SessionRecorder(this.session, sitting, this.library, journal, recorder);
		const filter = add(new ChosenFilter(extension.workspaceState));
		this.routinesTree = add(new RoutinesTree(this.library, this.ownPlan, favourites, filter));
		this.routines = new RoutineActions(
			this.library,
			favourites,
			filter,
			() => availabilityNow(sitting.view()),
			({ id }) => this.howItOpens(id),
			async (routine, mode, place) => {
				place?.();
				await this.starter.play(routine, mode);
				await this.show();
			},
		);
		const sound = new PlayerSound(extension.globalState);
		this.guide = add(
			new GuideTab({
				extension: extension.extensionUri,
				media,
				library: () => this.library.now(),
				start: (exercise) => this.routines.playRow(exercise, "play"),
				howItOpens: (exercise) => this.routines.explain(exercise),
				log,
			}),
		);
		this.panel = new MoveViewController({
			sitting,
			library: this.library,
			session: this.session,
			safety: this.safety,
			requested: this.requested,
			starter: this.starter,
			recorder,
			openGuide: (topic) => this.guide.open("guide", topic),
			emergencyNumbers: emergencyNumbersHere,
			restored: () => this.restored,
			refresh: () => this.refresh(),
			seen: () => this.seen,
			seenInTab: () => this.tab.visible,
			sound: () => sound.value,
			keepSound: (value) => sound.set(value),
			reportWriteFailure: this.diary.reportWriteFailure,
		});
		this.move = add(new MoveView(media, this.panel, log));
		this.tab = add(new PlayerTab(media, this.panel, () => this.tabChanged(), log));
		add(sitting.onDidChange(() => void this.refresh()));
		const left = async () => {
			const { today, leftOfPlan } = await this.library.now();
			return { day: today, count: leftOfPlan };
		};
		const wanted = () =>
			vscode.window.state.focused && vscode.workspace.getConfiguration().get<unknown>(planReminder) === true;
		const show = (line: string) => vscode.window.setStatusBarMessage(`$(checklist) ${line}`, lineMilliseconds);
		add(new PlanReminder({ sitting, wanted, left, show }));
		const walkthrough = new WalkthroughKeys(context.keys);
		this.follower = add(
			new DiaryFollower(
				this.library,
				{
					obey: () => this.session.obey(),
					wait: () => this.session.pause(),
					lock: (on) => sitting.feed({ type: "lock", on }),
					phase: (phase) => context.configuration.follow(phase),
					walkthrough: (library) => walkthrough.follow(library),
					question: (waiting) => context.question.set(waiting),
				},
				log,
			),
		);
		add(
			this.follower.onDidFollow((library) => {
				this.draw();
				this.followAtOpening(library, dates);
			}),
		);
		add({ dispose: () => this.opening?.dispose() });
		add(journal.onDidChange(() => void this.follower.follow()));
		add(this.ownPlan.onDidChange(() => void this.follower.follow()));
		add(favourites.onDidChange(() => this.routinesTree.refresh()));
		add(filter.onDidChange(() => this.filterChanged()));
		add(
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(showAdded)) {
					this.draw();
				}
			}),
		);
		this.filterChanged();
		add(
			vscode.window.tabGroups.onDidChangeTabs(() => {
				// The editor's own pages, the walkthrough among them, are of no kind that extensions are told.
				const { activeTab } = vscode.window.tabGroups.activeTabGroup;
				if (activeTab !== undefined && activeTab.input === undefined) {
					walkthrough.pageOpened();
				} else {
					walkthrough.pageLeft();
				}
			}),
		);
		add(this.session.onDidChange(() => this.sessionChanged()));
		add(this.session.onEffect((effect) => this.follow(effect)));
		add(this.session.onDidHold(({ routine }) => this.requested.openStopped(routine)));
		add(this.session.onDidRefuse(({ name, lock }) => this.starter.tellLocked(name, lock)));
		add(this.session.onDidFail((error) => this.waitForDiary(error)));
		this.restored = this.restore();
		void this.follower.follow();
	}

	/** Begins what another extension, a link or an assistant asks for, where nothing stands against it. */
	async playFor(id: string, mode: PlayMode): Promise<PlayOutcome | "unknown" | "busy"> {
		await this.restored;
		const outcome = await this.starter.playFor(id, mode);
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
		this.requested.openPhases();
		await this.show();
	}

	/** A command of the diary's, with the row of the Diary view it was called on. */
	async runDiary(command: DiaryCommand, node: unknown): Promise<void> {
		return (await this.diary.open()).run(command, node);
	}

	/** Resolves when everything is done that follows from the diary as it stands. */
	followDiary(): Promise<void> {
		return this.follower.follow();
	}

	/** Asks the person to write down what another program says they did. */
	async logFor(id: string, minutes: number, by: Asker): Promise<"asked" | "unknown" | "busy"> {
		return (await this.diary.open()).logFor(id, minutes, by);
	}

	async openProgress(restored?: vscode.WebviewPanel): Promise<void> {
		const { progress } = await this.diary.open();
		return restored === undefined ? progress.open() : progress.restore(restored);
	}

	menu(): Promise<void> {
		const { sitting, question, paused } = this.context;
		return showMenu(sitting, question.waits, paused.name);
	}

	/**
	 * Writes routines into a file to take home.
	 * @param argument a row of the view, or what an id names, is chosen to begin with
	 * @throws InvalidArgumentError
	 */
	async takeHome(argument: unknown): Promise<void> {
		const asked = argument === undefined ? undefined : routineOf(argument);
		const { takeHome } = await import("./take-home");
		const context = {
			library: await this.library.nowFresh(),
			favourites: this.routines.favourites.all,
			extension: this.context.extension.extensionUri,
			emergencyNumbers: emergencyNumbersHere(),
			now: Date.now(),
			openCheck: () => this.openCheck(),
		};
		await takeHome(context, asked);
	}

	/**
	 * Shows the panel large in an editor tab, with what is under way.
	 * @param argument a row of the view, or what an id names, is played there
	 * @throws InvalidArgumentError
	 */
	async playInTab(argument: unknown): Promise<void> {
		if (argument === undefined) {
			this.tab.open();
		} else {
			await this.routines.playRow(argument, "play", () => this.tab.open());
		}
	}

	/** Brings what the tab shows back to the view Move, without a pause. */
	async playInMove(): Promise<void> {
		await vscode.commands.executeCommand("deskglide.move.focus");
		await this.move.comes();
		this.tab.close();
		await this.refresh();
	}

	/** Takes over the tab that was open before a reload. */
	async restorePlayerTab(panel: vscode.WebviewPanel): Promise<void> {
		await this.restored;
		this.tab.restore(panel);
	}

	/** Pauses the routine, or goes on with it where it can be seen: hidden, it would pause again. */
	async toggleRoutine(): Promise<void> {
		if (this.session.active && !this.session.running && !this.seen) {
			await this.show();
		}
		return this.session.toggle();
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
		const { view } = this.session;
		if (view?.status === "paused") {
			// The timer may have seen it run when the window went.
			this.context.sitting.feed({ type: "routine-end", id: view.id });
		}
	}

	private async howItOpens(routine: string): Promise<void> {
		this.requested.openRoutine(routine);
		await this.show();
	}

	/**
	 * Brings the panel to the front, for what was asked elsewhere, in its tab where that can be seen. What is asked in the
	 * panel is only drawn: a panel that has the focus would lose it for a moment, and a key pressed then would go astray.
	 */
	private async show(): Promise<void> {
		await this.placing;
		if (this.tab.visible) {
			this.tab.open();
		} else {
			await vscode.commands.executeCommand("deskglide.move.focus");
		}
		await this.refresh();
	}

	/** Draws the panel anew in every place it can be seen. */
	private async refresh(): Promise<void> {
		await Promise.all([this.move.refresh(), this.tab.refresh()]);
	}

	private get seen(): boolean {
		return this.move.visible || this.tab.visible;
	}

	private tabChanged(): void {
		this.context.keys.set("shownInTab", this.tab.visible);
		void this.refresh();
	}

	/** What is done on the floor begins in the tab, where the person wants it so. */
	private async place(routine: string): Promise<void> {
		if (settingNow("floorRoutines") === "editorTab" && !this.tab.visible) {
			const library = await this.library.now();
			if (library.find(routine)?.posture === "floor") {
				this.tab.open();
			}
		}
	}

	/** A walk that was just logged settles what the last time away was. */
	private movedJustNow(): void {
		const { sitting } = this.context;
		const { lastAway } = sitting.view();
		if (lastAway !== undefined && lastAway.counted !== "moving") {
			sitting.feed({ type: "away-answer", id: lastAway.id, answer: "moving" });
		}
	}

	private draw(): void {
		this.routinesTree.refresh();
		void this.refresh();
		void this.guide.refresh();
	}

	/** What time alone opens is drawn open when it is. */
	private followAtOpening({ nextOpening }: LibraryNow, clock: Clock): void {
		this.opening?.dispose();
		const wait = nextOpening === undefined ? undefined : (nextOpening - clock.wall()) / 1000 + 1;
		// Timers hold no more than 24 days; by then something else has been followed.
		this.opening =
			wait === undefined || wait > longestWait ? undefined : clock.after(wait, () => void this.follower.follow());
	}

	private waitForDiary(error: unknown): void {
		this.context.log(`Whether the routine may go on is not known: ${error}`);
		this.starter.tell(l10n.t("The diary cannot be read just now, so the routine waits."));
		void this.refresh();
	}

	private filterChanged(): void {
		this.context.keys.set("routinesFiltered", this.routines.filter.active);
		this.routinesTree.refresh();
	}

	private sessionChanged(): void {
		this.context.keys.set("inRoutine", this.session.active);
		const { view } = this.session;
		this.context.paused.set(view?.status === "paused" ? view.plan.name : undefined);
		void this.refresh();
	}

	private follow(effect: SessionEffect): void {
		if (effect.type === "started") {
			this.placing = this.place(this.session.view?.plan.routine ?? "");
		}
		if (effect.type === "stopped") {
			void this.adviseAfterStop(effect.record);
		}
		this.sessionLog.follow(effect).catch(this.diary.reportWriteFailure);
	}

	/** What to do is said at once; what may be done instead as soon as it is known. */
	private async adviseAfterStop({ session, hurt, done }: SessionRecord): Promise<void> {
		const question = stopQuestion(session);
		this.session.advise(adviceAfterStop({ walk: false, tilts: false }), question);
		const { safety } = await this.library.now();
		if (this.session.view?.question === question) {
			const blamed = hurt === undefined ? done.map(({ exercise }) => exercise) : [hurt];
			this.session.advise(adviceAfterStop(openInstead(blamed, safety.isOpen)), question);
		}
	}
}

const showAdded = "deskglide.showAdded";
const planReminder = "deskglide.planReminder";

/** Seconds. */
const longestWait = 24 * 60 * 60;

/** How long the line about the plan stands in the status bar. Our choice. */
const lineMilliseconds = 20_000;

/** Whether to offer exercises from beyond the guide that are off by default. */
function showsAdded(): boolean {
	return vscode.workspace.getConfiguration().get<unknown>(showAdded) === true;
}

/** Whom to call where this machine is, likeliest first. */
function emergencyNumbersHere(): readonly string[] {
	const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
	return emergencyNumbers(timeZone, locale);
}
