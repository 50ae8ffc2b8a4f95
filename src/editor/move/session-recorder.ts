import { longestName } from "../../exercises/id-length";
import { cutTo } from "../../exercises/own-plan/plain-text";
import type { SessionEffect, SessionRecord } from "../../exercises/session-types";
import type { RoutinePosture } from "../../sitting/input";
import type { JournalFiles } from "../diary/journal-files";
import type { Recorder } from "../diary/recorder";
import type { Library } from "../routines/library";
import type { SittingService } from "../timer/sitting-service";
import type { SessionHost } from "./session-host";

/** What a routine means for the timer and the diary. It counts as movement only while it runs. */
export class SessionRecorder {
	constructor(
		private readonly session: SessionHost,
		private readonly sitting: SittingService,
		private readonly library: Library,
		private readonly journal: Pick<JournalFiles, "events">,
		private readonly recorder: Recorder,
	) {}

	/** Rejects when the diary could not be written. */
	async follow(effect: SessionEffect): Promise<void> {
		switch (effect.type) {
			case "started":
			case "resumed":
			case "block-entered":
				return this.runs();
			case "paused":
			case "closed":
				return this.ends(this.session.id ?? "");
			case "finished":
			case "stopped":
				this.ends(effect.record.session);
				return this.keep(effect.record);
			case "felt":
				return this.keepFeeling(effect.feeling, effect.record);
		}
	}

	private async runs(): Promise<void> {
		const { view } = this.session;
		if (view === undefined || !this.session.running) {
			return;
		}
		const exercise = view.plan.steps[view.cursor.step]?.exercise ?? "";
		const { catalogue } = await this.library.now();
		if (this.session.running) {
			const posture = postureOf(catalogue.lookup(exercise)?.position);
			this.sitting.feed({ type: "routine-start", id: view.id, posture });
		}
	}

	private ends(id: string): void {
		this.sitting.feed({ type: "routine-end", id });
	}

	private async keep({ session, ...record }: SessionRecord): Promise<void> {
		// A name of forty characters may have many more units, of which the diary keeps so many.
		const name = cutTo(record.name, longestName);
		const at = this.session.happenedAt;
		await this.recorder.record({ kind: "routine", ...record, name }, { id: session, ...(at !== undefined && { at }) });
	}

	/** The routine is on record since its end; the answer is added to it, also after a reload in between. */
	private async keepFeeling(feeling: "fine" | "mild" | "sharp", { session }: SessionRecord): Promise<void> {
		const events = await this.journal.events();
		const event = events.find(({ id, kind }) => id === session && kind === "routine");
		if (event?.kind === "routine") {
			await this.recorder.revise(event, { feeling });
		}
	}
}

function postureOf(position: string | undefined): RoutinePosture {
	switch (position) {
		case "seated":
		case "any":
		case undefined:
			return "seated";
		case "standing":
			return "standing";
		case "walking":
			return "walking";
		default:
			return "floor";
	}
}
