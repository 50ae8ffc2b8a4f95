import type { SettingProblem } from "./setting-specs";

/** Problems in the settings that the person has been told about, each as its key with the value written there. */
export type ReportedProblems = readonly string[];

/** Returns the problems that were not reported yet, and the list of reported ones once they are. */
export function unreportedProblems(
	problems: readonly SettingProblem[],
	told: ReportedProblems,
): { readonly news: readonly SettingProblem[]; readonly told: ReportedProblems } {
	const news = problems.filter((problem) => !told.includes(nameOf(problem)));
	return { news, told: [...told, ...news.map(nameOf)] };
}

/**
 * Returns the problems that stay reported after the settings in `changed` were edited and now have `problems`. A problem
 * that is gone is forgotten, so that it is reported again if it comes back. Settings that were not edited keep theirs.
 */
export function stillReported(
	told: ReportedProblems,
	problems: readonly SettingProblem[],
	changed: (key: string) => boolean,
): ReportedProblems {
	const present = new Set(problems.map(nameOf));
	return told.filter((name) => present.has(name) || !changed(name.slice(0, name.indexOf("="))));
}

/** Decodes the stored list. Anything that is not a list of names gives an empty one. */
export function decodeReported(kept: unknown): ReportedProblems {
	return Array.isArray(kept) ? kept.filter((name) => typeof name === "string") : [];
}

function nameOf({ key, given }: SettingProblem): string {
	return `${key}=${JSON.stringify(given)}`;
}
