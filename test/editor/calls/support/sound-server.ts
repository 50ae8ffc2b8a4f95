import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const programs = {
	PulseAudio: ["pulseaudio", "pactl", "parecord"],
	PipeWire: ["pipewire", "pipewire-pulse", "wireplumber", "dbus-run-session", "pactl", "parecord"],
} as const;

export type SoundServerName = keyof typeof programs;

/** Why no such sound server can be asked here; undefined where one can. */
export function soundServerMissing(name: SoundServerName): string | undefined {
	const missing = programs[name].find((program) => spawnSync(program, ["--version"]).error !== undefined);
	return missing === undefined ? undefined : `there is no ${missing} on this machine`;
}

/** The command that runs it in the foreground, with a socket for programs that ask. */
function command(name: SoundServerName, socket: string): readonly string[] {
	return name === "PulseAudio"
		? [
				...["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes"],
				`--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
			]
		: ["dbus-run-session", "--", "sh", "-c", "pipewire & wireplumber & exec pipewire-pulse"];
}

/** What makes a loudspeaker nobody hears and a microphone that hears nothing. */
const devices = {
	PulseAudio: [
		["module-null-sink", "sink_name=speaker"],
		["module-null-source", "source_name=microphone"],
	],
	PipeWire: [
		["module-null-sink", "sink_name=speaker"],
		["module-null-sink", "media.class=Audio/Source/Virtual", "sink_name=microphone", "channel_map=front-left"],
	],
} as const;

/** A sound server of our own, with a microphone that hears nothing and a loudspeaker nobody hears. */
export class SoundServer {
	private constructor(
		private readonly name: SoundServerName,
		private readonly keeper: ChildProcess,
		private readonly ended: Promise<unknown>,
		/** For programs that ask it. */
		readonly environment: NodeJS.ProcessEnv,
	) {}

	static async start(name: SoundServerName): Promise<SoundServer> {
		const folder = mkdtempSync(join(tmpdir(), "deskglide-sound-"));
		const socket = join(folder, "pulse", "native");
		mkdirSync(join(folder, "pulse"), { mode: 0o700 });
		const environment = {
			PATH: process.env["PATH"],
			HOME: folder,
			XDG_RUNTIME_DIR: folder,
			PULSE_RUNTIME_PATH: join(folder, "pulse"),
			PULSE_SERVER: `unix:${socket}`,
		};
		const keeper = spawn(
			process.execPath,
			[join(__dirname, "..", "..", "..", "host", "supervisor.mjs"), ...["--remove", folder, ...command(name, socket)]],
			{ stdio: ["pipe", "ignore", "ignore"], env: environment },
		);
		const server = new SoundServer(name, keeper, once(keeper, "exit"), environment);
		const pactl = (...args: readonly string[]) => spawnSync("pactl", args, { env: environment, encoding: "utf8" });
		await server.until(() => pactl("info").status === 0);
		for (const device of devices[name]) {
			pactl("load-module", ...device);
		}
		await server.until(() => /microphone/.test(pactl("list", "short", "sources").stdout));
		return server;
	}

	/** Records from one of its sources until it is told to end. */
	async record(source: "microphone" | "speaker.monitor", ...more: readonly string[]): Promise<() => Promise<void>> {
		const others = this.streams().length;
		const recorder = spawn("parecord", ["--raw", `--device=${source}`, ...more], {
			stdio: ["ignore", "pipe", "ignore"],
			env: this.environment,
		});
		const ended = once(recorder, "exit");
		const unjoined = "4294967295";
		recorder.stdout.resume();
		await this.until(() => this.streams().length > others && !this.streams().some((line) => line.includes(unjoined)));
		return async () => {
			const before = this.streams().length;
			recorder.kill();
			await ended;
			await this.until(() => this.streams().length < before);
		};
	}

	async end(): Promise<void> {
		this.keeper.stdin?.end();
		await this.ended;
	}

	private streams(): readonly string[] {
		const { stdout } = spawnSync("pactl", ["list", "short", "source-outputs"], { env: this.environment });
		return String(stdout).trim().split("\n").filter(Boolean);
	}

	private async until(isSo: () => boolean): Promise<void> {
		while (!isSo()) {
			if (this.keeper.exitCode !== null) {
				throw new Error(`${this.name} ended with code ${this.keeper.exitCode}.`);
			}
			await new Promise((later) => setTimeout(later, 50));
		}
	}
}
