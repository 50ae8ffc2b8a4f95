import type { SessionView } from "../../protocol";
import { SpeakEvent } from "../events";
import { type AnnouncedState, announcedStateAt, announcementFor } from "../player/announcements";
import type { PlayerViewModel } from "../player/player-view-model";
import type { Sound } from "../player/sound";

/** Tells ears what has changed: a screen reader the phases, tones and a voice where they were asked for. */
export class Announcer {
	private heard: AnnouncedState | undefined;

	constructor(
		private readonly host: EventTarget,
		private readonly sound: () => Sound | undefined,
	) {}

	/** Called after each drawing; says something only when there is something new. */
	follow(status: SessionView["status"], showing: PlayerViewModel): void {
		const before = this.heard;
		const now = announcedStateAt(status, showing);
		const said = announcementFor(before, status, showing);
		this.heard = now;
		if (said !== undefined) this.host.dispatchEvent(new SpeakEvent(said));
		if (status !== "running") return;
		const samePhase = before?.step === now.step && before.block === now.block && before.status === now.status;
		if (samePhase) return;
		this.sound()?.tone(showing.position.block.kind);
		if (before?.cue !== now.cue || said !== undefined) this.sound()?.say(said ?? now.cue);
	}
}
