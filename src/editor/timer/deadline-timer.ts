import type { Disposable } from "vscode";
import type { Clock } from "../platform/clock";

/** Seconds by which a timer may come before its moment. Our choice. */
const early = 0.005;

/**
 * One timer of the clock, set for one moment at a time. Put off, it runs as it was set and is then set for what is left:
 * who types puts it off each second.
 */
export class DeadlineTimer implements Disposable {
	private timer: Disposable | undefined;
	/** The moment at which the timer of the clock runs. */
	private runsAt = Number.POSITIVE_INFINITY;
	private due = Number.POSITIVE_INFINITY;

	constructor(
		private readonly clock: Clock,
		private readonly run: () => void,
	) {}

	/** Sets it anew: for a moment in monotonic seconds, infinity for never. */
	set(due: number): void {
		this.due = due;
		if (this.timer !== undefined && this.runsAt <= due && due < Number.POSITIVE_INFINITY) {
			return;
		}
		this.timer?.dispose();
		this.timer = undefined;
		if (due < Number.POSITIVE_INFINITY) {
			this.start();
		}
	}

	private start(): void {
		this.runsAt = this.due;
		this.timer = this.clock.after(this.due - this.clock.at(), () => this.came());
	}

	private came(): void {
		this.timer = undefined;
		// A timer may come a hair early by the clock; less than that is no time to wait for.
		if (this.clock.at() < this.due - early) {
			this.start();
		} else {
			this.run();
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
