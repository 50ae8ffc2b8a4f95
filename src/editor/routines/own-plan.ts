import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { PlanProblem } from "../../exercises/own-plan/parse";
import { Disposables } from "../platform/disposables";
import { Catalogue } from "./catalogue";
import { examplePlan } from "./example-plan";
import { PlanMistakes } from "./plan-diagnostics";
import { copyOf, readingOf, settledTextOf, textOf, writeText } from "./plan-file";

const { fs } = vscode.workspace;

/** Milliseconds of quiet in the typing after which the open file is checked. Our choice. */
const typingPause = 300;

/**
 * The person's own plan: a file of theirs beside the diary, read by all windows and again at every change. While there
 * is a mistake in it the last good plan stays in use, also after a restart.
 */
export class OwnPlan implements vscode.Disposable {
	readonly file: vscode.Uri;
	private readonly lastGood: vscode.Uri;
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new vscode.EventEmitter<void>());
	/** The programme with the plan, or what is wrong with the plan, has changed. */
	readonly onDidChange = this.changed.event;

	private readonly mistakes: PlanMistakes;
	private reading: Promise<Catalogue> | undefined;
	private good: Catalogue | undefined;
	private firstMistake: PlanProblem | undefined;
	private checkTimer: ReturnType<typeof setTimeout> | undefined;
	private watching: Promise<void> | undefined;

	/** @param storage the extension's global storage folder */
	constructor(
		private readonly storage: vscode.Uri,
		private readonly shipped: () => Promise<Catalogue>,
		private readonly log: (line: string) => void,
	) {
		this.file = vscode.Uri.joinPath(storage, "my-plan.json");
		this.lastGood = vscode.Uri.joinPath(storage, "my-plan.last-good.json");
		this.mistakes = this.disposables.add(new PlanMistakes(this.file));
	}

	/** The first mistake in the file as it was last read; undefined while it is good or not there. */
	get mistake(): PlanProblem | undefined {
		return this.firstMistake;
	}

	/** The programme as the plan leaves it: as it is shipped while there is no plan. */
	catalogue(): Promise<Catalogue> {
		return this.reading ?? this.begin(this.read());
	}

	/** Opens the file to be edited; a new one comes with examples, none of them in force. */
	async open(): Promise<void> {
		await this.watch();
		if ((await textOf(this.file)) === undefined) {
			await writeText(this.file, examplePlan);
		}
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.file));
		await this.catalogue();
	}

	/** The file as its person wrote it; undefined where there is none. */
	text(): Promise<string | undefined> {
		return textOf(this.file);
	}

	/** The first mistake in the text of a plan; undefined where it is good. */
	async mistakeIn(text: string): Promise<string | undefined> {
		return (await readingOf(text, await this.shipped())).problems[0]?.message;
	}

	/** Somebody is writing in it, and has not saved. */
	get beingEdited(): boolean {
		return this.openDocument?.isDirty === true;
	}

	/** Puts another text in the file's place; undefined takes the file away. */
	async replace(text: string | undefined): Promise<void> {
		if (text === undefined) {
			await fs.delete(this.file);
		} else {
			await this.watch();
			await writeText(this.file, text);
		}
		this.reread();
	}

	dispose(): void {
		clearTimeout(this.checkTimer);
		this.disposables.dispose();
	}

	/** The programme is there whatever becomes of the plan. */
	private async read(): Promise<Catalogue> {
		const shipped = await this.shipped();
		try {
			await this.watch();
			return await this.readWith(shipped);
		} catch (error) {
			this.log(`The plan could not be read: ${error}`);
			this.take([unreadable(error)]);
			return this.good ?? shipped;
		}
	}

	private async readWith(shipped: Catalogue): Promise<Catalogue> {
		const text = await settledTextOf(this.file);
		if (text === undefined) {
			this.good = undefined;
			this.take([]);
			return shipped;
		}
		const { plan, problems } = await readingOf(text, shipped);
		this.take(problems);
		if (plan === undefined) {
			this.good ??= await this.readLastGood(shipped);
			return this.good;
		}
		this.good = new Catalogue(plan.exercises, plan.routines);
		await this.keepAsGood(text);
		return this.good;
	}

	/** What is wrong with the file. While somebody types in it, what they have typed is underlined, not what is on disk. */
	private take(problems: readonly PlanProblem[]): void {
		this.firstMistake = problems[0];
		if (this.openDocument?.isDirty !== true) {
			this.mistakes.show(problems);
		}
	}

	private async readLastGood(shipped: Catalogue): Promise<Catalogue> {
		const text = await copyOf(this.lastGood);
		const plan = text === undefined ? undefined : (await readingOf(text, shipped)).plan;
		return plan === undefined ? shipped : new Catalogue(plan.exercises, plan.routines);
	}

	private async keepAsGood(text: string): Promise<void> {
		try {
			if ((await copyOf(this.lastGood)) !== text) {
				await fs.writeFile(this.lastGood, new TextEncoder().encode(text));
			}
		} catch (error) {
			this.log(`The plan is in use, but no copy of it could be kept: ${error}`);
		}
	}

	/** The folder must be there before it can be watched. */
	private watch(): Promise<void> {
		this.watching ??= this.beginWatching().catch((error) => {
			this.watching = undefined;
			throw error;
		});
		return this.watching;
	}

	private async beginWatching(): Promise<void> {
		await fs.createDirectory(this.storage);
		const add = (part: vscode.Disposable) => this.disposables.add(part);
		const pattern = new vscode.RelativePattern(this.storage, "my-plan.json");
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		const mine = ({ uri }: vscode.TextDocument) => uri.toString() === this.file.toString();
		const reread = () => this.reread();
		add(watcher);
		add(watcher.onDidCreate(reread));
		add(watcher.onDidChange(reread));
		add(watcher.onDidDelete(reread));
		add(vscode.workspace.onDidCloseTextDocument((document) => mine(document) && this.reread()));
		add(
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (mine(document)) {
					this.typed(document);
				}
			}),
		);
	}

	/** Also told when changes are saved, or taken back. */
	private typed(document: vscode.TextDocument): void {
		clearTimeout(this.checkTimer);
		if (document.isDirty) {
			this.checkTimer = setTimeout(() => void this.check(document), typingPause);
		} else {
			this.reread();
		}
	}

	/** One reading after the other, so that the newest has the last word. */
	private reread(): void {
		const before = this.reading?.catch(() => undefined) ?? Promise.resolve();
		this.begin(before.then(() => this.read())).then(
			() => this.changed.fire(),
			(error) => this.log(`The programme could not be read: ${error}`),
		);
	}

	/** A reading that failed is not kept: the next call tries again. */
	private begin(reading: Promise<Catalogue>): Promise<Catalogue> {
		this.reading = reading;
		reading.catch(() => {
			if (this.reading === reading) {
				this.reading = undefined;
			}
		});
		return reading;
	}

	/** Underlines the mistakes in what is being typed. In use comes only what is saved. */
	private async check(document: vscode.TextDocument): Promise<void> {
		const { version } = document;
		const { problems } = await readingOf(document.getText(), await this.shipped());
		if (document.isDirty && document.version === version) {
			this.mistakes.show(problems);
		}
	}

	private get openDocument(): vscode.TextDocument | undefined {
		return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.file.toString());
	}
}

/** Said where the file's first line would be: nothing in it could be looked at. */
function unreadable(error: unknown): PlanProblem {
	const reason = error instanceof Error ? error.message : String(error);
	return {
		message: l10n.t("This file could not be read. {0}", reason),
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 2,
	};
}
