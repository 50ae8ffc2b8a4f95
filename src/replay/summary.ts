import type { Effect } from "../sitting/effect";
import type { TraceRow } from "./trace";

/** What a replay comes to. Counts, but for the wait in seconds, which is absent without prompts. */
export interface Summary {
	readonly due: number;
	readonly prompts: number;
	readonly postures: number;
	readonly naturalBreaks: number;
	/** Prompts that fell in the middle of typing. */
	readonly midTypingPrompts: number;
	/** How many of a plain timer's strikes would have: it strikes at the moment the break is due, `due` times. */
	readonly midTypingFixedTimer: number;
	/** Whole seconds; of an even number of waits, the longer of the two in the middle. */
	readonly medianWaitSeconds: number | null;
}

/** Evidence nearer than this on both sides is the middle of typing. Seconds. */
const MID_TYPING = 5;

/** Counts what the engine did in a replay, and how often it would have spoken in the middle of typing. */
export function summarise(effects: readonly Effect[], rows: readonly TraceRow[]): Summary {
	const touched = rows.flatMap(({ at, body }) => (body.type === "evidence" ? [at] : []));
	const of = (type: Effect["type"]) => effects.filter((effect) => effect.type === type);
	const midTyping = (happened: readonly Effect[]) => happened.filter(({ at }) => isMidTyping(at, touched)).length;
	const prompts = of("prompt");
	const waits = prompts.flatMap((effect) => (effect.type === "prompt" ? [effect.waited] : []));
	return {
		due: of("due").length,
		prompts: prompts.length,
		postures: of("posture").length,
		naturalBreaks: of("natural-break").length,
		midTypingPrompts: midTyping(prompts),
		midTypingFixedTimer: midTyping(of("due")),
		medianWaitSeconds: median(waits),
	};
}

/** Whether hands were on the keys less than 5 s before (or just then) and again less than 5 s after. */
function isMidTyping(at: number, touched: readonly number[]): boolean {
	let low = 0;
	let high = touched.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((touched[middle] ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	const before = touched[low - 1];
	const after = touched[low];
	return before !== undefined && after !== undefined && at - before < MID_TYPING && after - at < MID_TYPING;
}

function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted[sorted.length >> 1];
	return middle === undefined ? null : Math.round(middle);
}
