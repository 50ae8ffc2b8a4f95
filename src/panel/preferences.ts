import * as v from "valibot";

/** How the player sounds. Everything is off until asked for. */
export interface Preferences {
	/** A soft tone when the movement changes. */
	readonly tones: boolean;
	/** The cue spoken by the machine's own voice, where there is one. */
	readonly speech: boolean;
	/** 0 to 1. */
	readonly volume: number;
}

const schema = v.object({
	tones: v.fallback(v.boolean(), false),
	speech: v.fallback(v.boolean(), false),
	volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.6),
});

/** What was remembered, with the default for anything missing or out of range. */
export function readPreferences(stored: unknown): Preferences {
	const kept = v.safeParse(v.object({ preferences: schema }), stored);
	return kept.success ? kept.output.preferences : v.parse(schema, {});
}
