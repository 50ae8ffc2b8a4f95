import { type Disposable, type Event, EventEmitter } from "vscode";
import { machineCalendar } from "../../sitting/calendar";
import type { Effect } from "../../sitting/effect";
import { type Explanation, explain } from "../../sitting/explain";
import { inferredPresenceAt } from "../../sitting/infer-activity";
import type { Input, InputBody } from "../../sitting/input";
import { isCurrent } from "../../sitting/is-current";
import { type OutsideView, outsideView } from "../../sitting/outside-view";
import type { Settings } from "../../sitting/settings";
import type { Moment } from "../../sitting/state";
import { awayAt, wakeAt } from "../../sitting/step";
import { nextViewChange, type TimerView, timerView } from "../../sitting/timer-view";
import { noScreen } from "../activity/screen-lock";
import { type Calls, noCalls } from "../calls/call-watch";
import type { Clock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import type { RealTime } from "../platform/real-time";
import type { StorageHealth } from "../platform/storage-health";
import { DeadlineTimer } from "./deadline-timer";
import { PromptDelivery } from "./prompt-delivery";
import type { SharedSitting } from "./shared-sitting";
import { SharedState } from "./shared-state";

/** Real seconds by which a timer may be late before the host must have been stopped: a browser holds back a hidden page's timers for less. Our choice. */
const latest = 90;

/** Real seconds after which it is asked again whether a call goes on and whether the screen is locked. */
const holdCheckEvery = 60;

const never = Number.POSITIVE_INFINITY;

/** The moment of the first thing that would be otherwise on a call: a message to show, or time away. */
function decidedByCall(effects: readonly Effect[]): number | undefined {
	return effects.find((effect) =>
		effect.type === "posture"
			? effect.show === "notification"
			: effect.type === "prompt" || effect.type === "timing-question" || effect.type === "away",
	)?.at;
}

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
	/** The machine is being asked about a call: what comes meanwhile waits. */
	private asking = false;
	private nextHoldCheck: Disposable | undefined;
	private readonly isOpen = () => !this.disposables.disposed;

	constructor(
		private readonly clock: Clock,
		settings: Settings,
		private readonly shared: SharedSitting,
		storage: Pick<StorageHealth, "attempt">,
		log: (message: string) => void,
		private readonly calls: Calls = noCalls,
		private readonly screen = noScreen,
		time?: RealTime,
	) {
		const rules = { settings, calendar: machineCalendar };
		this.current = new SharedState(clock, rules, shared, storage, (effect) => this.carryOut(effect), log);
		this.alarm = this.disposables.add(new DeadlineTimer(clock, () => this.onTimer()));
		this.delivery = this.disposables.add(new PromptDelivery(shared, time));
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
		this.feedAt({ ...body, ...this.current.now() });
	}

	private feedAt(input: Input): void {
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

	/** How it stands as others than the person are told it. @param limit seconds of sitting, without regard to the phase */
	outside(limit: number): OutsideView {
		return outsideView(this.current.state, this.current.now(), this.current.rules, limit);
	}

	dispose(): void {
		this.nextHoldCheck?.dispose();
		for (const input of this.asking ? (this.waiting ?? []) : []) {
			this.current.advance(input);
		}
		const { prompt } = this.current.state;
		if (prompt !== null && this.delivery.isHere(prompt.id)) {
			// It goes with this window: another one asks once more.
			this.current.advance({ type: "prompt-lost", id: prompt.id, ...this.current.now() });
		}
		this.current.saveAtLast();
		this.disposables.dispose();
	}

	/** Brings the state over the time in which no window ran, to the settings of now, and to whether the person is here. */
	private bridge(): void {
		const { state } = this.current;
		const now = this.current.now();
		if (now.at - state.at > this.settings.away && state.stretch !== "unfocused") {
			// Nothing is delivered for a time nobody was there to see.
			this.current.advance({ type: "sleep", sinceLastSign: true, at: state.at, wall: now.wall });
		}
		this.current.advance({ type: "settings", settings: this.settings, ...now });
		if (this.presence.focused) {
			// The editor tells of a focus that changes, and the one the state knows of may be gone: nobody would tell of its loss.
			this.current.advance({ type: "focus", window: this.shared.window, ...now });
		}
	}

	/** Takes in what other windows wrote, then the inputs that came meanwhile. */
	private async catchUp(): Promise<void> {
		await this.current.catchUp(this.isOpen);
		if (this.isOpen()) {
			this.takeWaiting();
		}
	}

	private takeWaiting(): void {
		if (this.asking) {
			return;
		}
		const inputs = this.waiting ?? [];
		this.waiting = undefined;
		for (const input of inputs) {
			// One that has to be asked about lets the others wait as well.
			this.feedAt(input);
		}
		this.arm();
		this.changed.fire();
	}

	private take(input: Input): void {
		this.passSleep(input);
		const decided = this.calls.isWorthAsking ? decidedByCall(this.current.preview(input)) : undefined;
		if (decided !== undefined) {
			this.waiting = [input];
			void this.askAboutCall(decided, input);
			return;
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

	/** A message is about to be shown, or a gap to count as time away: on a call neither is so. */
	private async askAboutCall(at: number, input: Input): Promise<void> {
		this.asking = true;
		const isOnCall = (await this.calls.isOnCall()) && !(await this.screen.isLocked());
		this.asking = false;
		if (!this.isOpen()) {
			return;
		}
		if (isOnCall) {
			this.current.advance({ type: "call", on: true, at, wall: input.wall - (input.at - at) * 1000 });
		}
		this.takeWaiting();
	}

	/**
	 * While a call goes on, and as long as messages wait after it, it is asked for again; and while a meeting or a call holds
	 * the person at the desk without a touch, whether the screen is locked.
	 */
	private followHold(): void {
		const { state, isLeader } = this.current;
		if (!isLeader || (state.call === null && state.stretch !== "held")) {
			this.nextHoldCheck?.dispose();
			this.nextHoldCheck = undefined;
			return;
		}
		this.nextHoldCheck ??= this.clock.after(holdCheckEvery * this.clock.rate, async () => {
			const isLocked = this.isUntouched() && (await this.screen.isLocked());
			const isCalling = this.current.state.call !== null ? await this.calls.isOnCall() : undefined;
			this.nextHoldCheck = undefined;
			if (!this.isOpen()) {
				return;
			}
			if (isLocked && this.isUntouched()) {
				this.feed({ type: "screen-locked" });
			}
			if (isCalling !== undefined) {
				this.feed({ type: "call", on: isCalling });
			}
			this.followHold();
		});
	}

	/** Whether somebody is held at the desk, and nothing was touched since the check before. */
	private isUntouched(): boolean {
		const { stretch, anchor } = this.current.state;
		return stretch === "held" && this.current.now().at - anchor >= holdCheckEvery * this.clock.rate;
	}

	/** Tells the engine that the machine or the host stood still since the last input, if it did. */
	private passSleep({ at, wall }: Moment): boolean {
		const { state } = this.current;
		const began = this.clock.takeSleep();
		const isLate = this.alarm.lateBy(at) > latest * this.clock.rate;
		if (began === undefined && !isLate) {
			return false;
		}
		// The timer should have come long ago: then all is known is that nothing happened since the last step.
		const from = began ?? state.at;
		// What happened since in another window shows that the machine is awake again.
		if (from >= state.at) {
			this.current.advance({ type: "sleep", at: from, wall: wall - (at - from) * 1000 });
		}
		return true;
	}

	/** Somebody is here: if the open prompt died with the window that was to show it, it is wanted again. */
	private async missPrompt(): Promise<void> {
		const { prompt } = this.current.state;
		if (prompt !== null && !prompt.delivered && (await this.delivery.isLost(prompt.id))) {
			this.feed({ type: "prompt-lost", id: prompt.id });
		}
	}

	private carryOut(effect: Effect): void {
		this.happened.fire(effect);
		void this.deliver(effect);
	}

	/** The state tells of a prompt that was shown, besides the claim to it: of two files, one may come to be known in time. */
	private async deliver(effect: Effect): Promise<void> {
		const at = this.clock.at();
		const wanted = () => isCurrent(effect, this.current.state, at);
		const isShown = await this.delivery.deliver(effect, this.presence.focused, wanted);
		if (isShown && effect.type === "prompt" && this.isOpen()) {
			this.feed({ type: "prompt-shown", id: effect.id });
		}
	}

	/**
	 * For the next thing the engine would do or the next minute shown. In a window nobody is at, only for the moment at which
	 * a call decides whether the person is away.
	 */
	private arm(): void {
		const { state, rules, isLeader } = this.current;
		const { focused } = this.presence;
		const next = focused
			? Math.min(wakeAt(state, rules) ?? never, nextViewChange(state, this.current.now(), rules) ?? never)
			: this.calls.isWorthAsking
				? (awayAt(state, rules) ?? never)
				: never;
		this.alarm.set(isLeader ? next : never);
		this.followHold();
	}

	/** Somebody touched the machine so many real seconds ago, at this window, though no event of the editor told so. */
	touchedAgo(seconds: number): void {
		this.noteSighting(seconds);
		this.feed({ type: "tick" });
	}

	private onTimer(): void {
		const seen = this.presence.seen();
		if (seen !== undefined) {
			this.noteSighting(seen);
		}
		this.feed({ type: "tick" });
		this.changed.fire();
	}

	private noteSighting(secondsAgo: number): void {
		if (this.waiting !== undefined) {
			return;
		}
		const { at, wall } = this.current.now();
		// After sleep the editor still says of its window what it said before.
		if (this.passSleep({ at, wall })) {
			return;
		}
		const moment = inferredPresenceAt(this.current.state, at, at - secondsAgo * this.clock.rate, this.settings);
		if (moment !== undefined) {
			const input = { at: moment, wall: wall - (at - moment) * 1000 };
			this.current.advance({ type: "evidence", window: this.shared.window, ...input });
			void this.missPrompt();
		}
	}
}
