import { type Disposable, type Event, EventEmitter } from "vscode";
import { machineCalendar } from "../../sitting/calendar";
import type { Effect } from "../../sitting/effect";
import { type Explanation, explain } from "../../sitting/explain";
import { inferredPresenceAt } from "../../sitting/infer-activity";
import type { Input, InputBody } from "../../sitting/input";
import { isCurrent } from "../../sitting/is-current";
import type { Settings } from "../../sitting/settings";
import { wakeAt } from "../../sitting/step";
import { type TimerView, timerView } from "../../sitting/timer-view";
import type { Clock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import { DeadlineTimer } from "./deadline-timer";
import { PromptDelivery } from "./prompt-delivery";
import type { SharedSitting } from "./shared-sitting";
import { SharedState } from "./shared-state";

/** Real seconds by which a timer may be late before the host must have been stopped: a browser holds back a hidden page's timers for less. Our choice. */
const latest = 90;

const never = Number.POSITIVE_INFINITY;

/** What this window can tell of its person. */
export interface Presence {
	readonly focused: boolean;
	/** Real seconds ago that somebody was certainly there though no event told so. */
	seen(): number | undefined;
}

/**
 * Runs the engine in this window: stamps inputs with the time, arms one timer for what comes next, and shares the state
 * with the other windows. A window without focus runs no timer; what happened meanwhile is worked out, at its exact
 * times, by the next window that has something to say.
 */
export class SittingService implements Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<void>());
	private readonly happened = this.disposables.add(new EventEmitter<Effect>());
	/** What is shown has changed, or a whole minute has passed. */
	readonly onDidChange = this.changed.event;
	/** Something happened, worked out in this window: for the record. */
	readonly onEffect = this.happened.event;
	/** A message to show in this window, now. */
	readonly onDelivery: Event<Effect>;

	private readonly alarm: DeadlineTimer;
	private readonly delivery: PromptDelivery;
	private readonly current: SharedState;
	private presence: Presence = { focused: false, seen: () => undefined };
	/** Inputs that came while the file was being read: they come after what it holds. */
	private waiting: Input[] | undefined = [];
	private readonly isOpen = () => !this.disposables.disposed;

	constructor(
		private readonly clock: Clock,
		settings: Settings,
		private readonly shared: SharedSitting,
		log: (message: string) => void,
	) {
		const rules = { settings, calendar: machineCalendar };
		this.current = new SharedState(clock, rules, shared, (effect) => this.carryOut(effect), log);
		this.alarm = this.disposables.add(new DeadlineTimer(clock, () => this.onTimer()));
		this.delivery = this.disposables.add(new PromptDelivery(shared));
		this.onDelivery = this.delivery.onDelivery;
		this.disposables.add(shared.onDidChange(() => void this.catchUp()));
	}

	/** Seconds of the timer's clock per real second. */
	get rate(): number {
		return this.clock.rate;
	}

	get settings(): Settings {
		return this.current.rules.settings;
	}

	/** Whether this is the window the person was at last. */
	get isLeader(): boolean {
		return this.current.isLeader;
	}

	/** Goes on where the last window stopped, and begins to follow this window's person. */
	async open(presence: Presence): Promise<void> {
		this.presence = presence;
		await this.current.open(this.isOpen);
		if (!this.isOpen()) {
			return;
		}
		this.bridge();
		this.takeWaiting();
		const { prompt } = this.current.state;
		if (prompt !== null && (await this.shared.wasLost(prompt.id))) {
			this.feed({ type: "prompt-lost", id: prompt.id });
		}
	}

	/** Tells the engine something that happens now. */
	feed(body: InputBody): void {
		const input: Input = { ...body, ...this.current.now() };
		if (this.waiting === undefined) {
			this.take(input);
		} else {
			this.waiting.push(input);
		}
	}

	/**
	 * A human pressed something on a page of ours: the editor tells nobody. A break and a routine are followed there, so
	 * they go on as they are.
	 */
	noteUserInput(): void {
		const { status, suppressions } = this.view();
		if (status !== "break" && !suppressions.includes("routine")) {
			this.feed({ type: "evidence", window: this.shared.window });
		}
	}

	/** The window gained or lost focus. Another one may have gone on with the state, so it is read first. */
	async focus(focused: boolean): Promise<void> {
		if (focused) {
			this.waiting ??= [];
		}
		this.feed({ type: focused ? "focus" : "blur", window: this.shared.window });
		if (focused) {
			await this.catchUp();
		}
	}

	configure(settings: Settings): void {
		this.feed({ type: "settings", settings });
	}

	view(): TimerView {
		return timerView(this.current.state, this.current.now(), this.current.rules);
	}

	explain(): Explanation {
		return explain(this.current.state, this.current.now(), this.current.rules);
	}

	dispose(): void {
		const { prompt } = this.current.state;
		if (prompt !== null && this.delivery.isHere(prompt.id)) {
			// It goes with this window: another one asks once more.
			this.current.advance({ type: "prompt-lost", id: prompt.id, ...this.current.now() });
		}
		this.current.saveAtLast();
		this.disposables.dispose();
	}

	/** Brings the state over the time in which no window ran, and to the settings of now. */
	private bridge(): void {
		const { state } = this.current;
		const now = this.current.now();
		if (now.at - state.at > this.settings.away && state.stretch !== "unfocused") {
			// Nothing is delivered for a time nobody was there to see.
			this.current.advance({ type: "sleep", at: state.at, wall: now.wall });
		}
		this.current.advance({ type: "settings", settings: this.settings, ...now });
	}

	/** Takes in what other windows wrote, then the inputs that came meanwhile. */
	private async catchUp(): Promise<void> {
		await this.current.catchUp(this.isOpen);
		if (this.isOpen()) {
			this.takeWaiting();
		}
	}

	private takeWaiting(): void {
		const inputs = this.waiting ?? [];
		this.waiting = undefined;
		for (const input of inputs) {
			this.take(input);
		}
		this.arm();
		this.changed.fire();
	}

	private take(input: Input): void {
		if (this.alarm.lateBy(input.at) > latest * this.clock.rate) {
			// The timer should have come long ago: the machine or the host stood still since the last step.
			this.current.advance({ type: "sleep", at: this.current.state.at, wall: input.wall });
		}
		const effects = this.current.advance(input);
		this.arm();
		const minor = effects.length === 0 && (input.type === "evidence" || input.type === "tick");
		this.current.saveWhatIsNew({ ofLittleWeight: minor });
		if (!minor) {
			this.changed.fire();
		}
		if (input.type === "evidence") {
			void this.missPrompt();
		}
	}

	/** Somebody is here: if the open prompt died with the window that was to show it, it is wanted again. */
	private async missPrompt(): Promise<void> {
		const { prompt } = this.current.state;
		if (prompt !== null && (await this.delivery.isLost(prompt.id))) {
			this.feed({ type: "prompt-lost", id: prompt.id });
		}
	}

	private carryOut(effect: Effect): void {
		this.happened.fire(effect);
		const at = this.clock.at();
		void this.delivery.deliver(effect, this.presence.focused, () => isCurrent(effect, this.current.state, at));
	}

	/** For the next thing the engine would do or the next minute shown; not in a window nobody is at. */
	private arm(): void {
		const { state, rules, isLeader } = this.current;
		const next = Math.min(wakeAt(state, rules) ?? never, this.view().viewChangesAt ?? never);
		this.alarm.set(this.presence.focused && isLeader ? next : never);
	}

	private onTimer(): void {
		const seen = this.presence.seen();
		const { at, wall } = this.current.now();
		const moment =
			seen === undefined || this.waiting !== undefined
				? undefined
				: inferredPresenceAt(this.current.state, at, at - seen * this.clock.rate, this.settings);
		if (moment !== undefined) {
			const input = { at: moment, wall: wall - (at - moment) * 1000 };
			this.current.advance({ type: "evidence", window: this.shared.window, ...input });
			void this.missPrompt();
		}
		this.feed({ type: "tick" });
		this.changed.fire();
	}
}
