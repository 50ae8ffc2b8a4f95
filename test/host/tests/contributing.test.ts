import * as assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../paths";

const read = (name: string) => readFileSync(join(projectFolder, name), "utf8");

describe("the pages for who works on Deskglide", () => {
	it("show every folder of the sources on the map", () => {
		const page = read("CONTRIBUTING.md");
		const folders = readdirSync(join(projectFolder, "src"), { withFileTypes: true }).filter((entry) =>
			entry.isDirectory(),
		);
		assert.deepEqual(
			folders.map(({ name }) => `\`src/${name}\``).filter((name) => !page.includes(name)),
			[],
		);
	});

	for (const name of ["CONTRIBUTING.md", "SECURITY.md", "README.md"]) {
		it(`name files and commands that exist: ${name}`, () => {
			const page = read(name);
			const paths = [
				...page.matchAll(/`((?:src|test|media)\/[\w./-]+)`/g),
				...page.matchAll(/\]\((?!https?:|#)([\w./-]+)\)/g),
			].map(([, path = ""]) => path);
			const { scripts } = JSON.parse(read("package.json"));
			const commands = [...page.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = ""]) => script);
			assert.deepEqual(
				paths.filter((path) => !existsSync(join(projectFolder, path))),
				[],
			);
			assert.deepEqual(
				commands.filter((script) => scripts[script] === undefined),
				[],
			);
		});
	}
});
