import * as assert from "node:assert/strict";
import { runSuite, skippedCode } from "../suite";
import { suiteLine } from "../suite-line";

describe("the sum of all suites", () => {
	function script(...lines: string[]): string[] {
		return ["-e", lines.join("\n")];
	}

	function run(name: string, kind: "check" | "tests", args: string[]) {
		return runSuite({ name, kind, args, cores: 1, seconds: 1 }, () => undefined);
	}

	const counts = `console.log(${JSON.stringify(suiteLine.counts({ passed: 3, failed: 0 }))})`;

	it("counts what a suite says it ran", async () => {
		const outcome = await run("try-counts", "tests", script(counts));
		assert.deepEqual([outcome.passed, outcome.failed], [3, 0]);
	});

	it("fails a suite that ran no test", async () => {
		const outcome = await run("try-none", "tests", script("console.log('nothing here')"));
		assert.deepEqual([outcome.passed, outcome.failed], [0, 1]);
	});

	it("fails a suite that broke off after its tests had passed", async () => {
		const outcome = await run("try-broken", "tests", script(counts, "process.exit(3)"));
		assert.deepEqual([outcome.passed, outcome.failed], [3, 1]);
	});

	it("counts a check as one, by its exit code", async () => {
		const good = await run("try-good", "check", script("process.exit(0)"));
		const bad = await run("try-bad", "check", script("process.exit(1)"));
		assert.deepEqual([good.passed, good.failed, bad.passed, bad.failed], [1, 0, 0, 1]);
	});

	it("counts a check that could not be made as neither, and says so", async () => {
		const said: string[] = [];
		const args = script(`process.exit(${skippedCode})`);
		const suite = { name: "try-skipped", kind: "check", args, cores: 1, seconds: 1 } as const;
		const outcome = await runSuite(suite, (line) => said.push(line));
		assert.deepEqual([outcome.passed, outcome.failed], [0, 0]);
		assert.match(said.at(-1) ?? "", /^-- try-skipped: skipped /);
	});
});
