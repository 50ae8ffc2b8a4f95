import { type MochaOptions, type Runner, reporters } from "mocha";
import { suiteLine } from "./suite-line";

/** Names the failing tests and, where tests take seconds, the others as they pass; ends with the counts for the runner. */
class ConciseReporter extends reporters.Base {
	constructor(runner: Runner, options: MochaOptions) {
		super(runner, options);
		const names = options.reporterOptions?.names === "true";
		runner.on("pass", (test) => {
			if (names) {
				console.log(`  ok ${test.fullTitle()} (${((test.duration ?? 0) / 1000).toFixed(1)} s)`);
			}
		});
		runner.on("retry", (test, error) => {
			console.log(`  once more ${test.fullTitle()}: ${error?.message ?? error}`);
		});
		runner.on("fail", (test) => console.log(`  FAILED ${test.fullTitle()}`));
		runner.once("end", () => {
			if (this.failures.length > 0) {
				reporters.Base.list(this.failures);
			}
			console.log(suiteLine.counts({ passed: this.stats.passes, failed: this.stats.failures }));
		});
	}
}

// mocha loads a reporter as the module itself.
module.exports = ConciseReporter;
