import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wordingFaults } from "./wording";

const root = join(__dirname, "..", "..");
const read = (page: string) => readFileSync(join(root, page), "utf8");

describe("the pages for people", () => {
	for (const page of ["README.md", "CHANGELOG.md", "media/docs/accessibility.md", "media/docs/for-other-tools.md"]) {
		it(`promise nothing: ${page}`, () => {
			assert.deepEqual(read(page).split("\n").flatMap(wordingFaults), []);
		});
	}

	it("say on the readme's first screen how to try it, and that it is no medical device", () => {
		const firstScreen = read("README.md").split("\n").slice(0, 20).join("\n");
		for (const words of ["npm start", "npm test", "not a medical device"])
			assert.ok(firstScreen.includes(words), words);
	});

	it("lead to each other: every page that ships is linked from the readme", () => {
		const readme = read("README.md");
		for (const page of ["for-clinicians", "accessibility", "for-other-tools"]) {
			assert.ok(readme.includes(`](media/docs/${page}.md)`), page);
		}
		assert.ok(readme.includes("](SECURITY.md)"));
	});
});
