import * as assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cacheFolder, projectFolder } from "../paths";
import { endProcesses, processesNaming } from "../processes";
import { removeFolder } from "../remove-folder";

const windows = process.platform === "win32";
const goneWithinMilliseconds = 10_000;

/** What a start needs of the project. */
const sources = readdirSync(projectFolder).filter(
	(name) => !/^(\.git|\.vscode-test|node_modules|dist|coverage)$/.test(name),
);

describe("npm start", function () {
	// The first start on a machine downloads the editor.
	this.timeout(10 * 60_000);
	let project = "";
	/** The first start builds and packs; those after it start the same. */
	let built = false;
	let profile = "";
	let started: ChildProcess | undefined;

	// A start builds anew, and other suites run at the same time on what was built for them: this is a copy of its own.
	before(() => {
		project = mkdtempSync(join(tmpdir(), "deskglide-project-"));
		for (const name of sources) {
			cpSync(join(projectFolder, name), join(project, name), { recursive: true });
		}
		removeFolder(join(project, "media", "panel"));
		symlinkSync(join(projectFolder, "node_modules"), join(project, "node_modules"), "junction");
	});

	after(() => removeFolder(project));

	beforeEach(() => {
		profile = mkdtempSync(join(tmpdir(), "deskglide-start-test-"));
	});

	afterEach(async () => {
		started?.kill("SIGTERM");
		await untilNothingIsLeft();
		endProcesses(processesNaming(profile), "SIGKILL");
		removeFolder(profile);
	});

	function start(args: readonly string[], path = process.env["PATH"]): Promise<string> {
		const child = spawn(
			process.execPath,
			[join("scripts", "run.mjs"), "start", "--profile", profile, "--port", "0", ...args],
			{
				cwd: project,
				env: { ...process.env, PATH: path, DESKGLIDE_CACHE: cacheFolder, ...(built && { DESKGLIDE_BUILT: "1" }) },
				stdio: ["ignore", "pipe", "pipe"],
			},
		);
		started = child;
		return new Promise((resolve, reject) => {
			let output = "";
			const take = (chunk: Buffer) => {
				output += chunk;
				if (/^(Open|VS Code .* opens) .*$/m.test(output)) {
					built = true;
					resolve(output);
				}
			};
			child.stdout.on("data", take);
			child.stderr.on("data", take);
			child.once("exit", (code) => reject(new Error(`npm start ended with code ${code}:\n${output}`)));
		});
	}

	async function untilNothingIsLeft(): Promise<void> {
		const end = Date.now() + goneWithinMilliseconds;
		while (processesNaming(profile).length > 0 && Date.now() < end) {
			await wait(100);
		}
	}

	async function assertNothingIsLeft(): Promise<void> {
		await untilNothingIsLeft();
		assert.deepEqual(processesNaming(profile), []);
	}

	it("serves the sample workspace at the address it prints, with the clock's rate in the settings", async () => {
		const output = await start(["--browser", "--rate", "12"]);
		assert.match(output, /12 times faster than real time/);
		const address = /^Open (http:\/\/127\.0\.0\.1:\d+\/\?folder=.*)$/m.exec(output)?.[1];
		assert.ok(address, output);
		const answer = await fetch(address);
		assert.equal(answer.status, 200);
		assert.match(await answer.text(), /workbench/);
		const settings = JSON.parse(readFileSync(join(profile, "data", "data", "User", "settings.json"), "utf8"));
		assert.equal(settings["deskglide.clockRate"], 12);
		assert.ok(processesNaming(profile).length > 0);
	});

	for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
		it(`leaves no process behind after ${signal}`, async function () {
			if (windows) {
				// Windows has no signals to send; Ctrl-C there closes the keeper's input, as SIGKILL does here.
				this.skip();
			}
			await start(["--browser"]);
			started?.kill(signal);
			await assertNothingIsLeft();
		});
	}

	it("keeps what a person set in the editor and changes only the clock's rate", async () => {
		const file = join(profile, "data", "data", "User", "settings.json");
		mkdirSync(join(profile, "data", "data", "User"), { recursive: true });
		writeFileSync(file, JSON.stringify({ "editor.fontSize": 19, "deskglide.clockRate": 3 }));
		await start(["--browser"]);
		const settings = JSON.parse(readFileSync(file, "utf8"));
		assert.equal(settings["editor.fontSize"], 19);
		assert.equal(settings["deskglide.clockRate"], 40);
	});

	it("opens a desktop VS Code where one is on PATH, and closes its windows at the end", async function () {
		if (windows) {
			this.skip();
		}
		const folder = join(profile, "bin");
		mkdirSync(folder);
		const calls = join(profile, "calls");
		// Stands for `code`: it hands over to a process of its own, which outlives it, and waits when told to.
		writeFileSync(
			join(folder, "code"),
			`#!/bin/sh
case "$*" in
	--version) echo 1.120.0; exit 0 ;;
esac
echo "$*" >> "${calls}"
case "$*" in
	*--wait*) setsid sh -c 'sleep 60; true' "$@" & wait $! ;;
esac
`,
		);
		chmodSync(join(folder, "code"), 0o755);
		const output = await start([], `${folder}${delimiter}${process.env["PATH"]}`);
		assert.match(output, /^VS Code 1\.120\.0 opens /m);
		started?.kill("SIGINT");
		await assertNothingIsLeft();
		const [install, open] = readFileSync(calls, "utf8").trim().split("\n");
		assert.match(install ?? "", /--user-data-dir .*--install-extension .*deskglide\.vsix --force/);
		assert.match(open ?? "", /--user-data-dir .*--new-window --wait .*tide-clock/);
	});

	it("refuses a rate that is no rate", async () => {
		await assert.rejects(start(["--rate", "fast"]), /--rate must be a number from 1 to 600; it was fast/);
	});
});
