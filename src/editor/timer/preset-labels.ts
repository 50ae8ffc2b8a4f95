import * as l10n from "@vscode/l10n";
import type { PresetChange, PresetKey, PresetName } from "../../sitting/presets";

/** Returns the name of a preset. */
export function presetTitle(preset: PresetName): string {
	switch (preset) {
		case "gentle":
			return l10n.t("Gentle");
		case "standard":
			return l10n.t("Standard");
		case "quiet":
			return l10n.t("Quiet");
	}
}

/** Says in a sentence what a preset does. */
export function presetPurpose(preset: PresetName): string {
	switch (preset) {
		case "gentle":
			return l10n.t("Fewer reminders, later ones, and posture checks in the status bar only.");
		case "standard":
			return l10n.t("The defaults.");
		case "quiet":
			return l10n.t("Nothing pops up: the status bar shows when a break is due.");
	}
}

/** One line of the preview: what a setting is, and what it becomes. */
export function changeInWords({ key, from, to }: PresetChange): string {
	return l10n.t("{0}: {1}, was {2}", settingTitle(key), valueInWords(to), valueInWords(from));
}

function settingTitle(key: PresetKey): string {
	switch (key) {
		case "breakReminder":
			return l10n.t("How a due break is announced");
		case "patience":
			return l10n.t("Minutes a due break waits for a good moment");
		case "repeatAfter":
			return l10n.t("Minutes of sitting until a repeat");
		case "promptsPerBreak":
			return l10n.t("Notifications for one break at most");
		case "promptsPerDay":
			return l10n.t("Break notifications a day at most");
		case "quietAfterIgnored":
			return l10n.t("Unanswered notifications until the rest of the day is quiet");
		case "whileYouWait":
			return l10n.t("Break early while you wait for a task");
		case "postureReminder":
			return l10n.t("Posture checks");
		case "postureEvery":
			return l10n.t("Minutes of sitting between posture checks");
	}
}

function valueInWords(value: unknown): string {
	switch (value) {
		case true:
			return l10n.t("on");
		case false:
		case "off":
			return l10n.t("off");
		case "notification":
			return l10n.t("notification");
		case "statusBar":
			return l10n.t("status bar");
		default:
			return String(value);
	}
}
