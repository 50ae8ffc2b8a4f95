import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeForServer, serverProgram } from "./downloads";
import { removeFolder } from "./remove-folder";
import { runOnce, type ServerLaunch, serve } from "./server-process";
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
	/** Listens here; 0 or left out: any free one. */
	readonly port?: number;
	/** Lets a page run the tests of an extension in development. Toasts are not drawn then. */
	readonly testDriver?: boolean;
	/** Packaged extension to install before the start. */
	readonly extension?: string;
	/** More packaged extensions to install beside it. */
	readonly others?: readonly string[];
	/** Added to the quiet settings; `kept` leaves the data folder's settings as they are. */
	readonly settings?: Settings | "kept";
	/** Added to what the server and its extension hosts find in their environment. */
	readonly environment?: NodeJS.ProcessEnv;
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

export async function startServedEditor(options: ServedEditorOptions): Promise<ServedEditor> {
	const program = await serverProgram(options.release);
	const temporaryFolder = mkdtempSync(join(tmpdir(), "deskglide-"));
	const launch = { node: await nodeForServer(), temporaryFolder, environment: options.environment };
	const dataFolder = options.dataFolder ?? join(temporaryFolder, "data");
	const writeSettings = (settings: Settings) => writeSettingsIn(dataFolder, settings);
	if (options.settings !== "kept") {
		writeSettings(options.settings ?? {});
	}
	const shared = [program, "--accept-server-license-terms", "--server-data-dir", dataFolder];
	for (const extension of [
		...(options.extension === undefined ? [] : [options.extension]),
		...(options.others ?? []),
	]) {
		await install(launch, shared, extension);
	}
	const server = await serve(launch, options.release, [
		...shared,
		"--host",
		"127.0.0.1",
		"--port",
		String(options.port ?? 0),
		"--without-connection-token",
		"--disable-telemetry",
		...(options.testDriver ? ["--enable-smoke-test-driver"] : []),
	]);
	let stopping = false;
	const origin = `http://127.0.0.1:${server.port}`;
	return {
		origin,
		dataFolder,
		logFile: server.logFile,
		processId: server.processId,
		address: (folder, query = {}) => `${origin}/?${queryText({ folder: servedPath(folder), ...query })}`,
		writeSettings,
		lost: server.ended.then(() => (stopping ? new Promise<void>(() => undefined) : undefined)),
		async stop() {
			stopping = true;
			server.end();
			await server.ended;
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

function writeSettingsIn(dataFolder: string, settings: Settings): void {
	const folder = join(dataFolder, "data", "User");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, "settings.json"), JSON.stringify({ ...quietSettings, ...settings }, undefined, "\t"));
}

/** Before it comes a page of noise about native parts that are not there and not used. */
function afterStart(output: string): string {
	return output.slice(Math.max(0, output.indexOf("Installing extensions"))).trim();
}

async function install(launch: ServerLaunch, shared: readonly string[], extension: string): Promise<void> {
	const output = await runOnce(launch, [...shared, "--install-extension", extension, "--force"]);
	if (!/successfully installed/i.test(output)) {
		removeFolder(launch.temporaryFolder);
		throw new Error(`The packaged extension could not be installed.\n${afterStart(output)}`);
	}
}
