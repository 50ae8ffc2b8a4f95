import { easierWords } from "../exercises/easier-words";
import type { PlanStep } from "../exercises/plan";
import { createSession, doneSoFar, sessionStep, sessionWakeAt } from "../exercises/session";
import type { Feeling, SessionInput, SessionState } from "../exercises/session-types";
import type { SessionIntent, SessionView } from "../protocol";
import type { TakenRoutine } from "./take-home-data";

/** A routine under way in a file taken home: the editor's own rules of a session, and nothing kept of it. */
export class HomeSession {
	private state: SessionState;
	/** What stood in the place of each step before it gave way to an easier version, the fullest first. */
	private readonly fuller = new Map<number, readonly PlanStep[]>();

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
		const before = this.fuller.get(cursor.step)?.at(-1);
		const after = plan.steps[cursor.step];
		const easier = before === undefined || after === undefined ? {} : { easier: easierWords(before, after) };
		return { id, plan, cursor, status, done: doneSoFar(this.state), ...easier };
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
		if (intent !== "easier" && intent !== "fuller") {
			this.apply({ type: intent, at: now });
			return;
		}
		this.tick(now);
		const { step } = this.state.cursor;
		const fuller = this.fuller.get(step) ?? [];
		const before = this.state.plan.steps[step];
		const replacement = intent === "fuller" ? fuller.at(-1) : this.routine.easier[step]?.[fuller.length];
		if (before === undefined || replacement === undefined) return;
		this.apply({ type: "easier", at: now, replacement });
		// In the rest after an exercise it is over, and nothing takes its place.
		if (this.state.plan.steps[step] !== before) {
			this.fuller.set(step, intent === "fuller" ? fuller.slice(0, -1) : [...fuller, before]);
		}
	}

	feel(feeling: Feeling, now: number): void {
		this.apply({ type: "feeling", at: now, feeling });
	}

	private apply(input: SessionInput): void {
		this.state = sessionStep(this.state, input).state;
	}
}
