import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { removeFolder } from "../test/host/remove-folder";
import { affectedTests, readSources } from "./lib/changed-tests";
import { type Mutant, mutantsOf } from "./lib/mutants";

const folders = ["safety", "sitting", "diary", "exercises"] as const;

const usage = `npm run mutate [-- which ...] [--every N] [--from N]
  which     folders of the rules (${folders.join(", ")}), or paths in src; all folders when left out
  --every   tries each Nth change only
  --from    leaves out the changes before the Nth`;

/** Milliseconds after which a change that keeps the tests from ending counts as noticed. */
const longest = 120_000;

/**
 * Changes the rules in one place at a time, and runs the tests that import the changed file: a change that none of them
 * notices is told. Hours for everything, so it is no part of `npm test`.
 */
export async function main(args: readonly string[]): Promise<void> {
	const numberAfter = (flag: string, otherwise: number) => {
		const at = args.indexOf(flag);
		const value = at < 0 ? otherwise : Number(args[at + 1]);
		if (!Number.isInteger(value) || value < 1) {
			throw new Error(usage);
		}
		return value;
	};
	const every = numberAfter("--every", 1);
	const from = numberAfter("--from", 1);
	const named = args.filter((argument, index) => !argument.startsWith("--") && !args[index - 1]?.startsWith("--"));
	const wanted = (named.length === 0 ? folders : named).map((name) =>
		name.startsWith("src/") ? name : `src/${name}/`,
	);
	const sources = readSources(projectFolder);
	const scores = new Map<string, { tried: number; noticed: number }>();
	const survivors: string[] = [];
	const temporary = mkdtempSync(join(tmpdir(), "deskglide-mutants-"));
	try {
		let number = 0;
		for (const [path, text] of sources) {
			if (!wanted.some((name) => path.startsWith(name))) {
				continue;
			}
			const tests = testsOf(path, sources);
			for (const mutant of mutantsOf(path, text)) {
				number += 1;
				if (number < from || (number - from) % every !== 0) {
					continue;
				}
				const folder = path.split("/")[1] ?? path;
				const score = scores.get(folder) ?? { tried: 0, noticed: 0 };
				const noticed = tests.length > 0 && isNoticed(path, mutant, tests, temporary);
				scores.set(folder, { tried: score.tried + 1, noticed: score.noticed + (noticed ? 1 : 0) });
				if (!noticed) {
					const told = `${number}  ${path}:${mutant.line}  ${oneLine(mutant.before)}  ->  ${oneLine(mutant.after)}`;
					survivors.push(told);
					console.log(told);
				}
			}
		}
	} finally {
		removeFolder(temporary);
	}
	for (const [folder, { tried, noticed }] of scores) {
		console.log(`${folder}: ${noticed} of ${tried} noticed, ${((100 * noticed) / tried).toFixed(1)} %`);
	}
	console.log(`${survivors.length} not noticed`);
}

/** The tests of the rules that import the file, its own folder's first. */
function testsOf(path: string, sources: ReadonlyMap<string, string>): readonly string[] {
	const [, folder = ""] = path.split("/");
	const isOwn = (test: string) => test.startsWith(`test/${folder}/`);
	// Tests that list folders notice no change of a rule.
	const all = affectedTests([path], sources).rules.filter((test) => !/trust-days|thousand-days|fuzz/.test(test));
	return [...all.filter(isOwn), ...all.filter((test) => !isOwn(test))];
}

function isNoticed(path: string, { text }: Mutant, tests: readonly string[], temporary: string): boolean {
	const mutant = join(temporary, "mutant.ts");
	writeFileSync(mutant, text);
	const usual = ["--no-config", "--require", join(__dirname, "lib", "with-mutant.cjs"), "--require", "tsx/cjs"];
	const mocha = join(projectFolder, "node_modules", "mocha", "bin", "mocha.js");
	const args = [mocha, ...usual, "--extension", "ts", "--timeout", "60000", "--bail", "--reporter", "dot", ...tests];
	const { status } = spawnSync(process.execPath, args, {
		cwd: projectFolder,
		stdio: "ignore",
		timeout: longest,
		env: { ...process.env, DESKGLIDE_MUTATED: join(projectFolder, path), DESKGLIDE_MUTANT: mutant },
	});
	return status !== 0;
}

function oneLine(text: string): string {
	const line = text.replace(/\s+/g, " ");
	return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
