import { readNpm } from "../test/host/npm.mjs";
import { projectFolder } from "../test/host/paths";
import { skippedCode } from "../test/host/suite";
import { bundledPackages } from "./lib/bundled-packages";
import { type Accepted, judgeAudit } from "./lib/judge-audit";

/** Advisories that are known and do not apply, with the reason. None. */
const accepted: readonly Accepted[] = [];

/** Asks the registry for advisories against what is installed; says so and counts as skipped where it cannot be asked. */
export async function main(): Promise<void> {
	const [printed, bundled] = await Promise.all([
		readNpm(["audit", "--json", "--fetch-retries=0", "--fetch-timeout=20000"], projectFolder),
		bundledPackages(),
	]);
	const names = new Set(bundled.map(({ name }) => name));
	const outcome = judgeAudit(printed, names, accepted, new Date().toISOString().slice(0, 10));
	if (outcome.kind === "skipped") {
		console.log(`Skipped: advisories could not be asked for. ${outcome.because}`);
		process.exitCode = skippedCode;
		return;
	}
	for (const line of outcome.told) {
		console.log(`told:   ${line}`);
	}
	if (outcome.failures.length > 0) {
		throw new Error(outcome.failures.join("\n"));
	}
	console.log(`No advisory stands against the ${names.size} bundled packages.`);
}
