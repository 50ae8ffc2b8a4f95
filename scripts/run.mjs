// The way in for every npm script that needs more than Node: `node scripts/run.mjs <program> [arguments]`.
// Plain JavaScript without packages, because a fresh clone runs it before anything is installed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNpm } from "../test/host/npm.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		throw new Error(
			`Deskglide needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run this again.`,
		);
	}
}

function versionsIn(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
	} catch {
		return undefined;
	}
}

/** True when a package that package-lock.json names is missing or has another version. */
function packagesAreMissing() {
	const wanted = versionsIn(join(root, "package-lock.json")) ?? {};
	const installed = versionsIn(join(root, "node_modules", ".package-lock.json"));
	if (installed === undefined) {
		return true;
	}
	return Object.entries(wanted).some(
		([path, entry]) => path !== "" && !entry.optional && installed[path]?.version !== entry.version,
	);
}

async function main() {
	requireNode();
	if (packagesAreMissing()) {
		console.log("Installing the project's packages (npm ci) ...");
		await runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], root).catch((error) => {
			throw new Error(
				`${error.message}\nThe project's packages could not be installed. Check that npm reaches its registry (npm ping), then run this again.`,
			);
		});
	}
	const [program, ...args] = process.argv.slice(2);
	if (program === undefined || !/^[a-z-]+$/.test(program)) {
		throw new Error("Usage: node scripts/run.mjs <program> [arguments]; the programs are the .ts files beside it.");
	}
	const require = createRequire(import.meta.url);
	require("tsx/cjs");
	await require(`./${program}.ts`).main(args);
}

main().catch((error) => {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	if (process.env.DESKGLIDE_DEBUG) {
		console.error(error);
	}
	process.exit(1);
});
