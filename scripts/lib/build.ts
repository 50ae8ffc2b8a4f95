import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFile, projectFolder } from "../../test/host/paths";

/** Bundles the extension, with the suite for inside the editor when asked. */
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
	const vsce = join(dirname(require.resolve("@vscode/vsce/package.json")), "vsce");
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
