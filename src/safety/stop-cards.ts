import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";
import { reachLabels } from "../diary/scale-labels";
import { adviceAfterAnswer, adviceAfterStop, openInstead } from "./stop-advice";
import { stopsIn } from "./stop-history";
import { stopRule, stopRules } from "./stop-rules";
import { dismissAction } from "./unlock-actions";
import type { CardView } from "./views";

/** What is asked and said once something hurt: after a stop, and after a routine that ended in sharp pain (N9). */

/** How long it is asked, and the advice stands, unless it is put away. Our choice: as for a choice just made. */
const standsFor = 60 * 60_000;

/** The question after "It hurts: stop": what was it? */
export function stopQuestion(session: string): CardView {
	return {
		id: "stop",
		tone: "caution",
		title: l10n.t("What was it?"),
		lines: [],
		actions: stopRules.map(({ felt, label }) => ({ label, intent: { type: "stop-answer", session, felt } })),
	};
}

export const reachQuestionId = "reach";

/** Asked when it moved further down: the new reach is that of the day. */
export function reachQuestion(): CardView {
	return {
		id: reachQuestionId,
		tone: "caution",
		title: l10n.t("How far down does it reach now?"),
		lines: [],
		actions: reachLabels.map((label, reach) => ({ label, intent: { type: "day-entry", reach } })),
	};
}

/**
 * What a routine that ended in sharp pain asks, and what is said to the answer. It stays until it is put away: the page
 * of a stop, for a routine that has closed.
 */
export function sharpCards(
	events: readonly DiaryEvent[],
	now: number,
	isOpen: (exercise: string) => boolean,
): readonly CardView[] {
	const routine = events.findLast(
		(event): event is EventOf<"routine" | "activity"> => event.kind === "routine" || event.kind === "activity",
	);
	const stopped = routine?.kind === "routine" && routine.outcome === "stopped";
	if (routine?.feeling !== "sharp" || stopped || now - routine.at > standsFor) {
		return [];
	}
	const answer = events.findLast(
		(event): event is EventOf<"stop-answer"> => event.kind === "stop-answer" && event.of === routine.id,
	);
	const hurt = stopsIn(events).find((stop) => stop.routine === routine.id)?.exercises ?? [];
	const open = openInstead(hurt, isOpen);
	const id = `sharp-${routine.id}`;
	if (answer === undefined) {
		const { title, tone, actions } = stopQuestion(routine.id);
		return [{ id, tone, title, lines: adviceAfterStop(open).slice(1), actions: [...actions, dismissAction(id)] }];
	}
	const rule = stopRule(answer.felt);
	if (rule === undefined || rule.action === "screen" || rule.action === "emergency") {
		// The questions, or the emergency, stand in its place.
		return [];
	}
	const told = events.indexOf(answer);
	const reached = events.some(
		(event, index) => index > told && event.kind === "day-entry" && event.reach !== undefined,
	);
	return [
		...(rule.askReach && !reached ? [reachQuestion()] : []),
		{
			id: `${id}-answered`,
			tone: "caution",
			title: l10n.t("What to do now"),
			lines: adviceAfterAnswer(rule, open),
			actions: [dismissAction(`${id}-answered`, l10n.t("All right"))],
		},
	];
}
