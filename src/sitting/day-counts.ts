import type { EffectBody } from "./effect";

/** Counts of one day, a fold over its effects. Seconds for `longest`. */
export interface DayCounts {
	readonly prompts: number;
	readonly postures: number;
	readonly naturalBreaks: number;
	readonly breaksTaken: number;
	readonly snoozed: number;
	readonly skipped: number;
	readonly ignored: number;
	/** Longest finished stretch of sitting. */
	readonly longest: number;
}

export const emptyDayCounts: DayCounts = {
	prompts: 0,
	postures: 0,
	naturalBreaks: 0,
	breaksTaken: 0,
	snoozed: 0,
	skipped: 0,
	ignored: 0,
	longest: 0,
};

/** The counts after one more effect. An absence that began on an earlier day is a night, not a natural break. */
export function countEffect(tally: DayCounts, effect: EffectBody): DayCounts {
	switch (effect.type) {
		case "prompt":
			return { ...tally, prompts: tally.prompts + 1 };
		case "posture":
			return { ...tally, postures: tally.postures + 1 };
		case "natural-break":
			return effect.acrossDays ? tally : { ...tally, naturalBreaks: tally.naturalBreaks + 1 };
		case "natural-break-undone":
			return effect.acrossDays ? tally : { ...tally, naturalBreaks: Math.max(0, tally.naturalBreaks - 1) };
		case "break-ended":
			return effect.taken ? { ...tally, breaksTaken: tally.breaksTaken + 1 } : tally;
		case "snoozed":
			return { ...tally, snoozed: tally.snoozed + 1 };
		case "skipped":
			return { ...tally, skipped: tally.skipped + 1 };
		case "skip-undone":
			return { ...tally, skipped: Math.max(0, tally.skipped - 1) };
		case "ignored":
			return { ...tally, ignored: tally.ignored + 1 };
		case "away":
		case "break-started":
		case "stood-up":
			return { ...tally, longest: Math.max(tally.longest, effect.stretch) };
		case "day-ended":
			return emptyDayCounts;
		default:
			return tally;
	}
}
