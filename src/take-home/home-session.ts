import { createSession, doneSoFar, sessionStep, sessionWakeAt } from "../exercises/session";
import type { Feeling, SessionInput, SessionState } from "../exercises/session-types";
import type { SessionIntent, SessionView } from "../protocol";
import type { TakenRoutine } from "./take-home-data";

/** A routine under way in a file taken home: the editor's own rules of a session, and nothing kept of it. */
export class HomeSession {
	private state: SessionState;
	/** How many easier versions were taken, by step. */
	private readonly eased = new Map<number, number>();

	/** @param now monotonic milliseconds, here and below */
	constructor(
		private readonly routine: TakenRoutine,
		id: string,
		now: number,
	) {
		this.state = createSession(id, routine.plan, now);
		this.apply({ type: "start", at: now });
	}

	/** What the player shows; undefined once it is closed. */
	get view(): SessionView | undefined {
		const { id, plan, cursor, status } = this.state;
		return status === "closed" ? undefined : { id, plan, cursor, status, done: doneSoFar(this.state) };
	}

	get name(): string {
		return this.state.plan.name;
	}

	/** Whether anything was done worth a word. */
	get isWorthTelling(): boolean {
		return this.state.outcome !== undefined;
	}

	/** What was answered when asked how it was; undefined while it was not, or was not asked. */
	get feeling(): Feeling | undefined {
		return this.state.feeling;
	}

	/** When something changes by itself; undefined while nothing runs. */
	get wakeAt(): number | undefined {
		return sessionWakeAt(this.state);
	}

	/** Lets time pass. */
	tick(now: number): void {
		this.apply({ type: "tick", at: now });
	}

	intend(intent: SessionIntent, now: number): void {
		if (intent !== "easier") {
			this.apply({ type: intent, at: now });
			return;
		}
		this.tick(now);
		const { step } = this.state.cursor;
		const taken = this.eased.get(step) ?? 0;
		const replacement = this.routine.easier[step]?.[taken];
		const before = this.state.plan;
		if (replacement !== undefined) {
			this.apply({ type: "easier", at: now, replacement });
		}
		if (this.state.plan !== before) {
			this.eased.set(step, taken + 1);
		}
	}

	feel(feeling: Feeling, now: number): void {
		this.apply({ type: "feeling", at: now, feeling });
	}

	private apply(input: SessionInput): void {
		this.state = sessionStep(this.state, input).state;
	}
}
