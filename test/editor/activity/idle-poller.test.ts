import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { IdlePoller } from "../../../src/editor/activity/idle-poller";
import { sourcesOf } from "../../../src/editor/activity/idle-sources";
import { runProgram, systemFolders, systemProgram } from "../../../src/editor/activity/run-program";
import { powerShell } from "../../../src/editor/activity/windows-idle";
import { removeFolder } from "../../host/remove-folder";

const names = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv = {}) =>
	sourcesOf(platform, environment).map(({ name }) => name);

const buses = ["GNOME by busctl", "GNOME by gdbus"];

describe("the ways to ask a machine", () => {
	it("are those of its system, and none on one we do not know", () => {
		assert.deepEqual(names("linux", { DISPLAY: ":0" }), ["X11", ...buses]);
		assert.deepEqual(names("darwin"), ["ioreg"]);
		assert.deepEqual(names("win32"), ["GetLastInputInfo"]);
		assert.deepEqual(names("aix"), []);
	});

	it("leave out an X display that sees only a part: on Wayland, or of another machine", () => {
		assert.deepEqual(names("linux", { DISPLAY: ":0", XDG_SESSION_TYPE: "wayland" }), buses);
		assert.deepEqual(names("linux", { DISPLAY: ":0", WAYLAND_DISPLAY: "wayland-0" }), buses);
		assert.deepEqual(names("linux", { DISPLAY: "localhost:10.0" }), buses);
	});

	it("ask the screen saver on KDE only, whose answer is in milliseconds: others answer the same question in seconds", () => {
		const withKde = [...buses, "KDE by busctl", "KDE by gdbus"];
		assert.deepEqual(names("linux", { XDG_CURRENT_DESKTOP: "KDE" }), withKde);
		assert.deepEqual(names("linux", { XDG_CURRENT_DESKTOP: "ubuntu:KDE" }), withKde);
		assert.deepEqual(names("linux", { XDG_CURRENT_DESKTOP: "Lomiri" }), buses);
		assert.deepEqual(names("linux", { XDG_CURRENT_DESKTOP: "Unity:Unity7" }), buses);
	});

	it("give seconds or nothing, whatever runs on this machine, and never fail", async () => {
		for (const { name, ask } of [...sourcesOf("linux", { XDG_CURRENT_DESKTOP: "KDE" }), ...sourcesOf("darwin", {})]) {
			const seconds = await ask();
			assert.ok(seconds === undefined || seconds >= 0, `${name}: ${seconds}`);
		}
	});
});

describe("the programs a machine is asked with", () => {
	const folder = process.cwd();
	let workspace = "";

	beforeEach(() => {
		workspace = realpathSync(mkdtempSync(join(tmpdir(), "deskglide-program-")));
	});
	afterEach(() => {
		process.chdir(folder);
		removeFolder(workspace);
	});

	/** Writes a program into the open folder that leaves a file when it is run. */
	function plant(name: string): void {
		mkdirSync(dirname(join(workspace, name)), { recursive: true });
		writeFileSync(join(workspace, name), `#!/bin/sh\ntouch "${workspace}/was-run"\necho "t 1000"\n`);
		chmodSync(join(workspace, name), 0o755);
	}

	it("X1: are never those of the open folder, whatever PATH says", async function () {
		if (process.platform === "win32") {
			this.skip();
		}
		process.chdir(workspace);
		for (const name of ["busctl", "gdbus", "dbus-launch", "ioreg"]) {
			plant(name);
			plant(join("node_modules", ".bin", name));
		}
		for (const path of [".", "./node_modules/.bin", "", ".:/usr/bin", workspace]) {
			const environment = { PATH: path, XDG_CURRENT_DESKTOP: "KDE", DISPLAY: "far.example:0" };
			for (const source of [...sourcesOf("linux", environment), ...sourcesOf("darwin", environment)]) {
				await source.ask();
			}
		}
		assert.equal(existsSync(join(workspace, "was-run")), false);
	});

	it("X1: stand in a fixed list of folders, and are not there where those lack them", () => {
		plant("busctl");
		assert.equal(systemProgram("busctl", [workspace]), join(workspace, "busctl"));
		assert.equal(systemProgram("busctl", [join(workspace, "elsewhere")]), undefined);
		assert.ok(systemFolders.every((each) => isAbsolute(each)));
	});

	it("X1: run outside the open folder, with a path of the system's own", async function () {
		if (process.platform === "win32") {
			this.skip();
		}
		process.chdir(workspace);
		const environment = { PATH: ".", LD_PRELOAD: "./evil.so", XDG_RUNTIME_DIR: "/run/user/1" };
		const said = await runProgram(
			"/bin/sh",
			["-c", 'pwd; echo "$PATH"; echo "$LD_PRELOAD$XDG_RUNTIME_DIR"'],
			environment,
		);
		assert.deepEqual(said?.trim().split("\n"), ["/", systemFolders.join(":"), "/run/user/1"]);
	});

	it("X1: run outside the open folder on Windows too, from the system's folder", () => {
		const { program, cwd, env } = powerShell({ SystemRoot: "D:\\Win", PATH: ".;C:\\x", PSModulePath: ".\\m" });
		assert.equal(program, "D:\\Win\\System32\\WindowsPowerShell\\v1.0\\powershell.exe");
		assert.equal(cwd, "D:\\Win\\System32");
		assert.deepEqual([env["PATH"], env["PSModulePath"]?.startsWith(cwd)], ["D:\\Win\\System32;D:\\Win", true]);
		for (const SystemRoot of ["", ".", "Windows", "\\\\share\\Windows"]) {
			assert.equal(powerShell({ SystemRoot }).cwd, "C:\\Windows\\System32");
		}
	});
});

