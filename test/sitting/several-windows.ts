import type { Effect } from "../../src/sitting/effect";
import type { Input, InputBody } from "../../src/sitting/input";
import { type Claim, claimExpiry, claimSettling, isLost, mayShow } from "../../src/sitting/prompt-claims";
import type { EngineConfig } from "../../src/sitting/settings";
import { wakeAt } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import {
	applyLocal,
	isLeader,
	mergeRemote,
	openWindow,
	type SyncResult,
	toFile,
	type WindowState,
} from "../../src/sitting/window-sync";
import { MONDAY, rulesWith } from "./timeline";

/**
 * Several windows over one folder, as the editor runs them: each with a clock of its own origin, writing after a delay,
 * seeing others' files after a delay, arming a timer only while it holds the pen, claiming before it shows.
 */

export interface Delays {
	/** Seconds from asking for a write until the file is there. */
	readonly write: number;
	/** Seconds from a file being there until the others look. */
	readonly notice: number;
}

interface Task {
	readonly at: number;
	readonly run: () => void;
}

interface SimulatedWindow {
	readonly id: string;
	/** Monotonic seconds at the world's second 0. */
	readonly origin: number;
	local: WindowState;
	alive: boolean;
	writing: boolean;
	savedAt: number;
	timer: number;
	/** The open prompt it knows of, and the second of the world at which it looks whether anybody showed it. */
	known: { readonly prompt: string; readonly lookAt: number } | undefined;
	/** Its process stands still until this second of the world. */
	stalledUntil: number;
}

/** Evidence alone is written this often, seconds, as in the editor. */
const EVIDENCE_EVERY = 10;

export class SeveralWindows {
	now = 0;
	readonly shown: { readonly at: number; readonly window: string; readonly prompt: string }[] = [];
	readonly recorded: { readonly window: string; readonly effect: Effect }[] = [];
	private readonly windows = new Map<string, SimulatedWindow>();
	private readonly claims: Claim[] = [];
	/** The next one last; of one moment, the first put in. */
	private readonly tasks: Task[] = [];
	private readonly files = new Map<string, string>();
	/** Windows whose files cannot be read, as while they are written. */
	private readonly torn = new Set<string>();
	private focused: string | undefined;
	private readonly rules: EngineConfig;

	constructor(
		private readonly delays: Delays = { write: 0.02, notice: 0.15 },
		rules: EngineConfig = rulesWith(),
	) {
		this.rules = rules;
	}

