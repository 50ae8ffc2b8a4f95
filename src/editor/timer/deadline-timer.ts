import type { Disposable } from "vscode";
import type { Clock } from "../platform/clock";

/** One timer of the clock, set for one moment at a time. */
export class DeadlineTimer implements Disposable {
	private timer: Disposable | undefined;
	private due = Number.POSITIVE_INFINITY;

	constructor(
		private readonly clock: Clock,
		private readonly run: () => void,
	) {}

	/** Sets it anew: for a moment in monotonic seconds, infinity for never. */
	set(due: number): void {
		this.timer?.dispose();
		this.timer = undefined;
		this.due = due;
		if (due < Number.POSITIVE_INFINITY) {
			this.timer = this.clock.after(due - this.clock.at(), this.run);
		}
	}

	/** Seconds by which it should have come before the moment `at`; negative while it is early yet. */
	lateBy(at: number): number {
		return at - this.due;
	}

	dispose(): void {
		this.set(Number.POSITIVE_INFINITY);
	}
}
