import type { Effect } from "../../sitting/effect";
import type { Input } from "../../sitting/input";
import type { EngineConfig } from "../../sitting/settings";
import type { Moment, State } from "../../sitting/state";
import {
	applyLocal,
	isLeader,
	mergeRemote,
	obsoleteWindows,
	openWindow,
	type SyncResult,
	toFile,
	type WindowState,
} from "../../sitting/window-sync";
import type { Clock } from "../platform/clock";
import type { StorageHealth } from "../platform/storage-health";
import type { SharedSitting } from "./shared-sitting";

/** Real seconds between two saves of mere evidence; everything else is saved at once. Our choice: a reading gap this long changes nothing. */
const evidenceSaveEvery = 10;

/** Seconds of the timer's clock that may go by between them in a demonstration, where it runs faster. Our choice. */
const evidenceSaveAtMost = 60;

/** Real seconds, at least, for which inputs are kept to be put in order with other windows'. Our choice. */
const keep = 30;

/** The engine's state in this window, kept in step with what the other windows write. */
export class SharedState {
	private local: WindowState;
	private currentRules: EngineConfig;
	private savedAt = Number.NEGATIVE_INFINITY;
	/** This window knows something that it has not written. */
	private unsaved = false;
	private toldProblem: string | undefined;
	private lastLook: Promise<void> = Promise.resolve();
	private nextLook: Promise<void> | undefined;

	/** `carryOut` is called with each thing that happens, once the state is the one after it. */
	constructor(
		private readonly clock: Clock,
		rules: EngineConfig,
		private readonly shared: SharedSitting,
		private readonly storage: Pick<StorageHealth, "attempt">,
		private readonly carryOut: (effect: Effect) => void,
		private readonly log: (message: string) => void,
	) {
		this.currentRules = rules;
		this.local = this.opened([]).window;
	}

	get state(): State {
		return this.local.state;
	}

	/** Those that hold from now on. */
	get rules(): EngineConfig {
		return this.currentRules;
	}

	/** Whether this window is the one to let time pass by itself. */
	get isLeader(): boolean {
		return isLeader(this.local);
	}

	now(): Moment {
		return { at: this.clock.at(), wall: this.clock.wall() };
	}

	/** Goes on where the last window stopped. `goOn` says whether anybody still wants it once the files are read. */
	async open(goOn: () => boolean): Promise<void> {
		const looked = this.now();
		const files = await this.shared.read();
		if (goOn()) {
			this.accept(this.opened(files));
			this.local = { ...this.local, looked };
			// Nobody waits for it, and what fails is left to the next window that opens.
			void this.shared.tidy(obsoleteWindows(files, looked, this.rules)).catch(() => undefined);
		}
	}

	/** Takes in what other windows have written by now. `goOn` as above. */
	catchUp(goOn: () => boolean): Promise<void> {
		// One that has not begun to read yet will see it too.
		const begin = () => {
			this.nextLook = undefined;
			this.lastLook = this.look(goOn);
			return this.lastLook;
		};
		this.nextLook ??= this.lastLook.then(begin, begin);
		return this.nextLook;
	}

	/** Takes an input and tells what came of it; it is not saved yet. */
	advance(input: Input): readonly Effect[] {
		const joined = applyLocal(this.local, input, this.rules);
		if (input.type === "settings") {
			this.currentRules = { ...this.rules, settings: input.settings };
		}
		this.unsaved ||= joined.write;
		this.accept(joined);
		return joined.effects;
	}

	/** What would come of an input, which is not taken yet. */
	preview(input: Input): readonly Effect[] {
		return applyLocal(this.local, input, this.rules).effects;
	}

	/** Writes what is not written yet; where it is of little weight, only every so often. */
	saveWhatIsNew({ ofLittleWeight }: { readonly ofLittleWeight: boolean }): void {
		const often = Math.min(evidenceSaveEvery * this.clock.rate, evidenceSaveAtMost);
		if (this.unsaved && !(ofLittleWeight && this.clock.at() - this.savedAt < often)) {
			void this.save();
		}
	}

	/** Writes what is not written yet as the window closes. */
	saveAtLast(): void {
		if (this.unsaved) {
			this.unsaved = false;
			this.shared.writeAtOnce(toFile(this.local, this.now()));
		}
	}

	private opened(files: readonly unknown[]): SyncResult {
		return openWindow(this.shared.window, files, this.now(), this.rules, keep * this.clock.rate);
	}

	private async look(goOn: () => boolean): Promise<void> {
		const looked = this.now();
		const files = await this.shared.read();
		if (!goOn()) {
			return;
		}
		const joined = mergeRemote(this.local, files, this.now(), this.rules);
		this.accept(joined);
		// What is written while the files are being read is news at the next look.
		this.local = { ...this.local, looked };
		if (joined.write) {
			void this.save();
		}
	}

	private async save(): Promise<void> {
		this.savedAt = this.clock.at();
		this.unsaved = false;
		const content = toFile(this.local, this.now());
		const write = () => this.shared.write(content);
		if (!(await this.storage.attempt("timer", write, () => void this.save()))) {
			this.unsaved = true;
		}
	}

	private accept({ window, effects, problem }: SyncResult): void {
		this.local = window;
		if (problem !== undefined && problem !== this.toldProblem) {
			// A damaged file stays one each time it is read.
			this.toldProblem = problem;
			this.log(`The timer's saved state was set aside: ${problem}.`);
		}
		for (const effect of effects) {
			this.carryOut(effect);
		}
	}
}
