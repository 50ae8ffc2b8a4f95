import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { projectFolder } from "../test/host/paths";
import { main as makePackage } from "./package";

const folder = join(projectFolder, "test", "bench");

/** What measures our own script alone is bundled as the product is: run from its sources it costs half as much again. */
const bundled: ReadonlySet<string> = new Set(["diary.ts", "figure.ts", "sitting.ts"]);

/** Measures everything in `test/bench`, one after the other, so that nothing disturbs what is measured; or only what is named. */
export async function main(names: readonly string[]): Promise<void> {
	await makePackage([]);
	const files = readdirSync(folder)
		.filter(
			(name) =>
				name.endsWith(".ts") && name !== "report.ts" && name !== "fake-vscode.ts" && name !== "sample-window.ts",
		)
		.filter((name) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)));
	let failed = 0;
	for (const file of files) {
		console.log(`\n${file}`);
		const program = bundled.has(file) ? [await bundle(file)] : ["--require", "tsx/cjs", join(folder, file)];
		const { status } = spawnSync(process.execPath, program, {
			cwd: projectFolder,
			stdio: "inherit",
		});
		failed += status === 0 ? 0 : 1;
	}
	if (failed > 0) {
		throw new Error(`${failed} of ${files.length} measurements failed or are over their budget.`);
	}
}

/** Returns the path of the bundle. */
async function bundle(file: string): Promise<string> {
	const outfile = join(projectFolder, "dist", "bench", file.replace(/ts$/, "js"));
	const entryPoints = [join(folder, file)];
	await build({ entryPoints, outfile, bundle: true, minify: true, platform: "node", target: "node20" });
	return outfile;
}
