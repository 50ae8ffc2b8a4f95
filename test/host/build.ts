import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { packageFile, projectFolder } from "./paths";

const listFile = join(__dirname, "package-files.txt");

/** Bundles the extension into dist/, with the suite for inside the editor when asked. */
export function build(options: { readonly tests: boolean }): void {
	const args = ["esbuild.js", ...(options.tests ? ["--tests"] : [])];
	const result = spawnSync(process.execPath, args, { cwd: projectFolder, stdio: ["ignore", "ignore", "inherit"] });
	if (result.status !== 0) {
		throw new Error("The build failed; the reason stands above.");
	}
}

/** Packs what build() made. Gives the package's path; its size in bytes is for the log. */
export function pack(): { path: string; bytes: number } {
	mkdirSync(dirname(packageFile), { recursive: true });
	// Made aside: another run may be reading the one that is there.
	const fresh = packageFile.replace(/\.vsix$/, `-${process.pid}.vsix`);
	const vsce = join(projectFolder, "node_modules", "@vscode", "vsce", "vsce");
	const result = spawnSync(
		process.execPath,
		[vsce, "package", "--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository", "--out", fresh],
		{ cwd: projectFolder, encoding: "utf8" },
	);
	if (result.status !== 0) {
		throw new Error(`The extension could not be packaged.\n${result.stdout}${result.stderr}`.trim());
	}
	renameSync(fresh, packageFile);
	return { path: packageFile, bytes: statSync(packageFile).size };
}

/** The files that the package holds, in a fixed order. */
async function packedFiles(): Promise<string[]> {
	const files = await listFiles({ cwd: projectFolder, packageManager: PackageManager.None });
	return files.map((path) => path.replaceAll("\\", "/")).sort();
}

/** What the package has too much or too little, compared with the list that is kept with the sources. */
export async function packageDifferences(): Promise<string[]> {
	const expected = new Set(readFileSync(listFile, "utf8").split("\n").filter(Boolean));
	const actual = new Set(await packedFiles());
	return [
		...[...actual].filter((path) => !expected.has(path)).map((path) => `too much: ${path}`),
		...[...expected].filter((path) => !actual.has(path)).map((path) => `missing:  ${path}`),
	];
}

/** Makes the list that is kept with the sources say what the package holds now. */
export async function acceptPackageFiles(): Promise<void> {
	writeFileSync(listFile, `${(await packedFiles()).join("\n")}\n`);
}
