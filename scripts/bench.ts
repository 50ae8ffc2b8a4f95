import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { main as makePackage } from "./package";

const folder = join(projectFolder, "test", "bench");

/** Measures everything in `test/bench`, one after the other, so that nothing disturbs what is measured; or only what is named. */
export async function main(names: readonly string[]): Promise<void> {
	await makePackage([]);
	const files = readdirSync(folder)
		.filter((name) => name.endsWith(".ts") && name !== "report.ts" && name !== "fake-vscode.ts")
		.filter((name) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)));
	let failed = 0;
	for (const file of files) {
		console.log(`\n${file}`);
		const { status } = spawnSync(process.execPath, ["--require", "tsx/cjs", join(folder, file)], {
			cwd: projectFolder,
			stdio: "inherit",
		});
		failed += status === 0 ? 0 : 1;
	}
	if (failed > 0) {
		throw new Error(`${failed} of ${files.length} measurements failed or are over their budget.`);
	}
}
