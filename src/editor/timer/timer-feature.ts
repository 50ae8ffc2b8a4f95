import * as vscode from "vscode";
import { Activity } from "../activity/activity";
import { noScreen, ScreenLock } from "../activity/screen-lock";
import { startIdlePolling } from "../activity/start-idle-polling";
import { CallWatch, noCalls } from "../calls/call-watch";
import { SittingCheckpoint } from "../diary/sitting-checkpoint";
import type { Integrations } from "../integrations/integrations";
import { systemClock } from "../platform/clock";
import type { CommandHandlers } from "../platform/command-types";
import { ContextKeys } from "../platform/context-keys";
import { Disposables } from "../platform/disposables";
import { isOwnMachine } from "../platform/host-capabilities";
import { shortId } from "../platform/short-id";
import { StorageHealth } from "../platform/storage-health";
import { tellStorageProblems } from "../platform/storage-messages";
import type { RoutinesFeature } from "../routines/routines-feature";
import { PendingQuestion } from "../safety/pending-question";
import { activityFeed } from "./activity-feed";
import { Configuration, clockRate } from "./configuration";
import { logExplanations } from "./explanation-log";
import { Notifications } from "./notifications";
import { PausedRoutine } from "./paused-routine";
import { settingNow } from "./person-settings";
import { editorFolder } from "./shared-folder";
import { SharedSitting } from "./shared-sitting";
import { SittingService } from "./sitting-service";
import { StatusItem } from "./status-item";

/**
 * Milliseconds after which every window follows the diary, whether or not a view is open in it: what is reported elsewhere
 * holds here too. Our choice: the editor is done with its start by then.
 */
const followAfter = 3000;

/** The timer's side: it watches, shows and speaks all day. The routine side is loaded when it is first needed. */
export class TimerFeature implements vscode.Disposable {
	readonly openRoutines: () => Promise<RoutinesFeature>;
	/** What other extensions, links and assistants reach. */
	readonly openIntegrations: () => Promise<Integrations>;
	private readonly openCommands: () => Promise<CommandHandlers>;
	private readonly disposables = new Disposables();
	private commands: Promise<CommandHandlers> | undefined;
	private routines: Promise<RoutinesFeature> | undefined;
	private integrations: Promise<Integrations> | undefined;

	constructor(extension: vscode.ExtensionContext) {
		const add = <T extends vscode.Disposable>(part: T) => this.disposables.add(part);
		const channel = add(vscode.window.createOutputChannel("Deskglide", { log: true }));
		const log = (line: string) => channel.info(line);
		const window = shortId();
		const clock = systemClock(clockRate());
		const configuration = add(new Configuration(extension.globalState, log));
		const folder = vscode.Uri.joinPath(extension.globalStorageUri, "sitting");
		const shared = add(new SharedSitting(editorFolder(folder), extension.workspaceState, window, log));
		const storage = add(new StorageHealth(log));
		const calls = isOwnMachine(extension.extension)
			? new CallWatch({
					sources: async () =>
						(await import("../calls/recording-sources")).recordingSources(process.platform, process.env),
					allowed: () => sitting.settings.waitOnCalls,
					now: () => performance.now() / 1000,
					log,
				})
			: noCalls;
		const screen = isOwnMachine(extension.extension)
			? new ScreenLock({
					sources: async () =>
						(await import("../activity/screen-lock-sources")).screenLockSources(process.platform, process.env),
					allowed: () => settingNow("systemIdle") !== false,
					log,
				})
			: noScreen;
		const sitting: SittingService = add(
			new SittingService(clock, configuration.read(), shared, storage, log, calls, screen),
		);
		const activity = add(new Activity(activityFeed(sitting, window), clock.rate));
		const keys = new ContextKeys();
		const question = add(new PendingQuestion(extension.globalState, clock.wall));
		const paused = add(new PausedRoutine());
		const openMove = () => void vscode.commands.executeCommand("deskglide.move.focus");

		this.openRoutines = () => {
			this.routines ??= import("../routines/routines-feature").then(({ RoutinesFeature }) =>
				add(new RoutinesFeature({ extension, sitting, configuration, question, paused, storage, keys, log })),
			);
			return this.routines;
		};
		this.openIntegrations = () => {
			this.integrations ??= import("../integrations/integrations").then(({ Integrations }) =>
				add(new Integrations(sitting, this.openRoutines, clock.wall, () => configuration.limitWithoutPhase(), log)),
			);
			return this.integrations;
		};
		this.openCommands = () => {
			const { openRoutines } = this;
			this.commands ??= import("../commands").then(({ commandHandlers }) =>
				commandHandlers({ sitting, memory: extension.globalState, keys, openMove, openRoutines }),
			);
			return this.commands;
		};
		add(new StatusItem(sitting, question, storage, paused));
		add(tellStorageProblems(storage));
		add(new Notifications(sitting, openMove));
		add(startIdlePolling(extension.extension, sitting, activity, log));
		add(logExplanations(sitting, log));
		add(sitting.onEffect(({ type }) => type === "day-ended" && configuration.refresh()));
		add(configuration.onDidChange((settings) => sitting.configure(settings)));
		add(sitting.onDidChange(() => keys.follow(sitting.view())));
		add(sitting.onEffect(async (effect) => (await this.openRoutines()).diary.recordEffect(effect)));
		add(new SittingCheckpoint(sitting, async (soFar) => (await this.openRoutines()).diary.recordSitting(soFar)));
		void sitting.open(activity);
		const later = setTimeout(() => {
			this.openRoutines().catch((error) => log(`The diary is not followed: ${error}`));
		}, followAfter);
		add({ dispose: () => clearTimeout(later) });
	}

	/** Runs a command by its name without the prefix. */
	async run(name: string, argument: unknown): Promise<unknown> {
		const handler = (await this.openCommands())[name];
		if (handler === undefined) {
			throw new Error(`Deskglide has no command called ${name}.`);
		}
		return handler(argument);
	}

	dispose(): void {
		this.disposables.dispose();
	}
}
