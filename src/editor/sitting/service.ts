import { type Disposable, type Event, EventEmitter } from "vscode";
import { machineCalendar } from "../../sitting/calendar";
import type { Effect } from "../../sitting/effect";
import { type Explanation, explain } from "../../sitting/explain";
import type { Input, InputBody } from "../../sitting/input";
import type { Rules } from "../../sitting/rules";
import type { Settings } from "../../sitting/settings";
import type { Moment } from "../../sitting/state";
import { wakeAt } from "../../sitting/step";
import { stillHolds } from "../../sitting/still-holds";
import { type View, view } from "../../sitting/view";
import { act, holdsPen, type Joined, join, openWindow, share, type WindowState } from "../../sitting/windows";
import type { Clock } from "../clock";
import { Disposables } from "../disposables";
import { Alarm } from "./alarm";
import { Delivery } from "./delivery";
import type { SharedSitting } from "./shared-sitting";

/** Real seconds by which a timer may be late before the host must have been stopped: a browser holds back a hidden page's timers for less. Our choice. */
const latest = 90;

/** Real seconds between two saves of mere evidence; everything else is saved at once. Our choice: a reading gap this long changes nothing. */
const evidenceSaveEvery = 10;

/** Seconds of the timer's clock that may go by between them in a demonstration, where it runs faster. Our choice. */
const evidenceSaveAtMost = 60;

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

	private readonly alarm: Alarm;
	private readonly delivery: Delivery;

	private rules: Rules;
	private local: WindowState;
	private presence: Presence = { focused: false, seen: () => undefined };
	/** Inputs that came while the file was being read: they come after what it holds. */
	private waiting: Input[] | undefined = [];
	private savedAt = Number.NEGATIVE_INFINITY;
	/** This window knows something that it has not written. */
	private unsaved = false;

	constructor(
		private readonly clock: Clock,
		settings: Settings,
		private readonly shared: SharedSitting,
		private readonly log: (message: string) => void,
	) {
		this.rules = { settings, calendar: machineCalendar };
		this.local = openWindow(shared.window, undefined, this.now(), this.rules).window;
		this.alarm = this.disposables.add(new Alarm(clock, () => this.onTimer()));
		this.delivery = this.disposables.add(new Delivery(shared));
		this.onDelivery = this.delivery.onDelivery;
		this.disposables.add(shared.onDidChange(() => void this.catchUp()));
	}

	/** Seconds of the timer's clock per real second. */
	get rate(): number {
		return this.clock.rate;
	}

	get settings(): Settings {
		return this.rules.settings;
	}

	/** Whether this is the window the person was at last. */
	get isLatest(): boolean {
		return holdsPen(this.local);
	}

	/** Goes on where the last window stopped, and begins to follow this window's person. */
	async open(presence: Presence): Promise<void> {
		this.presence = presence;
		const looking = this.clock.at();
		const files = await this.shared.read();
		if (this.disposables.disposed) {
			return;
		}
		this.accept(openWindow(this.shared.window, files.at(-1), this.now(), this.rules));
		this.local = { ...this.local, lookedAt: looking };
		this.bridge();
		this.takeWaiting();
		const { prompt } = this.local.state;
		if (prompt !== null && (await this.shared.wasLost(prompt.id))) {
			this.feed({ type: "prompt-lost", id: prompt.id });
		}
	}

	/** Tells the engine something that happens now. */
	feed(body: InputBody): void {
		const input: Input = { ...body, ...this.now() };
		if (this.waiting === undefined) {
			this.take(input);
		} else {
			this.waiting.push(input);
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

	view(): View {
		return view(this.local.state, this.now(), this.rules);
	}

	explain(): Explanation {
		return explain(this.local.state, this.now(), this.rules);
	}

	dispose(): void {
		const { prompt } = this.local.state;
		if (prompt !== null && this.delivery.isHere(prompt.id)) {
			// It closes with this window: another one asks once more.
			this.feed({ type: "prompt-lost", id: prompt.id });
		}
		if (this.unsaved) {
			this.save();
		}
		this.disposables.dispose();
	}

	private now(): Moment {
		return { at: this.clock.at(), wall: this.clock.wall() };
	}

	/** Brings the state over the time in which no window ran, and to the settings of now. */
	private bridge(): void {
		const { state } = this.local;
		const now = this.now();
		if (now.at - state.at > this.settings.away && state.stretch !== "unfocused") {
			// Nothing is delivered for a time nobody was there to see.
			this.advance({ type: "sleep", at: state.at, wall: now.wall });
		}
		this.advance({ type: "settings", settings: this.settings, ...now });
	}

	/** Takes in what other windows wrote, then the inputs that came meanwhile. */
	private async catchUp(): Promise<void> {
		const { lookedAt } = this.local;
		const looking = this.clock.at();
		const files = await this.shared.read();
		if (!this.disposables.disposed) {
			const joined = files.map((file) => {
				const one = join({ ...this.local, lookedAt }, file, this.now(), this.rules);
				this.accept(one);
				return one;
			});
			// What is written while the files are being read is news at the next look, and as old as it says.
			this.local = { ...this.local, lookedAt: looking };
			// Older writings lack what is in ours; only the latest has to hold it.
			if (joined.at(-1)?.write === true) {
				this.save();
			}
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
			this.advance({ type: "sleep", at: this.local.state.at, wall: input.wall });
		}
		const { effects, write } = this.advance(input);
		this.arm();
		this.unsaved ||= write;
		const minor = input.type === "evidence" && effects.length === 0;
		if (
			write &&
			!(minor && this.clock.at() - this.savedAt < Math.min(evidenceSaveEvery * this.clock.rate, evidenceSaveAtMost))
		) {
			this.save();
		}
		if (effects.length > 0 || (input.type !== "evidence" && input.type !== "tick")) {
			this.changed.fire();
		}
		if (input.type === "evidence") {
			void this.missPrompt();
		}
	}

	/** Somebody is here: if the open prompt died with the window that was to show it, it is wanted again. */
	private async missPrompt(): Promise<void> {
		const { prompt } = this.local.state;
		if (prompt !== null && (await this.delivery.isLost(prompt.id))) {
			this.feed({ type: "prompt-lost", id: prompt.id });
		}
	}

	private advance(input: Input): Joined {
		const joined = act(this.local, input, this.rules);
		if (input.type === "settings") {
			this.rules = { ...this.rules, settings: input.settings };
		}
		this.accept(joined);
		return joined;
	}

	/** Makes a new state ours and carries out what came of it. */
	private accept({ window, effects, problem }: Joined): void {
		this.local = window;
		if (problem !== undefined) {
			this.log(`The timer's saved state was set aside: ${problem}.`);
		}
		for (const effect of effects) {
			this.happened.fire(effect);
			const { at } = this.now();
			void this.delivery.deliver(effect, this.presence.focused, () => stillHolds(effect, this.local.state, at));
		}
	}

	/** One timer, for the next thing the engine would do or the next minute shown; none in a window nobody is at. */
	private arm(): void {
		if (!this.presence.focused || !holdsPen(this.local)) {
			this.alarm.set(Number.POSITIVE_INFINITY);
			return;
		}
		this.alarm.set(
			Math.min(
				wakeAt(this.local.state, this.rules) ?? Number.POSITIVE_INFINITY,
				this.view().viewChangesAt ?? Number.POSITIVE_INFINITY,
			),
		);
	}

	private onTimer(): void {
		const seen = this.presence.seen();
		const ago = (seen ?? 0) * this.clock.rate;
		const { at, wall } = this.now();
		if (seen !== undefined && this.waiting === undefined && at - ago > this.local.state.at) {
			this.advance({ type: "evidence", window: this.shared.window, at: at - ago, wall: wall - ago * 1000 });
			void this.missPrompt();
		}
		this.feed({ type: "tick" });
		this.changed.fire();
	}

	private save(): void {
		this.savedAt = this.clock.at();
		this.unsaved = false;
		void this.shared.write(share(this.local, this.now()));
	}
}
