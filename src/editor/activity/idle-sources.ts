import type { MachineSource } from "./machine-sources";
import { parseBusSeconds, parseIoregSeconds } from "./parse-output";
import { askProgram, busctlCall, systemProgram } from "./run-program";
import { WindowsIdle } from "./windows-idle";
import { displayNumber } from "./x11-display";
import { x11Idle } from "./x11-idle";

/** One way to ask a machine how many seconds ago its keyboard or mouse was used. */
export type IdleSource = MachineSource<number>;

/** The ways that may be open on this system, the best first. None for a system we do not know. */
export function sourcesOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly IdleSource[] {
	switch (platform) {
		case "linux":
		case "freebsd":
		case "openbsd":
			return unixSources(environment);
		case "darwin":
			return [
				{ name: "ioreg", ask: () => askProgram("/usr/sbin/ioreg", ioregArguments, parseIoregSeconds, environment) },
			];
		case "win32": {
			const windows = new WindowsIdle(environment);
			return [{ name: "GetLastInputInfo", ask: () => windows.ask(), stop: () => windows.end() }];
		}
		default:
			return [];
	}
}

const ioregArguments = ["-c", "IOHIDSystem", "-d", "4"];

interface Method {
	readonly service: string;
	readonly path: string;
	readonly method: string;
}

const mutter: Method = {
	service: "org.gnome.Mutter.IdleMonitor",
	path: "/org/gnome/Mutter/IdleMonitor/Core",
	method: "GetIdletime",
};

const screenSaver: Method = {
	service: "org.freedesktop.ScreenSaver",
	path: "/org/freedesktop/ScreenSaver",
	method: "GetSessionIdleTime",
};

function unixSources(environment: NodeJS.ProcessEnv): readonly IdleSource[] {
	const display = displayNumber(environment["DISPLAY"]);
	// On Wayland the X display sees only what is typed into X programs.
	const wayland = environment["XDG_SESSION_TYPE"] === "wayland" || (environment["WAYLAND_DISPLAY"] ?? "") !== "";
	const x11 = display === undefined || wayland ? [] : [{ name: "X11", ask: () => x11Idle(display, environment) }];
	const gnome = busSources(environment, "GNOME", mutter);
	// Other desktops have this method too but answer in seconds, as it is specified: read as milliseconds, every answer
	// would look like a touch just now.
	const isKde = (environment["XDG_CURRENT_DESKTOP"] ?? "").split(":").includes("KDE");
	return [...x11, ...gnome, ...(isKde ? busSources(environment, "KDE", screenSaver, neverZero) : [])];
}

/** KDE on Wayland has the method and nothing to say: it answers 0 whatever happens. */
function neverZero(seconds: number | undefined): number | undefined {
	return seconds === 0 ? undefined : seconds;
}

type Sieve = (seconds: number | undefined) => number | undefined;

function busSources(
	environment: NodeJS.ProcessEnv,
	name: string,
	{ service, path, method }: Method,
	sieve: Sieve = (seconds) => seconds,
): IdleSource[] {
	const ask = async (program: string, args: readonly string[]) =>
		sieve(await askProgram(systemProgram(program), args, parseBusSeconds, environment));
	const target = ["--dest", service, "--object-path", path, "--method", `${service}.${method}`];
	const gdbus = ["call", "--session", "--timeout", "3", ...target];
	return [
		{ name: `${name} by busctl`, ask: () => ask("busctl", busctlCall(service, path, method)) },
		{ name: `${name} by gdbus`, ask: () => ask("gdbus", gdbus) },
	];
}
