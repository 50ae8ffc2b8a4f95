import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { lockFileFaults } from "./lib/lock-file";

/** Fails when a package in package-lock.json could be installed unchecked, on this system or on another. */
export async function main(): Promise<void> {
	const faults = lockFileFaults(readFileSync(join(projectFolder, "package-lock.json"), "utf8"));
	if (faults.length > 0) {
		throw new Error(
			`package-lock.json: ${faults.join("\n")}\n\nRemove these entries from it and run \`npm install --package-lock-only\`: npm asks the registry for them anew.`,
		);
	}
	console.log("Every package in the lock file is checked when it is installed.");
}
