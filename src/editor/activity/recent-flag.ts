import type { Disposable } from "vscode";

/**
 * Tells whether something happened a short while ago, for code that asks at every keystroke: reading a clock there would
 * allocate a number each time. After one `mark` the flag is active for exactly `milliseconds`; after several, for up to
 * twice as long from the last one.
 */
export class RecentFlag implements Disposable {
	private lasting = false;
	private again = false;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private readonly end = () => {
		this.lasting = this.again;
		this.again = false;
		this.timer = this.lasting ? setTimeout(this.end, this.milliseconds) : undefined;
	};

	constructor(private readonly milliseconds: number) {}

	get active(): boolean {
		return this.lasting;
	}

	mark(): void {
		if (this.lasting) {
			this.again = true;
		} else {
			this.lasting = true;
			this.timer = setTimeout(this.end, this.milliseconds);
		}
	}

	dispose(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		this.lasting = false;
		this.again = false;
	}
}
