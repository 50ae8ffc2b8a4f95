import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as library from "@vscode/l10n";
import fc from "fast-check";
import { createTranslator } from "../../src/l10n/translate";

describe("the words of the running code", () => {
	after(() => library.config({ contents: {} }));

	it("stay English where a language has none", () => {
		const say = createTranslator({ Start: "Los", Skip: "" });
		assert.deepEqual([say("Start"), say("Skip"), say("Snooze")], ["Los", "Skip", "Snooze"]);
	});

	it("tell two meanings of a word by the note for the translator", () => {
		const say = createTranslator({ Back: "Zurück", "Back/The part of the body.": "Rücken" });
		assert.deepEqual([say("Back"), say({ message: "Back", comment: ["The part of the body."] })], ["Zurück", "Rücken"]);
	});

	it("take their values in the order of the language, once or more often", () => {
		const say = createTranslator({ "{0} of {1}": "von {1}: {0}, {0}" });
		assert.equal(say("{0} of {1}", 3, "$&"), "von $&: 3, 3");
		assert.equal(say("{0} of {1}", 3), "von {1}: 3, 3");
	});

	it("have numbers for their placeholders: the library knows names too", () => {
		const folder = join(__dirname, "..", "..", "l10n");
		const texts = Object.keys(JSON.parse(readFileSync(join(folder, "bundle.l10n.de.json"), "utf8")));
		const placeholders = texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []);
		assert.ok(placeholders.length > 100);
		assert.deepEqual(
			placeholders.filter((placeholder) => !/^\{\d+\}$/.test(placeholder)),
			[],
		);
	});

	it("are those that the library of this name would say", () => {
		const piece = fc.constantFrom("{0}", "{1}", "{2}", "a", " ", "$1", "ü", "/");
		const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
		const comment = fc.constantFrom<string[]>([], ["note"], ["one ", "two"]);
		const asked = fc.oneof(
			text.map((said) => ({ said, key: said })),
			fc.record({ message: text, comment }).map((said) => ({
				said,
				key: [said.message, ...(said.comment.length === 0 ? [] : [said.comment.join("")])].join("/"),
			})),
		);
		const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
		fc.assert(
			fc.property(asked, fc.array(value, { maxLength: 3 }), fc.option(text), ({ said, key }, values, translated) => {
				const words = translated === null ? {} : { [key]: translated };
				library.config({ contents: words });
				const expected = typeof said === "string" ? library.t(said, ...values) : library.t({ ...said, args: values });
				assert.equal(createTranslator(words)(said, ...values), expected);
			}),
		);
	});
});
