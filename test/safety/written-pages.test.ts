import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownPage } from "../../scripts/lib/markdown-page";
import { wordsOf } from "../../src/safety/guide-view";

const textOf = (name: string) =>
	readFileSync(join(__dirname, "..", "..", "media", "docs", `${name}.md`), "utf8").replaceAll(/^<!--.*-->$/gm, "");

/** Letters and figures alone, so that neither marks nor the width of a table count. */
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, "");

describe("the pages on rules and on keys", () => {
	const pages = [
		["rules", "for-clinicians"],
		["keys", "accessibility"],
	] as const;

	for (const [id, name] of pages) {
		it(`lose nothing of what is written, and add their first heading alone: ${name}`, () => {
			const page = markdownPage(id, textOf(name));
			const words = letters(wordsOf(page).replace("\nAbout this page\n", "\n"));
			const written = letters(textOf(name).replaceAll(/^\d+\. /gm, ""));
			assert.equal(words, written);
		});

		it(`say that they are in English, and name each section once: ${name}`, () => {
			const page = markdownPage(id, textOf(name));
			assert.equal(page.language, "en");
			const ids = page.sections.map((section) => section.id);
			assert.equal(new Set(ids).size, ids.length);
			assert.ok(page.sections.some(({ ways }) => ways.length > 0));
		});
	}

	it("are not built where something in them is not understood", () => {
		assert.throws(() => markdownPage("keys", "# A page\n\n```\ncode\n```\n"), /fence is not understood/);
		assert.throws(() => markdownPage("keys", "# A page\n\nA [link](somewhere).\n"), /link_open is not understood/);
	});
});
