import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeForServer, serverProgram } from "./downloads";
import { cacheFolder } from "./paths";
import type { ReleaseName } from "./versions";

export type Settings = Readonly<Record<string, unknown>>;

/** What keeps the editor quiet and the same for everyone: no welcome, no network, no other features in the picture. */
export const quietSettings: Settings = {
	"security.workspace.trust.enabled": false,
	"workbench.startupEditor": "none",
	"workbench.tips.enabled": false,
	"workbench.secondarySideBar.defaultVisibility": "hidden",
	"chat.disableAIFeatures": true,
	"extensions.autoUpdate": false,
	"extensions.autoCheckUpdates": false,
	"extensions.ignoreRecommendations": true,
	"telemetry.telemetryLevel": "off",
	"git.openRepositoryInParentFolders": "never",
};

export interface ServedEditorOptions {
	readonly release: ReleaseName;
	/** Keeps settings, extensions and global storage. Left out: a fresh one that is deleted at the end. */
	readonly dataFolder?: string;
	readonly extensionsFolder?: string;
	/** Listens here; 0 or left out: any free one. */
	readonly port?: number;
	/** Lets a page run the tests of an extension in development. Toasts are not drawn then. */
	readonly testDriver?: boolean;
	/** Packaged extension to install before the start. */
	readonly extension?: string;
	/** Added to the quiet settings; `kept` leaves the data folder's settings as they are. */
	readonly settings?: Settings | "kept";
}

/** A VS Code server on this machine that any browser here can open. */
export interface ServedEditor {
	/** For example `http://127.0.0.1:41234`. */
	readonly origin: string;
	readonly dataFolder: string;
	/** Where the server and its extension hosts log to. */
	readonly logFile: string;
	/** Id of the process whose descendants are the server and its extension hosts. */
	readonly processId: number;
	/** The address that opens a folder of this machine. */
	address(folder: string, query?: Readonly<Record<string, string>>): string;
	writeSettings(settings: Settings): void;
	/** Resolves when the server ends without having been asked to. */
	readonly lost: Promise<void>;
	/** Ends the server with everything it started. */
	stop(): Promise<void>;
}

const readyWithinMilliseconds = 60_000;
const keepLogsMilliseconds = 24 * 3600 * 1000;

export async function startServedEditor(options: ServedEditorOptions): Promise<ServedEditor> {
	const program = await serverProgram(options.release);
	const node = await nodeForServer();
	const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "deskglide-"));
	const userFolder = join(dataFolder, "data", "User");
	const temporaryFolder = join(dataFolder, "tmp");
	mkdirSync(userFolder, { recursive: true });
	mkdirSync(temporaryFolder, { recursive: true });
	const shared = [
		program,
		"--accept-server-license-terms",
		"--server-data-dir",
		dataFolder,
		...(options.extensionsFolder === undefined ? [] : ["--extensions-dir", options.extensionsFolder]),
	];
	const launch: Launch = {
		node,
		removeAtEnd: options.dataFolder === undefined ? dataFolder : undefined,
		temporaryFolder,
	};
	const writeSettings = (settings: Settings) => {
		writeFileSync(
			join(userFolder, "settings.json"),
			JSON.stringify({ ...quietSettings, ...settings }, undefined, "\t"),
		);
	};
	if (options.settings !== "kept") {
		writeSettings(options.settings ?? {});
	}
	if (options.extension !== undefined) {
		await install({ ...launch, removeAtEnd: undefined }, [
			...shared,
			"--install-extension",
			options.extension,
			"--force",
		]);
	}
	const logFile = logFileFor(options.release);
	const child = keep(launch, [
		...shared,
		"--host",
		"127.0.0.1",
		"--port",
		String(options.port ?? 0),
		"--without-connection-token",
		"--disable-telemetry",
		...(options.testDriver ? ["--enable-smoke-test-driver"] : []),
	]);
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	let stopping = false;
	const port = await portOf(child, logFile);
	const origin = `http://127.0.0.1:${port}`;
	return {
		origin,
		dataFolder,
		logFile,
		processId: child.pid ?? 0,
		address: (folder, query = {}) => `${origin}/?${queryText({ folder: servedPath(folder), ...query })}`,
		writeSettings,
		lost: ended.then(() => (stopping ? new Promise<void>(() => undefined) : undefined)),
		async stop() {
			stopping = true;
			child.stdin?.end();
			await ended;
		},
	};
}

/** A path of this machine as the workbench's addresses want it. */
export function servedPath(path: string): string {
	return process.platform === "win32" ? `/${path.replaceAll("\\", "/")}` : path;
}

/** Slashes stay readable: a person copies this address. */
function queryText(query: Readonly<Record<string, string>>): string {
	return Object.entries(query)
		.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2F", "/")}`)
		.join("&");
}

interface Launch {
	readonly node: string;
	readonly removeAtEnd: string | undefined;
	readonly temporaryFolder: string;
}

function keep(launch: Launch, args: readonly string[]): ChildProcess {
	const remove = launch.removeAtEnd === undefined ? [] : ["--remove", launch.removeAtEnd];
	return spawn(process.execPath, [join(__dirname, "keeper.mjs"), ...remove, launch.node, ...args], {
		stdio: ["pipe", "pipe", "pipe"],
		// Out of the terminal's group: Ctrl-C reaches the owner, which then stops this in order.
		detached: process.platform !== "win32",
		env: serverEnvironment(launch.temporaryFolder),
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
	// Its sockets then lie in its own folder and go with it. A socket's path must be short, and on macOS it would not be.
	return process.platform === "linux" ? { ...environment, TMPDIR: temporaryFolder } : environment;
}

async function install(launch: Launch, args: readonly string[]): Promise<void> {
	const child = keep(launch, args);
	let output = "";
	child.stdout?.on("data", (chunk) => {
		output += chunk;
	});
	child.stderr?.on("data", (chunk) => {
		output += chunk;
	});
	const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
	if (code !== 0 || !/successfully installed/i.test(output)) {
		throw new Error(`The packaged extension could not be installed.\n${output.trim().slice(-2000)}`);
	}
}

function logFileFor(release: ReleaseName): string {
	const folder = join(cacheFolder, "logs");
	mkdirSync(folder, { recursive: true });
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (Date.now() - statSync(path).mtimeMs > keepLogsMilliseconds) {
			rmSync(path, { force: true });
		}
	}
	return join(folder, `server-${release}-${process.pid}-${Date.now()}.log`);
}

function portOf(child: ChildProcess, logFile: string): Promise<number> {
	const log = createWriteStream(logFile);
	return new Promise((resolve, reject) => {
		let output = "";
		const fail = (reason: string) => {
			clearTimeout(timer);
			child.stdin?.end();
			reject(new Error(`${reason}\n${tail(output)}\nThe whole log is in ${logFile}`));
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
		child.once("exit", (code) => {
			log.end();
			fail(`The VS Code server ended with code ${code} before it was ready.`);
		});
	});
}

function tail(output: string): string {
	return output.trim().split("\n").slice(-12).join("\n");
}
