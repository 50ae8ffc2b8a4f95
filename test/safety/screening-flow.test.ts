import assert from "node:assert/strict";
import { screeningState } from "../../src/safety/screening";
import { answersOfPage, lastAnswered, pageWith } from "../../src/safety/screening-flow";
import { pages, questionOf } from "../../src/safety/screening-questions";
import { noon } from "../diary/make";
import { screen } from "./make";

const decidedWith = (answers: Parameters<typeof screen>[1]) => screeningState([screen(noon, answers)], noon);

const idOf = (key: string) => questionOf(key)?.id ?? "";

describe("a page of the safety questions", () => {
	for (const { id, keys, endsAtOnce } of pages.filter((page) => page.endsAtOnce)) {
		it(`that ends at once is answered by any one sign alone, ticked or unsure: ${id}`, () => {
			const page = pageWith(id);
			assert.ok(page?.id === id && endsAtOnce);
			for (const sign of keys) {
				for (const value of ["yes", "unsure"]) {
					const given = keys.map((key) => ({ question: idOf(key), value: key === sign ? value : "no" }));
					assert.deepEqual(answersOfPage(page, given), [{ question: sign, is: value }]);
				}
			}
			const none = keys.map((key) => ({ question: idOf(key), value: "no" }));
			assert.deepEqual(
				answersOfPage(page, none),
				keys.map((question) => ({ question, is: "no" })),
			);
		});
	}

	it("takes no answer to a question of another page, nor one that is none", () => {
		const page = pageWith("emergency");
		assert.ok(page !== undefined);
		const strange = [
			{ question: idOf("calf"), value: "yes" },
			{ question: idOf("saddle"), value: "perhaps" },
			{ question: "Z9", value: "yes" },
		];
		assert.deepEqual(answersOfPage(page, strange), []);
	});

	it("F2: has an answer for somebody without pain, who is asked nothing about it and sent to nobody", () => {
		const first = pageWith("pain");
		assert.ok(first !== undefined);
		assert.deepEqual(answersOfPage(first, [{ question: idOf("pain"), value: "no" }]), [{ question: "pain", is: "no" }]);
		const { decision } = decidedWith({ pain: "no" });
		assert.deepEqual([decision.outcome, decision.lock], ["WELL", "none"]);
		const said = [decision.title, decision.words, decision.wayOut].join(" ");
		assert.doesNotMatch(said, /assess|doctor|clinician|physio|sciatica|symptom|usual pattern/i);
	});

	it("F2: lets somebody who is better now say so, in whatever way they answered before", () => {
		const { decision } = decidedWith({ pain: "no", site: "elsewhere", weakMild: "new" });
		assert.equal(decision.outcome, "WELL");
	});

	it("with no pain to speak of says that there is none", () => {
		const page = pageWith("where");
		assert.ok(page !== undefined);
		assert.deepEqual(answersOfPage(page, [{ question: idOf("site"), value: "none" }]), [
			{ question: "site", is: "none" },
			{ question: "pain", is: "no" },
		]);
	});

	it("is known by the last answer of a run", () => {
		for (const { id, keys } of pages) {
			const last = keys.at(-1);
			assert.ok(last !== undefined);
			assert.equal(
				lastAnswered([
					{ question: "pain", is: "yes" },
					{ question: last, is: "no" },
				]),
				id,
			);
		}
		assert.equal(lastAnswered([]), undefined);
	});
});