/** A window, a clock and a machine to watch. */
class Situation {
	wanted = true;
	readonly told: number[] = [];
	readonly lines: string[] = [];
	readonly asked: string[] = [];
	rested = 0;
	answers: Record<string, (number | undefined)[]> = {};
	private due: (() => void) | undefined;
	readonly watch: IdlePoller;

	constructor(...sources: readonly string[]) {
		this.watch = new IdlePoller({
			sources: sources.map((name) => ({
				name,
				ask: async () => {
					this.asked.push(name);
					return this.answers[name]?.shift();
				},
				stop: () => {
					this.rested += 1;
				},
			})),
			wanted: () => this.wanted,
			every: () => 60,
			tell: (seconds) => this.told.push(seconds),
			after: (_seconds, run) => {
				this.due = run;
				return {
					dispose: () => {
						this.due = undefined;
					},
				};
			},
			log: (line) => this.lines.push(line),
		});
	}

	get timerRuns(): boolean {
		return this.due !== undefined;
	}

	/** Lets the timer come, and what follows happen. */
	async minute(): Promise<void> {
		const run = this.due;
		this.due = undefined;
		run?.();
		await new Promise((later) => setImmediate(later));
	}
}

describe("the watch over the machine", () => {
	it("asks once a turn while it is wanted, and tells what it hears", async () => {
		const situation = new Situation("first");
		situation.answers = { first: [4, 64] };
		situation.watch.start();
		assert.deepEqual(situation.asked, [], "not at once: the editor has just been left");
		await situation.minute();
		await situation.minute();
		assert.deepEqual(situation.told, [4, 64]);
		assert.ok(situation.timerRuns);
	});

	it("keeps the first way that answers, and says so once", async () => {
		const situation = new Situation("first", "second");
		situation.answers = { second: [1, 2, 3] };
		situation.watch.start();
		await situation.minute();
		await situation.minute();
		await situation.minute();
		assert.deepEqual(situation.asked, ["first", "second", "second", "second"]);
		assert.deepEqual(situation.lines, ["How long ago the machine was used is known from second."]);
	});

	it("tries the others again when the one that answered falls silent", async () => {
		const situation = new Situation("first", "second");
		situation.answers = { first: [1], second: [2] };
		situation.watch.start();
		await situation.minute();
		await situation.minute();
		assert.deepEqual(situation.told, [1, 2]);
	});

	it("gives up for good where nothing answers, and says what holds instead", async () => {
		const situation = new Situation("first");
		situation.watch.start();
		await situation.minute();
		assert.equal(situation.timerRuns, false);
		situation.watch.start();
		assert.equal(situation.timerRuns, false);
		assert.match(situation.lines.join(), /otherApplications decides/);
	});

	it("asks again where one that has answered is silent for once, and gives up after three turns of silence", async () => {
		const situation = new Situation("first");
		situation.answers = { first: [1, undefined, undefined, 2, undefined, undefined, undefined, 3] };
		situation.watch.start();
		for (let turn = 0; turn < 8; turn += 1) {
			await situation.minute();
		}
		assert.deepEqual(situation.told, [1, 2]);
		assert.deepEqual([situation.timerRuns, situation.asked.length, situation.rested], [false, 7, 1]);
		assert.match(situation.lines.join(), /otherApplications decides/);
	});

	it("runs no timer and keeps no program while the editor has focus", async () => {
		const situation = new Situation("first");
		situation.answers = { first: [1, 2] };
		situation.watch.start();
		await situation.minute();
		situation.watch.stop();
		assert.deepEqual([situation.timerRuns, situation.rested], [false, 1]);
	});

	it("tells nothing that arrives after the editor has focus again", async () => {
		const situation = new Situation("first");
		situation.answers = { first: [1] };
		situation.watch.start();
		const turn = situation.minute();
		situation.wanted = false;
		situation.watch.stop();
		await turn;
		assert.deepEqual(situation.told, []);
		assert.deepEqual([situation.timerRuns, situation.rested], [false, 1]);
	});

	it("asks nothing where nobody allows it, and nothing on a system it does not know", async () => {
		const situation = new Situation("first");
		situation.wanted = false;
		situation.watch.start();
		await situation.minute();
		assert.deepEqual([situation.asked, situation.timerRuns], [[], false]);
		const unknown = new Situation();
		unknown.watch.start();
		assert.equal(unknown.timerRuns, false);
	});

	it("ends with its window", async () => {
		const situation = new Situation("first");
		situation.answers = { first: [1] };
		situation.watch.start();
		situation.watch.dispose();
		situation.watch.start();
		assert.equal(situation.timerRuns, false);
	});
});
