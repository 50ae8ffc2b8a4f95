import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alternatives, catalogue, routines } from "../../src/exercises/catalogue/all";
import { stringsIn, wordingFaults } from "./wording";

const project = join(__dirname, "..", "..");

/**
 * Everything between quotes that reads like prose, in all sources: more than what is extracted for translation, so that
 * a text that was not marked for it is looked at as well. Comments are no text for people.
 */
function proseIn(folder: string): readonly { readonly path: string; readonly text: string }[] {
	return readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.flatMap((name) => {
			const source = readFileSync(join(project, folder, name), "utf8")
				.replaceAll(/\/\*[\s\S]*?\*\//g, "")
				.replaceAll(/(^|\s)\/\/.*$/gm, "");
			const quoted = source.matchAll(/"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g);
			return [...quoted]
				.map(([, double, template]) => double ?? template ?? "")
				.filter((text) => text.includes(" "))
				.map((text) => ({ path: `${folder}/${name.replaceAll("\\", "/")}`, text }));
		});
}

const manifestTexts = JSON.parse(readFileSync(join(project, "package.nls.json"), "utf8"));

describe("every text that a person reads", () => {
	const texts = [
		...stringsIn({ catalogue, routines, instead: alternatives }, "catalogue"),
		...stringsIn(manifestTexts, "package.nls.json"),
		...proseIn("src"),
	];

	it("promises nothing, alarms nobody and scolds nobody", () => {
		assert.ok(texts.length > 1500, `${texts.length} texts found`);
		for (const place of ["diary", "editor", "exercises", "panel", "safety", "sitting"]) {
			assert.ok(
				texts.some(({ path }) => path.startsWith(`src/${place}/`)),
				place,
			);
		}
		const faults = texts.flatMap(({ path, text }) => wordingFaults(text).map((fault) => `${path}: ${fault}`));
		assert.deepEqual(faults, []);
	});
});

describe("what colleagues may see on the screen", () => {
	/** Words for symptoms and for parts of the body in trouble, which stay in the panel. */
	const personal = /\b(pain(ful)?|sciatica|nerves?|numb(ness)?|hurts?|leg|back pain|symptoms?|diagnos\w+|scores?)\b/i;

	const shownToColleagues = [
		"src/editor/timer/notifications.ts",
		"src/editor/timer/status-item.ts",
		"src/editor/timer/menu.ts",
		"src/editor/timer/status-text.ts",
		"src/editor/diary/journal-warnings.ts",
	];

	it("in notifications and in the status bar says nothing of how somebody feels", () => {
		const shown = shownToColleagues.flatMap((file) => {
			const source = readFileSync(join(project, file), "utf8");
			return [...source.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(([, text]) => ({ path: file, text: text ?? "" }));
		});
		assert.ok(shown.length > 0);
		for (const { path, text } of shown) {
			assert.doesNotMatch(text, personal, path);
		}
	});
});
