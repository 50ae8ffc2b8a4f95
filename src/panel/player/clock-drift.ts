import type { Cursor, SessionPlan } from "../../exercises/plan";
import { blockMs, cursorAt, stepMs } from "../../exercises/timeline";
import type { SessionView } from "../../protocol";

/** Milliseconds by which the copy may run ahead of a new snapshot without being set back. Our choice. */
const TOLERANCE = 400;

/**
 * Milliseconds by which the panel's copy of a running session was ahead of a new snapshot of it, when that is no more
 * than a message takes: going on from there spares the eye a jump back, and the ear a phase said twice. 0 when the
 * snapshot says something else, which then counts.
 *
 * @param elapsed real milliseconds from the snapshot before to the new one
 */
export function clockDrift(before: SessionView, next: SessionView, elapsed: number): number {
	if (before.id !== next.id || before.status !== "running" || next.status !== "running") return 0;
	if (before.plan.steps.length !== next.plan.steps.length) return 0;
	const rate = next.rate ?? 1;
	const copy = intoPlan(before.plan, cursorAt(before.plan, before.cursor, elapsed * rate));
	const lead = (copy - intoPlan(next.plan, next.cursor)) / rate;
	return lead > 0 && lead <= TOLERANCE ? lead : 0;
}

function intoPlan(plan: SessionPlan, cursor: Cursor): number {
	const steps = plan.steps.slice(0, cursor.step).reduce((sum, step) => sum + stepMs(step), 0);
	const blocks = plan.steps[cursor.step]?.blocks.slice(0, cursor.block) ?? [];
	return steps + blocks.reduce((sum, block) => sum + blockMs(block), 0) + cursor.into;
}
