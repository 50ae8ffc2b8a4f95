import { type MachineSource, MachineSources } from "./machine-sources";

/** What the question works with. */
export interface ScreenLockParts {
	/** The ways to ask, the best first. Loaded when the answer is first needed. */
	sources(): Promise<readonly MachineSource<boolean>[]>;
	/** Whether the person allows it. */
	allowed(): boolean;
	log(line: string): void;
}

/** Asks the machine whether its screen is locked, while a meeting or a call holds the person at the desk. Unknown is no. */
export class ScreenLock {
	private sources: MachineSources<boolean> | undefined;
	private canTell = true;

	constructor(private readonly parts: ScreenLockParts) {}

	async isLocked(): Promise<boolean> {
		if (!this.canTell || !this.parts.allowed()) {
			return false;
		}
		this.sources ??= new MachineSources(await this.parts.sources(), (name) =>
			this.parts.log(`Whether the screen is locked is known from ${name}.`),
		);
		const answer = await this.sources.ask();
		if (answer === undefined && !this.sources.hasAnswered) {
			this.canTell = false;
			this.parts.log(
				"This machine does not say whether its screen is locked: a meeting or call holds for two hours at most.",
			);
		}
		return answer ?? false;
	}
}

/** For hosts that cannot ask. */
export const noScreen: Pick<ScreenLock, "isLocked"> = { isLocked: async () => false };
