import type { SettingProblem } from "./setting-specs";

/** Mistakes in the settings that the person has been told of: each as its key with what is written there. */
export type ReportedProblems = readonly string[];

/** The problems nobody has told of yet, and what is told once they are. */
export function unreportedProblems(
	problems: readonly SettingProblem[],
	told: ReportedProblems,
): { readonly news: readonly SettingProblem[]; readonly told: ReportedProblems } {
	const news = problems.filter((problem) => !told.includes(nameOf(problem)));
	return { news, told: [...told, ...news.map(nameOf)] };
}

/**
 * What stays told when the settings in `changed` are written anew and hold `problems` now: a mistake that is gone is told
 * again should it ever come back. Other settings keep theirs, also those that are written in another folder only.
 */
export function stillReported(
	told: ReportedProblems,
	problems: readonly SettingProblem[],
	changed: (key: string) => boolean,
): ReportedProblems {
	const present = new Set(problems.map(nameOf));
	return told.filter((name) => present.has(name) || !changed(name.slice(0, name.indexOf("="))));
}

/** Reads what was kept; anything else than names is nothing. */
export function decodeReported(kept: unknown): ReportedProblems {
	return Array.isArray(kept) ? kept.filter((name) => typeof name === "string") : [];
}

function nameOf({ key, given }: SettingProblem): string {
	return `${key}=${JSON.stringify(given)}`;
}
