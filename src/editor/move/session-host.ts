import { type Disposable, EventEmitter } from "vscode";
import { FullerSteps } from "../../exercises/fuller-steps";
import type { SessionPlan } from "../../exercises/plan";
import type { PlanChoices } from "../../exercises/planner";
import { easierStep } from "../../exercises/regression";
import { createSession, doneSoFar, sessionWakeAt } from "../../exercises/session";
import { canBeTakenUp, restoreSession, saveSession } from "../../exercises/session-storage";
import type { Feeling, SessionEffect, SessionInput, SessionState } from "../../exercises/session-types";
import { sleptPastWake } from "../../exercises/suspend-detection";
import type { Lookup } from "../../exercises/types";
import type { SessionIntent, SessionView } from "../../protocol";
import { asksFirst, guardedStep, stepsLeft } from "../../safety/guarded-session";
import type { Lock } from "../../safety/unlock-actions";
import type { CardView } from "../../safety/views";
import type { Clock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import { shortId } from "../platform/short-id";
import type { WorkspaceState } from "../platform/stored";
import type { PlayGuard } from "../safety/play-guard";

/** Seconds between two saves of a running session, so that a reload goes on at the same second. Our choice. */
const saveEvery = 1;

/** Seconds between two looks at the diary's files while a session runs: a flag stops it within two. Our choice. */
const lookEvery = 1;

/** An input before the host has stamped its time on it. */
type Untimed<Input> = Input extends unknown ? Omit<Input, "at"> : never;

/** A step that was asked for and may not be played. */
export interface RefusedStep {
	readonly name: string;
	readonly lock: Lock;
}

/** A session that a lock has ended. */
export interface HeldSession {
	readonly routine: string;
	readonly lock: Lock;
}

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
	private readonly held = this.disposables.add(new EventEmitter<HeldSession>());
	/** The guard had something against what was left of the session: it ended there, with what was done on record. */
	readonly onDidHold = this.held.event;
	private readonly refused = this.disposables.add(new EventEmitter<RefusedStep>());
	/** The easier exercise that was asked for is locked. The session goes on as it was. */
	readonly onDidRefuse = this.refused.event;
	private readonly failed = this.disposables.add(new EventEmitter<unknown>());
	/** Nobody could say whether the session may go on: it waits, paused. */
	readonly onDidFail = this.failed.event;

	private state: SessionState | undefined;
	private lookup: Lookup = () => undefined;
	private choices: PlanChoices = {};
	private fuller = new FullerSteps();
	private advice: readonly string[] | undefined;
	private question: CardView | undefined;
	private wake: Disposable | undefined;
	private saveTimer: Disposable | undefined;
	/** What plays waits for the guard, in order. */
	private asking: Promise<void> = Promise.resolve();
	/** Counts what waits for nothing: it overtakes what does, and that is dropped. */
	private urgent = 0;
	private keptAt: number | undefined;
	private lookTimer: Disposable | undefined;

	constructor(
		private readonly clock: Clock,
		private readonly memento: WorkspaceState,
		private readonly guard: PlayGuard,
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
			...this.fuller.words(state.plan, state.cursor.step),
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

	/** When the session happened that is just ending, epoch milliseconds; undefined for now. */
	get happenedAt(): number | undefined {
		return this.keptAt;
	}

	/**
	 * Starts a new session, or leaves it paused at its start to be looked at; one that is still going is closed first, with
	 * what was done of it on record. Gives what stands against it, and then changes nothing.
	 */
	start(plan: SessionPlan, lookup: Lookup, choices: PlanChoices = {}, paused = false): Lock | undefined {
		const justDone = this.active && this.state !== undefined ? doneSoFar(this.state) : [];
		const lock = this.guard.objectionTo(plan.steps, {
			id: undefined,
			justDone: justDone.filter(({ seconds }) => seconds > 0).map(({ exercise }) => exercise),
		});
		if (lock !== undefined) {
			return lock;
		}
		this.urgent += 1;
		this.apply({ type: "close" });
		this.lookup = lookup;
		this.choices = choices;
		this.fuller = new FullerSteps();
		this.advice = undefined;
		this.question = undefined;
		this.keptAt = undefined;
		this.state = createSession(shortId(), plan, this.now());
		if (paused) {
			this.save();
			this.changed.fire();
		} else {
			this.apply({ type: "start" });
		}
		return undefined;
	}

	/**
	 * Brings back what a reload left behind, paused: for two hours, and if nothing stands against it. Otherwise what was
	 * done of it goes on record. Gives the reason when something was there but cannot be used.
	 */
	restore(lookup: Lookup): string | undefined {
		const saved = this.memento.get<unknown>("session");
		if (saved === undefined || this.state !== undefined) {
			return undefined;
		}
		const restored = restoreSession(saved, this.now());
		if (restored.state === undefined) {
			void this.memento.update("session", undefined);
			return restored.reason;
		}
		this.lookup = lookup;
		this.state = restored.state;
		const wall = this.clock.wall();
		if (this.active && !canBeTakenUp(restored.savedAt, wall)) {
			const { savedAt = wall } = restored;
			this.keptAt = Math.min(savedAt, wall);
			this.apply({ type: "close" });
			return "The kept routine is too old to go on with. What was done of it is in the diary.";
		}
		this.obey();
		this.changed.fire();
		return undefined;
	}

	/**
	 * What the person wants of session `id`; a message about another session is late and means nothing now. Resolves when
	 * it is done, or refused.
	 */
	async intend(id: string, intent: SessionIntent): Promise<void> {
		if (this.state?.id === id) {
			await this.wish(id, intent);
		}
	}

	answer(id: string, feeling: Feeling): void {
		if (this.state?.id === id) {
			this.apply({ type: "feeling", feeling });
		}
	}

	/** Pauses whatever runs: the panel was closed or hidden. */
	pause(): void {
		this.urgent += 1;
		if (this.running) {
			this.apply({ type: "pause" });
		}
	}

	async toggle(): Promise<void> {
		if (this.active && this.state !== undefined) {
			await this.wish(this.state.id, this.running ? "pause" : "resume");
		}
	}

	/**
	 * Asks anew whether what is left of the session may be played, from what is known by now. If not, it ends where it is,
	 * with what was done on record.
	 */
	obey(): void {
		const { state } = this;
		const left = state === undefined ? [] : stepsLeft(state);
		if (state === undefined || left.length === 0) {
			return;
		}
		const lock = this.guard.objectionTo(left, { id: state.id });
		if (lock !== undefined) {
			this.apply({ type: "close" });
			this.tellHeld(state.plan.routine, lock);
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
		this.lookTimer?.dispose();
		this.disposables.dispose();
	}

	private now(): number {
		return this.clock.at() * 1000;
	}

	private async wish(id: string, intent: SessionIntent): Promise<void> {
		if (intent !== "fuller" && !asksFirst[intent]) {
			this.urgent += 1;
			this.apply(this.inputFor(intent));
			return;
		}
		const { urgent } = this;
		this.asking = this.asking
			.catch(() => undefined)
			.then(async () => {
				try {
					await this.guard.refresh();
				} catch (error) {
					this.pause();
					this.failed.fire(error);
					return;
				}
				if (this.state?.id !== id) {
					return;
				}
				const { urgent: before } = this;
				this.obey();
				if (this.urgent === before && before === urgent) {
					this.apply(this.inputFor(intent));
				}
			});
		await this.asking;
	}

	/** The input for an intent; undefined where there is nothing easier or fuller, or it is locked. */
	private inputFor(intent: SessionIntent): Untimed<SessionInput> | undefined {
		const { state } = this;
		if (intent !== "easier" && intent !== "fuller") {
			return { type: intent };
		}
		if (state === undefined) {
			return undefined;
		}
		const replacement =
			intent === "fuller"
				? this.fuller.before(state.cursor.step)
				: easierStep(state.plan, state.cursor.step, this.lookup, this.choices);
		if (replacement === undefined) {
			return undefined;
		}
		const lock = this.guard.objectionTo([replacement], { id: state.id });
		if (lock !== undefined) {
			this.refused.fire({ name: replacement.name, lock });
			return undefined;
		}
		return { type: "easier", replacement };
	}

	/** Keeps what gave way, so that one key leads back. */
	private noteReplaced(before: SessionState, input: Untimed<SessionInput>, effects: readonly SessionEffect[]): void {
		const replaced = effects.find((effect) => effect.type === "replaced");
		const step = replaced === undefined ? undefined : before.plan.steps[replaced.step];
		if (replaced !== undefined && step !== undefined && input.type === "easier") {
			this.fuller.replaced(replaced.step, step, input.replacement);
		}
	}

	/** The session ended where it was. */
	private tellHeld(routine: string, lock: Lock): void {
		this.urgent += 1;
		this.held.fire({ routine, lock });
	}

	/** The one place where the session changes. */
	private apply(input: Untimed<SessionInput> | undefined, at = this.now()): void {
		const before = this.state;
		if (before === undefined || input === undefined) {
			return;
		}
		const { state, effects, lock } = guardedStep(before, { ...input, at } as SessionInput, (left) =>
			this.guard.objectionTo(left, { id: before.id }),
		);
		this.state = state;
		this.noteReplaced(before, input, effects);
		for (const effect of effects) {
			this.happened.fire(effect);
		}
		this.save();
		this.arm();
		if (lock !== undefined) {
			this.tellHeld(state.plan.routine, lock);
		}
		if (effects.length > 0) {
			this.changed.fire();
		}
		if (effects.some(({ type }) => type === "finished") && this.isCalm(state)) {
			// Nothing was moved that could hurt: there is nothing to ask.
			this.apply({ type: "close" });
		}
	}

	/** Breathing, sitting still or a look at one's posture, and nothing else. */
	private isCalm({ plan }: SessionState): boolean {
		return plan.steps.every(({ exercise }) => {
			const kind = this.lookup(exercise)?.kind;
			return kind === "calm" || kind === "checklist";
		});
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
		this.lookTimer ??= this.clock.after(lookEvery, () => void this.lookAgain());
	}

	/** While something plays the files are asked themselves: on some disks no word comes of what another window wrote. */
	private async lookAgain(): Promise<void> {
		if (this.running) {
			try {
				await this.guard.refresh();
				this.obey();
			} catch (error) {
				if (this.running) {
					this.pause();
					this.failed.fire(error);
				}
			}
		}
		const goesOn = this.running && !this.disposables.disposed;
		this.lookTimer = goesOn ? this.clock.after(lookEvery, () => void this.lookAgain()) : undefined;
	}

	private onWake(): void {
		const slept = this.state === undefined ? undefined : sleptPastWake(this.state, this.now());
		if (slept !== undefined) {
			this.apply({ type: "pause" }, slept);
		}
		this.apply({ type: "tick" });
	}

	private save(): void {
		const { state } = this;
		const keep = state !== undefined && state.status !== "closed";
		void this.memento.update("session", keep ? saveSession(state, this.clock.wall()) : undefined);
	}
}
