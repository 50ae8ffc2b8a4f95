import { type Disposable, EventEmitter } from "vscode";
import { machineCalendar } from "../../sitting/calendar";
import type { Effect } from "../../sitting/effect";
import { type Explanation, explain } from "../../sitting/explain";
import { freshState } from "../../sitting/fresh";
import type { Input, InputBody } from "../../sitting/input";
import type { Rules } from "../../sitting/rules";
import type { Settings } from "../../sitting/settings";
import type { Moment, State } from "../../sitting/state";
import { step, wakeAt } from "../../sitting/step";
import { type View, view } from "../../sitting/view";
import type { Clock } from "../clock";
import { Disposables } from "../disposables";
import type { SharedSitting } from "./shared-sitting";

/** Real seconds by which a timer may be late before the host must have been stopped: a browser holds back a hidden page's timers for less. Our choice. */
const latest = 90;

/** Real seconds between two saves of mere evidence; everything else is saved at once. Our choice: a reading gap this long changes nothing. */
const evidenceSaveEvery = 10;

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
	private readonly delivered = this.disposables.add(new EventEmitter<Effect>());
	/** What is shown has changed, or a whole minute has passed. */
	readonly onDidChange = this.changed.event;
	/** Something happened, worked out in this window: for the record. */
	readonly onEffect = this.happened.event;
	/** A message to show in this window, now. */
	readonly onDelivery = this.delivered.event;

	private rules: Rules;
	private state: State;
	private presence: Presence = { focused: false, seen: () => undefined };
	/** Inputs that came while another window's state was being read. */
	private waiting: Input[] | undefined = [];
	private timer: Disposable | undefined;
	private timerDue = Number.POSITIVE_INFINITY;
	private savedAt = Number.NEGATIVE_INFINITY;

	constructor(
		private readonly clock: Clock,
		settings: Settings,
		private readonly shared: SharedSitting,
	) {
		this.rules = { settings, calendar: machineCalendar };
		this.state = freshState(this.now(), this.rules);
		this.disposables.add(shared.onDidChange(() => void this.catchUp()));
	}

	/** Seconds of the timer's clock per real second. */
	get rate(): number {
		return this.clock.rate;
	}

	get settings(): Settings {
		return this.rules.settings;
	}

	/** Goes on where the last window stopped, and begins to follow this window's person. */
	async open(presence: Presence): Promise<void> {
		this.presence = presence;
		await this.catchUp();
		const { prompt } = this.state;
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
		this.feed({ type: focused ? "focus" : "blur", window: this.shared.window });
		if (focused) {
			await this.catchUp();
		} else {
			this.arm();
		}
	}

	configure(settings: Settings): void {
		this.feed({ type: "settings", settings });
	}

	view(): View {
		return view(this.state, this.now(), this.rules);
	}

	explain(): Explanation {
		return explain(this.state, this.now(), this.rules);
	}

	dispose(): void {
		this.timer?.dispose();
		this.disposables.dispose();
	}

	private now(): Moment {
		return { at: this.clock.at(), wall: this.clock.wall() };
	}

	/** Takes over what other windows wrote, then the inputs that came meanwhile. */
	private async catchUp(): Promise<void> {
		this.waiting ??= [];
		try {
			const theirs = await this.shared.read(() => this.now(), this.rules);
			if (theirs !== undefined) {
				this.state = theirs;
			}
		} finally {
			const inputs = this.waiting ?? [];
			this.waiting = undefined;
			if (!this.disposables.disposed) {
				for (const input of inputs) {
					this.take(input);
				}
				this.arm();
				this.changed.fire();
			}
		}
	}

	private take(input: Input): void {
		if (input.at - this.timerDue > latest * this.clock.rate) {
			// The timer should have come long ago: the machine or the host stood still since the last step.
			this.advance({ type: "sleep", at: this.state.at, wall: input.wall });
		}
		this.advance(input);
		this.arm();
		this.save(input);
	}

	private advance(input: Input): void {
		const { state, effects } = step(this.state, input, this.rules);
		this.state = state;
		if (input.type === "settings") {
			this.rules = { ...this.rules, settings: input.settings };
		}
		for (const effect of effects) {
			this.happened.fire(effect);
			if (isMessage(effect)) {
				void this.deliver(effect);
			}
		}
		if (effects.length > 0 || (input.type !== "evidence" && input.type !== "tick")) {
			this.changed.fire();
		}
	}

	private async deliver(effect: Effect): Promise<void> {
		if (await this.shared.claim(effect.type === "prompt" ? effect.id : effect.key)) {
			this.delivered.fire(effect);
		}
	}

	/** One timer, for the next thing the engine would do or the next minute shown; none without focus. */
	private arm(): void {
		this.timer?.dispose();
		this.timer = undefined;
		this.timerDue = Number.POSITIVE_INFINITY;
		if (!this.presence.focused) {
			return;
		}
		const due = Math.min(
			wakeAt(this.state, this.rules) ?? Number.POSITIVE_INFINITY,
			this.view().viewChangesAt ?? Number.POSITIVE_INFINITY,
		);
		if (due < Number.POSITIVE_INFINITY) {
			this.timerDue = due;
			this.timer = this.clock.after(due - this.clock.at(), () => this.onTimer());
		}
	}

	private onTimer(): void {
		const seen = this.presence.seen();
		if (seen !== undefined) {
			const { at, wall } = this.now();
			const ago = seen * this.clock.rate;
			if (at - ago > this.state.at && this.waiting === undefined) {
				this.advance({ type: "evidence", window: this.shared.window, at: at - ago, wall: wall - ago * 1000 });
			}
		}
		this.feed({ type: "tick" });
		this.changed.fire();
	}

	private save(input: Input): void {
		const minor = input.type === "evidence" || input.type === "tick";
		if (!minor || this.clock.at() - this.savedAt >= evidenceSaveEvery * this.clock.rate) {
			this.savedAt = this.clock.at();
			this.shared.write(this.state, this.now());
		}
	}
}

function isMessage(effect: Effect): boolean {
	return effect.type === "prompt" || effect.type === "posture" || effect.type === "timing-question";
}
