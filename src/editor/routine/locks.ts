import { l10n } from "vscode";
import type { DiaryEvent } from "../../diary/events";
import { daysCompleted } from "../../diary/routines";
import type { Lookup, Phase } from "../../exercises/types";

/** Days of ankle pumps without trouble before the other glides open. Two is our choice, after the guide's "only if the earlier ones are tolerable". */
const anklePumpDays = 2;

/** Phase everyone is in until progress can be recorded. [seed]: gentle and seated first. */
export const currentPhase: Phase = 1;

const gatedByAnklePump: ReadonlySet<string> = new Set(["slump-glide", "slider-seated"]);

/** Why an exercise cannot be done now, with the way out; undefined when it can. */
export function exerciseLocks(
	events: readonly DiaryEvent[],
	lookup: Lookup,
	dayEnd: number,
): (exercise: string) => string | undefined {
	const days = daysCompleted(events, "ankle-pump", dayEnd).length;
	return (id) => {
		const exercise = lookup(id);
		if (exercise === undefined) {
			return l10n.t("This exercise is not in the catalogue.");
		}
		if (exercise.phase > currentPhase) {
			return exercise.phase === 2
				? l10n.t("Kept for the strength phase, once the pain is no longer constant.")
				: l10n.t("Kept for the last phase, once strength is built.");
		}
		if (gatedByAnklePump.has(id) && days < anklePumpDays) {
			return days === 0
				? l10n.t("Opens after ankle pumps on two days went well.")
				: l10n.t("Opens after ankle pumps went well on one more day.");
		}
		return undefined;
	};
}
