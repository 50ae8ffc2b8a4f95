import { safetyNotice } from "../../src/safety/notice";
import { questions } from "../../src/safety/screening-questions";
import { screeningRules } from "../../src/safety/screening-rules";
import { adviceAfterStop } from "../../src/safety/stop-advice";
import { stopRules } from "../../src/safety/stop-rules";

/** What must be understood before anything else. A translation shows the English beside it, in case it is poor. */
export function emergencyTexts(): ReadonlySet<string> {
	const urgent = (outcome: string) => outcome === "EMERGENCY" || outcome === "URGENT_TODAY";
	return new Set([
		...screeningRules.filter(({ outcome }) => urgent(outcome)).flatMap(({ title, words }) => [title, words]),
		...questions.filter(({ block }) => block === "A" || block === "B").map(({ text }) => text),
		...safetyNotice()
			.sections.filter((section) => section.urgent)
			.flatMap(({ heading, lines }) => [heading, ...lines]),
		...stopRules.filter(({ action }) => action === "emergency").map(({ words }) => words),
		...adviceAfterStop({ walk: true, tilts: true }).filter((line) => line.includes("emergency")),
	]);
}

/** A text of those in another language, as it is kept. */
export const besideEnglish = (translation: string, english: string): string => `${translation} (English: ${english})`;
