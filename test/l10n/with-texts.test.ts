import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "@vscode/l10n";
import fc from "fast-check";
import { textsOf, withTexts } from "../../src/l10n/with-texts";
import { guidePage } from "../../src/safety/guide";

const words = (name: string) => JSON.parse(readFileSync(join(__dirname, "..", "..", "l10n", name), "utf8"));

describe("data with other texts", () => {
	after(() => config({ contents: {} }));

	it("has them in the places of its own, and nothing else changes", () => {
		fc.assert(
			fc.property(fc.jsonValue(), (data) => {
				const texts = textsOf(data).map((text) => `${text}!`);
				const changed = withTexts(data, texts);
				assert.deepEqual(textsOf(changed), texts);
				assert.deepEqual(
					withTexts(
						changed,
						textsOf(changed).map((text) => text.slice(0, -1)),
					),
					data,
				);
			}),
		);
	});

	it("keeps its own where there is none", () => {
		assert.deepEqual(withTexts({ a: "one", b: [1, "two", "three"] }, [null, "zwei"]), {
			a: "one",
			b: [1, "zwei", "three"],
		});
	});

	for (const language of ["de", "es", "fr", "ja", "pt-br", "zh-cn"]) {
		it(`is the guide of another language: ${language}`, () => {
			config({ contents: {} });
			const english = guidePage();
			config({ contents: { ...words(`bundle.l10n.${language}.json`), ...words(`content.${language}.json`) } });
			const translated = guidePage();
			assert.notDeepEqual(translated, english);
			assert.deepEqual(withTexts(english, textsOf(translated)), translated);
		});
	}
});
