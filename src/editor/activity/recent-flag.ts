import type { Disposable } from "vscode";
import { type RealTime, realTime } from "../platform/real-time";

/**
 * Tells whether something happened a short while ago, for code that asks at every keystroke: reading a clock there would
 * allocate a number each time. After one `mark` the flag is active for exactly `milliseconds`; after several, for up to
 * twice as long from the last one.
 */
export class RecentFlag implements Disposable {
	private lasting = false;
	private again = false;
	private timer: Disposable | undefined;
	private readonly end = () => {
		this.lasting = this.again;
		this.again = false;
		this.timer = this.lasting ? this.time.after(this.milliseconds, this.end) : undefined;
	};

	constructor(
		private readonly milliseconds: number,
		private readonly time: Pick<RealTime, "after"> = realTime,
	) {}

	get active(): boolean {
		return this.lasting;
	}

	mark(): void {
		if (this.lasting) {
			this.again = true;
		} else {
			this.lasting = true;
			this.timer = this.time.after(this.milliseconds, this.end);
		}
	}

	dispose(): void {
		this.timer?.dispose();
		this.timer = undefined;
		this.lasting = false;
		this.again = false;
	}
}
