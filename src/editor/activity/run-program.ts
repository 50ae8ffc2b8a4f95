import { execFile } from "node:child_process";

/** Milliseconds a program may take. Our choice. */
const patience = 5000;

/** What a program prints; undefined where it is not there, fails or takes too long. */
export function runProgram(
	program: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
	return new Promise((resolve) => {
		execFile(program, [...args], { env, timeout: patience, windowsHide: true, maxBuffer: 4 << 20 }, (error, output) =>
			resolve(error === null ? output : undefined),
		);
	});
}
