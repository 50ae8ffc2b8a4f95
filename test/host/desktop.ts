import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A VS Code with windows of its own on this machine. */
export interface DesktopEditor {
	/** The command line program, as a person types `code`. */
	readonly command: string;
	readonly version: string;
}

const oldestMinor = 100;

/** The desktop VS Code on PATH, if there is one that Deskglide supports. Quick, and asks no network. */
export function findDesktop(): DesktopEditor | undefined {
	// Inside a remote window `code` talks to that window and takes no profile of its own.
	if (process.env["VSCODE_IPC_HOOK_CLI"] !== undefined) {
		return undefined;
	}
	const windows = process.platform === "win32";
	const command = (process.env["PATH"] ?? "")
		.split(delimiter)
		// In WSL the Windows program is on PATH too; it cannot see this side's folders as its own.
		.filter((folder) => folder !== "" && !folder.startsWith("/mnt/"))
		.map((folder) => join(folder, windows ? "code.cmd" : "code"))
		.find((path) => existsSync(path));
	if (command === undefined) {
		return undefined;
	}
	const result = spawnSync(windows ? `"${command}"` : command, ["--version"], {
		encoding: "utf8",
		shell: windows,
		timeout: 15_000,
	});
	const version = /^(\d+)\.(\d+)\.\d+/m.exec(result.stdout ?? "");
	if (version === null || (version[1] === "1" && Number(version[2]) < oldestMinor)) {
		return undefined;
	}
	return { command, version: version[0] };
}
