import type { SittingView } from "../protocol";

/** The sitting view some real seconds after its snapshot, at the timer's own rate. Figures never pass their ends. */
export function extrapolateSitting(view: SittingView, seconds: number): SittingView {
	const passed = Math.max(0, seconds) * view.rate;
	switch (view.status) {
		case "sitting":
			return { ...atDesk(view, passed), untilBreak: Math.max(0, view.untilBreak - passed) };
		case "due":
			return atDesk(view, passed);
		case "break":
			return view.break === undefined
				? view
				: { ...view, break: { ...view.break, elapsed: Math.min(view.break.elapsed + passed, view.break.length) } };
		case "away":
			return view.afterBreak === undefined
				? falling(view, passed)
				: { ...falling(view, passed), afterBreak: { rested: view.afterBreak.rested + passed } };
		default:
			return view;
	}
}

/** What has built up falls evenly to nothing. */
function falling(view: SittingView, passed: number): SittingView {
	const { untilRested, load } = view;
	if (untilRested === undefined) return view;
	const left = Math.max(0, untilRested - passed);
	return { ...view, load: untilRested > 0 ? load * (left / untilRested) : 0, untilRested: left };
}

/** Sitting adds to what has built up, standing to itself. */
function atDesk(view: SittingView, passed: number): SittingView {
	const { standing, load } = view;
	return standing === undefined
		? { ...view, load: load + passed }
		: { ...view, standing: { ...standing, seconds: standing.seconds + passed } };
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
			return Math.max(LEAST, Math.min(partOfMinute(view.untilBreak), toMinute(view)) / view.rate);
		case "due":
			return Math.max(LEAST, toMinute(view) / view.rate);
		case "break": {
			const left = view.break === undefined ? 0 : view.break.length - view.break.elapsed;
			return left > 0 ? Math.max(LEAST, Math.min(left, BREAK_STEP) / view.rate) : undefined;
		}
		case "away":
			return view.untilRested === undefined || view.untilRested <= 0
				? undefined
				: Math.max(LEAST, (partOfMinute(view.load) * view.untilRested) / Math.max(view.load, 1) / view.rate);
		default:
			return undefined;
	}
}

/** Seconds until what builds up shows one minute more. */
function toMinute({ standing, load }: SittingView): number {
	return 60 - ((standing?.seconds ?? load) % 60);
}

/** Seconds until a duration that runs down shows one minute less. */
function partOfMinute(seconds: number): number {
	return (seconds % 60) + 0.01;
}
