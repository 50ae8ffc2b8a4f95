import * as l10n from "@vscode/l10n";
import type { StopFeeling } from "../diary/recorded-answers";

/** What was felt when "It hurts: stop" was pressed, and what follows. */

export interface StopRule {
	readonly felt: StopFeeling;
	/** What the person chooses. */
	readonly label: string;
	/** `continue`: keep it small. `stop`: end the exercise. `screen`: the safety questions come again. `emergency`: as R2. */
	readonly action: "continue" | "stop" | "screen" | "emergency";
	/** Ask how far down the leg it reached. */
	readonly askReach: boolean;
	readonly words: string;
}

/** Hours for which an exercise is put aside after it was stopped. [knowledge] */
export const putAsideHours = 24;

export const stopRules: readonly StopRule[] = [
	{
		felt: "mild",
		label: l10n.t("A mild stretch, a light tingle or a tired muscle"),
		action: "continue",
		askReach: false,
		words: l10n.t("That is fine as long as it fades when you ease off. Keep it small."),
	},
	{
		felt: "shooting",
		label: l10n.t("Sharp, shooting, electric or burning pain down the leg"),
		action: "stop",
		askReach: false,
		words: l10n.t("Stop this one. That is a signal, not a test. It is put aside for a day."),
	},
	{
		felt: "further",
		label: l10n.t("It moved further down the leg"),
		action: "stop",
		askReach: true,
		words: l10n.t("Stop. Pain travelling lower means too much for today."),
	},
	{
		felt: "numb",
		label: l10n.t("New numbness or weakness"),
		action: "screen",
		askReach: false,
		words: l10n.t("Let us check a few things first."),
	},
	{
		felt: "strong",
		label: l10n.t("Pain of 6 or more out of 10, or 2 more than at the start"),
		action: "stop",
		askReach: false,
		words: l10n.t("Too much today. Stop, and let it settle."),
	},
	{
		felt: "chest",
		label: l10n.t("Chest pain, faintness or breathlessness"),
		action: "emergency",
		askReach: false,
		words: l10n.t(
			"Chest pain or sudden breathlessness needs emergency help now. Call your emergency number. Do not drive yourself.",
		),
	},
];

/** What follows from the answer. */
export function stopRule(felt: StopFeeling): StopRule | undefined {
	return stopRules.find((rule) => rule.felt === felt);
}
