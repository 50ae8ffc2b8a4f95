import { screeningState } from "../../../src/safety/screening";
import { pageOf, pageView, type RunAnswer, screeningStep } from "../../../src/safety/screening-flow";
import { pages, questions } from "../../../src/safety/screening-questions";
import { adviceAfterStop } from "../../../src/safety/stop-advice";
import { stopQuestion } from "../../../src/safety/stop-cards";
import type { CardView, CheckView } from "../../../src/safety/views";
import { at } from "../../diary/make";
import { session } from "./snapshots";

/** Answers of somebody with plain sciatica and no warning sign, but for those given. */
export function answers(other: Readonly<Record<string, string>> = {}): readonly RunAnswer[] {
	const usual: Readonly<Record<string, string>> = {
		pain: "yes",
		weakMild: "none",
		site: "back-of-leg",
		neuro: "yes",
		provoked: "yes",
		assessed: "yes",
	};
	return questions.map(({ key }) => ({ question: key, is: other[key] ?? usual[key] ?? "no" }));
}

/** What the answers of a run come to. */
function outcomePage(given: readonly RunAnswer[]): CheckView {
	const answered = { kind: "screen" as const, answers: given.map(({ question, is }) => ({ question, is, at: 0 })) };
	return pageOf(screeningState([at(0, { ...answered, run: "r", knew: [] })], 0));
}

/** A page of the questions, as the editor makes it: all before it answered as usual. */
export function page(id: string, given: readonly RunAnswer[] = [], because?: string): CheckView {
	const known = new Set(given.map(({ question }) => question));
	const before = pages.slice(
		0,
		pages.findIndex((one) => one.id === id),
	);
	const usual = answers().filter(({ question }) => before.some(({ keys }) => keys.includes(question)));
	const all = [...given, ...usual.filter(({ question }) => !known.has(question))];
	const step = screeningStep(all, id);
	if (step.kind !== "page" || step.page.id !== id) throw new Error(`There is no page ${id}.`);
	return pageView(all, step, because);
}

export const outcomes = {
	emergency: outcomePage(answers({ saddle: "yes" })),
	urgent: outcomePage(answers({ fever: "unsure" })),
	askFirst: outcomePage(answers({ minor: "yes" })),
	unclear: outcomePage(answers({ site: "elsewhere" })),
	well: outcomePage(answers({ pain: "no" })),
	calm: outcomePage(answers()),
} satisfies Record<string, CheckView>;

export const cards = {
	emergency: {
		id: "screen",
		tone: "urgent",
		title: "Emergency care now",
		lines: outcomes.emergency.kind === "outcome" ? [outcomes.emergency.words, "This opens again when you answer."] : [],
		actions: [
			{ label: "Answer the questions anew", intent: { type: "open-check" } },
			{
				label: "A clinician has agreed",
				intent: { type: "approve", rule: "R1" },
				signs: [{ id: "s1", words: "New numbness between the legs" }],
			},
		],
	},
	opensAgain: {
		id: "screen",
		tone: "caution",
		title: "How the rest opens again",
		lines: ["This opens again when you answer all the safety questions anew with no."],
		actions: [{ label: "Answer the questions anew", intent: { type: "open-check" } }],
	},
	first: {
		id: "screen",
		tone: "caution",
		title: "Safety questions",
		lines: ["A few safety questions first. They take about a minute.", "Plain movement breaks are open all the time."],
		actions: [{ label: "Answer them now", intent: { type: "open-check" } }],
	},
	after: {
		id: "after-r1",
		tone: "calm",
		title: "How did it feel afterwards?",
		lines: ["Since Desk calm, 10:40:"],
		actions: (
			[
				["Better", "better", false],
				["The same", "same", false],
				["Worse, settled within two hours", "worse", false],
				["Worse, and longer than two hours", "worse", true],
				["Much worse", "much-worse", true],
			] as const
		).map(([label, since, still]) => ({ label, intent: { type: "after-effect", of: "r1", since, still } })),
	},
	which: {
		id: "which-a1",
		tone: "calm",
		title: "Which one was it?",
		lines: ["Name one, and only that one is done smaller. Until then all of them are."],
		actions: [
			{ label: "Seated pelvic tilt", intent: { type: "which-one", of: "a1", exercise: "pelvic-tilt-seated" } },
			{ label: "Ankle pump", intent: { type: "which-one", of: "a1", exercise: "ankle-pump" } },
			{ label: "More than one, or I cannot tell", intent: { type: "which-one", of: "a1" } },
		],
	},
	weekly: {
		id: "weekly",
		tone: "calm",
		title: "Anything new since last week?",
		lines: ["New weakness or numbness, trouble with pee or poo, fever, a fall, or anything else that worries you."],
		actions: [
			{ label: "No", intent: { type: "weekly-check", anythingNew: false } },
			{ label: "Yes", intent: { type: "weekly-check", anythingNew: true } },
		],
	},
	stepBack: {
		id: "step-back-1",
		tone: "caution",
		title: "Phase 1 for now",
		lines: ["A step back is normal. Back to walking and pelvic tilts."],
		actions: [{ label: "Not now", intent: { type: "dismiss-card", card: "step-back-1" } }],
	},
} satisfies Record<string, CardView>;

/** A routine stopped because it hurt, with the question what it was. */
export const stoppedAndAsking = session({
	status: "stopped",
	advice: adviceAfterStop({ walk: true, tilts: true }),
	question: stopQuestion("s1"),
});
