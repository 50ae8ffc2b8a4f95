import * as l10n from "@vscode/l10n";
import type { Feeling } from "../protocol";

/** What to do after an exercise was stopped or a routine has ended. Shown in the panel, never in a notification. */

const emergencyReminder = l10n.t(
	"New numbness, new weakness, or trouble with pee or poo: do not exercise, and get emergency care now.",
);

/** After "It hurts: stop". */
export const adviceAfterStop: readonly string[] = [
	l10n.t("Stopped. That was a signal, not a test, and stopping was right."),
	l10n.t("Let the leg rest in whatever position is easiest. Leave this exercise out for a day."),
	l10n.t("If moving feels all right, a short walk or a few small pelvic tilts often settle a sensitive nerve."),
	emergencyReminder,
];

const afterFeeling: Readonly<Record<Feeling, readonly string[]>> = {
	fine: [l10n.t("Good. See how the next two hours feel: that says more than the moment.")],
	mild: [
		l10n.t("That is fine as long as it fades when you ease off."),
		l10n.t("If it is still clearly worse in two hours, do half as much next time."),
	],
	sharp: [
		l10n.t("Thank you for saying so. Leave this one out for a day."),
		l10n.t("If moving feels all right, take a short walk or do a few small pelvic tilts instead."),
		emergencyReminder,
	],
};

/** After the one question at the end of a routine. */
export function adviceAfterFeeling(feeling: Feeling): readonly string[] {
	return afterFeeling[feeling];
}
