import type { EventBody, EventKind } from "../../diary/events";
import type { Effect, SittingPeriod } from "../../sitting/effect";
import type { JournalFiles } from "./journal-files";
import type { Recorder } from "./recorder";

/** Sitting shorter than this is not worth a line, seconds. Our choice. */
const leastStretch = 60;

/**
 * Writes what the timer did into the diary. Windows that worked out the same thing write the same event, which is one.
 */
export class TimerEventRecorder {
	/** How the break under way was begun. */
	private breakBegun: "prompt" | "manual" = "manual";

	constructor(
		private readonly recorder: Pick<Recorder, "record">,
		private readonly journal: Pick<JournalFiles, "events">,
	) {}

	/** Rejects when the diary could not be written. */
	async record(effect: Effect): Promise<void> {
		const at = effect.wall;
		if (effect.type === "break-started") {
			this.breakBegun = effect.source;
		}
		if ("stretchKey" in effect) {
			const away = effect.type === "away" ? (effect.at - effect.from) * 1000 : 0;
			await this.sitting(effect, at - away);
			return;
		}
		const body = await this.eventOf(effect);
		if (body !== undefined) {
			await this.recorder.record(body, { id: effect.key, at });
		}
	}

	/**
	 * Writes a stretch of sitting or standing as far as it has come; later words of the same stretch take its place.
	 * @param to the last sign of the person, epoch milliseconds
	 */
	async sitting({ stretch, stretchKey, stood }: SittingPeriod, to: number): Promise<void> {
		await this.atDesk("sitting", stretch, stretchKey, to);
		if (stood !== undefined) {
			await this.atDesk("standing", stood.seconds, stood.key, to);
		}
	}

	private async atDesk(kind: "sitting" | "standing", amount: number, id: string, to: number): Promise<void> {
		const seconds = Math.round(amount);
		if (seconds >= leastStretch) {
			await this.recorder.record({ kind, seconds, from: to - seconds * 1000, to }, { id, rev: seconds, at: to });
		}
	}

	private async eventOf(effect: Effect): Promise<EventBody | undefined> {
		switch (effect.type) {
			case "prompt":
				return { kind: "break-prompted" };
			case "ignored":
				return { kind: "prompt-ignored" };
			case "snoozed":
				return { kind: "break-snoozed", minutes: Math.max(1, Math.round(effect.minutes)) };
			case "skipped":
				return { kind: "break-skipped" };
			case "skip-undone":
				return this.deletionOf("break-skipped");
			case "natural-break":
				return effect.acrossDays ? undefined : { kind: "natural-break", seconds: Math.round(effect.seconds) };
			case "natural-break-undone":
				return effect.acrossDays ? undefined : this.deletionOf("natural-break");
			case "break-ended":
				return effect.taken
					? {
							kind: "break-taken",
							seconds: Math.round(effect.rested),
							how: this.breakBegun,
							early: effect.early,
						}
					: undefined;
			default:
				return undefined;
		}
	}

	/** Of the latest of its kind, in whichever window it was recorded: the windows share one timer, and one way back. */
	private async deletionOf(kind: EventKind): Promise<EventBody | undefined> {
		const of = (await this.journal.events()).findLast(
			(event) => event.kind === kind && event.imported === undefined,
		)?.id;
		return of === undefined ? undefined : { kind: "deletion", of };
	}
}
