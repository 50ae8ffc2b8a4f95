import assert from "node:assert/strict";
import fc from "fast-check";
import { pageView, type RunAnswer, screeningStep } from "../../src/safety/screening-flow";
import { pages, type QuestionKey, questions } from "../../src/safety/screening-questions";
import {
	type Answers,
	decideScreening,
	flagKeys,
	type ScreeningRuleId,
	screeningRules,
} from "../../src/safety/screening-rules";
import { healthy } from "./make";

const decide = (answers: Answers) => decideScreening({ ...healthy, ...answers });
const everyWay = (keys: readonly QuestionKey[]) =>
	keys.flatMap((key) => ["yes", "unsure"].map((answer) => ({ key, answer })));

/** Each row of the decision table: answers, and what they lead to. */
const rows: readonly {
	rule: ScreeningRuleId;
	answers: readonly Answers[];
	outcome: string;
	lock: string;
}[] = [
	{
		rule: "R1",
		answers: everyWay(["bladderBowel", "saddle", "weakSevere", "bothLegs", "sexual"]).map(({ key, answer }) => ({
			[key]: answer,
		})),
		outcome: "EMERGENCY",
		lock: "everything",
	},
	{ rule: "R2", answers: [{ chest: "yes" }, { chest: "unsure" }], outcome: "EMERGENCY", lock: "everything" },
	{
		rule: "R3",
		answers: everyWay(["unrelieved", "fever", "weightLoss", "cancer", "trauma", "calf", "night"]).map(
			({ key, answer }) => ({ [key]: answer }),
		),
		outcome: "URGENT_TODAY",
		lock: "everything",
	},
	{ rule: "R5", answers: [{ weakMild: "new" }], outcome: "PROMPT_REVIEW", lock: "phase-1" },
	{ rule: "R6", answers: [{ disabled: "yes" }], outcome: "PROMPT_REVIEW", lock: "phase-1" },
	{ rule: "R7", answers: [{ minor: "yes" }, { caution: "yes" }], outcome: "ASK_FIRST", lock: "phase-1" },
	{ rule: "R7", answers: [{ operation: "yes" }], outcome: "ASK_FIRST", lock: "exercise" },
	{ rule: "R0", answers: [{ pain: "no" }], outcome: "WELL", lock: "none" },
	{ rule: "R8", answers: [{ site: "low-back" }], outcome: "UNCLEAR", lock: "none" },
	{
		rule: "R8",
		answers: [{ site: "hip-groin" }, { site: "front-thigh" }, { site: "elsewhere" }, { neuro: "no", provoked: "no" }],
		outcome: "UNCLEAR",
		lock: "phase-1",
	},
	{ rule: "R9", answers: [{ assessed: "no" }], outcome: "OK_UNASSESSED", lock: "none" },
	{
		rule: "R10",
		answers: [{}, { neuro: "no" }, { provoked: "no" }, { weakMild: "known" }],
		outcome: "OK",
		lock: "none",
	},
];

const anyAnswers = fc.record(
	Object.fromEntries(questions.map(({ key, options }) => [key, fc.constantFrom(...options.map(({ value }) => value))])),
	{ requiredKeys: [] },
) as fc.Arbitrary<Answers>;

