import * as l10n from "@vscode/l10n";
import { walks } from "./after-effects";
import type { StopRule } from "./stop-rules";

/** What to do after an exercise was stopped. Shown in the panel, never in a notification. */

/** What can be done instead just now. */
export interface OpenInstead {
	readonly walk: boolean;
	readonly tilts: boolean;
}

/** Stays on the page until it is left, whatever is answered. */
const emergencyReminder = l10n.t(
	"New numbness, new weakness, or trouble with pee or poo: do not exercise, and get emergency care now.",
);

/**
 * What is offered after a stop: never what has just hurt, nor what is locked.
 * @param hurt ids of what the stop is put down to
 */
export function openInstead(hurt: readonly string[], isOpen: (exercise: string) => boolean): OpenInstead {
	return {
		walk: !hurt.some((id) => walks.has(id)) && isOpen("walk-short"),
		tilts: !hurt.some((id) => id.startsWith("pelvic-tilt")) && isOpen("pelvic-tilt-seated"),
	};
}

/** After "It hurts: stop", until it is said what it was. */
export function adviceAfterStop(open: OpenInstead): readonly string[] {
	return [
		l10n.t("Stopped. That was a signal, not a test, and stopping was right."),
		l10n.t("Let the leg rest in whatever position is easiest. Leave this exercise out for a day."),
		...offer(open),
		emergencyReminder,
	];
}

/** Once it is said what it was. */
export function adviceAfterAnswer({ action, words }: StopRule, open: OpenInstead): readonly string[] {
	return action === "stop" ? [words, ...offer(open), emergencyReminder] : [words];
}

function offer({ walk, tilts }: OpenInstead): readonly string[] {
	if (walk && tilts) {
		return [
			l10n.t("If moving feels all right, a short walk or a few small pelvic tilts often settle a sensitive nerve."),
		];
	}
	if (walk) {
		return [l10n.t("If moving feels all right, a short walk often settles a sensitive nerve.")];
	}
	return tilts ? [l10n.t("If moving feels all right, a few small pelvic tilts often settle a sensitive nerve.")] : [];
}
