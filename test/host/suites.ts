import { join } from "node:path";
import { projectFolder } from "./paths";
import type { Suite } from "./suite";
import type { ReleaseName } from "./versions";

const modules = join(projectFolder, "node_modules");
const mocha = join(modules, "mocha", "bin", "mocha.js");
const reporter = join(__dirname, "reporter.ts");
const program = join(__dirname, "../../scripts/run.mjs");

/**
 * What each suite asks of a machine. An editor with its page and its extension host, or two pages at once, keep more than one
 * core busy; beside it there is room for what only reckons, which takes what is left by what a time can run out for.
 */
const timed = { cores: 1.5 };
const reckons = { cores: 0.5, yields: true } as const;
const wants = {
	check: { ...reckons, seconds: 5 },
	rules: { ...reckons, seconds: 190 },
	host: { ...timed, seconds: 60 },
	panel: { ...timed, seconds: 350 },
	editor: { ...timed, seconds: 130 },
	journeys: { ...timed, seconds: 680 },
	long: { ...timed, seconds: 900 },
} as const;

/** What is checked without running Deskglide. */
export function checks(): Suite[] {
	const biome = join(modules, "@biomejs", "biome", "bin", "biome");
	return [
		check("format and lint", [biome, "check", "--error-on-warnings", "--diagnostic-level=warn", "."]),
		check("types", [join(modules, "typescript", "bin", "tsc"), "-p", "."]),
		check("unused code", [join(modules, "knip", "bin", "knip.js")]),
		check("docstrings", [program, "docstrings-check"]),
		check("texts in every language", [program, "texts", "--check"]),
		check("files in the package", [program, "package-check"]),
		check("packages in the bundles", [program, "bundled-check"]),
		check("packages in the lock file", [program, "lock-check"]),
		check("advisories", [program, "audit"]),
		check("sizes within their budgets", ["--require", "tsx/cjs", join(projectFolder, "test", "bench", "sizes.ts")]),
	];
}

function check(name: string, args: readonly string[]): Suite {
	return { name, kind: "check", args, ...wants.check };
}

/** The rules, without an editor or a browser. */
export function unitSuite(more: readonly string[] = []): Suite {
	return {
		name: "rules",
		kind: "tests",
		args: [mocha, "--reporter", reporter, ...more],
		...wants.rules,
	};
}

/** Some files of the rules. */
export function someOfRules(files: readonly string[]): Suite {
	const usual = ["--no-config", "--require", "tsx/cjs", "--extension", "ts", "--forbid-only", "--timeout", "120000"];
	return { name: "rules", kind: "tests", args: [mocha, ...usual, "--reporter", reporter, ...files], ...wants.rules };
}

/** Files of a suite that run at once. Those of the host start the whole project, which fills a machine by itself. */
const filesAtOnce = { host: 1, panel: 2, journeys: 2, long: 2 } as const;

/** Milliseconds a test may take. A journey starts an editor up to three times, on a machine that may have much else to do. */
const patience = { host: 120_000, panel: 120_000, journeys: 600_000, long: 600_000 } as const;

/** The main ways through everything are in every run; the other journeys, which take many minutes more, are asked for by name. */
const testFiles = {
	host: "test/host/**/*.test.ts",
	panel: "test/panel/**/*.test.ts",
	journeys: "test/journeys/*.test.ts",
	long: "test/journeys/long/*.test.ts",
} as const;

/** Tests that start programs and browsers: this host's own, the panel alone, or the whole editor. */
export function outerSuite(name: keyof typeof filesAtOnce, more: readonly string[] = []): Suite {
	const files = more.filter((argument) => argument.endsWith(".ts"));
	const atOnce = filesAtOnce[name];
	return {
		name,
		kind: "tests",
		args: [
			mocha,
			"--no-config",
			"--require",
			"tsx/cjs",
			"--require",
			join(__dirname, "exit-with-parent.ts"),
			"--extension",
			"ts",
			"--forbid-only",
			"--timeout",
			`${patience[name]}`,
			// Each file has a browser or an editor of its own, and mostly waits for it.
			...(atOnce > 1 && files.length !== 1 ? ["--parallel", "--jobs", `${atOnce}`] : []),
			// Journeys run against the real clock: one more try where the machine stood still for a moment, and it is told.
			...(name === "journeys" || name === "long" ? ["--retries", "1"] : []),
			"--reporter",
			reporter,
			"--reporter-option",
			"names=true",
			...(files.length > 0 ? [] : [testFiles[name]]),
			...more,
		],
		...wants[name],
	};
}

export interface EditorSuiteTarget {
	/** `desktop`: the newest VS Code with windows of its own; `desktop-oldest`: the oldest that is supported. */
	readonly release: ReleaseName | "desktop" | "desktop-oldest";
	readonly host: "node" | "web";
}

/** Tests that run inside an editor. */
export function editorSuite(target: EditorSuiteTarget): Suite {
	return {
		name: `inside VS Code, ${target.release}, ${target.host} host`,
		kind: "tests",
		args: [program, "in-editor", "--release", target.release, "--host", target.host],
		...wants.editor,
	};
}

/** Where the suite inside the editor runs here: the newest and the oldest release, each with both extension hosts. */
export function editorTargets(): EditorSuiteTarget[] {
	const newest = desktopIsAsked() ? "desktop" : "newest";
	const oldest = downloadIsAsked() ? "desktop-oldest" : "oldest";
	return ([newest, oldest] as const).flatMap((release) => [
		{ release, host: "node" as const },
		{ release, host: "web" as const },
	]);
}

/** A desktop VS Code is used where one is asked for by name or as a download: finding out otherwise could hang offline. */
export function desktopIsAsked(): boolean {
	return Boolean(process.env["DESKGLIDE_VSCODE"]) || downloadIsAsked();
}

function downloadIsAsked(): boolean {
	return process.env["DESKGLIDE_DOWNLOAD"] === "1";
}
