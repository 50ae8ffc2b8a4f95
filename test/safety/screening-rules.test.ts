import assert from "node:assert/strict";
import fc from "fast-check";
import { type QuestionKey, questions } from "../../src/safety/screening-questions";
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
		answers: everyWay(["unrelieved", "fever", "weightLoss", "cancer", "trauma", "calf"]).map(({ key, answer }) => ({
			[key]: answer,
		})),
		outcome: "URGENT_TODAY",
		lock: "everything",
	},
	{ rule: "R5", answers: [{ weakMild: "new" }], outcome: "PROMPT_REVIEW", lock: "phase-1" },
	{ rule: "R6", answers: [{ disabled: "yes" }], outcome: "PROMPT_REVIEW", lock: "phase-1" },
	{ rule: "R7", answers: [{ caution: "yes" }], outcome: "ASK_FIRST", lock: "phase-1" },
	{
		rule: "R8",
		answers: [
			{ site: "low-back" },
			{ site: "hip-groin" },
			{ site: "front-thigh" },
			{ site: "elsewhere" },
			{ neuro: "no", provoked: "no" },
		],
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
		for (const { key } of questions) {
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

	it("nothing opens the exercises while a red flag stands or an answer is missing", () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const decision = decideScreening(answers);
				const flagStands = flagKeys.some((key) => ["yes", "unsure"].includes(answers[key] ?? ""));
				const missing = questions.some(({ key }) => answers[key] === undefined);
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
	it("are those of the three blocks, one by one, and not sure is an answer to every red flag", () => {
		const ids = questions.map(({ id }) => id).join(" ");
		assert.equal(ids, "A1 A2 A3 A4 A5 A6 B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5 C6 C7");
		for (const { block, key, options } of questions) {
			assert.equal(
				options.some(({ value }) => value === "unsure"),
				block !== "C",
				key,
			);
		}
		assert.deepEqual(
			questions
				.filter(({ block }) => block !== "C")
				.map(({ key }) => key)
				.sort(),
			[...flagKeys].sort(),
		);
	});
});
