import * as assert from "node:assert/strict";
import { whatIsMissing } from "../../../scripts/lib/release-fields";

const ready = {
	version: "1.2.3",
	publisher: "somebody",
	repository: { url: "https://example.org/sources" },
	bugs: { url: "https://example.org/issues" },
};
const changelog = "# Changelog\n\n## [1.2.3] - 2027-01-01\n";
const owners = "/src/safety/ @clinicians\n";

describe("what a publisher has to fill in", () => {
	it("is nothing once every field is there", () => {
		assert.deepEqual(whatIsMissing(ready, changelog, owners), []);
	});

	it("is each field that only a publisher knows", () => {
		const missing = whatIsMissing({ version: "1.2.3", publisher: "deskglide" }, changelog, owners);
		assert.deepEqual(
			missing.map((line) => /`(\w+)`/.exec(line)?.[1]),
			["publisher", "repository", "bugs"],
		);
	});

	it("is the heading of this version, and a clinician for what people are told", () => {
		const missing = whatIsMissing(ready, "## [1.2.2]", "# /src/safety/ @CLINICAL-REVIEWERS\n");
		assert.deepEqual(
			missing.map((line) => line.slice(0, line.indexOf(":"))),
			["CHANGELOG.md", ".github/CODEOWNERS"],
		);
	});
});
