import type { EventBody } from "../../diary/events";
import type { Effect } from "../../sitting/effect";
import type { Recorder } from "./record";

/** Sitting shorter than this is not worth a line, seconds. Our choice. */
const leastStretch = 60;

/**
 * Writes what the timer did into the diary. Windows that worked out the same thing write the same event, which is one.
 */
export class EffectRecord {
	/** How the break under way was begun. */
	private breakBegun: "prompt" | "manual" = "manual";
	private lastNatural: string | undefined;
	private lastSkip: string | undefined;

	/** @param rate of the timer's clock: in a demonstration its dates are not the diary's */
	constructor(
		private readonly recorder: Recorder,
		private readonly rate: number,
	) {}

	/** Rejects when the diary could not be written. */
	async record(effect: Effect): Promise<void> {
		if (effect.type === "break-started") {
			this.breakBegun = effect.source;
		} else if (effect.type === "natural-break") {
			this.lastNatural = effect.key;
		} else if (effect.type === "skipped") {
			this.lastSkip = effect.key;
		}
		const at = this.rate === 1 ? effect.wall : Date.now();
		const body = this.eventOf(effect, at);
		if (body !== undefined) {
			await this.recorder.record(body, { id: effect.key, at });
		}
	}

	private eventOf(effect: Effect, at: number): EventBody | undefined {
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
				return this.lastSkip === undefined ? undefined : { kind: "deletion", of: this.lastSkip };
			case "natural-break":
				return effect.acrossDays ? undefined : { kind: "natural-break", seconds: Math.round(effect.seconds) };
			case "natural-break-undone":
				return this.lastNatural === undefined ? undefined : { kind: "deletion", of: this.lastNatural };
			case "break-started":
				return sitting(effect.stretch, at);
			case "away":
				return sitting(effect.stretch, this.rate === 1 ? at - (effect.at - effect.from) * 1000 : at);
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
}

/** A stretch at the desk that ended at `to`, epoch milliseconds. */
function sitting(stretch: number, to: number): EventBody | undefined {
	const seconds = Math.round(stretch);
	return seconds < leastStretch ? undefined : { kind: "sitting", seconds, from: to - seconds * 1000, to };
}
