import { FullerSteps } from "../exercises/fuller-steps";
import { createSession, doneSoFar, sessionStep, sessionWakeAt } from "../exercises/session";
import type { Feeling, SessionInput, SessionState } from "../exercises/session-types";
import type { SessionIntent, SessionView } from "../protocol";
import type { TakenRoutine } from "./take-home-data";

/** A routine under way in a file taken home: the editor's own rules of a session, and nothing kept of it. */
export class HomeSession {
	private state: SessionState;
	private readonly fuller = new FullerSteps();

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
		if (status === "closed") return undefined;
		return { id, plan, cursor, status, done: doneSoFar(this.state), ...this.fuller.words(plan, cursor.step) };
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
		if (intent !== "easier" && intent !== "fuller") {
			this.apply({ type: intent, at: now });
			return;
		}
		this.tick(now);
		const { step } = this.state.cursor;
		const before = this.state.plan.steps[step];
		const replacement =
			intent === "fuller" ? this.fuller.before(step) : this.routine.easier[step]?.[this.fuller.easierBy(step)];
		if (before === undefined || replacement === undefined) return;
		this.apply({ type: "easier", at: now, replacement });
		// In the rest after an exercise it is over, and nothing takes its place.
		if (this.state.plan.steps[step] !== before) this.fuller.replaced(step, before, replacement);
	}

	feel(feeling: Feeling, now: number): void {
		this.apply({ type: "feeling", at: now, feeling });
	}

	private apply(input: SessionInput): void {
		this.state = sessionStep(this.state, input).state;
	}
}
