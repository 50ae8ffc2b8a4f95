import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./paths";

const readyWithinMilliseconds = 60_000;
const keepLogsMilliseconds = 24 * 3600 * 1000;

/** How the server's program is started, for serving and for installing alike. */
export interface ServerLaunch {
	/** The Node that runs it. */
	readonly node: string;
	/** For its temporary files and sockets. */
	readonly temporaryFolder: string;
	/** Added to this program's own. */
	readonly environment?: NodeJS.ProcessEnv | undefined;
}

/** A server that listens. */
export interface RunningServer {
	readonly port: number;
	/** The server and its extension hosts descend from it. */
	readonly processId: number;
	readonly logFile: string;
	/** Resolves once it and all that it started have ended, for whatever reason. */
	readonly ended: Promise<void>;
	/** Begins to end it; `ended` tells when that is done. */
	end(): void;
}

/** Starts the server and waits until it listens. The temporary folder is deleted when it ends. */
export async function serve(launch: ServerLaunch, name: string, args: readonly string[]): Promise<RunningServer> {
	const child = keep(launch, ["--remove", launch.temporaryFolder], args);
	const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
	const logFile = newLogFile(name);
	const port = await portOf(child, logFile);
	return { port, processId: child.pid ?? 0, logFile, ended, end: () => child.stdin?.end() };
}

/** Runs the server's program for one task, such as to install an extension, and gives what it printed. */
export async function runOnce(launch: ServerLaunch, args: readonly string[]): Promise<string> {
	const child = keep(launch, [], args);
	let output = "";
	const take = (chunk: Buffer) => {
		output += chunk;
	};
	child.stdout?.on("data", take);
	child.stderr?.on("data", take);
	await new Promise((resolve) => child.once("close", resolve));
	return output;
}

function keep(launch: ServerLaunch, keeperArgs: readonly string[], args: readonly string[]): ChildProcess {
	return spawn(process.execPath, [join(__dirname, "supervisor.mjs"), ...keeperArgs, launch.node, ...args], {
		stdio: ["pipe", "pipe", "pipe"],
		// Out of the terminal's group: Ctrl-C reaches the owner, which then stops this in order.
		detached: process.platform !== "win32",
		env: { ...serverEnvironment(launch.temporaryFolder), ...launch.environment },
		windowsHide: true,
	});
}

/** Free of what an outer editor, debugger or npm run adds, so that a test started inside VS Code meets the same server. */
function serverEnvironment(temporaryFolder: string): NodeJS.ProcessEnv {
	const environment = Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_|XDG_RUNTIME_DIR$)/i.test(name),
		),
	);
	// Its sockets then lie in a folder that goes with it. Their paths must be short, and on macOS they would not be.
	return process.platform === "linux" ? { ...environment, TMPDIR: temporaryFolder } : environment;
}

function newLogFile(name: string): string {
	const folder = join(cacheFolder, "logs");
	mkdirSync(folder, { recursive: true });
	for (const old of readdirSync(folder).map((file) => join(folder, file))) {
		// Another run may be tidying up too.
		const mtimeMs = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
		if (Date.now() - mtimeMs > keepLogsMilliseconds) {
			rmSync(old, { force: true });
		}
	}
	return join(folder, `server-${name}-${process.pid}-${Date.now()}.log`);
}

function portOf(child: ChildProcess, logFile: string): Promise<number> {
	const log = createWriteStream(logFile);
	return new Promise((resolve, reject) => {
		let output = "";
		const fail = (reason: string) => {
			clearTimeout(timer);
			child.stdin?.end();
			const lastLines = output.trim().split("\n").slice(-12).join("\n");
			reject(new Error(`${reason}\n${lastLines}\nThe whole log is in ${logFile}`));
		};
		const timer = setTimeout(
			() => fail(`The VS Code server was not ready within ${readyWithinMilliseconds / 1000} s.`),
			readyWithinMilliseconds,
		);
		const take = (chunk: Buffer) => {
			log.write(chunk);
			output = (output + chunk).slice(-8000);
			const port = /agent listening on (\d+)/.exec(output)?.[1];
			if (port !== undefined) {
				clearTimeout(timer);
				resolve(Number(port));
			}
		};
		child.stdout?.on("data", take);
		child.stderr?.on("data", take);
		child.once("error", (error) => fail(`The VS Code server could not be started: ${error.message}`));
		child.once("close", (code) => {
			log.end();
			fail(`The VS Code server ended with code ${code} before it was ready.`);
		});
	});
}
