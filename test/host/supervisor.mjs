// Runs one program and ends it, with everything that program started, as soon as whoever started the keeper is gone.
// The sign is standard input closing: that happens on a clean stop and equally when the owner is killed.
//
//   node supervisor.mjs [--remove FOLDER] COMMAND [ARGUMENTS]     FOLDER is deleted at the end
import { spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const args = process.argv.slice(2);
const remove = args[0] === "--remove" ? args.splice(0, 2)[1] : undefined;
const [command, ...rest] = args;
const graceMilliseconds = 2000;

// A process group of its own, so that the whole tree can be ended by one id.
const child = spawn(command, rest, { stdio: ["ignore", "inherit", "inherit"], detached: process.platform !== "win32" });

function signalTree(signal) {
	if (child.pid === undefined) {
		return;
	}
	if (process.platform === "win32") {
		spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// Nothing is left in the group.
	}
}

let ending = false;
function end() {
	if (!ending) {
		ending = true;
		signalTree("SIGTERM");
		setTimeout(() => signalTree("SIGKILL"), graceMilliseconds).unref();
	}
}

function finish(code) {
	signalTree("SIGKILL");
	if (remove !== undefined) {
		rmSync(remove, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
	process.exit(code);
}

process.stdin.on("end", end).on("close", end).on("error", end).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
	process.on(signal, end);
}
child.on("error", (error) => {
	console.error(error.message);
	finish(127);
});
child.on("exit", (code) => finish(code ?? 1));
