import type { EventBody } from "../diary/events";
import type { CheckView } from "../protocol";
import type { ScreeningState } from "./screening";
import { questions, type ScreeningQuestion } from "./screening-questions";
import { decideScreening, type ScreeningRule } from "./screening-rules";

/** The answers of one run through the safety questions, as the diary keeps them. */
export type GivenAnswers = EventBody<"screen">["answers"];

/** Where a run through the questions stands. */
export type ScreeningStep =
	| { readonly kind: "question"; readonly question: ScreeningQuestion; readonly index: number }
	| { readonly kind: "over" };

/** A yes, or a doubt, about an emergency ends the questions at once. */
function endsAtOnce({ block }: ScreeningQuestion, is: string): boolean {
	return block === "A" && is !== "no";
}

/**
 * The question to ask next: the first without an answer, in their order, or the one the person went back to. None once
 * all are answered or an emergency was named.
 */
export function screeningStep(given: GivenAnswers, wanted?: string): ScreeningStep {
	const answers = new Map(given.map(({ question, is }) => [question, is]));
	for (const [index, question] of questions.entries()) {
		const is = answers.get(question.key);
		if (question.id === wanted || is === undefined) {
			return { kind: "question", question, index };
		}
		if (endsAtOnce(question, is)) {
			return { kind: "over" };
		}
	}
	return { kind: "over" };
}

/**
 * The answers with one more, or one changed; undefined for a question or an answer that does not exist.
 * @param at epoch milliseconds
 */
export function withAnswer(given: GivenAnswers, id: string, value: string, at: number): GivenAnswers | undefined {
	const question = questions.find((one) => one.id === id);
	if (question?.options.some((option) => option.value === value) !== true) {
		return undefined;
	}
	return [...given.filter(({ question: key }) => key !== question.key), { question: question.key, is: value, at }];
}

/** The question before this one; undefined at the first. */
export function questionBefore(id: string): string | undefined {
	return questions[questions.findIndex((one) => one.id === id) - 1]?.id;
}

/** The last question that was answered: the one a mistake was made at, when the run ended at once. */
export function lastAnswered(given: GivenAnswers): string | undefined {
	const key = given.at(-1)?.question;
	return questions.find((one) => one.key === key)?.id;
}

/** The answers that need not be asked again when a run begins: what an earlier run left and time has not undone. */
export function answersKept(previous: GivenAnswers | undefined, { answers }: ScreeningState): GivenAnswers {
	return (previous ?? []).filter(({ question, is }) => {
		const known = questions.find(({ key }) => key === question);
		return known !== undefined && answers[known.key] === is;
	});
}

/** A page of the safety check. */
export function questionPage(
	given: GivenAnswers,
	step: ScreeningStep & { kind: "question" },
	because?: string,
): CheckView {
	const { question, index } = step;
	const answer = given.find((one) => one.question === question.key)?.is;
	return {
		kind: "question",
		question: question.id,
		text: question.text,
		number: index + 1,
		of: questions.length,
		options: question.options,
		...(answer !== undefined && { given: answer }),
		canGoBack: index > 0,
		...(because !== undefined && { because }),
	};
}

/** What the answers came to. An emergency says where to go and nothing else. */
export function outcomePage(given: GivenAnswers): CheckView {
	return pageOf(decideScreening(Object.fromEntries(given.map(({ question, is }) => [question, is])), () => false));
}

/** The page of what a rule says. */
export function pageOf(rule: ScreeningRule): CheckView {
	const tone = toneOf(rule);
	return {
		kind: "outcome",
		tone,
		words: rule.words,
		...(tone !== "emergency" && { wayOut: rule.wayOut }),
		...(tone !== "emergency" && rule.approvable && { approvable: rule.rule }),
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
