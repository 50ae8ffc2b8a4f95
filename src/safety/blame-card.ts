import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";
import { isFlagged } from "./after-effects";
import type { Action } from "./unlock-actions";
import type { CardView } from "./views";

/**
 * After a routine of several exercises that left something behind: which one was it? One bad afternoon need not hold
 * back a whole routine. Until the person names one, and where they cannot tell, all of them are done smaller once.
 */

/** How long the question stands. Our choice: as long as an answer shows its way back. */
const standsFor = 60 * 60_000;

/** The question about the latest answer that leaves it open; undefined where there is nothing to tell apart. */
export function blameCard(
	events: readonly DiaryEvent[],
	now: number,
	nameOf: (exercise: string) => string,
): CardView | undefined {
	const answer = events.findLast(
		(event): event is EventOf<"after-effect"> =>
			event.kind === "after-effect" && asksWhich(event) && now - event.at <= standsFor,
	);
	if (answer === undefined) {
		return undefined;
	}
	const named = [...new Set(answer.exercises)].map(
		(exercise): Action => ({ label: nameOf(exercise), intent: { type: "which-one", of: answer.id, exercise } }),
	);
	return {
		id: `which-${answer.id}`,
		tone: "calm",
		title: l10n.t("Which one was it?"),
		lines: [l10n.t("Name one, and only that one is done smaller. Until then all of them are.")],
		actions: [
			...named,
			{ label: l10n.t("More than one, or I cannot tell"), intent: { type: "which-one", of: answer.id } },
		],
	};
}

/**
 * What the answer's event says from now on. Undefined where it cannot be said: of an answer that blames nothing, or of
 * an exercise that was not among those done.
 *
 * @param exercise the one it was; undefined: more than one, or nobody can tell
 */
export function attributionRevision(
	answer: EventOf<"after-effect">,
	exercise: string | undefined,
): Pick<EventOf<"after-effect">, "exercises" | "which"> | undefined {
	if (!asksWhich(answer) || (exercise !== undefined && !answer.exercises.includes(exercise))) {
		return undefined;
	}
	return exercise === undefined
		? { exercises: answer.exercises, which: "untold" }
		: { exercises: [exercise], which: "named" };
}

function asksWhich(answer: EventOf<"after-effect">): boolean {
	return isFlagged(answer) && answer.which === undefined && new Set(answer.exercises).size > 1;
}
