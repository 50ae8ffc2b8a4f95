import assert from "node:assert/strict";
import { answersOfPage, lastAnswered, pageWith } from "../../src/safety/screening-flow";
import { pages, questionOf } from "../../src/safety/screening-questions";

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
