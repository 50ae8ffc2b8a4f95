import type { ContextKeys } from "../platform/context-keys";
import type { LibraryNow } from "./library";

/** Which steps of the walkthrough are done: from the diary, not from clicks. */
interface StepsDone {
	readonly checked: boolean;
	readonly dayLogged: boolean;
	readonly routineDone: boolean;
}

/**
 * Tells the walkthrough which of its steps are done. The editor ticks a step when its key becomes true, and never one
 * whose key was true when it first looked at the walkthrough. So there is a second key for each step, which becomes true
 * only when a page like the walkthrough comes to the front.
 */
export class WalkthroughKeys {
	private done: StepsDone = { checked: false, dayLogged: false, routineDone: false };

	constructor(private readonly keys: Pick<ContextKeys, "set">) {}

	follow({ checked, events }: Pick<LibraryNow, "checked" | "events">): void {
		const has = (wanted: "day-entry" | "routine") => events.some(({ kind }) => kind === wanted);
		this.done = { checked, dayLogged: has("day-entry"), routineDone: has("routine") };
		this.keys.set("checked", this.done.checked);
		this.keys.set("dayLogged", this.done.dayLogged);
		this.keys.set("routineDone", this.done.routineDone);
	}

	/** The page may be the walkthrough: what was done before it was opened is ticked. */
	pageOpened(): void {
		this.tick(this.done);
	}

	/** The next page is told anew. */
	pageLeft(): void {
		this.tick({ checked: false, dayLogged: false, routineDone: false });
	}

	private tick({ checked, dayLogged, routineDone }: StepsDone): void {
		this.keys.set("checkedBefore", checked);
		this.keys.set("dayLoggedBefore", dayLogged);
		this.keys.set("routineDoneBefore", routineDone);
	}
}
