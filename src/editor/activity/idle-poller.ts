import type { IdleSource } from "./idle-sources";
import { MachineSources } from "./machine-sources";

/** What the watch works with. Seconds are real ones. */
export interface IdlePollerContext {
	/** The ways to ask, the best first. */
	readonly sources: readonly IdleSource[];
	/** Whether the answer is needed now: no window has focus, this one speaks for the person, and they allow it. */
	wanted(): boolean;
	/** Until the next question. */
	every(): number;
	/** What was answered. */
	tell(seconds: number): void;
	after(seconds: number, run: () => void): { dispose(): void };
	log(line: string): void;
}

/** Turns without an answer in a row after which a machine that has answered before is not asked again. Our choice. */
const silentTurns = 3;

/**
 * Asks the machine now and then while no window of the editor has focus. The first way that answers is kept; where none
 * ever does, the machine is not asked again.
 */
export class IdlePoller {
	private timer: { dispose(): void } | undefined;
	private readonly sources: MachineSources<number>;
	private silences = 0;
	private asking = false;
	private open = true;

	constructor(private readonly parts: IdlePollerContext) {
		this.sources = new MachineSources(parts.sources, (name) =>
			parts.log(`How long ago the machine was used is known from ${name}.`),
		);
	}

	/** The window lost focus. */
	start(): void {
		if (this.open && this.timer === undefined && this.parts.sources.length > 0) {
			this.timer = this.parts.after(this.parts.every(), () => void this.look());
		}
	}

	/** The window has focus again: the editor knows by itself. */
	stop(): void {
		this.timer?.dispose();
		this.timer = undefined;
		if (!this.asking) {
			this.sources.stop();
		}
	}

	dispose(): void {
		this.open = false;
		this.stop();
		for (const source of this.parts.sources) {
			source.stop?.();
		}
	}

	private async look(): Promise<void> {
		this.timer = undefined;
		if (this.asking || !this.parts.wanted()) {
			return;
		}
		this.asking = true;
		const seconds = await this.ask();
		this.asking = false;
		if (!this.parts.wanted()) {
			this.sources.stop();
			return;
		}
		if (seconds !== undefined) {
			this.parts.tell(seconds);
		}
		this.start();
	}

	private async ask(): Promise<number | undefined> {
		const seconds = await this.sources.ask();
		this.silences = seconds === undefined ? this.silences + 1 : 0;
		// A busy machine may be silent for once.
		if (this.open && this.silences >= (this.sources.hasAnswered ? silentTurns : 1)) {
			this.open = false;
			this.sources.stop();
			this.parts.log("This machine does not say how long ago it was used: the setting otherApplications decides.");
		}
		return seconds;
	}
}
