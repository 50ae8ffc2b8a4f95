import { window } from "vscode";
import type { TimerView } from "../../sitting/timer-view";
import { Disposables } from "../platform/disposables";
import type { SittingService } from "../timer/sitting-service";

/** Seconds of further sitting after which it is written down, so that an abrupt end loses no more. Our choice. */
const every = 15 * 60;

/** Seconds that are worth a line when the person turns away. Our choice. */
const worthALine = 60;

/**
 * Has the sitting under way written into the diary while it lasts: every quarter of an hour of it, and when the person
 * turns to another window or pauses. Nobody sitting means nothing written; its end writes itself.
 */
export class SittingCheckpoint {
	private readonly disposables = new Disposables();
	private key = "";
	private noted = 0;
	private paused = false;

	constructor(
		private readonly sitting: Pick<SittingService, "view" | "onDidChange">,
		private readonly note: (soFar: TimerView["soFar"]) => void,
	) {
		this.disposables.add(sitting.onDidChange(() => this.look()));
		this.disposables.add(
			window.onDidChangeWindowState(({ focused }) => {
				if (!focused) {
					this.noteFrom(worthALine);
				}
			}),
		);
	}

	dispose(): void {
		this.disposables.dispose();
	}

	/** Only the window somebody is at has something to tell. */
	private look(): void {
		if (!window.state.focused) {
			return;
		}
		const paused = this.sitting.view().status === "paused";
		this.noteFrom(paused && !this.paused ? worthALine : every);
		this.paused = paused;
	}

	private noteFrom(least: number): void {
		const { soFar } = this.sitting.view();
		const { seconds, key } = soFar.stood ?? { seconds: soFar.stretch, key: soFar.stretchKey };
		if (key !== this.key) {
			this.key = key;
			this.noted = 0;
		}
		if (seconds - this.noted >= least) {
			this.noted = seconds;
			this.note(soFar);
		}
	}
}
