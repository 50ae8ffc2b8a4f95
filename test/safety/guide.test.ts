import assert from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { guideMarkdown, guideSections } from "../../src/safety/guide";
import { frequentQuestions } from "../../src/safety/guide-faq";
import { guideTopics } from "../../src/safety/guide-topics";
import { headingSlug } from "../../src/safety/heading-slug";
import { stringsIn, wordingFaults } from "./wording";

describe("the guide", () => {
	it("answers each of the questions that people ask", () => {
		assert.deepEqual(frequentQuestions.map(({ id }) => id.replace("faq-", "")).sort(), [
			"breaks",
			"core-glutes",
			"desk",
			"glides-safe",
			"goal",
			"hamstring",
			"heat-ice",
			"how-long",
			"lift",
			"phases",
			"posture",
			"redflags",
			"stretch-last",
			"walk",
			"weight-stress",
			"what",
			"when",
			"who",
			"worse",
		]);
	});

	it("opens with the signs that need care before any exercise", () => {
		const ids = guideSections().map(({ id }) => id);
		assert.deepEqual(ids.slice(0, 3), ["what-this-is", "emergency", "doctor-today"]);
		assert.equal(new Set(ids).size, ids.length);
	});

	it("tells sciatica from what may be something else without a verdict", () => {
		const section = guideSections().find(({ id }) => id === "is-it-sciatica");
		assert.equal(section?.table?.rows.length, 4);
		assert.doesNotMatch(guideMarkdown(), /you (do not )?have sciatica|not sciatica/i);
	});

	it("names each movement to be careful with, why, and what does instead", () => {
		const section = guideSections().find(({ id }) => id === "be-careful");
		assert.ok((section?.table?.rows.length ?? 0) >= 10);
		for (const row of section?.table?.rows ?? []) {
			assert.ok(row.length === 3 && row.every((cell) => cell.length > 5), row.join());
		}
	});

	it("says that the evidence is mixed", () => {
		assert.match(guideMarkdown(), /Studies of exercise for sciatica are mixed/);
	});

	it("can be opened at each part that is linked to", () => {
		const guide = guideMarkdown();
		for (const topic of guideTopics) {
			assert.match(headingSlug(guide, topic), /^[a-z0-9-]{3,}$/, topic);
		}
		assert.equal(headingSlug(guide, "phases"), "the-three-phases");
		assert.equal(headingSlug(guide, "faq-hamstring"), "should-i-stretch-my-hamstrings");
		const other = "<!-- when -->\n\n## ¿Cuándo no basta el ejercicio?\n\n<!-- what -->\n\n### 什么是坐骨神经痛？\n";
		assert.equal(headingSlug(other, "when"), encodeURI("¿cuándo-no-basta-el-ejercicio"));
		assert.equal(headingSlug(other, "what"), encodeURI("什么是坐骨神经痛"));
		assert.equal(headingSlug(guide, "nonsense"), "");
		assert.equal(headingSlug(guide, { toString: () => "phases" }), "");
	});

	it("is one page whose tables and headings are whole", () => {
		const lines = guideMarkdown().split("\n");
		assert.equal(lines.filter((line) => line.startsWith("# ")).length, 1);
		const headings = lines.filter((line) => line.startsWith("### ")).length;
		assert.equal(headings, frequentQuestions.length + catalogue.length);
		let width = 0;
		for (const line of lines) {
			const columns = line.startsWith("|") ? line.split("|").length : 0;
			assert.ok(columns === 0 || width === 0 || columns === width, line);
			width = columns;
		}
		assert.doesNotMatch(guideMarkdown(), /undefined|https?:/);
	});

	it("is calm and promises nothing", () => {
		for (const { path, text } of stringsIn({ sections: guideSections(), frequentQuestions })) {
			assert.deepEqual(wordingFaults(text), [], path);
			assert.doesNotMatch(text, /[—!]/, path);
		}
	});
});
