import { availableParallelism } from "node:os";
import { untilAskedToStop } from "../test/host/lifetime";
import { projectFolder } from "../test/host/paths";
import { type Outcome, runSuite, type Suite } from "../test/host/suite";
import { checks, editorSuite, editorTargets, outerSuite, someOfRules, unitSuite } from "../test/host/suites";
import { build, pack } from "./lib/build";
import { affectedTests, changedFiles, readSources } from "./lib/changed-tests";
import { sideBySide } from "./lib/side-by-side";

const usual = ["checks", "rules", "host", "panel", "editor", "journeys"] as const;
const names = [...usual, "long"] as const;
type SuiteName = (typeof names)[number];

const usage = `npm test [-- which ...]
npm test -- --changed   runs what differs from main can break (scripts/lib/changed-tests.ts says by what rule)
  which   any of: ${names.join(", ")} (all but long when left out)
  What follows a second -- goes to mocha: npm test -- journeys -- --grep "a break"`;

/** Runs all suites, or those named, and ends with the sum of their counts. */
export async function main(args: string[]): Promise<void> {
	if (args.length === 1 && args[0] === "--changed") {
		return runAll(changedSuites());
	}
	const { wanted, more } = readArguments(args);
	build({ tests: wanted.has("editor") });
	if (wanted.has("journeys") || wanted.has("long") || wanted.has("checks")) {
		const { bytes } = pack();
		console.log(`Packaged: ${(bytes / 1024).toFixed(0)} KB`);
	}
	return runAll(chosenSuites(wanted, more));
}

/** The checks, and the tests that what has changed can break. */
function changedSuites(): Suite[] {
	const changed = changedFiles(projectFolder);
	const { rules, host, panel, journeys, editor } = affectedTests(changed, readSources(projectFolder));
	console.log(`${changed.length} files have changed.`);
	build({ tests: editor });
	pack();
	return [
		...checks(),
		...(rules.length > 0 ? [someOfRules(rules)] : []),
		...(host.length > 0 ? [outerSuite("host", host)] : []),
		...(panel.length > 0 ? [outerSuite("panel", panel)] : []),
		...(editor ? editorTargets().map(editorSuite) : []),
		...(journeys.length > 0 ? [outerSuite("journeys", journeys)] : []),
	];
}

async function runAll(suites: readonly Suite[]): Promise<void> {
	// Exiting ends the suites that run; dying by the signal would not.
	void untilAskedToStop().then(() => process.exit(130));
	const outcomes = await sideBySide(suites, availableParallelism(), suites.length === 1 ? runSuite : runQuietly);
	const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
	const failed = sum((outcome) => outcome.failed);
	console.log("");
	for (const outcome of outcomes.filter((each) => each.failed > 0)) {
		console.log(`failed: ${outcome.name}`);
	}
	console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
}

/** What suites print that run at the same time stays together: each is shown when it has ended. */
async function runQuietly(suite: Suite): Promise<Outcome> {
	const lines: string[] = [];
	const outcome = await runSuite(suite, (line) => lines.push(line));
	console.log(lines.join("\n"));
	return outcome;
}

function chosenSuites(wanted: ReadonlySet<SuiteName>, more: readonly string[]): Suite[] {
	return [
		...(wanted.has("checks") ? checks() : []),
		...(wanted.has("rules") ? [unitSuite(more)] : []),
		...(wanted.has("host") ? [outerSuite("host", more)] : []),
		...(wanted.has("panel") ? [outerSuite("panel", more)] : []),
		...(wanted.has("editor") ? editorTargets().map(editorSuite) : []),
		...(wanted.has("journeys") ? [outerSuite("journeys", more)] : []),
		...(wanted.has("long") ? [outerSuite("long", more)] : []),
	];
}

function readArguments(args: string[]): { wanted: Set<SuiteName>; more: string[] } {
	const split = args.indexOf("--");
	const named = split < 0 ? args : args.slice(0, split);
	const unknown = named.find((name) => !names.includes(name as SuiteName));
	if (unknown !== undefined) {
		throw new Error(`There is no suite "${unknown}".\n\n${usage}`);
	}
	const wanted = new Set(named.length === 0 ? usual : (named as SuiteName[]));
	return { wanted, more: split < 0 ? [] : args.slice(split + 1) };
}
