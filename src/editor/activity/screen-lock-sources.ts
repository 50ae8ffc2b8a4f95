import { join } from "node:path";
import type { MachineSource } from "./machine-sources";
import { parseConsoleLocked, parseLockedHint, parseLogonScreen, parseScreenSaverActive } from "./parse-output";
import { askProgram, busctlCall, systemProgram } from "./run-program";

/** The ways to ask this system whether its screen is locked, the best first. None for a system we do not know. */
export function screenLockSources(
	platform: NodeJS.Platform,
	environment: NodeJS.ProcessEnv,
): readonly MachineSource<boolean>[] {
	const source = (
		name: string,
		program: string | undefined,
		args: readonly string[],
		parse: (output: string) => boolean | undefined,
	): MachineSource<boolean> => ({ name, ask: () => askProgram(program, args, parse, environment) });
	switch (platform) {
		case "linux":
			return [
				source("GNOME's screen saver", systemProgram("busctl"), gnomeScreenSaver, parseScreenSaverActive),
				source(
					"the login manager",
					systemProgram("loginctl"),
					lockedHintOf(environment["XDG_SESSION_ID"]),
					parseLockedHint,
				),
			];
		case "darwin":
			return [source("ioreg", "/usr/sbin/ioreg", ["-n", "Root", "-d", "1"], parseConsoleLocked)];
		case "win32": {
			const session = environment["SESSIONNAME"];
			const tasklist = join(environment["SystemRoot"] ?? "C:\\Windows", "System32", "tasklist.exe");
			return session === undefined
				? []
				: [source("the logon screen", tasklist, logonScreenOf(session), parseLogonScreen)];
		}
		default:
			return [];
	}
}

const gnomeScreenSaver = busctlCall("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "GetActive");

/** Of the session this host was started in, or else the one the person sees. */
function lockedHintOf(session = ""): readonly string[] {
	return ["show-session", /^\w+$/.test(session) ? session : "auto", "--property=LockedHint"];
}

/** Another session of the machine, such as one used from afar, may show a logon screen of its own. */
function logonScreenOf(session: string): readonly string[] {
	return ["/FO", "CSV", "/NH", "/FI", "IMAGENAME eq LogonUI.exe", "/FI", `SESSIONNAME eq ${session}`];
}
