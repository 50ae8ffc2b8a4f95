import { readClockTime, readWorkingHours } from "./parse-working-hours";
import { type SettingKey, type SettingProblem, type SettingSpec, settingSpecs } from "./setting-specs";
import type { Settings } from "./settings";
import { sittingLimit } from "./sitting-limit";

export interface Validated {
	readonly settings: Settings;
	readonly problems: readonly SettingProblem[];
}

/** What was written in the settings, by key; what is missing takes its default. */
export type WrittenSettings = Readonly<Record<string, unknown>>;

/**
 * Settings ready for use. Nothing is refused whole: a value that cannot be used is replaced alone, and reported.
 * An unset `sittingLimit` follows the tolerance, where it is known, else the phase (see `sittingLimit`).
 */
export function validateSettings(written: WrittenSettings, phase: 1 | 2 | 3): Validated {
	const problems: SettingProblem[] = [];
	const read = (key: SettingKey): unknown => readOne(specOf(key), written[key], problems);
	const seconds = (key: SettingKey): number => Number(read(key)) * 60;
	const [override, tolerance] = [Number(read("sittingLimit")), Number(read("sittingTolerance"))];
	const settings: Settings = {
		limit: sittingLimit({ phase, tolerance, override }) * 60,
		breakLength: seconds("breakLength"),
		away: seconds("awayAfter"),
		patience: seconds("patience"),
		repeatAfter: seconds("repeatAfter"),
		promptsPerEpisode: Number(read("promptsPerBreak")),
		promptsPerDay: Number(read("promptsPerDay")),
		ignoredLimit: Number(read("quietAfterIgnored")),
		breakReminder: read("breakReminder") as Settings["breakReminder"],
		whileYouWait: read("whileYouWait") === true,
		postureEvery: seconds("postureEvery"),
		postureReminder: read("postureReminder") as Settings["postureReminder"],
		debugHold: seconds("debugHold"),
		snoozes: read("snoozeMinutes") as readonly number[],
		otherApplications: read("otherApplications") as Settings["otherApplications"],
		standingLimit: seconds("standingLimit"),
		standingReturns: read("standingReturns") as Settings["standingReturns"],
		standingDesk: read("standingDesk") === true,
		waitOnCalls: read("waitOnCalls") === true,
		workingHours: readWorkingHours(read("workingHours"), problems),
		dayEnd: readClockTime(read("dayEnd")) ?? 0,
	};
	return { settings, problems };
}

/** What is wrong with a value of one setting; undefined where it can be used as it is. */
export function settingProblem(key: SettingKey, value: unknown): SettingProblem | undefined {
	const problems: SettingProblem[] = [];
	readOne(specOf(key), value, problems);
	if (key === "workingHours") readWorkingHours(value, problems);
	return problems[0];
}

function specOf(key: SettingKey): SettingSpec {
	const spec: SettingSpec | undefined = settingSpecs.find((each) => each.key === key);
	if (spec === undefined) throw new Error(`no such setting: ${key}`);
	return spec;
}

function readOne(spec: SettingSpec, given: unknown, problems: SettingProblem[]): unknown {
	if (given === undefined || given === null) return spec.default;
	const instead = (because: SettingProblem["because"], used: unknown = spec.default) => {
		problems.push({ key: spec.key, given, because, used });
		return used;
	};
	switch (spec.kind) {
		case "number":
			if (typeof given !== "number" || !Number.isFinite(given)) return instead("not-a-number");
			if (given === 0 && spec.zero !== undefined) return 0;
			if (given < spec.minimum) return instead("too-small", spec.minimum);
			if (given > spec.maximum) return instead("too-large", spec.maximum);
			return spec.unit === "prompts" ? Math.round(given) : given;
		case "choice":
			return typeof given === "string" && spec.choices.includes(given) ? given : instead("no-such-choice");
		case "switch":
			return typeof given === "boolean" ? given : instead("not-a-switch");
		case "snoozes": {
			const usable =
				Array.isArray(given) && given.length > 0 && given.length <= 5 && given.every((each) => isWithin(each, spec));
			return usable ? given : instead("not-snoozes");
		}
		case "clock": {
			const time = readClockTime(given);
			return time !== undefined && time < 86_400 ? given : instead("not-a-time");
		}
		case "hours":
			return given;
	}
}

function isWithin(value: unknown, limits: { readonly minimum: number; readonly maximum: number }): boolean {
	return typeof value === "number" && value >= limits.minimum && value <= limits.maximum;
}
