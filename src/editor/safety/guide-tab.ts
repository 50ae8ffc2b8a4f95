import * as l10n from "@vscode/l10n";
import { safeParse } from "valibot";
import * as vscode from "vscode";
import { singleRoutine } from "../../exercises/single-exercise";
import { withTexts } from "../../l10n/with-texts";
import {
	type FromGuide,
	fromGuide,
	type GuideCommand,
	type GuideLocks,
	type GuidePage,
	type GuidePageId,
	type ToGuide,
} from "../../safety/guide-view";
import { handleMessage, type MessageHandlers } from "../platform/message-handlers";
import { readLocalized } from "../platform/read-localized";
import { readText } from "../platform/read-text";
import { SingleTab } from "../platform/single-tab";
import { showPage } from "../platform/webview-html";
import type { LibraryNow } from "../routines/library";

const guideViewType = "deskglide.guide";

/** What the tab works with. */
export interface GuideContext {
	readonly extension: vscode.Uri;
	/** Where the built panels are. */
	readonly media: vscode.Uri;
	readonly library: () => Promise<LibraryNow>;
	/** Begins an exercise, if nothing stands against it; else says what does. */
	readonly start: (exercise: string) => Promise<void>;
	readonly howItOpens: (exercise: string) => Promise<void>;
	readonly log: (line: string) => void;
}

/** What the build wrote: the guide in a language, and what the commands are called there. */
interface Shipped {
	readonly page: GuidePage;
	readonly titles: Readonly<Record<GuideCommand, string>>;
}

/**
 * The editor tab of the guide, one in a window: the guide itself, the rules with their numbers, keys and screen readers.
 * What it offers is asked of the rest like from anywhere else: it opens no lock.
 */
export class GuideTab implements vscode.Disposable {
	private readonly tab = new SingleTab(
		() => {
			const column = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active;
			return vscode.window.createWebviewPanel(guideViewType, l10n.t("Guide"), column, { enableFindWidget: true });
		},
		(panel) => this.fill(panel),
	);
	/** What was asked for and is not shown yet: a page that is still opening asks for itself. */
	private asked: { readonly page: GuidePageId; readonly at?: string } | undefined;
	private listening = false;

	private readonly handlers: MessageHandlers<FromGuide> = {
		ready: ({ page }) => {
			this.listening = true;
			return this.send(this.asked?.page ?? page ?? "guide");
		},
		choose: ({ page }) => this.send(page),
		start: ({ exercise }) => this.parts.start(exercise),
		"how-it-opens": ({ exercise }) => this.parts.howItOpens(exercise),
		"run-command": async ({ command }) => {
			await vscode.commands.executeCommand(`deskglide.${command}`);
		},
	};

	constructor(private readonly parts: GuideContext) {}

	/** @param topic the section to begin at; anything that is none begins at the beginning */
	async open(page: GuidePageId, topic?: unknown): Promise<void> {
		this.asked = { page, ...(typeof topic === "string" && { at: topic }) };
		const wasVisible = this.tab.visible;
		this.tab.open();
		if (wasVisible && this.listening) {
			await this.send(page);
		}
	}

	restore(panel: vscode.WebviewPanel): void {
		this.tab.restore(panel);
	}

	/** Says anew what is open and what is not, if somebody can see it. */
	async refresh(): Promise<void> {
		if (this.tab.visible && this.listening) {
			await this.post({ type: "locks", locks: await this.locks() });
		}
	}

	dispose(): void {
		this.tab.dispose();
	}

	private fill(panel: vscode.WebviewPanel): undefined {
		this.listening = false;
		panel.webview.onDidReceiveMessage((message) => this.receive(message));
		panel.onDidChangeViewState(() => {
			// A page nobody sees is gone, and asks again when it is back.
			this.listening &&= panel.visible;
		});
		const { media } = this.parts;
		showPage(panel.webview, { media, script: "guide.js", element: "dg-guide", title: l10n.t("Guide") });
	}

	private async receive(message: unknown): Promise<void> {
		const parsed = safeParse(fromGuide, message);
		if (parsed.success) {
			await handleMessage(this.handlers, parsed.output);
		} else {
			this.parts.log(`The tab of the guide sent a message that is not understood: ${parsed.issues[0].message}`);
		}
	}

	private async send(id: GuidePageId): Promise<void> {
		const { asked } = this;
		this.asked = undefined;
		const [page, { titles }, locks] = await Promise.all([this.read(id), this.guide(), this.locks()]);
		await this.post({ type: "page", page, titles, locks, ...(asked?.at !== undefined && { at: asked.at }) });
	}

	private async post(message: ToGuide): Promise<void> {
		await this.tab.panel?.webview.postMessage(message);
	}

	private async read(id: GuidePageId): Promise<GuidePage> {
		return id === "guide"
			? (await this.guide()).page
			: JSON.parse(await readText(vscode.Uri.joinPath(this.parts.extension, "dist", `${id}.json`)));
	}

	private async guide(): Promise<Shipped> {
		return readLocalized<Shipped>(this.parts.extension, "guide", withTexts);
	}

	/** What stands against each exercise of the guide, in words. The guide is read also where the diary is not. */
	private async locks(): Promise<GuideLocks> {
		try {
			const library = await this.parts.library();
			return Object.fromEntries(
				library.catalogue.exercises.flatMap((exercise) => {
					const lock = library.lockOfRoutine(singleRoutine(exercise));
					return lock === undefined ? [] : [[exercise.id, lock]];
				}),
			);
		} catch (error) {
			this.parts.log(`The guide cannot say what is open: ${error}`);
			return {};
		}
	}
}