	/** Let something be done at a second of the world. */
	at(seconds: number, run: () => void): void {
		let low = 0;
		let high = this.tasks.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.tasks[middle]?.at ?? 0) > seconds) low = middle + 1;
			else high = middle;
		}
		this.tasks.splice(low, 0, { at: seconds, run });
	}

	open(id: string): void {
		const origin = 1000 * (this.windows.size + 1) + 0.25;
		const moment = { at: origin + this.now, wall: MONDAY + this.now * 1000 };
		const opened = openWindow(id, this.read(), moment, this.rules);
		const window: SimulatedWindow = {
			id,
			origin,
			local: opened.window,
			alive: true,
			writing: false,
			savedAt: this.now,
			timer: 0,
			known: undefined,
			stalledUntil: 0,
		};
		this.windows.set(id, window);
		this.carryOut(window, opened);
	}

	focus(id: string): void {
		if (this.focused === id) return;
		const before = this.focused;
		this.focused = id;
		if (before !== undefined) this.put(before, { type: "blur", window: before });
		this.put(id, { type: "focus", window: id });
	}

	put(id: string, body: InputBody): void {
		const window = this.windows.get(id);
		if (window === undefined) return;
		this.whenRunning(window, () => {
			const input: Input = { ...body, ...this.moment(window) };
			this.carryOut(window, applyLocal(window.local, input, this.rules), body.type === "evidence");
		});
	}

	/** The window's process stands still, as on a busy machine: what it is told and what it does waits until then. */
	stall(id: string, seconds: number): void {
		const window = this.window(id);
		window.stalledUntil = Math.max(window.stalledUntil, this.now + seconds);
	}

	/** Whoever reads the window's file meets it half written each time. */
	tear(id: string, seconds: number): void {
		this.torn.add(id);
		this.at(this.now + seconds, () => this.torn.delete(id));
	}

	/** Evidence each second in the window, which has focus meanwhile. */
	typing(id: string, from: number, to: number): void {
		this.at(from, () => this.focus(id));
		for (let second = from; second < to; second++)
			this.at(second, () => this.put(id, { type: "evidence", window: id }));
	}

	/** The process is gone between two instructions: whatever it had not finished writing is lost. */
	kill(id: string): void {
		const window = this.windows.get(id);
		if (window !== undefined) window.alive = false;
		if (this.focused === id) this.focused = undefined;
	}

	/** Let the world go on until a second. */
	run(until: number): void {
		for (let next = this.tasks.at(-1); next !== undefined && next.at <= until; next = this.tasks.at(-1)) {
			this.tasks.pop();
			this.now = Math.max(this.now, next.at);
			next.run();
		}
		this.now = until;
	}

	isAlive(id: string): boolean {
		return this.window(id).alive;
	}

	view(id: string) {
		const window = this.window(id);
		return timerView(window.local.state, this.moment(window), this.rules);
	}

	/** The open prompt, as a window knows it. */
	prompt(id: string): string | undefined {
		return this.window(id).local.state.prompt?.id;
	}

	/** What a merged record holds: each key once. */
	record(): Effect[] {
		const byKey = new Map(this.recorded.map(({ effect }) => [effect.key, effect]));
		return [...byKey.values()].sort((one, other) => one.wall - other.wall);
	}

	private window(id: string): SimulatedWindow {
		const window = this.windows.get(id);
		if (window === undefined) throw new Error(`no window ${id}`);
		return window;
	}

	private moment(window: SimulatedWindow): { at: number; wall: number } {
		return { at: window.origin + this.now, wall: Math.round(MONDAY + this.now * 1000) };
	}

	private read(): unknown[] {
		return [...this.files].filter(([id]) => !this.torn.has(id)).map(([, file]) => JSON.parse(file));
	}

	private whenRunning(window: SimulatedWindow, run: () => void): void {
		if (this.now < window.stalledUntil) this.at(window.stalledUntil, () => this.whenRunning(window, run));
		else if (window.alive) run();
	}

	private carryOut(window: SimulatedWindow, joined: SyncResult, minor = false): void {
		window.local = joined.window;
		for (const effect of joined.effects) {
			this.recorded.push({ window: window.id, effect });
			if (effect.type === "prompt") this.claim(window, effect.id);
		}
		if (joined.write && (!minor || joined.effects.length > 0 || this.now - window.savedAt >= EVIDENCE_EVERY))
			this.write(window);
		this.arm(window);
		if (minor) this.missPrompt(window);
	}

	private write(window: SimulatedWindow): void {
		window.savedAt = this.now;
		if (window.writing) return;
		window.writing = true;
		this.at(this.now + this.delays.write, () => {
			this.whenRunning(window, () => {
				window.writing = false;
				this.files.set(window.id, JSON.stringify(toFile(window.local, this.moment(window))));
				for (const other of this.windows.values()) {
					this.at(this.now + this.delays.notice, () => this.look(other));
				}
			});
		});
	}

	private look(window: SimulatedWindow): void {
		this.whenRunning(window, () => {
			this.carryOut(window, mergeRemote(window.local, this.read(), this.moment(window), this.rules));
		});
	}

	private arm(window: SimulatedWindow): void {
		window.timer += 1;
		const armed = window.timer;
		const due = isLeader(window.local) ? wakeAt(window.local.state, this.rules) : undefined;
		if (due === undefined) return;
		this.at(Math.max(this.now, due - window.origin), () => {
			this.whenRunning(window, () => {
				if (window.timer === armed) this.put(window.id, { type: "tick" });
			});
		});
	}

	/** A prompt that the window that worked it out did not live to show is wanted once more by whoever is at hand. */
	private missPrompt(window: SimulatedWindow): void {
		const id = window.local.state.prompt?.id;
		if (id === undefined || (window.known?.prompt === id && this.now < window.known.lookAt)) return;
		const lost = window.known?.prompt === id && isLost(this.claims, id, MONDAY + this.now * 1000);
		window.known = { prompt: id, lookAt: this.now + claimExpiry / 1000 };
		if (lost) this.put(window.id, { type: "prompt-lost", id });
	}

	private claim(window: SimulatedWindow, prompt: string): void {
		const claim = {
			prompt,
			window: window.id,
			wall: MONDAY + this.now * 1000,
			focused: this.focused === window.id,
			shown: false,
		};
		this.claims.push(claim);
		this.at(this.now + claimSettling / 1000, () => {
			if (!window.alive || !mayShow(this.claims, prompt, window.id, MONDAY + this.now * 1000)) return;
			if (window.local.state.prompt?.id !== prompt) return;
			this.claims[this.claims.indexOf(claim)] = { ...claim, shown: true };
			this.shown.push({ at: this.now, window: window.id, prompt });
		});
	}
}
