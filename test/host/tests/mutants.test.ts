import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutantsOf } from "../../../scripts/lib/mutants";
import { projectFolder } from "../paths";
import { removeFolder } from "../remove-folder";

const changes = (text: string) =>
	mutantsOf("a.ts", text).map(({ line, before, after }) => `${line}: ${before} -> ${after}`);

describe("the changes a test should notice", () => {
	it("are of operators, conditions, numbers, truths and calls, and not of types", () => {
		assert.deepEqual(changes("export const f = (a: 1 | 2, b: boolean) =>\n\ta < 2 && !b;"), [
			"2: && -> ||",
			"2: < -> <=",
			"2: < -> >=",
			"2: 2 -> 3",
			"2: ! -> ",
		]);
		assert.deepEqual(changes("if (ok) done();"), ["1: ok -> true", "1: ok -> false", "1: done(); -> ;"]);
		assert.deepEqual(changes("x = list.some((y) => y) ? true : y;"), [
			"1: x = list.some((y) => y) ? true : y; -> ;",
			"1: list.some((y) => y) -> !(list.some((y) => y))",
			"1: some -> every",
			"1: true -> false",
		]);
		assert.deepEqual(changes('import type { A } from "./a";\ntype B = 1;'), []);
	});

	it("are each one change of the whole file", () => {
		const [mutant] = mutantsOf("a.ts", "const a = 1;\nconst b = a === 2;\n").filter(({ after }) => after === "!==");
		assert.equal(mutant?.text, "const a = 1;\nconst b = a !== 2;\n");
	});

	it("are what the tests of a mutant get to read, and nobody else", () => {
		const folder = mkdtempSync(join(tmpdir(), "deskglide-mutant-"));
		try {
			const path = join(folder, "rule.ts");
			const mutant = join(folder, "mutant.ts");
			writeFileSync(path, "export const rule = (a: number): boolean => a < 2;");
			writeFileSync(mutant, "export const rule = (a: number): boolean => a > 2;");
			const asked = (env: NodeJS.ProcessEnv) =>
				spawnSync(
					process.execPath,
					[
						"--require",
						join(projectFolder, "scripts", "lib", "with-mutant.cjs"),
						"--require",
						"tsx/cjs",
						"-e",
						`console.log(require(${JSON.stringify(path)}).rule(1))`,
					],
					{ cwd: projectFolder, encoding: "utf8", env: { ...process.env, ...env } },
				).stdout.trim();
			assert.equal(asked({}), "true");
			assert.equal(asked({ DESKGLIDE_MUTATED: path, DESKGLIDE_MUTANT: mutant }), "false");
			assert.match(readFileSync(path, "utf8"), /a < 2/);
		} finally {
			removeFolder(folder);
		}
	});
});
