import { type Disposable, EventEmitter, type Memento } from "vscode";
import type { SessionPlan } from "../../exercises/plan";
import type { PlanChoices } from "../../exercises/planner";
import { easierStep } from "../../exercises/regression";
import { createSession, doneSoFar, sessionStep, sessionWakeAt } from "../../exercises/session";
import { restoreSession, saveSession } from "../../exercises/session-storage";
import type { SessionEffect, SessionInput, SessionState } from "../../exercises/session-types";
import { sleptPastWake } from "../../exercises/suspend-detection";
import type { Lookup } from "../../exercises/types";
import type { CardView, Feeling, SessionIntent, SessionView } from "../../protocol";
import type { Clock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import { shortId } from "../platform/short-id";

const savedKey = "session";

/** Seconds between two saves of a running session, so that a reload goes on at the same second. Our choice. */
const saveEvery = 1;

/** An input before the host has stamped its time on it. */
type Untimed<Input> = Input extends unknown ? Omit<Input, "at"> : never;

/**
 * The one routine session of this window. It lives here, not in the panel: the panel draws what `view` gives and sends
 * intents. A timer runs only while the session does.
 */
export class SessionHost implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	private readonly happened = this.disposables.add(new EventEmitter<SessionEffect>());
	/** What is shown has changed. */
	readonly onDidChange = this.changed.event;
	readonly onEffect = this.happened.event;

	private state: SessionState | undefined;
	private lookup: Lookup = () => undefined;
	private choices: PlanChoices = {};
	private advice: readonly string[] | undefined;
	private question: CardView | undefined;
	private wake: Disposable | undefined;
	private saveTimer: Disposable | undefined;

	constructor(
		private readonly clock: Clock,
		private readonly memento: Memento,
	) {}

	/** The session as the panel shows it; undefined when there is none. */
	get view(): SessionView | undefined {
		const { state } = this;
		if (state === undefined || state.status === "closed") {
			return undefined;
		}
		return {
			id: state.id,
			plan: state.plan,
			cursor: state.cursor,
			status: state.status,
			done: doneSoFar(state),
			...(this.advice !== undefined && { advice: this.advice }),
			...(this.question !== undefined && { question: this.question }),
		};
	}

	get id(): string | undefined {
		return this.state?.id;
	}

	/** Whether a session is there that has not come to its end. */
	get active(): boolean {
		return this.state?.status === "running" || this.state?.status === "paused";
	}

	get running(): boolean {
		return this.state?.status === "running";
	}

	/**
	 * Starts a new session, or leaves it paused at its start to be looked at; one that is still going is closed first, with
	 * what was done of it on record.
	 */
	start(plan: SessionPlan, lookup: Lookup, choices: PlanChoices = {}, paused = false): void {
		this.apply({ type: "close" });
		this.lookup = lookup;
		this.choices = choices;
		this.advice = undefined;
		this.question = undefined;
		this.state = createSession(shortId(), plan, this.now());
		if (paused) {
			this.save();
			this.changed.fire();
		} else {
			this.apply({ type: "start" });
		}
	}

	/** Brings back what a reload left behind, paused. Gives the reason when something was there but cannot be used. */
	restore(lookup: Lookup): string | undefined {
		const saved = this.memento.get<unknown>(savedKey);
		if (saved === undefined || this.state !== undefined) {
			return undefined;
		}
		const restored = restoreSession(saved, this.now());
		if (restored.state === undefined) {
			void this.memento.update(savedKey, undefined);
			return restored.reason;
		}
		this.lookup = lookup;
		this.state = restored.state;
		this.changed.fire();
		return undefined;
	}

	/** What the person wants of session `id`; a message about another session is late and means nothing now. */
	intend(id: string, intent: SessionIntent): void {
		if (this.state?.id !== id) {
			return;
		}
		if (intent === "easier") {
			const replacement = easierStep(this.state.plan, this.state.cursor.step, this.lookup, this.choices);
			if (replacement !== undefined) {
				this.apply({ type: "easier", replacement });
			}
			return;
		}
		this.apply({ type: intent });
	}

	answer(id: string, feeling: Feeling): void {
		if (this.state?.id === id) {
			this.apply({ type: "feeling", feeling });
		}
	}

	/** Pauses whatever runs: the panel was closed or hidden. */
	pause(): void {
		if (this.running) {
			this.apply({ type: "pause" });
		}
	}

	toggle(): void {
		if (this.active) {
			this.apply({ type: this.running ? "pause" : "resume" });
		}
	}

	/** Leaves the session as it is; what was done of it is on record. */
	leave(): void {
		this.apply({ type: "close" });
	}

	stopBecauseItHurts(): void {
		this.apply({ type: "hurts" });
	}

	/** Shows advice, and what to ask, with the stopped session. */
	advise(lines: readonly string[], question?: CardView): void {
		this.advice = lines;
		this.question = question;
		this.changed.fire();
	}

	/** Brings the cursor up to now, so that a snapshot sent afterwards is exact. */
	catchUp(): void {
		if (this.running) {
			this.apply({ type: "tick" });
		}
	}

	dispose(): void {
		this.wake?.dispose();
		this.saveTimer?.dispose();
		this.disposables.dispose();
	}

	private now(): number {
		return this.clock.at() * 1000;
	}

	private apply(input: Untimed<SessionInput>): void {
		if (this.state === undefined) {
			return;
		}
		const { state, effects } = sessionStep(this.state, { ...input, at: this.now() } as SessionInput);
		this.state = state;
		for (const effect of effects) {
			this.happened.fire(effect);
		}
		this.save();
		this.arm();
		if (effects.length > 0) {
			this.changed.fire();
		}
	}

	/** One timer to the next boundary and one to the next save, both only while the session runs. */
	private arm(): void {
		this.wake?.dispose();
		this.saveTimer?.dispose();
		const wakeAt = this.state === undefined ? undefined : sessionWakeAt(this.state);
		if (wakeAt === undefined) {
			return;
		}
		this.wake = this.clock.after((wakeAt - this.now()) / 1000, () => this.onWake());
		this.saveTimer = this.clock.after(saveEvery, () => this.catchUp());
	}

	private onWake(): void {
		const slept = this.state === undefined ? undefined : sleptPastWake(this.state, this.now());
		if (slept !== undefined && this.state !== undefined) {
			this.state = sessionStep(this.state, { type: "pause", at: slept }).state;
		}
		this.apply({ type: "tick" });
	}

	private save(): void {
		const { state } = this;
		const keep = state !== undefined && state.status !== "closed";
		void this.memento.update(savedKey, keep ? saveSession(state) : undefined);
	}
}
