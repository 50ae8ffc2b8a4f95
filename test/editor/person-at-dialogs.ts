import "./safety/fake-vscode";
import * as vscode from "vscode";

interface Row {
	readonly label: string;
	readonly description?: string;
}

/** A person who answers dialogs in turn, and remembers what was asked: rows by their label, messages by their button. */
export class PersonAtDialogs {
	/** Titles of what was asked, in order. */
	readonly titles: string[] = [];
	/** The labels of each list that was shown. */
	readonly lists: string[][] = [];
	/** Messages, with their buttons. */
	readonly messages: { readonly text: string; readonly buttons: readonly string[] }[] = [];
	/** Lines in the status bar. */
	readonly lines: string[] = [];

	/** @param answers a label or a button each; left out: the person leaves */
	constructor(private readonly answers: (string | RegExp)[] = []) {
		const show = async (text: string, ...rest: readonly unknown[]) => {
			const buttons = rest.filter((each): each is string => typeof each === "string");
			this.messages.push({ text, buttons });
			return this.take(buttons, (button) => button);
		};
		Object.assign(vscode.window, {
			showInformationMessage: show,
			showWarningMessage: show,
			showQuickPick: async (rows: readonly Row[], options: { readonly title?: string } = {}) =>
				this.pick(options.title ?? "", rows),
			showInputBox: async ({ title = "" }: { readonly title?: string }) => {
				this.titles.push(title);
				const answer = this.answers.shift();
				return typeof answer === "string" ? answer : undefined;
			},
			setStatusBarMessage: (line: string) => void this.lines.push(line),
			createQuickPick: () => this.quickPick(),
		});
	}

	private pick(title: string, rows: readonly Row[]): Row | undefined {
		this.titles.push(title);
		this.lists.push(rows.map(({ label }) => label));
		return this.take(rows, ({ label }) => label);
	}

	private take<T>(choices: readonly T[], nameOf: (choice: T) => string): T | undefined {
		const [answer] = this.answers;
		const found = choices.find((choice) =>
			typeof answer === "string" ? nameOf(choice) === answer : answer?.test(nameOf(choice)),
		);
		if (found !== undefined) {
			this.answers.shift();
		}
		return found;
	}

	private quickPick() {
		let accept: () => void = () => undefined;
		let hide: () => void = () => undefined;
		const pick = {
			title: "",
			items: [] as readonly Row[],
			activeItems: [] as readonly Row[],
			onDidAccept: (listener: () => void) => {
				accept = listener;
			},
			onDidHide: (listener: () => void) => {
				hide = listener;
			},
			hide: () => undefined,
			dispose: () => undefined,
			show: () => {
				const chosen = this.pick(pick.title, pick.items);
				pick.activeItems = chosen === undefined ? [] : [chosen];
				(chosen === undefined ? hide : accept)();
			},
		};
		return pick;
	}
}
