import assert from "node:assert/strict";
import { affectedTests, readSources } from "../../../scripts/lib/changed-tests";
import { projectFolder } from "../paths";

const small = new Map([
	["src/extension.ts", 'void import("./editor/feature");'],
	["src/editor/feature.ts", 'import { rule } from "../safety/rule";'],
	["src/safety/rule.ts", "export const rule = 1;"],
	["src/panel/main.ts", 'import { draw } from "./draw";'],
	["src/panel/draw.ts", "export const draw = 1;"],
	["src/replay/replay.ts", ""],
	["test/safety/make.ts", 'import { rule } from "../../src/safety/rule";'],
	["test/safety/rule.test.ts", 'import { make } from "./make";'],
	["test/sitting/other.test.ts", "export {};"],
	["test/editor/whole.test.ts", 'import * as vscode from "vscode";'],
	["test/editor/safety/lists.test.ts", 'readdirSync("src")'],
	["test/panel/draw.test.ts", ""],
	["test/journeys/main-job.test.ts", ""],
	["test/journeys/long/many.test.ts", ""],
	["test/l10n/page.test.ts", 'readFileSync("README.md")'],
]);

const of = (...changed: string[]) => affectedTests(changed, small);

describe("what a change can break", () => {
	it("is what imports it, through others, and everything that uses the built whole", () => {
		assert.deepEqual(of("src/safety/rule.ts"), {
			rules: ["test/editor/safety/lists.test.ts", "test/safety/rule.test.ts"],
			host: [],
			panel: [],
			journeys: ["test/journeys/main-job.test.ts"],
			editor: true,
		});
		assert.deepEqual(of("src/panel/draw.ts").panel, ["test/panel/draw.test.ts"]);
	});

	it("is a test alone where that alone changed, with those that list folders", () => {
		const { rules, journeys, editor } = of("test/sitting/other.test.ts");
		assert.deepEqual(rules, ["test/editor/safety/lists.test.ts", "test/sitting/other.test.ts"]);
		assert.deepEqual([journeys, editor], [[], false]);
		assert.equal(of("src/replay/replay.ts").editor, false);
	});

	it("is what names a page, and of anything else that is no script all that is built", () => {
		assert.deepEqual(of("README.md").rules, ["test/editor/safety/lists.test.ts", "test/l10n/page.test.ts"]);
		assert.equal(of("README.md").editor, false);
		for (const path of ["package.json", "l10n/content.de.json", "media/docs/guide.md", "src/panel/styles/panel.css"]) {
			const { panel, journeys, editor } = of(path);
			assert.deepEqual([panel.length, journeys.length, editor], [1, 1, true], path);
		}
	});

	it("is nothing where nothing changed, and what imported a file that is gone", () => {
		assert.deepEqual(of(), { rules: [], host: [], panel: [], journeys: [], editor: false });
		assert.ok(affectedTests(["src/gone.ts"], new Map([["test/diary/x.test.ts", 'from "../../src/gone"']])).rules[0]);
	});

	it("is found in this project: a card of the safety side, and not the timer's breaks", () => {
		const { rules, editor } = affectedTests(["src/safety/cards.ts"], readSources(projectFolder));
		assert.ok(rules.includes("test/safety/unlock-actions.test.ts"), "tests that import it");
		assert.ok(rules.includes("test/editor/safety/guard.test.ts"), "tests of those that import it");
		assert.ok(!rules.includes("test/sitting/breaks.test.ts"));
		assert.equal(editor, true);
	});
});
