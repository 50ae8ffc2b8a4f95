import { files } from "editor-tests";
import "mocha/mocha.js";
import * as vscode from "vscode";
import { suiteLine } from "../host/suite-line";

const slowestMilliseconds = 120_000;

/** The editor calls this once it is ready; it fails when the promise is rejected. Runs in either extension host. */
export function run(): Promise<void> {
	const grep = vscode.workspace.getConfiguration("deskglideTests").get<string>("grep");
	const suite = new Mocha({
		ui: "bdd",
		timeout: slowestMilliseconds,
		reporter: SilentReporter,
		...(grep ? { grep } : {}),
	});
	// Puts describe, it and the rest in place, as mocha's own file loading would; there are no files here to load.
	suite.suite.emit("pre-require", globalThis, "", suite);
	for (const [, load] of files) {
		load();
	}
	say(`  VS Code ${vscode.version}, ${typeof process === "object" ? "Node" : "web worker"} host`);
	return new Promise((resolve, reject) => {
		let passed = 0;
		const runner = suite.run((failed) => {
			console.log(suiteLine.counts({ passed, failed }));
			if (failed > 0) {
				reject(new Error(`${failed} failing`));
			} else {
				resolve();
			}
		});
		runner.on("pass", (test) => {
			passed++;
			say(`  ok ${test.fullTitle()} (${((test.duration ?? 0) / 1000).toFixed(1)} s)`);
		});
		runner.on("fail", (test, error) => {
			say(`  FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
		});
	});
}

/** The lines below say what happened: mocha's own reporters of this build write into a page. */
class SilentReporter extends Mocha.reporters.Base {}

function say(text: string): void {
	console.log(suiteLine.text(text));
}
