import { commands } from "vscode";
import type { TimerView } from "../../sitting/timer-view";

/** The keys `when` clauses ask for. All begin with `deskglide.`. */
interface ContextValues {
	readonly status: string;
	readonly paused: boolean;
	readonly meeting: boolean;
	readonly standing: boolean;
	readonly canUndo: boolean;
	readonly inRoutine: boolean;
	/** The panel can be seen in its editor tab. */
	readonly shownInTab: boolean;
	readonly routinesFiltered: boolean;
	/** Steps of the walkthrough that were done. */
	readonly checked: boolean;
	readonly dayLogged: boolean;
	readonly limitChosen: boolean;
	readonly routineDone: boolean;
	/** The same, of what was done before the walkthrough was opened. */
	readonly checkedBefore: boolean;
	readonly dayLoggedBefore: boolean;
	readonly routineDoneBefore: boolean;
}

/** Sets context keys, each only when its value changes: every write is a message to another process. */
export class ContextKeys {
	private readonly written = new Map<string, unknown>();

	/** The keys that follow from how the timer stands. */
	follow(view: TimerView): void {
		this.set("status", view.status);
		this.set("paused", view.suppressions.includes("paused"));
		this.set("meeting", view.suppressions.includes("meeting"));
		this.set("standing", view.standing !== undefined);
		this.set("canUndo", view.canUndoSkip || view.lastAway !== undefined);
	}

	set<K extends keyof ContextValues>(key: K, value: ContextValues[K]): void {
		if (this.written.get(key) !== value) {
			this.written.set(key, value);
			void commands.executeCommand("setContext", `deskglide.${key}`, value);
		}
	}
}
