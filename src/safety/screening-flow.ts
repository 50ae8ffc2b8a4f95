import * as l10n from "@vscode/l10n";
import type { DatedAnswer, ScreeningState } from "./screening";
import { isAnswer, pages, type QuestionKey, questionOf, questions, type ScreeningPage } from "./screening-questions";
import { type Answers, countedAnswers, type ScreeningRule } from "./screening-rules";
import { signsInWords } from "./unlock-actions";
import type { CheckView } from "./views";

/** An answer of a run as far as it is under way, in whichever window it was given. */
export interface RunAnswer {
	readonly question: QuestionKey;
	readonly is: string;
	/** A clinician has seen what it says: the questions go on after it. */
	readonly seen?: boolean;
	/** The day of their word, `YYYY-MM-DD`. */
	readonly seenOn?: string;
}

/** An answer as it comes from a page. */
export interface PageAnswer {
	readonly question: string;
	readonly value: string;
}

/** Where a run through the questions stands. */
export type ScreeningStep =
	| { readonly kind: "page"; readonly page: ScreeningPage; readonly index: number; readonly of: number }
	| { readonly kind: "over" };

function countedOf(given: readonly RunAnswer[]): Answers {
	return countedAnswers(Object.fromEntries(given.map(({ question, is }) => [question, is])));
}

/** What a page asks of this person: somebody without pain is asked nothing about it. */
function askedOn({ keys }: ScreeningPage, { pain }: Answers): readonly QuestionKey[] {
	return pain === "no" ? keys.filter((key) => questionOf(key)?.ofPain !== true) : keys;
}

/**
 * The page to show next: the first with a question that has no answer, or the one the person went back to. None once all
 * are answered, or a tick ended the questions.
 *
 * @param wanted the id of a page
 */
export function screeningStep(given: readonly RunAnswer[], wanted?: string): ScreeningStep {
	const answers = countedOf(given);
	const asked = pages.filter((page) => askedOn(page, answers).length > 0);
	for (const [index, page] of asked.entries()) {
		const keys = askedOn(page, answers);
		if (page.endsAtOnce && page.id !== wanted && standsOn(page, given)) {
			return { kind: "over" };
		}
		if (page.id === wanted || keys.some((key) => answers[key] === undefined)) {
			return { kind: "page", page, index, of: asked.length };
		}
	}
	return { kind: "over" };
}

/** Whether a sign of this page was ticked that no clinician has seen. */
function standsOn({ keys }: ScreeningPage, given: readonly RunAnswer[]): boolean {
	return given.some(({ question, is, seen }) => keys.includes(question) && is !== "no" && seen !== true);
}

/**
 * What is recorded of a page's answers: those that are answers to its questions, a sign by itself where one was ticked
 * that ends the questions, and no pain where there is none to speak of.
 */
export function answersOfPage(page: ScreeningPage, given: readonly PageAnswer[]): readonly RunAnswer[] {
	const known = given.flatMap(({ question: id, value }) => {
		const question = questions.find((one) => one.id === id);
		return question !== undefined && page.keys.includes(question.key) && isAnswer(question.key, value)
			? [{ question: question.key, is: value }]
			: [];
	});
	const signs = known.filter(({ is }) => is !== "no");
	if (page.endsAtOnce && signs.length > 0) {
		return signs;
	}
	return known.some(({ question, is }) => question === "site" && is === "none")
		? [...known, { question: "pain", is: "no" }]
		: known;
}

/** The page of this id. */
export function pageWith(id: string): ScreeningPage | undefined {
	return pages.find((page) => page.id === id);
}

/** The page before this one; undefined at the first. */
export function pageBefore(given: readonly RunAnswer[], id: string): string | undefined {
	const asked = pages.filter((page) => askedOn(page, countedOf(given)).length > 0);
	return asked[asked.findIndex((page) => page.id === id) - 1]?.id;
}

/** The page of the last answer: the one a mistake was made at, when the run ended at once. */
export function lastAnswered(given: readonly RunAnswer[]): string | undefined {
	const key = given.at(-1)?.question;
	return pages.find(({ keys }) => key !== undefined && keys.includes(key))?.id;
}

/** What a run starts from. */
export interface RunStart {
	readonly id: string;
	/** The signs that stood: what the run can take away if all of it is answered with no. */
	readonly knew: readonly string[];
	/** Answers from before that need not be given again. */
	readonly kept: readonly RunAnswer[];
}

/**
 * The run that is gone on with: the latest, where it is not over and nothing was raised since it began; else a new one.
 * Where signs stand, all the red flags are asked in it: an answer from before takes none of them away.
 *
 * @param id for a new run
 */
