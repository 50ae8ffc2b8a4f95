import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lockFileFaults } from "../../../scripts/lib/lock-file";
import { projectFolder } from "../paths";

const integrity = `sha512-${"A".repeat(86)}==`;
const faults = (entry: object) => lockFileFaults(JSON.stringify({ packages: { "": {}, "node_modules/a": entry } }));

describe("the lock file", () => {
	it("X5: has an integrity for every package, also those of other systems", () => {
		assert.deepEqual(lockFileFaults(readFileSync(join(projectFolder, "package-lock.json"), "utf8")), []);
	});

	it("X5: is refused when a package could be installed unchecked", () => {
		assert.deepEqual(faults({ version: "1.0.0", integrity }), []);
		assert.deepEqual(faults({ version: "1.0.0", optional: true, os: ["darwin"] }), [
			"node_modules/a 1.0.0 has no sha512 integrity",
		]);
		assert.deepEqual(faults({ version: "1.0.0", integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }), [
			"node_modules/a 1.0.0 has no sha512 integrity",
		]);
		assert.deepEqual(faults({ resolved: "../elsewhere", link: true }), ["node_modules/a is no package of a registry"]);
		assert.deepEqual(faults({ version: "1.0.0", integrity, resolved: "https://elsewhere.example/a.tgz" }), [
			"node_modules/a 1.0.0 names the registry it came from",
		]);
		assert.deepEqual(lockFileFaults("{}"), ["there are no packages in it"]);
	});
});
