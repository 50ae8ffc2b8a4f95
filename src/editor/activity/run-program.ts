import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Milliseconds a program may take. Our choice. */
const patience = 5000;

/** Bytes a program may print: the tree `ioreg` lists is long. Our choice. */
const mostOutput = 4 << 20;

/**
 * The folders programs are taken from, the first that has it. `PATH` is not asked: it may hold a relative entry, and the
 * folder that is open could then bring a program of its own.
 */
export const systemFolders: readonly string[] = ["/usr/bin", "/bin", "/run/current-system/sw/bin", "/usr/local/bin"];

/** Where a program stands in those folders; undefined where it does not. */
export function systemProgram(name: string, folders = systemFolders): string | undefined {
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** The variables a program needs to find the session and the sound server it is to ask. */
const passedOn = [
	"HOME",
	"DBUS_SESSION_BUS_ADDRESS",
	"XDG_RUNTIME_DIR",
	"PULSE_RUNTIME_PATH",
	"PULSE_SERVER",
	"PULSE_COOKIE",
] as const;

/**
 * What a program gets of the environment, so that what it starts itself is no program of the open folder either. A sound
 * server that does not run is never started for being asked.
 */
export function programEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const kept = passedOn.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]));
	return { ...Object.fromEntries(kept), PATH: systemFolders.join(":"), LC_ALL: "C", PULSE_NO_SPAWN: "1" };
}

/**
 * Runs a program outside the open folder and resolves to what it prints; undefined where it is not there, fails, prints
 * too much or takes too long.
 * @param program an absolute path
 */
export function runProgram(
	program: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
	const options = {
		cwd: "/",
		env: programEnvironment(env),
		timeout: patience,
		killSignal: "SIGKILL",
		windowsHide: true,
		maxBuffer: mostOutput,
	} as const;
	return new Promise((resolve) => {
		execFile(program, [...args], options, (error, output) => resolve(error === null ? output : undefined));
	});
}

/**
 * What a program prints, read into an answer; undefined where it is not on this machine, says nothing or says something else.
 * @param program an absolute path, or undefined where there is none
 */
export async function askProgram<Answer>(
	program: string | undefined,
	args: readonly string[],
	parse: (output: string) => Answer | undefined,
	environment: NodeJS.ProcessEnv,
): Promise<Answer | undefined> {
	const output = program === undefined ? undefined : await runProgram(program, args, environment);
	return output === undefined ? undefined : parse(output);
}

/** What `busctl` takes to call a method without arguments on the session's bus: it starts nothing, and waits three seconds. */
export function busctlCall(service: string, path: string, method: string): readonly string[] {
	return ["--user", "--auto-start=no", "--timeout=3", "call", service, path, service, method];
}
