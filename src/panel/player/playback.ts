import type { ReactiveController, ReactiveControllerHost } from "lit";

export interface PlaybackSource {
	/** Whether time runs. */
	running(): boolean;
	/** Whether movement is unwelcome: then only text changes are drawn. */
	still(): boolean;
	/** Draws what changes from frame to frame. */
	frame(): void;
	/** Milliseconds until text changes. */
	untilTextChange(): number;
}

/**
 * Keeps the player moving while, and only while, a routine runs and the panel can be seen: each frame with movement,
 * at each change of text without.
 */
export class Playback implements ReactiveController {
	private request: number | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		host: ReactiveControllerHost,
		private readonly source: PlaybackSource,
	) {
		host.addController(this);
	}

	hostConnected(): void {
		document.addEventListener("visibilitychange", this.schedule);
	}

	hostDisconnected(): void {
		document.removeEventListener("visibilitychange", this.schedule);
		this.cancel();
	}

	hostUpdated(): void {
		this.schedule();
	}

	private readonly schedule = (): void => {
		this.cancel();
		if (!this.source.running() || document.visibilityState !== "visible") return;
		if (this.source.still()) {
			this.timer = setTimeout(this.turn, Math.max(20, this.source.untilTextChange()));
		} else {
			this.request = requestAnimationFrame(this.turn);
		}
	};

	private readonly turn = (): void => {
		this.source.frame();
		this.schedule();
	};

	private cancel(): void {
		if (this.request !== undefined) cancelAnimationFrame(this.request);
		clearTimeout(this.timer);
		this.request = undefined;
		this.timer = undefined;
	}
}
