import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { cacheFolder, projectFolder } from "./paths";
import { suiteLine } from "./suite-line";

/** A check's exit code when it could not be made here: it counts neither as passed nor as failed. */
export const skippedCode = 75;

/** How one suite or check came out. */
export interface Outcome {
	readonly name: string;
	readonly passed: number;
	readonly failed: number;
	readonly seconds: number;
}

export interface Suite {
	readonly name: string;
	/** A check counts as one; a suite of tests counts its tests and must have some. */
	readonly kind: "check" | "tests";
	/** Runs in the project's folder under this Node. */
	readonly args: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
	/** Processor cores that it keeps busy, on average: a suite that drives an editor waits for much of its time. */
	readonly cores: number;
	/** About how many seconds it takes by itself. */
	readonly seconds: number;
	/** Takes what others leave of the machine: it waits for nothing that could come too late. */
	readonly yields?: true;
}

/** Runs one suite in a process of its own, shows what it prints for people, and counts. */
export async function runSuite(suite: Suite, say: (line: string) => void = console.log): Promise<Outcome> {
	const started = Date.now();
	say(`\n== ${suite.name}`);
	const reader = new OutputReader(suite, say);
	const child = spawn(process.execPath, suite.args, {
		cwd: projectFolder,
		env: { ...process.env, ...suite.environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
	if (suite.yields && child.pid !== undefined) {
		setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
	}
	const code = await ended(child, reader);
	const { passed, failed } = reader.finish(code);
	const seconds = (Date.now() - started) / 1000;
	const skipped = suite.kind === "check" && passed + failed === 0;
	const result = skipped ? "skipped" : `${passed} passed, ${failed} failed`;
	say(`-- ${suite.name}: ${result} (${seconds.toFixed(1)} s)`);
	return { name: suite.name, passed, failed, seconds };
}

function ended(child: ChildProcess, reader: OutputReader): Promise<number> {
	const stop = () => child.kill();
	process.once("exit", stop);
	child.stdout?.on("data", (chunk) => reader.take(chunk));
	child.stderr?.on("data", (chunk) => reader.take(chunk));
	return new Promise((resolve) => {
		child.once("error", (error) => {
			console.error(error.message);
			resolve(1);
		});
		child.once("close", (code) => {
			process.removeListener("exit", stop);
			resolve(code ?? 1);
		});
	});
}

/** Shows a suite's output and finds the counts in it. Inside an editor only marked lines are the suite's own. */
class OutputReader {
	private rest = "";
	private counts: { passed: number; failed: number } | undefined;
	private readonly onlyMarked: boolean;
	private readonly logFile: string;
	private readonly log;

	constructor(
		private readonly suite: Suite,
		private readonly say: (line: string) => void,
	) {
		this.onlyMarked = suite.args.includes("in-editor");
		mkdirSync(join(cacheFolder, "logs"), { recursive: true });
		this.logFile = join(cacheFolder, "logs", `${suite.name.replaceAll(/[^a-z0-9.]+/gi, "-")}.log`);
		this.log = createWriteStream(this.logFile);
	}

	take(chunk: Buffer): void {
		this.log.write(chunk);
		const lines = (this.rest + chunk).split("\n");
		this.rest = lines.pop() ?? "";
		for (const line of lines) {
			this.takeLine(line);
		}
	}

	finish(code: number): { passed: number; failed: number } {
		if (this.rest !== "") {
			this.takeLine(this.rest);
		}
		this.log.end();
		if (this.suite.kind === "check") {
			if (code === skippedCode) {
				return { passed: 0, failed: 0 };
			}
			return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
		}
		const { passed, failed } = this.counts ?? { passed: 0, failed: 0 };
		if (passed + failed === 0) {
			this.say(`It ran no test. Its whole output is in ${this.logFile}`);
			return { passed, failed: 1 };
		}
		if (code !== 0 && failed === 0) {
			this.say(`It ended with code ${code}. Its whole output is in ${this.logFile}`);
			return { passed, failed: 1 };
		}
		if (failed > 0) {
			this.say(`Its whole output is in ${this.logFile}`);
		}
		return { passed, failed };
	}

	private takeLine(line: string): void {
		const own = suiteLine.read(line);
		if (own?.counts !== undefined) {
			this.counts = own.counts;
		} else if (own?.text !== undefined) {
			this.say(own.text);
		} else if (!this.onlyMarked) {
			this.say(line);
		}
	}
}