export function runToGoOnWith(screen: ScreeningState, id: string): RunStart {
	const { run, standing, decision } = screen;
	const kept = decision.outcome === "INCOMPLETE" ? answersKept(screen) : [];
	if (run !== undefined && standing.every((sign) => sign.run === run.id || run.knew.has(sign.id))) {
		const start = { id: run.id, knew: [...run.knew], kept };
		if (screeningStep(runAnswers(start, screen)).kind === "page") {
			return start;
		}
	}
	return { id, knew: standing.map((sign) => sign.id), kept };
}

/** Where a run stands now: what was kept, and what was answered in it so far, the last answer last. */
export function runAnswers({ id, kept }: RunStart, { run, seen, words }: ScreeningState): readonly RunAnswer[] {
	const givenFor = (answer: string) => words.findLast(({ signs }) => signs.includes(answer))?.given;
	const answers = run?.id === id ? run.answers : new Map<QuestionKey, DatedAnswer>();
	return [
		...kept.filter(({ question }) => !answers.has(question)),
		...Array.from(answers, ([question, { is, id: answer }]) => {
			const seenOn = givenFor(answer);
			return { question, is, seen: seen.has(answer), ...(seenOn !== undefined && { seenOn }) };
		}),
	];
}

/** Answers from before that still count. Red flags among them only where no sign stands. */
export function answersKept({ answers, standing }: ScreeningState): readonly RunAnswer[] {
	const counted = countedAnswers(answers);
	return questions.flatMap(({ key, block }) => {
		const is = counted[key];
		const flag = block === "A" || block === "B";
		return is === undefined || (flag && (is !== "no" || standing.length > 0)) ? [] : [{ question: key, is }];
	});
}

/** The signs of this run that an answer takes back: the person went back to that very question. */
export function slipsCorrected(run: string, key: QuestionKey, { standing }: ScreeningState): readonly string[] {
	return standing.filter((sign) => sign.run === run && sign.question === key).map(({ id }) => id);
}

/** A page of the safety check. */
export function pageView(
	given: readonly RunAnswer[],
	{ page, index, of }: ScreeningStep & { kind: "page" },
	because?: string,
): CheckView {
	const answers = countedOf(given);
	const rows: { question: string; value: string; words: string; ticked: boolean; seen?: true; seenOn?: string }[] = [];
	let choice: (CheckView & { kind: "page" })["choice"];
	for (const key of askedOn(page, answers)) {
		const question = questionOf(key);
		const is = answers[key];
		const word = given.find((one) => one.question === key && one.seen === true);
		const seen = word !== undefined && {
			seen: true as const,
			...(word.seenOn !== undefined && { seenOn: word.seenOn }),
		};
		if (question === undefined) {
			continue;
		}
		if (key === "pain" || key === "site") {
			choice = { question: question.id, options: question.options, ...(is !== undefined && { given: is }) };
		} else if (key === "weakMild") {
			for (const { value, label } of question.options.slice(1)) {
				rows.push({ question: question.id, value, words: label, ticked: is === value });
			}
		} else {
			const ticked = is !== undefined && is !== "no";
			rows.push({ question: question.id, value: "yes", words: question.text, ticked, ...seen });
		}
	}
	return {
		kind: "page",
		page: page.id,
		title: page.title,
		...(page.hint !== undefined && { hint: page.hint }),
		number: index + 1,
		of,
		...(choice !== undefined && { choice }),
		rows,
		endsAtOnce: page.endsAtOnce === true,
		canGoBack: index > 0,
		...(because !== undefined && { because }),
	};
}

/** What the answers came to: the rule that stands now. An emergency names its signs and says where to go. */
export function pageOf({ decision: rule, behind }: ScreeningState): CheckView {
	const tone = toneOf(rule);
	const signs = signsInWords(behind);
	return {
		kind: "outcome",
		tone,
		title: rule.title,
		words: rule.words,
		...(tone !== "calm" && signs.length > 0 && { signs: signs.map(({ words }) => l10n.t("You ticked: {0}", words)) }),
		...(tone !== "emergency" && { wayOut: rule.wayOut }),
		...(tone !== "emergency" && rule.approvable && { approvable: { rule: rule.rule, signs } }),
	};
}

function toneOf({ outcome }: ScreeningRule): "emergency" | "urgent" | "calm" {
	switch (outcome) {
		case "EMERGENCY":
			return "emergency";
		case "URGENT_TODAY":
		case "PROMPT_REVIEW":
		case "ASK_FIRST":
			return "urgent";
		default:
			return "calm";
	}
}
