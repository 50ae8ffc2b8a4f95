import * as l10n from "@vscode/l10n";
import { plural } from "../l10n/locale";
import type { PlanStep } from "./plan";

/** What an easier version changed, in one sentence. */
export function easierWords(before: PlanStep, after: PlanStep): string {
	if (after.exercise !== before.exercise) {
		return l10n.t("Easier: {0} in place of {1}.", after.name, before.name);
	}
	const [was, is] = [repsOf(before), repsOf(after)];
	if (was === undefined || is === undefined || was === is) {
		return l10n.t("Easier: a smaller movement.");
	}
	return plural(
		is,
		l10n.t("Easier: {0} rep in place of {1}, and a smaller movement.", is, was),
		l10n.t("Easier: {0} reps in place of {1}, and a smaller movement.", is, was),
	);
}

function repsOf(step: PlanStep): number | undefined {
	return step.blocks.find((block) => block.reps !== undefined)?.reps;
}