describe("the decision table of the screen", () => {
	for (const { rule, answers, outcome, lock } of rows) {
		it(`${rule} leads to ${outcome}`, () => {
			for (const given of answers) {
				const decision = decide(given);
				assert.deepEqual(
					[decision.rule, decision.outcome, decision.lock],
					[rule, outcome, lock],
					JSON.stringify(given),
				);
			}
		});
	}

	it("R4 leads to INCOMPLETE whichever answer is missing", () => {
		for (const { key } of questions.filter((question) => question.key !== "pain")) {
			const { [key]: _missing, ...given } = healthy;
			const decision = decideScreening(given);
			assert.deepEqual([decision.rule, decision.outcome, decision.lock], ["R4", "INCOMPLETE", "exercise"], key);
		}
	});

	it("the first row that holds decides", () => {
		assert.equal(decide({ saddle: "yes", chest: "yes", fever: "yes", weakMild: "new" }).rule, "R1");
		assert.equal(decide({ chest: "unsure", fever: "yes" }).rule, "R2");
		assert.equal(decideScreening({ fever: "yes" }).rule, "R3");
		assert.equal(decide({ weakMild: "new", disabled: "yes", caution: "yes" }).rule, "R5");
		assert.equal(decide({ disabled: "yes", caution: "yes", site: "low-back" }).rule, "R6");
		assert.equal(decide({ site: "low-back", assessed: "no" }).rule, "R8");
	});

	it("N0 without pain: well, whatever was said about pain before, and nothing about it is missing", () => {
		const ofPain = questions.filter((question) => question.ofPain === true).map(({ key }) => key);
		const without = Object.fromEntries(Object.entries(healthy).filter(([key]) => !ofPain.some((one) => one === key)));
		assert.equal(decideScreening({ ...without, pain: "no" }).rule, "R0");
		assert.equal(decideScreening({ ...healthy, pain: "no", disabled: "yes", weakMild: "new" }).rule, "R0");
		assert.equal(decideScreening({ ...without, pain: "no", fever: "yes" }).rule, "R3");
		assert.equal(decideScreening({ ...without, pain: "no", saddle: "unsure" }).rule, "R1");
		for (const key of ["saddle", "fever", "calf", "pregnant"] as const) {
			const { [key]: _missing, ...given } = { ...without, pain: "no" } as Record<string, string>;
			assert.equal(decideScreening(given as Answers).rule, "R4", key);
		}
	});

	it("N1 R2 says to call, not to go, and not to drive", () => {
		const rule = decide({ chest: "yes" });
		assert.match(rule.title, /^Call/);
		assert.match(rule.words, /Do not drive yourself/);
		assert.doesNotMatch(`${rule.title} ${rule.words}`, /\bgo to\b/i);
	});

	it("N2 after a hard fall an emergency department today; R3 leaves nothing open", () => {
		assert.match(decide({ trauma: "yes" }).words, /emergency department today/);
		assert.equal(decide({ trauma: "yes", fever: "yes" }).title, "Emergency department today");
		assert.equal(decide({ night: "yes" }).title, "See a doctor today");
		assert.equal(decide({ night: "yes" }).lock, "everything");
	});

	it("N4 keeps answers of earlier versions: all of block D in one", () => {
		const { pregnant: _1, minor: _2, operation: _3, ...rest } = healthy;
		assert.equal(decideScreening({ ...rest, caution: "no" } as Answers).rule, "R10");
		assert.equal(decideScreening({ ...rest, caution: "yes" } as Answers).rule, "R7");
		const { pain: _pain, ...old } = healthy;
		assert.equal(decideScreening(old).rule, "R10", "where there was pain says that there is some");
	});

	it("N5 no pain to speak of leads to R0", () => {
		const { pain: _pain, ...old } = healthy;
		assert.equal(decideScreening({ ...old, site: "none" }).rule, "R0");
		assert.equal(decideScreening({ ...healthy, pain: "yes", site: "none" }).rule, "R4", "unless they say there is");
	});

	it("nothing opens the exercises while a red flag stands or an answer is missing", () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const decision = decideScreening(answers);
				const flagStands = flagKeys.some((key) => ["yes", "unsure"].includes(answers[key] ?? ""));
				const well = answers.pain === "no";
				const missing = questions.some(({ key, ofPain }) => !(well && ofPain) && answers[key] === undefined);
				if (flagStands || missing) {
					assert.ok(["everything", "exercise"].includes(decision.lock), decision.rule);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it("each row that holds something back says why and how it opens", () => {
		for (const { rule, lock, words, wayOut } of screeningRules) {
			assert.ok(words.length > 20, rule);
			assert.ok(lock === "none" || wayOut.length > 20, rule);
		}
	});
});

describe("the safety questions", () => {
	it("are those of five blocks, each with a key of its own, and not sure still is an answer to every red flag", () => {
		const ids = questions.map(({ id }) => id).join(" ");
		assert.equal(ids, "P1 A1 A2 A3 A4 A5 A6 B1 B2 B3 B4 B5 B6 B7 C2 C3 C4 C5 C7 C1 D1 D2 D3 D4 D5 D6 D7 D8");
		for (const { block, key, options } of questions) {
			assert.equal(
				options.some(({ value }) => value === "unsure"),
				block === "A" || block === "B",
				key,
			);
		}
		assert.deepEqual(
			questions
				.filter(({ block }) => block === "A" || block === "B")
				.map(({ key }) => key)
				.sort(),
			[...flagKeys].sort(),
		);
		assert.deepEqual(
			pages.flatMap(({ keys }) => keys),
			questions.map(({ key }) => key),
			"each stands on a page, once",
		);
	});
});

/** What a person reads and presses on the way through the questions, by the pages as they are drawn. */
function walkThrough(answers: Readonly<Partial<Record<QuestionKey, string>>>) {
	const given: RunAnswer[] = [];
	let clicks = 0;
	const read: string[] = [];
	for (let step = screeningStep(given); step.kind === "page"; step = screeningStep(given)) {
		const view = pageView(given, step);
		assert.ok(view.kind === "page");
		const { title, hint = "", choice, rows } = view;
		read.push(title, hint, ...(choice?.options.map(({ label }) => label) ?? []), ...rows.map(({ words }) => words));
		const ticked = rows.filter(({ question, value }) => answers[keyOf(question)] === value);
		read.push(rows.length === 0 ? "" : ticked.length > 0 || choice !== undefined ? "Go on" : "None of these");
		clicks += ticked.length + (choice === undefined ? 0 : 1) + (rows.length > 0 ? 1 : 0);
		for (const id of new Set([
			...(choice === undefined ? [] : [choice.question]),
			...rows.map((row) => row.question),
		])) {
			const key = keyOf(id);
			given.push({ question: key, is: answers[key] ?? (key === "weakMild" ? "none" : "no") });
		}
	}
	const words = read
		.join(" ")
		.split(/\s+/)
		.filter((word) => word !== "").length;
	return { clicks, words, seconds: (60 * words) / 240, given };
}

const keyOf = (id: string): QuestionKey => questions.find((question) => question.id === id)?.key ?? "pain";

describe("the questions take a minute", () => {
	it("F17: without pain at most 4 clicks and 45 seconds of reading", () => {
		const { clicks, seconds, given } = walkThrough({ pain: "no" });
		assert.ok(clicks <= 4, `${clicks} clicks`);
		assert.ok(seconds <= 45, `${seconds} s`);
		assert.equal(decideScreening(Object.fromEntries(given.map(({ question, is }) => [question, is]))).rule, "R0");
	});

	it("F17: with mild pain at most 12 clicks and 75 seconds of reading", () => {
		const mild = { pain: "yes", site: "back-of-leg", neuro: "yes", provoked: "yes", assessed: "yes" };
		const { clicks, seconds, given } = walkThrough(mild);
		assert.ok(clicks <= 12, `${clicks} clicks`);
		assert.ok(seconds <= 75, `${seconds} s`);
		assert.equal(decideScreening(Object.fromEntries(given.map(({ question, is }) => [question, is]))).rule, "R10");
	});
});
