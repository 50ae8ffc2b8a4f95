import assert from "node:assert/strict";
import { apart, withoutEnglish } from "../../src/l10n/beside-english";

describe("a text with its English beside it", () => {
	const both = "Nicht selbst fahren.\nAnrufen. (English: Do not drive. (Call.))";

	it("is taken apart into what is said in the language and the English", () => {
		assert.deepEqual(apart(both), { own: "Nicht selbst fahren.\nAnrufen.", english: "Do not drive. (Call.)" });
		assert.equal(withoutEnglish(both), "Nicht selbst fahren.\nAnrufen.");
	});

	it("is left as it is where there is none", () => {
		for (const text of ["", "Call now.", "Call (English: now) and wait."]) {
			assert.deepEqual(apart(text), { own: text });
			assert.equal(withoutEnglish(text), text);
		}
	});
});
