import { MachineSources } from "../activity/machine-sources";
import type { RecordingSource } from "./recording-sources";

/** What the watch works with. Seconds are real ones. */
export interface CallWatchParts {
	/** The ways to ask, the best first. Loaded when the answer is first needed. */
	sources(): Promise<readonly RecordingSource[]>;
	/** Whether the person allows it. */
	allowed(): boolean;
	/** Seconds of a clock that is never set. */
	now(): number;
	log(line: string): void;
}

/** An answer holds for so many real seconds: two messages within it are not asked about twice. Our choice. */
const holdsFor = 30;

/** Asks the machine whether a microphone is in use, when the answer decides something. Unknown is no. */
export class CallWatch {
	private sources: MachineSources<boolean> | undefined;
	private canTell = true;
	private answeredAt = Number.NEGATIVE_INFINITY;

	constructor(private readonly parts: CallWatchParts) {}

	/** Whether to ask before something is decided: not where nobody can tell, and not twice within a moment. */
	get isWorthAsking(): boolean {
		return this.canTell && this.parts.allowed() && this.parts.now() >= this.answeredAt + holdsFor;
	}

	async isOnCall(): Promise<boolean> {
		if (!this.canTell) {
			return false;
		}
		this.sources ??= new MachineSources(await this.parts.sources(), (name) =>
			this.parts.log(`Whether a microphone is in use is known from ${name}.`),
		);
		const answer = await this.sources.ask();
		if (answer !== undefined) {
			this.answeredAt = this.parts.now();
		} else if (!this.sources.hasAnswered) {
			// One that has answered before may be silent for once, on a busy machine.
			this.canTell = false;
			this.parts.log("This machine does not say whether a microphone is in use: calls are not noticed.");
		}
		return answer ?? false;
	}
}

/** A watch for hosts that cannot ask. */
export const noCalls: Pick<CallWatch, "isWorthAsking" | "isOnCall"> = {
	isWorthAsking: false,
	isOnCall: async () => false,
};

/** What the timer needs of it. */
export type Calls = typeof noCalls;
