import { defaultSettings } from "./settings";

/** What a person may set: the one source of names, defaults, limits and units. The manifest and the docs are checked against it. */
export type SettingSpec =
	| {
			readonly kind: "number";
			readonly key: string;
			readonly unit: "minutes" | "prompts";
			/** `null`: not known. */
			readonly default: number | null;
			readonly minimum: number;
			readonly maximum: number;
			/** Values below `minimum` that mean something: 0 for off or automatic. */
			readonly zero?: "off" | "automatic";
	  }
	| { readonly kind: "choice"; readonly key: string; readonly default: string; readonly choices: readonly string[] }
	| { readonly kind: "switch"; readonly key: string; readonly default: boolean }
	| {
			readonly kind: "snoozes";
			readonly key: string;
			readonly default: readonly number[];
			readonly minimum: number;
			readonly maximum: number;
	  }
	| { readonly kind: "hours"; readonly key: string; readonly default: Readonly<Record<string, readonly string[]>> }
	| { readonly kind: "clock"; readonly key: string; readonly default: string };

const minutes = (key: string, seconds: number, minimum: number, maximum: number, zero?: "off" | "automatic") =>
	({ kind: "number", key, unit: "minutes", default: seconds / 60, minimum, maximum, ...(zero && { zero }) }) as const;

const prompts = (key: string, count: number, minimum: number, maximum: number, zero?: "off") =>
	({ kind: "number", key, unit: "prompts", default: count, minimum, maximum, ...(zero && { zero }) }) as const;

export const settingSpecs = [
	{ kind: "number", key: "sittingLimit", unit: "minutes", default: 0, minimum: 15, maximum: 60, zero: "automatic" },
	{ kind: "number", key: "sittingTolerance", unit: "minutes", default: null, minimum: 5, maximum: 240 },
	minutes("breakLength", defaultSettings.breakLength, 2, 10),
	minutes("awayAfter", defaultSettings.away, 1, 30),
	minutes("patience", defaultSettings.patience, 0, 15),
	{
		kind: "choice",
		key: "breakReminder",
		default: defaultSettings.breakReminder,
		choices: ["notification", "statusBar"],
	},
	minutes("repeatAfter", defaultSettings.repeatAfter, 5, 60),
	prompts("promptsPerBreak", defaultSettings.promptsPerEpisode, 1, 10),
	prompts("promptsPerDay", defaultSettings.promptsPerDay, 1, 100),
	prompts("quietAfterIgnored", defaultSettings.ignoredLimit, 1, 10, "off"),
	{ kind: "switch", key: "whileYouWait", default: defaultSettings.whileYouWait },
	{ kind: "snoozes", key: "snoozeMinutes", default: defaultSettings.snoozes, minimum: 1, maximum: 120 },
	minutes("postureEvery", defaultSettings.postureEvery, 10, 120),
	{
		kind: "choice",
		key: "postureReminder",
		default: defaultSettings.postureReminder,
		choices: ["notification", "statusBar", "off"],
	},
	minutes("debugHold", defaultSettings.debugHold, 1, 120, "off"),
	{
		kind: "choice",
		key: "otherApplications",
		default: defaultSettings.otherApplications,
		choices: ["ask", "sitting", "away"],
	},
	{ kind: "switch", key: "systemIdle", default: true },
	{ kind: "switch", key: "waitOnCalls", default: defaultSettings.waitOnCalls },
	{ kind: "switch", key: "standingDesk", default: defaultSettings.standingDesk },
	minutes("standingLimit", defaultSettings.standingLimit, 10, 60),
	{
		kind: "choice",
		key: "standingReturns",
		default: defaultSettings.standingReturns,
		choices: ["sitting", "standing"],
	},
	{ kind: "hours", key: "workingHours", default: {} },
	{ kind: "clock", key: "dayEnd", default: "04:00" },
	{ kind: "switch", key: "showAdded", default: false },
	{ kind: "switch", key: "planReminder", default: false },
	{ kind: "choice", key: "floorRoutines", default: "move", choices: ["move", "editorTab"] },
] as const satisfies readonly SettingSpec[];

export type SettingKey = (typeof settingSpecs)[number]["key"];

/** A setting that could not be used as written, and what is used instead. */
export interface SettingProblem {
	readonly key: string;
	readonly given: unknown;
	readonly because:
		| "not-a-number"
		| "too-small"
		| "too-large"
		| "no-such-choice"
		| "not-a-switch"
		| "not-snoozes"
		| "not-hours"
		| "no-weekday"
		| "not-ranges"
		| "not-a-range"
		| "empty-range"
		| "end-before-start"
		| "not-a-time";
	readonly used: unknown;
}
