import { type SettingKey, settingSpecs } from "./setting-specs";
import type { WrittenSettings } from "./validate-settings";

/**
 * Sets of values for how often and how loudly reminders come. A preset is written into the settings and then forgotten:
 * the settings stay the only truth. What it does not name goes back to its default. How long one may sit, how long a
 * break is and when the hours are belong to the person's body and day, so no preset touches them.
 */

export type PresetName = "gentle" | "standard" | "quiet";

/** What every preset decides, in the order in which a preview tells it. */
const decided = [
	"breakReminder",
	"patience",
	"repeatAfter",
	"promptsPerBreak",
	"promptsPerDay",
	"quietAfterIgnored",
	"whileYouWait",
	"postureReminder",
	"postureEvery",
] as const satisfies readonly SettingKey[];

export type PresetKey = (typeof decided)[number];

/** Numbers: our choice. */
export const presets: Readonly<Record<PresetName, Readonly<Partial<Record<PresetKey, number | string | boolean>>>>> = {
	/** The same reminders, fewer and later. */
	gentle: {
		patience: 10,
		repeatAfter: 30,
		promptsPerBreak: 2,
		promptsPerDay: 8,
		quietAfterIgnored: 2,
		postureReminder: "statusBar",
		postureEvery: 40,
	},
	/** The defaults. */
	standard: {},
	/** Nothing but the status item. */
	quiet: { breakReminder: "statusBar", whileYouWait: false, postureReminder: "off" },
};

export interface PresetChange {
	readonly key: PresetKey;
	readonly from: unknown;
	readonly to: number | string | boolean;
	/** To be taken out of the settings rather than written: it is the default. */
	readonly isDefault: boolean;
}

/** What a preset would change, given what is in force now by key. Empty when it is in use already. */
export function presetChanges(name: PresetName, now: WrittenSettings): readonly PresetChange[] {
	const values = presets[name];
	return decided.flatMap((key) => {
		const standard = defaultOf(key);
		const to = values[key] ?? standard;
		return now[key] === to ? [] : [{ key, from: now[key], to, isDefault: to === standard }];
	});
}

function defaultOf(key: PresetKey): number | string | boolean {
	const value = settingSpecs.find((spec) => spec.key === key)?.default;
	if (typeof value !== "number" && typeof value !== "string" && typeof value !== "boolean") {
		throw new Error(`${key} has no plain default.`);
	}
	return value;
}
