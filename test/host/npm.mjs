// Plain JavaScript without packages: a fresh clone runs this before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

// An outer `npm run` hands its own settings down (prefix, omit, ignore-scripts, the package it runs for);
// only those that say how to reach a registry hold for a folder elsewhere.
const keptSettings =
	/^npm_config_(registry|cache|userconfig|globalconfig|proxy|https?_proxy|https-proxy|noproxy|cafile|ca|strict_ssl)$/i;

/** The environment of this process without what an outer npm run added for itself. */
export function environmentForNpm() {
	const environment = { ...process.env };
	for (const name of Object.keys(environment)) {
		if (/^npm_/i.test(name) && !keptSettings.test(name)) {
			delete environment[name];
		}
	}
	delete environment.NODE_OPTIONS;
	delete environment.INIT_CWD;
	return environment;
}

function npmProgram() {
	const given = process.env.npm_execpath;
	const beside = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
	for (const script of [given, beside]) {
		if (script !== undefined && /npm-cli\.[cm]?js$/.test(script) && existsSync(script)) {
			return { command: process.execPath, before: [script], shell: false };
		}
	}
	// npm is a .cmd file on Windows, and those start only through a shell.
	return { command: "npm", before: [], shell: process.platform === "win32" };
}

/**
 * What npm prints in a folder, whether it succeeds or not; nothing when it cannot be started.
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Promise<string>}
 */
export function readNpm(args, folder) {
	const { command, before, shell } = npmProgram();
	return new Promise((resolve) => {
		const options = { cwd: folder, env: environmentForNpm(), shell, stdio: ["ignore", "pipe", "ignore"] };
		const child = spawn(command, [...before, ...args], options);
		let output = "";
		const stop = () => child.kill();
		process.once("exit", stop);
		child.stdout.on("data", (chunk) => {
			output += chunk;
		});
		child.on("error", () => resolve(""));
		child.on("close", () => {
			process.removeListener("exit", stop);
			resolve(output);
		});
	});
}

/**
 * Runs npm in a folder and waits for it. Rejects with npm's own last lines when it fails.
 * @param {readonly string[]} args
 * @param {string} folder
 * @param {{ quiet?: boolean }} [options] quiet: nothing is printed, the output is kept for the error
 * @returns {Promise<void>}
 */
export function runNpm(args, folder, options = {}) {
	const { command, before, shell } = npmProgram();
	return new Promise((resolve, reject) => {
		const child = spawn(command, [...before, ...args], {
			cwd: folder,
			env: environmentForNpm(),
			shell,
			stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
		});
		let output = "";
		const keep = (chunk) => {
			output = (output + chunk).slice(-4000);
		};
		child.stdout?.on("data", keep);
		child.stderr?.on("data", keep);
		const stop = () => child.kill();
		process.once("exit", stop);
		child.on("error", (error) => reject(new Error(`npm could not be started: ${error.message}`)));
		child.on("close", (code) => {
			process.removeListener("exit", stop);
			if (code === 0) {
				resolve();
			} else {
				reject(new Error(`npm ${args.join(" ")} failed with code ${code}.\n${lastLines(output)}`.trim()));
			}
		});
	});
}

function lastLines(output) {
	return output
		.split("\n")
		.filter((line) => line.trim() !== "" && !line.includes("EBADENGINE") && !line.includes("complete log"))
		.slice(-8)
		.join("\n");
}
