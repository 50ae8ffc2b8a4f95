import { MachineQuestion, type MachineQuestionParts } from "../activity/machine-question";

/** What the watch works with. Seconds are real ones. */
export interface CallWatchParts extends MachineQuestionParts {
	/** Whether the person allows it. */
	allowed(): boolean;
	/** Seconds of a clock that is never set. */
	now(): number;
}

/** An answer holds for so many real seconds: two messages within it are not asked about twice. Our choice. */
const holdsFor = 30;

/** Asks the machine whether a microphone is in use, when the answer decides something. Unknown is no. */
export class CallWatch {
	private readonly question: MachineQuestion;
	private answeredAt = Number.NEGATIVE_INFINITY;

	constructor(private readonly parts: CallWatchParts) {
		this.question = new MachineQuestion(
			parts,
			"Whether a microphone is in use",
			"This machine does not say whether a microphone is in use: calls are not noticed.",
		);
	}

	/** Whether to ask before something is decided: not where nobody can tell, and not twice within a moment. */
	get isWorthAsking(): boolean {
		return this.question.isAnswerable && this.parts.allowed() && this.parts.now() >= this.answeredAt + holdsFor;
	}

	async isOnCall(): Promise<boolean> {
		const answer = await this.question.ask();
		if (answer !== undefined) {
			this.answeredAt = this.parts.now();
		}
		return answer === true;
	}
}

/** A watch for hosts that cannot ask. */
export const noCalls: Pick<CallWatch, "isWorthAsking" | "isOnCall"> = {
	isWorthAsking: false,
	isOnCall: async () => false,
};

/** What the timer needs of it. */
export type Calls = typeof noCalls;
