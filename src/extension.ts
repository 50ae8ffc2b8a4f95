import * as vscode from "vscode";
import { Activity } from "./editor/activity";
import { systemClock } from "./editor/clock";
import { ContextKeys } from "./editor/context-keys";
import type { Desk } from "./editor/desk";
import { registerDeskCommands } from "./editor/desk-commands";
import { shortId } from "./editor/diary/ids";
import { lazyTree } from "./editor/lazy-views";
import { Notifications } from "./editor/notifications";
import { activityFeed } from "./editor/sitting/activity-feed";
import { Configuration, clockRate } from "./editor/sitting/configuration";
import { SittingService } from "./editor/sitting/service";
import { SharedSitting } from "./editor/sitting/shared-sitting";
import { StatusItem } from "./editor/status-item";
import { registerTimerCommands } from "./editor/timer-commands";

/** Makes the parts and joins them. What only some days need (panel, diary, catalogue) is loaded on first use. */
export function activate(context: vscode.ExtensionContext): void {
	const add = <T extends vscode.Disposable>(part: T): T => {
		context.subscriptions.push(part);
		return part;
	};
	const log = add(vscode.window.createOutputChannel("Deskglide", { log: true }));
	const clock = systemClock(clockRate());
	const configuration = add(new Configuration(log));
	const window = shortId();
	const tell = (line: string) => log.info(line);
	const shared = add(new SharedSitting(context.globalStorageUri, context.workspaceState, window, tell));
	const sitting = add(new SittingService(clock, configuration.read(), shared, tell));
	const activity = add(new Activity(activityFeed(sitting, window), clock.rate));
	const keys = new ContextKeys();

	let desk: Promise<Desk> | undefined;
	const openDesk = () => {
		desk ??= import("./editor/desk").then(({ Desk }) =>
			add(new Desk({ extension: context, sitting, keys, log: tell })),
		);
		return desk;
	};
	const openMove = () => void vscode.commands.executeCommand("deskglide.move.focus");

	add(new StatusItem(sitting));
	add(new Notifications(sitting, openMove));
	add(registerTimerCommands(sitting, openMove));
	add(registerDeskCommands(openDesk, openMove));
	add(configuration.onDidChange((settings) => sitting.configure(settings)));
	add(sitting.onDidChange(() => keys.follow(sitting.view())));
	add(sitting.onEffect(async (effect) => (await openDesk()).recordEffect(effect)));
	add(
		vscode.window.registerWebviewViewProvider("deskglide.move", {
			resolveWebviewView: async (view) => (await openDesk()).move.resolveWebviewView(view),
		}),
	);
	add(lazyTree("deskglide.routines", async () => (await openDesk()).routinesTree));
	add(lazyTree("deskglide.diary", async () => (await openDesk()).diaryTree));
	void sitting.open(activity);
}
