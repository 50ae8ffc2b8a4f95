import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/**
 * What a change can break, by a plain rule:
 *
 * - A test file is run when it changed, or when it imports, directly or through others, a TypeScript file that did.
 * - A test that lists folders reads what it does not import: it is run with every change.
 * - A file of any other kind (words, pictures, styles, the manifest, a page) is not imported. A test that names it is run;
 *   and unless it is a page of Markdown outside `media`, which nothing runs, so is everything that uses the built whole.
 * - The tests inside the editor and the journeys use the built whole: they are run when something it is built from changed.
 *
 * What it leaves out, `npm test` runs.
 */
export interface AffectedTests {
	/** Paths of test files that run by themselves, those of the rules. */
	readonly rules: readonly string[];
	readonly host: readonly string[];
	readonly panel: readonly string[];
	readonly journeys: readonly string[];
	/** Whether to run the tests inside the editor. */
	readonly editor: boolean;
}

/** Where the built whole begins. */
const entries = ["src/extension.ts", "src/panel/main.ts", "src/panel/progress/main.ts"] as const;

/**
 * @param changed paths with slashes, from the project's folder
 * @param sources every TypeScript file of `src`, `test` and `scripts`, by its path
 */
export function affectedTests(changed: readonly string[], sources: ReadonlyMap<string, string>): AffectedTests {
	if (changed.length === 0) {
		return { rules: [], host: [], panel: [], journeys: [], editor: false };
	}
	const changedScripts = new Set(changed.filter((path) => path.endsWith(".ts")));
	const others = changed.filter((path) => !path.endsWith(".ts"));
	const names = others.map((path) => posix.basename(path));
	const reaches = reaching(changedScripts, sources);
	const builtFrom = others.some((path) => !path.endsWith(".md") || path.startsWith("media/"));
	const whole = builtFrom || entries.some(reaches);
	const isAffected = (path: string): boolean => {
		const text = sources.get(path) ?? "";
		return reaches(path) || /\breaddirSync\b/.test(text) || names.some((name) => text.includes(name));
	};
	const tests = [...sources.keys()].filter((path) => path.endsWith(".test.ts")).sort();
	const under = (pattern: RegExp) => tests.filter((path) => pattern.test(path));
	const insideEditor = under(/^test\/editor\/[^/]+$/);
	const isPanelBuilt = builtFrom || reaches("src/panel/main.ts") || reaches("src/panel/progress/main.ts");
	return {
		rules: under(/^test\/((sitting|exercises|safety|diary|l10n|fuzz)\/|editor\/[^/]+\/)/).filter(isAffected),
		host: under(/^test\/host\//).filter(isAffected),
		panel: under(/^test\/panel\//).filter((path) => isPanelBuilt || isAffected(path)),
		// The long ones are asked for by name, also here.
		journeys: under(/^test\/journeys\/[^/]+$/).filter((path) => whole || isAffected(path)),
		editor: whole || insideEditor.some(isAffected),
	};
}

/** Whether a file is one of `changed`, or imports one, through however many others. */
function reaching(changed: ReadonlySet<string>, sources: ReadonlyMap<string, string>): (path: string) => boolean {
	const importers = new Map<string, string[]>();
	for (const [path, text] of sources) {
		for (const imported of importsOf(path, text)) {
			importers.set(imported, [...(importers.get(imported) ?? []), path]);
		}
	}
	// A file that is gone was imported as well, by what is changed with it.
	const found = new Set(changed);
	for (const path of found) {
		for (const importer of importers.get(path) ?? []) {
			found.add(importer);
		}
	}
	return (path) => found.has(path);
}

/** The TypeScript files a file imports by relative paths, at once or later, as types or to load them by a path of strings. */
function importsOf(path: string, text: string): readonly string[] {
	const specifiers = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'](\.{1,2}\/[^"']+)["']/g);
	return [...specifiers].map(([, specifier = ""]) => {
		const target = posix.join(posix.dirname(path), specifier.replace(/\.(js|ts)$/, ""));
		return `${target}.ts`;
	});
}

/** Every TypeScript file below `src`, `test` and `scripts`. */
export function readSources(root: string): ReadonlyMap<string, string> {
	const sources = new Map<string, string>();
	for (const folder of ["src", "test", "scripts"]) {
		for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
			if (name.endsWith(".ts")) {
				const path = posix.join(folder, name.replaceAll("\\", "/"));
				sources.set(path, readFileSync(join(root, path), "utf8"));
			}
		}
	}
	return sources;
}

/**
 * What differs from where this branch left `main`, or from the last commit on `main` itself, with what is not committed.
 * @throws Error where this is no checkout of git
 */
export function changedFiles(root: string): readonly string[] {
	const git = (...args: string[]) => {
		const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
		return status === 0 ? stdout.split("\n").filter((line) => line !== "") : undefined;
	};
	const [base = "HEAD"] = git("merge-base", "HEAD", "main") ?? git("merge-base", "HEAD", "origin/main") ?? [];
	const changed = git("diff", "--name-only", "--no-renames", base);
	const untracked = git("ls-files", "--others", "--exclude-standard");
	if (changed === undefined || untracked === undefined) {
		throw new Error("What has changed is known in a checkout of git only: run npm test.");
	}
	return [...new Set([...changed, ...untracked])];
}
