import * as vscode from "vscode";
import type { Breakpoint } from "../../sitting/effect";
import { Disposables } from "../platform/disposables";
import type { Presence } from "../timer/sitting-service";
import { watchCommits } from "./git-commits";
import { RecentFlag } from "./recent-flag";
import { followWork } from "./task-activity";

/** What the editor's listeners report. All calls are made at the moment they speak of. */
export interface ActivitySink {
	/** A human touched the editor. At most one call a second of the timer's clock. */
	evidence(): void;
	/** A moment between two pieces of work. */
	breakpoint(kind: Breakpoint): void;
	/** Something runs that the person may be waiting for. */
	busyStart(id: string): void;
	/** It ended, which is a breakpoint as well. */
	busyEnd(id: string, kind: Breakpoint): void;
	debugStart(id: string): void;
	/** Also a breakpoint. */
	debugEnd(id: string): void;
	focus(focused: boolean): void;
}

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

/**
 * Tells human input from everything else that happens in an editor. Strong evidence, which only a hand can cause:
 * selection changes by keyboard or mouse, the window gaining focus, the window turning active. Weak evidence, which a
 * tool can cause too, counts only while the window is focused and active, and not while a tool is seen editing.
 */
export class Activity implements Presence, vscode.Disposable {
	private readonly disposables = new Disposables();
	/** Evidence was told: within the same second there is nothing to add. */
	private readonly evidenceReported: RecentFlag;
	private readonly machineEdited: RecentFlag;
	/** A tool has edited since the last strong evidence: "active" may be kept alive by its progress display. */
	private doubtful = false;
	private hasFocus = vscode.window.state.focused;
	private active = vscode.window.state.active;
	private document: vscode.TextDocument | undefined;

	/** `rate`: seconds of the timer's clock per real second. */
	constructor(
		private readonly sink: ActivitySink,
		rate: number,
	) {
		const listen = this.disposables;
		this.evidenceReported = listen.add(new RecentFlag(1000 / rate));
		this.machineEdited = listen.add(new RecentFlag(echoOfMachine));
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
		listen.add(window.tabGroups.onDidChangeTabs(this.weak, this));
		listen.add(window.onDidChangeNotebookEditorSelection(this.weak, this));
		// Cells put in or taken out move the selection in the notebook as well.
		listen.add(
			workspace.onDidChangeNotebookDocument(
				({ contentChanges, notebook }) => contentChanges.length > 0 && this.machineEdit(notebook),
			),
		);
		listen.add(window.onDidChangeActiveTerminal(this.weak, this));
		listen.add(window.onDidChangeTerminalState(this.weak, this));
		listen.add(workspace.onDidSaveTextDocument((document) => document === this.document && this.breakpoint("save")));
		listen.add(followWork(sink, () => this.weak()));
		listen.add(watchCommits(() => this.breakpoint("commit")));
	}

	/** Whether the window has focus. */
	get focused(): boolean {
		return this.hasFocus;
	}

	/**
	 * Seconds ago that somebody was certainly at the keyboard or mouse though no event told so (typing in a terminal,
	 * a chat or a settings page), or undefined when that cannot be said.
	 */
	seen(): number | undefined {
		return this.hasFocus && this.active && !this.doubtful ? activeLag : undefined;
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** The hot path: constant work, nothing allocated, no disk. */
	private onEdit(event: vscode.TextDocumentChangeEvent): void {
		const change = event.contentChanges[0];
		if (change === undefined) {
			return;
		}
		if (event.document === this.document && change.text.length <= 1) {
			this.weak();
		} else {
			this.machineEdit(event.document);
		}
	}

	/**
	 * An edit larger than a keystroke, or elsewhere than where the person is: a tool as a rule. If it was a paste or a
	 * format on type after all, the cursor's move by keyboard, which follows at once, says so.
	 */
	private machineEdit(document: { readonly uri: vscode.Uri }): void {
		if (isWritable(document)) {
			this.machineEdited.mark();
			this.doubtful = true;
		}
	}

	private onSelection(event: vscode.TextEditorSelectionChangeEvent): void {
		const { kind } = event;
		const byHand =
			kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse;
		if (
			byHand &&
			this.hasFocus &&
			(this.doubtful || !this.evidenceReported.active) &&
			isWritable(event.textEditor.document)
		) {
			this.strong();
		}
	}

	/** Scrolling with the wheel does not make the window active, so only focus is asked for. */
	private onScroll(event: vscode.TextEditorVisibleRangesChangeEvent): void {
		if (this.hasFocus && event.textEditor.document === this.document && !this.machineEdited.active) {
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
	}

	private switched(): void {
		if (this.weak()) {
			this.sink.breakpoint("editor");
		}
	}

	private strong(): void {
		this.doubtful = false;
		this.evidence();
	}

	private weak(): boolean {
		if (!this.hasFocus || !this.active || this.machineEdited.active) {
			return false;
		}
		this.evidence();
		return true;
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
