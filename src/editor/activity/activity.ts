import * as vscode from "vscode";
import type { Breakpoint } from "../../sitting/effect";
import {
	isInDoubt,
	openSignLog,
	type SignLog,
	touchedWithin,
	trustsWeakSigns,
	withAnswer,
	withStrongSign,
	withToolEdit,
	withWeakSign,
} from "../../sitting/sign-trust";
import { Disposables } from "../platform/disposables";
import { type RealTime, realTime } from "../platform/real-time";
import type { Presence } from "../timer/sitting-service";
import type { ActivitySink } from "./activity-sink";
import { Gesture } from "./gesture";
import { watchCommits } from "./git-commits";
import { GrowingText } from "./growing-text";
import { RecentFlag } from "./recent-flag";
import { followWork } from "./task-activity";

/**
 * Milliseconds of grace after an edit no hand made, or up to twice as many after several: a change of visible ranges or
 * of editor within it is taken to come from the same hand. Our choice.
 */
const echoOfMachine = 1_000;

/**
 * Seconds by which the editor's "active" lags behind the last key or button: it turns false 40 to 70 s after it, so
 * while it is true somebody was there this long ago at the latest, give or take half a minute.
 */
const activeLag = 40;

/** Milliseconds of the timer's clock between two reports of a tool's edits. Our choice: well within the 20 s that part two pieces of work. */
const toolEditEvery = 5_000;

/** Real milliseconds after an edit, a switch or a change of layout for which scrolling is taken to follow from it. */
const settling = 1_000;

/**
 * Tells human input from everything else that happens in an editor. Strong signs, which only a hand can cause, are
 * evidence: selection changes by keyboard or mouse, the window gaining focus, the window turning active. Weak signs,
 * which a tool can cause too, are evidence only while the window is focused and active, not while a tool is seen editing,
 * and as far as they can be trusted (`sign-trust.ts`).
 */
