import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/exercises/catalogue/all";
import { figureFrame, hasFigure } from "../../src/exercises/figure/render-frame";
import { guidePage, guideSections } from "../../src/safety/guide";
import { frequentQuestions } from "../../src/safety/guide-faq";
import { guideTopics } from "../../src/safety/guide-topics";
import { guideCommands, wordsOf } from "../../src/safety/guide-view";
import { stringsIn, wordingFaults } from "./wording";

describe("the guide", () => {
	const page = guidePage();
	const words = wordsOf(page);

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
		assert.doesNotMatch(words, /you (do not )?have sciatica|not sciatica/i);
	});

	it("names each movement to be careful with, why, and what does instead", () => {
		const section = guideSections().find(({ id }) => id === "be-careful");
		assert.ok((section?.table?.rows.length ?? 0) >= 10);
		for (const row of section?.table?.rows ?? []) {
			assert.ok(row.length === 3 && row.every((cell) => cell.length > 5), row.join());
		}
	});

	it("says that the evidence is mixed", () => {
		assert.match(words, /Studies of exercise for sciatica are mixed/);
	});

	it("can be opened at each part that is linked to", () => {
		const ids = page.sections.map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length, "each has a name of its own");
		for (const topic of guideTopics) {
			assert.ok(ids.includes(topic), topic);
		}
	});

	it("has every question and every exercise under a heading that says what they are", () => {
		const [questions, exercises] = ["questions", "exercises"].map((id) =>
			page.sections.findIndex((section) => section.id === id),
		);
		assert.ok(questions !== undefined && exercises !== undefined && questions > 0);
		assert.equal(exercises - questions - 1, frequentQuestions.length);
		assert.equal(page.sections.length - exercises - 1, catalogue.length);
		for (const [at, { level }] of page.sections.entries()) {
			assert.equal(level, at <= questions || at === exercises ? 2 : 3);
		}
		assert.doesNotMatch(words, /undefined|https?:/);
	});

	it("has tables whose rows are whole", () => {
		const tables = page.sections
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === "table" ? block : []));
		assert.ok(tables.length >= 2);
		for (const { head, rows } of tables) {
			assert.ok(rows.every((row) => row.length === head.length));
		}
	});

	it("shows each exercise in poses its figure has, and offers to start what can be played", () => {
		for (const { exercise } of page.sections.filter((section) => section.exercise !== undefined)) {
			const one = catalogue.find(({ id }) => id === exercise?.id);
			assert.equal(exercise?.plays, one?.logOnly !== true);
			assert.ok((exercise?.poses.length ?? 0) > 0, one?.id);
			if (hasFigure(exercise?.id ?? "")) {
				for (const pose of exercise?.poses ?? []) {
					assert.doesNotThrow(() => figureFrame(exercise?.id ?? "", pose, pose, 1, {}), `${one?.id}: ${pose}`);
				}
			}
		}
	});

	it("leads to commands that exist, and from where the thing is spoken of", () => {
		const { contributes } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
			contributes: { commands: { command: string }[] };
		};
		const declared = new Set(contributes.commands.map(({ command }) => command));
		for (const command of guideCommands) {
			assert.ok(declared.has(`deskglide.${command}`), command);
		}
		const waysFrom = (id: string) => page.sections.find((section) => section.id === id)?.ways;
		assert.deepEqual(waysFrom("emergency"), ["somethingNew"]);
		assert.deepEqual(waysFrom("phases"), ["choosePhase"]);
		assert.deepEqual(waysFrom("exercises"), ["quickStretch", "openMyPlan", "takeHome"]);
	});

	it("is calm and promises nothing", () => {
		for (const { path, text } of stringsIn({ sections: guideSections(), frequentQuestions })) {
			assert.deepEqual(wordingFaults(text), [], path);
			assert.doesNotMatch(text, /[—!]/, path);
		}
	});
});
