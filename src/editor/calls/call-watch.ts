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
	private sources: readonly RecordingSource[] | undefined;
	private working: RecordingSource | undefined;
	private answeredAt = Number.NEGATIVE_INFINITY;

	constructor(private readonly parts: CallWatchParts) {}

	/** Whether to ask before something is decided: not where nobody can tell, and not twice within a moment. */
	get isWorthAsking(): boolean {
		const canTell = this.sources === undefined || this.sources.length > 0;
		return canTell && this.parts.allowed() && this.parts.now() >= this.answeredAt + holdsFor;
	}

	async isOnCall(): Promise<boolean> {
		this.sources ??= await this.parts.sources();
		const order = new Set([...(this.working === undefined ? [] : [this.working]), ...this.sources]);
		for (const source of order) {
			const answer = await source.isRecording().catch(() => undefined);
			if (answer !== undefined) {
				this.answeredAt = this.parts.now();
				this.keep(source);
				return answer;
			}
		}
		// A busy machine may be silent for once.
		if (this.working !== undefined) {
			return false;
		}
		this.sources = [];
		this.parts.log("This machine does not say whether a microphone is in use: calls are not noticed.");
		return false;
	}

	private keep(source: RecordingSource): void {
		if (this.working !== source) {
			this.working = source;
			this.parts.log(`Whether a microphone is in use is known from ${source.name}.`);
		}
	}
}

/** A watch for hosts that cannot ask. */
export const noCalls: Pick<CallWatch, "isWorthAsking" | "isOnCall"> = {
	isWorthAsking: false,
	isOnCall: async () => false,
};

/** What the timer needs of it. */
export type Calls = typeof noCalls;