export class Activity implements Presence, vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly doubted = this.disposables.add(new vscode.EventEmitter<void>());
	/** The machine should be asked whether it is in use: `isInDoubt`. Fires again and again while that is so. */
	readonly onDidDoubt = this.doubted.event;
	/** Evidence was told: within the same second there is nothing to add. */
	private readonly evidenceReported: RecentFlag;
	private readonly machineEdited: RecentFlag;
	private readonly toolReported: RecentFlag;
	/** Something else than a hand may scroll, or move the cursor. */
	private readonly unsettled: RecentFlag;
	private readonly scrolling = new Gesture();
	private readonly walking = new Gesture();
	private readonly heard = new GrowingText();
	private signs: SignLog;
	/** A tool has edited since the last strong sign. */
	private toolEdited = false;
	private hasFocus = vscode.window.state.focused;
	private active = vscode.window.state.active;
	private document: vscode.TextDocument | undefined;

	/**
	 * @param rate seconds of the timer's clock per real second
	 */
	constructor(
		private readonly sink: ActivitySink,
		rate: number,
		private readonly time: Pick<RealTime, "steady" | "after"> = realTime,
	) {
		const listen = this.disposables;
		this.evidenceReported = listen.add(new RecentFlag(1000 / rate, time));
		this.machineEdited = listen.add(new RecentFlag(echoOfMachine, time));
		this.toolReported = listen.add(new RecentFlag(toolEditEvery / rate, time));
		this.unsettled = listen.add(new RecentFlag(settling, time));
		this.signs = openSignLog(this.seconds);
		this.follow(vscode.window.activeTextEditor);
		const { window, workspace } = vscode;
		listen.add(workspace.onDidChangeTextDocument(this.onEdit, this));
		listen.add(window.onDidChangeTextEditorSelection(this.onSelection, this));
		listen.add(window.onDidChangeTextEditorVisibleRanges(this.onScroll, this));
		listen.add(window.onDidChangeWindowState(this.onWindowState, this));
		listen.add(
			window.onDidChangeActiveTextEditor((editor) => {
				this.follow(editor);
				this.switched();
			}),
		);
		listen.add(window.onDidChangeActiveNotebookEditor(this.switched, this));
		listen.add(window.tabGroups.onDidChangeTabs(this.moved, this));
		listen.add(window.tabGroups.onDidChangeTabGroups(this.laidOut, this));
		listen.add(window.onDidChangeVisibleTextEditors(this.laidOut, this));
		listen.add(window.onDidChangeTextEditorViewColumn(this.laidOut, this));
		listen.add(window.onDidChangeNotebookEditorSelection(this.weak, this));
		// Cells put in or taken out move the selection in the notebook as well.
		listen.add(
			workspace.onDidChangeNotebookDocument(
				({ contentChanges, notebook }) => contentChanges.length > 0 && this.machineEdit(notebook),
			),
		);
		listen.add(window.onDidChangeActiveTerminal(this.weak, this));
		listen.add(window.onDidChangeTerminalState(this.weak, this));
		listen.add(workspace.onWillSaveTextDocument(this.onSave, this));
		listen.add(followWork(sink, () => this.weak()));
		listen.add(watchCommits(() => this.breakpoint("commit")));
	}

	/** Whether the window has focus. */
	get focused(): boolean {
		return this.hasFocus;
	}

	/**
	 * Seconds ago that somebody was at the keyboard or mouse though no event told so (typing in a terminal, a chat or a
	 * settings page), or undefined when that cannot be said.
	 */
	seen(): number | undefined {
		if (!this.hasFocus || !this.active) {
			return undefined;
		}
		const at = this.seconds;
		if (isInDoubt(this.signs, this.active, at)) {
			this.doubted.fire();
		}
		return trustsWeakSigns(this.signs, at) ? activeLag : undefined;
	}

	/** Whether only the machine can tell if somebody is at this window. */
	get inDoubt(): boolean {
		return this.hasFocus && isInDoubt(this.signs, this.active, this.seconds);
	}

	/** Takes the machine's answer: how many real seconds ago its keyboard or mouse was used. */
	settleDoubt(idleSeconds: number): void {
		this.signs = withAnswer(this.signs, idleSeconds);
		if (this.hasFocus && idleSeconds < touchedWithin) {
			this.sink.touchedAgo(idleSeconds);
		}
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private get seconds(): number {
		return this.time.steady() / 1000;
	}

	/** The hot path: constant work, nothing allocated, no disk. */
	private onEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const change = contentChanges[0];
		if (change === undefined) {
			return;
		}
		const isOneCharacter = contentChanges.length === 1 && change.text.length <= 1 && change.rangeLength <= 1;
		if (document === this.document) {
			this.unsettled.mark();
			this.heard.note(change);
			if (isOneCharacter) {
				this.weak();
				return;
			}
		} else if (this.scrolling.isOf(document)) {
			this.unsettled.mark();
		}
		this.machineEdit(document);
	}

	/**
	 * An edit larger than a keystroke, or elsewhere than where the person is: a tool as a rule. If it was a paste or a
	 * format on type after all, the cursor's move by keyboard, which follows at once, says so.
	 */
	private machineEdit(document: { readonly uri: vscode.Uri }): void {
		if (!isWritable(document)) {
			return;
		}
		if (!this.machineEdited.active || !this.toolEdited) {
			this.signs = withToolEdit(this.signs, this.seconds);
		}
		this.toolEdited = true;
		this.machineEdited.mark();
		if (this.hasFocus && !this.toolReported.active) {
			this.toolReported.mark();
			this.sink.toolEdit();
			this.doubted.fire();
		}
	}

	/** What is saved after a delay is nobody's doing: that comes in the middle of typing. */
	private onSave({ document, reason }: vscode.TextDocumentWillSaveEvent): void {
		const { Manual, FocusOut } = vscode.TextDocumentSaveReason;
		const isAskedFor = reason === Manual || (reason === FocusOut && this.hasFocus);
		if (isAskedFor && document === this.document && !this.machineEdited.active) {
			this.breakpoint("save");
		}
	}

	private onSelection({ kind, textEditor }: vscode.TextEditorSelectionChangeEvent): void {
		const { Keyboard, Mouse, Command } = vscode.TextEditorSelectionChangeKind;
		const isNews = this.hasFocus && (this.toolEdited || !this.evidenceReported.active);
		if (!isNews || !isWritable(textEditor.document)) {
			return;
		}
		if (kind === Keyboard || kind === Mouse) {
			this.strong();
		} else if (kind !== Command) {
			this.onCarried(textEditor);
		} else if (this.active) {
			this.onGesture(this.walking, textEditor);
		}
	}

	/** Scrolling with the wheel does not make the window active, so that is not asked for. */
	private onScroll({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent): void {
		if (this.hasFocus && isWritable(textEditor.document)) {
			this.onGesture(this.scrolling, textEditor);
		}
	}

	/** What nothing explains but a hand is evidence, unless the machine knows better. */
	private onGesture(gesture: Gesture, editor: vscode.TextEditor): void {
		if (this.unsettled.active) {
			gesture.reset();
			return;
		}
		const now = this.time.steady();
		if (gesture.isMadeBy(editor, now) && !this.evidenceReported.active) {
			this.weakSign(now / 1000);
			if (this.signs.machine !== "idle") {
				this.evidence();
			}
		}
	}

	/** An edit carried the cursor along: somebody dictates if it was the last of several. No machine hears them. */
	private onCarried({ document, selection }: vscode.TextEditor): void {
		const { end } = this.heard;
		if (end !== undefined && document === this.document && document.offsetAt(selection.active) === end) {
			this.evidence();
		}
	}

	private onWindowState(state: vscode.WindowState): void {
		const gained = state.focused && (!this.hasFocus || (state.active && !this.active));
		const moved = state.focused !== this.hasFocus;
		this.hasFocus = state.focused;
		this.active = state.active;
		if (moved) {
			this.sink.focus(state.focused);
		}
		if (gained) {
			this.strong();
		}
	}

	private follow(editor: vscode.TextEditor | undefined): void {
		this.document = editor !== undefined && isWritable(editor.document) ? editor.document : undefined;
		this.heard.forget();
	}

	private switched(): void {
		this.laidOut();
		if (this.weak()) {
			this.sink.breakpoint("editor");
		}
	}

	/** A tab was opened, closed or changed. */
	private moved(): void {
		this.laidOut();
		this.weak();
	}

	private laidOut(): void {
		this.unsettled.mark();
	}

	private strong(): void {
		this.toolEdited = false;
		this.signs = withStrongSign(this.signs, this.seconds);
		this.evidence();
	}

	private weak(): boolean {
		if (!this.hasFocus || !this.active || this.machineEdited.active) {
			return false;
		}
		if (!this.evidenceReported.active) {
			const at = this.seconds;
			this.weakSign(at);
			if (!trustsWeakSigns(this.signs, at)) {
				return false;
			}
			this.evidence();
		}
		return true;
	}

	private weakSign(at: number): void {
		this.signs = withWeakSign(this.signs, at);
		if (isInDoubt(this.signs, this.active, at)) {
			this.doubted.fire();
		}
	}

	private evidence(): void {
		if (!this.evidenceReported.active) {
			this.evidenceReported.mark();
			this.sink.evidence();
		}
	}

	private breakpoint(kind: Breakpoint): void {
		this.sink.breakpoint(kind);
	}
}

/** Whether a person can write in the document: output, logs and other read-only schemes change by themselves. */
function isWritable(document: { readonly uri: vscode.Uri }): boolean {
	const { scheme } = document.uri;
	return scheme !== "output" && scheme !== "log" && vscode.workspace.fs.isWritableFileSystem(scheme) !== false;
}
