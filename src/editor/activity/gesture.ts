import type { TextEditor } from "vscode";

/** How many changes of one editor make a gesture of a hand, and within how many milliseconds. Our choice. */
const changesOfGesture = 3;
const gestureMilliseconds = 2_000;

/**
 * Tells a hand from what happens by itself in an editor: to reveal a place, fold a block, resize an editor or follow
 * another's view scrolls once, and a tool that opens a file puts the cursor there once. A hand does it again and again:
 * it turns a wheel, or walks with the cursor through an extension that takes the keys.
 */
export class Gesture {
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

	/** Something else explains the change. */
	reset(): void {
		this.changes.length = 0;
	}

	/** Whether the last change was in an editor of this document. */
	isOf(document: unknown): boolean {
		return this.editor?.document === document;
	}
}
