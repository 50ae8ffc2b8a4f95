import type { TextEditor } from "vscode";

/** How many changes of what one editor shows make a gesture of a hand, and within how many milliseconds. */
const changesOfGesture = 3;
const gestureMilliseconds = 2_000;

/**
 * Tells a wheel or a scroll bar from what scrolls by itself: to reveal a place, fold a block, resize an editor or follow
 * another's view changes once, and a hand changes it again and again.
 */
export class ScrollGesture {
	private editor: TextEditor | undefined;
	/** The last changes of that editor, the oldest first, milliseconds. */
	private readonly changes: number[] = [];

	/** Whether this change, at `now` (milliseconds of a clock that is never set), makes or goes on with a gesture. */
	isMadeBy(editor: TextEditor, now: number): boolean {
		if (editor !== this.editor) {
			this.editor = editor;
			this.changes.length = 0;
		}
		this.changes.push(now);
		if (this.changes.length > changesOfGesture) {
			this.changes.shift();
		}
		return this.changes.length === changesOfGesture && now - (this.changes[0] ?? now) <= gestureMilliseconds;
	}

	/** Something else explains what scrolled. */
	reset(): void {
		this.changes.length = 0;
	}

	/** Whether the last change was in an editor of this document. */
	isOf(document: unknown): boolean {
		return this.editor?.document === document;
	}
}
