import type { Effect } from "../../sitting/effect";
import type { Input } from "../../sitting/input";
import type { Rules } from "../../sitting/rules";
import type { Moment, State } from "../../sitting/state";
import { act, holdsPen, type Joined, join, openWindow, share, type WindowState } from "../../sitting/windows";
import type { Clock } from "../clock";
import type { SharedSitting } from "./shared-sitting";

/** Real seconds between two saves of mere evidence; everything else is saved at once. Our choice: a reading gap this long changes nothing. */
const evidenceSaveEvery = 10;

/** Seconds of the timer's clock that may go by between them in a demonstration, where it runs faster. Our choice. */
const evidenceSaveAtMost = 60;

/** The engine's state in this window, kept in step with what the other windows write. */
export class SharedState {
	private local: WindowState;
	private currentRules: Rules;
	private savedAt = Number.NEGATIVE_INFINITY;
	/** This window knows something that it has not written. */
	private unsaved = false;

	/** `carryOut` is called with each thing that happens, once the state is the one after it. */
	constructor(
		private readonly clock: Clock,
		rules: Rules,
		private readonly shared: SharedSitting,
		private readonly carryOut: (effect: Effect) => void,
		private readonly log: (message: string) => void,
	) {
		this.currentRules = rules;
		this.local = openWindow(shared.window, undefined, this.now(), rules).window;
	}

	get state(): State {
		return this.local.state;
	}

	/** Those that hold from now on. */
	get rules(): Rules {
		return this.currentRules;
	}

	/** Whether this window is the one to let time pass by itself. */
	get holdsPen(): boolean {
		return holdsPen(this.local);
	}

	now(): Moment {
		return { at: this.clock.at(), wall: this.clock.wall() };
	}

	/** Goes on where the last window stopped. `goOn` says whether anybody still wants it once the files are read. */
	async open(goOn: () => boolean): Promise<void> {
		const looking = this.clock.at();
		const files = await this.shared.read();
		if (goOn()) {
			this.accept(openWindow(this.shared.window, files.at(-1), this.now(), this.rules));
			this.local = { ...this.local, lookedAt: looking };
		}
	}

	/** Takes in what other windows wrote. `goOn` as above. */
	async catchUp(goOn: () => boolean): Promise<void> {
		const { lookedAt } = this.local;
		const looking = this.clock.at();
		const files = await this.shared.read();
		if (!goOn()) {
			return;
		}
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
	}

	/** Takes an input and tells what came of it; it is not saved yet. */
	advance(input: Input): readonly Effect[] {
		const joined = act(this.local, input, this.rules);
		if (input.type === "settings") {
			this.currentRules = { ...this.rules, settings: input.settings };
		}
		this.unsaved ||= joined.write;
		this.accept(joined);
		return joined.effects;
	}

	/** Writes what is not written yet; where it is of little weight, only every so often. */
	saveWhatIsNew({ ofLittleWeight }: { readonly ofLittleWeight: boolean }): void {
		const often = Math.min(evidenceSaveEvery * this.clock.rate, evidenceSaveAtMost);
		if (this.unsaved && !(ofLittleWeight && this.clock.at() - this.savedAt < often)) {
			this.save();
		}
	}

	/** Writes what is not written yet as the window closes. */
	saveAtLast(): void {
		if (this.unsaved) {
			this.unsaved = false;
			this.shared.writeAtOnce(share(this.local, this.now()));
		}
	}

	private save(): void {
		this.savedAt = this.clock.at();
		this.unsaved = false;
		void this.shared.write(share(this.local, this.now()));
	}

	private accept({ window, effects, problem }: Joined): void {
		this.local = window;
		if (problem !== undefined) {
			this.log(`The timer's saved state was set aside: ${problem}.`);
		}
		for (const effect of effects) {
			this.carryOut(effect);
		}
	}
}
