import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from "@vscode/test-electron";
import { untilAskedToStop } from "../test/host/lifetime";
import { cacheFolder, projectFolder, sampleFolder } from "../test/host/paths";
import { removeFolder } from "../test/host/remove-folder";
import { releases } from "../test/host/versions";

/** Runs the built suite inside one editor: `--release newest|oldest|desktop|desktop-oldest --host node|web`. */
export async function main(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: { release: { type: "string", default: "newest" }, host: { type: "string", default: "node" } },
	});
	const folder = mkdtempSync(join(tmpdir(), "deskglide-"));
	process.once("exit", () => removeFolder(folder));
	const workspace = join(folder, "tide-clock");
	cpSync(sampleFolder, workspace, { recursive: true });
	// Where no other extension is around it: a host looks for an extension by the folder it lies in.
	const tool = join(folder, "tool");
	cpSync(join(projectFolder, "test", "editor", "tool"), tool, { recursive: true });
	void untilAskedToStop().then(() => process.exit(130));
	try {
		await runTests({
			vscodeExecutablePath: await executable(values.release),
			extensionDevelopmentPath: [projectFolder, tool],
			extensionTestsPath: join(projectFolder, "dist", "test", "editor.js"),
			extensionTestsEnv: { DESKGLIDE_SERVED_RELEASE: values.release },
			launchArgs: [
				workspace,
				`--user-data-dir=${join(folder, "data")}`,
				`--extensions-dir=${join(folder, "extensions")}`,
				"--disable-extensions",
				...(values.host === "web" ? ["--extensionDevelopmentKind=web"] : []),
			],
		});
	} catch (error) {
		// The suite has said what failed.
		process.exitCode = 1;
		if (!(error instanceof TestRunFailedError)) {
			throw error;
		}
	}
	process.exit();
}

async function executable(release: string): Promise<string> {
	switch (release) {
		case "desktop":
			return process.env["DESKGLIDE_VSCODE"] || downloaded("stable");
		case "desktop-oldest":
			return downloaded(releases.oldest.vscode);
		default:
			return join(
				__dirname,
				"..",
				"test",
				"host",
				process.platform === "win32" ? "code-server-cli.cmd" : "code-server-cli.mjs",
			);
	}
}

function downloaded(version: string): Promise<string> {
	return downloadAndUnzipVSCode({ version, cachePath: cacheFolder });
}
