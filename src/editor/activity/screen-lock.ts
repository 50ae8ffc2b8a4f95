import { MachineQuestion, type MachineQuestionParts } from "./machine-question";

/** What the question works with. */
export interface ScreenLockParts extends MachineQuestionParts {
	/** Whether the person allows it. */
	allowed(): boolean;
}

/** Asks the machine whether its screen is locked, while a meeting or a call holds the person at the desk. Unknown is no. */
export class ScreenLock {
	private readonly question: MachineQuestion;

	constructor(private readonly parts: ScreenLockParts) {
		this.question = new MachineQuestion(
			parts,
			"Whether the screen is locked",
			"This machine does not say whether its screen is locked: a meeting or call holds for two hours at most.",
		);
	}

	async isLocked(): Promise<boolean> {
		return this.parts.allowed() && (await this.question.ask()) === true;
	}
}

/** For hosts that cannot ask. */
export const noScreen: Pick<ScreenLock, "isLocked"> = { isLocked: async () => false };
