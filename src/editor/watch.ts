import * as vscode from "vscode";
import { Activity } from "./activity";
import { systemClock } from "./clock";
import type { CommandHandlers } from "./commands";
import { ContextKeys } from "./context-keys";
import type { Desk } from "./desk";
import { shortId } from "./diary/ids";
import { SittingSoFar } from "./diary/sitting-so-far";
import { Disposables } from "./disposables";
import { askMachine } from "./idle/ask-machine";
import { Notifications } from "./notifications";
import { activityFeed } from "./sitting/activity-feed";
import { Configuration, clockRate } from "./sitting/configuration";
import { SittingService } from "./sitting/service";
import { SharedSitting } from "./sitting/shared-sitting";
import { keepWhy } from "./sitting/why-log";
import { StatusItem } from "./status-item";
import type { OtherTools } from "./tools/other-tools";
import { WaitingQuestion } from "./waiting-question";

/** The timer's side: it watches, shows and speaks all day. The routine side is loaded when it is first needed. */
export class Watch implements vscode.Disposable {
	readonly openDesk: () => Promise<Desk>;
	/** What other extensions, links and assistants reach. */
	readonly openTools: () => Promise<OtherTools>;
	private readonly openCommands: () => Promise<CommandHandlers>;
	private readonly disposables = new Disposables();
	private commands: Promise<CommandHandlers> | undefined;
	private desk: Promise<Desk> | undefined;
	private tools: Promise<OtherTools> | undefined;

	constructor(extension: vscode.ExtensionContext) {
		const add = <T extends vscode.Disposable>(part: T) => this.disposables.add(part);
		const channel = add(vscode.window.createOutputChannel("Deskglide", { log: true }));
		const log = (line: string) => channel.info(line);
		const window = shortId();
		const clock = systemClock(clockRate());
		const configuration = add(new Configuration(extension.globalState, log));
		const shared = add(new SharedSitting(extension.globalStorageUri, extension.workspaceState, window, log));
		const sitting = add(new SittingService(clock, configuration.read(), shared, log));
		const activity = add(new Activity(activityFeed(sitting, window), clock.rate));
		const keys = new ContextKeys();
		const question = add(new WaitingQuestion(extension.globalState, Date.now));
		const openMove = () => void vscode.commands.executeCommand("deskglide.move.focus");

		this.openDesk = () => {
			this.desk ??= import("./desk").then(({ Desk }) =>
				add(new Desk({ extension, sitting, configuration, question, keys, log })),
			);
			return this.desk;
		};
		this.openTools = () => {
			this.tools ??= import("./tools/other-tools").then(({ OtherTools }) =>
				add(new OtherTools(sitting, this.openDesk, clock.wall)),
			);
			return this.tools;
		};
		this.openCommands = () => {
			const { openDesk } = this;
			this.commands ??= import("./all-commands").then(({ allCommands }) =>
				allCommands({ sitting, memory: extension.globalState, keys, openMove, openDesk }),
			);
			return this.commands;
		};
		add(new StatusItem(sitting, question));
		add(new Notifications(sitting, openMove));
		add(askMachine(extension.extension, sitting, log));
		add(keepWhy(sitting, log));
		add(configuration.onDidChange((settings) => sitting.configure(settings)));
		add(sitting.onDidChange(() => keys.follow(sitting.view())));
		add(sitting.onEffect(async (effect) => (await this.openDesk()).diary.recordEffect(effect)));
		add(new SittingSoFar(sitting, async (soFar) => (await this.openDesk()).diary.recordSitting(soFar)));
		void sitting.open(activity);
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
