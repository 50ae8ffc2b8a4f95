/** One way to ask a machine something. */
export interface MachineSource<Answer> {
	/** For the log. */
	readonly name: string;
	/** Undefined where it cannot say. */
	ask(): Promise<Answer | undefined>;
	/** Nothing more will be asked for now. */
	stop?(): void;
}

/** The ways to ask a machine one thing, the best first: the first that answers is kept, and asked first from then on. */
export class MachineSources<Answer> {
	private working: MachineSource<Answer> | undefined;

	/** @param onKept told of each way that takes the lead */
	constructor(
		private readonly all: readonly MachineSource<Answer>[],
		private readonly onKept: (name: string) => void,
	) {}

	/** Whether one of them has ever answered. */
	get hasAnswered(): boolean {
		return this.working !== undefined;
	}

	/** The first answer. Undefined where none of them can say, also where one throws. */
	async ask(): Promise<Answer | undefined> {
		const { working } = this;
		for (const source of new Set(working === undefined ? this.all : [working, ...this.all])) {
			const answer = await source.ask().catch(() => undefined);
			if (answer !== undefined) {
				if (source !== working) {
					this.working = source;
					this.onKept(source.name);
				}
				return answer;
			}
		}
		return undefined;
	}

	/** Nothing more will be asked for now. */
	stop(): void {
		this.working?.stop?.();
	}
}
