import type { SittingView } from "../protocol";

/** The sitting view some real seconds after its snapshot, at the timer's own rate. Figures never pass their ends. */
export function extrapolateSitting(view: SittingView, seconds: number): SittingView {
	const passed = Math.max(0, seconds) * view.rate;
	switch (view.status) {
		case "sitting":
			return { ...view, load: view.load + passed, untilBreak: Math.max(0, view.untilBreak - passed) };
		case "due":
			return { ...view, load: view.load + passed };
		case "break":
			return view.break === undefined
				? view
				: { ...view, break: { ...view.break, elapsed: Math.min(view.break.elapsed + passed, view.break.length) } };
		default:
			return view;
	}
}

/** Timer seconds between two looks at the ring of a break; the text beside it changes by the minute. */
const BREAK_STEP = 5;
/** Real seconds: the least time between two looks, however fast the timer's clock runs. */
const LEAST = 0.5;

/**
 * Real seconds until the text for this view changes, or undefined when it stands still: minutes are shown, so nothing
 * needs to run each second.
 */
export function nextChange(view: SittingView): number | undefined {
	switch (view.status) {
		case "sitting":
			return Math.max(LEAST, Math.min(partOfMinute(view.untilBreak), 60 - (view.load % 60)) / view.rate);
		case "due":
			return Math.max(LEAST, (60 - (view.load % 60)) / view.rate);
		case "break": {
			const left = view.break === undefined ? 0 : view.break.length - view.break.elapsed;
			return left > 0 ? Math.max(LEAST, Math.min(left, BREAK_STEP) / view.rate) : undefined;
		}
		default:
			return undefined;
	}
}

/** Seconds until a duration that runs down shows one minute less. */
function partOfMinute(seconds: number): number {
	return (seconds % 60) + 0.01;
}
