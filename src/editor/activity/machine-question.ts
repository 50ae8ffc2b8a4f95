import { type MachineSource, MachineSources } from "./machine-sources";

/** What a question works with. */
export interface MachineQuestionParts {
	/** The ways to ask, the best first. Loaded when the answer is first needed. */
	sources(): Promise<readonly MachineSource<boolean>[]>;
	log(line: string): void;
}

/** A question of yes or no to the machine. Where nobody ever says, it is not asked again. */
export class MachineQuestion {
	private sources: MachineSources<boolean> | undefined;
	private answerable = true;

	/**
	 * @param about what is asked, for the log: "Whether …"
	 * @param otherwise what follows where nobody says, for the log
	 */
	constructor(
		private readonly parts: MachineQuestionParts,
		private readonly about: string,
		private readonly otherwise: string,
	) {}

	/** False once it is known that nobody here can say. */
	get isAnswerable(): boolean {
		return this.answerable;
	}

	/** Undefined where nobody says, which one that has answered before may do for once on a busy machine. */
	async ask(): Promise<boolean | undefined> {
		if (!this.answerable) {
			return undefined;
		}
		this.sources ??= new MachineSources(await this.parts.sources(), (name) =>
			this.parts.log(`${this.about} is known from ${name}.`),
		);
		const answer = await this.sources.ask();
		if (answer === undefined && !this.sources.hasAnswered) {
			this.answerable = false;
			this.parts.log(this.otherwise);
		}
		return answer;
	}
}
