import type { Effect } from "../sitting/effect";
import type { Summary } from "./summary";

/** What a person would notice, or the record would keep; the engine's book-keeping is left out. */
const shown: Partial<Record<Effect["type"], (effect: never) => object>> = {
	due: () => ({}),
	prompt: (effect: Effect & { type: "prompt" }) => ({
		waited: round(effect.waited),
		...(effect.whileYouWait ? { whileYouWait: true } : {}),
	}),
	posture: () => ({}),
	"natural-break": (effect: Effect & { type: "natural-break" }) => ({ seconds: round(effect.seconds) }),
	"ask-away": (effect: Effect & { type: "ask-away" }) => ({ seconds: round(effect.seconds) }),
	"break-started": () => ({}),
	"break-ended": (effect: Effect & { type: "break-ended" }) => ({ rested: round(effect.rested), early: effect.early }),
};

/** The line for an effect, if it has one: `{"t": seconds, "event": …}`. */
export function formatEffect(effect: Effect): string | undefined {
	const details = shown[effect.type] as ((effect: Effect) => object) | undefined;
	return details === undefined
		? undefined
		: JSON.stringify({ t: round(effect.at), event: effect.type, ...details(effect) });
}

/** Returns the summary of a replay as one line of JSON. */
export function formatSummary(summary: Summary): string {
	return JSON.stringify({
		event: "summary",
		...summary,
		midTypingShare: share(summary.midTypingPrompts, summary.prompts),
		midTypingShareFixedTimer: share(summary.midTypingFixedTimer, summary.due),
	});
}

function share(part: number, whole: number): number | null {
	return whole === 0 ? null : round(part / whole);
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
