import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

interface RunningProcess {
	readonly id: number;
	readonly parent: number;
	readonly commandLine: string;
}

/** Ids of the processes whose command line names a path that nobody else uses. */
export function processesNaming(path: string): number[] {
	return runningProcesses()
		.filter((running) => running.commandLine.includes(path) && running.id !== process.pid)
		.map((running) => running.id);
}

/** The process that a process belongs to; undefined where that cannot be told, as on Windows, where it never changes. */
export function parentOf(id: number): number | undefined {
	switch (process.platform) {
		case "linux":
			return parentFromProc(id);
		case "win32":
			return undefined;
		default: {
			const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(id)], { encoding: "utf8" });
			return Number(stdout) || undefined;
		}
	}
}

/** The extension hosts below a served editor's process, oldest first. */
export function extensionHostsBelow(processId: number): number[] {
	const all = runningProcesses();
	const below = new Set([processId]);
	for (let size = 0; size !== below.size; ) {
		size = below.size;
		for (const running of all) {
			if (below.has(running.parent)) {
				below.add(running.id);
			}
		}
	}
	return all
		.filter((running) => below.has(running.id) && running.commandLine.includes("--type=extensionHost"))
		.map((running) => running.id)
		.sort((a, b) => a - b);
}

/** Whether a process with this id is there; one of another user counts. */
export function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** Signals processes; those already gone are no error. */
export function endProcesses(ids: readonly number[], signal: NodeJS.Signals): void {
	for (const id of ids) {
		try {
			process.kill(id, signal);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ESRCH") {
				throw error;
			}
		}
	}
}

function runningProcesses(): RunningProcess[] {
	switch (process.platform) {
		case "linux":
			return processesFromProc();
		case "win32":
			return processesFromWindows();
		default:
			return processesFromPs();
	}
}

/** A bare Linux machine has no `ps`. */
function processesFromProc(): RunningProcess[] {
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const id = Number(name);
				const parent = parentFromProc(id);
				const commandLine = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
				return parent === undefined ? [] : [{ id, parent, commandLine }];
			} catch {
				// It ended between the two reads.
				return [];
			}
		});
}

function parentFromProc(id: number): number | undefined {
	try {
		const status = readFileSync(`/proc/${id}/stat`, "utf8");
		// The name before it stands in brackets and may hold anything.
		return Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
	} catch {
		return undefined;
	}
}

function processesFromPs(): RunningProcess[] {
	const { stdout } = spawnSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,command="], { encoding: "utf8" });
	return readTable(stdout, /^\s*(\d+)\s+(\d+)\s+(.*)$/);
}

function processesFromWindows(): RunningProcess[] {
	const script =
		'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
	const { stdout } = spawnSync("powershell", ["-NoProfile", "-Command", script], { encoding: "utf8" });
	return readTable(stdout, /^(\d+) (\d+) (.*)$/);
}

function readTable(text: string, row: RegExp): RunningProcess[] {
	return text.split(/\r?\n/).flatMap((line) => {
		const match = row.exec(line);
		return match === null ? [] : [{ id: Number(match[1]), parent: Number(match[2]), commandLine: match[3] ?? "" }];
	});
}
