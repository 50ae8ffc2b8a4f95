import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DesktopEditor } from "../desktop";
import { endProcesses, processesNaming } from "../processes";
import type { StartedEditor, StartRequest } from "./code-server";
import { mergeSettings, startSettings } from "./profile";

const closeWithinMilliseconds = 3000;

/** Opens the desktop VS Code with settings, extensions and records apart from the person's own. */
export async function startDesktop(
	request: StartRequest & { readonly desktop: DesktopEditor },
): Promise<StartedEditor> {
	const { desktop, profile } = request;
	const userData = join(profile.data, "desktop");
	const own = ["--user-data-dir", userData, "--extensions-dir", join(profile.data, "desktop-extensions")];
	mergeSettings(join(userData, "User", "settings.json"), startSettings(request.rate, request.locale));
	const shell = process.platform === "win32";
	const program = shell ? `"${desktop.command}"` : desktop.command;
	const installed = spawnSync(program, [...own, "--install-extension", request.extension, "--force"], {
		shell,
		encoding: "utf8",
	});
	if (installed.status !== 0) {
		throw new Error(`${desktop.command} could not install the package.\n${installed.stdout}${installed.stderr}`);
	}
	const child = spawn(program, [...own, "--new-window", "--wait", profile.workspace], { shell, stdio: "ignore" });
	const closed = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	return {
		ready: `VS Code ${desktop.version} opens ${profile.workspace}`,
		ended: closed.then(() => undefined),
		async stop() {
			// `code` hands over to a process of its own; the folder that only this run uses tells which are ours.
			endProcesses(processesNaming(userData), "SIGTERM");
			await Promise.race([closed, wait(closeWithinMilliseconds)]);
			endProcesses(processesNaming(userData), "SIGKILL");
		},
	};
}
