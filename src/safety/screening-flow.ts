import type { CheckView } from "../protocol";
import type { DatedAnswer, ScreeningState } from "./screening";
import { type QuestionKey, questions, type ScreeningQuestion } from "./screening-questions";
import type { ScreeningRule } from "./screening-rules";
import { signsInWords } from "./unlock-actions";

/** An answer of a run as far as it is under way, in whichever window it was given. */
export interface RunAnswer {
	readonly question: QuestionKey;
	readonly is: string;
	/** A clinician has seen what it says: the questions go on after it. */
	readonly seen?: boolean;
}

/** Where a run through the questions stands. */
export type ScreeningStep =
	| { readonly kind: "question"; readonly question: ScreeningQuestion; readonly index: number }
	| { readonly kind: "over" };

/** A yes, or a doubt, about an emergency ends the questions at once. */
function endsAtOnce({ block }: ScreeningQuestion, { is, seen }: RunAnswer): boolean {
	return block === "A" && is !== "no" && seen !== true;
}

/**
 * The question to ask next: the first without an answer, in their order, or the one the person went back to. None once
 * all are answered or an emergency was named.
 */
export function screeningStep(given: readonly RunAnswer[], wanted?: string): ScreeningStep {
	const answers = new Map(given.map((answer) => [answer.question, answer]));
	for (const [index, question] of questions.entries()) {
		const answer = answers.get(question.key);
		if (question.id === wanted || answer === undefined) {
			return { kind: "question", question, index };
		}
		if (endsAtOnce(question, answer)) {
			return { kind: "over" };
		}
	}
	return { kind: "over" };
}

/** The question of this id, where `value` is one of its answers. */
export function questionWith(id: string, value: string): ScreeningQuestion | undefined {
	const question = questions.find((one) => one.id === id);
	return question?.options.some((option) => option.value === value) === true ? question : undefined;
}

/** The question before this one; undefined at the first. */
export function questionBefore(id: string): string | undefined {
	return questions[questions.findIndex((one) => one.id === id) - 1]?.id;
}

/** The last question that was answered: the one a mistake was made at, when the run ended at once. */
export function lastAnswered(given: readonly RunAnswer[]): string | undefined {
	const key = given.at(-1)?.question;
	return questions.find((one) => one.key === key)?.id;
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
		if (screeningStep(runAnswers(start, screen)).kind === "question") {
			return start;
		}
	}
	return { id, knew: standing.map((sign) => sign.id), kept };
}

/** Where a run stands now: what was kept, and what was answered in it so far, the last answer last. */
export function runAnswers({ id, kept }: RunStart, { run, seen }: ScreeningState): readonly RunAnswer[] {
	const answers = run?.id === id ? run.answers : new Map<QuestionKey, DatedAnswer>();
	return [
		...kept.filter(({ question }) => !answers.has(question)),
		...Array.from(answers, ([question, { is, id: answer }]) => ({ question, is, seen: seen.has(answer) })),
	];
}

/** Answers from before that still count. Red flags among them only where no sign stands. */
export function answersKept({ answers, standing }: ScreeningState): readonly RunAnswer[] {
	return questions.flatMap(({ key, block }) => {
		const is = answers[key];
		return is === undefined || (block !== "C" && (is !== "no" || standing.length > 0)) ? [] : [{ question: key, is }];
	});
}

/** The signs of this run that an answer takes back: the person went back to that very question. */
export function slipsCorrected(run: string, key: QuestionKey, { standing }: ScreeningState): readonly string[] {
	return standing.filter((sign) => sign.run === run && sign.question === key).map(({ id }) => id);
}

/** A page of the safety check. */
export function questionPage(
	given: readonly RunAnswer[],
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

/** What the answers came to: the rule that stands now. An emergency says where to go and nothing else. */
export function pageOf({ decision: rule, behind }: ScreeningState): CheckView {
	const tone = toneOf(rule);
	return {
		kind: "outcome",
		tone,
		words: rule.words,
		...(tone !== "emergency" && { wayOut: rule.wayOut }),
		...(tone !== "emergency" && rule.approvable && { approvable: { rule: rule.rule, signs: signsInWords(behind) } }),
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
