import type { Disposable } from "vscode";

/**
 * Whether something happened a short while ago, for questions asked at every keystroke: reading a clock to answer them
 * would leave something behind each time. It answers yes for between one and two such whiles after the last time it
 * happened, exactly one when it happened once.
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
