import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const programs = ["pulseaudio", "pactl", "parecord"];

/** Why no sound server can be asked here; undefined where one can. */
export function soundServerMissing(): string | undefined {
	const missing = programs.find((program) => spawnSync(program, ["--version"]).error !== undefined);
	return missing === undefined ? undefined : `there is no ${missing} on this machine`;
}

/** A PulseAudio of our own, with a microphone that hears nothing and a loudspeaker nobody hears. */
export class SoundServer {
	private constructor(
		private readonly keeper: ChildProcess,
		private readonly ended: Promise<unknown>,
		/** For programs that ask it. */
		readonly environment: NodeJS.ProcessEnv,
	) {}

	static async start(): Promise<SoundServer> {
		const folder = mkdtempSync(join(tmpdir(), "deskglide-sound-"));
		const socket = join(folder, "native");
		const environment = {
			PATH: process.env["PATH"],
			HOME: folder,
			XDG_RUNTIME_DIR: folder,
			PULSE_RUNTIME_PATH: folder,
			PULSE_SERVER: `unix:${socket}`,
		};
		const keeper = spawn(
			process.execPath,
			[
				join(__dirname, "..", "..", "..", "host", "supervisor.mjs"),
				...["--remove", folder, "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"],
				...["--disable-shm=yes", `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`],
				...["--load=module-null-sink sink_name=speaker", "--load=module-null-source source_name=microphone"],
			],
			{ stdio: ["pipe", "ignore", "ignore"], env: environment },
		);
		const server = new SoundServer(keeper, once(keeper, "exit"), environment);
		await server.until(() => spawnSync("pactl", ["info"], { env: environment }).status === 0);
		return server;
	}

	/** Records from one of its sources until it is told to end. */
	async record(source: "microphone" | "speaker.monitor"): Promise<() => Promise<void>> {
		const recorder = spawn("parecord", ["--raw", `--device=${source}`], {
			stdio: ["ignore", "pipe", "ignore"],
			env: this.environment,
		});
		const ended = once(recorder, "exit");
		recorder.stdout.resume();
		await once(recorder.stdout, "data");
		return async () => {
			const before = this.streams();
			recorder.kill();
			await ended;
			await this.until(() => this.streams() < before);
		};
	}

	async end(): Promise<void> {
		this.keeper.stdin?.end();
		await this.ended;
	}

	private streams(): number {
		const { stdout } = spawnSync("pactl", ["list", "short", "source-outputs"], { env: this.environment });
		return String(stdout).split("\n").length;
	}

	private async until(isSo: () => boolean): Promise<void> {
		while (!isSo()) {
			if (this.keeper.exitCode !== null) {
				throw new Error(`pulseaudio ended with code ${this.keeper.exitCode}.`);
			}
			await new Promise((later) => setTimeout(later, 50));
		}
	}
}
