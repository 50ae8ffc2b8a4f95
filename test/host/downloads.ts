import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cached, installManner, installPackages } from "./cache";
import { environmentForNpm, runNpm } from "./npm.mjs";
import { chromiumPackage, type ReleaseName, releases, serverNode } from "./versions";

const registryRemedy =
	"check that npm reaches its registry (npm ping) and that there is 1 GB of free disk, then run this again.";

/** The program that is the VS Code server of a release, fetched on first use. */
export async function serverProgram(name: ReleaseName): Promise<string> {
	const release = releases[name];
	const inside = join("node_modules", "code-server", "lib", "vscode");
	const folder = await cached({
		name: `vscode-${release.vscode}`,
		title: `Getting VS Code ${release.vscode} (first time only, about 200 MB)`,
		remedy: registryRemedy,
		async make(target) {
			// Without install scripts: they compile native parts, which needs a compiler and which nothing here uses.
			await installPackages(target, { "code-server": release.codeServer }, { scripts: false });
			await runNpm(["install", "--omit=dev", "--ignore-scripts", ...installManner], join(target, inside), {
				quiet: true,
			});
		},
	});
	return join(folder, inside, "out", "server-main.js");
}

/** The Node that runs the server: this one if it fits, else a fetched one. */
export async function nodeForServer(): Promise<string> {
	if (Number(process.versions.node.split(".")[0]) === serverNode.major) {
		return process.execPath;
	}
	const inside = join("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
	const folder = await cached({
		name: `node-${serverNode.version}`,
		title: `Getting Node ${serverNode.version} to run VS Code with (first time only, about 50 MB)`,
		remedy: `${registryRemedy} Or use Node ${serverNode.major} for the whole project: then nothing is fetched.`,
		async make(target) {
			// The package's install script is what puts the binary for this machine in place.
			await installPackages(target, { node: serverNode.version }, { scripts: true });
			if (!existsSync(join(target, inside))) {
				throw new Error("The npm package `node` came without its binary: its install script did not run.");
			}
		},
	});
	return join(folder, inside);
}

/** A headless Chromium from the npm registry. Exists for Linux on x64 only. */
export async function chromiumFromRegistry(): Promise<{ executable: string; environment: NodeJS.ProcessEnv }> {
	const folder = await cached({
		name: `chromium-${chromiumPackage}`,
		title: "Getting a headless Chromium (first time only, about 70 MB)",
		remedy: `${registryRemedy} Or install Chrome, Chromium or Edge, or name one in DESKGLIDE_BROWSER.`,
		async make(target) {
			await installPackages(target, { "@sparticuz/chromium": chromiumPackage }, { scripts: false });
			unpackChromium(target);
		},
	});
	const unpacked = join(folder, "unpacked");
	const executable = join(unpacked, "chromium");
	const startsAlone = spawnSync(executable, ["--version"], { stdio: "ignore" }).status === 0;
	const libraries = [join(unpacked, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
	return {
		executable,
		environment: {
			// A bare machine lacks the few libraries that Chromium links to; the package carries them.
			...(startsAlone ? {} : { LD_LIBRARY_PATH: libraries }),
			...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(unpacked, "fonts") }),
		},
	};
}

function unpackChromium(folder: string): void {
	const target = join(folder, "unpacked");
	mkdirSync(target);
	// The package unpacks into the temporary folder, and its extra libraries only where it believes to run in a lambda.
	const result = spawnSync(process.execPath, ["-e", "require('@sparticuz/chromium').executablePath()"], {
		cwd: folder,
		env: { ...environmentForNpm(), TMPDIR: target, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
		encoding: "utf8",
	});
	if (result.status !== 0 || !existsSync(join(target, "chromium"))) {
		throw new Error(`Chromium could not be unpacked. ${result.stderr ?? ""}`.trim());
	}
}
