import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A real X server without a screen, for as long as somebody needs it. */
export interface Xvfb {
	readonly number: number;
	/** For `DISPLAY`. */
	readonly name: string;
	end(): Promise<void>;
}

/** Why there is none on this machine; undefined where there is one. */
export function xvfbMissing(): string | undefined {
	return spawnSync("Xvfb", ["-help"]).error === undefined ? undefined : "there is no Xvfb on this machine";
}

/** Starts one on a free number. With an authority file it lets in only who knows a secret of that file. */
export async function startXvfb(authority?: string): Promise<Xvfb> {
	// Without -noreset it begins anew, its idle time too, whenever nobody is connected: a desktop is never so alone.
	const args = ["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0", "1600x1000x24"];
	const keeper = spawn(
		process.execPath,
		[join(__dirname, "supervisor.mjs"), "Xvfb", ...args, ...(authority === undefined ? [] : ["-auth", authority])],
		{ stdio: ["pipe", "pipe", "ignore"] },
	);
	const ended = once(keeper, "exit");
	const number = await new Promise<number>((resolve, reject) => {
		keeper.stdout.once("data", (bytes) => resolve(Number(bytes)));
		keeper.once("error", reject);
		keeper.once("exit", (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
	});
	return {
		number,
		name: `:${number}`,
		async end() {
			keeper.stdin.end();
			await ended;
		},
	};
}
